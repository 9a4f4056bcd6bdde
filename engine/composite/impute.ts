import { extent } from "../stats/extent";
import { mean } from "../stats/mean";
import { median } from "../stats/quantile";
import type { Column } from "../terms/column";
import { absenceRules, fillOf } from "./absence";
import { presentAt, type Comparison } from "./comparison";
import { fillFromSeries } from "./impute/series";
import type { Fill, Indicator, Method } from "./method";

/**
 * Fills absences where the method says so (缺失值填补).
 *
 * A filled unit is one with no number in `values` and one in the result. Figures are those of the ranked units that have
 * a number, all of them or those of the group; formulas and other years are those of the unit itself. Where these give
 * no number either, the absence stays.
 *
 * @param formulas - what the formulas of fills gave, by their text
 * @returns the column itself where nothing is filled
 */
export function impute(
  method: Method,
  leaf: Indicator,
  values: Column,
  comparison: Comparison,
  formulas: ReadonlyMap<string, Column>,
): Column {
  const fills = absenceRules(method, leaf).map(fillOf);
  if (!values.reasons.some((reason) => fills[reason] !== undefined)) return values;
  const known = new Map<string, number | undefined>();
  const filled = { numbers: values.numbers.slice(), reasons: values.reasons.slice() };
  values.reasons.forEach((reason, i) => {
    const fill = fills[reason];
    if (fill === undefined) return;
    const x = typeof fill === "object" ? ownFill(fill, formulas, i) : shared(fill, i);
    if (x === undefined || !Number.isFinite(x)) return;
    filled.numbers[i] = x;
    filled.reasons[i] = 0;
  });
  return filled;

  function shared(fill: FigureFill, i: number): number | undefined {
    const group = comparison.groupOf[i];
    const key = `${fill} ${group ?? ""}`;
    if (!known.has(key)) known.set(key, figure(fill, values, comparison, group));
    return known.get(key);
  }
}

type FigureFill = Exclude<Fill, object>;

/** What a unit's own formula or its own other years say. */
function ownFill(fill: Extract<Fill, object>, formulas: ReadonlyMap<string, Column>, unit: number): number | undefined {
  if ("years" in fill) return fillFromSeries(fill, formulas, unit)?.value;
  const column = formulas.get(fill.formula);
  return column?.reasons[unit] === 0 ? column.numbers[unit] : undefined;
}

function figure(
  fill: FigureFill,
  values: Column,
  { all, members }: Comparison,
  group: string | undefined,
): number | undefined {
  if (typeof fill === "number") return fill;
  const everyone = () => presentAt(values, all);
  const peers = () => presentAt(values, (group === undefined ? undefined : members.get(group)) ?? []);
  switch (fill) {
    case "mean":
      return mean(everyone());
    case "median":
      return median(everyone());
    case "minimum":
      return extent(everyone())?.low;
    case "maximum":
      return extent(everyone())?.high;
    case "group-mean":
      return mean(peers());
    case "group-median":
      return median(peers());
  }
}
