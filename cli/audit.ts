import { basename } from "node:path";
import {
  audit,
  auditJson,
  auditSheets,
  auditText,
  checkRules,
  comparePublished,
  isClean,
  publishedSheet,
  type AuditResult,
  type AuditRulesInput,
  type Issue,
} from "../engine/index";
import { workOut } from "./evaluate";
import { callFailure, Failure, inputFailure } from "./failure";
import { checkTarget, readJson, readSheets, writeSheets, type Output } from "./io";
import { issueList, resultText } from "./result-text";

/** What `xianping audit` was asked for. */
export interface AuditCall {
  /** The published table. */
  readonly file: string;
  /** A file of rules, or the rules that the flags say. */
  readonly rules: string | AuditRulesInput | undefined;
  /** The method that the table was made by, and its tables. */
  readonly method: { readonly file: string; readonly data: readonly string[] } | undefined;
  readonly sheet?: string;
  readonly header?: { readonly top: number; readonly bottom: number };
  readonly isJson: boolean;
  readonly out?: string;
  readonly isOverwriting: boolean;
}

/** Holds a published table to its rules or to its method, and prints or writes what does not follow. */
export async function runAudit(call: AuditCall, output: Output): Promise<void> {
  const { file, rules, method, isJson, out } = call;
  const inputs = [
    file,
    ...(typeof rules === "string" ? [rules] : []),
    ...(method ? [method.file, ...method.data] : []),
  ];
  if (out !== undefined) checkTarget(out, inputs, call.isOverwriting);
  const result = method ? await againstMethod(call, method) : await againstRules(call);
  const errors = result.issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw inputFailure(errors);
  if (out !== undefined) await writeSheets(out, auditSheets(result));
  output.out(`${isJson ? JSON.stringify(auditJson(result), null, 2) : printed(result)}\n`);
  if (out !== undefined) output.err(`已写入 ${basename(out)}\n`);
  if (!isClean(result)) throw new Failure([`${basename(file)} 有不符合规则的数。`], 1);
}

async function againstRules({ file, rules, sheet, header }: AuditCall): Promise<AuditResult> {
  if (rules === undefined)
    throw callFailure("请用 --rules 给出规则文件，或用 --column 与 --rule 等写明规则，或用 --method 给出办法。");
  const source = typeof rules === "string" ? basename(rules) : undefined;
  const placed = (found: readonly Issue[]): Issue[] =>
    found.map((i) =>
      source === undefined || i.where.path === undefined ? i : { ...i, where: { ...i.where, file: source } },
    );
  const checked = checkRules(typeof rules === "string" ? readJson(rules) : rules);
  if (!checked.rules) throw inputFailure(placed(checked.issues));
  const workbook = await readSheets(file);
  const stated = header ? ([header.top + 1, header.bottom + 1] as [number, number]) : undefined;
  const asked = {
    ...checked.rules,
    ...(sheet === undefined ? {} : { sheet }),
    ...(stated === undefined ? {} : { header: stated }),
  };
  const result = audit(workbook.sheets, asked, basename(file));
  if (!("checks" in result)) throw inputFailure(result.issues);
  return { ...result, issues: [...workbook.issues, ...placed(result.issues)] };
}

async function againstMethod(
  { file, sheet: name, header }: AuditCall,
  method: { readonly file: string; readonly data: readonly string[] },
): Promise<AuditResult> {
  const evaluation = await workOut(method.file, method.data);
  const workbook = await readSheets(file);
  const sheet = publishedSheet(workbook.sheets, name, basename(file));
  if ("code" in sheet) throw inputFailure([sheet]);
  const result = comparePublished(evaluation, sheet, header ? { header } : {}, basename(file));
  return { ...result, issues: [...workbook.issues, ...result.issues] };
}

function printed(result: AuditResult): string {
  const shown = result.issues.filter(({ severity }) => severity !== "info");
  return resultText(auditText(result), ...(shown.length > 0 ? [issueList(shown)] : []));
}
