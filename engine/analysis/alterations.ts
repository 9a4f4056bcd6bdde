import { absenceRule, fillOf } from "../composite/absence";
import type { Evaluation } from "../composite/evaluation";
import type { Fill, Indicator, TreatmentStep } from "../composite/method";
import { cellsOf } from "../composite/sources";
import { treatmentOf } from "../composite/treat";
import { valueAt } from "../terms/column";
import type { Place } from "../terms/place";
import type { Value } from "../terms/value";
import type { Origin } from "./origins";

/** A value that is not the one of the tables: filled in, or changed by a step against outliers (填补与处理). */
export interface Alteration {
  /** Position among the evaluation's units. */
  readonly unit: number;
  /** The indicator's code. */
  readonly indicator: string;
  /** What was done: the method's fill, or the step of its treatment. */
  readonly by: { readonly fill: Fill } | { readonly step: TreatmentStep };
  readonly before: Value;
  readonly after: Value;
  /** The cell that left the gap, or the cells that the value came from. */
  readonly places: readonly Place[];
}

/**
 * Every value of an evaluation that was filled in or treated, by indicator, then by unit, in the order in which it was
 * done.
 *
 * @param origins - where the values come from
 */
export function alterationsOf(evaluation: Evaluation, origins: ReadonlyMap<string, Origin>): Alteration[] {
  return evaluation.method.indicators.flatMap((leaf) => {
    if (!evaluation.stages.derived.has(leaf.code)) return [];
    const origin = origins.get(leaf.code);
    return [...fillsOf(evaluation, leaf, origin), ...treatedOf(evaluation, leaf, origin)].sort(
      (a, b) => a.unit - b.unit,
    );
  });
}

function fillsOf({ method, stages }: Evaluation, leaf: Indicator, origin: Origin | undefined): Alteration[] {
  const derived = stages.derived.get(leaf.code)!;
  const imputed = stages.imputed.get(leaf.code)!;
  if (derived === imputed) return [];
  return Array.from(derived.reasons, (reason, unit): Alteration[] => {
    if (reason === 0 || imputed.reasons[unit] !== 0) return [];
    const before = valueAt(derived, unit);
    const fill = typeof before === "number" ? undefined : fillOf(absenceRule(method, leaf, before));
    if (fill === undefined) return [];
    const gap = origin?.gaps.get(unit);
    const places = gap ? [gap] : [];
    return [{ unit, indicator: leaf.code, by: { fill }, before, after: valueAt(imputed, unit), places }];
  }).flat();
}

function treatedOf(
  { method, dataset, treatments }: Evaluation,
  leaf: Indicator,
  origin: Origin | undefined,
): Alteration[] {
  const steps = treatmentOf(method, leaf)?.steps ?? [];
  return (treatments.get(leaf.code)?.cells ?? []).map(({ unit, step, before, after }) => ({
    unit,
    indicator: leaf.code,
    by: { step: steps[step]! },
    before,
    after,
    places: cellsOf(dataset, origin?.columns ?? [], unit),
  }));
}
