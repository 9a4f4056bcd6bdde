import { dimensionsOf } from "../../report/nodes";
import type { CellRange, Sheet, SheetChart, SheetRange } from "../../terms/sheet";
import { openGrid } from "../grid";
import type { Desk } from "./desk";
import type { GroupRanking } from "./group-ranking-sheet";
import { rankingSheetName, type RankingSheet } from "./ranking-sheet";

/** More units than these make a chart that nobody reads. */
const mostBars = 30;
const mostStacks = 20;
/** Columns of the standard width that a chart reaches to, which an upright page has room for, and rows for each bar. */
const chartWidth = 6;
const rowsABar = 1.2;
/** Rows of the standard height that a page of A4 has at the least, whichever program prints it. */
const rowsAPage = 48;

/**
 * Lays out the spreadsheet's own charts (图表): who leads, what the leaders' scores are made of, and each group's order. They
 * draw the sorted tables and follow them.
 */
export function chartSheet(desk: Desk, ranking: RankingSheet, groups: GroupRanking | undefined): Sheet | undefined {
  const { evaluation } = desk;
  if (ranking.size === 0) return undefined;
  const grid = openGrid("图表");
  grid.put(0, 0, { value: "图表", style: "title" });
  grid.put(1, 0, { value: "各图取自“排名”“分组排名”表，随排名变化。", style: "note" });
  const { at, breaks } = placer();
  const bars = Math.min(mostBars, ranking.size);
  const column = (header: string, count: number): SheetRange | undefined => {
    const found = ranking.columns.get(header);
    const { firstRow: top } = ranking;
    return found === undefined
      ? undefined
      : { sheet: rankingSheetName, range: { top, bottom: top + count - 1, left: found, right: found } };
  };
  const charts: SheetChart[] = [];
  const names = column("县（市、区）", bars);
  const totals = column("综合得分", bars);
  if (names && totals)
    charts.push({
      kind: "bars",
      title: bars < ranking.size ? `综合得分（前 ${bars} 名）` : "综合得分",
      at: at(bars),
      categories: names,
      series: [{ name: "综合得分", values: totals }],
    });
  const stacks = Math.min(mostStacks, ranking.size);
  const labels = column("县（市、区）", stacks);
  const parts = dimensionsOf(evaluation.method).flatMap(({ title }) => {
    const values = column(`贡献：${title}`, stacks);
    return values ? [{ name: title, values }] : [];
  });
  if (labels && parts.length > 1)
    charts.push({
      kind: "stacked-bars",
      title: `各一级指标对综合得分的贡献${stacks < ranking.size ? `（前 ${stacks} 名）` : ""}`,
      at: at(stacks),
      categories: labels,
      series: parts,
    });
  if (groups) charts.push(...groupCharts(groups, at));
  return { ...grid.build({ widths: [], charts }), print: { isPortrait: true, pagesWide: 0, breaks } };
}

/** Places charts below each other; one that no longer fits on the page begins another, however high the program's rows are. */
function placer(): { readonly at: (bars: number) => CellRange; readonly breaks: readonly number[] } {
  let [page, next] = [0, 3];
  const breaks: number[] = [];
  const at = (bars: number): CellRange => {
    const rows = Math.max(12, Math.ceil(bars * rowsABar) + 4);
    const top = next;
    if (top + rows >= page + rowsAPage) {
      breaks.push(top - 1);
      page = top - 1;
    }
    next = top + rows + 2;
    return { top, left: 0, bottom: top + rows, right: chartWidth };
  };
  return { at, breaks };
}

function groupCharts(
  { sheet, blocks, scoreColumn, titleOf }: GroupRanking,
  at: (bars: number) => CellRange,
): SheetChart[] {
  return [...blocks].map(([id, { first, size }]): SheetChart => {
    const count = Math.min(size, mostBars);
    const cells = (column: number): SheetRange => ({
      sheet: sheet.name,
      range: { top: first, bottom: first + count - 1, left: column, right: column },
    });
    return {
      kind: "bars",
      title: `${titleOf(id)}${count < size ? `（前 ${count} 名）` : ""}`,
      at: at(count),
      categories: cells(2),
      series: [{ name: "综合得分", values: cells(scoreColumn) }],
    };
  });
}
