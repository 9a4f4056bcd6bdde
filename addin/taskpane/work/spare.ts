import type { Thread } from "./thread";

/** A thread that is begun before anybody needs it (备用线程), so that the first job finds its code loaded. */
export class SpareThread {
  #begin: () => Thread;
  #spare: Thread | undefined;
  #isTaken = false;

  constructor(begin: () => Thread) {
    this.#begin = begin;
  }

  /** Begins the first one, unless somebody was faster. One whose code does not load waits for nobody. */
  prepare(): void {
    if (this.#spare || this.#isTaken) return;
    const thread = this.#begin();
    this.#spare = thread;
    thread.addEventListener("error", () => {
      if (this.#spare === thread) this.#spare = undefined;
    });
  }

  /** The thread that waits, which is the caller's from then on; a new one where none does. */
  take(): Thread {
    const thread = this.#spare ?? this.#begin();
    this.#spare = undefined;
    this.#isTaken = true;
    return thread;
  }

  /** Lets all threads be others from now on. */
  beginBy(begin: () => Thread): void {
    this.#spare?.terminate();
    this.#spare = undefined;
    this.#begin = begin;
  }
}
