import fc from "fast-check";
import { keepRun } from "../../engine/completion/keep";
import { mergeRegister } from "../../engine/register/merge";
import { registerSheet } from "../../engine/register/sheet";
import { cellKey, cellText, type CellRange, type CellValue, type Sheet } from "../../engine/terms/sheet";
import { month } from "./months";

const rowsIn = (months: number, reports: readonly CellValue[]) =>
  month(
    months,
    reports.map((report, i) => [`类别${i % 2}`, `新增项目${i}`, 10, "个", `单位${i % 3}`, report]),
  );
const july = keepRun(rowsIn(7, [1, 2, 3, 5, 9, 4]))!;
const august = rowsIn(8, [1, null, 5, 5, 9, 4]);
const september = rowsIn(9, [7, 2, 3, null, 10, 9]);
const day = (month: number, date: number) => ({ year: 2023, month, day: date });
const start = mergeRegister(undefined, august, day(9, 5), { earlier: [july] }).merge!.register;
/** The header stands in the fourth row, the problems below it. */
const header = start.header;

/** What people type, each time another: words of ours, days, numbers, formulas' texts, and what is none of them. */
const typing = fc.oneof(
  fc.constantFrom(
    "发现",
    "交办",
    "整改",
    "反馈",
    "销号",
    "已办结",
    "9月30日",
    "2023/10/1",
    "节后",
    "2023-08-001",
    "2023-09-001",
  ),
  fc.constantFrom("建议销号", '=HYPERLINK("x")', "<img onerror=1>", "新增项目3", "类别1", "编号", "状态", "合计"),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ""),
);

type Edit =
  | { readonly kind: "type"; readonly row: number; readonly column: number; readonly text: string }
  | {
      readonly kind: "insert-column" | "delete-row" | "insert-row" | "note" | "formula";
      readonly at: number;
      readonly other: number;
    }
  | { readonly kind: "swap-columns" | "swap-rows" | "merge"; readonly at: number; readonly other: number };

const place = fc.nat({ max: 20 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("type" as const), row: place, column: place, text: typing }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "insert-column",
        "delete-row",
        "insert-row",
        "swap-columns",
        "swap-rows",
        "note",
        "formula",
        "merge",
      ),
      at: place,
      other: place,
    }),
  },
);

/** The sheet as it is after somebody did this to it; the header is moved, not typed over, so that it stays a register. */
function after(sheet: Sheet, edit: Edit): Sheet {
  const rows = sheet.rows.map((row) => [...row]);
  const width = Math.max(...rows.map((row) => row.length));
  const body = Math.max(1, rows.length - header - 1);
  const below = (n: number): number => header + 1 + (n % (body + 3));
  const isStill = sheet.merges.length + (sheet.notes?.size ?? 0) + (sheet.formulas?.size ?? 0) === 0;
  if (edit.kind === "type") {
    const row = below(edit.row);
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length <= edit.column) rows[row]!.push(null);
    rows[row]![edit.column] = edit.text;
    return { ...sheet, rows };
  }
  const { kind, at, other } = edit;
  if (kind === "note") return { ...sheet, notes: new Map(sheet.notes).set(cellKey(below(at), other), "批注") };
  if (kind === "formula") {
    const row = Math.min(below(at), rows.length - 1);
    return row <= header ? sheet : { ...sheet, formulas: new Map(sheet.formulas).set(cellKey(row, other), "1+1") };
  }
  if (kind === "merge") {
    const merge: CellRange = { top: below(at), left: other % width, bottom: below(at) + 1, right: other % width };
    return sheet.merges.length > 0 ? sheet : { ...sheet, merges: [merge] };
  }
  // What is known by its place would have to move along: a spreadsheet does that, here such edits come first.
  if (!isStill) return sheet;
  if (kind === "insert-row") rows.splice(below(at), 0, []);
  if (kind === "delete-row" && rows.length > header + 1) rows.splice(Math.min(below(at), rows.length - 1), 1);
  if (kind === "insert-column") rows.slice(header).forEach((row) => row.splice(at % (width + 1), 0, null));
  if (kind === "swap-columns")
    rows.slice(header).forEach((row) => {
      const [a, b] = [at % width, other % width];
      while (row.length < width) row.push(null);
      [row[a], row[b]] = [row[b]!, row[a]!];
    });
  if (kind === "swap-rows" && rows.length > header + 2) {
    const [a, b] = [at, other].map((n) => header + 1 + (n % (rows.length - header - 1)));
    [rows[a!], rows[b!]] = [rows[b!]!, rows[a!]!];
  }
  return { ...sheet, rows };
}

/** What a cell holds, with its white space. */
function said(value: CellValue): string {
  return typeof value === "string" ? value : cellText(value);
}

/** The texts of a sheet below its header, each with how often it stands there. */
function texts(sheet: Sheet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of sheet.rows.slice(header))
    for (const value of row)
      if (value !== null && value !== "") counts.set(said(value), (counts.get(said(value)) ?? 0) + 1);
  return counts;
}

const isOurHint = (text: string): boolean =>
  text.split("；").every((part) => /^(?:逾期\d+天|建议销号|重复发生（前次.+）|本月台账中没有这项指标)$/u.test(part));

const runs = { numRuns: 400, seed: 20_230_930 };
const edits = fc.array(edit, { maxLength: 25 });
const edited = (list: readonly Edit[]): Sheet => list.reduce(after, start.sheet);

test("whatever was typed is still there: every cell stays where it is, or has our lines behind it", () => {
  fc.assert(
    fc.property(edits, (list) => {
      const sheet = edited(list);
      const { merge } = mergeRegister(sheet, september, day(10, 8), { earlier: [july] });
      const now = merge!.register.sheet;
      sheet.rows.slice(header).forEach((row, i) =>
        row.forEach((value, column) => {
          const text = said(now.rows[header + i]?.[column] ?? null);
          if (value === null || said(value).trim() === "" || text === said(value)) return;
          // A cell of the history has further lines; a cell that held nothing but our hints may hold others.
          const head = sheet.rows[header]?.[column];
          const isAdded = head === "经过" && text.startsWith(`${said(value).trim()}\n`);
          expect(isAdded || (head === "提示" && isOurHint(said(value)))).toBe(true);
        }),
      );
      expect([now.merges, now.notes, now.formulas]).toEqual([sheet.merges, sheet.notes, sheet.formulas]);
      const laid = registerSheet(merge!.register, "问题台账（9月）");
      expect(laid.rows).toEqual(now.rows);
      for (const [text, count] of texts(now)) expect(texts(laid).get(text)).toBe(count);
    }),
    runs,
  );
});

test("merging twice with the same month changes nothing", () => {
  fc.assert(
    fc.property(edits, (list) => {
      const once = mergeRegister(edited(list), september, day(10, 8), { earlier: [july] }).merge!;
      const twice = mergeRegister(once.register.sheet, september, day(10, 8), { earlier: [july] }).merge!;
      expect(twice.edits).toEqual([]);
    }),
    runs,
  );
});

test("the order of rows and columns does not matter", () => {
  const columns = Math.max(...start.sheet.rows.map((row) => row.length));
  const orders = fc.record({
    rows: fc.shuffledSubarray([...start.items.keys()], { minLength: start.items.length }),
    columns: fc.shuffledSubarray([...Array(columns).keys()], { minLength: columns }),
  });
  /** Every problem's texts by the heads of their columns, in the order of their numbers. */
  const content = (sheet: Sheet): string[] => {
    const heads = sheet.rows[header]!;
    const lines = sheet.rows.slice(header + 1).map((row) => heads.map((head, i) => [said(head), row[i] ?? ""]));
    return lines.map((line) => JSON.stringify(line.sort())).sort();
  };
  const merged = (sheet: Sheet): string[] => content(mergeRegister(sheet, september, day(10, 8)).merge!.register.sheet);
  const usual = merged(start.sheet);
  fc.assert(
    fc.property(orders, (order) => {
      const top = start.sheet.rows.slice(0, header);
      const body = order.rows.map((i) => start.sheet.rows[header + 1 + i]!);
      const moved = [start.sheet.rows[header]!, ...body].map((row) =>
        order.columns.map((column) => row[column] ?? null),
      );
      expect(merged({ ...start.sheet, rows: [...top, ...moved] })).toEqual(usual);
    }),
    runs,
  );
});
