import type { Comparing } from "../../composite/aggregate/compare";
import type { Field } from "../../composite/aggregate/field";
import { endsOf } from "../../composite/aggregate/topsis";
import type { Indicator } from "../../composite/method";
import { groupTitle } from "../../report/titles";
import { absenceWords } from "../../report/words";
import { blockIn, quotedSheet, rangeIn, type LiveColumn } from "../column";
import { addressOf, type Grid } from "../grid";
import { undefinedWord, type Desk } from "./desk";

/** The name of the sheet with what units are compared by. */
export const fieldSheetName = "对比参照";
const word = absenceWords.undefined;
const firstChild = 2;

/** What one sample of a node is laid out from. */
export interface Sampled {
  readonly desk: Desk;
  readonly grid: Grid;
  readonly node: Indicator;
  readonly children: readonly Indicator[];
  /** The children's columns of weights, and of what their scores count as. */
  readonly weights: readonly LiveColumn[];
  readonly scores: readonly LiveColumn[];
  /** Who counts, as a product of comparisons over whole columns, and who of all units has other weights. */
  readonly mask: string;
  readonly differs: LiveColumn;
}

/** What the engine has of a sample. */
export interface SampleFound {
  /** The group, unless all units are compared. */
  readonly group: string | undefined;
  /** Of the first ranked unit; `undefined` where nobody is ranked. */
  readonly first: number | undefined;
  readonly shares: ArrayLike<number> | undefined;
  readonly differing: number;
  readonly field: Field | undefined;
}

/** Where the figures of a sample stand, as formulas of any sheet name them. */
export interface SampleCells {
  /** Its first row on the sheet. */
  readonly top: number;
  /** The place of the first ranked unit, a word where nobody is ranked. */
  readonly first: string;
  /** The number of ranked units whose weights are not those of the first. */
  readonly differing: string;
  /** Side by side, one for each child. */
  readonly shares: string;
  readonly lengths: string;
  readonly best: string;
  readonly worst: string;
  /** How many children tell units apart. */
  readonly apart: string;
}

/** How many rows a sample takes, with a blank one behind it. */
export const rowsOfSample = 10;

/** Where the figures of the sample that begins at a row will stand. */
export function cellsOf(top: number, size: number): SampleCells {
  const at = (row: number): string => `${quotedSheet(fieldSheetName)}!${addressOf(top + row, 1)}`;
  const across = (row: number): string =>
    `${quotedSheet(fieldSheetName)}!${addressOf(top + row, firstChild)}:${addressOf(top + row, firstChild + size - 1)}`;
  return {
    top,
    ...{ first: at(2), shares: across(3), differing: at(4) },
    ...{ lengths: across(5), best: across(6), worst: across(7), apart: at(8) },
  };
}

/** Lays out what the units of a sample are compared by (对比参照): weights, and for TOPSIS lengths and poles. */
export function putSample(sampled: Sampled, found: SampleFound, how: Comparing, top: number): void {
  const { desk, grid, node, children, weights, mask, differs } = sampled;
  const title = found.group === undefined ? "" : `（${groupTitle(desk.evaluation.method, found.group)}）`;
  grid.put(top, 0, { value: `${node.code} ${node.title}${title}`, style: "header" });
  ["项目", "数值", ...children.map((child) => `${child.code} ${child.title}`)].forEach((value, column) =>
    grid.put(top + 1, column, { value, style: "header" }),
  );
  const label = (row: number, value: string): void => grid.put(top + row, 0, { value });
  const first = addressOf(top + 2, 1);
  label(2, "首个参评单位的序号");
  grid.put(top + 2, 1, {
    value: found.first === undefined ? word : found.first + 1,
    formula: `IFERROR(MATCH(1,${mask}*1,0),${undefinedWord})`,
    ...{ isArray: true, style: "integer" },
  });
  label(3, "权重份额（该单位的）");
  const block = blockIn(weights, fieldSheetName);
  children.forEach((_, c) =>
    grid.put(top + 3, firstChild + c, {
      value: found.shares?.[c] ?? word,
      formula: `IF(ISNUMBER(${first}),INDEX(${rangeIn(weights[c]!, fieldSheetName)},${first})/SUM(INDEX(${block},${first},0)),${undefinedWord})`,
      style: "number",
    }),
  );
  label(4, "权重与它不同的参评单位数");
  grid.put(top + 4, 1, {
    value: found.differing,
    formula: `SUMPRODUCT(${mask}*${rangeIn(differs, fieldSheetName)})`,
    style: "integer",
  });
  if (how !== "copeland") putPoles(sampled, found, how.topsis, top);
}

function putPoles(
  { grid, children, scores, mask }: Sampled,
  { field }: SampleFound,
  norm: "vector" | "none",
  top: number,
): void {
  const poles = field && endsOf(field, norm);
  const [first, differing] = [addressOf(top + 2, 1), addressOf(top + 4, 1)];
  const titles = [norm === "none" ? "除数（不作规范化）" : "除数（√Σ得分²）", "最好（正理想解）", "最差（负理想解）"];
  titles.forEach((value, i) => grid.put(top + 5 + i, 0, { value }));
  children.forEach((_, c) => {
    const column = firstChild + c;
    const s = rangeIn(scores[c]!, fieldSheetName);
    const present = `${mask}*ISNUMBER(${s})`;
    const length = norm === "none" ? `(SUMPRODUCT(${present})>0)*1` : `SQRT(SUMSQ(IF(${present},${s},0)))`;
    const end = (name: string): string => `IF(SUMPRODUCT(${present})=0,0,${name}(IF(${present},${s},"")))`;
    [length, end("MAX"), end("MIN")].forEach((core, i) =>
      grid.put(top + 5 + i, column, {
        value: poles ? [poles.lengths, poles.best, poles.worst][i]![c]! : word,
        formula: `IF(ISNUMBER(${first}),IF(${differing}>0,${undefinedWord},IF(${addressOf(top + 3, column)}=0,0,${core})),${undefinedWord})`,
        ...{ isArray: true, style: "number" },
      }),
    );
  });
  const across = (row: number): string =>
    `${addressOf(top + row, firstChild)}:${addressOf(top + row, firstChild + children.length - 1)}`;
  grid.put(top + 8, 0, { value: "能分出高低的项数" });
  grid.put(top + 8, 1, {
    value: poles ? poles.lengths.filter((length, c) => length > 0 && poles.best[c]! > poles.worst[c]!).length : word,
    formula: `IF(ISNUMBER(${first}),IF(${differing}>0,${undefinedWord},SUMPRODUCT((${across(5)}>0)*(${across(6)}>${across(7)}))),${undefinedWord})`,
    style: "integer",
  });
}
