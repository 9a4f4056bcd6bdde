import type { CellKey } from "../../../engine/index";
import { blocksOf, rangeAddress } from "../../shared/area";
import { isOurs, withSheets, type Book, type BookSheet } from "../book/book";
import { holds, withStates } from "../book/cells";
import type { CellsRecord, CellState, RunRecord } from "../book/record";

/** A book without a run, and what the user edited since, which stays: sheets by their names, cells by their addresses. */
export function withoutRun(book: Book, record: RunRecord): { readonly book: Book; readonly kept: readonly string[] } {
  const kept: string[] = [];
  let next = book;
  for (const { id, before } of record.sheets) {
    const now = next.sheets.find((each) => each.id === id);
    if (now === undefined) continue;
    if (isOurs(now)) next = withSheets(next, new Map([[id, before]]));
    else {
      kept.push(now.sheet.name);
      const { mark: left, ...rest } = now;
      if (left?.job === record.job) next = withSheets(next, new Map([[id, rest]]));
    }
  }
  for (const cells of [...record.cells].reverse()) {
    const now = next.sheets.find((each) => each.id === cells.id);
    if (now === undefined) continue;
    const isFree = [...cells.cells].every(([key, { after }]) => holds(now.sheet, key, after));
    if (!isFree) kept.push(`${now.sheet.name}!${addressOf(cells)}`);
    next = withSheets(next, new Map([[cells.id, isFree ? withoutCells(now, cells) : withoutMark(now, cells)]]));
  }
  return { book: next, kept };
}

function addressOf({ cells }: CellsRecord): string {
  return blocksOf(cells.keys()).map(rangeAddress).join(",");
}

function withoutCells(now: BookSheet, record: CellsRecord): BookSheet {
  const { cells, rules } = record;
  const states = new Map<CellKey, CellState>([...cells].map(([key, { before }]) => [key, before]));
  const sheet = withStates(now.sheet, states);
  const left = sheet.rules?.filter((rule) => !rules.includes(rule));
  return withoutMark({ ...now, sheet: left === undefined ? sheet : { ...sheet, rules: left } }, record);
}

function withoutMark(now: BookSheet, { cells }: CellsRecord): BookSheet {
  const blocks = now.blocks?.filter(({ written }) => ![...written.keys()].every((key) => cells.has(key)));
  return blocks === undefined ? now : { ...now, blocks };
}
