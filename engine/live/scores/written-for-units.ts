import { quotedSheet } from "../column";
import { addressOf, type Grid } from "../grid";
import type { Desk } from "./desk";

/**
 * Puts the weights that the method writes for single units below the others (单位另定的权重).
 *
 * @param sheet - that they stand on
 * @returns the cells, by node and unit
 */
export function putUnitWeights(
  { evaluation, nodes, tree }: Desk,
  grid: Grid,
  top: number,
  sheet: string,
): Map<string, string> {
  const cells = new Map<string, string>();
  const special = nodes.flatMap((node) => {
    const parent = evaluation.method.indicators.find(({ code }) => code === node.parent);
    if (!parent || !node.counts || parent.weightsFrom !== undefined || tree.root === node) return [];
    return Object.entries(node.unitWeights).map(([unit, weight]) => ({ node, unit, weight }));
  });
  if (special.length === 0) return cells;
  ["单位代码", "单位", "指标", "权重"].forEach((value, column) => grid.put(top, column, { value, style: "header" }));
  special.forEach(({ node, unit, weight }, i) => {
    const row = top + 1 + i;
    const name = evaluation.units.find(({ code }) => code === unit)?.name ?? "";
    [unit, name, `${node.code} ${node.title}`].forEach((value, column) => grid.put(row, column, { value }));
    grid.put(row, 3, { value: weight, style: "input", note: "为这个单位另定的权重，可以改动。" });
    cells.set(`${node.code}\n${unit}`, `${quotedSheet(sheet)}!${addressOf(row, 3)}`);
  });
  return cells;
}
