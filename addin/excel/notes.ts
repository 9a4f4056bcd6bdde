import { cellKey, type CellKey, type Sheet } from "../../engine/index";
import { cellOf } from "../shared/area";
import type { Batches } from "./batches";

/**
 * The notes of a sheet (批注), where both Excel and the library that the page loaded know them (ExcelApi 1.18); comments in
 * threads are no substitute: they carry the user's name.
 */
function notesOf(sheet: Excel.Worksheet): Excel.NoteCollection | undefined {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.18")) return undefined;
  return (sheet as { readonly notes?: Excel.NoteCollection }).notes;
}

/** The notes of a sheet's cells; none where they cannot be read. */
export async function readNotes(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Pick<Sheet, "notes">> {
  const notes = notesOf(sheet)?.load("items/content");
  if (notes === undefined) return {};
  await context.sync();
  const places = notes.items.map((note) => note.getLocation().load("rowIndex,columnIndex"));
  if (places.length > 0) await context.sync();
  const read = notes.items.map(
    ({ content }, i) => [cellKey(places[i]!.rowIndex, places[i]!.columnIndex), content] as const,
  );
  return read.length > 0 ? { notes: new Map(read) } : {};
}

/** Puts notes to cells, where that can be done. */
export async function writeNotes(
  batches: Batches,
  sheet: Excel.Worksheet,
  notes: ReadonlyMap<CellKey, string>,
): Promise<void> {
  const there = notesOf(sheet);
  for (const [key, note] of there === undefined ? [] : notes) {
    const { row, column } = cellOf(key);
    there!.add(sheet.getCell(row, column), note);
    await batches.add(400 + 3 * note.length);
  }
}
