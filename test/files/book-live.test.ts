import ExcelJS from "exceljs";
import JSZip from "jszip";
import { cellKey, type CellRange, type Sheet } from "../../engine/index";
import { readBook, saveBook, type SheetToSave } from "../../files/index";
import { testWithLibreOffice } from "../libre-office";
import { recalculate } from "../live/recalculate";

const block = (top: number, left: number, bottom = top, right = left): CellRange => ({ top, left, bottom, right });
const kept = new Map([["setting:a", "1"]]);

/** A sheet of live results: a name, an array formula over it, a chart, a note, print titles. */
const result = (name: string, numbers: readonly number[]): Sheet => ({
  name,
  rows: [["平方和", null], ...numbers.map((x) => [x])],
  merges: [],
  names: new Map([["得分_A1", block(1, 0, numbers.length, 0)]]),
  formulas: new Map([[cellKey(0, 1), 'SUM(得分_A1^2)&"得分_A1"']]),
  arrayFormulas: new Set([cellKey(0, 1)]),
  numberRules: [{ range: block(1, 0, 3, 0), rules: [{ above: 2, style: "met" }], hasBars: true }],
  notes: new Map([[cellKey(0, 0), "注"]]),
  frozen: { rows: 1, columns: 0 },
  charts: [
    {
      kind: "bars",
      title: `图 ${name}`,
      at: block(5, 0, 20, 5),
      categories: { sheet: name, range: block(1, 0, numbers.length, 0) },
      series: [{ name: "得分", values: { sheet: name, range: block(1, 0, numbers.length, 0) } }],
    },
  ],
});
const untouched = (name: string): SheetToSave => ({
  name,
  isHidden: false,
  patch: { from: name, cells: [], formulas: new Map(), stale: [], addedMerges: [], removedMerges: [], rules: [] },
});
const save = async (origin: Uint8Array | undefined, ...sheets: SheetToSave[]): Promise<Uint8Array> =>
  (await saveBook({ origin, sheets, kept }))!.bytes;
const judged = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
};
/** The titles of all charts that a sheet's drawing shows, in the package's own words. */
const charts = async (bytes: Uint8Array): Promise<string[]> => {
  const zip = await JSZip.loadAsync(bytes);
  const types = await zip.file("[Content_Types].xml")!.async("string");
  const found = zip.file(/^xl\/charts\/chart[\d_]+\.xml$/u);
  for (const { name } of found) expect(types).toContain(`PartName="/${name}"`);
  const texts = await Promise.all(found.map(({ name }) => zip.file(name)!.async("string")));
  return texts.map((xml) => /<a:t>(.*?)<\/a:t>/u.exec(xml)![1]!).sort();
};

describe("live sheets in a workbook that is saved again", () => {
  test("come into another's file with their names, array formulas, charts and titles", async () => {
    const origin = await save(undefined, { sheet: { name: "数据", rows: [[1]], merges: [] } });
    const bytes = await save(origin, untouched("数据"), { sheet: result("结果", [1, 2, 4]) });
    const other = await judged(bytes);
    expect(other.definedNames.getRanges("得分_A1").ranges).toEqual(["'结果'!$A$2:$A$4"]);
    expect(other.getWorksheet("结果")!.getCell("B1").value).toMatchObject({ shareType: "array", ref: "B1" });
    expect(other.getWorksheet("结果")!.pageSetup.printTitlesRow).toBe("1:1");
    expect(other.getWorksheet("结果")!.getCell("A1").note).toBeTruthy();
    expect(await charts(bytes)).toEqual(["图 结果"]);
  });

  test("stay when the file is saved once more with nothing edited, and when another sheet is", async () => {
    const first = await save(undefined, { sheet: result("结果", [1, 2, 4]) });
    const again = await save(first, untouched("结果"), { sheet: { name: "新", rows: [["x"]], merges: [] } });
    const other = await judged(again);
    expect(other.definedNames.getRanges("得分_A1").ranges).toEqual(["'结果'!$A$2:$A$4"]);
    expect(await charts(again)).toEqual(["图 结果"]);
  });

  test("beside others of the same names have names of their own", async () => {
    const first = await save(undefined, { sheet: result("结果", [1, 2, 4]) });
    const again = await save(first, untouched("结果"), { sheet: result("结果(2)", [1, 1]) });
    const other = await judged(again);
    expect(other.definedNames.getRanges("得分_A1").ranges).toEqual(["'结果'!$A$2:$A$4"]);
    expect(other.definedNames.getRanges("得分_A1_2").ranges).toEqual(["'结果(2)'!$A$2:$A$3"]);
    expect(other.getWorksheet("结果")!.getCell("B1").formula).toBe('SUM(得分_A1^2)&"得分_A1"');
    expect(other.getWorksheet("结果(2)")!.getCell("B1").formula).toBe('SUM(得分_A1_2^2)&"得分_A1"');
    expect(await charts(again)).toEqual(["图 结果", "图 结果(2)"]);
  });

  test("in place of others that went take their names over; a name that stood for what went stands for nothing", async () => {
    const old = result("旧结果", [1, 2, 4]);
    const more = { ...old, names: new Map([...old.names!, ["旧名", block(0, 0)]]) };
    const first = await save(undefined, { sheet: more }, { sheet: { name: "数据", rows: [[1]], merges: [] } });
    const again = await save(first, untouched("数据"), { sheet: result("新结果", [3]) });
    const xml = await (await JSZip.loadAsync(again)).file("xl/workbook.xml")!.async("string");
    expect(
      [...xml.matchAll(/<definedName name="([^"]*)"[^>]*>(.*?)</gu)].map(([, name, text]) => [name, text]),
    ).toEqual([
      ["旧名", "#REF!"],
      ["得分_A1", "'新结果'!$A$2"],
      ["_xlnm.Print_Titles", "'新结果'!$1:$1"],
    ]);
  });

  test("written whole again under their own names keep what stands for them", async () => {
    const first = await save(
      undefined,
      { sheet: result("结果", [1, 2, 4]) },
      { sheet: { name: "数据", rows: [[1]], merges: [] } },
    );
    const plain = { ...result("结果", [5, 6, 7]), names: new Map<string, CellRange>() };
    const again = await save(first, untouched("数据"), { sheet: plain });
    expect((await judged(again)).definedNames.getRanges("得分_A1").ranges).toEqual(["'结果'!$A$2:$A$4"]);
  });

  test("are read with their array formulas marked, so that writing them whole keeps them", async () => {
    const { sheets } = await readBook(await save(undefined, { sheet: result("结果", [1, 2, 4]) }), "表.xlsx");
    expect(sheets[0]!.arrayFormulas).toEqual(new Set([cellKey(0, 1)]));
  });

  // 1 + 4 + 16 = 21 and 1 + 1 = 2, each with the text that a renaming must not touch.
  testWithLibreOffice("LibreOffice works both out", async () => {
    const first = await save(undefined, { sheet: result("结果", [1, 2, 4]) });
    const [sheets] = await recalculate([await save(first, untouched("结果"), { sheet: result("结果(2)", [1, 1]) })]);
    expect(sheets!.slice(0, 2).map(({ rows }) => rows[0]![1])).toEqual(["21得分_A1", "2得分_A1"]);
  });
});
