import type { KeptRow, KeptRun } from "./keep";

/** A row that stands in both runs. */
export interface RowChange {
  readonly last: KeptRow;
  readonly now: KeptRow;
  /** Where it stands among this run's rows, from 0. */
  readonly index: number;
  /** How much the rate rose, as a ratio; left out where one of the two is absent. */
  readonly rise?: number;
}

/** What moved between two runs of a ledger (与上次对比). A row may stand in several of its lists. */
export interface LedgerChange {
  readonly last: Omit<KeptRun, "rows">;
  readonly now: Omit<KeptRun, "rows">;
  /** Met now and not last time. */
  readonly newlyMet: readonly RowChange[];
  /** Met last time and no longer. */
  readonly noLongerMet: readonly RowChange[];
  /** Behind pace now, and last time on it or met. */
  readonly fellBehind: readonly RowChange[];
  /** Behind pace last time, and on it or met now. */
  readonly caughtUp: readonly RowChange[];
  /** Rows whose light is another, worse ones first. */
  readonly lights: readonly RowChange[];
  /** The rates that moved most, up or down, the furthest first; at most 10. */
  readonly moves: readonly RowChange[];
  /** Every row whose light or rate is another: those of `lights`, then those of which only the rate moved, the furthest first. */
  readonly moved: readonly RowChange[];
  /** With a rate now and without one last time. */
  readonly reported: readonly RowChange[];
  /** With a rate last time and without one now. */
  readonly withdrawn: readonly RowChange[];
  /** Rows whose target was written otherwise: their rates compare only in part. */
  readonly retargeted: readonly RowChange[];
  readonly entered: readonly { readonly now: KeptRow; readonly index: number }[];
  readonly left: readonly KeptRow[];
  /** Rows that stand in both. */
  readonly compared: number;
}

const mostMoves = 10;
/** A smaller move of a rate does not show in a percentage with one decimal. */
const leastMove = 0.0005;
const worseLast = ["met", "green", "blue", "yellow", "red"];

/**
 * What moved since an earlier run (与上次对比): rows are recognised by their indicator and category, wherever they stand.
 *
 * A row whose category was renamed is recognised by its indicator, where only one row of that name is left on each side;
 * of rows that are the same in all of that, those with the same target belong together, and then the first to the first.
 *
 * @param last - the earlier run
 * @param now - this run
 */
export function changeOfLedger(last: KeptRun, now: KeptRun): LedgerChange {
  const { pairs, entered, left } = pairRows(last.rows, now.rows);
  const isBehind = ({ gap, isMet }: KeptRow): boolean => gap !== undefined && gap < 0 && !isMet;
  const isOnPace = ({ gap, isMet }: KeptRow): boolean => isMet || (gap !== undefined && gap >= 0);
  const lights = pairs.filter((p) => p.now.light !== p.last.light).sort((a, b) => steps(b) - steps(a));
  const rates = pairs
    .filter(({ rise }) => rise !== undefined && Math.abs(rise) >= leastMove)
    .sort((a, b) => Math.abs(b.rise ?? 0) - Math.abs(a.rise ?? 0));
  return {
    last: periodOf(last),
    now: periodOf(now),
    newlyMet: pairs.filter((p) => p.now.isMet && !p.last.isMet),
    noLongerMet: pairs.filter((p) => !p.now.isMet && p.last.isMet),
    fellBehind: pairs.filter((p) => isBehind(p.now) && isOnPace(p.last)),
    caughtUp: pairs.filter((p) => isOnPace(p.now) && isBehind(p.last)),
    lights,
    moves: rates.slice(0, mostMoves),
    moved: [...lights, ...rates.filter((p) => p.now.light === p.last.light)],
    reported: pairs.filter((p) => p.now.rate !== undefined && p.last.rate === undefined),
    withdrawn: pairs.filter((p) => p.now.rate === undefined && p.last.rate !== undefined),
    retargeted: pairs.filter((p) => p.now.target !== p.last.target),
    entered,
    left,
    compared: pairs.length,
  };
}

function periodOf({ rows: _, ...period }: KeptRun): Omit<KeptRun, "rows"> {
  return period;
}

/** How much worse a light became; none where one of the two says nothing. */
function steps({ last, now }: RowChange): number {
  const [from, to] = [worseLast.indexOf(last.light), worseLast.indexOf(now.light)];
  return from < 0 || to < 0 ? 0 : to - from;
}

/** The rows of two runs, side by side. */
export interface PairedRows {
  readonly pairs: readonly RowChange[];
  readonly entered: readonly { readonly now: KeptRow; readonly index: number }[];
  readonly left: readonly KeptRow[];
}

/**
 * Finds each row's own in an earlier run (条目配对): by everything with the target, by everything without it, and by the indicator
 * alone where that is one row.
 *
 * @returns pairs and what is new in this run's order, what is gone in the earlier one's
 */
export function pairRows(last: readonly KeptRow[], now: readonly KeptRow[]): PairedRows {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const keys: ((row: KeptRow) => string)[] = [
    ({ indicator, category, subject, target }) => JSON.stringify([indicator, category, subject, target]),
    ({ indicator, category, subject }) => JSON.stringify([indicator, category, subject]),
    ({ indicator, subject }) => JSON.stringify([indicator, subject]),
  ];
  keys.forEach((key, round) => {
    const before = groups(last, key, (i) => !taken.has(i));
    const after = groups(now, key, (i) => !partner.has(i));
    const isLoose = round === keys.length - 1;
    for (const [name, indices] of after) {
      const others = before.get(name) ?? [];
      if (isLoose && (indices.length > 1 || others.length > 1)) continue;
      indices.slice(0, others.length).forEach((index, i) => {
        partner.set(index, others[i]!);
        taken.add(others[i]!);
      });
    }
  });
  const pairs = now.flatMap((row, index) => {
    const other = partner.get(index);
    return other === undefined ? [] : [pair(last[other]!, row, index)];
  });
  return {
    pairs,
    entered: now.flatMap((row, index) => (partner.has(index) ? [] : [{ now: row, index }])),
    left: last.filter((_, i) => !taken.has(i)),
  };
}

function pair(last: KeptRow, now: KeptRow, index: number): RowChange {
  const rise =
    last.rate === undefined || now.rate === undefined ? undefined : Number((now.rate - last.rate).toFixed(6));
  return { last, now, index, ...(rise === undefined ? {} : { rise }) };
}

function groups(
  rows: readonly KeptRow[],
  key: (row: KeptRow) => string,
  isFree: (index: number) => boolean,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  rows.forEach((row, i) => {
    if (!isFree(i)) return;
    const name = key(row);
    const same = found.get(name);
    if (same) same.push(i);
    else found.set(name, [i]);
  });
  return found;
}
