import type { LedgerResult } from "../completion/complete";
import { runStanding, type KeptRow, type KeptRun } from "../completion/keep";
import type { Light } from "../completion/light";
import type { RowCompletion } from "../completion/result";
import type { LedgerRow } from "../ledger/ledger";
import { writeQuantity } from "../quantity/quantity";
import { round } from "../stats/round";
import type { Problem, Standing } from "./item";
import { matchRows, type Identity } from "./match";
import { monthOf } from "./standing";

/** Which rows of a ledger are problems (发现问题的规则). */
export interface RaiseRules {
  /** Whether a red light is one. */
  readonly isRedRaised: boolean;
  /** After how many reports running of yellow or worse a yellow light is one; 1 at once, 0 never. */
  readonly yellowMonths: number;
  /** Whether it is one that nothing was reported, unless the ledger's own plan or pace says that nothing is due yet. */
  readonly isUnreportedRaised: boolean;
}

/** What is raised unless told otherwise: red; yellow twice running; not reported when due (默认规则). */
export const defaultRaiseRules: RaiseRules = { isRedRaised: true, yellowMonths: 2, isUnreportedRaised: true };

/** Reports further apart than a quarter do not follow one another. */
const longestStep = 3;

/** A row of the month's ledgers, as the register sees it. */
export interface RowOfMonth {
  readonly row: LedgerRow;
  readonly identity: Identity;
  readonly standing: Standing;
  /** Left out where the row is none. */
  readonly problem?: Problem;
}

/**
 * The rows of a month's ledgers, with what is a problem of them (从亮灯发现问题).
 *
 * @param result - the month's ledgers, worked out
 * @param period - the month that they report on
 * @param rules - which rows are problems
 * @param earlier - kept runs of earlier reports of the same year, in any order: what was yellow before is known from them alone
 */
export function rowsOfMonth(
  result: LedgerResult,
  period: { readonly year: number; readonly month: number },
  rules: RaiseRules,
  earlier: readonly KeptRun[],
): RowOfMonth[] {
  const rows = result.ledgers.flatMap((ledger) => ledger.rows);
  const months = monthsBehind(runStanding(result).rows, period, earlier);
  return rows.map((row, i) => {
    const standing = standingOf(row, period);
    const identity = identityOf(row.row);
    const kind = kindOf(row, rules, months[i]!);
    const problem: Problem | undefined = kind && {
      kind,
      months: months[i]!,
      standing,
      hasPace: row.pace !== undefined,
      indicator: identity.indicator,
      target: targetWords(row.row),
      reported: reportedWords(row.row),
    };
    return { row: row.row, identity, standing, ...(problem ? { problem } : {}) };
  });
}

function kindOf({ light, row, pace }: RowCompletion, rules: RaiseRules, months: number): Problem["kind"] | undefined {
  if (light === "red" && rules.isRedRaised) return "red";
  if (light === "yellow" && rules.yellowMonths > 0 && months >= rules.yellowMonths) return "yellow";
  const { reported, plan } = row;
  const isMissing = light === "grey" && reported.type === "absent" && reported.reason === "not-reported";
  const isDue = plan?.value !== 0 && pace?.value !== 0;
  return isMissing && isDue && rules.isUnreportedRaised ? "not-reported" : undefined;
}

const behind: readonly Light[] = ["yellow", "red"];

/** For how many reports running each row has been yellow or worse, this one included; 0 where it is not. */
function monthsBehind(
  rows: readonly KeptRow[],
  period: { readonly year: number; readonly month: number },
  earlier: readonly KeptRun[],
): number[] {
  const before = earlier
    .flatMap((run) =>
      run.year === period.year && run.months !== undefined ? [{ rows: run.rows, month: run.months }] : [],
    )
    .filter(({ month }) => month < period.month)
    .sort((a, b) => b.month - a.month);
  const counts = rows.map(({ light }) => (behind.includes(light) ? 1 : 0));
  let isRunning = counts.map((count) => count > 0);
  let last = period.month;
  for (const run of before) {
    if (last - run.month > longestStep) break;
    if (last === run.month) continue;
    const places = matchRows(rows.map(keptIdentity), run.rows.map(keptIdentity));
    isRunning = isRunning.map((isSoFar, i) => {
      const other = places[i] === undefined ? undefined : run.rows[places[i]];
      return isSoFar && other !== undefined && behind.includes(other.light);
    });
    isRunning.forEach((isStill, i) => (counts[i]! += isStill ? 1 : 0));
    last = run.month;
  }
  return counts;
}

function keptIdentity({ indicator, subject, category, target }: KeptRow): Identity {
  return { indicator: subject === "" ? indicator : `${indicator}（${subject}）`, category, target };
}

function identityOf({ indicator, target, categories }: LedgerRow): Identity {
  const subject = target.subject ?? "";
  return {
    indicator: subject === "" ? indicator : `${indicator}（${subject}）`,
    category: categories.join(" / "),
    target: target.written,
  };
}

function standingOf(
  { light, rate, gap }: RowCompletion,
  { year, month }: { readonly year: number; readonly month: number },
): Standing {
  return {
    year,
    month,
    light,
    ...(typeof rate.value === "number" ? { rate: round(rate.value, 3) } : {}),
    ...(gap === undefined ? {} : { gap: round(gap, 1) }),
  };
}

/** A bare number takes its unit with it. */
function targetWords({ target }: LedgerRow): string {
  const isBare = /^[-\d.,\s]*$/u.test(target.written) && typeof target.value === "number";
  return isBare && typeof target.value === "number" ? writeQuantity(target.value, target.unit) : target.written;
}

function reportedWords({ reported }: LedgerRow): string {
  return reported.type === "quantity" ? writeQuantity(reported.value, reported.unit) : reported.written;
}

/** The month that ledgers report on, the latest where they differ; where they do not say it, the day's (报告月份). */
export function monthOfResult(
  result: LedgerResult,
  asOf: { readonly year: number; readonly month: number },
): { year: number; month: number } {
  const { year, months } = runStanding(result);
  const isKnown = year !== undefined && months !== undefined && months >= 1;
  return isKnown && monthOf({ year, month: months }) <= monthOf(asOf)
    ? { year, month: months }
    : { year: asOf.year, month: asOf.month };
}
