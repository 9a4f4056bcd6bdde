import type { Outcome } from "../../../engine/index";
import type { Host, Watch } from "../../host";
import type { AgainAnswer } from "./jobs";
import type { Session } from "./session";
import type { SheetThread } from "./sheet-thread";
import { isData, sheetsToRead } from "./sheets-to-read";
import { orCalledOff } from "./threads";

/**
 * Whether a run can go on in the thread of the result that is shown (原线程重算): it holds just what the run would read, under the
 * same method, and the workbook tells what was edited since. Then no thread is begun, and no sheet crosses again.
 */
export async function canRunAgain(
  host: Host,
  { reading, result, chosen }: Session,
  thread: SheetThread,
): Promise<boolean> {
  if (!host.isLive || !reading || result?.reading !== reading) return false;
  return thread.holdsJust(sheetsToRead(reading, (await host.sheets()).filter(isData), chosen));
}

/**
 * Runs again there. What is called off is finished unheard, and the thread goes on holding the result that is shown; so it does
 * with the new one until `takeEvaluation`. Where the thread fails, it holds nothing any more.
 */
export async function runAgain(
  thread: SheetThread,
  how: { readonly language: "zh" | "en"; readonly before: Outcome | undefined },
  { onProgress, signal }: Required<Watch>,
): Promise<AgainAnswer> {
  const crossing = await thread.edited(thread.names());
  const answer = thread.work.run("evaluateAgain", { ...crossing, ...how, methodSheets: undefined }, { onProgress });
  // The next run begins another.
  answer.catch(() => thread.forgetAll());
  return orCalledOff(answer, signal);
}
