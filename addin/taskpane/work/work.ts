import type { JobAnswer, JobCall } from "./answer";
import type { JobName, Jobs, JobTable } from "./jobs";
import { openThread, type Thread } from "./thread";

/** How far a job is, and how it is called off. */
export interface JobWatch {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What a job gives. */
export type JobResult<Name extends JobName<Table>, Table extends JobTable = Jobs> = Awaited<ReturnType<Table[Name]>>;

/** What a job takes. */
export type JobInput<Name extends JobName<Table>, Table extends JobTable = Jobs> =
  Parameters<Table[Name]> extends [infer Input, ...unknown[]] ? Input : never;

/**
 * Why a job gave nothing (后台计算失败): its thread did not load or broke down (`thread`), or the job itself failed (`job`), with
 * its own words in `detail`.
 */
export class WorkFailure extends Error {
  override readonly name = "WorkFailure";

  constructor(
    readonly code: "thread" | "job",
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

interface Waiting {
  readonly onProgress: JobWatch["onProgress"];
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The engine in a thread of its own (后台计算): the pane stays alive while it works, and a job that is called off is gone
 * at once, with all that its thread held. The next job begins a new thread.
 *
 * Jobs that share what they have worked out, such as an evaluation and the profiles of its units, share one `Work`. A thread
 * with other jobs than the engine's names their table.
 */
export class Work<Table extends JobTable = Jobs> {
  readonly #open: () => Thread;
  #thread: Thread | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  /** @param open - begins a thread; only tests have another than the engine's */
  constructor(open: () => Thread = openThread) {
    this.#open = open;
  }

  /** Runs a job; fails with an `AbortError` when it, or another of the thread, is called off, else with a `WorkFailure`. */
  async run<Name extends JobName<Table>>(
    job: Name,
    input: JobInput<Name, Table>,
    { onProgress, signal }: JobWatch = {},
  ): Promise<JobResult<Name, Table>> {
    if (signal?.aborted) throw calledOff();
    const id = ++this.#count;
    const stop = (): void => this.stop();
    signal?.addEventListener("abort", stop, { once: true });
    try {
      return await new Promise<JobResult<Name, Table>>((resolve, reject) => {
        this.#waiting.set(id, { onProgress, resolve: (result) => resolve(result as JobResult<Name, Table>), reject });
        const call: JobCall = { id, job, input };
        this.#living().postMessage(call);
      });
    } finally {
      this.#waiting.delete(id);
      signal?.removeEventListener("abort", stop);
    }
  }

  /** Begins the thread before there is a job for it, so that the first finds the engine loaded. */
  begin(): void {
    this.#living();
  }

  /** Ends the thread; what it held is gone, jobs under way are called off. */
  stop(): void {
    this.#end(calledOff());
  }

  #living(): Thread {
    if (this.#thread) return this.#thread;
    const thread = this.#open();
    const isCurrent = (): boolean => this.#thread === thread;
    thread.addEventListener("message", (event) => {
      if (isCurrent()) this.#hear((event as MessageEvent<JobAnswer>).data);
    });
    const fail = (event: Event): void => {
      // A script that does not load says nothing of why.
      const { message = "" } = event as Partial<ErrorEvent>;
      if (isCurrent()) this.#end(new WorkFailure("thread", message));
    };
    thread.addEventListener("error", fail);
    thread.addEventListener("messageerror", fail);
    this.#thread = thread;
    return thread;
  }

  #hear(answer: JobAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (answer.type === "progress") waiting?.onProgress?.(answer.done, answer.total);
    else if (answer.type === "result") waiting?.resolve(answer.result);
    else waiting?.reject(new WorkFailure("job", answer.message));
  }

  #end(error: Error): void {
    this.#thread?.terminate();
    this.#thread = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
  }
}

function calledOff(): DOMException {
  return new DOMException("called off", "AbortError");
}
