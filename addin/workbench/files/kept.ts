import { cellAt, type CellKey, type Sheet } from "../../../engine/index";
import { settingPrefix } from "../../../files/index";
import type { Setting } from "../../host";
import { nextSheetId, type BlockMark, type Book, type BookSheet, type WrittenCell } from "../book/book";
import { contentOf, sheetPrint } from "../book/print";
import { cellOf } from "../../shared/area";
import { Fingerprint } from "../../shared/fingerprint";

/** What is kept of a sheet that we wrote, or wrote into. */
interface KeptMark {
  readonly sheet: string;
  readonly job: string;
  /** What the run called a sheet of ours. */
  readonly wanted?: string;
  /** Cells of ours on a sheet of the user's. */
  readonly cells?: readonly CellKey[];
  readonly print: string;
}

/** What a workbook keeps for us, as texts by their names: settings, and marks of what we wrote (随文件保存). */
export function keptTexts(book: Book, settings: ReadonlyMap<string, Setting>): Map<string, string> {
  const kept = new Map<string, string>();
  for (const [key, value] of settings) kept.set(settingPrefix + key, JSON.stringify(value));
  const marks = book.sheets.flatMap(marksOf);
  if (marks.length > 0) kept.set("marks", JSON.stringify(marks));
  return kept;
}

/** The settings that were kept; what cannot be read is none. */
export function keptSettings(kept: ReadonlyMap<string, string>): Map<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const [key, text] of kept) {
    const value = key.startsWith(settingPrefix) ? readJson(text) : undefined;
    if (value !== undefined) settings.set(key.slice(settingPrefix.length), value as Setting);
  }
  return settings;
}

/**
 * The sheets of a workbook that was read, with the marks of what we wrote in it.
 *
 * @param isPackage - whether from an .xlsx
 * @param uncalculated - formulas without values, by their sheets' names
 */
export function markedSheets(
  sheets: readonly Sheet[],
  kept: ReadonlyMap<string, string>,
  isPackage: boolean,
  uncalculated: ReadonlyMap<string, readonly CellKey[]> = new Map(),
): BookSheet[] {
  const marks = listIn(kept.get("marks")).filter(isKeptMark);
  return sheets.map((sheet) => {
    const own = marks.filter((mark) => mark.sheet === sheet.name);
    const whole = own.find(({ wanted }) => wanted !== undefined);
    const blocks = own.flatMap((mark) => blockIn(sheet, mark) ?? []);
    // What was written into a sheet that was edited since is not known any more, but that it is another.
    const written = whole && whole.print !== sheetPrint(sheet) ? { ...sheet } : sheet;
    const stale = uncalculated.get(sheet.name);
    return {
      id: nextSheetId(),
      sheet,
      ...(stale && { stale: new Set(stale) }),
      ...(isPackage && { source: { opened: sheet, shifts: [] } }),
      ...(whole === undefined ? {} : { mark: { job: whole.job, wanted: whole.wanted!, written } }),
      ...(blocks.length > 0 ? { blocks } : {}),
    };
  });
}

function marksOf({ sheet, mark, blocks = [] }: BookSheet): KeptMark[] {
  return [
    ...(mark === undefined
      ? []
      : [{ sheet: sheet.name, job: mark.job, wanted: mark.wanted, print: sheetPrint(mark.written) }]),
    ...blocks.map(({ job, written }) => ({
      sheet: sheet.name,
      job,
      cells: [...written.keys()],
      print: cellsPrint(written),
    })),
  ];
}

function blockIn(sheet: Sheet, { job, cells, print }: KeptMark): BlockMark | undefined {
  if (cells === undefined) return undefined;
  const written = new Map<CellKey, WrittenCell>();
  for (const key of cells) {
    const formula = sheet.formulas?.get(key);
    const { row, column } = cellOf(key);
    const value = cellAt(sheet, row, column);
    written.set(key, { value, ...(formula === undefined ? {} : { formula }) });
  }
  return cellsPrint(written) === print ? { job, written } : undefined;
}

function cellsPrint(cells: ReadonlyMap<CellKey, WrittenCell>): string {
  const print = new Fingerprint();
  for (const [key, { value, formula }] of cells) print.add({ top: 0, left: key }, [[contentOf(value, formula)]]);
  return print.text();
}

function isKeptMark(mark: unknown): mark is KeptMark {
  if (typeof mark !== "object" || mark === null) return false;
  const { sheet, job, wanted, cells, print } = mark as Partial<Record<keyof KeptMark, unknown>>;
  const isWhole = typeof wanted === "string";
  const isBlock = Array.isArray(cells) && cells.every((key) => Number.isSafeInteger(key) && key >= 0);
  return typeof sheet === "string" && typeof job === "string" && typeof print === "string" && (isWhole || isBlock);
}

function listIn(text: string | undefined): unknown[] {
  const list = readJson(text ?? "[]");
  return Array.isArray(list) ? list : [];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
