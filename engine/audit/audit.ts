import { formIssues } from "../composite/form";
import { parseFormula, partsOf } from "../composite/formula";
import { issue, type Issue } from "../terms/issue";
import type { Sheet } from "../terms/sheet";
import { hintFor } from "./hint";
import { publishedSheet } from "./published-sheet";
import { repairsOf, type Budget } from "./repair";
import { isFault, type AuditResult, type CheckResult } from "./result";
import { runCheck } from "./run";
import { auditSchema, type AuditRules } from "./schema";
import { placeOf, readPublished } from "./table";

/** Rules that may be used, or `undefined`, and everything that is wrong with their form. */
export interface CheckedRules {
  readonly rules: AuditRules | undefined;
  readonly issues: readonly Issue[];
}

/** Reads rules and says what is wrong with their form (核对规则校验). */
export function checkRules(json: unknown): CheckedRules {
  const parsed = auditSchema.safeParse(json, { reportInput: true });
  return parsed.success ? { rules: parsed.data, issues: [] } : { rules: undefined, issues: formIssues(parsed.error) };
}

/** Numbers that are mended are sought for so many findings, and in so many rows worked out altogether. */
const mostMended = 60;
const mostRowsTried = 3_000_000;

/**
 * Holds a published table to the rules that it says it follows (核对公布的表).
 *
 * @param sheets - the workbook's; the rules name one, else it is the first that is not hidden and has cells
 * @param rules - as `checkRules` gives them
 * @returns every number with its verdict; what is wrong with the rules or the table is an issue
 */
export function audit(sheets: readonly Sheet[], rules: AuditRules, file?: string): AuditResult | { issues: Issue[] } {
  const sheet = publishedSheet(sheets, rules.sheet, file);
  if ("code" in sheet) return { issues: [sheet] };
  const { header, name, fill, exact, rounded } = rules;
  const [top, bottom] = typeof header === "number" ? [header, header] : (header ?? []);
  const words = {
    ...(top === undefined || bottom === undefined ? {} : { header: { top: top - 1, bottom: bottom - 1 } }),
    ...(name === undefined ? {} : { name }),
    ...{ fill, exact, rounded },
  };
  const table = readPublished(sheet, namesIn(rules), words, file);
  const issues: Issue[] = [];
  if (table.rows.length === 0) issues.push(issue("error", "audit.no-rows", placeOf(table, table.headers.rows.top)));

  const checked = rules.checks.map((_, at) => runCheck(table, rules, at, issues));
  checked.forEach(({ findings, unchecked }, at) => {
    const isWrong = issues.some(({ where: { path } }) => path?.startsWith(`checks.${at}.`));
    if (
      findings.length + unchecked.length === 0 &&
      !isWrong &&
      rules.checks[at]!.kind !== "complete" &&
      table.rows.length > 0
    )
      issues.push(issue("warning", "audit.nothing-checked", { path: `checks.${at}` }));
  });

  const faults = checked.flatMap(({ findings }) => findings.filter(isFault));
  const budget: Budget = { rows: mostRowsTried };
  let mended = 0;
  const checks = rules.checks.map((check, at): CheckResult => {
    const { findings, unchecked } = checked[at]!;
    const hint = hintFor(table, rules, at, findings);
    const withRepairs = findings.map((finding) => {
      if (finding.verdict !== "differs" || hint || mended >= mostMended || budget.rows <= 0) return finding;
      mended += 1;
      return { ...finding, repairs: repairsOf(table, rules, at, finding, faults, budget) };
    });
    return { check, findings: withRepairs, unchecked, ...(hint ? { hint } : {}) };
  });
  return { ...(rules.title === undefined ? {} : { title: rules.title }), table, checks, issues };
}

/** The names by which rules call columns. */
function namesIn(rules: AuditRules): string[] {
  const inFormula = (formula: string | undefined): string[] => {
    const { expression } = formula === undefined ? {} : parseFormula(formula);
    return expression ? partsOf(expression).flatMap((part) => (part.kind === "name" ? [part.name] : [])) : [];
  };
  const named = rules.checks.flatMap((check) => [
    ...("column" in check ? [check.column].flat() : []),
    ...(check.within === undefined ? [] : [check.within]),
    ...inFormula(check.where),
    ...(check.kind === "formula"
      ? [check.formula, ...Object.values(check.formulas ?? {})].flatMap(inFormula).concat(check.by ?? [])
      : []),
    ...(check.kind === "place" || check.kind === "order" ? inFormula(check.by) : []),
    ...(check.kind === "total" ? [check.total, check.weight].flatMap(inFormula) : []),
  ]);
  const renamed = rules.variables.flatMap((each) => ("column" in each ? [each.column] : inFormula(each.formula)));
  return [...new Set([...named, ...renamed, ...(rules.name === undefined ? [] : [rules.name])])];
}

/** Whether everything follows: no number off, no cell empty that has to be filled in. */
export function isClean({ checks }: Pick<AuditResult, "checks">): boolean {
  return checks.every(
    ({ check, findings, unchecked }) =>
      !findings.some(isFault) && (check.kind !== "complete" || unchecked.length === 0),
  );
}
