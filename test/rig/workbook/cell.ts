/** An error in a cell, as it is shown: `#N/A`. */
export class ErrorValue {
  constructor(readonly text: string) {}
}

/** What a cell holds. */
export type CellValue = number | string | boolean | ErrorValue | null;

/** How a cell looks, by the path below `format` in camelCase: `fill.color`, `font.bold`, `borders.EdgeTop.style`. */
export type Style = Record<string, unknown>;

/** One cell of a sheet. */
export interface Cell {
  value: CellValue;
  /** With its equals sign. */
  formula?: string;
  numberFormat?: string;
  style?: Style;
  hyperlink?: unknown;
  /** Where the formula stands whose result reaches into this cell. */
  spilledFrom?: readonly [row: number, column: number];
}

const plainStyle: Readonly<Style> = {
  "fill.color": "#FFFFFF",
  "fill.pattern": "None",
  "font.name": "等线",
  "font.size": 11,
  "font.color": "#000000",
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  wrapText: false,
  horizontalAlignment: "General",
  verticalAlignment: "Center",
  textOrientation: 0,
  indentLevel: 0,
  shrinkToFit: false,
  readingOrder: "Context",
  "protection.locked": true,
  "protection.formulaHidden": false,
};

/** How a cell looks of which nothing is said. */
export function plainLook(path: string): unknown {
  if (!path.startsWith("borders.")) return plainStyle[path];
  return path.endsWith(".style") ? "None" : path.endsWith(".weight") ? "Thin" : "#000000";
}

/** A value as the object model hands it over: a blank cell as `""`, an error as its text. */
export function outward(value: CellValue): number | string | boolean {
  if (value === null) return "";
  return value instanceof ErrorValue ? value.text : value;
}

/** As `Range.valueTypes` names it. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (value instanceof ErrorValue) return "Error";
  return { number: "Double", string: "String", boolean: "Boolean" }[typeof value as "number" | "string" | "boolean"];
}
