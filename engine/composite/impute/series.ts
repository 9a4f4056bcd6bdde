import type { Column } from "../../terms/column";
import type { Series } from "../method";

/** A year of a series in which a unit has a number. */
export interface KnownYear {
  readonly year: number;
  readonly value: number;
  /** The formula that gave it. */
  readonly formula: string;
}

/** What fills a gap, and the years that it was taken from: one, or the two that it lies between. */
export interface SeriesFill {
  readonly value: number;
  readonly from: readonly KnownYear[];
}

/**
 * Fills a gap from other years of the same unit (按年份填补).
 *
 * `last` takes the latest year before that has a number. `linear` takes the line between the nearest years before and
 * after that have one; where there is one only on one side, that one as it is.
 *
 * @param columns - what the formula of each year gave
 * @param unit - position of the unit
 * @returns `undefined` where no such year has a number
 */
export function fillFromSeries(
  { year, years, how }: Series,
  columns: ReadonlyMap<string, Column>,
  unit: number,
): SeriesFill | undefined {
  const known = years.flatMap(({ year: each, value: formula }): KnownYear[] => {
    const column = columns.get(formula);
    return column?.reasons[unit] === 0 ? [{ year: each, value: column.numbers[unit]!, formula }] : [];
  });
  const [before] = known.filter((each) => each.year < year).sort((a, b) => b.year - a.year);
  const [after] = known.filter((each) => each.year > year).sort((a, b) => a.year - b.year);
  if (how === "last" || !before || !after) {
    const only = how === "last" ? before : (before ?? after);
    return only && { value: only.value, from: [only] };
  }
  const t = (year - before.year) / (after.year - before.year);
  const value = (1 - t) * before.value + t * after.value;
  return { value, from: [before, after] };
}
