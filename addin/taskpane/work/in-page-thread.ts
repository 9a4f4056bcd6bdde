import { answerCall, type JobCall } from "./answer";
import type { Thread } from "./thread";

/**
 * Does the work of a thread in the page itself (页内计算), where a browser begins no thread: of a page that is opened from a
 * folder and not from a server. The page stands still meanwhile, and what was begun is finished; nobody hears of it once it
 * was called off.
 */
export function openInPageThread(): Thread {
  const listeners = new Set<(event: Event) => void>();
  let isEnded = false;
  return {
    postMessage: (message) => {
      void import("./jobs").then(({ jobs }) =>
        answerCall(
          jobs,
          message as JobCall,
          (answer) => {
            if (!isEnded) for (const hear of listeners) hear(new MessageEvent("message", { data: answer }));
          },
          () => performance.now(),
        ),
      );
    },
    terminate: () => {
      isEnded = true;
    },
    addEventListener: (type, hear) => {
      if (type === "message") listeners.add(hear);
    },
  };
}
