import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit, checkRules } from "../../engine/audit/audit";
import { isFault, type AuditResult, type Finding } from "../../engine/audit/result";
import type { AuditRulesInput } from "../../engine/audit/schema";
import { fixedText } from "../../engine/report/number-text";
import { cellAddress } from "../../engine/terms/place";
import { readWorkbook } from "../../files/index";

const folder = join(__dirname, "..", "reference", "published");

/** Holds a table in text to rules. */
export async function auditTable(text: string, rules: Omit<AuditRulesInput, "format">): Promise<AuditResult> {
  const checked = checkRules({ ...rules, format: "xianping.audit/1" });
  if (!checked.rules) throw new Error(JSON.stringify(checked.issues));
  const { sheets } = await readWorkbook(new TextEncoder().encode(text), "表.csv");
  const result = audit(sheets, checked.rules, "表.csv");
  if (!("checks" in result)) throw new Error(JSON.stringify(result.issues));
  return result;
}

/** Holds a table of test/reference/published to its rules. */
export async function auditPublished(name: string): Promise<AuditResult> {
  const rules = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as AuditRulesInput;
  return auditTable(readFileSync(join(folder, `${name}.csv`), "utf8"), rules);
}

/** What does not follow, as G12 外来人口比率 41.46 → 41.06. */
export function faultsOf({ checks }: Pick<AuditResult, "checks">): string[] {
  return checks.flatMap(({ findings }) => findings.filter(isFault).map(faultText));
}

function faultText({ cell, name, printed, expected, decimals, verdict, rounding }: Finding): string {
  const how = verdict === "last-digit" ? ` ${rounding ?? ""}` : "";
  return `${cellAddress(cell.row, cell.column)} ${name} ${fixedText(printed, decimals)} → ${fixedText(expected, decimals)}${how}`;
}

/** What is said could be changed for a fault, as I5 7 → 17 dropped. */
export function repairsOf({ checks }: Pick<AuditResult, "checks">, address: string): string[] {
  const found = checks
    .flatMap(({ findings }) => findings)
    .find(({ cell, repairs }) => cellAddress(cell.row, cell.column) === address && repairs.length > 0);
  return (found?.repairs ?? []).map(({ cell, from, to, slip }) =>
    [cellAddress(cell.row, cell.column), from, "→", to, slip ?? ""].join(" ").trim(),
  );
}
