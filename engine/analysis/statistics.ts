import type { Evaluation } from "../composite/evaluation";
import { rankedPositions } from "../composite/positions";
import { deviation } from "../stats/deviation";
import { extent } from "../stats/extent";
import { kurtosis } from "../stats/kurtosis";
import { mean } from "../stats/mean";
import { quantile } from "../stats/quantile";
import { skewness } from "../stats/skewness";
import { sorted } from "../stats/sorted";
import type { Column } from "../terms/column";

/** What is worth a second look about a column of numbers. */
export type StatisticsFlag = "few-present" | "few-non-zero" | "few-unique" | "outliers";

/** What a column of numbers looks like (指标数据概况); figures that do not exist are `undefined`. */
export interface Statistics {
  /** Units looked at, with a number or without. */
  readonly units: number;
  readonly present: number;
  readonly missing: number;
  readonly zeros: number;
  /** Different numbers, and how many units share the commonest. */
  readonly unique: number;
  readonly same: number;
  readonly minimum: number | undefined;
  readonly lowerQuartile: number | undefined;
  readonly median: number | undefined;
  readonly upperQuartile: number | undefined;
  readonly maximum: number | undefined;
  readonly mean: number | undefined;
  /** With n − 1. */
  readonly deviation: number | undefined;
  readonly skewness: number | undefined;
  readonly kurtosis: number | undefined;
  readonly flags: readonly StatisticsFlag[];
}

/** From where on something is flagged: shares of the units, and the two limits of a test for outliers. */
export interface StatisticsLimits {
  readonly present: number;
  readonly nonZero: number;
  readonly unique: number;
  readonly skewness: number;
  readonly kurtosis: number;
}

/** COINr's. */
const usual: StatisticsLimits = { present: 0.65, nonZero: 0.5, unique: 0.5, skewness: 2, kurtosis: 3.5 };

/**
 * Describes the numbers that some units have (描述统计).
 *
 * @param column - an indicator at any stage
 * @param units - positions of the units that count, mostly the ranked ones
 * @source R package COINr: get_stats; quartiles are of type 7
 */
export function describe(column: Column, units: readonly number[], limits: StatisticsLimits = usual): Statistics {
  const values = sorted(units.filter((i) => column.reasons[i] === 0).map((i) => column.numbers[i]! + 0));
  const counts = new Map<number, number>();
  for (const x of values) counts.set(x, (counts.get(x) ?? 0) + 1);
  const ends = extent(values);
  const zeros = counts.get(0) ?? 0;
  const shape = { skewness: skewness(values), kurtosis: kurtosis(values) };
  const isLopsided = shape.skewness !== undefined && Math.abs(shape.skewness) > limits.skewness;
  const hasTails = shape.kurtosis !== undefined && shape.kurtosis > limits.kurtosis;
  const flags: [flag: StatisticsFlag, isRaised: boolean][] = [
    ["few-present", values.length < limits.present * units.length],
    ["few-non-zero", values.length - zeros < limits.nonZero * units.length],
    ["few-unique", counts.size < limits.unique * units.length],
    ["outliers", isLopsided && hasTails],
  ];
  return {
    units: units.length,
    present: values.length,
    missing: units.length - values.length,
    zeros,
    unique: counts.size,
    same: [...counts.values()].reduce((most, count) => Math.max(most, count), 0),
    minimum: ends?.low,
    lowerQuartile: quantile(values, 0.25),
    median: quantile(values, 0.5),
    upperQuartile: quantile(values, 0.75),
    maximum: ends?.high,
    mean: mean(values),
    deviation: deviation(values),
    ...shape,
    flags: flags.flatMap(([flag, isRaised]) => (isRaised ? [flag] : [])),
  };
}

/**
 * Describes every indicator as it was derived, before gaps were filled and outliers treated, over the ranked units.
 *
 * @returns by the indicator's code
 */
export function indicatorStatistics(evaluation: Evaluation): Map<string, Statistics> {
  const { method, stages } = evaluation;
  const ranked = rankedPositions(evaluation);
  const found = new Map<string, Statistics>();
  for (const { code } of method.indicators) {
    const column = stages.derived.get(code);
    if (column) found.set(code, describe(column, ranked));
  }
  return found;
}
