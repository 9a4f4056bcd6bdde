import { aggregate, partsOf } from "../../composite/aggregate";
import type { Comparing } from "../../composite/aggregate/compare";
import { fieldsOf, sharesOf, type Child, type Field } from "../../composite/aggregate/field";
import { distancesOf, endsOf } from "../../composite/aggregate/topsis";
import type { Indicator } from "../../composite/method";
import { rankedFlags } from "../../composite/positions";
import { absenceWords } from "../../report/words";
import type { Column } from "../../terms/column";
import { wordedValues } from "../unit-sheet";
import type { Desk } from "./desk";
import type { SampleFound } from "./field-block";

/** What a node's comparison is laid out from. */
export interface Compared {
  readonly desk: Desk;
  readonly node: Indicator;
  readonly how: Comparing;
  readonly children: readonly Child[];
  /** 0 for who takes part, else why not. */
  readonly taking: Column;
  readonly fields: readonly Field[];
  readonly differing: ReadonlySet<number>;
}

function isWhole({ scope }: Indicator): boolean {
  return (scope ?? "all") === "all";
}

/** Finds out once more how the units of a node were compared (比较过程). */
export function comparedBy(desk: Desk, node: Indicator, how: Comparing): Compared {
  const { evaluation, tree } = desk;
  const { method, scores, weights, units } = evaluation;
  const nodes = tree.childrenOf.get(node.code)!;
  const contestants = { isRanked: rankedFlags(evaluation), groupOf: units.map(({ group }) => group) };
  // Any mean that always has a result tells who takes part.
  const { reasons } = aggregate(method, { ...node, aggregate: "minimum" }, nodes, scores, weights, contestants).column;
  const taking = { numbers: new Float64Array(units.length), reasons };
  const children = partsOf(method, nodes, scores, weights);
  const { fields, differing } = fieldsOf(children, taking, node.scope ?? "all", contestants);
  return { desk, node, how, children, taking, fields, differing: new Set(differing) };
}

/** The samples of a node: all units, or each group that somebody counts in. */
export function samplesOf({ desk, node }: Compared): (string | undefined)[] {
  if (isWhole(node)) return [undefined];
  return [...new Set(desk.evaluation.units.flatMap(({ group }) => (group === undefined ? [] : [group])))];
}

/** The sample that a unit is held against. */
export function sampleAt({ desk, node }: Compared, unit: number): string | undefined {
  return isWhole(node) ? undefined : desk.evaluation.units[unit]!.group;
}

/** The ranked units of a sample that take part. */
function rankedIn({ desk, taking }: Compared, group: string | undefined): number[] {
  const { units } = desk.evaluation;
  return [...units.keys()].filter(
    (unit) =>
      units[unit]!.isRanked && taking.reasons[unit] === 0 && (group === undefined || units[unit]!.group === group),
  );
}

/** Whether a unit that takes part has other weights than the first ranked one of its sample. */
export function isOther(compared: Compared, unit: number): boolean {
  const { children, node, taking } = compared;
  const group = sampleAt(compared, unit);
  if (taking.reasons[unit] !== 0 || (!isWhole(node) && group === undefined)) return false;
  const [first] = rankedIn(compared, group);
  if (first === undefined) return false;
  const shares = sharesOf(children, first);
  return sharesOf(children, unit).some((share, c) => Math.abs(share - shares[c]!) > 1e-9);
}

/** What a sample is compared by. */
export function foundIn(compared: Compared, group: string | undefined): SampleFound {
  const ranked = rankedIn(compared, group);
  const [first] = ranked;
  return {
    ...{ group, first },
    shares: first === undefined ? undefined : sharesOf(compared.children, first),
    differing: ranked.filter((unit) => isOther(compared, unit)).length,
    field: compared.fields.find(({ units }) => first !== undefined && units.includes(first)),
  };
}

/** The distances of all units, or why there are none. */
export function distanceValues(compared: Compared, norm: "vector" | "none") {
  const { taking, fields, differing } = compared;
  const words = wordedValues(taking).map((value, unit) =>
    typeof value === "string" ? value : absenceWords[differing.has(unit) ? "withheld" : "not-applicable"],
  );
  const values: Record<"best" | "worst", (number | string)[]> = { best: [...words], worst: [...words] };
  for (const field of fields) {
    const poles = endsOf(field, norm);
    field.units.forEach((unit, row) => {
      const { toBest, toWorst } = distancesOf(field, poles, row);
      values.best[unit] = toBest;
      values.worst[unit] = toWorst;
    });
  }
  return values;
}
