import { sum } from "../stats/sum";
import { valueAt, type Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import type { Value } from "../terms/value";
import { mapColumns } from "./formula/operand";
import type { Adjustment, Method } from "./method";
import type { Scope } from "./scope";
import { decide } from "./units";

/** Points that one adjustment adds to each unit's score, or takes off, then negative (加减分明细). */
export interface AdjustmentItem {
  readonly kind: "bonus" | "bonus-cap" | "deduction" | "deduction-cap" | "veto";
  /** The adjustment's title; "" for a cap on all of them. */
  readonly title: string;
  readonly points: Column;
}

/** A veto or a gate and the units that it keeps off lists. */
export interface Bar {
  readonly kind: "veto" | "gate";
  readonly title: string;
  /** The lists that it is about; all where there is none. */
  readonly lists: readonly string[] | undefined;
  /** 1 for a unit that is kept off. */
  readonly isBarred: Uint8Array;
}

/** Totals, what they are made of, and what stands between units and lists. */
export interface Adjusted {
  readonly total: Column;
  readonly items: readonly AdjustmentItem[];
  readonly bars: readonly Bar[];
  readonly issues: readonly Issue[];
}

/**
 * Adds bonuses, takes off deductions, applies vetoes and gates (加减分、一票否决).
 *
 * total = score + bonuses (each within its bounds, together within `bonusCap`) − deductions (likewise); 0 where a veto on
 * the score holds. Where an adjustment is absent and the method gives no number for it, the total is withheld. A veto
 * that cannot be decided does not hold, a gate that cannot be decided does not open; both are listed.
 *
 * @param score - of the root
 */
export function adjust(
  method: Method,
  score: Column,
  scope: Scope,
  units: readonly { code: string; name: string }[],
): Adjusted {
  const { bonuses, bonusCap, deductions, deductionCap, vetoes, gates } = method.adjustments;
  const issues: Issue[] = [];
  const { size } = scope;

  const pointsOf = (adjustment: Adjustment, sign: 1 | -1, path: string): Column => {
    const { cap = Infinity, floor = -Infinity, absent, title } = adjustment;
    const values = scope.evaluate(adjustment.value, `${path}.value`).numbers();
    const known = absent === undefined ? values : withDefault(values, absent);
    units.forEach((unit, i) => {
      const value = valueAt(known, i);
      if (typeof value !== "number")
        issues.push(issue("error", "adjustment.absent", { path }, { ...unit, title, reason: value }));
    });
    const held = (i: number) => Math.min(cap, Math.max(floor, known.numbers[i]!));
    return mapColumns([known], size, (i) => (sign === 1 ? held(i) : 0 - held(i)));
  };
  const capped = (
    kind: AdjustmentItem["kind"],
    items: readonly AdjustmentItem[],
    cap: number | undefined,
    sign: 1 | -1,
  ) => {
    if (cap === undefined || items.length === 0) return [];
    const columns = items.map(({ points }) => points);
    const excess = (i: number) => Math.max(0, sign * sum(columns.map(({ numbers }) => numbers[i]!)) - cap);
    return [{ kind, title: "", points: mapColumns(columns, size, (i) => (sign === 1 ? 0 - excess(i) : excess(i))) }];
  };

  const given = bonuses.map((bonus, i): AdjustmentItem => {
    return { kind: "bonus", title: bonus.title, points: pointsOf(bonus, 1, `adjustments.bonuses.${i}`) };
  });
  const taken = deductions.map((deduction, i): AdjustmentItem => {
    return {
      kind: "deduction",
      title: deduction.title,
      points: pointsOf(deduction, -1, `adjustments.deductions.${i}`),
    };
  });
  const items: AdjustmentItem[] = [
    ...given,
    ...capped("bonus-cap", given, bonusCap, 1),
    ...taken,
    ...capped("deduction-cap", taken, deductionCap, -1),
  ];
  let total = items.length === 0 ? score : added(score, items, size);

  const conditionOf = (when: string, path: string, title: string): (boolean | "undecided")[] => {
    const condition = scope.evaluate(when, `${path}.when`).numbers();
    return units.map((unit, i) => {
      const verdict = decide(condition, i);
      if (verdict === "undecided") issues.push(issue("error", "condition.undecided", { path }, { ...unit, title }));
      return verdict;
    });
  };
  const bars: Bar[] = [];
  vetoes.forEach(({ title, when, effect }, i) => {
    const isBarred = Uint8Array.from(conditionOf(when, `adjustments.vetoes.${i}`, title), (holds) =>
      Number(holds === true),
    );
    bars.push({ kind: "veto", title, lists: undefined, isBarred });
    if (effect !== "score") return;
    const before = total;
    const points = mapColumns([before], size, (unit) => (isBarred[unit] === 1 ? -before.numbers[unit]! : 0));
    items.push({ kind: "veto", title, points });
    total = mapColumns([before], size, (unit) => (isBarred[unit] === 1 ? 0 : before.numbers[unit]!));
  });
  gates.forEach(({ title, when, lists }, i) => {
    const isBarred = Uint8Array.from(conditionOf(when, `adjustments.gates.${i}`, title), (holds) =>
      Number(holds !== true),
    );
    bars.push({ kind: "gate", title, lists, isBarred });
  });
  return { total, items, bars, issues };
}

function added(score: Column, items: readonly AdjustmentItem[], size: number): Column {
  const columns = [score, ...items.map(({ points }) => points)];
  return mapColumns(columns, size, (i) => sum(columns.map(({ numbers }) => numbers[i]!)));
}

function withDefault(values: Column, instead: number): Column {
  const known: Value[] = Array.from(values.reasons, (_, i) => {
    const value = valueAt(values, i);
    return typeof value === "number" ? value : instead;
  });
  return { numbers: Float64Array.from(known as number[]), reasons: new Uint8Array(known.length) };
}
