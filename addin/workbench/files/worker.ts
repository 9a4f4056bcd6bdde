import { answerCall, type JobCall } from "../../taskpane/work/answer";
import { fileJobs } from "./jobs";

addEventListener("message", ({ data: call }: MessageEvent<JobCall>) => {
  void answerCall(
    fileJobs,
    call,
    (answer) => postMessage(answer),
    () => performance.now(),
  );
});
