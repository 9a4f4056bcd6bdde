import { listBasis, listText } from "../../report/list-words";
import { passedOverText } from "../../report/lists-sheet";
import type { CellValue, Sheet } from "../../terms/sheet";
import { rangeIn } from "../column";
import { addressOf, openGrid, type Grid } from "../grid";
import type { Desk, Placed } from "./desk";
import type { LiveList } from "./list-columns";
import { unitColumns, type RankingSources, type SortedColumn } from "./ranking-sheet";

/** Rows kept open below a list, for units that come to share its last place. */
const spare = 3;

/**
 * Lays out the lists as tables that fill themselves (名单): who is on each, in which place and by what, and who was in line
 * and is not on it at the time of writing.
 */
export function listSheet(desk: Desk, sources: RankingSources, lists: readonly LiveList[]): Sheet | undefined {
  if (lists.length === 0) return undefined;
  const { evaluation, scoreFormat: format } = desk;
  const name = "名单";
  const grid = openGrid(name);
  grid.put(0, 0, { value: "评选名单", style: "title" });
  grid.put(1, 0, {
    value: "名单由公式自动产生，改动权重、名额或数据后随之变化；表末的“未列入”说明是制表时的结果，是文字。",
    style: "note",
  });
  const units = unitColumns(desk, sources);
  const heads = ["名次", ...units.map(({ header }) => header), "综合得分", "依据的数"];
  const helper = heads.length;
  let row = 3;
  for (const list of lists) {
    const basis = `按${listBasis(list.spec, evaluation.method)}，名额 ${list.size}`;
    grid.put(row, 0, {
      value: `${list.list.title}（${basis}）`,
      style: "title",
      note: listText(list.spec, evaluation.method),
    });
    row += 1;
    heads.forEach((value, column) => grid.put(row, column, { value, style: "header" }));
    grid.put(row, helper, { value: "行号", style: "header" });
    row += 1;
    const columns: SortedColumn[] = [
      { header: "名次", source: list.place, style: "integer", width: 6 },
      ...units,
      { header: "综合得分", source: sources.totals.total.words, style: "score", format, width: 10 },
      {
        ...{ header: "依据的数", source: list.value, width: 10 },
        // Places gained are whole numbers.
        ...(list.spec.by === "rise" ? { style: "number" as const } : { style: "score" as const, format }),
      },
    ];
    const rows = Math.max(list.size + spare, list.list.entries.length);
    const unitAt = unitsByRow(list.row);
    for (let at = 1; at <= rows; at++, row++) {
      const unit = unitAt.get(at);
      const from = addressOf(row, helper);
      columns.forEach(({ source, style, format: own }, column) =>
        grid.put(row, column, {
          value: unit === undefined ? "" : (source.values[unit] ?? ""),
          formula: `IF(${from}="","",INDEX(${rangeIn(source.column, name)},${from}))`,
          ...{ style, format: own },
        }),
      );
      const value: CellValue = unit === undefined ? "" : unit + 1;
      grid.put(row, helper, {
        value,
        formula: `IFERROR(MATCH(${at},${rangeIn(list.row.column, name)},0),"")`,
        style: "integer",
      });
    }
    row += 1;
  }
  putPassedOver(desk, grid, lists, row);
  return grid.build({
    widths: [10, ...units.map(({ width }) => width), 11, 11, 6],
    frozen: { rows: 2, columns: 0 },
    hiddenColumns: new Set([helper]),
    print: { isPortrait: true, pagesWide: 1 },
  });
}

/** Who was in line and is on no list, and why: below all lists, which keep their places however many these are. */
function putPassedOver({ evaluation }: Desk, grid: Grid, lists: readonly LiveList[], top: number): void {
  const texts = lists.flatMap(({ list }) =>
    list.passedOver.map((passed) => {
      const { name } = evaluation.units[passed.unit]!;
      return `${list.title}：未列入 ${name}，${passedOverText(passed, list.id, evaluation)}`;
    }),
  );
  if (texts.length > 0) grid.put(top, 0, { value: "排到而未列入的（制表时的结果）", style: "header" });
  texts.forEach((value, i) => grid.put(top + 1 + i, 0, { value, style: "note" }));
}

function unitsByRow({ values }: Placed): Map<number, number> {
  return new Map(values.flatMap((value, unit) => (typeof value === "number" ? [[value, unit] as const] : [])));
}
