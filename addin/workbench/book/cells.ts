import { cellAt, type CellKey, type Sheet } from "../../../engine/index";
import { cellOf } from "../../shared/area";
import { edited, isSame } from "./edit";
import type { CellState } from "./record";

/** What stands in a cell of a sheet. */
export function stateOf(sheet: Sheet, key: CellKey): CellState {
  const { row, column } = cellOf(key);
  const formula = sheet.formulas?.get(key);
  const numberFormat = sheet.numberFormats?.get(key);
  return { value: cellAt(sheet, row, column), ...(formula && { formula }), ...(numberFormat && { numberFormat }) };
}

/** A sheet with other contents in some cells. */
export function withStates(sheet: Sheet, states: ReadonlyMap<CellKey, CellState>): Sheet {
  const edits = [...states].map(([key, { value, numberFormat }]) => ({
    ...cellOf(key),
    value,
    numberFormat: numberFormat ?? null,
  }));
  const next = edited(sheet, edits);
  const added = [...states].flatMap(([key, { formula }]) => (formula === undefined ? [] : [[key, formula] as const]));
  return added.length === 0 ? next : { ...next, formulas: new Map([...(next.formulas ?? []), ...added]) };
}

/** Whether a cell holds what it held; of a formula what it shows does not matter, and number formats are nobody's content. */
export function holds(sheet: Sheet, key: CellKey, state: Pick<CellState, "value" | "formula">): boolean {
  const now = stateOf(sheet, key);
  return now.formula === state.formula && (state.formula !== undefined || isSame(now.value, state.value));
}
