/** What `Work` needs of a thread: a `Worker`, or what stands in for one. */
export interface Thread {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: "message" | "error" | "messageerror", hear: (event: Event) => void): void;
}

let open = (): Thread => new Worker(new URL("./worker.ts", import.meta.url));

/** Begins the thread that the engine runs in (后台线程). */
export function openThread(): Thread {
  return open();
}

/** Lets all threads be others from now on: a page that a browser gives none brings its own. */
export function openThreadsBy(other: () => Thread): void {
  open = other;
}
