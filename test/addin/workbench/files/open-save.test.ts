import { readFileSync } from "node:fs";
import { Workbook } from "exceljs";
import fc from "fast-check";
import { cellKey, type Sheet } from "../../../../engine/index";
import { maximumFileBytes } from "../../../../files/index";
import type { Setting } from "../../../../addin/host";
import { isOurs, nextSheetId, type Book } from "../../../../addin/workbench/book/book";
import { BookStore } from "../../../../addin/workbench/book/store";
import { openFile } from "../../../../addin/workbench/files/open";
import { saveBook } from "../../../../addin/workbench/files/save";
import { sheetOf } from "../../../sheet";
import { fileThread } from "./thread";

/** A file as the page gets it. */
function fileOf(name: string, bytes: Uint8Array): Pick<File, "name" | "size" | "arrayBuffer"> {
  const { buffer } = new Uint8Array(bytes);
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(buffer) };
}

async function reopened(store: BookStore): Promise<{ book: Book; settings: ReadonlyMap<string, Setting> }> {
  const saved = await saveBook(store, {}, fileThread);
  const { book, settings, issues } = await openFile(fileOf(`月报.${saved.ending}`, saved.bytes), {}, fileThread);
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  return { book: book!, settings };
}

function storeOf(sheets: readonly Sheet[], settings: Record<string, Setting> = {}): BookStore {
  const store = new BookStore();
  const book = { name: "月报", sheets: sheets.map((sheet) => ({ id: nextSheetId(), sheet })) };
  store.open(book, new Map(Object.entries(settings)));
  return store;
}

describe("opening", () => {
  test("a table in text of a Chinese office becomes a sheet", async () => {
    // “县,值” in GBK: CF D8 2C D6 B5, as iconv -t gbk gives it.
    const bytes = Uint8Array.from([0xcf, 0xd8, 0x2c, 0xd6, 0xb5, 0x0a, 0x41, 0x2c, 0x31]);
    const { book, issues } = await openFile(fileOf("八月.csv", bytes), {}, fileThread);
    expect(book?.name).toBe("八月");
    expect(book?.sheets.map(({ sheet }) => sheet.rows)).toEqual([
      [
        ["县", "值"],
        ["A", 1],
      ],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(["file.encoding-assumed"]);
  });

  test("a file that is too large is refused without being read", async () => {
    const arrayBuffer = (): never => {
      throw new Error("it was read");
    };
    const { book, issues } = await openFile(
      { name: "大.xlsx", size: maximumFileBytes + 1, arrayBuffer },
      {},
      fileThread,
    );
    expect(book).toBeUndefined();
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([["file.too-large", "error"]]);
  });

  test("a file of another kind gives no book, and says why", async () => {
    const { book, issues } = await openFile(fileOf("图.xlsx", Uint8Array.from([0x89, 0x50, 0, 1])), {}, fileThread);
    expect(book).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(["file.not-a-workbook"]);
  });

  test("is called off at once", async () => {
    const abort = new AbortController();
    const bytes = readFileSync("examples/ledger/ledger-2023-q3.xlsx");
    const opening = openFile(fileOf("台账.xlsx", bytes), { signal: abort.signal }, fileThread);
    abort.abort();
    await expect(opening).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("saving", () => {
  test("keeps values, formulas, formats and merges", async () => {
    const sheet = sheetOf([["甲", 1, 0.853], ["=不是公式", true, { error: "#N/A" }], [3]], ["A3:C3"], {
      name: "一月",
      formulas: new Map([[cellKey(0, 1), "A1+1"]]),
      numberFormats: new Map([[cellKey(0, 2), "0.0%"]]),
    });
    const { book } = await reopened(storeOf([sheet]));
    expect(book.name).toBe("月报");
    expect(book.sheets[0]!.sheet).toMatchObject({
      ...sheet,
      rows: [sheet.rows[0], sheet.rows[1], [3, null, null].slice(0, 1)],
    });
  });

  test("settings come back, and no user sees the sheet that they are kept on", async () => {
    const settings = { evaluation: { chosen: { 指标: "表" }, hasAnalysis: true }, long: "县".repeat(70_000) };
    const store = storeOf([sheetOf([[1]])], settings);
    const { bytes } = await saveBook(store, {}, fileThread);
    const other = new Workbook();
    await other.xlsx.load(bytes.buffer);
    expect(other.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["台账", "visible"],
      ["县评数据", "veryHidden"],
    ]);
    expect(other.worksheets[1]!.getCell("A1").text).toContain("由县评写入");
    const { book, settings: kept } = await reopened(store);
    expect(Object.fromEntries(kept)).toEqual(settings);
    expect(book.sheets.map(({ sheet }) => sheet.name)).toEqual(["台账"]);
  });

  test("any text comes back as a setting", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary", maxLength: 200 }), { maxLength: 5 }), async (texts) => {
        const { settings } = await reopened(storeOf([sheetOf([[1]])], { texts }));
        expect(settings.get("texts")).toEqual(texts);
      }),
      { numRuns: 40 },
    );
  });

  test("what we wrote is known again, unless it was edited since", async () => {
    const written = sheetOf(
      [
        ["县", 1.5],
        [null, 2],
      ],
      [],
      {
        name: "得分",
        formulas: new Map([[cellKey(0, 1), "RANK.EQ(A1,A$1:A$2)"]]),
      },
    );
    const mark = { job: "evaluation", wanted: "得分", written };
    const store = new BookStore();
    const own = { id: nextSheetId(), sheet: written, mark };
    const edited = { id: nextSheetId(), sheet: { ...written, name: "改过", rows: [[7]] }, mark };
    store.open({ name: "", sheets: [own, edited] });
    const { book } = await reopened(store);
    expect(book.sheets.map((each) => [each.sheet.name, isOurs(each), each.mark?.job])).toEqual([
      ["得分", true, "evaluation"],
      ["改过", false, "evaluation"],
    ]);
  });

  test("cells of ours on a user's sheet are known again", async () => {
    const sheet = sheetOf([
      ["项目", "完成率"],
      ["甲", 0.5],
    ]);
    const key = cellKey(1, 1);
    const store = new BookStore();
    const blocks = [{ job: "ledger", written: new Map([[key, { value: 0.5 }]]) }];
    store.open({ name: "", sheets: [{ id: nextSheetId(), sheet, blocks }] });
    const { book } = await reopened(store);
    expect(book.sheets[0]!.blocks).toEqual(blocks);
  });
});
