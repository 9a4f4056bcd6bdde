import { groupTitle } from "../../report/titles";
import type { CellValue, NumberRules, Sheet } from "../../terms/sheet";
import { cellIn, rangeIn } from "../column";
import { addressOf, openGrid } from "../grid";
import { quotedText, type Desk, type Placed } from "./desk";
import type { LivePlaces } from "./places";
import { unitColumns, type RankingSources, type SortedColumn } from "./ranking-sheet";

/** A sorted table for each group, one below the other (分组排名); nothing where there are no groups. */
export function groupRankingSheet(desk: Desk, sources: RankingSources, keyColumn: Placed): GroupRanking | undefined {
  const { totals, places } = sources;
  const { evaluation, scoreFormat } = desk;
  const { method, units } = evaluation;
  if (method.groups.length === 0 || !places.group) return undefined;
  const name = "分组排名";
  const grid = openGrid(name);
  grid.put(0, 0, { value: "分组排名", style: "title" });
  grid.put(1, 0, { value: "每组由公式自动排序；只列参加排名的单位。", style: "note" });
  const columns: SortedColumn[] = [
    { header: "组内位次", source: places.group, style: "integer", width: 9 },
    ...unitColumns(desk, sources),
    {
      header: "综合得分",
      source: totals.total.words,
      style: "score",
      format: scoreFormat,
      width: 11,
      rules: { rules: [], hasBars: true },
    },
    { header: "位次", source: places.all, style: "integer", width: 7 },
  ];
  columns.forEach(({ header }, column) => grid.put(2, column, { value: header, style: "header" }));
  const helper = columns.length;
  grid.put(2, helper, { value: "行号", style: "header" });
  const blocks = new Map<string, { first: number; size: number }>();
  const rules: NumberRules[] = [];
  let row = 3;
  for (const { id } of method.groups) {
    const keyed = units.flatMap((unit, i) => (unit.isRanked && unit.group === id ? [i] : []));
    const sorted = keyed.sort((a, b) => Number(places.order.values[a]) - Number(places.order.values[b]));
    if (sorted.length === 0) continue;
    blocks.set(id, { first: row, size: sorted.length });
    const top = row;
    sorted.forEach((unit, at) => {
      const from = addressOf(row, helper);
      columns.forEach(({ source, style, format }, column) =>
        grid.put(row, column, {
          value: source.values[unit] ?? "",
          formula: `INDEX(${rangeIn(source.column, name)},${from})`,
          style,
          format,
        }),
      );
      const formula = `MATCH(${quotedText(`${id}|${at + 1}`)},${rangeIn(keyColumn.column, name)},0)`;
      grid.put(row, helper, { value: unit + 1, formula, style: "integer" });
      row += 1;
    });
    const score = columns.length - 2;
    rules.push({ range: { top, bottom: row - 1, left: score, right: score }, rules: [], hasBars: true });
    row += 1;
  }
  const sheet = grid.build({
    widths: [...columns.map(({ width }) => width), 6],
    frozen: { rows: 3, columns: 3 },
    hiddenColumns: new Set([helper]),
    numberRules: rules,
    print: { isPortrait: true, pagesWide: 1 },
  });
  return { sheet, blocks, scoreColumn: columns.length - 2, titleOf: (id) => groupTitle(method, id) };
}

/** The groups' tables, and where charts find them. */
export interface GroupRanking {
  readonly sheet: Sheet;
  readonly blocks: ReadonlyMap<string, { readonly first: number; readonly size: number }>;
  readonly scoreColumn: number;
  readonly titleOf: (id: string) => string;
}

/** What a unit is found by in its group's table: the group's id and its row there. */
export function groupKeys({ evaluation, stages }: Desk, places: LivePlaces, sheet: string) {
  const { units } = evaluation;
  const { group, isRanked } = stages.units;
  const counted = new Map<string, number>();
  const sorted = [...units.keys()].sort((a, b) => Number(places.order.values[a]) - Number(places.order.values[b]));
  const values = new Array<CellValue>(units.length).fill("");
  for (const i of sorted) {
    const { group: id, isRanked: isIn } = units[i]!;
    if (id === undefined || !isIn) continue;
    counted.set(id, (counted.get(id) ?? 0) + 1);
    values[i] = `${id}|${counted.get(id)!}`;
  }
  return {
    header: "组内排序",
    note: "组的代号和在组内的第几行，“分组排名”表按它取数。",
    values,
    formula: (unit: number): string => {
      const own = cellIn(group, unit, sheet);
      const order = cellIn(places.order.column, unit, sheet);
      const count = `COUNTIFS(${rangeIn(group, sheet)},${own},${rangeIn(isRanked, sheet)},1,${rangeIn(places.order.column, sheet)},"<="&${order})`;
      return `IF(AND(${own}<>"",${cellIn(isRanked, unit, sheet)}=1),${own}&"|"&${count},"")`;
    },
    style: "text" as const,
    width: 12,
  };
}
