/**
 * The part of WPS Spreadsheets' object model that the shell calls (WPS 表格对象模型): synchronous, and named as in VBA.
 *
 * Nothing here was run in WPS. Members and their arguments are those of its documentation (open.wps.cn, 表格 API); what it
 * leaves open is said where it is relied on.
 */
export interface WpsApplication {
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly ActiveSheet: WpsSheet | null;
  /** A range, or a shape, a chart and the like. */
  readonly Selection: unknown;
  readonly Version?: string;
  readonly Build?: string | number;
  ScreenUpdating: boolean;
  /** Off, a sheet is deleted without a question. */
  DisplayAlerts: boolean;
  readonly ApiEvent: {
    AddApiEventListener(name: string, listener: (...args: never[]) => void): unknown;
    RemoveApiEventListener(name: string, listener: (...args: never[]) => void): unknown;
  };
  /** Shared by all pages of an add-in, as long as WPS runs. */
  readonly PluginStorage: {
    getItem(key: string): unknown;
    setItem(key: string, value: string): void;
  };
}

/** A workbook. */
export interface WpsWorkbook {
  readonly Name: string;
  readonly FullName: string;
  readonly ProtectStructure: boolean;
  readonly Worksheets: {
    readonly Count: number;
    /** By its number from 1, or by its name. */
    Item(which: number | string): WpsSheet;
    /** The new sheet is in front afterwards. */
    Add(before: undefined, after: WpsSheet): WpsSheet;
  };
  Activate(): void;
}

/** A worksheet. */
export interface WpsSheet {
  Name: string;
  /** −1 shown, 0 hidden, 2 hidden from the user's list too. */
  Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  readonly Parent: WpsWorkbook;
  /** Charts, pictures and the like. */
  readonly Shapes: { readonly Count: number };
  readonly ListObjects: { readonly Count: number };
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): unknown;
}

/** A block of cells. What its cells do not share comes back as no value of its kind (`null` in VBA). */
export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly Areas: { readonly Count: number };
  readonly Worksheet: WpsSheet;
  /** Of one cell its value, of several rows of values. */
  Value2: unknown;
  /** What was typed: formulas with their equals sign. */
  Formula: unknown;
  FormulaArray: unknown;
  readonly HasArray: unknown;
  readonly CurrentArray: WpsRange;
  NumberFormat: unknown;
  readonly MergeCells: unknown;
  readonly MergeArea: WpsRange;
  readonly EntireRow: WpsRange;
  readonly EntireColumn: WpsRange;
  Hidden: unknown;
  ColumnWidth: unknown;
  RowHeight: unknown;
  HorizontalAlignment: unknown;
  VerticalAlignment: unknown;
  WrapText: unknown;
  readonly Font: WpsFont;
  readonly Interior: { Color: number };
  /** A cell of the block, both numbers from 1. */
  Item(row: number, column: number): WpsRange;
  readonly Borders: { LineStyle: number; Color: number };
  readonly FormatConditions: {
    readonly Count: number;
    Item(number: number): WpsFormatCondition;
    Add(type: number, operator: number, formula: string): WpsFormatCondition;
    Delete(): void;
  };
  Merge(): void;
  UnMerge(): void;
  Clear(): void;
  ClearContents(): void;
  UseStandardWidth: boolean;
  UseStandardHeight: boolean;
  Select(): void;
}

/** How text looks. */
export interface WpsFont {
  Name: string;
  Size: number;
  Bold: boolean;
  Color: number;
}

/** A rule of conditional formatting. */
export interface WpsFormatCondition {
  readonly Type: number;
  readonly Operator: number;
  readonly Formula1: string;
  readonly Font: WpsFont;
  readonly Interior: { Color: number };
  StopIfTrue: boolean;
  Delete(): void;
}

/** Numbers by which the model calls things, as in VBA. */
export const constants = {
  visible: -1,
  veryHidden: 2,
  cellValue: 1,
  equal: 3,
  continuous: 1,
  alignments: { General: 1, Left: -4131, Center: -4108, Right: -4152 },
} as const;

/** A colour such as #DDEBF7 as the model takes it: blue first. */
export function colourNumber(colour: string): number {
  const number = parseInt(colour.replace("#", ""), 16);
  return ((number & 0xff) << 16) | (number & 0xff00) | (number >> 16);
}
