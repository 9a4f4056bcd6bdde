import { rank } from "../stats/rank";
import { tallyOf, type TalliedRow, type Tally } from "./summary";

/** How a department or town stands among its kind (排名条目). */
export interface Standing extends Tally {
  /** By the mean rate, 1 for the highest, equal ones sharing the better place; left out for those listed apart. */
  readonly place?: number;
  readonly last?: {
    /** Left out where there was no rate last time. */
    readonly meanRate?: number;
    /** Left out where it was listed apart last time. */
    readonly place?: number;
  };
}

/** Those that are ranked, and those with too few rates to be (排名). */
export interface Standings {
  /** By place, those that share one by name. */
  readonly ranked: readonly Standing[];
  /** By name. */
  readonly apart: readonly Standing[];
}

/** A row with those for whom it counts. */
export interface GroupedRow extends TalliedRow {
  readonly names: readonly string[];
}

/** Means are told apart by so many digits: 0.7 and (0.6 + 0.8) ÷ 2 are equal, whatever the last bits say. */
const tellingDigits = 12;

/**
 * Ranks those for whom rows count by the mean of their rates, each counted up to 1 (按平均完成率排名).
 *
 * @param rows - in any order; one counts once for each name
 * @param fewest - with fewer rates than so many one is listed apart: a mean of one is no mean
 * @param lastRows - of an earlier run
 */
export function standingsOf(
  rows: readonly GroupedRow[],
  fewest: number,
  lastRows: readonly GroupedRow[] = [],
): Standings {
  const before = new Map(placed(tallies(lastRows), fewest).map((each) => [each.name, each]));
  const standings = placed(tallies(rows), fewest).map((each): Standing => {
    const last = before.get(each.name);
    if (!last) return each;
    const { meanRate, place } = last;
    return {
      ...each,
      last: { ...(meanRate === undefined ? {} : { meanRate }), ...(place === undefined ? {} : { place }) },
    };
  });
  return {
    ranked: standings.filter(({ place }) => place !== undefined),
    apart: standings.filter(({ place }) => place === undefined),
  };
}

function tallies(rows: readonly GroupedRow[]): Tally[] {
  const groups = new Map<string, GroupedRow[]>();
  for (const row of rows)
    for (const name of new Set(row.names)) {
      const members = groups.get(name);
      if (members) members.push(row);
      else groups.set(name, [row]);
    }
  return [...groups].map(([name, members]) => tallyOf(name, members));
}

function placed(all: readonly Tally[], fewest: number): Standing[] {
  const isRanked = ({ count, withoutRate }: Tally): boolean => count - withoutRate >= Math.max(1, fewest);
  const ranked = all.filter(isRanked);
  const places = rank(ranked.map(({ meanRate = 0 }) => Number(meanRate.toPrecision(tellingDigits))));
  const byName = (a: Tally, b: Tally): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  return [
    ...ranked
      .map((tally, i): Standing & { place: number } => ({ ...tally, place: places[i]! }))
      .sort((a, b) => a.place - b.place || byName(a, b)),
    ...all.filter((tally) => !isRanked(tally)).sort(byName),
  ];
}
