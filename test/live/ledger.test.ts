import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  absenceWords,
  cellKey,
  completeLedgers,
  lightRules,
  liveLedgerSheets,
  readLedgers,
  type CellValue,
  type CompletionOptions,
  type Ledger,
  type Sheet,
} from "../../engine/index";
import { readWorkbook, writeWorkbook } from "../../files/index";
import { testWithLibreOffice } from "../libre-office";
import { sharedFolder } from "../shared";
import { everyRow, ledgerOf, quantity, type AnyRow } from "./any-ledger";
import { judge, report, verdictOf } from "./judge";
import { recalculate } from "./recalculate";

const root = join(__dirname, "..", "..");

/** Ways in which the field works rates and lights out. */
const ways: readonly CompletionOptions[] = [
  {},
  { cost: "difference", growth: "levels", fromBaseline: true, aboutTolerance: 0.2, pace: "increments" },
  {
    pace: "planned",
    lights: lightRules["yinchuan-2025"]!,
    stages: { "in-progress": 0.5, "not-started": 0, failed: 1 },
  },
  { pace: "none", growth: "levels", lights: { title: "一档", bands: [{ light: "red", to: -5, isToIncluded: true }] } },
];

/** The live workbook of ledgers that the engine works out. */
function live(ledgers: readonly Ledger[], options: CompletionOptions = {}): Sheet[] {
  return liveLedgerSheets(completeLedgers({ ledgers, issues: [] }, options));
}

/** The sheets with other values in cells, which are counted from 0 within the block of a name. */
function edited(sheets: readonly Sheet[], edits: readonly [name: string, at: number, value: CellValue][]): Sheet[] {
  return sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]);
    for (const [name, at, value] of edits) {
      const range = sheet.names?.get(name);
      if (range) rows[range.top + at]![range.left] = value;
    }
    return { ...sheet, rows };
  });
}

/** Edits a workbook, has it worked out anew, and holds it against what the engine gives for the edited ledger. */
async function judgeEdit(
  before: readonly Sheet[],
  edits: readonly [name: string, at: number, value: CellValue][],
  after: readonly Sheet[],
): Promise<void> {
  const [read] = await recalculate([await writeWorkbook(edited(before, edits))]);
  const verdict = verdictOf(after, read!);
  expect(report(verdict)).toBe("");
  // Something had to change, or nothing was shown.
  expect(verdictOf(before, read!).differences.length).toBeGreaterThan(0);
}

async function ledgersIn(folder: string): Promise<Ledger[][]> {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.(?:xlsx|csv)$/u.test(name));
  const read = names.map(async (name) => {
    const { sheets } = await readWorkbook(readFileSync(join(folder, name)), name);
    return [...readLedgers(sheets, {}, name).ledgers];
  });
  return Promise.all(read);
}

describe("the live workbook of ledgers, worked out anew by LibreOffice", () => {
  testWithLibreOffice("says what the engine says of the ledgers at hand, one by one and all together", async () => {
    const found = [
      ...(await ledgersIn(join(root, "examples", "ledger"))),
      ...(await ledgersIn(join(sharedFolder, "ledgers"))),
    ];
    const verdicts = await judge(
      [...found, found.flat()].flatMap((each) => ways.slice(0, 2).map((way) => live(each, way))),
    );
    for (const verdict of verdicts) {
      expect(report(verdict)).toBe("");
      expect(verdict.formulas).toBeGreaterThan(100);
    }
  });

  testWithLibreOffice("of every kind of target, comparison, sign, unit and report", async () => {
    // Each row in one of the four ways; reports of a target are 21 or 23, so that each way meets each of them.
    const verdicts = await judge(ways.map((way, k) => live([ledgerOf(everyRow().filter((_, i) => i % 4 === k))], way)));
    for (const verdict of verdicts) {
      expect(report(verdict)).toBe("");
      // Some 1,700 rows a way, each with rate, met, gap, distance and light at least.
      expect(verdict.formulas).toBeGreaterThan(5 * 1600);
    }
  });

  testWithLibreOffice("a reported value that is edited gives what the engine gives for it", async () => {
    const rows = everyRow().filter((row, i) => row.reported.type !== "stage" && i % 3 === 0);
    // Where the units are not of one kind, what is typed is in the target's.
    const typed = rows.map((row, i): AnyRow => ({ ...row, reported: quantity([37.25, -1, 0][i % 3]!) }));
    const edits = typed.map((row, i): [string, number, CellValue] => [
      "完成值",
      i,
      (row.reported as { value: number }).value,
    ]);
    await judgeEdit(live([ledgerOf(rows)]), edits, live([ledgerOf(typed)]));
  });

  testWithLibreOffice("so does one that is wiped out, or becomes a word", async () => {
    const rows = everyRow().filter((row, i) => row.reported.type === "quantity" && i % 5 === 0);
    const wiped = rows.map((row, i): AnyRow => ({
      ...row,
      reported:
        i % 2 === 0
          ? { type: "absent", reason: "not-reported", written: "" }
          : { type: "stage", stage: "done", written: "已完成" },
    }));
    const edits = rows.map((_, i): [string, number, CellValue] => ["完成值", i, i % 2 === 0 ? null : "已完成"]);
    await judgeEdit(live([ledgerOf(rows)]), edits, live([ledgerOf(wiped)]));
  });

  testWithLibreOffice("so do a light's band, the months and the choices of the sheet of parameters", async () => {
    const ledger = (months: number): Ledger =>
      ledgerOf(
        everyRow().filter((_, i) => i % 4 === 0),
        { year: 2025, months, source: "as-of" },
      );
    const bands = lightRules["default"]!.bands.map((band) => ({
      ...band,
      // What ends where another begins moves with it.
      ...(band.from === -10 ? { from: -15.5 } : {}),
      ...(band.to === -10 ? { to: -15.5 } : {}),
    }));
    const after = live([ledger(5)], {
      ...{ lights: { title: "改过的", bands }, cost: "difference", growth: "levels", fromBaseline: true },
      ...{ aboutTolerance: 0.4, stages: { "in-progress": 0.3 } },
    });
    await judgeEdit(
      live([ledger(9)]),
      [
        ["关注_下限", 0, -15.5],
        ["累计月数_1", 0, 5],
        ["控制类口径", 0, "差值"],
        ["增长类口径", 0, "水平"],
        ["基期起算", 0, "是"],
        ["允许偏差", 0, 0.4],
        ["阶段_正在推进", 0, 0.3],
      ],
      after,
    );
  });
});

describe("the live workbook of ledgers", () => {
  const row: AnyRow = { kind: "level", comparator: ">=", target: 50, unit: "万亩", reported: quantity(460000, "亩") };

  test("stands in the target's unit and says so of what was reported in another", () => {
    // 460000 亩 = 46 万亩.
    const sheet = live([ledgerOf([row])]).find(({ name }) => name === "完成情况")!;
    const { top, left } = sheet.names!.get("完成值")!;
    expect(sheet.rows[top]![left]).toBe(46);
    expect(sheet.notes!.get(cellKey(top, left))).toBe("原报 460000亩，已换算为万亩。");
  });

  test("names of departments and indicators that read like formulas are texts", () => {
    const departments = [{ name: "=HYPERLINK(1)", role: "lead" as const }];
    const sheets = live([ledgerOf([{ ...row, departments, category: "=1+1" }])]);
    const formulas = sheets.flatMap((sheet) => [...(sheet.formulas?.values() ?? [])]);
    expect(formulas.filter((text) => /HYPERLINK|1\+1/u.test(text))).toEqual([]);
    expect(JSON.stringify(sheets.map(({ rows }) => rows))).toContain('"=HYPERLINK(1)"');
  });

  test("only functions that Excel 2016, WPS and LibreOffice have", () => {
    const sheets = live([ledgerOf(everyRow())], ways[1]);
    const used = new Set(
      sheets.flatMap((sheet) =>
        [...(sheet.formulas?.values() ?? [])].flatMap((text) => text.match(/[A-Z]+(?=\()/gu) ?? []),
      ),
    );
    expect([...used].sort()).toEqual([
      "ABS",
      "AND",
      "COUNTIFS",
      "IF",
      "IFERROR",
      "ISNUMBER",
      "MAX",
      "OR",
      "ROUND",
      "ROWS",
      "SUMIFS",
    ]);
    const longest = Math.max(
      ...sheets.flatMap((sheet) => [...(sheet.formulas?.values() ?? [])].map(({ length }) => length)),
    );
    expect(longest).toBeLessThan(8192);
  });

  test("ledgers without rows give their problems", () => {
    expect(live([ledgerOf([])]).map(({ name }) => name)).toEqual(["说明", "问题清单"]);
  });

  test("absences are their words", () => {
    const absent: AnyRow = { ...row, reported: { type: "absent", reason: "not-reported", written: "" } };
    const sheet = live([ledgerOf([absent])]).find(({ name }) => name === "完成情况")!;
    for (const name of ["完成率", "差距"]) {
      const { top, left } = sheet.names!.get(name)!;
      expect(sheet.rows[top]![left]).toBe(absenceWords["not-reported"]);
    }
  });
});
