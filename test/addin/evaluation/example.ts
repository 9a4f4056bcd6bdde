import { readFileSync } from "node:fs";
import { join } from "node:path";
import { methodToSheets } from "../../../engine/index";
import type { CellValue, Sheet } from "../../../engine/terms/sheet";
import { examplesFolder, readByCode, readMethod, readSheet } from "../../reference/shandong/examples";

const folder = join(examplesFolder, "shandong");

/** The example's method as a file, and as the sheets that people fill in. */
export const methodBytes = new Uint8Array(readFileSync(join(folder, "method.json")));
/** @see methodBytes */
export const methodSheets: readonly Sheet[] = methodToSheets(readMethod("shandong/method.json"));

/** The example's four tables on sheets that have not the tables' names. */
export const dataSheets: readonly Sheet[] = [
  readSheet(join(folder, "census-2020.csv"), "七普"),
  readSheet(join(folder, "census-2010.csv"), "六普"),
  readSheet(join(folder, "comparable.csv"), "可比性"),
  readSheet(join(folder, "ranks-2010.csv"), "上次结果"),
];

/** Scores and places as R computed them, by code. */
export const published = readByCode(join(__dirname, "..", "..", "reference", "shandong", "scores.csv"));

/** Sheets as the rig takes them: rows of plain values. */
export function forRig(sheets: readonly Sheet[]): { name: string; rows: (string | number | boolean | null)[][] }[] {
  const plain = (cell: CellValue) => (cell !== null && typeof cell === "object" ? cell.error : cell);
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(plain)) }));
}
