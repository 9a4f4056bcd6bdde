import { SpareThread } from "./spare";

/** What `Work` needs of a thread: a `Worker`, or what stands in for one. */
export interface Thread {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: "message" | "error" | "messageerror", hear: (event: Event) => void): void;
}

const threads = new SpareThread(() => new Worker(new URL("./worker.ts", import.meta.url)));

/** Begins the thread that the engine runs in (后台线程), or gives the one that was begun before. */
export function openThread(): Thread {
  return threads.take();
}

/** Begins a thread of the engine's before it is needed. */
export function prepareThread(): void {
  threads.prepare();
}

/** Lets all threads be others from now on: a page that a browser gives none brings its own. */
export function openThreadsBy(other: () => Thread): void {
  threads.beginBy(other);
}
