import { sum } from "../stats/sum";
import { valueAt, type Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { findGates, findVetoes, type Bar } from "./bar";
import type { Columns } from "./derive";
import { mapColumns } from "./formula/operand";
import type { Adjustment, Method } from "./method";
import { rankedTotals } from "./rank";
import type { Scope } from "./scope";
import { namedScores, scoreTable } from "./score-names";
import type { NamedUnit } from "./units";

/** Points that one adjustment adds to each unit's score; negative where it takes some off (加减分明细). */
export interface AdjustmentItem {
  readonly kind: "bonus" | "bonus-cap" | "deduction" | "deduction-cap" | "veto";
  /** The adjustment's title; "" for a cap on all of them. */
  readonly title: string;
  readonly points: Column;
}

/** Totals, what they are made of besides the score, and what stands between units and lists. */
export interface Adjusted {
  readonly total: Column;
  readonly items: readonly AdjustmentItem[];
  readonly bars: readonly Bar[];
  readonly issues: readonly Issue[];
}

/**
 * Adds bonuses, takes off deductions, and applies vetoes on the score (加减分).
 *
 * total = score + bonuses (each within its bounds, together within `bonusCap`) − deductions (likewise); 0 where a veto on
 * the score holds. Where an adjustment is absent and the method gives no number for it, the total is absent and the
 * unit is listed. Formulas see the scores of all nodes, those of gates the total too.
 *
 * @param scores - of all nodes, by their codes
 * @param root - the code of the node that is the score
 */
export function adjust(
  method: Method,
  scores: Columns,
  root: string,
  names: Scope,
  units: readonly NamedUnit[],
): Adjusted {
  const { bonuses, bonusCap, deductions, deductionCap } = method.adjustments;
  const score = scores.get(root)!;
  const scope = names.withTable(scoreTable, namedScores(method, scores));
  const vetoes = findVetoes(method, scope, units);
  const issues = [...vetoes.issues];
  const itemsOf = (kind: "bonus" | "deduction", field: string, adjustments: readonly Adjustment[]) =>
    adjustments.map((adjustment, i): AdjustmentItem => {
      const path = `adjustments.${field}.${i}`;
      const points = pointsOf(adjustment, scope.evaluate(adjustment.value, `${path}.value`).numbers(), kind);
      units.forEach((unit, at) => {
        const value = valueAt(points, at);
        const params = { ...unit, title: adjustment.title, reason: value };
        if (typeof value !== "number") issues.push(issue("error", "adjustment.absent", { path }, params));
      });
      return { kind, title: adjustment.title, points };
    });

  const given = itemsOf("bonus", "bonuses", bonuses);
  const taken = itemsOf("deduction", "deductions", deductions);
  const items: AdjustmentItem[] = [
    ...given,
    ...excessOver("bonus-cap", bonusCap, given),
    ...taken,
    ...excessOver("deduction-cap", deductionCap, taken),
  ];
  let total = items.length === 0 ? score : added([score, ...items.map(({ points }) => points)]);
  for (const { title, isOnScore, isBarred } of vetoes.bars) {
    if (!isOnScore) continue;
    const before = total;
    const size = isBarred.length;
    items.push({
      kind: "veto",
      title,
      points: mapColumns([before], size, (i) => (isBarred[i] === 1 ? 0 - before.numbers[i]! : 0)),
    });
    total = mapColumns([before], size, (i) => (isBarred[i] === 1 ? 0 : before.numbers[i]!));
  }
  const compared = rankedTotals(total, method.ranking);
  const gates = findGates(method, names.withTable(scoreTable, namedScores(method, scores, compared)), units);
  return { total, items, bars: [...vetoes.bars, ...gates.bars], issues: [...issues, ...gates.issues] };
}

/** An adjustment's points within its bounds; those of a deduction are taken off. */
function pointsOf({ cap = Infinity, floor = -Infinity, absent }: Adjustment, values: Column, kind: string): Column {
  const size = values.reasons.length;
  const known = absent === undefined ? values : withDefault(values, absent);
  return mapColumns([known], size, (i) => {
    const points = Math.min(cap, Math.max(floor, known.numbers[i]!));
    return kind === "deduction" ? 0 - points : points;
  });
}

/** What is given back of bonuses above their common cap, or of deductions above theirs. */
function excessOver(
  kind: "bonus-cap" | "deduction-cap",
  cap: number | undefined,
  items: readonly AdjustmentItem[],
): AdjustmentItem[] {
  if (cap === undefined || items.length === 0) return [];
  const all = added(items.map(({ points }) => points));
  const points = mapColumns([all], all.reasons.length, (i) => {
    const points = all.numbers[i]!;
    return kind === "bonus-cap" ? 0 - Math.max(0, points - cap) : Math.max(0, -points - cap);
  });
  return [{ kind, title: "", points }];
}

function added(columns: readonly Column[]): Column {
  return mapColumns(columns, columns[0]!.reasons.length, (i) => sum(columns.map(({ numbers }) => numbers[i]!)));
}

function withDefault({ numbers, reasons }: Column, instead: number): Column {
  return {
    numbers: numbers.map((x, i) => (reasons[i] === 0 ? x : instead)),
    reasons: new Uint8Array(reasons.length),
  };
}
