import { jobs, type OnProgress } from "./jobs";
import type { JobAnswer, JobCall } from "./work";

type AnyJob = (input: unknown, onProgress: OnProgress) => unknown;

addEventListener("message", ({ data: call }: MessageEvent<JobCall>) => void answer(call));

async function answer({ id, job, args }: JobCall): Promise<void> {
  const tell = (message: JobAnswer): void => postMessage(message);
  try {
    const result = await (jobs[job] as AnyJob)(args[0], (done, total) => tell({ id, type: "progress", done, total }));
    tell({ id, type: "result", result });
  } catch (error) {
    tell({ id, type: "fault", message: error instanceof Error ? error.message : String(error) });
  }
}
