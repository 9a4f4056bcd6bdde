import { countBelow, sorted } from "../../stats/sorted";
import { extent } from "../../stats/extent";
import { mean } from "../../stats/mean";
import { median } from "../../stats/quantile";
import { sum } from "../../stats/sum";
import type { Column } from "../../terms/column";
import type { ColumnFunction } from "./functions";
import { absentColumn, constantColumn, mapColumns } from "./operand";

/** The numbers of the units that are ranked and have one. */
export function sampleOf(column: Column, isRanked: Uint8Array): Float64Array {
  return column.numbers.filter((_, i) => isRanked[i] === 1 && column.reasons[i] === 0);
}

/**
 * The place of each unit's number in a population (在总体中的位次): 1 for the greatest, ties sharing the better one. The
 * number itself need not be in it; in an empty population there are no places.
 */
export function rankIn(column: Column, population: Float64Array): Column {
  const ascending = sorted(population);
  const size = column.reasons.length;
  if (ascending.length === 0) return absentColumn("undefined", size);
  return mapColumns([column], size, (i) => 1 + ascending.length - countBelow(ascending, column.numbers[i]!, true));
}

/** A figure of the whole sample; `undefined` where an empty sample has none. */
const figures: Readonly<
  Record<Exclude<ColumnFunction, "rank" | "share">, (sample: Float64Array) => number | undefined>
> = {
  mean,
  median,
  sum: (sample) => (sample.length === 0 ? undefined : sum(sample)),
  minOf: (sample) => extent(sample)?.low,
  maxOf: (sample) => extent(sample)?.high,
  count: (sample) => sample.length,
};

/**
 * A function of a whole column (整列函数), over the ranked units that have a number.
 *
 * `share` is a unit's part of the sum, as a ratio; `rank` its place, 1 for the greatest, ties sharing the better one.
 * Everything else is the same number for every unit, and `undefined` where no unit has one.
 */
export function columnFunction(name: ColumnFunction, column: Column, isRanked: Uint8Array): Column {
  const size = isRanked.length;
  const sample = sampleOf(column, isRanked);
  if (name === "share") {
    const whole = sum(sample);
    return mapColumns([column], size, (i) => column.numbers[i]! / whole);
  }
  if (name === "rank") return rankIn(column, sample);
  const figure = figures[name](sample);
  return figure === undefined || !Number.isFinite(figure)
    ? absentColumn("undefined", size)
    : constantColumn(figure, size);
}
