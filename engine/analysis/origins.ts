import type { Evaluation } from "../composite/evaluation";
import { firstAbsentCell, sourcesOf, type Source } from "../composite/sources";
import { valueAt } from "../terms/column";
import type { Place } from "../terms/place";

/** Where an indicator's values come from (数据来源). */
export interface Origin {
  /** The columns that its formula comes down to. */
  readonly columns: readonly Source[];
  /** Of units without a value, by their position, the first cell that is empty, where one is. */
  readonly gaps: ReadonlyMap<number, Place>;
}

/**
 * The columns behind every indicator, and the cells that left gaps.
 *
 * @returns by the indicator's code
 */
export function originsOf({ method, dataset, stages }: Evaluation): Map<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const { code, value } of method.indicators) {
    const derived = stages.derived.get(code);
    if (value === undefined || !derived) continue;
    const columns = sourcesOf(method, dataset, value);
    const gaps = new Map<number, Place>();
    dataset.codes.forEach((_, unit) => {
      const gap = typeof valueAt(derived, unit) === "number" ? undefined : firstAbsentCell(dataset, columns, unit);
      if (gap) gaps.set(unit, gap);
    });
    origins.set(code, { columns, gaps });
  }
  return origins;
}
