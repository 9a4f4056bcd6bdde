import { basename } from "node:path";
import {
  completeLedgers,
  isRegisterSheet,
  ledgerJson,
  ledgerSheets,
  ledgerText,
  readLedgers,
  type CompletionOptions,
  type Issue,
  type Ledger,
  type LedgerOptions,
  type LedgerResult,
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

/** Reads ledgers of one or several files and works them out together; a file without any ledger is a failure. */
export async function workOut(
  files: readonly string[],
  { reading, completion }: Pick<CompletionCall, "reading" | "completion">,
): Promise<LedgerResult> {
  const ledgers: Ledger[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    const workbook = await readSheets(file);
    const found = readLedgers(
      workbook.sheets.filter((sheet) => !isRegisterSheet(sheet)),
      reading,
      basename(file),
    );
    if (found.ledgers.length === 0) throw inputFailure(found.issues.filter((i) => i.severity === "error"));
    ledgers.push(...found.ledgers);
    issues.push(...workbook.issues, ...found.issues);
  }
  return completeLedgers({ ledgers, issues }, completion);
}

/** The result for a terminal. */
export function printed(result: LedgerResult): string {
  return resultText(ledgerText(result), issueList(result.issues));
}
