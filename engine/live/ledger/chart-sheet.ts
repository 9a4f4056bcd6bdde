import type { Light } from "../../completion/light";
import { lightStyles } from "../../report/light-rules";
import { lightWords } from "../../report/words";
import {
  cellKey,
  type CellStyle,
  type CellValue,
  type Sheet,
  type SheetChart,
  type SheetRange,
} from "../../terms/sheet";
import type { LiveColumn } from "../column";
import type { SummaryBlock, SummaryColumns } from "./summary-sheet";

/** So many bars are still read on one chart; more go on another. */
const mostBars = 30;
/** Cells that a chart is wide, rows above its first bar and below its last, and rows a bar. */
const width = 12;
const frame = 6;
const rowsPerBar = 1.2;

/** The sheet of charts (亮灯图): the lights of all targets, of departments and categories, over the cells of the summary. */
export function chartSheet(summary: SummaryColumns): Sheet {
  const pieces = summary.blocks.flatMap((block) => cut(block));
  let top = 3;
  const charts = pieces.map((piece) => {
    const bottom = top + Math.ceil(frame + rowsPerBar * piece.count);
    const chart = lightsOf(summary, piece, top, bottom);
    top = bottom + 2;
    return chart;
  });
  const rows: CellValue[][] = [["亮灯图"], ["各图取自“汇总”表，数据改了随之重画。"]];
  const styles = new Map<number, CellStyle>([
    [cellKey(0, 0), "title"],
    [cellKey(1, 0), "note"],
  ]);
  return { name: "亮灯图", rows, merges: [], styles, charts, print: { isPortrait: true } };
}

function cut({ title, start, count }: SummaryBlock): SummaryBlock[] {
  if (count <= mostBars) return [{ title, start, count }];
  const pieces = Math.ceil(count / mostBars);
  return Array.from({ length: pieces }, (_, i) => {
    const from = i * mostBars;
    return { title: `${title}（${i + 1}/${pieces}）`, start: start + from, count: Math.min(mostBars, count - from) };
  });
}

function lightsOf({ name, lights }: SummaryColumns, piece: SummaryBlock, top: number, bottom: number): SheetChart {
  return {
    kind: "stacked-bars",
    title: `亮灯情况：${piece.title}`,
    at: { top, left: 0, bottom, right: width - 1 },
    categories: cellsOf(name, piece),
    series: (Object.keys(lightWords) as Light[]).map((light) => ({
      ...{ name: lightWords[light], values: cellsOf(lights[light], piece), style: lightStyles[light] },
    })),
  };
}

function cellsOf({ sheet, column, firstRow }: LiveColumn, { start, count }: SummaryBlock): SheetRange {
  const top = firstRow + start;
  return { sheet, range: { top, left: column, bottom: top + count - 1, right: column } };
}
