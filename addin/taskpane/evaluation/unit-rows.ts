import { cellText, type Sheet } from "../../../engine/index";

/** Codes and names stand in one of the first columns of every sheet that has them. */
const columnsWithNames = 6;

/** The unit of each row of a sheet, by the row from 0: rows that are no unit's are not in it. */
export type UnitRows = ReadonlyMap<number, string>;

/**
 * Which unit a row of a sheet is of (行与单位对应): the one whose code stands in it, else whose name does where no other has it.
 *
 * @param units - of the evaluation
 * @returns codes by row
 */
export function unitRows(sheet: Sheet, units: readonly { readonly code: string; readonly name: string }[]): UnitRows {
  const codes = new Set(units.map(({ code }) => code));
  const byName = new Map<string, string | undefined>();
  for (const { code, name } of units) byName.set(name, byName.has(name) ? undefined : code);
  const found = new Map<number, string>();
  sheet.rows.forEach((cells, row) => {
    const texts = cells.slice(0, columnsWithNames).map((cell) => cellText(cell).normalize("NFKC"));
    const code = texts.find((text) => codes.has(text)) ?? texts.map((text) => byName.get(text)).find(Boolean);
    if (code !== undefined) found.set(row, code);
  });
  return found;
}
