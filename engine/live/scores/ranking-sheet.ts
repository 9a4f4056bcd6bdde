import { rankOrder } from "../../report/evaluation-json";
import { titleWithEdition } from "../../report/edition-text";
import { dimensionsOf } from "../../report/nodes";
import { groupTitle } from "../../report/titles";
import type { CellStyle, NumberRules, Sheet } from "../../terms/sheet";
import { cellIn, rangeIn } from "../column";
import { addressOf, openGrid } from "../grid";
import { wordedValues, type UnitSheet } from "../unit-sheet";
import type { LiveChanges } from "./changes";
import type { ContributionSheet } from "./contribution-sheet";
import { place, quotedText, type Desk, type Placed } from "./desk";
import type { LivePlaces } from "./places";
import type { ScoreSheet } from "./score-sheet";
import { comparedDecimals, type LiveTotals } from "./totals";

/** A column of a sorted table: where its cells come from and how they look. */
export interface SortedColumn {
  readonly header: string;
  readonly source: Placed;
  readonly style: CellStyle;
  readonly format?: string;
  readonly width: number;
  readonly note?: string;
  readonly rules?: Pick<NumberRules, "rules" | "hasBars">;
}

/** What the sorted tables show. */
export interface RankingSources {
  readonly totals: LiveTotals;
  readonly places: LivePlaces;
  readonly changes: LiveChanges;
  readonly bands: Placed | undefined;
  readonly groups: Placed | undefined;
  readonly scores: ScoreSheet;
  readonly contributions: ContributionSheet;
}

/** The sorted ranking, and where charts find its columns. */
export interface RankingSheet {
  readonly sheet: Sheet;
  /** The columns of the sorted table, from 0, by their heads. */
  readonly columns: ReadonlyMap<string, number>;
  readonly firstRow: number;
  readonly size: number;
}

/** The name of the sorted ranking. */
export const rankingSheetName = "排名";
const headRow = 2;
const moved: NumberRules["rules"] = [
  { above: 0, style: "met" },
  { below: 0, style: "far-behind" },
];

/**
 * Lays out the ranking as a table that sorts itself (排名): the k-th row shows the unit in the k-th place, so that a weight
 * that is changed puts the rows into their new order.
 */
export function rankingSheet(desk: Desk, sources: RankingSources): RankingSheet {
  const { evaluation } = desk;
  const { method, units } = evaluation;
  const grid = openGrid(rankingSheetName);
  const shown = [...rankingColumns(desk, sources), ...contributionColumns(desk, sources)];
  const columns = new Map(shown.map(({ header }, column) => [header, column]));
  const helper = shown.length;
  grid.put(0, 0, { value: `${titleWithEdition(method)}：排名`, style: "title" });
  grid.put(1, 0, { value: rankingNote(desk), style: "note" });
  shown.forEach(({ header, note }, column) => grid.put(headRow, column, { value: header, style: "header", note }));
  grid.put(headRow, helper, { value: "行号", style: "header", note: "排在这一行的单位在各表中的顺序。" });
  const { order } = sources.places;
  const firstRow = headRow + 1;
  rankOrder(evaluation).forEach((unit, at) => {
    const row = firstRow + at;
    const from = addressOf(row, helper);
    shown.forEach(({ source, style, format }, column) =>
      grid.put(row, column, {
        value: source.values[unit] ?? "",
        formula: `INDEX(${rangeIn(source.column, rankingSheetName)},${from})`,
        ...{ style, format },
      }),
    );
    const formula = `MATCH(${at + 1},${rangeIn(order.column, rankingSheetName)},0)`;
    grid.put(row, helper, { value: unit + 1, formula, style: "integer" });
  });
  const rules = shown.flatMap(({ rules: own }, column): NumberRules[] =>
    own === undefined || units.length === 0
      ? []
      : [{ range: { top: firstRow, bottom: firstRow + units.length - 1, left: column, right: column }, ...own }],
  );
  if (units.length > 0)
    grid.name(desk.stages.nameOf("排名", "表"), {
      ...{ top: headRow, bottom: headRow + units.length, left: 0, right: shown.length - 1 },
    });
  const sheet = grid.build({
    widths: [...shown.map(({ width }) => width), 6],
    frozen: { rows: firstRow, columns: 3 },
    hiddenColumns: new Set([helper]),
    numberRules: rules,
    print: { isPortrait: false, pagesWide: 1 },
  });
  return { sheet, columns, firstRow, size: units.length };
}

/** What every sorted table shows of a unit. */
export function unitColumns({ evaluation: { units } }: Desk, { totals, groups }: RankingSources): SortedColumn[] {
  const { sheet, firstRow, size } = totals.total.column;
  const keys = (column: number, values: readonly string[]): Placed => ({
    values,
    column: { sheet, column, firstRow, size },
  });
  return [
    {
      header: "代码",
      source: keys(
        0,
        units.map(({ code }) => code),
      ),
      style: "text",
      width: 9,
    },
    {
      header: "县（市、区）",
      source: keys(
        1,
        units.map(({ name }) => name),
      ),
      style: "text",
      width: 14,
    },
    ...(groups ? [{ header: "类别", source: groups, style: "text" as const, width: 10 }] : []),
  ];
}

/** The titles of the units' groups (类别); nothing where there are no groups. */
export function layGroupTitles({ evaluation, stages }: Desk, sheet: UnitSheet): Placed | undefined {
  const { method, units } = evaluation;
  if (method.groups.length === 0) return undefined;
  return place(sheet, {
    header: "类别",
    values: units.map(({ group }) => (group === undefined ? "" : groupTitle(method, group))),
    formula: (unit) => {
      const own = cellIn(stages.units.group, unit, sheet.name);
      return method.groups.reduceRight(
        (rest, { id, title }) => `IF(${own}=${quotedText(id)},${quotedText(title)},${rest})`,
        '""',
      );
    },
    ...{ style: "text", width: 10 },
  });
}

function rankingColumns(desk: Desk, sources: RankingSources): SortedColumn[] {
  const { totals, places, changes, bands, scores } = sources;
  const { evaluation, scoreFormat: format } = desk;
  const { method } = evaluation;
  const score = { style: "score", format, width: 10 } as const;
  const at = (
    header: string,
    source: Placed | undefined,
    more: Omit<SortedColumn, "header" | "source">,
  ): SortedColumn[] => (source ? [{ header, source, ...more }] : []);
  return [
    ...at("位次", places.all, { style: "integer", width: 6 }),
    ...unitColumns(desk, sources),
    ...at("综合得分", totals.total.words, { ...score, rules: { rules: [], hasBars: true } }),
    ...at("组内位次", places.group, { style: "integer", width: 9 }),
    ...at("上次位次", changes.previous, { style: "number", width: 9 }),
    ...at("位次升降", changes.change, { style: "number", width: 9, rules: { rules: moved }, note: "正数是上升。" }),
    ...at("上次得分", changes.previousScore, score),
    ...at("得分增长（%）", changes.growth, { ...score, width: 12, rules: { rules: moved } }),
    ...at("等次", bands, { style: "text", width: 8 }),
    ...dimensionsOf(method).flatMap((node) => {
      const { column, values } = scores.columns.get(node.code)!;
      return at(node.title, { column, values: wordedValues(values) }, { ...score, note: `“${node.title}”的得分。` });
    }),
    ...totals.items.flatMap(({ item, column, values }) =>
      at(item.title === "" ? "超过封顶的部分" : item.title, { column, values }, { ...score, note: "加减分，分。" }),
    ),
  ];
}

/** What the dimensions give to the score, for the chart of them. */
function contributionColumns({ evaluation, scoreFormat }: Desk, { contributions }: RankingSources): SortedColumn[] {
  return dimensionsOf(evaluation.method).flatMap(({ code, title }) => {
    const source = contributions.dimensions.get(code);
    const note = `“${title}”对综合得分的贡献，分；见“贡献”表。`;
    return source ? [{ header: `贡献：${title}`, source, style: "score", format: scoreFormat, width: 10, note }] : [];
  });
}

/** Whom the engine tells apart by less than the workbook compares: there they are equal (过近的得分). */
function tooClose({ units, total, method }: Desk["evaluation"]): string {
  if (method.ranking.rankOn !== undefined) return "";
  const ranked = [...units.keys()]
    .filter((unit) => units[unit]!.isRanked && total.reasons[unit] === 0)
    .sort((a, b) => total.numbers[a]! - total.numbers[b]!);
  const pairs = ranked.flatMap((unit, at): string[] => {
    const next = ranked[at + 1];
    if (next === undefined || total.numbers[unit] === total.numbers[next]) return [];
    const isSame = total.numbers[unit]!.toFixed(comparedDecimals) === total.numbers[next]!.toFixed(comparedDecimals);
    return isSame ? [`${units[unit]!.name}与${units[next]!.name}`] : [];
  });
  return pairs.length === 0
    ? ""
    : `注意：${pairs.join("、")}的得分在第 ${comparedDecimals} 位小数以后才有差别，评价结果分出了先后，本表重算后算并列。`;
}

function rankingNote({ evaluation }: Desk): string {
  const { rankOn, ties } = evaluation.method.ranking;
  const how =
    rankOn === undefined ? `得分取 ${comparedDecimals} 位小数比较，相差不到的并列` : `得分取 ${rankOn} 位小数后比较`;
  const shared = ties === "dense" ? "并列后位次连续" : "并列取较优位次";
  return `共 ${evaluation.units.length} 个单位；${how}，${shared}。本表由公式自动排序：改动“权重”表、“参数”表或“数据”表中的数，次序随之变化。${tooClose(evaluation)}`;
}
