import { Work } from "../work/work";

/** A thread for one small job, gone afterwards. */
export async function aside<Result>(job: (work: Work) => Promise<Result>): Promise<Result> {
  const work = new Work();
  try {
    return await job(work);
  } finally {
    work.stop();
  }
}

/** What a promise gives, or a failure as soon as it is called off; what it was doing goes on unheard. */
export async function orCalledOff<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new DOMException("called off", "AbortError")), { once: true });
    promise.then(resolve, reject);
  });
}

/** The next frame of the page, or soon where the page is not shown and draws none: all edits of one stroke are in then. */
export async function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, 50);
  });
}

/** After some milliseconds. */
export async function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
