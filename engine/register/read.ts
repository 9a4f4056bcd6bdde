import type { CalendarDay } from "../ledger/period";
import { issue, type Issue } from "../terms/issue";
import type { Place } from "../terms/place";
import { cellAt, type Sheet } from "../terms/sheet";
import { mergeAt, ownText, seenText } from "./cells";
import { fieldOfHead, registerColumns, registerFields, stateOf, stateWords, type RegisterField } from "./columns";
import { daysAfter, readTypedDay } from "./day";
import type { RegisterItem } from "./item";
import { numberParts, readUsed, withNumbers, type UsedNumbers } from "./numbers";
import { readStandings } from "./standing";

/** A register as it stands on its sheet (问题台账). The sheet is all there is of it: whoever edits it edits the register. */
export interface Register {
  readonly sheet: Sheet;
  /** The header's row, from 0. */
  readonly header: number;
  readonly columns: Partial<Record<RegisterField, number>>;
  /** In the order of the sheet. */
  readonly items: readonly RegisterItem[];
  readonly used: UsedNumbers;
  /** The cell that remembers which numbers were used, where it is still there. */
  readonly usedAt?: { readonly row: number; readonly column: number };
}

/** What was read from a sheet, and what of it was not understood. */
export interface RegisterReading {
  /** Left out where the sheet is no register. */
  readonly register?: Register;
  readonly issues: readonly Issue[];
}

const mostLinesAbove = 30;
const halfYear = 183;

/**
 * Whether a sheet is a problem register, and so no ledger (是否问题台账).
 */
export function isRegisterSheet(sheet: Sheet): boolean {
  return headerOf(sheet) !== undefined;
}

/**
 * Reads a problem register from its sheet, as people left it (读取问题台账).
 *
 * Columns are known by their heads, wherever they stand; columns and rows of the user's own are passed over. What cannot be
 * understood is named with its cell and counts as blank.
 *
 * @param sheet - the sheet
 * @param asOf - the day by which days without a year are understood, where nothing else in the row tells
 */
export function readRegister(sheet: Sheet, asOf?: CalendarDay): RegisterReading {
  const header = headerOf(sheet);
  if (header === undefined) return { issues: [issue("error", "register.no-header", { sheet: sheet.name })] };
  const issues: Issue[] = [];
  const columns = columnsOf(sheet, header, issues);
  const rows = sheet.rows.map((_, row) => row).slice(header + 1);
  const items = rows
    .filter((row) => isItem(sheet, row, columns))
    .map((row) => itemAt({ sheet, columns, row, asOf, issues }));
  const usedAt = rememberedAt(sheet, header);
  const told = usedAt ? readUsed(ownText(sheet, usedAt.row, usedAt.column)) : undefined;
  const used = withNumbers(
    told ?? new Map(),
    items.flatMap(({ number, previous }) => [number, previous]),
  );
  const register = { sheet, header, columns, items, used, ...(usedAt ? { usedAt } : {}) };
  return { register, issues: [...issues, ...numberIssues(register), ...mergeIssues(register)] };
}

/** The place of a field's cell in a row. */
export function placeOf(
  { sheet, columns }: Pick<Register, "sheet" | "columns">,
  row: number,
  field: RegisterField,
): Place {
  const column = columns[field];
  return { sheet: sheet.name, row, ...(column === undefined ? {} : { column }) };
}

/** The row that names number, state, and indicator or problem. */
function headerOf(sheet: Sheet): number | undefined {
  const at = sheet.rows.slice(0, mostLinesAbove).findIndex((row) => {
    const fields = new Set(row.map((value) => (typeof value === "string" ? fieldOfHead(value) : undefined)));
    return fields.has("number") && fields.has("state") && (fields.has("indicator") || fields.has("problem"));
  });
  return at < 0 ? undefined : at;
}

function columnsOf(sheet: Sheet, header: number, issues: Issue[]): Register["columns"] {
  const columns: Partial<Record<RegisterField, number>> = {};
  (sheet.rows[header] ?? []).forEach((value, column) => {
    const field = typeof value === "string" ? fieldOfHead(value) : undefined;
    if (field === undefined) return;
    if (columns[field] === undefined) columns[field] = column;
    else
      issues.push(
        issue(
          "warning",
          "register.column-twice",
          { sheet: sheet.name, row: header, column },
          { name: registerColumns[field].head },
        ),
      );
  });
  const missing = registerFields
    .filter((field) => columns[field] === undefined)
    .map((field) => registerColumns[field].head);
  if (missing.length > 0)
    issues.push(issue("warning", "register.columns-missing", { sheet: sheet.name, row: header }, { names: missing }));
  return columns;
}

/** A row says what is wrong, or with what, or has a number of ours; all else is the user's own. */
function isItem(sheet: Sheet, row: number, columns: Register["columns"]): boolean {
  const number = ownText(sheet, row, columns.number);
  if (fieldOfHead(number) === "number") return false;
  const says = ownText(sheet, row, columns.indicator) !== "" || ownText(sheet, row, columns.problem) !== "";
  const merge = columns.number === undefined ? undefined : mergeAt(sheet, row, columns.number);
  return (says && (merge === undefined || merge.top === row)) || numberParts(number) !== undefined;
}

interface Reading {
  readonly sheet: Sheet;
  readonly columns: Register["columns"];
  readonly row: number;
  readonly asOf: CalendarDay | undefined;
  readonly issues: Issue[];
}

function itemAt(reading: Reading): RegisterItem {
  const { sheet, columns, row, asOf } = reading;
  const text = (field: RegisterField): string => seenText(sheet, row, columns[field]);
  const number = text("number");
  const month = numberParts(number)?.month.split("-").map(Number);
  const start = month ? { year: month[0]!, month: month[1]!, day: 1 } : undefined;
  const base = start ? daysAfter(start, -halfYear) : asOf && daysAfter(asOf, -364);
  const raisedOn = dayAt(reading, "raisedOn", base);
  const handedOverOn = dayAt(reading, "handedOverOn", raisedOn ?? base);
  const later = handedOverOn ?? raisedOn ?? base;
  const deadline = dayAt(reading, "deadline", later);
  const closedOn = dayAt(reading, "closedOn", later);
  const state = stateAt(reading, number);
  if (closedOn && state !== undefined && state !== "closed")
    reading.issues.push(
      issue("warning", "register.closed-open", placeOf(reading, row, "closedOn"), { number, state: stateWords[state] }),
    );
  return {
    row,
    number,
    ...(state === undefined ? {} : { state }),
    category: text("category"),
    indicator: text("indicator"),
    target: text("target"),
    department: text("department"),
    problem: text("problem"),
    requirement: text("requirement"),
    feedback: text("feedback"),
    previous: text("previous"),
    ...(raisedOn ? { raisedOn } : {}),
    ...(handedOverOn ? { handedOverOn } : {}),
    ...(deadline ? { deadline } : {}),
    ...(closedOn ? { closedOn } : {}),
    history: readStandings(text("history")),
  };
}

function stateAt({ sheet, columns, row, issues }: Reading, number: string): RegisterItem["state"] {
  const written = seenText(sheet, row, columns.state);
  const state = stateOf(written);
  if (state === undefined && written !== "")
    issues.push(
      issue("warning", "register.state-unknown", placeOf({ sheet, columns }, row, "state"), {
        number,
        written,
        states: Object.values(stateWords),
      }),
    );
  return state;
}

function dayAt({ sheet, columns, row, issues }: Reading, field: RegisterField, since: CalendarDay | undefined) {
  const column = columns[field];
  if (column === undefined) return undefined;
  const merge = mergeAt(sheet, row, column);
  const day = readTypedDay(cellAt(sheet, merge?.top ?? row, merge?.left ?? column), since);
  if (day === undefined)
    issues.push(
      issue("warning", "register.date-unreadable", placeOf({ sheet, columns }, row, field), {
        name: registerColumns[field].head,
        written: seenText(sheet, row, column),
      }),
    );
  return day ?? undefined;
}

function rememberedAt(sheet: Sheet, header: number): Register["usedAt"] {
  for (let row = 0; row < header; row++) {
    const column = (sheet.rows[row] ?? []).findIndex(
      (value) => typeof value === "string" && readUsed(value) !== undefined,
    );
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** Numbers that stand twice, that went, and rows of ours that lost theirs. */
function numberIssues({ sheet, columns, items, used, usedAt, header }: Register): Issue[] {
  const first = new Map<string, RegisterItem>();
  const issues: Issue[] = [];
  for (const item of items) {
    const { number, row } = item;
    const where = placeOf({ sheet, columns }, row, "number");
    const other = first.get(number);
    if (number === "" && item.history.length > 0) issues.push(issue("warning", "register.number-lost", where));
    else if (number !== "" && other)
      issues.push(issue("error", "register.number-twice", where, { number, first: other.row + 1 }));
    else first.set(number, item);
  }
  const gone = [...used].flatMap(([month, last]) =>
    Array.from({ length: last }, (_, i) => `${month}-${String(i + 1).padStart(3, "0")}`).filter(
      (number) => !first.has(number),
    ),
  );
  if (gone.length > 0)
    issues.push(
      issue(
        "info",
        "register.numbers-gone",
        { sheet: sheet.name, ...(usedAt ?? { row: header }) },
        { numbers: gone.slice(0, 20), count: gone.length },
      ),
    );
  return issues;
}

/** Merged cells among the problems: each of their rows is read as if they stood in it, and nothing is written there. */
function mergeIssues({ sheet, columns, items }: Register): Issue[] {
  const known = new Set(Object.values(columns));
  const rows = new Set(items.map(({ row }) => row));
  return sheet.merges
    .filter(({ top, bottom, left, right }) => {
      const touches = (from: number, to: number, set: ReadonlySet<number>): boolean =>
        Array.from({ length: to - from + 1 }, (_, i) => from + i).some((each) => set.has(each));
      return touches(top, bottom, rows) && touches(left, right, known);
    })
    .map(({ top, left }) => issue("warning", "register.merged", { sheet: sheet.name, row: top, column: left }));
}
