import type { Evaluation } from "../../composite/evaluation";

/** Which unit of last year's evaluation each of this year's is (两年单位对应). */
export interface MatchedUnits {
  /** By position now: the position last year; `undefined` for a unit that was not there. */
  readonly was: readonly (number | undefined)[];
  /** By position last year: the position now. */
  readonly is: readonly (number | undefined)[];
  /** Positions now of units that were put together from several of last year's. */
  readonly merged: ReadonlySet<number>;
}

/**
 * Finds every unit in last year's evaluation, by its code or by what this year's tables say of changed codes (`recoded`).
 *
 * A unit put together from several that were units last year is none of them.
 */
export function matchUnits(last: Evaluation, now: Evaluation): MatchedUnits {
  const positions = new Map(last.units.map(({ code }, i) => [code, i]));
  const recoded = new Map<string, ReadonlySet<string>>();
  for (const { recoded: changes } of now.method.tables)
    for (const { code, was } of changes) recoded.set(code, new Set([...(recoded.get(code) ?? []), ...was]));
  const merged = new Set<number>();
  const taken = new Set<number>();
  const was = now.units.map(({ code }, i) => {
    const before = [...(recoded.get(code) ?? [])].flatMap((each) => positions.get(each) ?? []);
    if (before.length > 1) merged.add(i);
    const found = before.length > 1 ? undefined : (before[0] ?? positions.get(code));
    if (found === undefined || taken.has(found)) return undefined;
    taken.add(found);
    return found;
  });
  const is = new Array<number | undefined>(last.units.length).fill(undefined);
  was.forEach((before, i) => {
    if (before !== undefined) is[before] = i;
  });
  return { was, is, merged };
}
