import { comparing } from "../../composite/aggregate/compare";
import type { Indicator } from "../../composite/method";
import { absenceWords } from "../../report/words";
import type { Sheet } from "../../terms/sheet";
import { blockIn, cellIn, rangeIn, rowIn, type LiveColumn } from "../column";
import { openGrid, type Grid } from "../grid";
import { openUnitSheet, wordedValues, type UnitSheet } from "../unit-sheet";
import { guarded, type AbsencePolicyKind, type AggregateFormula } from "./aggregate-formula";
import { quotedText, undefinedWord, withheldWord, type Desk } from "./desk";
import { cellsOf, fieldSheetName, putSample, rowsOfSample, type SampleCells } from "./field-block";
import { comparedBy, distanceValues, foundIn, isOther, sampleAt, samplesOf, type Compared } from "./field-values";
import { scoreSheetName } from "./score-place";

/** The name of the sheet with each unit's comparison. */
const comparisonSheetName = "对比";

/** The cells of a node's children. */
export interface FieldParts {
  readonly weights: readonly LiveColumn[];
  /** What the children's scores count as. */
  readonly scores: readonly LiveColumn[];
  readonly policy: AbsencePolicyKind;
}

/** The score of each unit as a formula on the sheet of scores. */
type ScoreFormula = (unit: number) => AggregateFormula;

/** How units are compared with each other at the nodes that do so, in cells (对比过程). */
export interface FieldSheets {
  /** Lays a node out. @returns `undefined` where its scores are no comparison, or one that stays a value */
  lay(node: Indicator, parts: FieldParts): ScoreFormula | undefined;
  sheets(): Sheet[];
}

/** A node of whose units it is laid out who takes part. */
interface Laid {
  readonly compared: Compared;
  readonly parts: FieldParts;
  /** 0 for who takes part, else the word why not. */
  readonly taking: LiveColumn;
  /** 1 for who has other weights than the first ranked unit of its sample. */
  readonly differs: LiveColumn;
  /** The figures of the sample that a unit is held against; `undefined` for a unit in no group. */
  readonly cellsAt: (unit: number) => SampleCells | undefined;
}

/** More units than these are not compared in pairs by formula: the time grows with their square. */
const mostInPairs = 300;

/**
 * Opens the sheets of comparisons: what units are compared by, sample by sample, and one row a unit with who takes part and how
 * far the unit is from both poles (对比).
 */
export function openFields(desk: Desk): FieldSheets {
  const { evaluation } = desk;
  const grid = openGrid(fieldSheetName);
  grid.put(0, 0, { value: "对比参照", style: "title" });
  const text = "单位之间比较时共用的数：权重份额；逼近理想解法各项的除数、最好和最差（只看参评单位）。";
  grid.put(1, 0, { value: text, style: "note" });
  const sheet = openUnitSheet(evaluation, {
    name: comparisonSheetName,
    title: "单位之间的比较",
    notes: ["0：参加比较；写原因的不参加。一起比较的单位权重必须相同，权重不同的不予计分。"],
  });
  let next = 3;
  const topOfNext = (): number => {
    const top = next;
    next += rowsOfSample;
    return top;
  };
  const lay: FieldSheets["lay"] = (node, parts) => {
    const how = comparing(node.aggregate);
    if (!how || evaluation.units.length === 0 || isTooMany(desk, node)) return undefined;
    const laid = layTaking(comparedBy(desk, node, how), parts, sheet, grid, topOfNext);
    return how === "copeland" ? copelandFormula(laid) : topsisFormula(laid, sheet, how.topsis);
  };
  return {
    lay,
    sheets: () =>
      sheet.count === 0
        ? []
        : [sheet.build(), grid.build({ widths: [26, 12, 13, 13, 13, 13], print: { pagesWide: 1 } })],
  };
}

/** Whether a node compares more units in pairs than a spreadsheet works out while somebody waits (两两比较过多). */
function isTooMany({ evaluation }: Desk, { aggregate: how }: Indicator): boolean {
  return how === "copeland" && evaluation.units.length > mostInPairs;
}

/** Lays out who takes part, what they are compared by, and whose weights differ. */
function layTaking(compared: Compared, parts: FieldParts, sheet: UnitSheet, grid: Grid, topOfNext: () => number): Laid {
  const { desk, node, how } = compared;
  const { evaluation, tree } = desk;
  const { weights, scores, policy } = parts;
  const taking = sheet.add({
    header: `参加：${node.code}`,
    note: `0：参加${node.title}的比较。`,
    values: wordedValues(compared.taking),
    formula: (unit) => {
      const [w, s] = [rowIn(weights, unit, sheet.name), rowIn(scores, unit, sheet.name)];
      return guarded("0", {
        ...{ weights: w, scores: s, size: weights.length, policy },
        minimumPresent: node.minimumPresent,
      });
    },
    ...{ style: "integer", width: 10 },
  });
  const cells = new Map(samplesOf(compared).map((group) => [group, cellsOf(topOfNext(), weights.length)]));
  const cellsAt: Laid["cellsAt"] = (unit) => cells.get(sampleAt(compared, unit));
  const differs = sheet.add({
    header: `权重不同：${node.code}`,
    note: "1：权重份额与所比的首个参评单位不同，不予计分。",
    values: evaluation.units.map((_, unit) => Number(isOther(compared, unit))),
    formula: (unit) => {
      const at = cellsAt(unit);
      if (!at) return undefined;
      const w = rowIn(weights, unit, sheet.name);
      const others = `(SUMPRODUCT((ABS(${w}/SUM(${w})-${at.shares})>1E-9)*1)>0)*1`;
      return `IF(ISNUMBER(${cellIn(taking, unit, sheet.name)}),IF(ISNUMBER(${at.first}),${others},0),0)`;
    },
    ...{ style: "integer", width: 10 },
  });
  const children = tree.childrenOf.get(node.code)!;
  for (const [group, { top }] of cells) {
    const mask = maskOf(desk, taking, group, fieldSheetName);
    putSample({ desk, grid, node, children, weights, scores, mask, differs }, foundIn(compared, group), how, top);
  }
  return { compared, parts, taking, differs, cellsAt };
}

/** What a unit that takes part gets, behind what keeps it from being compared. */
function guardedBy(
  { taking, differs, cellsAt }: Laid,
  unit: number,
  from: string,
  core: (at: SampleCells) => string,
): string {
  const at = cellsAt(unit);
  const own = cellIn(taking, unit, from);
  const none = quotedText(absenceWords["not-applicable"]);
  if (!at) return `IF(ISNUMBER(${own}),${none},${own})`;
  const other = `${at.differing}+${cellIn(differs, unit, from)}`;
  const scored = `IF(ISNUMBER(${at.first}),IF(${other}>0,${withheldWord},${core(at)}),${none})`;
  return `IF(ISNUMBER(${own}),${scored},${own})`;
}

/** Lays out the distances from both poles, of which the score is made. */
function topsisFormula(laid: Laid, sheet: UnitSheet, norm: "vector" | "none"): ScoreFormula {
  const { compared, parts } = laid;
  const { code, title } = compared.node;
  const distances = distanceValues(compared, norm);
  const [best, worst] = (["best", "worst"] as const).map((pole) => {
    const word = pole === "best" ? "最好" : "最差";
    return sheet.add({
      header: `距${word}：${code}`,
      note: `${title}：各项 份额 ×（得分 − ${word}）÷ 除数 的平方和的平方根。`,
      values: distances[pole],
      formula: (unit) =>
        guardedBy(laid, unit, sheet.name, (at) => distanceFormula(at, rowIn(parts.scores, unit, sheet.name), at[pole])),
      isArray: true,
    });
  });
  return (unit) => {
    const [b, w] = [best!, worst!].map((column) => cellIn(column, unit, scoreSheetName));
    const closeness = `IF(${b!}+${w!}=0,${undefinedWord},100*${w!}/(${b!}+${w!}))`;
    const text = guardedBy(laid, unit, scoreSheetName, (at) => `IF(${at.apart}=0,${undefinedWord},${closeness})`);
    return { text, isArray: false };
  };
}

/**
 * How many ranked units a unit outranks less how many outrank it: the sign of each margin of weight. As the engine has it,
 * scores are equal within 1e-12 of their size, and margins within 1e-9.
 */
function copelandFormula(laid: Laid): ScoreFormula {
  const { compared, parts, taking } = laid;
  const from = scoreSheetName;
  const block = blockIn(parts.scores, from);
  return (unit) => {
    const mask = maskOf(compared.desk, taking, sampleAt(compared, unit), from);
    const own = rowIn(parts.scores, unit, from);
    const fineness = `1E-12*(1+ABS(${own})+ABS(${block}))`;
    const sign = `(${own}-${block}>${fineness})-(${block}-${own}>${fineness})`;
    const signs = `IF(ISNUMBER(${block})*ISNUMBER(${own}),${sign},0)`;
    const text = guardedBy(
      laid,
      unit,
      from,
      ({ shares }) => `SUM(${mask}*SIGN(ROUND(MMULT(${signs},TRANSPOSE(${shares})),9)))`,
    );
    return { text, isArray: true };
  };
}

function maskOf({ stages }: Desk, taking: LiveColumn, group: string | undefined, from: string): string {
  const ranked = `(${rangeIn(stages.units.isRanked, from)}=1)*ISNUMBER(${rangeIn(taking, from)})`;
  return group === undefined ? ranked : `${ranked}*(${rangeIn(stages.units.group, from)}=${quotedText(group)})`;
}

/** A unit's distance from a pole: what it has no score for, and what has no length, counts for nothing. */
function distanceFormula({ shares, lengths }: SampleCells, scores: string, pole: string): string {
  const divisor = `IF(${lengths}>0,${lengths},1)`;
  const parts = `IF(ISNUMBER(${scores})*(${lengths}>0),${shares}*(${scores}/${divisor}-${pole}/${divisor}),0)`;
  return `SQRT(SUMSQ(${parts}))`;
}
