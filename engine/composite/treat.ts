import type { Column } from "../terms/column";
import { reasonCode } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import type { Value } from "../terms/value";
import { finite } from "../terms/value";
import { positionsBy, presentAt, type Comparison } from "./comparison";
import type { Indicator, Method, Treatment, TreatmentStep } from "./method";
import type { Transformer } from "./treat/logarithm";
import { passes, shapeOf, type Shape } from "./treat/shape";
import { transformerOf } from "./treat/transformer";
import { nodePath } from "./tree";
import { groupTitle } from "./group-title";

/** A step that was tried on a sample (处理步骤). */
export interface TriedStep {
  /** Position among the treatment's steps. */
  readonly step: number;
  readonly kind: TreatmentStep["kind"];
  /** What it took from the sample, by name: bounds, minimum, maximum. */
  readonly figures: Readonly<Record<string, number>>;
  /** How many observations of the sample it changed. */
  readonly cells: number;
  /** Of the sample, after it. */
  readonly shape: Shape;
  /** false where a later step started again from the untreated values. */
  readonly isKept: boolean;
}

/** What was done to the units that are compared with one sample (异常值处理记录). */
export interface Trial {
  /** The id of the group, "" for all units. */
  readonly group: string;
  /** Of the sample, before anything was done. */
  readonly shape: Shape;
  readonly steps: readonly TriedStep[];
}

/** A value that treatment changed (被处理的数). */
export interface TreatedCell {
  /** Position among the evaluation's units. */
  readonly unit: number;
  /** Position among the treatment's steps. */
  readonly step: number;
  readonly before: number;
  readonly after: Value;
}

/** What treatment did to an indicator. */
export interface TreatmentRecord {
  readonly trials: readonly Trial[];
  /** By unit, and for each unit in the order of the steps. */
  readonly cells: readonly TreatedCell[];
}

/** An indicator's values after treatment, what was done to them, and what stood in the way. */
export interface Treated {
  readonly column: Column;
  /** `undefined` where the method asks for nothing. */
  readonly record: TreatmentRecord | undefined;
  readonly issues: readonly Issue[];
}

/** The treatment of an indicator: its own, else the method's; `undefined` for none. */
export function treatmentOf(method: Method, leaf: Indicator): Treatment | undefined {
  const treatment = leaf.treat ?? method.treat;
  return treatment && treatment.steps.length > 0 ? treatment : undefined;
}

/**
 * Takes the edge off outliers (异常值处理), in the indicator's own unit of measure and orientation.
 *
 * Samples are the ranked units of the indicator's scope; reference units are treated by the same bounds and shape
 * nothing, and with scope `group` a unit in no group is left alone. Where there is a test, each step is taken while it
 * fails; a sample that cannot be tested is left alone and named. A value for which a step has no result, such as the
 * logarithm of 0, becomes the absence `undefined`, and an issue says of how many.
 *
 * @param values - after imputation; absences keep their reasons
 */
export function treat(method: Method, leaf: Indicator, values: Column, comparison: Comparison): Treated {
  const treatment = treatmentOf(method, leaf);
  if (!treatment) return { column: values, record: undefined, issues: [] };
  const column = { numbers: values.numbers.slice(), reasons: values.reasons.slice() };
  const trials: Trial[] = [];
  const cells: TreatedCell[] = [];
  const issues: Issue[] = [];
  for (const [group, units] of unitsByGroup(leaf, comparison)) {
    const members = leaf.scope === "group" ? (comparison.members.get(group) ?? []) : comparison.all;
    const { trial, chain, verdict } = tryOn(presentAt(values, members), treatment, group);
    trials.push(trial);
    let lost = 0;
    for (const unit of units) {
      if (values.reasons[unit] !== 0) continue;
      const found = applied(chain, values.numbers[unit]!, unit);
      const after = found.at(-1)?.after ?? values.numbers[unit]!;
      for (const cell of found) cells.push(cell);
      column.numbers[unit] = typeof after === "number" ? after : 0;
      if (typeof after === "number") continue;
      column.reasons[unit] = reasonCode(after);
      lost += 1;
    }
    const report = (code: string, severity: Issue["severity"], params: Issue["params"]) =>
      issues.push(
        issue(severity, code, pathOf(method, leaf), {
          ...{ code: leaf.code, title: leaf.title, group: groupTitle(method, group) },
          ...params,
        }),
      );
    const kind = trial.steps.at(-1)?.kind ?? "";
    if (lost > 0) report("treat.no-result", "warning", { kind, count: lost });
    if (verdict === "untested") report("treat.untested", "info", { count: presentAt(values, members).length });
    if (verdict === false) report("treat.still-failed", "info", figuresOf(trial.steps.at(-1)!.shape));
  }
  cells.sort((a, b) => a.unit - b.unit || a.step - b.step);
  return { column, record: { trials, cells }, issues };
}

/** The units that are held against one sample, by the group whose it is; "" for all. */
function unitsByGroup(leaf: Indicator, { groupOf }: Comparison): Map<string, number[]> {
  if (leaf.scope !== "group") return new Map([["", groupOf.map((_, i) => i)]]);
  return positionsBy(groupOf.length, (i) => groupOf[i]);
}

type Chain = readonly { readonly step: number; readonly transformer: Transformer }[];

/** Tries the steps on a sample, one after the other, until the test is passed. */
function tryOn(untreated: Float64Array, { test, steps, combine }: Treatment, group: string) {
  const verdictOn = (shape: Shape) => (test === undefined ? "always" : passes(shape, test));
  const before = shapeOf(untreated);
  let verdict = verdictOn(before);
  let sample = untreated;
  let chain: Chain = [];
  const tried: TriedStep[] = [];
  steps.forEach((step, i) => {
    if (verdict !== "always" && verdict !== false) return;
    const from = combine ? sample : untreated;
    const transformer = transformerOf(step, from, test);
    const results = from.map((x) => transformer.apply(x));
    const cells = results.reduce((count, x, k) => count + Number(x !== from[k]), 0);
    sample = results.filter(Number.isFinite);
    const shape = shapeOf(sample);
    chain = [...(combine ? chain : []), { step: i, transformer }];
    tried.push({ step: i, kind: step.kind, figures: transformer.figures, cells, shape, isKept: true });
    verdict = verdictOn(shape);
  });
  const kept = new Set(chain.map(({ step }) => step));
  const trial: Trial = { group, shape: before, steps: tried.map((each) => ({ ...each, isKept: kept.has(each.step) })) };
  // A sample that a step made constant has no outliers left; only one that was so from the start is worth a word.
  const isUntested = verdict === "untested" && tried.length === 0 && isVaried(untreated);
  return { trial, chain, verdict: verdict === "untested" ? (isUntested ? verdict : true) : verdict };
}

function isVaried(sample: Float64Array): boolean {
  return sample.some((x) => x !== sample[0]);
}

/** What the steps make of one value, as far as they change it. */
function applied(chain: Chain, x: number, unit: number): TreatedCell[] {
  const cells: TreatedCell[] = [];
  let before = x;
  for (const { step, transformer } of chain) {
    const after = finite(transformer.apply(before));
    if (after === before) continue;
    cells.push({ unit, step, before, after });
    if (typeof after !== "number") break;
    before = after;
  }
  return cells;
}

function figuresOf({ skewness, kurtosis }: Shape): Issue["params"] {
  return { ...(skewness === undefined ? {} : { skewness }), ...(kurtosis === undefined ? {} : { kurtosis }) };
}

function pathOf(method: Method, leaf: Indicator): Issue["where"] {
  return { path: leaf.treat ? `${nodePath(method, leaf)}.treat` : "treat" };
}
