import { SpareThread } from "../../taskpane/work/spare";
import type { Thread } from "../../taskpane/work/thread";

const threads = new SpareThread(() => new Worker(new URL("./worker.ts", import.meta.url)));

/** Begins the thread that reads and writes files (文件线程), or gives the one that was begun before. */
export function openFileThread(): Thread {
  return threads.take();
}

/** Begins a thread of files before there is one to open. */
export function prepareFileThread(): void {
  threads.prepare();
}
