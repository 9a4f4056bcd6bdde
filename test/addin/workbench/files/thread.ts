import { fileJobs } from "../../../../addin/workbench/files/jobs";
import { answerCall, type JobCall } from "../../../../addin/taskpane/work/answer";
import type { Thread } from "../../../../addin/taskpane/work/thread";

/** The thread of files in the test's own thread; what goes to it and comes back is cloned, as between threads. */
export function fileThread(): Thread {
  const hearers: ((event: Event) => void)[] = [];
  return {
    postMessage: (message) => {
      const call = structuredClone(message) as JobCall;
      const tell = (answer: unknown): void => {
        for (const hear of hearers) hear({ data: structuredClone(answer) } as MessageEvent);
      };
      void answerCall(fileJobs, call, tell, () => performance.now());
    },
    terminate: () => hearers.splice(0),
    addEventListener: (type, hear) => {
      if (type === "message") hearers.push(hear);
    },
  };
}
