import { cellKey, type CellValue, type Sheet } from "../../../../engine/index";
import { nextSheetId, withSheets, type Book } from "../../../../addin/workbench/book/book";
import { edited } from "../../../../addin/workbench/book/edit";
import { BookStore } from "../../../../addin/workbench/book/store";
import { shifted } from "../../../../addin/workbench/book/structure";
import { sheetOf } from "../../../sheet";

const key = (address: string): number => cellKey(Number(/\d+/u.exec(address)![0]) - 1, address.charCodeAt(0) - 65);
const formulas = (all: Record<string, string>) =>
  new Map(Object.entries(all).map(([address, formula]) => [key(address), formula]));

function storeOf(...sheets: readonly Sheet[]): BookStore {
  const store = new BookStore();
  store.open({ name: "", sheets: sheets.map((sheet) => ({ id: nextSheetId(), sheet })) });
  return store;
}

function type(store: BookStore, at: number, address: string, value: CellValue): void {
  const own = store.book.sheets[at]!;
  const row = Number(/\d+/u.exec(address)![0]) - 1;
  const sheet = edited(own.sheet, [{ row, column: address.charCodeAt(0) - 65, value }]);
  store.change("编辑", withSheets(store.book, new Map([[own.id, { ...own, sheet }]])), "edit");
}

const staleOf = (book: Book): number[][] => book.sheets.map(({ stale }) => [...(stale ?? [])].sort((a, b) => a - b));

const first = sheetOf(
  [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ],
  [],
  {
    name: "甲",
    formulas: formulas({
      B1: "A1*2",
      C1: "B1+1",
      B2: "SUM(A:A)",
      C2: "A3",
      B3: "'乙 表'!A1",
      C3: '"A1"&INDIRECT("B9")',
    }),
  },
);
const second = sheetOf([[1], [2]], [], { name: "乙 表", formulas: formulas({ A1: "甲!C1", A2: "$A$9" }) });

test("what depends on an edited cell, through others and over sheets, is marked; nothing else is", () => {
  const store = storeOf(first, second);
  type(store, 0, "A1", 10);
  // B1 by itself, C1 by B1, B2 by the column, 乙!A1 by C1, B3 by 乙!A1; INDIRECT always. C2 and 乙!A2 point elsewhere.
  expect(staleOf(store.book)).toEqual([["B1", "C1", "B2", "B3", "C3"].map(key), [key("A1")]]);
  store.undo();
  expect(staleOf(store.book)).toEqual([[], []]);
});

test("a formula that is typed over is marked no more, and what depends on it is", () => {
  const store = storeOf(first, second);
  type(store, 0, "A1", 10);
  type(store, 0, "B1", 5);
  expect(store.book.sheets[0]!.stale?.has(key("B1"))).toBe(false);
  expect(store.book.sheets[0]!.stale?.has(key("C1"))).toBe(true);
});

test("what moves with rows is marked where it moved to, and moving marks nothing", () => {
  const sheet = sheetOf(
    [
      [1, 2],
      [3, 4],
    ],
    [],
    { formulas: formulas({ B2: "A1" }) },
  );
  const id = nextSheetId();
  const store = new BookStore();
  store.open({ name: "", sheets: [{ id, sheet, source: { opened: sheet, shifts: [] } }] });
  store.change("插入", shifted(store.book, id, { axis: "rows", at: 0, count: 1 }), "edit");
  expect(staleOf(store.book)).toEqual([[]]);
  type(store, 0, "A2", 9);
  store.change("插入", shifted(store.book, id, { axis: "rows", at: 0, count: 1 }), "edit");
  expect(staleOf(store.book)).toEqual([[key("B4")]]);
});

test("a run's own results are fresh, and what points to them is not", () => {
  const result = sheetOf([[1, 2]], [], { name: "结果", formulas: formulas({ B1: "甲!A1" }) });
  const user = sheetOf([[1]], [], { name: "甲" });
  const other = sheetOf([[1]], [], { name: "丙", formulas: formulas({ A1: "结果!A1" }) });
  const store = storeOf(user, other);
  const write = (sheet: Sheet, id: number): void => {
    const mark = { job: "j", wanted: "结果", written: sheet };
    const sheets = [...store.book.sheets.filter((each) => each.id !== id), { id, sheet, mark }];
    store.change("写", { ...store.book, sheets }, "run");
  };
  const id = nextSheetId();
  write(result, id);
  expect(staleOf(store.book)).toEqual([[], [0], []]);
  type(store, 0, "A1", 2);
  expect(staleOf(store.book)).toEqual([[], [0], [key("B1")]]);
  write({ ...result, rows: [[1, 4]] }, id);
  expect(staleOf(store.book)).toEqual([[], [0], []]);
});

test("among a hundred thousand formulas, those that depend on an edit are marked and no others", () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => [row, row, row]);
  const all = new Map<number, string>();
  for (let row = 0; row < rows.length; row++) {
    all.set(cellKey(row, 1), `A${row + 1}*2`);
    if (row % 2 === 0) all.set(cellKey(row, 2), "RANK(A1,A$1:A$100000)");
  }
  const store = storeOf(sheetOf(rows, [], { formulas: all }));
  type(store, 0, "A5", -1);
  expect(store.book.sheets[0]!.stale?.size).toBe(50_001);
  const plain = storeOf(sheetOf(rows, [], { formulas: new Map([...all].filter(([each]) => each % 16384 === 1)) }));
  type(plain, 0, "A5", -1);
  for (let i = 0; i < 20; i++) type(plain, 0, `A${i + 10}`, -i - 1);
  expect(plain.book.sheets[0]!.stale?.size).toBe(21);
});
