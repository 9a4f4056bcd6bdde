import { cellKey, type CellKey, type CellRange } from "../../../engine/index";
import { mapReferences, rangeOf } from "../../../files/index";
import { cellOf } from "../../shared/area";
import type { Book } from "./book";

/** A formula of a book: the place of its sheet in the list, and its cell. */
export interface FormulaAt {
  readonly sheet: number;
  readonly key: CellKey;
}

/** Formulas that point to a block of one sheet. */
interface Pointed {
  readonly range: CellRange;
  readonly formulas: CellKey[];
}

/** What the formulas of one sheet point to, by the names in them; "" is their own sheet. */
type Pointers = ReadonlyMap<
  string,
  { readonly cells: ReadonlyMap<CellKey, CellKey[]>; readonly blocks: readonly Pointed[] }
>;

/** Blocks of so many cells are looked up cell by cell, larger ones one after the other. */
const smallBlock = 16;

/** What depends on anything: where it points is worked out only when it is. */
const wandering = /(?<![\p{L}\p{N}_.])(?:INDIRECT|OFFSET)\s*\(/iu;

/** Formulas stay the same object as long as none of a sheet's is edited, so each set is parsed once. */
const known = new WeakMap<ReadonlyMap<CellKey, string>, Pointers>();

/**
 * The formulas that depend on cells, directly or through others, on all sheets (受影响的公式). Whole columns and rows count;
 * names and tables do not, as nothing is known of them here; INDIRECT and OFFSET depend on everything.
 *
 * @param changed - cells by their sheet's place in the list
 */
export function dependentsOf(book: Book, changed: ReadonlyMap<number, Iterable<CellKey>>): Map<number, Set<CellKey>> {
  const pointers = book.sheets.map(({ sheet }) => pointersOf(sheet.formulas));
  const names = book.sheets.map(({ sheet }) => sheet.name.toLowerCase());
  const found = new Map<number, Set<CellKey>>();
  const done = new Set<Pointed>();
  let fresh = [...changed].flatMap(([sheet, keys]) => [...keys].map((key): FormulaAt => ({ sheet, key })));
  if (fresh.length === 0) return found;
  const mark = (sheet: number, keys: readonly CellKey[], into: FormulaAt[]): void => {
    let own = found.get(sheet);
    if (own === undefined) found.set(sheet, (own = new Set()));
    for (const key of keys)
      if (!own.has(key)) {
        own.add(key);
        into.push({ sheet, key });
      }
  };
  const first: FormulaAt[] = [];
  pointers.forEach((own, sheet) => mark(sheet, own.get("*")?.blocks[0]?.formulas ?? [], first));
  fresh = [...fresh, ...first];
  while (fresh.length > 0) {
    // What points to single cells is followed to its end before the large blocks are looked through.
    const round: FormulaAt[] = [];
    for (let next = fresh.pop(); next !== undefined; next = fresh.pop()) {
      round.push(next);
      const { sheet, key } = next;
      pointers.forEach((own, at) => {
        if (own.size === 0) return;
        for (const name of at === sheet ? ["", names[sheet]!] : [names[sheet]!])
          mark(at, own.get(name)?.cells.get(key) ?? [], fresh);
      });
    }
    const cells = sortedCells(round);
    pointers.forEach((own, at) => {
      for (const [sheet, columns] of cells)
        for (const name of at === sheet ? ["", names[sheet]!] : [names[sheet]!])
          for (const block of own.get(name)?.blocks ?? [])
            if (!done.has(block) && meets(block.range, columns)) {
              done.add(block);
              mark(at, block.formulas, fresh);
            }
    });
  }
  return found;
}

function pointersOf(formulas: ReadonlyMap<CellKey, string> | undefined): Pointers {
  if (formulas === undefined) return new Map();
  const before = known.get(formulas);
  if (before) return before;
  const pointers = new Map<
    string,
    { cells: Map<CellKey, CellKey[]>; blocks: Pointed[]; byRange: Map<string, Pointed> }
  >();
  const of = (name: string) => {
    let own = pointers.get(name);
    if (own === undefined) pointers.set(name, (own = { cells: new Map(), blocks: [], byRange: new Map() }));
    return own;
  };
  for (const [key, formula] of formulas) {
    if (wandering.test(formula)) addBlock(of("*"), nowhere, key);
    mapReferences(formula, (reference, text) => {
      const { top, left, bottom, right } = rangeOf(reference);
      const own = of(reference.sheet?.toLowerCase() ?? "");
      if ((bottom - top + 1) * (right - left + 1) > smallBlock) addBlock(own, { top, left, bottom, right }, key);
      else
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) addCell(own.cells, cellKey(row, column), key);
      return text;
    });
  }
  known.set(formulas, pointers);
  return pointers;
}

const nowhere: CellRange = { top: -1, left: -1, bottom: -1, right: -1 };

function addCell(cells: Map<CellKey, CellKey[]>, at: CellKey, formula: CellKey): void {
  const there = cells.get(at);
  if (there === undefined) cells.set(at, [formula]);
  else there.push(formula);
}

/** Formulas that point to the same block, as RANK does in every row, are looked at once. */
function addBlock(own: { blocks: Pointed[]; byRange: Map<string, Pointed> }, range: CellRange, formula: CellKey): void {
  const name = `${range.top},${range.left},${range.bottom},${range.right}`;
  const there = own.byRange.get(name);
  if (there) return void there.formulas.push(formula);
  const block = { range, formulas: [formula] };
  own.byRange.set(name, block);
  own.blocks.push(block);
}

/** Rows of cells, sorted, by sheet and column. */
function sortedCells(cells: readonly FormulaAt[]): Map<number, Map<number, number[]>> {
  const sheets = new Map<number, Map<number, number[]>>();
  for (const { sheet, key } of cells) {
    const { row, column } = cellOf(key);
    let columns = sheets.get(sheet);
    if (columns === undefined) sheets.set(sheet, (columns = new Map<number, number[]>()));
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, [row]);
    else rows.push(row);
  }
  for (const columns of sheets.values()) for (const rows of columns.values()) rows.sort((a, b) => a - b);
  return sheets;
}

function meets({ top, left, bottom, right }: CellRange, columns: ReadonlyMap<number, readonly number[]>): boolean {
  for (const [column, rows] of columns)
    if (column >= left && column <= right && hasBetween(rows, top, bottom)) return true;
  return false;
}

function hasBetween(rows: readonly number[], top: number, bottom: number): boolean {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < top) low = middle + 1;
    else high = middle;
  }
  return low < rows.length && rows[low]! <= bottom;
}
