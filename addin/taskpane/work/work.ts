import type { Jobs, JobName } from "./jobs";

/** How far a job is, and how it is called off. */
export interface JobWatch {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What goes to the worker. */
export interface JobCall {
  readonly id: number;
  readonly job: JobName;
  readonly args: readonly unknown[];
}

/** What comes back from it. */
export type JobAnswer =
  | { readonly id: number; readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly id: number; readonly type: "result"; readonly result: unknown }
  | { readonly id: number; readonly type: "fault"; readonly message: string };

type JobResult<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
type JobInput<Name extends JobName> = Parameters<Jobs[Name]> extends [infer Input, ...unknown[]] ? Input : never;

interface Waiting {
  readonly watch: JobWatch;
  readonly settle: (answer: JobAnswer) => void;
}

/**
 * The engine in a thread of its own (后台计算): the pane stays alive while it works, and a job that is called off is gone
 * at once, with all that its thread held.
 *
 * Jobs that share what they have worked out, such as an evaluation and the profiles of its units, share one `Work`.
 */
export class Work {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  /** Runs a job; fails with an `AbortError` when it is called off. */
  run<Name extends JobName>(job: Name, input: JobInput<Name>, watch: JobWatch = {}): Promise<JobResult<Name>> {
    watch.signal?.throwIfAborted();
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        this.stop();
        reject(new DOMException("called off", "AbortError"));
      };
      watch.signal?.addEventListener("abort", stop, { once: true });
      this.#waiting.set(id, {
        watch,
        settle: (answer) => {
          watch.signal?.removeEventListener("abort", stop);
          if (answer.type === "result") resolve(answer.result as JobResult<Name>);
          else reject(new Error(answer.type === "fault" ? answer.message : "no answer"));
        },
      });
      const call: JobCall = { id, job, args: [input] };
      this.#thread().postMessage(call);
    });
  }

  /** Ends the thread; what it held is gone, jobs under way fail. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [id, { settle }] of waiting) settle({ id, type: "fault", message: "called off" });
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./worker.ts", import.meta.url));
    worker.addEventListener("message", ({ data }: MessageEvent<JobAnswer>) => this.#hear(data));
    worker.addEventListener("error", ({ message }) => {
      for (const id of this.#waiting.keys()) this.#hear({ id, type: "fault", message });
    });
    this.#worker = worker;
    return worker;
  }

  #hear(answer: JobAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    if (answer.type === "progress") return waiting.watch.onProgress?.(answer.done, answer.total);
    this.#waiting.delete(answer.id);
    waiting.settle(answer);
  }
}
