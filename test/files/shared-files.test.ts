import ExcelJS from "exceljs";
import { readXlsx } from "hucre/xlsx";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellAt, cellKey, type CellValue, type Sheet } from "../../engine/index";
import { readWorkbook, writeWorkbook } from "../../files/index";
import { sharedFolder, testWithShared } from "../shared";

jest.setTimeout(120_000);

const bytesOf = (...path: string[]): Uint8Array => new Uint8Array(readFileSync(join(sharedFolder, ...path)));

/** A workbook as we read it, once: a census takes seconds. */
function readOnce(folder: string, file: string): ReturnType<typeof readWorkbook> {
  const key = `${folder}/${file}`;
  const known = reads.get(key) ?? readWorkbook(bytesOf(folder, file), file);
  reads.set(key, known);
  return known;
}

const reads = new Map<string, ReturnType<typeof readWorkbook>>();

/** Rows without what is blank at their ends, as our reader gives them. */
function trimmed(rows: readonly (readonly unknown[])[]): unknown[][] {
  const isBlank = (cell: unknown): boolean =>
    cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
  const short = rows.map((row) =>
    row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1).map((cell) => (cell === "" ? null : cell)),
  );
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}

describe.each([
  ["data", "census-county-2020.xlsx", 3359, 153],
  ["data", "census-county-2010.xlsx", 3280, 169],
  ["ledgers", "yicheng-2025-h1.xlsx", 55, 9],
  ["ledgers", "yiyuan-2023-q3.xlsx", 155, 10],
])("%s/%s", (folder, file, height, width) => {
  testWithShared("holds what another reader finds in it", async () => {
    const bytes = bytesOf(folder, file);
    const { sheets, issues } = await readOnce(folder, file);
    const other = await readXlsx(bytes);
    expect(issues).toEqual([]);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]!.rows).toHaveLength(height);
    expect(Math.max(...sheets[0]!.rows.map((row) => row.length))).toBe(width);
    const found = { ...sheets[0]!, rows: trimmed(other.sheets[0]!.rows) as CellValue[][] };
    expect(asText(sheets) === asText([found])).toBe(true);
    expect(sheets[0]!.merges).toEqual(
      (other.sheets[0]!.merges ?? []).map((merge) => ({
        top: merge.startRow,
        left: merge.startCol,
        bottom: merge.endRow,
        right: merge.endCol,
      })),
    );
  });
});

describe.each([
  ["data", "census-county-2020.xlsx"],
  ["ledgers", "yicheng-2025-h1.xlsx"],
  ["ledgers", "yiyuan-2023-q3.xlsx"],
])("%s/%s", (folder, file) => {
  testWithShared("survives being written", async () => {
    const { sheets } = await readOnce(folder, file);
    const { sheets: again } = await readWorkbook(await writeWorkbook(sheets), file);
    const withoutRows = again.map((sheet) => ({ ...sheet, rows: [] }));
    expect(withoutRows).toEqual(sheets.map((sheet) => ({ ...sheet, rows: [] })));
    expect(asText(again) === asText(sheets)).toBe(true);
  });
});

/** Half a million cells as text: comparing them one by one takes jest many seconds. */
const asText = (sheets: readonly Sheet[]): string => JSON.stringify(sheets.map(({ rows }) => rows));

testWithShared("a ledger's merges and percentages are as exceljs sees them", async () => {
  const bytes = bytesOf("ledgers", "yiyuan-2023-q3.xlsx");
  const sheet = (await readWorkbook(bytes, "台账.xlsx")).sheets[0]!;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const percentages = new Map<number, string>();
  const merges = new Set<string>();
  workbook.worksheets[0]!.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.isMerged) merges.add(cell.master.address);
      if (typeof cell.value === "number" && cell.numFmt?.includes("%"))
        percentages.set(cellKey(Number(cell.row) - 1, Number(cell.col) - 1), cell.numFmt);
    }),
  );
  expect(percentages.size).toBeGreaterThan(0);
  expect(sheet.numberFormats).toEqual(percentages);
  expect(sheet.merges).toHaveLength(merges.size);
});

testWithShared("the ledger in GBK", async () => {
  const { sheets, issues } = await readWorkbook(
    bytesOf("ledgers", "yicheng-2024-annual.csv"),
    "yicheng-2024-annual.csv",
  );
  const sheet = sheets[0]!;
  expect(issues.map(({ code }) => code)).toEqual(["file.encoding-assumed"]);
  expect(sheet.rows[0]).toEqual(["编号", "考核指标", "目标任务", "责任部门", "全年实际完成"]);
  // Lines 2 and 14 of the file as text.
  expect(sheet.rows[1]).toEqual([1, "500万元以上工业技改项目", "不低于40个", "区工信局", "40个"]);
  const column: CellValue[] = sheet.rows.map((_, row) => cellAt(sheet, row, 4));
  expect(column[19]).toBe(3);
});
