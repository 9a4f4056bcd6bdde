import fc from "fast-check";
import { findHeaders } from "../../engine/audit/header";
import { readPrinted } from "../../engine/audit/printed";
import { slipBetween } from "../../engine/audit/slips";
import { judge } from "../../engine/audit/verdict";
import { sheetOf } from "../sheet";
import { auditTable, faultsOf } from "./published";

test.each<[cell: string | number, format: string | undefined, expected: unknown]>([
  ["41.50", undefined, { value: 41.5, decimals: 2, held: 2 }],
  ["１，２３４．５％", undefined, { value: 1234.5, decimals: 1, held: 1 }],
  ["85.3*", undefined, { value: 85.3, decimals: 1, held: 1 }],
  ["12.5①", undefined, { value: 12.5, decimals: 1, held: 1 }],
  ["↑3", undefined, { value: 3, decimals: 0, held: 0 }],
  ["↓ 12", undefined, { value: -12, decimals: 0, held: 0 }],
  ["—", undefined, "not-applicable"],
  ["未报送", undefined, "not-reported"],
  ["约12", undefined, "unreadable"],
  [81.37254901960785, "0.00", { value: 81.37254901960785, decimals: 2 }],
  [81.37, undefined, { decimals: 2, held: 2 }],
  [45.1, "0.00", { decimals: 2, held: 2 }],
  [0.2855, "0.0%", { value: 28.55, decimals: 1, held: 2 }],
  [1234567, "#,##0", { decimals: 0, held: 0 }],
  [12.5, "General", { decimals: 1 }],
  // 28.5 hundredths in binary are 28.499999999999996.
  [0.1 + 0.2, undefined, { decimals: 1 }],
])("a cell that prints %j as %s", (cell, format, expected) => {
  const found = readPrinted(cell, format);
  if (typeof expected === "string") expect(found).toBe(expected);
  else expect(found).toMatchObject(expected as object);
});

test.each([
  [15.59, 15.95, 2, "transposed"],
  [7, 17, 0, "dropped"],
  [117, 17, 0, "added"],
  [2990.6, 299.1, 1, "point"],
  [299.06, 2990.6, 2, "point"],
  [6.5, -6.5, 1, "sign"],
  [41.46, 41.06, 2, "replaced"],
  [21.85, 25.7, 2, undefined],
  [5, 4, 0, undefined],
])("%d for %d", (printed, meant, decimals, slip) => {
  expect(slipBetween(printed, meant, decimals)).toBe(slip);
});

// Each by hand: 17 ÷ 160 = 0.10625, 2.675 is a tie, 1.0785 cut off is 1.07, 0.2345 taken twice is 0.235 and then 0.24.
test.each([
  [0.10625, 0.11, 2, "follows", undefined],
  [2.675, 2.68, 2, "follows", undefined],
  [2.665, 2.66, 2, "last-digit", "half-even"],
  [1.0785, 1.07, 2, "last-digit", "down"],
  [0.2345, 0.24, 2, "last-digit", "twice"],
  [10.214, 10.2, 2, "last-digit", "fewer-digits"],
  [10.211, 10.22, 2, "last-digit", "up"],
  [-2.5, -3, 0, "follows", undefined],
  [28.499999999999996, 29, 0, "follows", undefined],
  [10.2, 10.4, 2, "differs", undefined],
])("%d printed as %d", (expected, printed, decimals, verdict, rounding) => {
  const found = judge({ expected, low: expected, high: expected, printed, decimals });
  expect([found.verdict, found.rounding]).toEqual([verdict, rounding]);
});

describe("headers", () => {
  const rows = [
    ["2024年全省县域评价结果", null, null, null, null],
    ["单位：分", null, null, null, null],
    ["县（市、区）", "2024年", null, "2023年", null],
    [null, "得分（分）", "位次", "得分（分）", "位次"],
    ["历下区", 91.2, 1, 90.1, 2],
  ];
  const sheet = sheetOf(rows, ["A1:E1", "A3:A4", "B3:C3", "D3:E3"]);

  test("of two rows are joined, found by the names that are asked for", () => {
    const { rows: found, texts, columns } = findHeaders(sheet, ["「2024年得分」", "2023年位次"]);
    expect(found).toEqual({ top: 2, bottom: 3 });
    expect(texts).toEqual(["县（市、区）", "2024年得分（分）", "2024年位次", "2023年得分（分）", "2023年位次"]);
    expect([columns.get("2024年得分"), columns.get("县"), columns.get("E列"), columns.get("位次")]).toEqual([
      1,
      0,
      4,
      undefined,
    ]);
  });

  test("are where the user says", () => {
    expect(findHeaders(sheet, [], { top: 3, bottom: 3 }).columns.get("位次")).toBe(2);
  });
});

test("numbers made by the rule from unrounded inputs are never called wrong, whatever their inputs were printed as", async () => {
  const formulas: readonly (readonly [string, (a: number, b: number, c: number) => number])[] = [
    ["甲 + 乙 - 丙", (a, b, c) => a + b - c],
    ["甲 / 乙 * 100", (a, b) => (a / b) * 100],
    ["甲 * 0.3 + 乙 * 0.25 + 丙 * 0.45", (a, b, c) => a * 0.3 + b * 0.25 + c * 0.45],
    ["min(甲 / 乙, 1.2) * 丙", (a, b, c) => Math.min(a / b, 1.2) * c],
    ["sqrt(甲 * 乙) - ln(丙)", (a, b, c) => Math.sqrt(a * b) - Math.log(c)],
  ];
  const number = fc.double({ min: 1, max: 500, noNaN: true });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 8 }),
      fc.nat(2),
      fc.nat(2),
      async (units, inputs, digits) => {
        const rows = units.map(([a, b, c]) => [
          ...[a, b, c].map((x) => x.toFixed(inputs + 1)),
          ...formulas.map(([, of]) => of(a, b, c).toFixed(digits + 1)),
        ]);
        const head = ["甲", "乙", "丙", ...formulas.map((_, i) => `数${String.fromCharCode(65 + i)}`)];
        const result = await auditTable([head, ...rows].map((row) => row.join(",")).join("\n"), {
          checks: formulas.map(([formula], i) => ({ kind: "formula" as const, column: head[3 + i]!, formula })),
        });
        const wrong = result.checks.flatMap(({ findings }) => findings.filter(({ verdict }) => verdict === "differs"));
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test("one printed number changed by more than rounding is found, and so is what it was", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1000, max: 9999 })), {
        minLength: 3,
        maxLength: 9,
      }),
      fc.nat(),
      async (units, at) => {
        const i = at % units.length;
        const rows = units.map(([a, b]) => [a / 100, b / 100, (a + b) / 100]);
        const text = rows[i]![2]!.toFixed(2);
        const swapped = `${text.slice(0, -2)}${text.at(-1)!}${text.at(-2)!}`;
        fc.pre(swapped !== text && Math.abs(Number(swapped) - Number(text)) > 0.02);
        const lines = rows.map(([a, b, c], k) => [a!.toFixed(2), b!.toFixed(2), k === i ? swapped : c!.toFixed(2)]);
        const result = await auditTable(["甲,乙,和", ...lines.map((line) => line.join(","))].join("\n"), {
          checks: [{ kind: "formula", column: "和", formula: "甲 + 乙" }],
        });
        expect(faultsOf(result)).toEqual([`C${i + 2}  ${swapped} → ${text}`]);
        expect(result.checks[0]!.findings.find(({ verdict }) => verdict === "differs")!.repairs[0]).toMatchObject({
          to: Number(text),
          slip: "transposed",
        });
      },
    ),
    { numRuns: 60 },
  );
});
