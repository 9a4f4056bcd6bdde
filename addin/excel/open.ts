import { HostFailure, type Host } from "../host";
import { excelHost } from "./excel-host";

/**
 * The least that reading and writing need: merged cells can be read from here on, and a ledger whose merges are not seen
 * would be misread in silence. Volume-licensed Office 2021 has 1.14.
 */
const least = "1.13";

/**
 * Waits for Office and opens the workbook that the add-in stands beside.
 *
 * @throws HostFailure `no-excel` in a browser or another program of Office, `old-host` in an Excel that lacks what we need
 */
export async function openExcel(): Promise<Host> {
  // Where office.js could not be loaded there is no such name at all.
  if ((globalThis as { Office?: unknown }).Office === undefined) throw new HostFailure("no-excel", "office.js");
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new HostFailure("no-excel", String(host ?? ""));
  if (!Office.context.requirements.isSetSupported("ExcelApi", least))
    throw new HostFailure("old-host", `ExcelApi ${least}`);
  return excelHost();
}
