import { nearest } from "../composite/formula/nearest";
import { issue } from "../terms/issue";
import { cellText, type Sheet } from "../terms/sheet";
import { basicField, basicRows, type BasicRow } from "./basics";
import { folded } from "./cell-text/words";
import { putAtPath, valueAtPath, type Json } from "./json";
import { findGrid } from "./read-grid";
import { isHead, isUsable, readValue, type Reading } from "./read-items";

const heads = ["栏目", "内容"];

/** Reads what a method says once: a name and its value in each row, in any order (读基本信息). */
export function readBasics(sheet: Sheet, method: Json, reading: Reading): void {
  const grid = findGrid(sheet, (text) => heads.some((head) => isHead(text, head)));
  if (grid === undefined) {
    reading.issues.push(issue("error", "sheets.no-header", { sheet: sheet.name }, { heads }));
    return;
  }
  const [nameAt, valueAt] = heads.map((head) => grid.heads.findIndex((text) => isHead(text, head))) as [number, number];
  for (const { row, cells } of grid.rows) {
    const name = cellText(cells[nameAt] ?? null);
    const where = { sheet: sheet.name, row, column: valueAt };
    const cell = cells[valueAt] ?? null;
    const asked = rowNamed(name);
    if (asked === undefined) {
      if (name === "" && cellText(cell) === "") continue;
      const near = nearest(
        name,
        basicRows.map(({ label }) => label),
      );
      const severity = near === undefined ? "info" : "warning";
      reading.issues.push(
        issue(
          severity,
          "sheets.row-ignored",
          { ...where, column: nameAt },
          { name, ...(near === undefined ? {} : { near }) },
        ),
      );
      continue;
    }
    const path = asked.path.join(".");
    const before = valueAtPath(method, asked.path);
    const at = asked.isRepeated && Array.isArray(before) ? `${path}.${before.length}` : path;
    if (!reading.places.has(at)) reading.places.set(at, where);
    if (!isUsable(sheet, cell, where, asked, reading)) continue;
    const value = readValue(cell, asked.shape, basicField(asked), where, reading);
    if (value === undefined) continue;
    if (asked.isRepeated) {
      reading.places.set(`${path}.${Array.isArray(before) ? before.length : 0}`, where);
      putAtPath(method, asked.path, [...(Array.isArray(before) ? (before as unknown[]) : []), value]);
    } else if (before !== undefined) reading.issues.push(issue("error", "sheets.row-twice", where, { name }));
    else {
      reading.places.set(path, where);
      putAtPath(method, asked.path, value);
    }
  }
}

/** The row of a name, by its whole label, by the path of its field, or by the last word where that is unmistakable. */
function rowNamed(name: string): BasicRow | undefined {
  const whole = basicRows.find(({ label, path }) => isHead(name, label) || folded(name) === folded(path.join(".")));
  if (whole !== undefined) return whole;
  const ending = basicRows.filter(({ label }) => isHead(name, label.split("·").at(-1) ?? ""));
  return ending.length === 1 ? ending[0] : undefined;
}
