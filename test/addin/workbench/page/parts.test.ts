import fc from "fast-check";
import { nextSheetId, type Book, type BookSheet } from "../../../../addin/workbench/book/book";
import { withAdded } from "../../../../addin/workbench/page/add-sheets";
import { chunksOf } from "../../../../addin/workbench/page/reader";
import { savedName } from "../../../../addin/workbench/page/save";
import { looksLikeTable, sortFile } from "../../../../addin/workbench/page/sort-file";
import { paneWidth } from "../../../../addin/workbench/page/splitter";
import { askedBy } from "../../../../addin/workbench/page/use-keys";
import { firstLanguage } from "../../../../addin/workbench/page/use-language";

const sheet = (name: string): BookSheet["sheet"] => ({ name, rows: [[1]], merges: [] });
const key = { ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };

test.each([
  ["a.csv", "甲,1\n乙,2\n", "workbook"],
  ["a.txt", "指标\t目标\n粮食\t40\n用水\t3\n", "workbook"],
  ["a.txt", "到2025年，粮食产量达到40万吨。\n\n\t二、主要任务\n持续推进。\n", "plan"],
  ["a.json", "{}", "method"],
  ["a", ' {"title": 1}', "method"],
  ["a.html", "<html><p>规划</p></html>", "plan"],
  ["a.pdf", "%PDF-1.7", "plan"],
  ["规划.docx", "{\\rtf1 }", "refused"],
])("%s with %j is a %s", async (name, content, kind) => {
  const found = await sortFile(new File([content], name));
  expect(found.kind).toBe(kind);
});

test("what cannot be read, such as a folder, is said to be no file", async () => {
  const folder = Object.assign(new File([], "台账"), { arrayBuffer: () => Promise.reject(new Error("NotFoundError")) });
  expect(await sortFile(folder)).toMatchObject({ kind: "refused", issue: { code: "file.not-a-file" } });
});

test("a text with as many tabs in every line is a table, and one without tabs is none", () => {
  const cell = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => /\S/u.test(text) && !/[\t\r\n]/u.test(text));
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(rows, (table) => {
      expect(looksLikeTable(table.map((row) => row.join("\t")).join("\n"))).toBe(true);
      expect(looksLikeTable(table.map((row) => row.join("，")).join("\n"))).toBe(false);
    }),
  );
});

test("the paragraphs of a text stand where they say, and nothing but blank lines is left out", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 200 }), (lines) => {
      const text = lines.join("\n");
      const paragraphs = chunksOf(text).flat();
      for (const { from, text: own } of paragraphs) expect(text.slice(from, from + own.length)).toBe(own);
      expect(paragraphs.map(({ text: own }) => own)).toEqual(text.split("\n").filter((line) => line.trim() !== ""));
    }),
  );
});

test("sheets that are added keep their names where they are free", () => {
  const book: Book = { name: "台账", sheets: [{ id: nextSheetId(), sheet: sheet("数据") }] };
  const { book: added, names } = withAdded(book, [sheet("数据"), sheet("上年")]);
  expect(names).toEqual(["数据(2)", "上年"]);
  expect(added.sheets.map((each) => each.sheet.name)).toEqual(["数据", "数据(2)", "上年"]);
  expect(new Set(added.sheets.map(({ id }) => id)).size).toBe(3);
  expect(added.sheets[0]).toBe(book.sheets[0]);
});

test("a saved workbook is called after the open one, and says when results of ours are in it", () => {
  const own = sheet("结果");
  const mark = { job: "ledger", wanted: "结果", written: own };
  const plain: Book = { name: "台账", sheets: [{ id: 1, sheet: own }] };
  const worked: Book = { name: "台账", sheets: [{ id: 1, sheet: own, mark }] };
  expect(savedName(plain, "zh", "xlsx")).toBe("台账.xlsx");
  expect(savedName(worked, "zh", "xlsm")).toBe("台账-县评结果.xlsm");
  expect(savedName({ ...worked, name: "台账-县评结果" }, "zh", "xlsx")).toBe("台账-县评结果.xlsx");
  expect(savedName({ ...plain, name: "" }, "en", "xlsx")).toBe("New workbook.xlsx");
});

test.each([
  [900, 1280, 720],
  [100, 1280, 320],
  [600, 900, 580],
  [500, 500, 320],
])("a pane that is to be %d wide in a window of %d is %d wide", (wanted, room, width) => {
  expect(paneWidth(wanted, room)).toBe(width);
});

test.each([
  [{ ...key, key: "o" }, true, "open"],
  [{ ...key, key: "S" }, true, "save"],
  [{ ...key, key: "z" }, false, "undo"],
  [{ ...key, key: "z" }, true, undefined],
  [{ ...key, key: "Z", shiftKey: true }, false, "redo"],
  [{ ...key, key: "y" }, false, "redo"],
  [{ ...key, key: "z", ctrlKey: false, metaKey: true }, false, "undo"],
  [{ ...key, key: "z", altKey: true }, false, undefined],
  [{ ...key, key: "z", ctrlKey: false }, false, undefined],
])("keys: %j while typing %s", (event, isTyping, asked) => {
  expect(askedBy(event, isTyping)).toBe(asked);
});

test.each([
  [undefined, "zh-CN", "zh"],
  [undefined, "zh-Hant-TW", "zh"],
  [undefined, "en-US", "en"],
  [undefined, "fr", "en"],
  ["zh", "en-US", "zh"],
  ["nonsense", "zh", "zh"],
])("kept %s in a browser of %s", (kept, browser, language) => {
  expect(firstLanguage(kept, browser)).toBe(language);
});
