import type { Indicator } from "../../composite/method";
import { cellIn, type LiveColumn } from "../column";
import { openUnitSheet, type UnitSheet } from "../unit-sheet";
import type { Desk } from "./desk";
import type { WeightSheet } from "./weight-sheet";

/** Each unit's weights in cells, by the codes of the nodes; the root has none (各单位权重). */
export interface UnitWeights {
  readonly sheet: UnitSheet;
  readonly columns: ReadonlyMap<string, LiveColumn>;
}

/**
 * Lays out the weights that every unit's scores are put together with (各单位权重): those of its group, or its own.
 *
 * A weight that follows from nothing on the sheet of weights, such as one that was lifted or that counts for nothing because
 * the unit is composed, is a value.
 */
export function layUnitWeights(desk: Desk, weights: WeightSheet): UnitWeights {
  const { evaluation, nodes, stages } = desk;
  const { units } = evaluation;
  const sheet = openUnitSheet(evaluation, {
    name: "单位权重",
    title: "各单位采用的权重",
    notes: ["同级之内的权重，取自“权重”表中单位所在组的“采用”列；没有公式的是数值，原因见表头批注和“说明”表。"],
  });
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
  const columns = new Map(
    nodes.slice(1).map((node) => [node.code, sheet.add(weightColumn(desk, weights, node, position))]),
  );
  return { sheet, columns };
}

function partOf({ parts }: WeightSheet, group: string | undefined): number {
  const found = parts.indexOf(group);
  return found < 0 ? parts.length - 1 : found;
}

function weightColumn(desk: Desk, weights: WeightSheet, node: Indicator, position: LiveColumn) {
  const { evaluation, fixed } = desk;
  const { units } = evaluation;
  const values = evaluation.weights.get(node.code)!;
  const isUsual = (unit: number): boolean => weights.adoptedValue(node.code, units[unit]!.group) === values[unit];
  const cells = weights.adopted(node.code);
  // A unit that takes its score from others has no weights below that, and none of them could be changed.
  const composed = new Set(evaluation.compositions.map(({ unit }) => unit));
  const others = units.filter(
    (unit, i) => weights.ofUnit(node.code, unit.code) === undefined && !isUsual(i) && !composed.has(i),
  );
  if (others.length > 0)
    fixed.set(
      `单位权重：${node.code} ${node.title}`,
      `${others.length} 个单位的权重不同于本组（特色加权，或赋权规则另有权重），是数值，不随“权重”表变动。`,
    );
  return {
    header: `${node.code} ${node.title}`,
    values: [...values],
    formula: (unit: number): string | undefined => {
      const own = weights.ofUnit(node.code, units[unit]!.code);
      if (own !== undefined && node.unitWeights[units[unit]!.code] === values[unit]) return own;
      if (!isUsual(unit)) return undefined;
      return weights.parts.length === 1
        ? cells.split(":")[0]!
        : `INDEX(${cells},${cellIn(position, unit, "单位权重")})`;
    },
    width: 10,
  };
}
