import { cellAddress, cellKey, columnAt, type CellKey, type CellRange } from "../../engine/index";

/** Columns of a sheet, by which keys of cells count. */
const columns = cellKey(1, 0);

/**
 * A block's address in the A1 style.
 *
 * @example rangeAddress({ top: 0, left: 1, bottom: 2, right: 1 }) // => "B1:B3"
 */
export function rangeAddress({ top, left, bottom, right }: CellRange): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/**
 * The block that an address names, whatever stands before the exclamation mark.
 *
 * @returns `undefined` for whole rows or columns, and for several blocks
 * @example parseAddress("'2024 年'!$B$1:B3") // => { top: 0, left: 1, bottom: 2, right: 1 }
 */
export function parseAddress(address: string): CellRange | undefined {
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const [, a, b, c = a, d = b] = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/iu.exec(plain) ?? [];
  if (a === undefined || c === undefined) return undefined;
  return { top: Number(b) - 1, left: columnAt(a), bottom: Number(d) - 1, right: columnAt(c) };
}

/** Whether two blocks have a cell in common. */
export function meet(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Row and column of a key. */
export function cellOf(key: CellKey): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / columns), column: key % columns };
}

/**
 * Cells as few blocks: first those of a row that stand side by side, then equal ones below each other (合并成块).
 *
 * @example blocksOf([cellKey(0, 0), cellKey(0, 1), cellKey(1, 0), cellKey(1, 1)]) // => [{ top: 0, left: 0, bottom: 1, right: 1 }]
 */
export function blocksOf(keys: Iterable<CellKey>): CellRange[] {
  const done: CellRange[] = [];
  // Blocks that reach down to the row before the present one, by their columns.
  const open = new Map<string, CellRange>();
  for (const run of runsOf(keys)) {
    const name = `${run.left}:${run.right}`;
    const above = open.get(name);
    if (above !== undefined && above.bottom === run.top - 1) open.set(name, { ...above, bottom: run.top });
    else {
      if (above !== undefined) done.push(above);
      open.set(name, run);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runsOf(keys: Iterable<CellKey>): CellRange[] {
  const runs: CellRange[] = [];
  let last: { top: number; left: number; bottom: number; right: number } | undefined;
  for (const key of [...new Set(keys)].sort((a, b) => a - b)) {
    const { row, column } = cellOf(key);
    if (last !== undefined && last.top === row && last.right === column - 1) last.right = column;
    else runs.push((last = { top: row, left: column, bottom: row, right: column }));
  }
  return runs;
}

/** All cells of blocks. */
export function* keysOf(blocks: Iterable<CellRange>): Generator<CellKey> {
  for (const { top, left, bottom, right } of blocks)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) yield cellKey(row, column);
}

/** The block that holds all of some cells. */
export function around(keys: Iterable<CellKey>): CellRange | undefined {
  let range: CellRange | undefined;
  for (const key of keys) {
    const { row, column } = cellOf(key);
    range =
      range === undefined
        ? { top: row, left: column, bottom: row, right: column }
        : {
            top: Math.min(range.top, row),
            left: Math.min(range.left, column),
            bottom: Math.max(range.bottom, row),
            right: Math.max(range.right, column),
          };
  }
  return range;
}
