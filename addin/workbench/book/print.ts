import { cellKey, type CellValue, type Sheet } from "../../../engine/index";
import { Fingerprint } from "../../shared/fingerprint";

/** The fingerprint of what stands on a sheet: of a formula itself, not of what it shows (指纹). */
export function sheetPrint({ rows, formulas }: Pick<Sheet, "rows" | "formulas">): string {
  const print = new Fingerprint();
  rows.forEach((row, r) =>
    print.add({ top: r, left: 0 }, [row.map((value, c) => contentOf(value, formulas?.get(cellKey(r, c))))]),
  );
  return print.text();
}

/** What a cell's print is taken of; white space alone is blank, and line ends are those of files. */
export function contentOf(value: CellValue, formula: string | undefined): string | number | boolean | null {
  if (formula !== undefined) return `=${formula.replace(/^\s*=/u, "")}`;
  if (typeof value === "string") return value.trim() === "" ? null : value.replace(/\r\n?/gu, "\n");
  return typeof value === "object" && value !== null ? value.error : value;
}
