import {
  Paragraph,
  Table,
  TableCell,
  TableRow,
  type IBorderOptions,
  type IRunPropertiesOptions,
  type ITableBordersOptions,
} from "docx";
import type { PaperTable } from "../../../engine/index";
import { looks } from "../../xlsx/looks";
import { columnNeeds, columnsOf, columnWidths, placeCells, type PlacedCell } from "../columns";
import type { Layout } from "./layouts";
import type { StyleIds } from "./styles";
import { runsOf } from "./text";

/** What a table is set with: its width in twentieths of a point, the document's styles, and its lines. */
export interface TableSetting {
  readonly width: number;
  readonly styles: StyleIds;
  readonly layout: Layout;
}

/** So many rows are kept on one page with each other. */
const fewRows = 12;
const sizes = [Infinity, 9, 8, 7] as const;

/** The space around the text of a cell, in twentieths of a point. */
export const cellMargins = { left: 60, right: 60, top: 20, bottom: 20 } as const;

/** A row of a table as it is set: its cells, and whether it stays on the page of the next. */
interface SetRow {
  readonly cells: readonly PlacedCell[];
  readonly isKept: boolean;
}

/** What a table is set from: its rows in their columns, the widths of these, and the size of its characters in points (表格网格). */
interface Grid {
  readonly header: readonly SetRow[];
  readonly rows: readonly SetRow[];
  readonly widths: readonly number[];
  readonly size: number;
  /** Whether that size is another than the style's. */
  readonly isSmaller: boolean;
}

/** Puts a table into columns that fit its setting. */
export function gridOf(table: PaperTable, setting: Pick<TableSetting, "width" | "layout">): Grid {
  const columns = columnsOf(table);
  const rows = table.rows.length > 0 ? table.rows : [[{ text: "无", align: "center" as const, columns }]];
  const whole: PaperTable = { ...table, rows };
  const hasNotes = (table.notes ?? []).length > 0;
  const size = sizeFor(whole, columns, setting);
  return {
    header: placeCells(table.header, columns).rows.map((cells) => ({ cells, isKept: true })),
    rows: placeCells(rows, columns).rows.map((cells, i, { length }) => ({
      cells,
      isKept: i === length - 1 ? hasNotes : length <= fewRows,
    })),
    widths: columnWidths(whole, columns, setting.width),
    size: Math.min(size, setting.layout.looks.cell.size),
    isSmaller: size !== Infinity,
  };
}

/** A table of Word's own (表格): its head stands again on every page, and no row breaks. */
export function tableOf(table: PaperTable, setting: TableSetting): Table {
  const { header, rows, widths, size, isSmaller } = gridOf(table, setting);
  const row = ({ cells, isKept }: SetRow, isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      keepNext: isKept,
      children: cells.map((cell) => cellOf(cell, isHead, isSmaller ? { size: size * 2 } : {}, setting)),
    });
  return new Table({
    width: { size: setting.width, type: "dxa" },
    columnWidths: widths,
    layout: "fixed",
    alignment: "center",
    borders: bordersOf(setting.layout),
    margins: cellMargins,
    rows: [...header.map((each) => row(each, true)), ...rows.map((each) => row(each, false))],
  });
}

function cellOf(
  { cell }: PlacedCell,
  isHead: boolean,
  look: IRunPropertiesOptions,
  { styles, layout }: TableSetting,
): TableCell {
  const ground = isHead ? layout.headGround : groundOf(cell.style);
  const isBold = !isHead && cell.style === "title";
  return new TableCell({
    children: [
      new Paragraph({
        style: isHead ? styles.head : styles.cell,
        alignment: cell.align ?? (isHead ? "center" : "left"),
        children: runsOf(cell.text, isBold ? { ...look, bold: true } : look),
      }),
    ],
    verticalAlign: "center",
    ...(cell.columns === undefined || cell.columns === 1 ? {} : { columnSpan: cell.columns }),
    ...(cell.rows === undefined || cell.rows === 1 ? {} : { rowSpan: cell.rows }),
    ...(ground === undefined ? {} : { shading: { type: "clear", color: "auto", fill: ground } }),
  });
}

/** The light ground of a meaning, as in workbooks; `undefined` where it has none. */
export function groundOf(style: keyof typeof looks | undefined): string | undefined {
  const fill = style === undefined ? undefined : looks[style].fill;
  return fill?.type === "pattern" ? fill.fgColor?.rgb : undefined;
}

function bordersOf({ lines }: Layout): ITableBordersOptions {
  const line = (color: string, size: number): IBorderOptions => ({ style: "single", size, color });
  const [outer, inner] = [line(lines.outer, 8), line(lines.inner, 4)];
  return { top: outer, bottom: outer, left: inner, right: inner, insideHorizontal: inner, insideVertical: inner };
}

/** The largest of the small sizes at which what the columns need has room; the style's own where it has. */
function sizeFor(
  table: PaperTable,
  columns: number,
  { width, layout }: Pick<TableSetting, "width" | "layout">,
): number {
  const need = columnNeeds(table, columns).reduce((a, b) => a + b, 0);
  const fits = (size: number): boolean => need * size * 10 <= width;
  return sizes.find((size) => fits(Math.min(size, layout.looks.cell.size))) ?? sizes[sizes.length - 1]!;
}
