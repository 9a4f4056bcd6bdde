import { basename } from "node:path";
import {
  completeLedgers,
  completeProjects,
  isRegisterSheet,
  ledgerJson,
  ledgerSheets,
  ledgerText,
  readLedgers,
  readProjects,
  type CompletionOptions,
  type Issue,
  type Ledger,
  type LedgerOptions,
  type LedgerResult,
  type ProjectFigures,
  type ProjectTable,
  type Sheet,
} from "../engine/index";
import { inputFailure } from "./failure";
import { checkTarget, readSheets, writeSheets, type Output } from "./io";
import { issueList, resultText } from "./result-text";

/** What `xianping completion` was asked for. */
export interface CompletionCall {
  readonly reading: LedgerOptions;
  readonly completion: CompletionOptions;
  readonly isJson: boolean;
  readonly out?: string;
  readonly isOverwriting: boolean;
}

/** Works the ledgers of a file out, and prints or writes the result. */
export async function runCompletion(file: string, call: CompletionCall, output: Output): Promise<void> {
  if (call.out !== undefined) checkTarget(call.out, [file], call.isOverwriting);
  const result = await workOut([file], call);
  if (call.out !== undefined) await writeSheets(call.out, ledgerSheets(result));
  output.out(`${call.isJson ? JSON.stringify(ledgerJson(result), null, 2) : printed(result)}\n`);
  if (call.out !== undefined) output.err(`已写入 ${basename(call.out)}\n`);
}

/** Ledgers of one or several files, worked out together, and the key projects that stand beside them. */
export interface LedgersRead {
  readonly result: LedgerResult;
  readonly projects?: ProjectFigures;
}

/** Reads ledgers of one or several files and works them out together; a file without any ledger is a failure. */
export async function workOut(
  files: readonly string[],
  call: Pick<CompletionCall, "reading" | "completion">,
): Promise<LedgerResult> {
  return (await readAll(files, call, false)).result;
}

/** Works ledgers out as `workOut` does, and the tables of key projects too; a file may also hold such tables alone. */
export function workOutLedgers(
  files: readonly string[],
  call: Pick<CompletionCall, "reading" | "completion">,
): Promise<LedgersRead> {
  return readAll(files, call, true);
}

async function readAll(
  files: readonly string[],
  { reading, completion }: Pick<CompletionCall, "reading" | "completion">,
  hasProjects: boolean,
): Promise<LedgersRead> {
  const ledgers: Ledger[] = [];
  const issues: Issue[] = [];
  const tables: ProjectTable[] = [];
  const projectIssues: Issue[] = [];
  for (const file of files) {
    const workbook = await readSheets(file);
    const sheets = workbook.sheets.filter((sheet) => !isRegisterSheet(sheet));
    const found = readLedgers(sheets, reading, basename(file));
    const projects = hasProjects ? projectsOf(sheets, reading, basename(file)) : { tables: [], issues: [] };
    if (found.ledgers.length === 0 && projects.tables.length === 0)
      throw inputFailure(found.issues.filter((i) => i.severity === "error"));
    ledgers.push(...found.ledgers);
    tables.push(...projects.tables);
    projectIssues.push(...projects.issues);
    // That a sheet holds no ledger is no fault where it holds key projects.
    issues.push(...workbook.issues, ...(found.ledgers.length === 0 ? [] : found.issues));
  }
  const result = completeLedgers({ ledgers, issues }, completion);
  return { result, ...(tables.length === 0 ? {} : { projects: completeProjects(tables, projectIssues) }) };
}

function projectsOf(
  sheets: readonly Sheet[],
  { sheet: wanted, asOf }: LedgerOptions,
  file: string,
): { tables: ProjectTable[]; issues: Issue[] } {
  const asked = sheets.filter(({ name }) => wanted === undefined || name === wanted);
  return readProjects(asked, asOf ? { asOf } : {}, file);
}

/** The result for a terminal. */
export function printed(result: LedgerResult): string {
  return resultText(ledgerText(result), issueList(result.issues));
}
