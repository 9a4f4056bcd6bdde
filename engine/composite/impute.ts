import { extent } from "../stats/extent";
import { mean } from "../stats/mean";
import { median } from "../stats/quantile";
import type { Column } from "../terms/column";
import { absenceRules } from "./absence";
import { presentAt, type Comparison } from "./comparison";
import type { AbsenceRule, Indicator, Method } from "./method";

type Fill = Extract<AbsenceRule, { fill: unknown }>["fill"];

/**
 * Fills absences where the method says so (缺失值填补).
 *
 * A filled unit is one with no number in `values` and one in the result. Figures are those of the ranked units that have
 * a number, all of them or those of the group; where there are none, the absence stays.
 *
 * @returns the column itself where nothing is filled
 */
export function impute(method: Method, leaf: Indicator, values: Column, comparison: Comparison): Column {
  const fills = absenceRules(method, leaf).map((rule) =>
    typeof rule === "object" && "fill" in rule ? rule.fill : undefined,
  );
  if (!values.reasons.some((reason) => fills[reason] !== undefined)) return values;
  const known = new Map<string, number | undefined>();
  const filled = { numbers: values.numbers.slice(), reasons: values.reasons.slice() };
  values.reasons.forEach((reason, i) => {
    const fill = fills[reason];
    if (fill === undefined) return;
    const group = comparison.groupOf[i];
    const key = `${fill} ${group ?? ""}`;
    if (!known.has(key)) known.set(key, figure(fill, values, comparison, group));
    const x = known.get(key);
    if (x === undefined || !Number.isFinite(x)) return;
    filled.numbers[i] = x;
    filled.reasons[i] = 0;
  });
  return filled;
}

function figure(
  fill: Fill,
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
    case "group-mean":
      return mean(peers());
    case "group-median":
      return median(peers());
  }
}
