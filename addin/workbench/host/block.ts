import { cellAddress, cellAt, cellKey, type CellKey, type CellRules, type Sheet } from "../../../engine/index";
import { HostFailure, type Block } from "../../host";
import { around, cellOf, meet, rangeAddress } from "../../shared/area";
import { formatOf } from "../../shared/facets";
import { moved } from "../../shared/rules";
import { sheetOf, withSheets, type BlockMark, type Book, type BookSheet } from "../book/book";
import { holds, stateOf, withStates } from "../book/cells";
import type { CellsRecord, CellState } from "../book/record";

/**
 * A book with a block in it (写入指定栏); of an earlier block of the same job that nobody edited, what it had more is blank.
 *
 * @param marks - what was remembered before the run, whose own blocks are none of the earlier ones
 * @throws HostFailure `sheet-gone`, or `occupied` with the first cell that is somebody else's, or with a merge
 */
export function withBlock(
  book: Book,
  block: Block,
  job: string,
  marks: ReadonlySet<BlockMark>,
): { readonly book: Book; readonly record: CellsRecord } {
  const own = sheetOf(book, block.sheet);
  if (own === undefined) throw new HostFailure("sheet-gone", block.sheet);
  const { sheet } = own;
  const contents = contentsOf(block);
  const range = around(contents.keys());
  const earlier = (own.blocks ?? []).filter((mark) => {
    const there = around(mark.written.keys());
    const touches = range !== undefined && there !== undefined && meet(range, there);
    return (
      marks.has(mark) &&
      mark.job === job &&
      touches &&
      [...mark.written].every(([key, state]) => holds(sheet, key, state))
    );
  });
  const ours = new Set(earlier.flatMap(({ written }) => [...written.keys()]));
  checkFree(sheet, block.sheet, contents.keys(), ours);

  const states = new Map<CellKey, CellState>();
  for (const key of new Set([...contents.keys(), ...ours])) states.set(key, stateAfter(sheet, key, contents.get(key)));
  const cells = new Map([...states].map(([key, after]) => [key, { before: stateOf(sheet, key), after }]));
  const rules = (block.cells.rules ?? []).map((each) => ({
    ...each,
    range: moved(each.range, block.row, block.column),
  }));
  const kept = (sheet.rules ?? []).filter(
    (each) => earlier.length === 0 || !rules.some((rule) => isSameRule(rule, each)),
  );
  const laid = [...kept, ...rules];
  const next: BookSheet = {
    ...own,
    sheet: { ...withStates(sheet, states), ...(laid.length > 0 || sheet.rules ? { rules: laid } : {}) },
    blocks: [...(own.blocks ?? []).filter((mark) => !earlier.includes(mark)), { job, written: contents }],
  };
  return { book: withSheets(book, new Map([[own.id, next]])), record: { id: own.id, cells, rules } };
}

/** What a block puts into which cells; blank cells of it put nothing. */
function contentsOf({ row: top, column: left, cells }: Block): Map<CellKey, CellState> {
  const contents = new Map<CellKey, CellState>();
  cells.rows.forEach((line, r) =>
    line.forEach((_, c) => {
      const from = cellKey(r, c);
      const value = cellAt(cells, r, c);
      const formula = cells.formulas?.get(from);
      if (formula === undefined && (value === null || value === "")) return;
      const numberFormat = cells.numberFormats?.get(from) ?? formatOf(cells.styles?.get(from));
      contents.set(cellKey(top + r, left + c), {
        value,
        ...(formula !== undefined && { formula }),
        ...(numberFormat !== undefined && typeof value !== "string" && { numberFormat }),
      });
    }),
  );
  return contents;
}

function checkFree(sheet: Sheet, name: string, keys: Iterable<CellKey>, ours: ReadonlySet<CellKey>): void {
  const written = [...keys];
  for (const key of written) {
    const { value, formula } = stateOf(sheet, key);
    const isBlank = formula === undefined && (value === null || (typeof value === "string" && value.trim() === ""));
    const { row, column } = cellOf(key);
    if (!isBlank && !ours.has(key)) throw new HostFailure("occupied", `${name}!${cellAddress(row, column)}`);
  }
  // Cells under a merged one would take their values without showing them.
  const range = around(written);
  const merge = range && sheet.merges.find((each) => meet(each, range));
  if (merge !== undefined) throw new HostFailure("occupied", `${name}!${rangeAddress(merge)}`);
}

/** What a cell holds then: under the format for texts a number and a formula would be texts, so it goes. */
function stateAfter(sheet: Sheet, key: CellKey, content: CellState | undefined): CellState {
  const old = stateOf(sheet, key).numberFormat;
  const { value = null, formula, numberFormat } = content ?? {};
  const isText = typeof value === "string" && formula === undefined;
  const format = numberFormat ?? (old === "@" && !isText ? undefined : old);
  return { value, ...(formula !== undefined && { formula }), ...(format !== undefined && { numberFormat: format }) };
}

/** Whether two rules say the same of the same cells. */
function isSameRule(a: CellRules, b: CellRules): boolean {
  return rangeAddress(a.range) === rangeAddress(b.range) && JSON.stringify(a.rules) === JSON.stringify(b.rules);
}
