import fc from "fast-check";
import { cellKey, type Sheet } from "../../../../engine/index";
import { isOurs, nextSheetId, sheetOf as sheetNamed, type Book } from "../../../../addin/workbench/book/book";
import { edited } from "../../../../addin/workbench/book/edit";
import { cleared, pastedTexts } from "../../../../addin/workbench/book/paste";
import { shiftedFormula } from "../../../../addin/workbench/book/shift";
import {
  shifted,
  withCopy,
  withMerge,
  withName,
  withNewSheet,
  withoutSheet,
} from "../../../../addin/workbench/book/structure";
import { sheetOf } from "../../../sheet";

const bookOf = (...sheets: readonly Sheet[]): Book => ({
  name: "",
  sheets: sheets.map((sheet) => ({ id: nextSheetId(), sheet })),
});
const own = (sheet: string | undefined): boolean => sheet === undefined;

describe("formulas follow rows and columns", () => {
  // What Excel and LibreOffice make of them.
  test.each([
    ["SUM(A1:A9)+B2", { axis: "rows", at: 1, count: 2 }, "SUM(A1:A11)+B4"],
    ["SUM($A$1:$A$9)", { axis: "rows", at: 9, count: 1 }, "SUM($A$1:$A$9)"],
    ["SUM(A2:A9)", { axis: "rows", at: 1, count: 1 }, "SUM(A3:A10)"],
    ["SUM(A1:A9)", { axis: "rows", at: 8, count: -1 }, "SUM(A1:A8)"],
    ["SUM(A2:A4)*C1", { axis: "rows", at: 1, count: -3 }, "SUM(#REF!)*C1"],
    ["SUM(A2:A9)", { axis: "rows", at: 0, count: -3 }, "SUM(A1:A6)"],
    ['A1&"A9"&别表!A9', { axis: "rows", at: 0, count: 1 }, 'A2&"A9"&别表!A9'],
    ["SUM(B:C)+SUM(3:4)", { axis: "columns", at: 1, count: 1 }, "SUM(C:D)+SUM(3:4)"],
    ["SUM(B:C)+SUM(3:4)", { axis: "rows", at: 3, count: 1 }, "SUM(B:C)+SUM(3:5)"],
    ["SUM(B:B)", { axis: "columns", at: 1, count: -1 }, "SUM(#REF!)"],
    ["LOG10(A1)+T[A1]+[1]表!A1+'[1]表'!A1", { axis: "rows", at: 0, count: 1 }, "LOG10(A2)+T[A1]+[1]表!A1+'[1]表'!A1"],
    ["a1+$b$2", { axis: "columns", at: 0, count: 1 }, "B1+$C$2"],
  ] as const)("%s", (formula, shift, expected) => {
    expect(shiftedFormula(formula, shift, own)).toBe(expected);
  });

  test("on other sheets too, and results of ours stay ours", () => {
    const result = sheetOf([[1]], [], { name: "结果", formulas: new Map([[cellKey(0, 0), "'台 账'!B3*2+B3"]]) });
    const book = bookOf({ ...sheetOf([["a"], ["b"], [1, 2]]), name: "台 账" });
    const marked = { id: nextSheetId(), sheet: result, mark: { job: "j", wanted: "结果", written: result } };
    const next = shifted({ ...book, sheets: [...book.sheets, marked] }, book.sheets[0]!.id, {
      axis: "rows",
      at: 0,
      count: 1,
    });
    expect(next.sheets[1]!.sheet.formulas?.get(0)).toBe("'台 账'!B4*2+B3");
    expect(isOurs(next.sheets[1]!)).toBe(true);
  });
});

test("a sheet's merges, formats and formulas move along", () => {
  const sheet = sheetOf(
    [
      ["甲", "乙"],
      [1, 2],
      [3, 4],
    ],
    ["A1:B1", "A2:A3"],
    {
      numberFormats: new Map([[cellKey(2, 1), "0.0"]]),
      formulas: new Map([[cellKey(2, 0), "A2+2"]]),
      hiddenRows: new Set([2]),
      widths: [10, 20],
    },
  );
  const [only] = shifted(bookOf(sheet), 0, { axis: "rows", at: 1, count: 1 }).sheets;
  expect(only!.sheet).toBe(sheet);
  const book = bookOf(sheet);
  const rows = shifted(book, book.sheets[0]!.id, { axis: "rows", at: 1, count: 1 }).sheets[0]!.sheet;
  expect(rows).toEqual(
    sheetOf([["甲", "乙"], [], [1, 2], [3, 4]], ["A1:B1", "A3:A4"], {
      numberFormats: new Map([[cellKey(3, 1), "0.0"]]),
      formulas: new Map([[cellKey(3, 0), "A3+2"]]),
      hiddenRows: new Set([3]),
      widths: [10, 20],
    }),
  );
  const columns = shifted(book, book.sheets[0]!.id, { axis: "columns", at: 0, count: -1 }).sheets[0]!.sheet;
  expect(columns).toMatchObject({ rows: [["乙"], [2], [4]], merges: [], widths: [20] });
  expect(columns.formulas?.size).toBe(0);
});

test("what came in and goes again leaves all as it was", () => {
  const cell = fc.oneof(fc.integer(), fc.string({ maxLength: 3 }), fc.constant(null));
  const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  const reference = fc.tuple(fc.nat(8), fc.nat(8)).map(([row, column]) => `${"ABCDEFGHI"[column]!}${row + 1}`);
  const formulas = fc.array(fc.tuple(fc.nat(5), reference, reference), { maxLength: 5 });
  const shift = fc.record({
    axis: fc.constantFrom("rows" as const, "columns" as const),
    at: fc.nat(8),
    count: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(grid, formulas, shift, (rows, list, there) => {
      const sheet = sheetOf(rows, [], {
        formulas: new Map(list.map(([row, a, b]) => [cellKey(row, 0), `SUM(${a},$C$3:E$6)*${b}`])),
        numberFormats: new Map([[cellKey(1, 1), "0.0%"]]),
      });
      const book = bookOf(sheet);
      const { id } = book.sheets[0]!;
      const back = shifted(shifted(book, id, there), id, { ...there, count: -there.count });
      const shown = back.sheets[0]!.sheet;
      expect({ ...shown, rows: shown.rows.map((row) => row.slice()) }).toEqual(sheet);
    }),
  );
});

describe("sheets", () => {
  const formulas = new Map([[0, "台账!A1+'台账'!B2&\"台账!A1\""]]);

  test("come in under a free name", () => {
    const { book, id } = withNewSheet(bookOf(sheetOf([[1]])), "台账");
    expect(book.sheets.map(({ sheet }) => sheet.name)).toEqual(["台账", "台账(2)"]);
    expect(book.sheets[1]!.id).toBe(id);
  });

  test("are called otherwise, and formulas follow", () => {
    const book = bookOf(sheetOf([[1]]), sheetOf([[1]], [], { name: "乙", formulas }));
    const next = withName(book, book.sheets[0]!.id, "一/二");
    expect(next.sheets[0]!.sheet.name).toBe("一／二");
    expect(next.sheets[1]!.sheet.formulas?.get(0)).toBe("'一／二'!A1+'一／二'!B2&\"台账!A1\"");
    expect(withName(book, book.sheets[0]!.id, "  ")).toBe(book);
  });

  test("go, and what pointed to them says so; the last that is seen stays", () => {
    const hidden = sheetOf([[1]], [], { name: "丙", isHidden: true });
    const book = bookOf(sheetOf([[1]]), sheetOf([[1]], [], { name: "乙", formulas }), hidden);
    const next = withoutSheet(book, book.sheets[0]!.id);
    expect(next.sheets[0]!.sheet.formulas?.get(0)).toBe('#REF!+#REF!&"台账!A1"');
    expect(withoutSheet(next, next.sheets[0]!.id)).toBe(next);
  });

  test("are copied beside themselves", () => {
    const book = bookOf(sheetOf([[1]]), sheetOf([[2]], [], { name: "乙" }));
    const copied = withCopy(book, book.sheets[0]!.id);
    expect(copied?.book.sheets.map(({ sheet }) => sheet.name)).toEqual(["台账", "台账(2)", "乙"]);
    expect(sheetNamed(copied!.book, "台账(2)")?.sheet.rows).toEqual([[1]]);
  });
});

describe("blocks of cells", () => {
  test("texts are pasted as they would be typed, formulas as texts", () => {
    const pasted = pastedTexts(sheetOf([]), 1, 1, [
      ["县", "85%"],
      ["=A1", ""],
    ]);
    const sheet = edited(sheetOf([[1]]), "edits" in pasted ? pasted.edits : []);
    expect(sheet.rows).toEqual([[1], [null, "县", 0.85], [null, "=A1"]].map((row) => row.slice()));
  });

  test("nothing goes where it would be unseen under a merge", () => {
    const sheet = sheetOf([["甲", null]], ["A1:B1"]);
    expect(pastedTexts(sheet, 0, 0, [["x", "y"]])).toEqual({ merge: sheet.merges[0] });
    expect(pastedTexts(sheet, 0, 0, [["x", ""]])).toEqual({ edits: [{ row: 0, column: 0, value: "x" }] });
  });

  test("are cleared with their formulas, and keep their formats", () => {
    const sheet = sheetOf([[1, 2], [3]], [], {
      formulas: new Map([[cellKey(4, 1), "A1"]]),
      numberFormats: new Map([[cellKey(0, 0), "0%"]]),
    });
    const next = edited(sheet, cleared(sheet, { top: 0, left: 0, bottom: 9, right: 9 }));
    expect(next.rows.flat().every((value) => value === null)).toBe(true);
    expect(next.formulas?.size).toBe(0);
    expect(next.numberFormats).toBe(sheet.numberFormats);
  });

  test("are merged, and apart again", () => {
    const sheet = sheetOf([[1, 2]]);
    const merged = withMerge(sheet, { top: 0, left: 0, bottom: 0, right: 1 });
    expect(merged.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(withMerge(merged, { top: 0, left: 0, bottom: 0, right: 1 }).merges).toEqual([]);
  });
});
