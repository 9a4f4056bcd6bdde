import { importCoin } from "../../engine/exchange/coin/import";
import type { Issue } from "../../engine/terms/issue";
import type { CellValue } from "../../engine/terms/sheet";
import { coinSheets, type CoinIndicator } from "../exchange/coin-sheets";
import type { RaisedCase } from "./raised-case";
import { sheet } from "./raise";

const units = ["甲", "乙", "丙"].map((name, i) => ({ code: `0${i + 1}`, name }));
const framework = [
  { code: "Index", name: "总指数", weight: 1 },
  { code: "p.01", name: "甲类", weight: 2 },
  { code: "p.02", name: "乙类", weight: null },
];

function imported(fields: Partial<CoinIndicator>, ...values: readonly CellValue[][]): readonly Issue[] {
  const indicators = [fields, {}, { levels: ["Index", "n/a", "p.02", "n/a"] }].map((more, i): CoinIndicator => ({
    ...{ code: `Ind.0${i + 1}`, name: `指标${i + 1}`, weight: 1, direction: 1, low: 0, high: 10 },
    ...{ levels: ["Index", "n/a", "p.01", "n/a"], values: values[i] ?? [1, 2, 3] },
    ...more,
  }));
  return importCoin(coinSheets(indicators, units, framework), "指数.xlsx").issues;
}

/** Workbooks of the COIN Tool with something odd in them. */
export const coinCases: readonly RaisedCase[] = [
  ["another workbook", () => importCoin([sheet("台账", [["a"]])], "台账.xlsx").issues],
  ["no framework", () => importCoin(coinSheets([], units, []).slice(0, 1), "指数.xlsx").issues],
  ["a blank weight, a strange direction, no code", () => imported({ weight: null, direction: "up", code: "" })],
  ["no direction, one goalpost", () => imported({ direction: null, low: null })],
  ["no number at all", () => imported({ values: ["n/a", "n/a", "n/a"] })],
  ["a unit without numbers", () => imported({}, [1, null, 3], [1, null, 3], [1, "n/a", 3])],
  ["a level left out", () => imported({ levels: ["Index", "n/a", "n/a", "n/a"] })],
  ["a code that is nowhere", () => imported({ levels: ["Index", "n/a", "p.09", "n/a"] })],
  ["another index", () => imported({ levels: ["Total", "n/a", "p.01", "n/a"] })],
  ["two parents", () => imported({ levels: ["Index", "si.01", "p.01", "n/a"] })],
];
