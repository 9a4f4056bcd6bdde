import fc from "fast-check";
import { explainChange } from "../../engine/analysis/change";
import type { UnitChange } from "../../engine/analysis/change/unit-change";
import type { Evaluation } from "../../engine/composite/evaluation";
import type { MethodInput } from "../../engine/composite/method";
import type { CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";

type Part = Partial<MethodInput>;
type Indicator = MethodInput["indicators"][number];
type Row = readonly CellValue[];

const fixed = (high: number) => ({ kind: "min-max", limits: { low: 0, high } }) as const;

function leaf(code: string, weight: number, more: Partial<Indicator> = {}): Indicator {
  const own = { title: code, value: code.toLowerCase(), direction: "positive", scope: "all" } as const;
  return { code, parent: "S", weight, ...own, score: { kind: "min-max", limits: "sample" }, ...more };
}

/** A against goalposts from 0, B against the sample. */
const indicators = (weightA = 1, highA = 100): Indicator[] => [
  { code: "S", title: "综合得分", aggregate: "arithmetic" },
  leaf("A", weightA, { score: fixed(highA) }),
  leaf("B", 1),
];

function evaluated(part: Part, rows: readonly Row[], headers = ["代码", "名称", "a", "b"]): Evaluation {
  return evaluateSheets(methodOf({ indicators: indicators(), ...part }), sheetOf("表", [headers, ...rows]));
}

const last: Row[] = [
  ["1", "甲", 40, 10],
  ["2", "乙", 60, 20],
  ["3", "丙", 80, 30],
];
const now: Row[] = [
  ["1", "甲", 60, 20],
  ["2", "乙", 60, 25],
  ["3", "丙", 80, 40],
];

const changeOf = (a: Evaluation, b: Evaluation, code: string): UnitChange =>
  explainChange(a, b).units.find(({ now: i }) => b.units[i]!.code === code)!;

describe("by hand", () => {
  // With last year's method (A out of 100, weights 1 : 1) 乙 has 60 for a. For b: last year 20 of 10 to 30 gives 50, this
  // year 25 of 20 to 40 gives 25; this year's 25 among last year's others 75, last year's 20 among this year's 0. So
  // f(0,0) = 55, f(1,1) = 42.5, f(1,0) = 67.5, f(0,1) = 30. Weights 3 : 1 make 51.25 of it, A out of 80 (75) 62.5.
  const change = changeOf(evaluated({}, last), evaluated({ indicators: indicators(3, 80) }, now), "2");

  test("the reasons", () => {
    expect(change.totals).toEqual({ last: 55, now: 62.5, change: 7.5 });
    expect(change.points).toEqual({ own: 12.5, adjustments: 0, others: -25, weights: 8.75, method: 11.25 });
  });

  test("by indicator", () => {
    // The weights: a quarter more on A, which scores 60 against the mean 46.875 of both totals, and less on B, 25.
    expect(change.items).toEqual([
      {
        kind: "node",
        code: "A",
        title: "A",
        change: 14.53125,
        parts: { own: 0, others: 0, weights: 3.28125, method: 11.25 },
      },
      {
        kind: "node",
        code: "B",
        title: "B",
        change: -7.03125,
        parts: { own: 12.5, others: -25, weights: 5.46875, method: 0 },
      },
    ]);
  });

  test("places", () => {
    // Of 甲: f(1,0) = 30 ties with 乙 for second, f(0,1) = 20 and f(1,1) = 30 are third among 55 and 42.5.
    const first = changeOf(evaluated({}, last), evaluated({}, now), "1");
    expect(first.places).toEqual({ last: 3, now: 3, rise: 0 });
    expect(first.rises).toEqual({ own: 0.5, others: -0.5, weights: 0, method: 0 });
    expect(first.points).toEqual({ own: 10, adjustments: 0, others: 0, weights: 0, method: 0 });
  });

  test("a place gained half by itself and half by another", () => {
    // Totals 10, 20; then 20, 10: 甲 rises to the tie for first by either, which both orders see half of.
    const one = { indicators: [indicators()[0]!, leaf("A", 1, { score: fixed(100) })] };
    const before = evaluated(one, [
      ["1", "甲", 10, 0],
      ["2", "乙", 20, 0],
    ]);
    const after = evaluated(one, [
      ["1", "甲", 20, 0],
      ["2", "乙", 10, 0],
    ]);
    expect(changeOf(before, after, "1").rises).toEqual({ own: 0.5, others: 0.5, weights: 0, method: 0 });
    expect(changeOf(before, after, "1").points).toMatchObject({ own: 10, others: 0 });
  });
});

const reasons = ["own", "adjustments", "others", "weights", "method"] as const;
const total = (change: UnitChange) => reasons.reduce((sum, reason) => sum + (change.points?.[reason] ?? NaN), 0);

describe("generated", () => {
  const cell = fc.integer({ min: 1, max: 100 });
  const rowsOf = (cells: readonly (readonly number[])[]): Row[] =>
    cells.map((row, i) => [String(i + 1), `县${i + 1}`, ...row]);
  const figures = fc.array(fc.tuple(cell, cell), { minLength: 3, maxLength: 6 });
  const weights = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
  const aggregate = fc.constantFrom<NonNullable<Indicator["aggregate"]>>("arithmetic", "geometric", { power: 2 });
  const part = (by: NonNullable<Indicator["aggregate"]>, [a, b]: readonly [number, number], floor: number): Part => ({
    indicators: [
      { code: "S", title: "综合得分", aggregate: by },
      leaf("A", a, { score: { kind: "min-max", limits: "sample", low: floor } }),
      leaf("B", b, { score: { kind: "rank", points: "n+1-rank" } }),
    ],
    adjustments: { bonuses: [{ title: "试点", value: "if(a > mean(a), 2, 0)" }] },
  });

  test("the reasons add up to the change, and so do the items", () =>
    fc.assert(
      fc.property(figures, figures, weights, weights, aggregate, fc.nat(50), (first, second, w0, w1, by, floor) => {
        const before = evaluated(part(by, w0, 10), rowsOf(first));
        const after = evaluated(part("arithmetic", w1, floor), rowsOf(second));
        for (const change of explainChange(before, after).units) {
          expect(total(change)).toBeCloseTo(change.totals.change, 9);
          expect(change.items.reduce((sum, item) => sum + item.change, 0)).toBeCloseTo(change.totals.change, 9);
          const rises = Object.values(change.rises!).reduce((a, b) => a + b, 0);
          expect(rises).toBeCloseTo(change.places.rise!, 9);
        }
      }),
      { numRuns: 40 },
    ));

  test("nothing changed: nothing", () =>
    fc.assert(
      fc.property(figures, weights, aggregate, (cells, w, by) => {
        const method = part(by, w, 10);
        for (const { points, items } of explainChange(
          evaluated(method, rowsOf(cells)),
          evaluated(method, rowsOf(cells)),
        ).units) {
          expect(points).toEqual({ own: 0, adjustments: 0, others: 0, weights: 0, method: 0 });
          expect(items).toEqual([]);
        }
      }),
      { numRuns: 40 },
    ));

  test("one county's figures changed: its own are the reason for it, the others' for the others", () =>
    fc.assert(
      fc.property(figures, fc.tuple(cell, cell), weights, aggregate, (cells, row, w, by) => {
        fc.pre(JSON.stringify(cells[0]) !== JSON.stringify(row));
        const method = part(by, w, 10);
        const changed = explainChange(
          evaluated(method, rowsOf(cells)),
          evaluated(method, rowsOf([row, ...cells.slice(1)])),
        );
        changed.units.forEach(({ points }, i) => {
          expect(points).toMatchObject({ weights: 0, method: 0 });
          expect(points).toMatchObject(i === 0 ? { others: 0 } : { own: 0, adjustments: 0 });
        });
      }),
      { numRuns: 40 },
    ));

  test("weights changed: only they; method changed: only it", () =>
    fc.assert(
      fc.property(
        figures,
        weights,
        weights,
        aggregate,
        fc.integer({ min: 11, max: 50 }),
        (cells, w0, w1, by, floor) => {
          const before = evaluated(part(by, w0, 10), rowsOf(cells));
          for (const { points } of explainChange(before, evaluated(part(by, w1, 10), rowsOf(cells))).units)
            expect(points).toMatchObject({ own: 0, adjustments: 0, others: 0, method: 0 });
          for (const { points } of explainChange(before, evaluated(part(by, w0, floor), rowsOf(cells))).units)
            expect(points).toMatchObject({ own: 0, adjustments: 0, others: 0, weights: 0 });
        },
      ),
    ));
});

describe("units", () => {
  test("who enters or leaves changes the sample: that is the others'", () => {
    // 丁 comes in below everyone: the goalposts of b go from 10—30 to 0—30, 乙 from 50 to 66.67.
    const change = explainChange(evaluated({}, last), evaluated({}, [...last, ["4", "丁", 0, 0]]));
    expect(change.units[1]!.points).toMatchObject({ own: 0, weights: 0, method: 0 });
    expect(change.units[1]!.points!.others).toBeCloseTo((200 / 3 - 50) / 2, 9);
    expect(change.uncompared).toEqual([{ code: "4", name: "丁", why: "entered" }]);
    const back = explainChange(evaluated({}, [...last, ["4", "丁", 0, 0]]), evaluated({}, last));
    expect(back.uncompared).toEqual([{ code: "4", name: "丁", why: "left" }]);
  });

  test("a unit goes by another code now; one was put together from two", () => {
    const recoded = (was: string[]) => ({
      tables: [{ name: "表", code: "代码", recoded: [{ code: "9", was }] }],
    });
    const renamed = [["9", "甲市", 60, 20], ...now.slice(1)];
    const { units, uncompared } = explainChange(evaluated({}, last), evaluated(recoded(["1"]), renamed));
    expect(units.map((unit) => [unit.last, unit.points?.own])).toEqual([
      [0, 10],
      [1, 12.5],
      [2, 0],
    ]);
    expect(uncompared).toEqual([]);
    const merged = explainChange(evaluated({}, last), evaluated(recoded(["1", "2"]), [renamed[0]!, now[2]!]));
    expect(merged.uncompared.map(({ name, why }) => [name, why])).toEqual([
      ["甲市", "merged"],
      ["甲", "left"],
      ["乙", "left"],
    ]);
  });

  test("a unit without a total in one of the years", () => {
    const gap = [["1", "甲", null, 10], ...last.slice(1)];
    expect(explainChange(evaluated({}, gap), evaluated({}, now)).uncompared).toEqual([
      { code: "1", name: "甲", why: "no-total-last" },
    ]);
    expect(explainChange(evaluated({}, last), evaluated({}, gap)).uncompared[0]?.why).toBe("no-total-now");
  });
});

describe("last year's method on this year's tables", () => {
  const named = (a: string): Part => ({
    variables: [{ name: "产值", column: a }],
    indicators: [indicators()[0]!, leaf("A", 1, { value: "产值", score: fixed(100) }), leaf("B", 1)],
  });

  test("columns that changed their names are found by the variable", () => {
    const before = evaluated(named("产值2023"), last, ["代码", "名称", "产值2023", "b"]);
    const after = evaluated(named("产值2024"), now, ["代码", "名称", "产值2024", "b"]);
    const change = explainChange(before, after);
    expect(change.issues).toEqual([]);
    expect(change.units[1]!.points).toEqual({ own: 12.5, adjustments: 0, others: -25, weights: 0, method: 0 });
  });

  test("or by this year's formula for the same indicator, which is said", () => {
    const direct = (a: string): Part => ({
      indicators: [indicators()[0]!, leaf("A", 1, { value: a, score: fixed(100) }), leaf("B", 1)],
    });
    const before = evaluated(direct("产值2023"), last, ["代码", "名称", "产值2023", "b"]);
    const after = evaluated(direct("产值2024 * 1"), now, ["代码", "名称", "产值2024", "b"]);
    const change = explainChange(before, after);
    expect(change.issues.map(({ code, params }) => [code, params])).toEqual([["change.read-anew", { titles: ["A"] }]]);
    expect(change.units[1]!.points).toEqual({ own: 12.5, adjustments: 0, others: -25, weights: 0, method: 0 });
  });

  test("where neither is there, the reasons cannot be told apart, and the change still is", () => {
    const other: Part = { indicators: [indicators()[0]!, leaf("C", 1, { value: "c" }), leaf("B", 1)] };
    const before = evaluated(other, last, ["代码", "名称", "c", "b"]);
    const change = explainChange(before, evaluated({}, now));
    expect(change.issues.map(({ code }) => code)).toEqual(["change.not-apart"]);
    expect(change.units[1]!.points).toBeUndefined();
    const items = change.units[1]!.items;
    expect(items.map(({ code }) => code).sort()).toEqual(["A", "B", "C"]);
    expect(items.reduce((sum, item) => sum + item.change, 0)).toBeCloseTo(change.units[1]!.totals.change, 9);
  });
});
