/** What `Work` needs of a thread: a `Worker`, or what stands in for one in a test. */
export interface Thread {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: "message" | "error" | "messageerror", hear: (event: Event) => void): void;
}

/** Begins the thread that the engine runs in (后台线程). */
export function openThread(): Thread {
  return new Worker(new URL("./worker.ts", import.meta.url));
}
