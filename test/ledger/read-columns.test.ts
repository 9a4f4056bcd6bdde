import { completeLedger } from "../../engine/completion/complete";
import { weakestCondition } from "../../engine/completion/weakest";
import { readLedgerColumns } from "../../engine/ledger/read-columns";
import type { CellValue } from "../../engine/terms/sheet";

const period = { source: "caller" } as const;

test("titles, totals and sections in a column are rows like any other", () => {
  const indicators = ["合计", "一、农业", "", "小计"];
  const { ledger } = readLedgerColumns({ targets: [1, 2, 3, 4], reported: [1, 1, 1, 1], indicators, period });
  expect(ledger.rows.map(({ row, target }) => [row, target.value])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ]);
  expect(ledger.totals).toEqual([]);
});

test("what is short is blank, and problems are in their rows", () => {
  const { ledger, issues } = readLedgerColumns({ targets: ["10家", null], reported: [], period });
  expect(ledger.rows.map(({ reported }) => reported.type)).toEqual(["absent", "absent"]);
  expect(issues.map(({ code, where }) => [code, where.row])).toEqual([["target.blank", 1]]);
});

/** The gap of one target, without an indicator's name. */
function gap(target: CellValue, scope: "amounts" | "accumulating", name?: string): number | undefined {
  const indicators = name === undefined ? {} : { indicators: [name] };
  const { ledger } = readLedgerColumns({
    targets: [target],
    reported: [50],
    units: ["个"],
    ...indicators,
    period: { ...period, pace: 0.75 },
  });
  return completeLedger(ledger, { pace: scope }).rows[0]?.gap;
}

test("a pace that the caller knows holds for amounts, or for what its name says adds up", () => {
  // 50 ÷ 100 − 75 %, and against the whole target.
  expect(gap(100, "amounts")).toBe(-25);
  expect(gap("达到100", "accumulating", "企业总数")).toBe(-50);
  expect(gap("新增100", "accumulating", "企业总数")).toBe(-25);
  // A ceiling is compared with directly: 100 ÷ 50 = 200 %.
  expect(gap("不超过100", "amounts")).toBe(100);
});

describe("a target of two conditions", () => {
  const whole = (reported: string) => {
    const targets = ["固定资产投资162亿元,增长7%"];
    const { ledger } = readLedgerColumns({ targets, reported: [reported], period });
    return weakestCondition(completeLedger(ledger).rows);
  };

  test("is met when both are", () => expect(whole("170亿元，增长8%").met).toBe(true));

  test("is spoken for by the one furthest behind", () => {
    // 150 ÷ 162 = 92.6 %, 3.5 ÷ 7 = 50 %.
    const { weakest, met, count, known } = whole("150亿元，增长3.5%");
    expect([weakest.rate.value, met, count, known]).toEqual([0.5, false, 2, 2]);
  });

  test("is not known as long as one is not", () => {
    const { weakest, met, known } = whole("170亿元");
    expect([weakest.rate.value, met, known]).toEqual([170 / 162, undefined, 1]);
  });

  test("that is not met counts as not met whatever the other does", () => expect(whole("150亿元").met).toBe(false));
});

test("there is no weakest of none", () => expect(() => weakestCondition([])).toThrow(RangeError));
