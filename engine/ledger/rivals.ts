import type { Guess } from "./guess";
import type { Header, HeaderColumn } from "./header";
import type { LedgerPeriod } from "./period";
import type { ColumnProfile } from "./profile";
import type { ColumnRole } from "./role";

/** Of several columns of indicators the deepest level is the indicator, those before it are categories. */
export function demoteLowerLevels(guesses: Guess[], profiles: readonly ColumnProfile[]): void {
  const named = guesses.flatMap((g, i) => (g.role === "indicator" ? [i] : []));
  if (named.length < 2) return;
  const rank = (i: number): number => {
    const { distinct = 0, quantities = 0, filled = 0 } = profiles[i] ?? {};
    return (guesses[i]?.certainty ?? 0) + 2 * distinct * filled - 2 * quantities;
  };
  const deepest = named.reduce((a, b) => (rank(b) >= rank(a) ? b : a));
  for (const i of named)
    if (i !== deepest)
      guesses[i] = i < deepest ? { role: "category", certainty: 0.8 } : { role: "remark", certainty: 0.4 };
}

/** One column a role: the best keeps it, the others become what they may be besides. */
export function keepBest(
  guesses: Guess[],
  role: ColumnRole,
  header: Header,
  profiles: readonly ColumnProfile[],
  period: LedgerPeriod,
): void {
  const rivals = guesses.flatMap((g, i) => (g.role === role ? [i] : []));
  if (rivals.length < 2) return;
  const rank = (i: number): number => fitness(header.columns[i], profiles[i], period) + (guesses[i]?.certainty ?? 0);
  const best = rivals.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const second = Math.max(...rivals.filter((i) => i !== best).map(rank));
  for (const i of rivals) if (i !== best) guesses[i] = { role: "other", certainty: 0.3 };
  const kept = guesses[best];
  if (kept && rank(best) - second < 0.3) kept.certainty *= 0.7;
}

/** How well a column fits the ledger's own period: the right year, the latest months, cumulated rather than single. */
function fitness(column: HeaderColumn | undefined, profile: ColumnProfile | undefined, period: LedgerPeriod): number {
  if (!column) return 0;
  const words = column.parts.join("");
  let fit = profile && profile.filled > 0 ? profile.quantities + Math.min(0.3, profile.filled) : -1;
  // Of the same report day by day the latest counts, though more of its cells may still be words.
  if (column.months && profile && profile.quantities > 0.5 && profile.filled > 0.3) fit = 1.3;
  if (column.year !== undefined && period.year !== undefined) fit += column.year === period.year ? 0.3 : -2;
  if (column.months) {
    const isDue = period.months === undefined || column.months.last <= period.months;
    fit += isDue ? (column.months.last + (column.day ?? 31) / 31 - 1) / 12 : -1;
    if (column.months.first === 1) fit += 0.5;
  }
  // 9月 beside 8月 is that month's own figure; 截至9月底 is cumulated.
  if (/^\d{1,2}月(?:份)?$/u.test(column.parts.at(-1) ?? "")) fit -= 0.5;
  if (/累计|全年|年度|合计|总计/u.test(words)) fit += 1.2;
  if (/本月|当月|本季|当季|本周|上月|其中|力争|奋斗|挑战|五年|远期/u.test(words)) fit -= 1;
  if (/率|比重|占比/u.test(words)) fit -= 0.3;
  // 投资(万元) beside 任务量 and 完成量 is what the work costs; a 目标值 comes before the 指标值 beside it.
  if (/^(?:投资|资金|金额)(?:[(（].*)?$/u.test(column.parts.at(-1) ?? "")) fit -= 0.5;
  if (/指标值$/u.test(words)) fit -= 0.3;
  // Rates of the plan to date stand beside those of the whole year's.
  if (/(?:序时|时序|进度)(?:计划|目标|任务)/u.test(words)) fit -= 1;
  if (/增速|增幅|增长/u.test(words)) fit -= 0.5;
  return fit;
}
