import { rankedPositions } from "../../composite/positions";
import { orderBy, places, rankedTotals } from "../../composite/rank";
import { rankOrder } from "../../report/evaluation-json";
import { rankingTexts, tieWords } from "../../report/rule-words";
import { nodeTitle } from "../../report/titles";
import type { CellValue } from "../../terms/sheet";
import { cellIn, rangeIn, type LiveColumn } from "../column";
import { wordedValues, type UnitSheet } from "../unit-sheet";
import { place, type Desk, type Placed } from "./desk";
import type { ScoreSheet } from "./score-sheet";
import { comparedDecimals, type LiveTotals } from "./totals";

/** Places in cells (名次). */
export interface LivePlaces {
  readonly all: Placed;
  /** Within groups, where the method has some. */
  readonly group: Placed | undefined;
  /** 1, 2, 3 … for all units, those without a place last: the row of each in a sorted table. */
  readonly order: Placed;
  /** 1 for the best, equal for those that nothing tells apart, with gaps: what lists line up by. */
  readonly line: Placed;
}

/**
 * Lays out the places (排名): over all units and within groups, on scores rounded to 10 decimals or as the method says,
 * ties broken by the scores that it names.
 *
 * Places are counted with whole numbers once the scores are in order, so that no number has to pass through a text.
 */
export function layPlaces(desk: Desk, sheet: UnitSheet, totals: LiveTotals, scores: ScoreSheet): LivePlaces {
  const { evaluation, stages } = desk;
  const { method, units, ranks } = evaluation;
  const { ties, tieBreak } = method.ranking;
  const isDense = ties === "dense";
  const rule = rankingTexts(method.ranking, method)[0] ?? "";
  const key = place(sheet, {
    header: "排名用得分",
    note: "参加排名且有得分的单位的比较用得分，其余空白。",
    values: totals.compared.values.map((value, i) => (units[i]!.isRanked && typeof value === "number" ? value : "")),
    formula: (unit) => {
      const cell = cellIn(totals.compared.column, unit, sheet.name);
      return `IF(AND(${cellIn(stages.units.isRanked, unit, sheet.name)}=1,ISNUMBER(${cell})),${cell},"")`;
    },
    ...{ style: "score", format: desk.scoreFormat, width: 11 },
  });
  const name = stages.nameOf("位次", "全部");
  const isLast = (level: number): boolean => level === tieBreak.length && !isDense;
  let line = place(sheet, {
    header: isLast(0) ? "位次" : "名次（按得分）",
    note: isLast(0) ? rule : "按比较用得分的名次，并列占位。",
    values: lineValues(desk, 0),
    formula: (unit) => rankFormula(key.column, unit, sheet.name, false),
    ...{ style: "integer", width: 8, ...(isLast(0) ? { name } : {}) },
  });
  tieBreak.forEach((code, t) => {
    const more = isLast(t + 1)
      ? { header: "位次", note: rule, name }
      : { header: `名次（再按${nodeTitle(method, code)}）` };
    line = breakTies(desk, sheet, line, scores, code, { ...more, values: lineValues(desk, t + 1) });
  });
  const all = isDense
    ? layDense(desk, sheet, line, undefined, { header: "位次", note: tieWords.dense, name, values: blanks(ranks.all) })
    : line;
  return { all, group: layGroup(desk, sheet, line, isDense), order: layOrder(desk, sheet, line), line };
}

function blanks(found: readonly (number | null)[]): CellValue[] {
  return found.map((each) => each ?? "");
}

/** Places with gaps, over all ranked units, after so many of the scores that break ties. */
function lineValues({ evaluation }: Desk, level: number): CellValue[] {
  const { method, scores, total } = evaluation;
  const compared = rankedTotals(total, method.ranking);
  const order = orderBy(compared, ...method.ranking.tieBreak.slice(0, level).map((code) => scores.get(code)!));
  return blanks(places(rankedPositions(evaluation), compared, order, "competition"));
}

function rankFormula(key: LiveColumn, unit: number, from: string, isAscending: boolean): string {
  const cell = cellIn(key, unit, from);
  return `IF(ISNUMBER(${cell}),RANK(${cell},${rangeIn(key, from)}${isAscending ? ",1" : ""}),"")`;
}

type Head = { header: string; note?: string; name?: string; values: readonly CellValue[] };

/** Places after one more score decides between those that are equal. */
function breakTies(desk: Desk, sheet: UnitSheet, before: Placed, scores: ScoreSheet, code: string, head: Head): Placed {
  const { evaluation } = desk;
  const title = nodeTitle(evaluation.method, code);
  const score = scores.columns.get(code)!;
  const words = wordedValues(score.values);
  const here = (column: LiveColumn, unit: number): string => cellIn(column, unit, sheet.name);
  const compared = place(sheet, {
    header: `比较用：${title}`,
    values: words.map((value) => (typeof value === "number" ? Number(value.toFixed(comparedDecimals)) : "")),
    formula: (unit) => {
      const cell = cellIn(score.column, unit, sheet.name);
      return `IF(ISNUMBER(${cell}),ROUND(${cell},${comparedDecimals}),"")`;
    },
    ...{ style: "score", format: desk.scoreFormat },
  });
  const size = evaluation.units.length;
  const step = 10 ** String(size + 1).length;
  const own = compared.values.map((value) =>
    typeof value === "number"
      ? 1 + compared.values.filter((other) => typeof other === "number" && other > value).length
      : step - 1,
  );
  const key = place(sheet, {
    header: "先后",
    note: `名次 × ${step} + 按${title}的名次，小的在前。`,
    values: before.values.map((value, i) => (typeof value === "number" ? value * step + own[i]! : "")),
    formula: (unit) => {
      const tie = here(compared.column, unit);
      const place = `IF(ISNUMBER(${tie}),RANK(${tie},${rangeIn(compared.column, sheet.name)}),${step - 1})`;
      return `IF(ISNUMBER(${here(before.column, unit)}),${here(before.column, unit)}*${step}+${place},"")`;
    },
    style: "integer",
  });
  const formula = (unit: number): string => rankFormula(key.column, unit, sheet.name, true);
  return place(sheet, { ...head, formula, style: "integer", width: 8 });
}

/** Places without gaps: how many different places there are up to the unit's, among all or those of its group. */
function layDense(desk: Desk, sheet: UnitSheet, line: Placed, group: LiveColumn | undefined, head: Head): Placed {
  const { units } = desk.evaluation;
  const range = rangeIn(line.column, sheet.name);
  const seen = new Set<string>();
  const first = place(sheet, {
    header: "首个",
    note: "1：同名次中表上第一个；名次不空位就数到它为止有几个 1。",
    values: line.values.map((value, i) => {
      if (typeof value !== "number" || (group && units[i]!.group === undefined)) return 0;
      const id = `${group ? (units[i]!.group ?? "") : ""} ${value}`;
      if (seen.has(id)) return 0;
      seen.add(id);
      return 1;
    }),
    formula: (unit) => {
      const cell = cellIn(line.column, unit, sheet.name);
      const until = upTo(line.column, unit, sheet.name);
      const count = group
        ? `COUNTIFS(${upTo(group, unit, sheet.name)},${cellIn(group, unit, sheet.name)},${until},${cell})`
        : `COUNTIF(${until},${cell})`;
      const counts = group ? `AND(ISNUMBER(${cell}),${cellIn(group, unit, sheet.name)}<>"")` : `ISNUMBER(${cell})`;
      return `IF(${counts},IF(${count}=1,1,0),0)`;
    },
    style: "integer",
  });
  const formula = (unit: number): string => {
    const cell = cellIn(line.column, unit, sheet.name);
    const own = group ? `,${rangeIn(group, sheet.name)},${cellIn(group, unit, sheet.name)}` : "";
    const count = `COUNTIFS(${rangeIn(first.column, sheet.name)},1,${range},"<="&${cell}${own})`;
    return group
      ? `IF(OR(NOT(ISNUMBER(${cell})),${cellIn(group, unit, sheet.name)}=""),"",${count})`
      : `IF(ISNUMBER(${cell}),${count},"")`;
  };
  return place(sheet, { ...head, formula, style: "integer", width: 8 });
}

/** The cells from the first unit's to a unit's. */
function upTo(column: LiveColumn, unit: number, from: string): string {
  return `${cellIn(column, 0, from).replace(/(\d+)$/u, "$$$1")}:${cellIn(column, unit, from).split("!").at(-1)!}`;
}

function layGroup(desk: Desk, sheet: UnitSheet, line: Placed, isDense: boolean): Placed | undefined {
  const { evaluation, stages } = desk;
  if (evaluation.method.groups.length === 0) return undefined;
  const { group } = stages.units;
  const values = blanks(evaluation.ranks.group);
  const head = {
    header: "组内位次",
    note: "所在组内的位次，规则同位次。",
    name: stages.nameOf("位次", "组内"),
    values,
  };
  if (isDense) return layDense(desk, sheet, line, group, head);
  return place(sheet, {
    ...head,
    formula: (unit) => {
      const cell = cellIn(line.column, unit, sheet.name);
      const own = cellIn(group, unit, sheet.name);
      const better = `COUNTIFS(${rangeIn(group, sheet.name)},${own},${rangeIn(line.column, sheet.name)},"<"&${cell})+1`;
      return `IF(OR(NOT(ISNUMBER(${cell})),${own}=""),"",${better})`;
    },
    ...{ style: "integer", width: 9 },
  });
}

/** The row of each unit in a sorted table. */
function layOrder({ evaluation, stages }: Desk, sheet: UnitSheet, line: Placed): Placed {
  const values = new Array<number>(evaluation.units.length).fill(0);
  rankOrder(evaluation).forEach((unit, at) => (values[unit] = at + 1));
  return place(sheet, {
    header: "排序",
    note: "“排名”表中的第几行：同名次的按表上先后，没有位次的在后。",
    values,
    formula: (unit) => {
      const cell = cellIn(line.column, unit, sheet.name);
      const until = upTo(line.column, unit, sheet.name);
      const last = `COUNT(${rangeIn(line.column, sheet.name)})+${unit + 1}-COUNT(${until})`;
      return `IF(ISNUMBER(${cell}),${cell}+COUNTIF(${until},${cell})-1,${last})`;
    },
    ...{ style: "integer", width: 7, name: stages.nameOf("排序", "单位") },
  });
}
