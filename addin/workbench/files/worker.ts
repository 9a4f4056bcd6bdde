import { answerCall, type JobCall } from "../../taskpane/work/answer";
import { fileJobs } from "./jobs";

// It does nothing without them, so they are on their way while the file is.
void import("../../../files/index").catch(() => undefined);

addEventListener("message", ({ data: call }: MessageEvent<JobCall>) => {
  void answerCall(
    fileJobs,
    call,
    (answer) => postMessage(answer),
    () => performance.now(),
  );
});
