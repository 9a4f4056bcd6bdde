import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import {
  checkMethod,
  completeLedger,
  evaluate,
  readLedgers,
  readTable,
  type Method,
  type Sheet,
} from "../engine/index";
import { readWorkbook, writeWorkbook } from "../files/index";
import { ledgerSheet } from "./ledger";
import { normaliseAndAggregate } from "./steps";
import { syntheticMethod, syntheticSheet } from "./synthetic";

/** One thing that is measured: its figures in milliseconds, by what they are of. */
export interface Case {
  readonly name: string;
  run(): Promise<Record<string, number>>;
}

const shared = join(__dirname, "..", "..", "shared");
const repeats = 15;

/** Every case; each is run in a process of its own, so that its peak of memory is its own. */
export const cases: readonly Case[] = [
  { name: "ledger of 10,000 rows: .xlsx → completion", run: () => ledgerFromFile(10_000) },
  { name: "peer: exceljs reads the same .xlsx", run: () => peerReads(10_000) },
  { name: "completion of 100,000 rows", run: () => ledgerInMemory(100_000) },
  { name: "evaluate 136 × 60", run: () => Promise.resolve(synthetic(136, 60)) },
  { name: "evaluate 2,848 × 60", run: () => Promise.resolve(synthetic(2848, 60)) },
  { name: "evaluate the reference table, 2,844 × 60, and compare its index", run: () => Promise.resolve(reference()) },
  { name: "peer: base R, vectorised, the same table", run: () => Promise.resolve(peerInR()) },
  { name: "2,848 counties from the census workbooks", run: census },
];

async function timed<T>(figures: Record<string, number>, name: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  figures[name] = performance.now() - start;
  return result;
}

async function ledgerFromFile(count: number): Promise<Record<string, number>> {
  const bytes = await writeWorkbook([ledgerSheet(count)]);
  const figures: Record<string, number> = {};
  const { sheets } = await timed(figures, "read the file", () => readWorkbook(bytes, "ledger.xlsx"));
  const { ledgers } = await timed(figures, "recognise and read rows", () => readLedgers(sheets));
  await timed(figures, "completion", () => ledgers.map((ledger) => completeLedger(ledger)));
  return figures;
}

async function peerReads(count: number): Promise<Record<string, number>> {
  const bytes = await writeWorkbook([ledgerSheet(count)]);
  const figures: Record<string, number> = {};
  await timed(figures, "read the file", () => new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer));
  return figures;
}

async function ledgerInMemory(count: number): Promise<Record<string, number>> {
  const sheet = ledgerSheet(count);
  const figures: Record<string, number> = {};
  const { ledgers } = await timed(figures, "recognise and read rows", () => readLedgers([sheet]));
  await timed(figures, "completion", () => ledgers.map((ledger) => completeLedger(ledger)));
  return figures;
}

/** The best of several runs, since the first ones are slower until the code is compiled. */
function synthetic(unitCount: number, indicatorCount: number): Record<string, number> {
  return runEvaluation(syntheticSheet(unitCount, indicatorCount), methodOf(syntheticMethod(indicatorCount))).figures;
}

function runEvaluation(sheet: Sheet, method: Method) {
  const [spec] = method.tables;
  if (!spec) throw new Error("a method has a table");
  const leaves = method.indicators.filter((node) => node.value !== undefined).length;
  const figures: Record<string, number> = {};
  let evaluation: ReturnType<typeof evaluate> | undefined;
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    const { table } = readTable(sheet, spec);
    const read = performance.now();
    let derived = read;
    const onProgress = (done: number): void => {
      if (done === leaves) derived = performance.now();
    };
    evaluation = evaluate(method, [table], { onProgress });
    const end = performance.now();
    const run = {
      "read the table": read - start,
      "derive values": derived - read,
      "normalise, aggregate, rank": end - derived,
    };
    for (const [name, time] of Object.entries(run)) figures[name] = Math.min(figures[name] ?? Infinity, time);
  }
  if (!evaluation) throw new Error("no run");
  return { figures, evaluation };
}

function reference(): Record<string, number> {
  const { figures, evaluation } = runEvaluation(syntheticSheet(2844, 60), methodOf(syntheticMethod(60)));
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    normaliseAndAggregate(evaluation);
    const time = performance.now() - start;
    figures["normalise and aggregate alone"] = Math.min(figures["normalise and aggregate alone"] ?? Infinity, time);
  }
  const file = join(shared, "reference", "synthetic", "index_minmax_amean.csv");
  if (!existsSync(file)) return figures;
  const expected = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const differences = expected.map(([, score, rank], i) => {
    if (evaluation.ranks.all[i] !== Number(rank)) throw new Error(`rank ${i} differs from the reference`);
    return Math.abs((evaluation.total.numbers[i] ?? NaN) - Number(score)) / Number(score);
  });
  return { ...figures, "largest relative difference × 1e12": 1e12 * Math.max(...differences) };
}

function peerInR(): Record<string, number> {
  const { stdout, status } = spawnSync("Rscript", [join(__dirname, "..", "bench", "peer.R")], { encoding: "utf8" });
  return status === 0 ? { "normalise and aggregate alone": Number(stdout) } : {};
}

async function census(): Promise<Record<string, number>> {
  const files = [2020, 2010].map((year) => join(shared, "data", `census-county-${year}.xlsx`));
  if (!files.every((file) => existsSync(file))) return {};
  const method = methodOf(JSON.parse(readFileSync(join(__dirname, "..", "examples", "china", "method.json"), "utf8")));
  const figures: Record<string, number> = {};
  const sheets = await timed(figures, "read the files", async () => {
    const books = [];
    for (const file of files) books.push(await readWorkbook(new Uint8Array(readFileSync(file)), file));
    return books.map((book) => book.sheets[0]);
  });
  const tables = method.tables.map((spec, i) => readTable(sheets[i] ?? { name: "", rows: [], merges: [] }, spec).table);
  await timed(figures, "evaluate", () => evaluate(method, tables));
  return figures;
}

function methodOf(json: unknown): Method {
  const { method, issues } = checkMethod(json);
  if (!method) throw new Error(JSON.stringify(issues));
  return method;
}
