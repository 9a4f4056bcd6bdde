/** How an evaluation tells how far it is, and how it is told to stop. */
export interface EvaluateOptions {
  /** Called after each indicator of each step. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked after each indicator; true stops the evaluation. */
  readonly shouldStop?: () => boolean;
}

/** Thrown by an evaluation when `shouldStop` said so. */
export class EvaluationStopped extends Error {
  override readonly name = "EvaluationStopped";
}

/**
 * Counts steps.
 *
 * @returns what to call after each step
 */
export function counter(total: number, { onProgress, shouldStop }: EvaluateOptions): () => void {
  let done = 0;
  return () => {
    done += 1;
    onProgress?.(done, total);
    if (shouldStop?.()) throw new EvaluationStopped(`stopped after ${done} of ${total} steps`);
  };
}
