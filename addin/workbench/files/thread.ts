import type { Thread } from "../../taskpane/work/thread";

/** Begins the thread that reads and writes files (文件线程). */
export function openFileThread(): Thread {
  return new Worker(new URL("./worker.ts", import.meta.url));
}
