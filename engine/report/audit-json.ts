import type { AuditResult, CellAt, Finding } from "../audit/result";
import { cellAddress } from "../terms/place";
import { checkText, findingText, hintText } from "./audit-words";
import { issueJson } from "./issue-json";

/** An audit as plain objects for other programs (JSON 输出): every number of every rule with its verdict, unrounded. */
export function auditJson({ title, table, checks, issues }: AuditResult): Record<string, unknown> {
  const { file, sheet, headers } = table;
  return {
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    sheet: sheet.name,
    header: { top: headers.rows.top + 1, bottom: headers.rows.bottom + 1 },
    checks: checks.map((result) => ({
      rule: result.check,
      text: checkText(result),
      ...(result.hint === undefined ? {} : { hint: { ...result.hint, text: hintText(result.hint) } }),
      counts: countsOf(result.findings),
      findings: result.findings.map(findingJson),
      unchecked: result.unchecked.map(({ cell, name, why }) => ({ cell: address(cell), name, why })),
    })),
    issues: issues.map(issueJson),
  };
}

function countsOf(findings: readonly Finding[]): Record<Finding["verdict"], number> {
  const of = (verdict: Finding["verdict"]) => findings.filter((each) => each.verdict === verdict).length;
  return {
    follows: of("follows"),
    "within-rounding": of("within-rounding"),
    "last-digit": of("last-digit"),
    differs: of("differs"),
  };
}

function findingJson(finding: Finding): Record<string, unknown> {
  const { cell, name, verdict, printed, decimals, expected, low, high, rounding, repairs } = finding;
  const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);
  return {
    cell: address(cell),
    name,
    verdict,
    ...{ printed, decimals, expected, low: finite(low), high: finite(high) },
    ...(rounding === undefined ? {} : { rounding }),
    ...(repairs.length === 0 ? {} : { repairs: repairs.map((each) => ({ ...each, cell: address(each.cell) })) }),
    ...(verdict === "follows" ? {} : { text: findingText(finding) }),
  };
}

function address({ row, column }: CellAt): string {
  return cellAddress(row, column);
}
