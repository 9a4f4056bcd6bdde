import type { OnProgress } from "./jobs";

/** What goes to the thread. */
export interface JobCall {
  readonly id: number;
  readonly job: string;
  readonly input: unknown;
}

/** What comes back from it. */
export type JobAnswer =
  | { readonly id: number; readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly id: number; readonly type: "result"; readonly result: unknown }
  | { readonly id: number; readonly type: "fault"; readonly message: string };

/** Milliseconds between two tellings of how far a job is: a loop may tell a million times. */
const pause = 50;

/**
 * Answers a call by the job that it names (应答): with how far it is, and in the end with its result or its fault.
 *
 * @param tell - sends an answer; may fail on a result that cannot be sent, which is a fault then
 * @param now - milliseconds that only grow
 */
export async function answerCall(
  jobs: Readonly<Record<string, (input: never, onProgress: OnProgress) => unknown>>,
  { id, job, input }: JobCall,
  tell: (answer: JobAnswer) => void,
  now: () => number,
): Promise<void> {
  let told = -Infinity;
  const onProgress: OnProgress = (done, total) => {
    if (now() - told < pause && done < total) return;
    told = now();
    tell({ id, type: "progress", done, total });
  };
  try {
    if (!Object.hasOwn(jobs, job)) throw new Error(`there is no job ${job}`);
    const body = jobs[job] as (input: unknown, onProgress: OnProgress) => unknown;
    tell({ id, type: "result", result: await body(input, onProgress) });
  } catch (error) {
    tell({ id, type: "fault", message: error instanceof Error ? error.message : String(error) });
  }
}
