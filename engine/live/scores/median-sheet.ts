import { partsOf } from "../../composite/aggregate";
import type { Indicator } from "../../composite/method";
import type { Sheet } from "../../terms/sheet";
import { cellIn, rowIn, type LiveColumn } from "../column";
import { openUnitSheet } from "../unit-sheet";
import { guarded, type AggregateFormula, type Ingredients } from "./aggregate-formula";
import type { Desk } from "./desk";
import type { FieldParts } from "./field-sheet";
import { scoreSheetName } from "./score-place";

const medianSheetName = "中位";

/** How weighted medians are found, in cells (加权中位数过程). */
export interface MedianSheet {
  /** Lays a node out. @returns the score of each unit as a formula on the sheet of scores; `undefined` for other nodes */
  lay(node: Indicator, parts: FieldParts): ((unit: number) => AggregateFormula) | undefined;
  sheets(): Sheet[];
}

/** Opens the sheet with the middles of the children's weights, in the order of their scores, unit by unit (中位). */
export function openMedians(desk: Desk): MedianSheet {
  const sheet = openUnitSheet(desk.evaluation, {
    name: medianSheetName,
    title: "加权中位数",
    notes: [
      "各项按得分从低到高排，位置 = 排在它前面的权重之和 + 它的权重的一半；得分相同的权重小的在前。权重过半处在前后两项之间插值。",
    ],
  });
  const lay: MedianSheet["lay"] = (node, { weights, scores, policy }) => {
    if (node.aggregate !== "median") return undefined;
    const own = (unit: number, from: string): Pick<Ingredients, "weights" | "scores"> => ({
      weights: rowIn(weights, unit, from),
      scores: rowIn(scores, unit, from),
    });
    const found = desk.evaluation.units.map((_, unit) => placesOf(desk, node, unit));
    const middles = desk.tree.childrenOf.get(node.code)!.map(({ code }, c) =>
      sheet.add({
        header: `位置：${code}`,
        note: "没有得分的和权重为 0 的不排。",
        values: found.map((each) => each.middles[c] ?? ""),
        formula: (unit) => {
          const { weights: w, scores: s } = own(unit, sheet.name);
          return middleFormula(w, s, cellIn(weights[c]!, unit, sheet.name), cellIn(scores[c]!, unit, sheet.name));
        },
        width: 10,
      }),
    );
    const mids = (unit: number, from: string): string => rowIn(middles, unit, from);
    const half = sheet.add({
      header: `权重的一半：${node.code}`,
      values: found.map((each) => each.half),
      formula: (unit) => {
        const { weights: w, scores: s } = own(unit, sheet.name);
        return `SUMPRODUCT(${w}*ISNUMBER(${s}))/2`;
      },
    });
    const [before, behind] = (["before", "behind"] as const).map((side): LiveColumn => {
      const [word, sign, end] = side === "before" ? ["前", "<", "MAX"] : ["后", ">=", "MIN"];
      return sheet.add({
        header: `${word}一项的位置：${node.code}`,
        values: found.map((each) => each[side] ?? ""),
        formula: (unit) => {
          const m = mids(unit, sheet.name);
          const own = `IF(ISNUMBER(${m}),IF(${m}${sign}${cellIn(half, unit, sheet.name)},${m},""),"")`;
          return `IF(COUNT(${own})=0,"",${end}(${own}))`;
        },
        isArray: true,
      });
    });
    return (unit) => {
      const { weights: w, scores: s } = own(unit, scoreSheetName);
      const [a, b, h] = [before!, behind!, half].map((column) => cellIn(column, unit, scoreSheetName));
      const scoreAt = (place: string): string => `INDEX(${s},MATCH(${place},${mids(unit, scoreSheetName)},0))`;
      const between = `${scoreAt(a!)}+(${h!}-${a!})/(${b!}-${a!})*(${scoreAt(b!)}-${scoreAt(a!)})`;
      const core = `IF(ISNUMBER(${a!}),${between},${scoreAt(b!)})`;
      const { minimumPresent } = node;
      const text = guarded(core, { weights: w, scores: s, size: weights.length, policy, minimumPresent });
      return { text, isArray: false };
    };
  };
  return { lay, sheets: () => (sheet.count === 0 ? [] : [sheet.build()]) };
}

/** The weight before a child and half its own, in the order of scores. */
function middleFormula(weights: string, scores: string, weight: string, score: string): string {
  const earlier = `(COLUMN(${scores})<COLUMN(${score}))`;
  const lighter = `(${weights}<${weight})+(${weights}=${weight})*${earlier}`;
  const lower = `(${scores}<${score})+(${scores}=${score})*(${lighter})`;
  const before = `SUMPRODUCT(ISNUMBER(${scores})*${weights}*(${lower}))`;
  return `IF((${weight}<>0)*ISNUMBER(${score}),${before}+${weight}/2,"")`;
}

/** Where the weights of a unit's children have their middles, and between which of them half of the weight lies. */
function placesOf({ evaluation, tree }: Desk, node: Indicator, unit: number) {
  const { method, scores, weights } = evaluation;
  const taking = partsOf(method, tree.childrenOf.get(node.code)!, scores, weights).flatMap((child, c) => {
    const reason = child.column.reasons[unit]!;
    const score = reason === 0 ? child.column.numbers[unit]! : child.instead[reason];
    const weight = child.weights[unit]!;
    return score === undefined || weight === 0 ? [] : [{ c, score, weight }];
  });
  taking.sort((a, b) => a.score - b.score || a.weight - b.weight);
  const middles: (number | undefined)[] = [];
  let reached = 0;
  for (const { c, weight } of taking) {
    middles[c] = reached + weight / 2;
    reached += weight;
  }
  const half = reached / 2;
  const all = taking.map(({ c }) => middles[c]!);
  return {
    ...{ middles, half },
    before: all.filter((middle) => middle < half).at(-1),
    behind: all.find((middle) => middle >= half),
  };
}
