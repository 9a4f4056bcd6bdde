import { isFault, type Finding, type Hint } from "./result";
import { runCheck } from "./run";
import type { AuditRules } from "./schema";
import type { PublishedTable } from "./table";
import { roundAs } from "./verdict";

/** A pattern is named where at least so many numbers show it. */
const fewest = 3;

/**
 * Another rule that the whole column follows where it does not follow its own (换一种规则是否全部相符).
 *
 * Places counted in another way; numbers all rounded in another way; numbers all off by the same factor, as from a unit.
 */
export function hintFor(
  table: PublishedTable,
  rules: AuditRules,
  at: number,
  findings: readonly Finding[],
): Hint | undefined {
  const faults = findings.filter(isFault);
  const check = rules.checks[at]!;
  if (check.kind === "place" && faults.length >= 2) {
    for (const order of ["descending", "ascending"] as const)
      for (const ties of ["competition", "dense"] as const) {
        if (order === check.order && ties === check.ties) continue;
        const checks = rules.checks.map((each, i) => (i === at ? { ...check, order, ties } : each));
        const again = runCheck(table, { ...rules, checks }, at).findings;
        if (again.length > 0 && !again.some(isFault)) return { kind: "place", order, ties };
      }
    return undefined;
  }
  if (faults.length < fewest) return undefined;
  const [first] = faults;
  const other = (["down", "half-even", "up", "half-away"] as const).find((rounding) =>
    findings.every(({ expected, printed, decimals }) => roundAs(expected, decimals, rounding) === printed),
  );
  if (other !== undefined && faults.every(({ verdict }) => verdict === "last-digit"))
    return { kind: "rounding", rounding: other };
  const ratio = Number((first!.printed / first!.expected).toPrecision(3));
  const isConstant = faults.every(({ printed, expected, decimals }) => {
    const slack = 10 ** -decimals / Math.max(Math.abs(printed), 10 ** -decimals);
    return Math.abs(printed / expected / ratio - 1) <= slack + 1e-3;
  });
  const isMost = faults.length * 2 > findings.length;
  return check.kind === "formula" && isConstant && isMost && ratio !== 1 && Number.isFinite(ratio)
    ? { kind: "ratio", ratio }
    : undefined;
}
