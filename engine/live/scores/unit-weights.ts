import type { Indicator } from "../../composite/method";
import { cellIn, type LiveColumn } from "../column";
import { openUnitSheet, type UnitSheet } from "../unit-sheet";
import type { Desk } from "./desk";
import { layLifts, type BaseWeight, type LiftedFormula } from "./lift-columns";
import type { WeightSheet } from "./weight-sheet";

/** Each unit's weights in cells, by the codes of the nodes; the root has none (各单位权重). */
export interface UnitWeights {
  readonly sheet: UnitSheet;
  readonly columns: ReadonlyMap<string, LiveColumn>;
}

/** Opens the sheet of each unit's weights, which begins with who is in the samples that weights are worked out from. */
export function openUnitWeights({ evaluation }: Desk): UnitSheet {
  return openUnitSheet(evaluation, {
    name: "单位权重",
    title: "各单位采用的权重",
    notes: ["同级之内的权重，取自“权重”表中单位所在组的“采用”列；没有公式的是数值，原因见表头批注和“说明”表。"],
  });
}

/**
 * Lays out the weights that every unit's scores are put together with (各单位权重): those of its group, or its own.
 *
 * A weight that follows from nothing on the sheet of weights, such as one that counts for nothing because the unit is
 * composed, is a value.
 */
export function layUnitWeights(desk: Desk, weights: WeightSheet, sheet: UnitSheet): UnitWeights {
  const { evaluation, nodes, stages } = desk;
  const { units } = evaluation;
  const last = weights.parts.length;
  const position = sheet.add({
    header: "组序",
    note: "单位所在的组是“权重”表“采用”列中的第几列。",
    values: units.map(({ group }) => partOf(weights, group) + 1),
    formula: (unit) =>
      last === 1
        ? undefined
        : `IFERROR(MATCH(${cellIn(stages.units.group, unit, sheet.name)},${weights.heads},0),${last})`,
    style: "integer",
    width: 6,
  });
  const bases = new Map(nodes.slice(1).map((node) => [node.code, baseWeight(desk, weights, node, position)]));
  const lifted = new Map(
    desk.tree.inner.flatMap((parent) => {
      const children = desk.tree.childrenOf.get(parent.code)!.filter(({ counts }) => counts);
      const own = children.map(({ code }) => bases.get(code)!);
      return [...layLifts(desk, sheet, parent, children, own)];
    }),
  );
  const columns = new Map(
    nodes.slice(1).map((node) => {
      const column = weightColumn(desk, node, bases.get(node.code)!, lifted.get(node.code));
      return [node.code, sheet.add(column)];
    }),
  );
  return { sheet, columns };
}

function partOf({ parts }: WeightSheet, group: string | undefined): number {
  const found = parts.indexOf(group);
  return found < 0 ? parts.length - 1 : found;
}

/** A node's weight for each unit before any was lifted: that of its group, or its own. */
function baseWeight(desk: Desk, weights: WeightSheet, node: Indicator, position: LiveColumn): BaseWeight {
  const { evaluation } = desk;
  const { units } = evaluation;
  const found = evaluation.unlifted.get(node.code) ?? evaluation.weights.get(node.code)!;
  const cells = weights.adopted(node.code);
  return {
    values: [...found],
    formula: (unit) => {
      const own = weights.ofUnit(node.code, units[unit]!.code);
      if (own !== undefined && node.unitWeights[units[unit]!.code] === found[unit]) return own;
      if (weights.adoptedValue(node.code, units[unit]!.group) !== found[unit]) return undefined;
      return weights.parts.length === 1
        ? cells.split(":")[0]!
        : `INDEX(${cells},${cellIn(position, unit, "单位权重")})`;
    },
  };
}

function weightColumn(desk: Desk, node: Indicator, base: BaseWeight, lifted: LiftedFormula | undefined) {
  const { evaluation, fixed } = desk;
  const values = evaluation.weights.get(node.code)!;
  // A unit that takes its score from others has no weights below that, and none of them could be changed.
  const without = new Set(
    evaluation.compositions.flatMap(({ unit }) => (values[unit] === 0 && base.values[unit] !== 0 ? [unit] : [])),
  );
  const formula = (unit: number): string | undefined => {
    if (without.has(unit)) return undefined;
    if (lifted) return lifted(unit);
    return values[unit] === base.values[unit] ? base.formula(unit) : undefined;
  };
  const composed = new Set(evaluation.compositions.map(({ unit }) => unit));
  const others = evaluation.units.filter(
    (_, unit) => !composed.has(unit) && (formula(unit) === undefined || base.formula(unit) === undefined),
  );
  if (others.length > 0)
    fixed.set(
      `单位权重：${node.code} ${node.title}`,
      `${others.length} 个单位的权重不同于本组（赋权规则对它另有权重，或特色加权的条件写不成公式），是数值，不随“权重”表变动。`,
    );
  return { header: `${node.code} ${node.title}`, values: [...values], formula, width: 10 };
}
