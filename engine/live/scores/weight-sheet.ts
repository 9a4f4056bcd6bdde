import { groupTitle } from "../../composite/group-title";
import type { Indicator } from "../../composite/method";
import { ownWeight, usesWritten } from "../../composite/weight/written";
import { weightsSumOf } from "../../composite/weights-sum";
import { aggregateText } from "../../report/method-words";
import { liftText, weightsFromText } from "../../report/weight-words";
import { sum } from "../../stats/sum";
import type { Sheet } from "../../terms/sheet";
import { quotedSheet } from "../column";
import { addressOf, openGrid, type Grid } from "../grid";
import type { UnitSheet } from "../unit-sheet";
import type { Desk } from "./desk";
import { layWeighing, type Weighing } from "./weighing-sheet";
import { putUnitWeights } from "./written-for-units";

/** The weights that the method writes and those that are used, in cells (权重表). */
export interface WeightSheet {
  readonly name: string;
  /** The groups that units count in, in the order of the columns; `undefined`, the last if there is one, for units in none. */
  readonly parts: readonly (string | undefined)[];
  /** The cells with the groups' ids over those columns. */
  readonly heads: string;
  /** The cells of the weights that a node has within its siblings, one for each part. */
  adopted(code: string): string;
  /** What stands in the cell of one group. */
  adoptedValue(code: string, group: string | undefined): number | undefined;
  /** The cell with the weight that the method writes for one unit, if there is one. */
  ofUnit(code: string, unit: string): string | undefined;
  /** How weights were worked out, on a sheet of its own; nothing where none were. */
  weighing(): Sheet | undefined;
  build(): Sheet;
}

const weightSheetName = "权重";
const headRow = 4;
const firstRow = headRow + 1;
const keys = ["代码", "上级", "名称", "合成方法", "子项赋权"];

/**
 * Lays out the weights (权重): as the method writes them, to be edited; as they are used, by group; and their shares of the total.
 *
 * Weights that a rule works out of judgements or scores come from a sheet with the workings.
 *
 * @param sheet - with one row a unit, for who is in the samples of such rules
 */
export function layWeights(desk: Desk, sheet: UnitSheet): WeightSheet {
  const { evaluation, nodes, findings } = desk;
  const { method } = evaluation;
  const grid = openGrid(weightSheetName);
  const parts = findings.weights.length === 0 ? [undefined] : findings.weights.map(({ group }) => group);
  const columns = columnsOf(method.groups.length, parts.length);
  const rowOf = new Map(nodes.map(({ code }, i) => [code, firstRow + i]));
  putHeads(desk, grid, parts, columns);
  nodes.forEach((node) => putNode(desk, grid, node, rowOf.get(node.code)!, columns));
  const weighing = layWeighing(desk, sheet, parts, (node, group) => {
    const at = method.groups.findIndex(({ id }) => id === group);
    return writtenFormula(at, rowOf.get(node.code)!, columns, `${quotedSheet(weightSheetName)}!`);
  });
  const values = parts.map((part, p) => {
    const cellOf = (node: Indicator): Cell => ({
      ...{ node, row: rowOf.get(node.code)!, part, p, columns, rowOf, weighing },
    });
    const adopted = new Map(nodes.map((node) => [node.code, putAdopted(desk, grid, cellOf(node))]));
    const shares = new Map<string, number>();
    // Parents stand before their children.
    for (const node of nodes) shares.set(node.code, putShare(desk, grid, cellOf(node), adopted, shares));
    return adopted;
  });
  const units = putUnitWeights(desk, grid, firstRow + nodes.length + 1, weightSheetName);
  const cells = (row: number): string =>
    `${quotedSheet(weightSheetName)}!${addressOf(row, columns.adopted)}:${addressOf(row, columns.adopted + parts.length - 1)}`;
  return {
    name: weightSheetName,
    parts,
    heads: cells(headRow - 1),
    adopted: (code) => cells(rowOf.get(code)!),
    adoptedValue: (code, group) => values[parts.indexOf(group)]?.get(code),
    ofUnit: (code, unit) => units.get(`${code}\n${unit}`),
    weighing: () => weighing.build(),
    build: () =>
      grid.build({
        widths: [8, 8, 26, 14, 20, ...Array.from({ length: columns.notes - keys.length }, () => 11), 36],
        frozen: { rows: firstRow, columns: 3 },
        print: { pagesWide: 1 },
      }),
  };
}

/** Where the blocks of columns begin. */
interface Columns {
  readonly written: number;
  readonly groups: number;
  readonly adopted: number;
  readonly shares: number;
  readonly notes: number;
}

function columnsOf(groups: number, parts: number): Columns {
  const written = keys.length;
  const adopted = written + 1 + groups;
  return { written, groups: written + 1, adopted, shares: adopted + parts, notes: adopted + 2 * parts };
}

function putHeads(
  { evaluation }: Desk,
  grid: Grid,
  parts: WeightSheet["parts"],
  { written, groups, adopted, shares, notes }: Columns,
): void {
  const { method } = evaluation;
  grid.put(0, 0, { value: "权重", style: "title" });
  grid.put(1, 0, {
    value:
      "蓝字是办法规定的权重，可以改动，得分、排名、名单随之重算；“采用”列由公式得出，组内没有另定的取“全部”列的数。",
    style: "note",
  });
  grid.put(2, 0, { value: "“有效”列是占综合得分的比重（各级都用加权平均时，就是对总分的贡献权重）。", style: "note" });
  const head = (column: number, value: string, note?: string): void =>
    grid.put(headRow, column, { value, style: "header", note });
  keys.forEach((value, column) => head(column, value));
  head(written, "办法权重：全部", "没有为组或单位另定时用的权重；0 或空白表示不参加合成。可以改动。");
  method.groups.forEach((group, g) =>
    head(groups + g, `办法权重：${group.title}`, "该组另定的权重；空白表示用“全部”列的。可以改动。"),
  );
  parts.forEach((part, p) => {
    const title = partTitle(method, part);
    grid.put(headRow - 1, adopted + p, { value: part ?? "", style: "note" });
    head(adopted + p, `采用：${title}`, "同级之内的权重，由左边的权重或赋权规则得出。");
    head(shares + p, `有效：${title}`, "占综合得分的比重 = 上级的比重 × 本项权重 ÷ 同级权重之和。");
  });
  head(notes, "说明");
}

function partTitle(method: Desk["evaluation"]["method"], part: string | undefined): string {
  if (part !== undefined) return groupTitle(method, part);
  return method.groups.length === 0 ? "全部" : "不分组";
}

function putNode({ evaluation, stages }: Desk, grid: Grid, node: Indicator, row: number, columns: Columns): void {
  const { method } = evaluation;
  const texts = [
    node.code,
    node.parent ?? "",
    node.title,
    aggregateText(node.aggregate),
    weightsFromText(node.weightsFrom),
  ];
  texts.forEach((value, column) => grid.put(row, column, { value }));
  const parent = method.indicators.find(({ code }) => code === node.parent);
  const isUsed = parent !== undefined && node.counts && usesWritten(parent);
  const written = [
    node.weight,
    ...method.groups.map(({ id }) => (Object.hasOwn(node.groupWeights, id) ? node.groupWeights[id] : undefined)),
  ];
  written.forEach((value, i) =>
    grid.put(row, columns.written + i, { value: value ?? null, style: isUsed ? "input" : "number" }),
  );
  if (isUsed)
    grid.name(stages.nameOf("权重", node.code), {
      ...{ top: row, bottom: row, left: columns.written, right: columns.written + method.groups.length },
    });
  grid.put(row, columns.notes, { value: remarks(node, parent) });
}

/** What a reader should know of a node's weight. */
function remarks(node: Indicator, parent: Indicator | undefined): string {
  const from = parent?.weightsFrom;
  return [
    node.counts ? "" : "只公布，不计入上级",
    from === undefined || node.parent === undefined
      ? ""
      : from === "equal"
        ? "上级规定等权，由公式得出"
        : `权重由上级的赋权规则算出，过程见“赋权”表：${weightsFromText(from)}`,
    liftText(node),
  ]
    .filter((text) => text !== "")
    .join("；");
}

/** A node's cell in one part's columns. */
interface Cell {
  readonly node: Indicator;
  readonly row: number;
  readonly part: string | undefined;
  /** The part's position. */
  readonly p: number;
  readonly columns: Columns;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly weighing: Weighing;
}

function putAdopted(desk: Desk, grid: Grid, cell: Cell): number {
  const { node, row, part, p, columns, rowOf } = cell;
  const { evaluation, tree, findings } = desk;
  const { method } = evaluation;
  const parent = method.indicators.find(({ code }) => code === node.parent);
  const column = columns.adopted + p;
  if (!parent || !node.counts) {
    const fixed = parent ? 0 : 1;
    grid.put(row, column, { value: fixed, style: "number" });
    return fixed;
  }
  const found = findings.weights.find(({ group }) => group === part)?.own.get(node.code);
  const whole = (): string => wholeFormula(desk, parent, part, addressOf(rowOf.get(parent.code)!, column));
  const counted = tree.childrenOf.get(parent.code)!.filter(({ counts }) => counts).length;
  const from = parent.weightsFrom;
  if (typeof from === "object") return putWeighed(desk, grid, cell, parent);
  const formula =
    from === undefined
      ? writtenFormula(
          method.groups.findIndex(({ id }) => id === part),
          row,
          columns,
        )
      : from === "equal"
        ? parent.aggregate === "points"
          ? `${whole()}/${counted}`
          : "1"
        : undefined;
  // What is found stands for most units of the group; units without scores to be weighted may be the most.
  const value = from === undefined ? (ownWeight(node, part) ?? 0) : (found ?? 1);
  grid.put(row, column, { value, formula: formula === "1" ? undefined : formula, style: "number" });
  return value;
}

/** A weight that a rule works out, on the scale that is asked for; 0 where there is none. */
function putWeighed(
  desk: Desk,
  grid: Grid,
  { node, row, part, p, columns, rowOf, weighing }: Cell,
  parent: Indicator,
): number {
  const column = columns.adopted + p;
  const found = weighing.weightOf(parent, node, part);
  const group = desk.evaluation.method.groups.findIndex(({ id }) => id === part);
  const above = writtenFormula(group, rowOf.get(parent.code)!, columns);
  const whole = wholeFormula(desk, parent, part, above);
  const value = typeof found?.value === "number" ? found.value * wholeOf(desk, parent, part) : 0;
  const formula = found && `IF(ISNUMBER(${found.address}),${found.address}*${whole},0)`;
  grid.put(row, column, { value, formula, style: "number" });
  return value;
}

/** What weights that are worked out add up to in a group. */
function wholeOf({ evaluation }: Desk, parent: Indicator, part: string | undefined): number {
  const rule = weightsSumOf(evaluation.method, parent);
  const whole = rule === "any" ? 1 : rule === "parent" ? (ownWeight(parent, part) ?? 1) : rule;
  return whole === 0 ? 1 : whole;
}

/** The group's weight, else that of all. */
function writtenFormula(group: number, row: number, { written, groups }: Columns, sheet = ""): string {
  const all = `N(${sheet}${addressOf(row, written)})`;
  if (group < 0) return all;
  const own = `${sheet}${addressOf(row, groups + group)}`;
  return `IF(${own}="",${all},${own})`;
}

/** What weights that are not written add up to. */
function wholeFormula({ evaluation }: Desk, parent: Indicator, part: string | undefined, own: string): string {
  const rule = weightsSumOf(evaluation.method, parent);
  if (rule === "any") return "1";
  if (rule !== "parent") return String(rule);
  return ownWeight(parent, part) === undefined || parent.parent === undefined ? "1" : `IF(${own}=0,1,${own})`;
}

/** The share of the total, from the weights that stand in the cells. */
function putShare(
  { tree }: Desk,
  grid: Grid,
  { node, row, p, columns, rowOf }: Cell,
  adopted: ReadonlyMap<string, number>,
  shares: ReadonlyMap<string, number>,
): number {
  const column = columns.shares + p;
  const look = { style: "percent", format: "0.00%" } as const;
  if (node.parent === undefined) {
    grid.put(row, column, { value: 1, ...look });
    return 1;
  }
  const siblings = tree.childrenOf.get(node.parent)!.map(({ code }) => code);
  const rows = siblings.map((code) => rowOf.get(code)!);
  const own = columns.adopted + p;
  const range = `SUM(${addressOf(Math.min(...rows), own)}:${addressOf(Math.max(...rows), own)})`;
  const above = addressOf(rowOf.get(node.parent)!, column);
  const whole = sum(siblings.map((code) => adopted.get(code)!));
  const value = whole === 0 ? 0 : (shares.get(node.parent)! * adopted.get(node.code)!) / whole;
  const formula = `IF(${range}=0,0,${above}*${addressOf(row, own)}/${range})`;
  grid.put(row, column, { value, formula, ...look });
  return value;
}
