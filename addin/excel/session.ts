import { hostFailure } from "./failure";

/**
 * Speaks to Excel; what fails does so as a `HostFailure`.
 *
 * A call of its own fails at once while a cell is being edited, so that the user is told to press Enter. In the middle of a
 * run, and when one is taken back, Excel is asked to wait instead (`waits`): nothing stays half-written because somebody
 * has just begun to type. An Excel without the set DelayForCellEdit cannot be asked; there the run is taken back as soon as
 * the cell is finished.
 *
 * @param job - one or more batches
 * @param about - the sheet or address that it is about, for the failure
 */
export async function inExcel<Result>(
  job: (context: Excel.RequestContext) => Promise<Result>,
  { about, waits = false }: { readonly about?: string; readonly waits?: boolean } = {},
): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: waits }, job);
  } catch (error) {
    throw hostFailure(error, about);
  }
}
