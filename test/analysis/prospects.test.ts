import { openBenchmark } from "../../engine/analysis/benchmark";
import { openProspects, type Aim } from "../../engine/analysis/prospects";
import { evaluate } from "../../engine/composite/evaluate";
import type { Evaluation } from "../../engine/composite/evaluation";
import type { MethodInput } from "../../engine/composite/method";
import type { CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf, totalOf } from "../composite/build";

type Part = Partial<MethodInput>;

/** A out of 100, B out of what the sample has; both weigh alike. */
const indicators: NonNullable<MethodInput["indicators"]> = [
  { code: "S", title: "综合得分", aggregate: "arithmetic" },
  ...(["A", "B"] as const).map((code) => ({
    ...{ code, parent: "S", title: code, value: code.toLowerCase(), weight: 1 },
    ...{ direction: "positive" as const, scope: "all" as const },
    score: { kind: "min-max" as const, limits: code === "A" ? { low: 0, high: 100 } : ("sample" as const) },
  })),
];

const rows: readonly (readonly CellValue[])[] = [
  ["1", "甲", 40, 10],
  ["2", "乙", 60, 20],
  ["3", "丙", 80, 30],
];

function evaluated(part: Part = {}, given = rows): Evaluation {
  return evaluateSheets(methodOf({ indicators, ...part }), sheetOf("表", [["代码", "名称", "a", "b"], ...given]));
}

describe("what would lift 甲, by hand", () => {
  // Scores of A are 40, 60, 80; of B 0, 50, 100; totals 20, 55, 90.
  const evaluation = evaluated();
  const found = openProspects(evaluation, "2")("1")!;
  const at = (code: string, aim: Aim) => found.single.find((each) => each.code === code && each.aim === aim);

  test("A at the mean of 60 scores 60: (60 + 0) ÷ 2 = 30, still behind 乙 with 55", () => {
    expect(at("A", "mean")).toMatchObject({ value: 40, target: 60, points: 10, total: 30, place: 3 });
  });

  test("A at the best, 80: (80 + 0) ÷ 2 = 40", () => {
    expect(at("A", "best")).toMatchObject({ target: 80, points: 20, total: 40, place: 3 });
  });

  test("B at the mean of 20 gains nothing: the sample then begins at 20, and 甲 is still its least", () => {
    expect(at("B", "mean")).toBeUndefined();
  });

  test("B at the best, 30, scores 100 and puts 乙 at the bottom with (60 + 0) ÷ 2 = 30: (40 + 100) ÷ 2 = 70 is second", () => {
    expect(at("B", "best")).toMatchObject({ target: 30, points: 50, total: 70, place: 2 });
  });

  test("the benchmark's 60 and 20; only the first gains", () => {
    expect(at("A", "benchmark")).toMatchObject({ target: 60, points: 10 });
    expect(at("B", "benchmark")).toBeUndefined();
  });

  test("what gains most comes first, and only one indicator reaches its mean, so nothing is said of several", () => {
    expect(found.single.map(({ code, aim }) => `${code} ${aim}`)).toEqual([
      "B best",
      "A best",
      "A mean",
      "A benchmark",
    ]);
    expect(found.together).toBeUndefined();
  });

  test("the best has nothing left to gain, and whoever has no total is told nothing", () => {
    expect(openProspects(evaluation)("3")).toEqual({ scope: "all", single: [], together: undefined });
    expect(openProspects(evaluated({}, [["1", "甲", null, 10], ...rows.slice(1)]))("1")).toBeUndefined();
  });
});

test("several at once: both out of 100, to the means 60 and 20, add 10 and 5; less is better where the direction is negative", () => {
  const both = indicators.map((each) =>
    each.score ? { ...each, score: { kind: "min-max" as const, limits: { low: 0, high: 100 } } } : each,
  );
  expect(openProspects(evaluated({ indicators: both }))("1")!.together).toEqual({
    ...{ codes: ["A", "B"], points: 15, total: 40, place: 2 },
  });
  const negative = both.map((each) => (each.code === "B" ? { ...each, direction: "negative" as const } : each));
  const aims = openProspects(evaluated({ indicators: negative }))("3")!.single;
  // 丙 has 30, the mean is 20 and the least 10: (100 − 20) − (100 − 30) = 10, halved.
  expect(aims.map(({ aim, target, points }) => [aim, target, points])).toEqual([
    ["best", 10, 10],
    ["mean", 20, 5],
  ]);
});

test("what is supposed is what the same value in the table would give", () => {
  const supposed = evaluate(
    evaluated().method,
    [...evaluated().dataset.tables.values()],
    {},
    new Map([["B", new Map([["1", 30]])]]),
  );
  const reported = evaluated({}, [["1", "甲", 40, 30], ...rows.slice(1)]);
  for (const unit of ["1", "2", "3"]) expect(totalOf(supposed, unit)).toBe(totalOf(reported, unit));
  expect(supposed.ranks).toEqual(reported.ranks);
});

describe("beside a benchmark, by hand", () => {
  test("with the same weights: half of 40 − 80 and of 0 − 100", () => {
    const found = openBenchmark(evaluated(), "3")("1")!;
    expect(found.difference).toBe(-70);
    expect(
      found.gaps.map(({ code, value, theirs, score, theirScore, difference }) => [
        code,
        value,
        theirs,
        score,
        theirScore,
        difference,
      ]),
    ).toEqual([
      ["A", 40, 80, 40, 80, -20],
      ["B", 10, 30, 0, 100, -50],
    ]);
    expect(found.rest).toBe(0);
  });

  test("with other weights the gaps still add up", () => {
    // 甲 weighs A three to one: 30 against 90. A: (0.75 + 0.5) ÷ 2 × (40 − 80) = −25, and its weight changes nothing, since
    // both means of A, 60, and of the totals, 60, are the same. B: 0.375 × (0 − 100) − 0.25 × (50 − 60) = −35.
    const groups = [
      { id: "g", title: "甲类", codes: ["1", "2"] },
      { id: "h", title: "乙类", codes: ["3"] },
    ];
    const weighed = indicators.map((each) => (each.code === "A" ? { ...each, groupWeights: { g: 3 } } : each));
    const found = openBenchmark(evaluated({ groups, indicators: weighed }), "3")("1")!;
    expect(found.difference).toBe(-60);
    expect(found.gaps.map(({ difference }) => difference)).toEqual([-25, -35]);
    expect(found.rest).toBe(0);
  });

  test("nothing is said of the benchmark itself, and of who has no total", () => {
    expect(openBenchmark(evaluated(), "3")("3")).toBeUndefined();
    const without = evaluated({}, [["1", "甲", null, 10], ...rows.slice(1)]);
    expect(openBenchmark(without, "3")("1")).toBeUndefined();
    expect(openBenchmark(without, "1")("3")).toBeUndefined();
    expect(() => openBenchmark(without, "9")).toThrow(RangeError);
  });
});
