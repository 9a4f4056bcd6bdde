import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import {
  analyse,
  cellAt,
  checkMethod,
  evaluate,
  liveEvaluationSheets,
  readTable,
  type CellValue,
  type Sheet,
} from "../engine/index";
import { writeWorkbook } from "../files/index";
import type { Case } from "./cases";
import { syntheticMethod, syntheticSheet } from "./synthetic";

/** The counties of China by the indicators of a large method. */
const [units, indicators] = [2848, 20];

/** The live workbook of a result: each in a process of its own. */
export const liveCases: readonly Case[] = [
  { name: `live: workbook of ${units} × ${indicators}, laid out and written`, run: ours },
  { name: "live: peer: exceljs writes the same cells", run: peer },
  { name: "live: LibreOffice opens it, works all out and saves it", run: opened },
];

function laidOut(figures: Record<string, number>): Sheet[] {
  const { method } = checkMethod(syntheticMethod(indicators));
  const { table } = readTable(syntheticSheet(units, indicators), method!.tables[0]!);
  const evaluation = evaluate(method!, [table]);
  const start = performance.now();
  const findings = analyse(evaluation);
  const analysed = performance.now();
  const sheets = liveEvaluationSheets(findings);
  figures["analyse"] = analysed - start;
  figures["lay out"] = performance.now() - analysed;
  return sheets;
}

async function written(figures: Record<string, number>, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const start = performance.now();
  const bytes = await writeWorkbook(sheets);
  figures["write"] = performance.now() - start;
  return bytes;
}

async function ours(): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  const sheets = laidOut(figures);
  const bytes = await written(figures, sheets);
  const formulas = sheets.reduce((sum, sheet) => sum + (sheet.formulas?.size ?? 0), 0);
  process.stderr.write(`${sheets.length} sheets, ${formulas} formulas, ${(bytes.length / 2 ** 20).toFixed(1)} MiB\n`);
  return figures;
}

/** The same values and formulas without looks, which spares the other nothing that it is measured on here. */
async function peer(): Promise<Record<string, number>> {
  const sheets = laidOut({});
  const start = performance.now();
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) {
    const page = workbook.addWorksheet(sheet.name);
    sheet.rows.forEach((row) => page.addRow(row.map(peerValue)));
    for (const [key, formula] of sheet.formulas ?? []) {
      const [row, column] = [Math.floor(key / 16_384), key % 16_384];
      const result = peerValue(cellAt(sheet, row, column));
      page.getCell(row + 1, column + 1).value = { formula, ...(result === null ? {} : { result }) };
    }
  }
  const filled = performance.now();
  await workbook.xlsx.writeBuffer();
  return { "fill in": filled - start, write: performance.now() - filled };
}

function peerValue(value: CellValue): number | string | boolean | null {
  return value !== null && typeof value === "object" ? value.error : value;
}

async function opened(): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), "xianping-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), await written({}, laidOut({})));
    const start = performance.now();
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [
      profile,
      "--headless",
      "--calc",
      "--convert-to",
      "ods",
      "--outdir",
      folder,
      join(folder, "book.xlsx"),
    ];
    const { status } = spawnSync(process.env["SOFFICE"] ?? "soffice", words, { stdio: "ignore" });
    return status === 0 ? { "start, open and save": performance.now() - start } : {};
  } finally {
    rmSync(folder, { recursive: true });
  }
}
