import { answerCall, type JobCall } from "./answer";
import { jobs } from "./jobs";

addEventListener("message", ({ data: call }: MessageEvent<JobCall>) => {
  void answerCall(
    jobs,
    call,
    (answer) => postMessage(answer),
    () => performance.now(),
  );
});
