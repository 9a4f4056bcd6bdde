import { Workbook } from "exceljs";
import JSZip from "jszip";
import { cellKey, type CellValue } from "../../../../engine/index";
import { sheetOf as named, withSheets, type BookSheet } from "../../../../addin/workbench/book/book";
import { edited } from "../../../../addin/workbench/book/edit";
import { BookStore } from "../../../../addin/workbench/book/store";
import { shifted, withMerge, withName, withNewSheet, withoutSheet } from "../../../../addin/workbench/book/structure";
import { openFile } from "../../../../addin/workbench/files/open";
import { saveBook } from "../../../../addin/workbench/files/save";
import { writtenRun } from "../../../../addin/workbench/host/write";
import { recalculated, testWithLibreOffice } from "../../../libre-office";
import { sheetOf } from "../../../sheet";
import { fileThread } from "./thread";

/** A workbook with much in it that we do not know of, as another program writes it. */
async function richWorkbook(): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet("台账", { properties: { tabColor: { argb: "FFFF0000" } } });
  sheet.columns = [{ width: 33 }, { width: 12 }, { width: 20 }];
  sheet.addRow(["指标", "目标", "截止"]);
  sheet.addRow(["粮食", 51, new Date(Date.UTC(2024, 2, 31))]);
  sheet.addRow(["用水", 0.85, null]);
  sheet.getCell("A1").font = { name: "黑体", size: 20, bold: true, color: { argb: "FF0000FF" } };
  sheet.getCell("B2").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF00FF00" } };
  sheet.getCell("B3").numFmt = "0.0%";
  sheet.getCell("C2").numFmt = "yyyy-mm-dd";
  sheet.getCell("C3").numFmt = "yyyy-mm-dd";
  sheet.getCell("B4").value = { formula: "SUM(B2:B3)", result: 51.85 };
  sheet.getCell("D2").value = { formula: "B2*2", result: 102, shareType: "shared", ref: "D2:D3" } as never;
  sheet.getCell("D3").value = { sharedFormula: "D2", result: 1.7 };
  sheet.mergeCells("A6:B6");
  sheet.getCell("A6").value = "合并";
  sheet.getCell("A2").note = "看这里";
  sheet.getCell("A3").dataValidation = { type: "list", allowBlank: true, formulae: ['"粮食,用水"'] };
  sheet.addConditionalFormatting({
    ref: "B2:B3",
    rules: [{ type: "cellIs", operator: "greaterThan", formulae: [50], priority: 1, style: { font: { bold: true } } }],
  });
  sheet.pageSetup = { orientation: "landscape", paperSize: 9, printArea: "A1:C4" };
  sheet.headerFooter.oddHeader = "&C县统计局";
  book.addWorksheet("删去").getCell("A1").value = "x";
  const second = book.addWorksheet("说明");
  second.getCell("A1").value = { formula: "'台账'!B4", result: 51.85 };
  book.definedNames.add("'台账'!$B$2:$B$3", "目标值");
  book.definedNames.add("'说明'!$A$1", "合计");
  const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  sheet.addImage(book.addImage({ base64: png, extension: "png" }), "E1:F3");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function opened(bytes: Uint8Array): Promise<BookStore> {
  const file = {
    name: "台账.xlsx",
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  };
  const { book, settings, issues } = await openFile(file, {}, fileThread);
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  const store = new BookStore();
  store.open(book!, settings);
  return store;
}

function change(store: BookStore, name: string, make: (each: BookSheet) => BookSheet): void {
  const own = named(store.book, name)!;
  store.change("编辑", withSheets(store.book, new Map([[own.id, make(own)]])), "edit");
}

function type(store: BookStore, name: string, cells: readonly [number, number, CellValue][]): void {
  const edits = cells.map(([row, column, value]) => ({ row, column, value }));
  change(store, name, (each) => ({ ...each, sheet: edited(each.sheet, edits) }));
}

/** As another program reads it. */
async function read(bytes: Uint8Array): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(bytes.buffer as never);
  return book;
}

describe("a workbook of another program", () => {
  test("keeps what we do not know of it when cells are edited, sheets come and go, and names change", async () => {
    const origin = await richWorkbook();
    const store = await opened(origin);
    type(store, "台账", [
      [1, 1, 60],
      [2, 2, "2024-06-30"],
      [1, 0, '粮食 <总> & "产"'],
      [9, 5, "新"],
    ]);
    change(store, "台账", (each) => ({
      ...each,
      sheet: withMerge(each.sheet, { top: 7, left: 0, bottom: 7, right: 2 }),
      stale: new Set([cellKey(3, 1)]),
    }));
    store.change("删", withoutSheet(store.book, named(store.book, "删去")!.id), "edit");
    store.change("改名", withName(store.book, named(store.book, "台账")!.id, "六月 '24"), "edit");
    const run = {
      title: "",
      job: "j",
      sheets: [sheetOf([["县", 1]], [], { name: "结果", styles: new Map([[0, "header"]]) })],
    };
    const { book } = writtenRun(store.book, run, () => store.nextId());
    store.change("写", book, "run");
    store.keep("ledger", { rows: 3 });
    const saved = await saveBook(store, {}, fileThread);
    expect(saved.withoutLooks).toEqual([]);

    const other = await read(saved.bytes);
    expect(other.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["六月 '24", "visible"],
      ["说明", "visible"],
      ["结果", "visible"],
      ["县评数据", "veryHidden"],
    ]);
    const sheet = other.getWorksheet("六月 '24")!;
    expect(sheet.getCell("A1").font).toMatchObject({ name: "黑体", size: 20, bold: true, color: { argb: "FF0000FF" } });
    expect(sheet.getCell("B2").fill).toMatchObject({ fgColor: { argb: "FF00FF00" } });
    expect(sheet.getCell("B2").value).toBe(60);
    expect(sheet.getCell("A2").value).toEqual('粮食 <总> & "产"');
    expect(sheet.getCell("A2").note).toBeTruthy();
    // A date typed into a cell of dates is one.
    expect(sheet.getCell("C3").value).toEqual(new Date(Date.UTC(2024, 5, 30)));
    expect(sheet.getCell("C2").value).toEqual(new Date(Date.UTC(2024, 2, 31)));
    expect(sheet.getCell("B3").numFmt).toBe("0.0%");
    expect(sheet.getCell("F10").value).toBe("新");
    expect(sheet.getCell("B4").value).toEqual({ formula: "SUM(B2:B3)" });
    expect(sheet.getCell("D3").formula).toBe("B3*2");
    expect(sheet.getColumn(1).width).toBeCloseTo(33, 0);
    expect(sheet.getCell("A3").dataValidation).toMatchObject({ type: "list", formulae: ['"粮食,用水"'] });
    expect(sheet.getCell("B6").isMerged && sheet.getCell("C8").isMerged).toBe(true);
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 9 });
    expect(sheet.headerFooter.oddHeader).toBe("&C县统计局");
    expect(sheet.properties.tabColor).toEqual({ argb: "FFFF0000" });
    expect(sheet.getImages()).toHaveLength(1);
    expect(other.getWorksheet("说明")!.getCell("A1").formula).toBe("'六月 ''24'!B4");
    expect(other.definedNames.getRanges("目标值").ranges).toEqual(["'六月 ''24'!$B$2:$B$3"]);
    expect(other.getWorksheet("结果")!.getCell("A1").font).toMatchObject({ name: "等线", bold: true });
    const zip = await JSZip.loadAsync(saved.bytes);
    expect(await zip.file("xl/workbook.xml")!.async("string")).toContain('fullCalcOnLoad="1"');

    // What was saved is opened again, and saved again.
    const again = await opened(saved.bytes);
    expect(again.book.sheets.map((each) => [each.sheet.name, each.mark?.job])).toEqual([
      ["六月 '24", undefined],
      ["说明", undefined],
      ["结果", "j"],
    ]);
    expect(again.settings.get("ledger")).toEqual({ rows: 3 });
    again.change("加", withNewSheet(again.book, "再加").book, "edit");
    const twice = await read((await saveBook(again, {}, fileThread)).bytes);
    expect(twice.worksheets.map(({ name }) => name)).toEqual(["六月 '24", "说明", "结果", "再加", "县评数据"]);
    expect(twice.getWorksheet("六月 '24")!.getCell("A1").font).toMatchObject({ name: "黑体" });
  });

  test("of which nothing was edited is the same, part by part", async () => {
    const origin = await richWorkbook();
    const store = await opened(origin);
    const { bytes } = await saveBook(store, {}, fileThread);
    const [before, after] = [await JSZip.loadAsync(origin), await JSZip.loadAsync(bytes)];
    for (const path of Object.keys(before.files).filter((name) =>
      /worksheets\/sheet|drawing|media|comments|sharedStrings/u.test(name),
    ))
      expect([path, await after.file(path)?.async("string")]).toEqual([path, await before.file(path)?.async("string")]);
  });

  test("rows that came in cost a sheet its looks, which is said; its values and formulas are there", async () => {
    const store = await opened(await richWorkbook());
    store.change("插入", shifted(store.book, named(store.book, "台账")!.id, { axis: "rows", at: 1, count: 1 }), "edit");
    const saved = await saveBook(store, {}, fileThread);
    expect(saved.withoutLooks).toEqual(["台账"]);
    const other = await read(saved.bytes);
    expect(other.worksheets.map(({ name }) => name)).toEqual(["台账", "删去", "说明"]);
    expect(other.getWorksheet("台账")!.getCell("B5").formula).toBe("SUM(B3:B4)");
    expect(other.getWorksheet("说明")!.getCell("A1").formula).toBe("'台账'!B5");
  });

  testWithLibreOffice("LibreOffice opens what was saved and works its formulas out anew", async () => {
    const store = await opened(await richWorkbook());
    type(store, "台账", [[1, 1, 60]]);
    change(store, "台账", (each) => ({ ...each, stale: new Set([cellKey(3, 1)]) }));
    change(store, "说明", (each) => ({ ...each, stale: new Set([cellKey(0, 0)]) }));
    const { bytes } = await saveBook(store, {}, fileThread);
    const shown = recalculated(bytes);
    // 60 + 0.85, by hand; LibreOffice takes the percent format from what the formula points to.
    expect(shown.get("台账")![3]).toContain("6085%");
    expect(shown.get("说明")![0]).toMatch(/^(?:60\.85|6085%)$/u);
  });
});
