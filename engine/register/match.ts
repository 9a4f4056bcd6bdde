import { halfWidth, squeeze } from "../quantity/text";

/** By what a row of a ledger or a problem of the register is recognised from month to month (条目标识). */
export interface Identity {
  /** With the condition's own subject in brackets. */
  readonly indicator: string;
  /** Sections and categories joined by " / ". */
  readonly category: string;
  readonly target: string;
}

/**
 * Finds for each problem the row that it is about (问题对应台账行): by indicator, category and target; without the target;
 * at last by the indicator alone, where only one row has that name and no other problem took it.
 *
 * Rows that no problem has come first. Of rows that are the same in all of that the first belongs to the first problem. Several problems may be about one row.
 *
 * @param problems - in the order of their numbers
 * @param rows - of the ledgers
 * @returns for each problem the row's place in `rows`; `undefined` where the row is not there
 */
export function matchRows(problems: readonly Identity[], rows: readonly Identity[]): (number | undefined)[] {
  const found = new Array<number | undefined>(problems.length).fill(undefined);
  const keys: ((each: Identity) => string)[] = [
    ({ indicator, category, target }) => JSON.stringify([plain(indicator), plain(category), plain(target)]),
    ({ indicator, category }) => JSON.stringify([plain(indicator), plain(category)]),
  ];
  for (const key of keys) {
    const places = placesBy(rows, key);
    const seen = new Map<string, number>();
    const taken = new Set(found);
    problems.forEach((problem, i) => {
      if (found[i] !== undefined || plain(problem.indicator) === "") return;
      const name = key(problem);
      const all = places.get(name) ?? [];
      const free = all.filter((place) => !taken.has(place));
      const same = free.length > 0 ? free : all;
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      found[i] = same[Math.min(nth, same.length - 1)];
    });
  }
  const taken = new Set(found);
  const byName = placesBy(rows, ({ indicator }) => plain(indicator));
  problems.forEach((problem, i) => {
    const same = found[i] === undefined ? (byName.get(plain(problem.indicator)) ?? []) : [];
    const isFree = same.length === 1 && (!taken.has(same[0]) || plain(problem.category) === "");
    if (isFree) found[i] = same[0];
  });
  return found;
}

function placesBy(rows: readonly Identity[], key: (row: Identity) => string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  rows.forEach((row, i) => {
    const name = key(row);
    places.set(name, [...(places.get(name) ?? []), i]);
  });
  return places;
}

/** Half of a character, which no file holds: in a register that was saved it is �. */
const halves = /\p{Cs}/gu;

function plain(text: string): string {
  return squeeze(halfWidth(text)).replace(halves, "\ufffd");
}
