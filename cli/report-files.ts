import { basename } from "node:path";
import type { Paper, Sheet } from "../engine/index";
import { fillTemplate, writeDocx, writeHtml } from "../files/papers";
import { issueText } from "../engine/index";
import { writeWorkbook } from "../files/index";
import { inputFailure } from "./failure";
import { readBytes, writeFiles, type Output } from "./io";
import { openPictures } from "./pictures";
import type { ReportFlags } from "./report-flags";

/** A file before it is written. */
export type ReportFile = readonly [path: string, bytes: Uint8Array];

/** What a report is made of, worked out when it is asked for. */
export interface Report {
  readonly sheets: () => readonly Sheet[];
  readonly paper: () => Paper;
}

/** Makes the files of a report that were asked for, and says what it does meanwhile. */
export async function reportFiles(
  { sheets, paper }: Report,
  flags: ReportFlags,
  output: Output,
): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  const say = (text: string): void => output.err(`${text}\n`);
  if (flags.xlsx !== undefined) {
    say("正在写工作簿……");
    files.push([flags.xlsx, await writeWorkbook(sheets())]);
  }
  if (flags.docx === undefined && flags.html === undefined) return files;
  say("正在排文稿……");
  const written = paper();
  if (flags.docx !== undefined) {
    say("正在写 Word 文稿……");
    files.push([flags.docx, await docxOf(written, flags.template, output)]);
  }
  if (flags.html !== undefined) files.push([flags.html, new TextEncoder().encode(writeHtml(written))]);
  return files;
}

async function docxOf(paper: Paper, template: string | undefined, output: Output): Promise<Uint8Array> {
  const { picture, remark } = hasFigures(paper) ? openPictures() : {};
  if (remark !== undefined) output.err(`提醒  ${remark}\n`);
  if (template === undefined) return writeDocx(paper, { picture });
  const { bytes, issues } = await fillTemplate(readBytes(template), paper, { file: basename(template), picture });
  if (!bytes) throw inputFailure(issues);
  for (const each of issues) output.err(`提醒  ${issueText(each)}\n`);
  return bytes;
}

function hasFigures({ sections }: Paper): boolean {
  return sections.some(({ parts }) => parts.some(({ kind }) => kind === "figure"));
}

/** Writes all files or none, with the folder that some of them go to, and says which. */
export function writeReport(files: readonly ReportFile[], output: Output, folder?: string): void {
  writeFiles(files, folder);
  for (const [path] of files) output.err(`已写入 ${basename(path)}\n`);
}
