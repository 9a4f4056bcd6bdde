// Rules and numbers as printed in public documents, named at each of them.
import { round } from "../../engine/stats/round";
import type { CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, scoreOf, sheetOf, totalOf } from "./build";
import { expectScores, scores, type Indicator } from "./one-indicator";

type Score = NonNullable<Indicator["score"]>;

/** A method of indicators right under the root; each has the fields that it needs, the rest as usual. */
function flat(aggregate: "points" | "sum" | "arithmetic" | "geometric", ...own: readonly Partial<Indicator>[]) {
  return methodOf({
    indicators: [
      { code: "S", title: "综合", aggregate },
      ...own.map((fields, i) => ({
        ...{ code: String(i + 1), parent: "S", title: `第${i + 1}项`, weight: 1, scope: "all" as const },
        ...{ direction: "positive" as const, ...fields },
      })),
    ],
  });
}

function table(headers: readonly string[], ...rows: readonly (readonly CellValue[])[]) {
  return sheetOf("表", [
    ["代码", "名称", ...headers],
    ...rows.map(([name, ...cells], i) => [String(i + 1), name!, ...cells]),
  ]);
}

test("T4 招商引资2024: the six items of both districts, and their totals", () => {
  const share = { weight: 0.5 };
  const method = flat(
    "points",
    { ...share, value: "完成率1", score: { kind: "ratio", to: 100, cap: 120 } },
    { ...share, value: "完成率2", score: { kind: "ratio", to: 100, cap: 120 } },
    { ...share, value: "个数 / 27 * 50 + 金额 / 54 * 50", score: { kind: "ratio", to: 100 } },
    // 0.1 of 0.5 points is 20 of 100; what one class has too many makes up for no other.
    {
      ...share,
      value: "min(大, 7) + min(中, 4) + min(小, 1)",
      score: { kind: "shortfall", target: "7 + 4 + 1", each: 20 },
    },
    { ...share, value: "甲 * 0.2 + 乙 * 0.2 + 丙 * 0.1", score: { kind: "counts", each: 200, cap: 100 } },
    {
      ...{ ...share, value: "超时限 * 0.1 + 弄虚作假 * 0.2", direction: "negative" },
      score: { kind: "shortfall", target: "0", each: 200 },
    },
  );
  const headers = "完成率1 完成率2 个数 金额 大 中 小 甲 乙 丙 超时限 弄虚作假".split(" ");
  const found = evaluateSheets(
    method,
    table(
      headers,
      ["A区", 96, 120, 28, 177.7, 7, 4, 1, 0, 1, 1, 1, 0],
      ["B区", 90, 120, 29, 141.94, 9, 4, 1, 0, 2, 1, 1, 0],
    ),
  );
  const printed = {
    A区: [0.48, 0.6, 0.5, 0.5, 0.3, 0.4, 2.78],
    B区: [0.45, 0.6, 0.5, 0.5, 0.5, 0.4, 2.95],
  };
  for (const [unit, expected] of Object.entries(printed)) {
    const items = [1, 2, 3, 4, 5, 6].map((item) => ((scoreOf(found, unit, String(item)) as number) * 0.5) / 100);
    expect([...items, totalOf(found, unit) as number].map((points) => round(points, 2))).toEqual(expected);
  }
});

test("T3: ratio to the benchmark, capped at 100; two of seventeen are misprinted", () => {
  const rows: [actual: number, benchmark: number, printed: number][] = [
    [10391, 19470.05, 53.37],
    [34940, 58197, 60.04],
    [4.12, 6.1, 67.54],
    [80, 78, 100],
    [69.5, 80.1, 86.77],
    [0.075, 0.1, 75],
    [54.08, 35.12, 100],
    [0.058, 0.131, 44.27],
    [0.925, 1.324, 69.86],
    [2.65, 6.01, 44.09],
    [17, 41.4, 41.46],
    [4.28, 396.85, 1.07],
    [19, 59.3, 32.04],
    [0.597, 2.877, 20.75],
    [160.91, 39.83, 100],
    [16.46, 237.56, 6.93],
    [1141.3, 579.02, 100],
  ];
  const score: Score = { kind: "ratio", to: "target", target: "标杆" };
  const own = rows.map(([actual]) => actual);
  const { found } = scores({ score }, own, {}, { 标杆: rows.map(([, benchmark]) => benchmark) });
  const differing = found.flatMap((value, i) =>
    round(value as number, 2) === rows[i]![2] ? [] : [[round(value as number, 2), rows[i]![2]]],
  );
  expect(differing).toEqual([
    [41.06, 41.46],
    [1.08, 1.07],
  ]);
});

test("T5 家底指数: share of n by place, equal growth in shared places", () => {
  // The ranks printed for four of seventeen cities; 烟台's last is 17, as its printed index needs. Others take what is left.
  const printed: Record<string, number[]> = {
    青岛: [1, 7, 1, 6, 3, 1],
    济南: [3, 7, 2, 1, 6, 4],
    威海: [10, 3, 8, 1, 2, 3],
    烟台: [2, 4, 3, 17, 4, 5],
  };
  const names = Object.keys(printed);
  const columns = [0, 1, 2, 3, 4, 5].map((k) => {
    const taken = names.map((name) => printed[name]![k]!);
    const places = Array.from({ length: 17 }, (_, i) => i + 1);
    // Two cities share place 7, two share place 1: the place after it stays empty.
    const shared = taken.filter((place, i) => taken.indexOf(place) < i).map((place) => place + 1);
    return [...taken, ...places.filter((place) => !taken.includes(place) && !shared.includes(place))];
  });
  const method = flat(
    "arithmetic",
    ...columns.map((_, k) => ({
      value: `排序${k}`,
      direction: "negative" as const,
      score: { kind: "rank" as const, points: "share-of-n" as const },
    })),
  );
  const rows = Array.from({ length: 17 }, (_, i) => [names[i] ?? `市${i}`, ...columns.map((column) => column[i]!)]);
  const found = evaluateSheets(
    method,
    table(
      columns.map((_, k) => `排序${k}`),
      ...rows,
    ),
  );
  const indices = names.map((name) => round(totalOf(found, name) as number, 2));
  expect(indices).toEqual([87.25, 83.33, 79.41, 71.57]);
});

describe("B1 月度评估 (2020)", () => {
  test("争先进位: 100, 95, 90, then 5 less for each place", () => {
    const score: Score = { kind: "rank", points: { first: 100, step: 5 } };
    expectScores(scores({ score }, [7.1, 9.4, 8.8, 6]).found, [90, 100, 95, 85]);
  });
  test("目标完成: all or nothing", () =>
    expectScores(scores({ score: { kind: "all-or-nothing", at: 8, score: 4 } }, [8, 7.9]).found, [4, 0]));
  test("GDP growth: 4 points for 8 %, and 6 for the best of those, 5 % of them less for each place", () => {
    const score: Score = { kind: "two-part", at: 8, reached: 4, best: 6, step: 0.3 };
    expectScores(scores({ score }, [9.1, 8, 8.5, 7.9]).found, [10, 9.4, 9.7, 0]);
  });
});

describe("B2 产业项目考核: slices of ten points", () => {
  const shares = (base: number, ...parts: number[]) => parts.map((part) => base / part);
  test("a total against the mean of 100: 基础分/20, /40, /60", () => {
    const score: Score = { kind: "slices", reference: "mean", base: 60, width: 10, rates: shares(60, 20, 40, 60) };
    // 125: 60 + 10·3 + 10·1.5 + 5·1; 88: 60 − 10·3 − 2·1.5; 87: 60 − 10·3 − 3·1.5
    expectScores(scores({ score }, [125, 88, 87]).found, [110, 27, 25.5]);
  });
  test("an increment against the unit's own previous year: 基础分/60, /80, /100", () => {
    const score: Score = {
      ...{ kind: "slices" as const, base: 40, width: 10, rates: shares(40, 60, 80, 100) },
      ...{ reference: { formula: "上年" }, per: "unit" as const },
    };
    // 25 points above: 40 + 10·(2/3) + 10·0.5 + 5·0.4; 5 below: 40 − 5·(2/3)
    expectScores(scores({ score }, [35, 5], {}, { 上年: [10, 10] }).found, [40 + 20 / 3 + 5 + 2, 40 - 10 / 3]);
  });
});

describe("B3 非公有制经济 (2010): steps, not alike above and below", () => {
  test("growth: 0.1 for each 0.1 of a point, at most 10 and at least −5", () => {
    const each = { each: 0.1, points: 0.1 };
    const score: Score = { kind: "steps", from: "基数", above: each, below: each, cap: 10, floor: -5 };
    expectScores(scores({ score }, [12.3, 11.6, 30, 2], {}, { 基数: [12, 12, 12, 12] }).found, [0.3, -0.4, 10, -5]);
  });
  test("increment: 0.5 for each 3 above, 0.5 less for each 2 below", () => {
    const score: Score = {
      ...{ kind: "steps" as const, from: "基数", cap: 10 },
      ...{ above: { each: 3, points: 0.5 }, below: { each: 2, points: 0.5 } },
    };
    // 10.9 above are three steps, 5 below two, 70 above 23 steps, held at 10.
    expectScores(scores({ score }, [110.9, 95, 170], {}, { 基数: [100, 100, 100] }).found, [1.5, -1, 10]);
  });
});

describe("B8 招商引资", () => {
  test("产业专班: actual ÷ 时序目标 × 分值", () => {
    const method = flat("points", {
      ...{ weight: 20, value: "实际" },
      score: { kind: "ratio", to: "target", target: "年度目标 * 3 / 12", cap: null },
    });
    // In March 30 of 40 a year is three times what is due.
    const found = evaluateSheets(method, table(["实际", "年度目标"], ["甲", 8, 40], ["乙", 30, 40]));
    expect([totalOf(found, "甲"), totalOf(found, "乙")]).toEqual([16, 60]);
  });
  test("县 (2006): 60 for the target, 0.5 for each further 10 %, at most 10; nothing for missing it", () => {
    const score: Score = {
      ...{ kind: "steps" as const, from: "100", base: 60, cap: 70 },
      ...{ above: { each: 10, points: 0.5 }, below: { score: 0 } },
    };
    expectScores(scores({ score }, [100, 125, 310, 99.9]).found, [60, 61, 70, 0]);
  });
  test("乡镇: ladder of completion; 12 points less 1 for each monthly report that is missing", () => {
    const steps = [100, 80, 50].map((from, i) => ({ from, score: [100, 75, 50][i]! }));
    expectScores(scores({ score: { kind: "ladder", steps } }, [103, 80, 79.9, 20]).found, [100, 75, 50, 0]);
    const score: Score = { kind: "shortfall", target: "12", full: 12, each: 1 };
    expectScores(scores({ score }, [12, 9, 0]).found, [12, 9, 0]);
  });
  test("漯河: in proportion below the target, 0.6, 0.3, 0.2 or 0.1 for each per cent above it by the size of the task", () => {
    const above = { formula: "任务 >= 5000 ? 0.6 : 任务 >= 3000 ? 0.3 : 任务 >= 2000 ? 0.2 : 0.1" };
    const score: Score = { kind: "base-and-slope", target: "任务", base: 100, per: "percent", above, below: 1 };
    const tasks = [5000, 3000, 2000, 1000, 1000];
    const done = [5500, 3300, 2200, 1100, 800];
    expectScores(scores({ score }, done, {}, { 任务: tasks }).found, [106, 103, 102, 101, 80]);
  });
  test("供销社: 80 % of the points for the target, 0.5 for each point from there", () => {
    const score: Score = { kind: "base-and-slope", target: "100", base: 80, above: 0.5, below: 0.5, cap: 100 };
    expectScores(scores({ score }, [100, 110, 96, 150]).found, [80, 85, 78, 100]);
  });
});

test("A22 临沂 (2012): 60 % of the weight as base, 0.6·W + 0.4·W·(x − xs) ÷ (xh − xs)", () => {
  const method = flat("points", { weight: 12, value: "a", score: { kind: "efficacy", base: 60, limits: "sample" } });
  // From 5 to 9: 7.2 at the lowest, 12 at the highest, 7.2 + 4.8 × 0.25 at 6.
  const found = evaluateSheets(method, table(["a"], ["甲", 5], ["乙", 9], ["丙", 6]));
  expect(["甲", "乙", "丙"].map((unit) => round(totalOf(found, unit) as number, 10))).toEqual([7.2, 12, 8.4]);
});

describe("C1 全面建设小康 (2008)", () => {
  // The document prints the interval; the limits 0 and 9 are of this test.
  test("失业率: full within 3–6, in a straight line to the limits", () => {
    const own: Partial<Indicator> = {
      ...{ direction: "moderate", ideal: { low: 3, high: 6 } },
      score: { kind: "interval", zeroBelow: 0, zeroAbove: 9 },
    };
    expectScores(scores(own, [3, 4.1, 6, 1.5, 7.5, 9, 12]).found, [100, 100, 100, 50, 50, 0, 0]);
  });
  test("positive: actual ÷ standard; inverse: standard ÷ actual; at most 100", () => {
    expectScores(scores({ score: { kind: "ratio", to: 31400 } }, [15700, 40000]).found, [50, 100]);
    const cost: Partial<Indicator> = { direction: "negative", score: { kind: "ratio", to: 0.84 } };
    expectScores(scores(cost, [1.2, 0.6]).found, [70, 100]);
  });
});

test("C14 石家庄: x ÷ (1.05·max), and 1 − x ÷ (1.05·max) for a cost", () => {
  const score: Score = { kind: "ratio", to: "maximum", times: 1.05, cost: "complement" };
  expectScores(scores({ score }, [200, 105]).found, [100 / 1.05, 50]);
  expectScores(scores({ score, direction: "negative" }, [200, 105]).found, [100 - 100 / 1.05, 50]);
});

test("C12 人民论坛: exponential efficacy d = A·e^(B·t) with d(0) = 60 and d(1) = 100, so B = −ln 0.6", () => {
  const score: Score = { kind: "efficacy-exponential", limits: { low: 10, high: 50 } };
  const expected = [0, 0.25, 0.5, 1].map((t) => 60 * Math.exp(-Math.log(0.6) * t));
  expectScores(scores({ score }, [10, 20, 30, 50]).found, expected);
  expect(round(expected[2]!, 2)).toBe(77.46);
});

test("C15 HDI: the logarithm of income, as worked in technical note 1 of the report of 2020", () => {
  const method = flat(
    "geometric",
    { value: "健康", score: { kind: "min-max", limits: { low: 0, high: 1 }, high: 1 } },
    { value: "教育", score: { kind: "min-max", limits: { low: 0, high: 1 }, high: 1 } },
    { value: "收入", score: { kind: "log", limits: { low: 100, high: 75000 }, high: 1 } },
  );
  // Printed: (ln 3,829 − ln 100) ÷ (ln 75,000 − ln 100) = 0.5506; (0.6971 · 0.3447 · 0.5506)^(1/3) = 0.510.
  const found = evaluateSheets(
    method,
    table(["健康", "教育", "收入"], ["某国", 0.6971, 0.3447, 3829], ["富国", 1, 1, 90000]),
  );
  expect(round(scoreOf(found, "某国", "3") as number, 4)).toBe(0.5506);
  expect(round(totalOf(found, "某国") as number, 3)).toBe(0.51);
  expect(scoreOf(found, "富国", "3")).toBe(1);
});

test("C6, C7: goalposts of a base year keep years comparable, and go beyond 100", () => {
  const own: Partial<Indicator> = {
    score: {
      kind: "min-max",
      limits: { low: { formula: "minOf(基期)" }, high: { formula: "maxOf(基期)" } },
      clamp: false,
    },
  };
  // The base year reached from 40 to 80.
  expectScores(scores(own, [60, 90, 36], {}, { 基期: [40, 80, 50] }).found, [50, 125, -10]);
});
