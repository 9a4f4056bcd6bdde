import { whenIdle } from "../../shared/when-idle";
import { views } from "../../taskpane/views";
import { prepareThread } from "../../taskpane/work/thread";

/** What the first file or example needs, each loaded once; first the threads, which go on loading beside the page. */
const parts: readonly (() => unknown)[] = [
  async () => (await import("../files/thread")).prepareFileThread(),
  prepareThread,
  () => import("../files/open"),
  () => import("../grid/workbook"),
  () => views.evaluation.load(),
];

/**
 * Loads in idle time what the first file will need (预先载入): nothing of it belongs to the first view, but whoever then
 * opens an example or drops a file waits for the work and not for its code. What does not load is loaded when it is needed.
 */
export async function warmUp(): Promise<void> {
  for (const part of parts) {
    await whenIdle();
    try {
      await part();
    } catch {
      return;
    }
  }
}
