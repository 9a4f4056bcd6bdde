import { basename } from "node:path";
import type { Sheet } from "../engine/index";
import { writeWorkbook } from "../files/index";
import { writeFiles, type Output } from "./io";
import type { ReportFlags } from "./report-flags";

/** A file before it is written. */
export type ReportFile = readonly [path: string, bytes: Uint8Array];

/** What a report is made of, worked out when it is asked for. */
export interface Report {
  readonly sheets: () => readonly Sheet[];
}

/** Makes the files of a report that were asked for, and says what it does meanwhile. */
export async function reportFiles({ sheets }: Report, { xlsx }: ReportFlags, output: Output): Promise<ReportFile[]> {
  if (xlsx === undefined) return [];
  output.err("正在写工作簿……\n");
  return [[xlsx, await writeWorkbook(sheets())]];
}

/** Writes all files or none, and says which. */
export function writeReport(files: readonly ReportFile[], output: Output): void {
  writeFiles(files);
  for (const [path] of files) output.err(`已写入 ${basename(path)}\n`);
}
