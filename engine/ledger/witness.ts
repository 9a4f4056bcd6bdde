import type { ColumnProfile } from "./profile";

const fewestRows = 3;
/** Shares of the rows: below the first a pair of columns is doubted, from the second on another one is believed. */
const doubtedBelow = 0.3;
const believedFrom = 0.7;
/** Percentage points between a rate that was typed, rounded to whole ones at the worst, and the one that follows. */
const roundingGap = 0.6;

/** A target's column and the column of the reports that are held against it. */
export interface ColumnPair {
  readonly target: number;
  readonly reported: number;
}

/**
 * Asks the ledger's own completion rates from which two columns they were made (手填完成率作证).
 *
 * @param profiles - what stands below, by column
 * @param rate - the column of rates
 * @param chosen - the pair that the names made likeliest
 * @param targets - columns that may be the target's, by name
 * @param reports - columns that may be the report's
 * @returns another pair, where the rates contradict the chosen one and bear that one out
 */
export function pairByRates(
  profiles: readonly ColumnProfile[],
  rate: number,
  chosen: ColumnPair,
  targets: readonly number[],
  reports: readonly number[],
): ColumnPair | undefined {
  if (agreement(profiles, rate, chosen) >= doubtedBelow) return undefined;
  const pairs = targets.flatMap((target) => reports.map((reported) => ({ target, reported })));
  const borneOut = pairs
    .map((pair) => ({ pair, share: agreement(profiles, rate, pair) }))
    .filter(({ share }) => share >= believedFrom);
  return borneOut.sort((a, b) => b.share - a.share)[0]?.pair;
}

/** The share of rows in which the typed rate is report ÷ target; 1 where too few rows have all three. */
function agreement(profiles: readonly ColumnProfile[], rate: number, { target, reported }: ColumnPair): number {
  let rows = 0;
  let agreeing = 0;
  for (const [i, typed] of (profiles[rate]?.numbers ?? []).entries()) {
    const due = profiles[target]?.numbers[i];
    const done = profiles[reported]?.numbers[i];
    if (typed === undefined || due === undefined || due === 0) continue;
    rows++;
    const percent = done === undefined ? NaN : (100 * done) / due;
    if ([typed, 100 * typed].some((rate) => Math.abs(rate - percent) <= roundingGap)) agreeing++;
  }
  return rows < fewestRows ? 1 : agreeing / rows;
}
