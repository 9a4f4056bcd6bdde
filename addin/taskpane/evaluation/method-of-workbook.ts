import { isMethodSheet, isMethodSheetCopy, type Sheet } from "../../../engine/index";
import type { Host, Watch } from "../../host";
import type { Work } from "../work/work";
import type { MethodReading } from "./method-reading";
import { isResult } from "./sheets-to-read";

/** The method that stands in a workbook, and its sheets. */
export interface WorkbookMethod {
  /** None where no sheet is one of a method. */
  readonly reading: MethodReading | undefined;
  readonly names: readonly string[];
  /** Sheets that look like another method's and are not read. */
  readonly copies: readonly string[];
}

/** Reads the method that stands in a workbook's sheets (工作簿中的评价方法). */
export async function methodOfWorkbook(host: Host, work: Work, watch: Required<Watch>): Promise<WorkbookMethod> {
  const own = (await host.sheets()).filter((head) => !isResult(head));
  const names = own.flatMap(({ name }) => (isMethodSheet(name) ? [name] : []));
  const copies = own.flatMap(({ name }) => (isMethodSheetCopy(name) ? [name] : []));
  const sheets: Sheet[] = [];
  for (const name of names) sheets.push(await host.readSheet(name, watch));
  const reading = names.length === 0 ? undefined : await work.run("methodOfSheets", { sheets }, watch);
  return { reading, names, copies };
}
