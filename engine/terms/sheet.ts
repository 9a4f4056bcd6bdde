/** An error as a spreadsheet shows it, such as `#DIV/0!` (错误值). */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; blank is `null`. Dates arrive as the text that they show. */
export type CellValue = number | string | boolean | null | CellError;

/** A block of cells, counted from 0, both ends included (区域). */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a written cell is, from which each host chooses its looks (单元格样式). */
export type CellStyle =
  | "title"
  | "note"
  | "header"
  | "text"
  | "integer"
  | "number"
  | "percent"
  | "score"
  | "met"
  | "normal"
  | "watch"
  | "behind"
  | "far-behind"
  | "absent"
  /** A number of the method that a reader may change, and what follows from it changes too. */
  | "input";

/** What may be chosen in a block of cells (下拉选项). */
export interface CellChoices {
  readonly range: CellRange;
  readonly choices: readonly string[];
  /** Whether nothing else may be typed. */
  readonly isStrict: boolean;
}

/** How cells of a block look by what they say (条件格式); it follows when they are edited. */
export interface CellRules {
  readonly range: CellRange;
  /** The first whose text the cell says counts. */
  readonly rules: readonly { readonly text: string; readonly style: CellStyle }[];
}

/** How cells of a block look by their numbers (条件格式), in workbooks that we write as files. */
export interface NumberRules {
  readonly range: CellRange;
  /** The first that holds counts; a cell without a number keeps its look. */
  readonly rules: readonly (
    { readonly above: number; readonly style: CellStyle } | { readonly below: number; readonly style: CellStyle }
  )[];
  /** Whether a bar in each cell shows how great its number is among the block's. */
  readonly hasBars?: boolean;
}

/** A chart of the spreadsheet's own over cells of a sheet, which redraws itself when they change (原生图表). */
export interface SheetChart {
  /** Lying bars, the first on top; standing columns; parts of one bar. */
  readonly kind: "bars" | "columns" | "stacked-bars";
  readonly title: string;
  /** The cells that it covers on the sheet that has it. */
  readonly at: CellRange;
  /** The cells of the labels, on `sheet`. */
  readonly categories: SheetRange;
  readonly series: readonly {
    readonly name: string;
    readonly values: SheetRange;
    /** What its colour says; colours follow one another where it is left out. */
    readonly style?: CellStyle;
  }[];
}

/** Cells of a sheet by the sheet's name. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: CellRange;
}

/** How a sheet is printed on A4 (打印设置); landscape and one page wide where nothing is said. The frozen rows stand on every page. */
export interface SheetPrint {
  readonly isPortrait?: boolean;
  /** Pages side by side; 0 for as many as the columns need, with the frozen columns on each. */
  readonly pagesWide?: number;
  /** Rows that a page begins with, whatever has room before them; only where `pagesWide` is 0, for Excel heeds them at no other scale. */
  readonly breaks?: readonly number[];
}

/** A cell's place in the maps of a sheet: row × 16,384 + column, both from 0. */
export type CellKey = number;

/**
 * A worksheet as every host reads and writes it (工作表).
 *
 * Rows and columns count from 0; a row may be shorter than others. Maps hold only the cells that have something to say.
 */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly CellRange[];
  readonly numberFormats?: ReadonlyMap<CellKey, string>;
  readonly formulas?: ReadonlyMap<CellKey, string>;
  readonly notes?: ReadonlyMap<CellKey, string>;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly isHidden?: boolean;
  /** For sheets that we write. */
  readonly styles?: ReadonlyMap<CellKey, CellStyle>;
  readonly rules?: readonly CellRules[];
  /** Column widths in characters of the standard font. */
  readonly widths?: readonly number[];
  /** Lists to choose from, in cells to be filled in. */
  readonly choices?: readonly CellChoices[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Names of the workbook's for blocks of this sheet, by which formulas may call them (名称); unique in the workbook. */
  readonly names?: ReadonlyMap<string, CellRange>;
  /** Formulas that take whole blocks at once in one cell (数组公式); each is among `formulas` too. */
  readonly arrayFormulas?: ReadonlySet<CellKey>;
  readonly numberRules?: readonly NumberRules[];
  readonly charts?: readonly SheetChart[];
  readonly print?: SheetPrint;
}

const columnsOfASheet = 16384;

/** The key of a cell in the maps of a sheet; row and column from 0. */
export function cellKey(row: number, column: number): CellKey {
  return row * columnsOfASheet + column;
}

/** The value of a cell; blank where the sheet has none. */
export function cellAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.rows[row]?.[column] ?? null;
}

/** The number of columns of the widest row. */
export function widthOf(sheet: Sheet): number {
  return sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

/**
 * What a cell says, as text.
 *
 * @returns the text without white space around it; "" for a blank cell; an error's code for an error
 */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value).trim();
}
