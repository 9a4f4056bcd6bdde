import { legalNames } from "../../../files/index";
import type { Run, Written } from "../../host";
import { pointing } from "../../shared/sheet-names";
import { isOurs, withSheets, type Book, type BookSheet } from "../book/book";
import type { CellsRecord, RunRecord } from "../book/record";
import { withBlock } from "./block";

/** A book with a run in it, what was written, and what takes it back. */
export interface WrittenBook {
  readonly book: Book;
  readonly written: Written;
  readonly record: RunRecord;
}

/**
 * A book with a run in it (写入): sheets of the same job that nobody edited are written anew in place, others come behind
 * all that are there under a free name.
 *
 * @param nextId - gives a new sheet its id
 * @throws HostFailure as `withBlock` does
 */
export function writtenRun(book: Book, run: Run, nextId: () => number): WrittenBook {
  const old = new Map<number, BookSheet>();
  const placed = run.sheets.map((sheet) => {
    const found = book.sheets.find(
      (each) => isOurs(each) && each.mark?.job === run.job && each.mark.wanted === sheet.name && !old.has(each.id),
    );
    if (found) old.set(found.id, found);
    return { sheet, found };
  });
  const fresh = legalNames(
    placed.flatMap(({ sheet, found }) => (found ? [] : [sheet.name])),
    book.sheets.map(({ sheet }) => sheet.name),
  );
  const named = placed.map(({ sheet, found }) => ({ sheet, found, name: found?.sheet.name ?? fresh.shift()! }));
  const names = new Map(named.map(({ sheet, name }) => [sheet.name.toLowerCase(), name]));
  const entries = named.map(({ sheet, found, name }): BookSheet => {
    const written = { ...pointing(sheet, names), name };
    return { id: found?.id ?? nextId(), sheet: written, mark: { job: run.job, wanted: sheet.name, written } };
  });
  const isNew = ({ id }: BookSheet): boolean => !old.has(id);
  const rewritten = withSheets(
    book,
    new Map(entries.filter((each) => !isNew(each)).map((each) => [each.id, each] as const)),
  );
  let next: Book = { ...rewritten, sheets: [...rewritten.sheets, ...entries.filter(isNew)] };
  const marks = new Set(book.sheets.flatMap(({ blocks = [] }) => blocks));
  const cells: CellsRecord[] = [];
  for (const block of run.blocks ?? []) {
    const { book: after, record } = withBlock(next, block, run.job, marks);
    next = after;
    cells.push(record);
  }
  const left = book.sheets.filter(({ id, mark }) => mark?.job === run.job && !old.has(id));
  return {
    book: next,
    written: { sheets: named.map(({ name }) => name), left: left.map(({ sheet }) => sheet.name) },
    record: {
      title: run.title,
      job: run.job,
      sheets: entries.map(({ id }) => ({ id, before: old.get(id) })),
      cells,
    },
  };
}
