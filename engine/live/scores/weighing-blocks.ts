import type { Indicator } from "../../composite/method";
import type { SingleWeights } from "../../composite/schema/weights";
import { ahpWeights } from "../../composite/weight/ahp";
import { combineWeights } from "../../composite/weight/combine";
import type { WeightsOrFault } from "../../composite/weight/found";
import { weightsFromScores } from "../../composite/weight/from-scores";
import type { WeightRule } from "../../composite/weight/rule";
import { ownWeight } from "../../composite/weight/written";
import { weightsFromText } from "../../report/weight-words";
import { groupTitle } from "../../report/titles";
import { absenceWords } from "../../report/words";
import { sum } from "../../stats/sum";
import { quotedSheet, rangeIn, type LiveColumn } from "../column";
import { addressOf, type Grid } from "../grid";
import { quotedText, undefinedWord, type Desk } from "./desk";
import { scoreColumnOf } from "./score-place";
import { figureTitles, weighingRows, type SpreadWeights, type WeighingCell } from "./spread-rows";

/** The name of the sheet with the workings of weights. */
export const weighingSheetName = "赋权";
const word = absenceWords.undefined;
const firstFigure = 2;
const amountColumn = 4;
const weightColumn = 5;

/** A weight that was worked out: what was found, and where it stands. */
export interface WeightCell {
  readonly value: number | string;
  readonly address: string;
}

/** What all blocks of one parent are laid out from. */
export interface Weighed {
  readonly desk: Desk;
  readonly grid: Grid;
  readonly parent: Indicator;
  readonly children: readonly Indicator[];
  /** 1 for each ranked unit with all of the children's scores. */
  readonly sample: LiveColumn | undefined;
  /** The weight that is written for a child in a group, as a formula of this sheet. */
  readonly written: (child: Indicator, group: string | undefined) => string;
}

/** The weights of all children by one way, one cell for each. */
export type WeightCells = readonly WeightCell[];

/** Whether a unit is ranked and has all of the children’s scores. */
export function isInSample({ evaluation }: Desk, children: readonly Indicator[], unit: number): boolean {
  const hasAll = children.every(({ code }) => evaluation.scores.get(code)!.reasons[unit] === 0);
  return evaluation.units[unit]!.isRanked && hasAll;
}

/** Lays out the weights by one way, below each other from a row on. */
export function singleBlock(
  weighed: Weighed,
  from: SingleWeights,
  group: string | undefined,
  top: number,
): WeightCells {
  if (from.kind === "written") return writtenBlock(weighed, group, top);
  if (from.kind === "ahp") return valueBlock(weighed, from, group, top, ahpWeights(from.judgements, from.randomIndex));
  const columns = sampleNumbers(weighed, group);
  const found = weightsFromScores(from, columns);
  if (from.kind === "principal-component") return valueBlock(weighed, from, group, top, found);
  return spreadBlock(weighed, from, group, top, columns, found);
}

function sampleNumbers({ desk, children }: Weighed, group: string | undefined): Float64Array[] {
  const { evaluation } = desk;
  const positions = [...evaluation.units.keys()].filter(
    (unit) => isInSample(desk, children, unit) && (group === undefined || evaluation.units[unit]!.group === group),
  );
  return children.map(({ code }) => {
    const { numbers } = evaluation.scores.get(code)!;
    return Float64Array.from(positions, (unit) => numbers[unit]!);
  });
}

/** The head of a block: whose weights, by which rule, and what its columns are. */
function putHead(
  { desk, grid, parent, children }: Weighed,
  text: string,
  group: string | undefined,
  top: number,
  heads: readonly string[],
): void {
  const title = group === undefined ? "" : `（${groupTitle(desk.evaluation.method, group)}）`;
  grid.put(top, 0, { value: `${parent.code} ${parent.title}：${text}${title}`, style: "header" });
  ["代码", "名称", ...heads, "权重"].forEach((value, column) => grid.put(top + 1, column, { value, style: "header" }));
  children.forEach(({ code, title: name }, i) =>
    [code, name].forEach((value, column) => grid.put(top + 2 + i, column, { value })),
  );
}

function put(grid: Grid, row: number, column: number, cell: WeighingCell): void {
  grid.put(row, column, { ...cell, style: "number" });
}

/** The last column: each amount's share of all of them. */
function putShares({ grid, children }: Weighed, top: number, found: WeightsOrFault | undefined): WeightCells {
  const at = (child: number): string => addressOf(top + 2 + child, amountColumn);
  const amounts = `${at(0)}:${at(children.length - 1)}`;
  return children.map((_, i) => {
    const value = found === undefined || "fault" in found ? word : found.weights[i]!;
    const share = `IF(SUM(${amounts})=0,${undefinedWord},${at(i)}/SUM(${amounts}))`;
    const formula = `IF(COUNT(${amounts})<${children.length},${undefinedWord},${share})`;
    put(grid, top + 2 + i, weightColumn, { value, formula });
    return { value, address: outside(top + 2 + i, weightColumn) };
  });
}

function outside(row: number, column: number): string {
  return `${quotedSheet(weighingSheetName)}!${addressOf(row, column)}`;
}

function spreadBlock(
  weighed: Weighed,
  from: SpreadWeights,
  group: string | undefined,
  top: number,
  columns: readonly Float64Array[],
  found: WeightsOrFault,
): WeightCells {
  const { desk, grid, children, sample } = weighed;
  putHead(weighed, weightsFromText(from), group, top, figureTitles[from.kind]);
  const inGroup =
    group === undefined ? "" : `*(${rangeIn(desk.stages.units.group, weighingSheetName)}=${quotedText(group)})`;
  const mask = `(${rangeIn(sample!, weighingSheetName)}=1)${inGroup}`;
  grid.put(top, 2, { value: "样本数", style: "note" });
  put(grid, top, 3, { value: columns[0]?.length ?? 0, formula: `SUMPRODUCT(${mask}*1)` });
  if (from.kind === "entropy") {
    grid.put(top, 4, { value: "平移（分）", style: "note" });
    grid.put(top, 5, { value: from.shift, style: "input" });
  }
  const first = weightColumn + 1;
  if (from.kind === "critic")
    children.forEach(({ code }, j) => grid.put(top + 1, first + j, { value: `1−r：${code}`, style: "header" }));
  const rows = weighingRows({
    ...{ from, columns, mask },
    ranges: children.map(({ code }) => rangeIn(scoreColumnOf(desk, code), weighingSheetName)),
    size: addressOf(top, 3),
    shift: addressOf(top, 5),
    figure: (child, n) => addressOf(top + 2 + child, firstFigure + n),
    amount: (child) => addressOf(top + 2 + child, amountColumn),
    others: (child) =>
      `${addressOf(top + 2 + child, first)}:${addressOf(top + 2 + child, first + children.length - 1)}`,
  });
  rows.forEach(({ figures, amount, others }, i) => {
    figures.forEach((figure, n) => put(grid, top + 2 + i, firstFigure + n, figure));
    put(grid, top + 2 + i, amountColumn, amount);
    others.forEach((each, j) => put(grid, top + 2 + i, first + j, each));
  });
  return putShares(weighed, top, found);
}

/** Weights by judgements or principal components: values, which a combination goes on from. */
function valueBlock(
  weighed: Weighed,
  from: Exclude<SingleWeights, { kind: "written" }>,
  group: string | undefined,
  top: number,
  found: WeightsOrFault,
): WeightCells {
  const { desk, grid, parent, children } = weighed;
  const text = weightsFromText(from);
  putHead(weighed, text, group, top, ["", "", ""]);
  desk.fixed.set(
    `权重：${parent.code} ${parent.title}（${text}）`,
    `${text}要解特征向量，普通公式写不下，是数值，不随${from.kind === "ahp" ? "判断" : "得分"}重算。`,
  );
  return children.map((_, i) => {
    const value = "fault" in found ? word : found.weights[i]!;
    grid.put(top + 2 + i, weightColumn, { value, style: "number" });
    return { value, address: outside(top + 2 + i, weightColumn) };
  });
}

function writtenBlock(weighed: Weighed, group: string | undefined, top: number): WeightCells {
  const { grid, children, written } = weighed;
  putHead(weighed, "办法权重", group, top, ["", "", "办法权重"]);
  const own = children.map((child) => ownWeight(child, group) ?? 0);
  own.forEach((value, i) => put(grid, top + 2 + i, amountColumn, { value, formula: written(children[i]!, group) }));
  const whole = sum(own);
  return putShares(
    weighed,
    top,
    whole === 0 ? undefined : { weights: own.map((each) => each / whole), figures: {}, overall: {} },
  );
}

/** Lays out two sets of weights made one (组合赋权). */
export function combinedBlock(
  weighed: Weighed,
  rule: Extract<WeightRule, { kind: "combined" }>,
  group: string | undefined,
  [first, second]: readonly [WeightCells, WeightCells],
  top: number,
): WeightCells {
  const { grid } = weighed;
  const { how, share } = rule;
  putHead(weighed, weightsFromText(rule), group, top, ["第一种", "第二种", how === "sum" ? "加权之和" : "乘积"]);
  if (how === "sum") {
    grid.put(top, 4, { value: "第一种占", style: "note" });
    grid.put(top, 5, { value: share, style: "input" });
  }
  const numbers = [first, second].map((cells) => cells.map(({ value }) => value));
  const areThere = numbers.every((each) => each.every((value) => typeof value === "number"));
  first.forEach((cell, i) => {
    [cell, second[i]!].forEach(({ value, address }, n) =>
      put(grid, top + 2 + i, firstFigure + n, { value, formula: address }),
    );
    const [a, b] = [0, 1].map((n) => addressOf(top + 2 + i, firstFigure + n));
    const part = addressOf(top, 5);
    const mixed = how === "sum" ? `${part}*${a!}+(1-${part})*${b!}` : `${a!}*${b!}`;
    const [x, y] = [cell.value, second[i]!.value];
    const isBoth = typeof x === "number" && typeof y === "number";
    put(grid, top + 2 + i, amountColumn, {
      value: isBoth ? (how === "sum" ? share * x + (1 - share) * y : x * y) : word,
      formula: `IF(COUNT(${a!}:${b!})<2,${undefinedWord},${mixed})`,
    });
  });
  const found = areThere ? combineWeights(numbers[0] as number[], numbers[1] as number[], how, share) : undefined;
  return putShares(weighed, top, found);
}
