import { cellKey, type CellKey, type CellRange, type Sheet } from "../../../engine/index";
import { cellOf } from "../../shared/area";
import { mapReferences, mostColumns, mostRows, referenceText, type FormulaReference } from "../../../files/index";

/** Rows or columns that come in, or go (增删行列). */
export interface Shift {
  readonly axis: "rows" | "columns";
  /** The first that comes in before what stands there, or that goes; from 0. */
  readonly at: number;
  /** How many come in; below 0, how many go. */
  readonly count: number;
}

/** Where a row or column lies after a shift; `undefined` for one that went. */
function shiftedIndex(index: number, { at, count }: Shift): number | undefined {
  if (index < at) return index;
  return count < 0 && index < at - count ? undefined : index + count;
}

/** Where a block lies after a shift: what comes in inside of it makes it larger; `undefined` where all of it went. */
function shiftedRange(range: CellRange, shift: Shift): CellRange | undefined {
  const isRows = shift.axis === "rows";
  const ends = shiftedEnds(isRows ? [range.top, range.bottom] : [range.left, range.right], shift);
  if (ends === undefined) return undefined;
  const [from, to] = ends;
  return isRows ? { ...range, top: from, bottom: to } : { ...range, left: from, right: to };
}

function shiftedEnds([from, to]: readonly [number, number], shift: Shift): [number, number] | undefined {
  const { at, count } = shift;
  if (count >= 0) return [from >= at ? from + count : from, to >= at ? to + count : to];
  const gone = at - count;
  const first = from < at ? from : Math.max(from, gone) + count;
  const last = to < at ? to : to < gone ? at - 1 : to + count;
  return first > last ? undefined : [first, last];
}

/**
 * A formula whose references follow a shift; what went becomes #REF!.
 *
 * @param isOn - whether a sheet, by the name in the formula or the formula's own, is the one that is shifted
 */
export function shiftedFormula(formula: string, shift: Shift, isOn: (sheet: string | undefined) => boolean): string {
  return mapReferences(formula, (reference, text) => {
    const ends = reference[shift.axis];
    if (ends === undefined || !isOn(reference.sheet)) return text;
    const moved = shiftedEnds([ends[0].at, ends[1].at], shift);
    const limit = shift.axis === "rows" ? mostRows : mostColumns;
    if (moved === undefined || moved[1] >= limit) return `${reference.prefix}#REF!`;
    if (moved[0] === ends[0].at && moved[1] === ends[1].at) return text;
    const pair = [
      { ...ends[0], at: moved[0] },
      { ...ends[1], at: moved[1] },
    ] as const;
    const next: FormulaReference = { ...reference, [shift.axis]: pair };
    return referenceText(next);
  });
}

/** A cell's place in the maps of a sheet after a shift; `undefined` for one that went. */
function shiftedKey(key: CellKey, shift: Shift): CellKey | undefined {
  const { row, column } = cellOf(key);
  const moved = shiftedIndex(shift.axis === "rows" ? row : column, shift);
  if (moved === undefined) return undefined;
  return shift.axis === "rows" ? cellKey(moved, column) : cellKey(row, moved);
}

/** A map of cells after a shift. */
export function shiftedMap<Value>(map: ReadonlyMap<CellKey, Value>, shift: Shift): Map<CellKey, Value> {
  const moved = new Map<CellKey, Value>();
  for (const [key, value] of map) {
    const next = shiftedKey(key, shift);
    if (next !== undefined) moved.set(next, value);
  }
  return moved;
}

/** A sheet with rows or columns more or less: merges, formats and all else that lies on it move along; formulas stay as they are. */
export function shiftedSheet(sheet: Sheet, shift: Shift): Sheet {
  const isRows = shift.axis === "rows";
  const ranges = <Each extends { readonly range: CellRange }>(list: readonly Each[]): Each[] =>
    list.flatMap((each) => {
      const range = shiftedRange(each.range, shift);
      return range === undefined ? [] : [{ ...each, range }];
    });
  const indices = (set: ReadonlySet<number>): Set<number> =>
    new Set([...set].flatMap((index) => shiftedIndex(index, shift) ?? []));
  const { numberFormats, formulas, notes, styles, hiddenRows, hiddenColumns, choices, rules, widths, frozen } = sheet;
  return {
    ...sheet,
    rows: isRows ? spliced(sheet.rows, shift, []) : sheet.rows.map((row) => spliced(row, shift, null)),
    merges: sheet.merges.flatMap((range) => {
      const moved = shiftedRange(range, shift);
      return moved === undefined || (moved.top === moved.bottom && moved.left === moved.right) ? [] : [moved];
    }),
    ...(numberFormats && { numberFormats: shiftedMap(numberFormats, shift) }),
    ...(formulas && { formulas: shiftedMap(formulas, shift) }),
    ...(notes && { notes: shiftedMap(notes, shift) }),
    ...(styles && { styles: shiftedMap(styles, shift) }),
    ...(hiddenRows && isRows && { hiddenRows: indices(hiddenRows) }),
    ...(hiddenColumns && !isRows && { hiddenColumns: indices(hiddenColumns) }),
    ...(choices && { choices: ranges(choices) }),
    ...(rules && { rules: ranges(rules) }),
    ...(widths && !isRows && { widths: spliced(widths, shift, standardWidth) }),
    ...(frozen && { frozen: shiftedFrozen(frozen, shift) }),
  };
}

/** The width of a column that says nothing of its own, in characters. */
const standardWidth = 8.43;

function spliced<Each>(list: readonly Each[], { at, count }: Shift, blank: Each): readonly Each[] {
  if (at >= list.length) return list;
  const rest = list.slice(count < 0 ? at - count : at);
  const fresh = Array.from({ length: Math.max(0, count) }, () => blank);
  return list.slice(0, at).concat(fresh, rest);
}

function shiftedFrozen(frozen: NonNullable<Sheet["frozen"]>, { axis, at, count }: Shift): NonNullable<Sheet["frozen"]> {
  const held = frozen[axis];
  if (at >= held) return frozen;
  return { ...frozen, [axis]: count > 0 ? held + count : held - Math.min(held - at, -count) };
}
