import { widthOf, type CellRange, type CellValue, type Sheet } from "../../../../engine/index";
import type { Axis } from "../layout/axis";
import { blockAt } from "../layout/merges";
import type { Spot } from "./find";

/** A step on the sheet: down (or up), right (or left). */
export interface Step {
  readonly down: number;
  readonly right: number;
}

/** What the keys move over. */
export interface Ground {
  readonly sheet: Sheet;
  readonly rows: Axis;
  readonly columns: Axis;
}

/**
 * The cell that an arrow key goes to: past the whole merged cell, over what is hidden, never off the sheet.
 *
 * @param from - the cell that is left
 */
export function stepped({ sheet, rows, columns }: Ground, from: Spot, { down, right }: Step): Spot {
  const block = blockAt(sheet, from.row, from.column);
  const along = (axis: Axis, step: number, first: number, last: number, at: number): number => {
    if (step === 0) return at;
    const start = step > 0 ? endPlace(axis, last) : axis.placeOf(first);
    return axis.at(Math.max(0, Math.min(axis.count - 1, start + step)));
  };
  return {
    row: along(rows, down, block.top, block.bottom, from.row),
    column: along(columns, right, block.left, block.right, from.column),
  };
}

/** The place of the last that is shown up to a row or column. */
function endPlace(axis: Axis, last: number): number {
  let end = last;
  while (end > 0 && axis.isHidden(end)) end--;
  return axis.placeOf(end);
}

/**
 * Where Ctrl and an arrow key go (跳到数据边缘): to the end of the filled cells, from an end to the next filled cell, else to
 * the last cell of the sheet.
 */
export function jumped(ground: Ground, from: Spot, step: Step): Spot {
  const isFilled = ({ row, column }: Spot): boolean => filled(ground.sheet.rows[row]?.[column] ?? null);
  let here = from;
  let next = stepped(ground, here, step);
  const isSame = (a: Spot, b: Spot): boolean => a.row === b.row && a.column === b.column;
  const isRunning = isFilled(here) && isFilled(next);
  const { bottom, right } = usedRange(ground.sheet);
  while (!isSame(here, next)) {
    if (isRunning && !isFilled(next)) return here;
    here = next;
    if (!isRunning && isFilled(here)) return here;
    // Behind the last filled cell there is nothing to stop at.
    if ((step.down > 0 && here.row > bottom) || (step.right > 0 && here.column > right))
      return {
        row: step.down > 0 ? ground.rows.at(ground.rows.count - 1) : here.row,
        column: step.right > 0 ? ground.columns.at(ground.columns.count - 1) : here.column,
      };
    next = stepped(ground, here, step);
  }
  return here;
}

function filled(value: CellValue): boolean {
  return value !== null && value !== "";
}

const used = new WeakMap<Sheet, CellRange>();

/** The block from the first cell to the last that the sheet uses (已用区域); of a blank sheet its first cell. */
export function usedRange(sheet: Sheet): CellRange {
  const known = used.get(sheet);
  if (known) return known;
  const merged = sheet.merges.reduce(
    (most, { bottom, right }) => ({ bottom: Math.max(most.bottom, bottom), right: Math.max(most.right, right) }),
    { bottom: 0, right: 0 },
  );
  const range = {
    top: 0,
    left: 0,
    bottom: Math.max(sheet.rows.length - 1, merged.bottom, 0),
    right: Math.max(widthOf(sheet) - 1, merged.right, 0),
  };
  used.set(sheet, range);
  return range;
}
