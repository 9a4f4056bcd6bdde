import { ratioScore } from "../../engine/composite/normalise/ratio";
import type { MethodInput } from "../../engine/composite/method";
import type { CellValue } from "../../engine/terms/sheet";
import { valuesOf } from "../../engine/terms/column";
import type { Value } from "../../engine/terms/value";
import { expectScores, scores, type Indicator } from "./one-indicator";

const sampled = { kind: "min-max", limits: "sample" } as const;
const fixed = { kind: "min-max", limits: { low: 20, high: 70 } } as const;

// Every expected value is worked out from the formula in the comment or the name.
describe("one indicator's scores", () => {
  test.each<[name: string, own: Partial<Indicator>, cells: CellValue[], expected: Value[]]>([
    ["min-max of the sample", { score: sampled }, [10, 20, 30], [0, 50, 100]],
    ["min-max, negative", { score: sampled, direction: "negative" }, [10, 20, 30], [100, 50, 0]],
    ["min-max with points 60–100", { score: { ...sampled, low: 60 } }, [10, 20, 30], [60, 80, 100]],
    ["goalposts: (x − 20) ÷ 50, clamped", { score: fixed }, [20, 45, 70, 0, 99], [0, 50, 100, 0, 100]],
    ["goalposts, negative: (70 − x) ÷ 50", { score: fixed, direction: "negative" }, [20, 45, 99], [100, 50, 0]],
    ["goalposts without clamping", { score: { ...fixed, clamp: false } }, [10, 95], [-20, 150]],
    ["one end from the sample", { score: { kind: "min-max", limits: { low: "sample", high: 50 } } }, [10, 30], [0, 50]],
    [
      "absences keep their reasons",
      { score: sampled },
      [10, null, "/", "多", 30],
      [0, "not-reported", "not-applicable", "unreadable", 100],
    ],
    ["zero is a value", { score: { kind: "min-max", limits: { low: 0, high: 10 } } }, [0, null], [0, "not-reported"]],
    [
      "moderate, ideal 3–6, goalposts 0–10: 1 − distance ÷ 4",
      { direction: "moderate", ideal: { low: 3, high: 6 }, score: { kind: "min-max", limits: { low: 0, high: 10 } } },
      [3, 4.5, 6, 8, 2, 10, 0],
      [100, 100, 100, 50, 75, 0, 25],
    ],
    [
      "moderate, from the sample: the farthest is 3 below the ideal",
      { direction: "moderate", ideal: { low: 3, high: 6 }, score: sampled },
      [0, 3, 7.5],
      [0, 100, 50],
    ],
    [
      "interval: 失业率 3–6, nothing at 0 and 12",
      { direction: "moderate", ideal: { low: 3, high: 6 }, score: { kind: "interval", zeroBelow: 0, zeroAbove: 12 } },
      [3, 6, 1.5, 9, 15, -1],
      [100, 100, 50, 50, 0, 0],
    ],
    [
      "linear efficacy: 60 + 40·t",
      { score: { kind: "efficacy", limits: { low: 0, high: 10 } } },
      [0, 5, 10],
      [60, 80, 100],
    ],
    [
      "exponential efficacy: 60·(100/60)^t",
      { score: { kind: "efficacy-exponential", limits: { low: 0, high: 10 } } },
      [0, 5, 10],
      [60, 60 * Math.sqrt(100 / 60), 100],
    ],
    ["ratio to a number, capped", { score: { kind: "ratio", to: 50 } }, [25, 50, 60], [50, 100, 100]],
    ["ratio, not capped", { score: { kind: "ratio", to: 50, cap: null } }, [60], [120]],
    [
      "ratio for a cost: to ÷ x",
      { direction: "negative", score: { kind: "ratio", to: 50 } },
      [100, 50, 25, 0],
      [50, 100, 100, 100],
    ],
    [
      "ratio for a cost: 1 − x ÷ to, of −10 more than 100 and capped",
      { direction: "negative", score: { kind: "ratio", to: 50, cost: "complement" } },
      [0, 10, 50, 60, -10],
      [100, 80, 0, 0, 100],
    ],
    [
      "ratio for a cost: 2 − x ÷ to, without bounds",
      { direction: "negative", score: { kind: "ratio", to: 50, cost: "difference", cap: null, floor: null } },
      [0, 25, 50, 60, 150],
      [200, 150, 100, 80, -100],
    ],
    [
      "ratio for a cost of a standard of 0, by subtraction",
      { direction: "negative", score: { kind: "ratio", to: 0, cost: "difference" } },
      [0, 5],
      ["undefined", "undefined"],
    ],
    [
      "what is said of costs does not touch a benefit",
      { score: { kind: "ratio", to: 50, cost: "complement" } },
      [25],
      [50],
    ],
    [
      "no cost at all is never worse than some: the cap, and 100 without one",
      { direction: "negative", score: { kind: "ratio", to: 50, cap: 120 } },
      [45, 40, 0, -1],
      [1000 / 9, 120, 120, 120],
    ],
    [
      "no cost at all without a cap",
      { direction: "negative", score: { kind: "ratio", to: 50, cap: null } },
      [0],
      [100],
    ],
    ["ratio to 1.25 × the best", { score: { kind: "ratio", to: "maximum", times: 1.25 } }, [4, 8], [40, 80]],
    ["ratio to the mean", { score: { kind: "ratio", to: "mean", cap: null } }, [1, 3], [50, 150]],
    ["ratio to the median", { score: { kind: "ratio", to: "median", cap: null } }, [1, 4, 5], [25, 100, 125]],
    [
      "ratio to the least, for a cost",
      { direction: "negative", score: { kind: "ratio", to: "minimum" } },
      [2, 8],
      [100, 25],
    ],
    ["ratio to another unit", { score: { kind: "ratio", to: { unit: "2" } } }, [2, 8], [25, 100]],
    [
      "ratio to each unit's target",
      { score: { kind: "ratio", to: "target", target: "a + 10" } },
      [10, 30, null],
      [50, 75, "not-reported"],
    ],
    ["ratio to nothing", { score: { kind: "ratio", to: 0 } }, [0, 5], ["undefined", "undefined"]],
    ["z-score: mean 2, deviation 1", { score: { kind: "z-score" } }, [1, 2, 3], [-1, 0, 1]],
    [
      "z-score, negative, with mean 50 and deviation 10",
      { direction: "negative", score: { kind: "z-score", mean: 50, deviation: 10 } },
      [1, 2, 3],
      [60, 50, 40],
    ],
    [
      "points n + 1 − place",
      { score: { kind: "rank", points: "n+1-rank" } },
      [10, 30, 30, 20, null],
      [1, 4, 4, 2, "not-reported"],
    ],
    [
      "share of the others that it beats",
      { score: { kind: "rank", points: "percentile" } },
      [1, 2, 3, 3, 5],
      [0, 25, 50, 50, 100],
    ],
    ["nobody else to beat", { score: { kind: "rank", points: "percentile" } }, [1], ["undefined"]],
    [
      "争先进位: 100, then 5 less a place, not under 85",
      { score: { kind: "rank", points: { first: 100, step: 5, floor: 85 } } },
      [5, 4, 4, 2, 1],
      [100, 95, 95, 85, 85],
    ],
    [
      "places count from the least for a cost",
      { direction: "negative", score: { kind: "rank", points: { first: 100, step: 5 } } },
      [5, 4],
      [95, 100],
    ],
    ["borda: how many it beats", { score: { kind: "borda" } }, [5, 4, 4, 2], [3, 1, 1, 0]],
    ["borda, half a point for an equal", { score: { kind: "borda", ties: "average" } }, [5, 4, 4, 2], [3, 1.5, 1.5, 0]],
    ["borda, equals count as beaten", { score: { kind: "borda", ties: "better" } }, [5, 4, 4, 2], [3, 2, 2, 0]],
    // Places 1, 2 and 3 are shared by three: 1, 2 or 3 for each; n + 1 − place.
    [
      "places shared, the worse one",
      { score: { kind: "rank", points: "n+1-rank", ties: "worse" } },
      [9, 9, 9, 1],
      [2, 2, 2, 1],
    ],
    [
      "places shared, their mean",
      { score: { kind: "rank", points: "n+1-rank", ties: "average" } },
      [9, 9, 9, 1],
      [3, 3, 3, 1],
    ],
    [
      "争先进位 with shared places 1 and 2: 100 − 5 × 0.5",
      { score: { kind: "rank", points: { first: 100, step: 5 }, ties: "average" } },
      [4, 4, 2],
      [97.5, 97.5, 90],
    ],
    // (n + 1 − place) ÷ n: places 1, 2, 2, 4 of 4.
    [
      "share of n",
      { score: { kind: "rank", points: "share-of-n" } },
      [9, 5, 5, 1, null],
      [100, 75, 75, 25, "not-reported"],
    ],
    [
      "share of n for a cost",
      { direction: "negative", score: { kind: "rank", points: "share-of-n" } },
      [9, 1],
      [50, 100],
    ],
    // Place 2 of 5 beats 3 of the 4 others; the mean of places 2 and 3 beats 2.5 of them.
    [
      "percentile, better place",
      { score: { kind: "rank", points: "percentile", ties: "better" } },
      [1, 2, 3, 3, 5],
      [0, 25, 75, 75, 100],
    ],
    [
      "percentile, mean place",
      { score: { kind: "rank", points: "percentile", ties: "average" } },
      [1, 2, 3, 3, 5],
      [0, 25, 62.5, 62.5, 100],
    ],
    ["all or nothing at 8", { score: { kind: "all-or-nothing", at: 8 } }, [8, 7.99, 9], [100, 0, 100]],
    [
      "all or nothing for a cost",
      { direction: "negative", score: { kind: "all-or-nothing", at: 8, score: 4 } },
      [8, 8.01],
      [4, 0],
    ],
    [
      "ladder: ≥100 → 100, ≥80 → 75, ≥50 → 50, below → 0",
      {
        score: {
          kind: "ladder",
          steps: [
            { from: 50, score: 50 },
            { from: 100, score: 100 },
            { from: 80, score: 75 },
          ],
        },
      },
      [120, 100, 99, 80, 50, 49],
      [100, 100, 75, 75, 50, 0],
    ],
    [
      "a formula of its own",
      { score: { kind: "formula", formula: "x > mean(x) ? 100 : 60" } },
      [1, 3, null],
      [60, 100, "not-reported"],
    ],
    [
      "goalposts: from the lowest to what unit 2 has",
      { score: { kind: "min-max", limits: { low: "sample", high: { unit: "2" } }, clamp: false } },
      [10, 30, 50, null],
      [0, 100, 200, "not-reported"],
    ],
    [
      "goalposts: what unit 2 has is the best of a cost",
      { direction: "negative", score: { kind: "efficacy", limits: { low: { unit: "2" }, high: "sample" } } },
      [50, 10, 30],
      [60, 100, 80],
    ],
    [
      "goalposts of each unit's own: (x − a÷2) ÷ (2a − a÷2), a third for all",
      { score: { kind: "min-max", limits: { low: { formula: "a / 2" }, high: { formula: "a * 2" } } } },
      [10, 40, null],
      [100 / 3, 100 / 3, "not-reported"],
    ],
    [
      "a goalpost of its own leaves no room for a unit",
      { score: { kind: "min-max", limits: { low: 0, high: { formula: "a - 5" } } } },
      [10, 5, 4],
      [100, "undefined", "undefined"],
    ],
    [
      "a constant column with a score for it",
      { score: { ...sampled, constant: 80 } },
      [5, 5, null],
      [80, 80, "not-reported"],
    ],
  ])("%s", (_, own, cells, expected) => expectScores(scores(own, cells).found, expected));

  // ln: e and e³ between 1 and e⁴ are a quarter and three quarters of the way.
  const e = Math.E;
  test.each<[name: string, own: Partial<Indicator>, cells: CellValue[], expected: Value[]]>([
    [
      "logarithm between goalposts, clamped; none of 0 and below",
      { score: { kind: "log", limits: { low: 1, high: e ** 4 } } },
      [e, e ** 3, 1, 0.5, 1000, 0, -3, null],
      [25, 75, 0, 0, 100, "undefined", "undefined", "not-reported"],
    ],
    [
      "logarithm of a cost",
      { direction: "negative", score: { kind: "log", limits: { low: 1, high: e ** 4 }, clamp: false } },
      [e, e ** 5],
      [75, -25],
    ],
    [
      "logarithm of x + 1, from the sample, 60–100 points: 0, 9 and 99 are ln 1, ln 10, ln 100",
      { score: { kind: "log", limits: "sample", offset: 1, low: 60 } },
      [0, 9, 99],
      [60, 80, 100],
    ],
    [
      "what has no logarithm shapes no sample",
      { score: { kind: "log", limits: "sample" } },
      [-5, 0, 1, 10, 100],
      ["undefined", "undefined", 0, 50, 100],
    ],
    [
      "reciprocal between 1 and 4: (1÷x − 1÷4) ÷ (1 − 1÷4)",
      { direction: "negative", score: { kind: "reciprocal", limits: { low: 1, high: 4 } } },
      [1, 2, 4, 8, 0.5, 0, -1],
      [100, 100 / 3, 0, 0, 100, "undefined", "undefined"],
    ],
    [
      "reciprocal of the sample, not clamped",
      { direction: "negative", score: { kind: "reciprocal", limits: { low: "sample", high: 4 }, clamp: false } },
      [2, 8, 4],
      [100, -50, 0],
    ],
    [
      "reciprocals of a constant column",
      { direction: "negative", score: { kind: "reciprocal", limits: "sample", constant: 70 } },
      [5, 5],
      [70, 70],
    ],
  ])("%s", (_, own, cells, expected) => expectScores(scores(own, cells).found, expected));

  test("units with a number and no score are named in one issue", () => {
    const score = { kind: "log", limits: { low: 1, high: 10 } } as const;
    const { evaluation } = scores({ score, absence: "skip" }, [0, 5, -1, null]);
    expect(evaluation.issues.filter(({ code }) => code === "score.not-computed")).toEqual([
      expect.objectContaining({
        severity: "warning",
        where: { path: "indicators.1.score" },
        params: { code: "A", title: "甲", count: 2, units: ["县1", "县3"] },
      }),
    ]);
  });

  test("a unit of reference without a number is no goalpost", () => {
    const score = { kind: "min-max", limits: { low: 0, high: { unit: "2" } }, constant: 50 } as const;
    const { found, evaluation } = scores({ score }, [5, null]);
    expectScores(found, ["undefined", "not-reported"]);
    expect(evaluation.issues.map(({ code }) => code)).toContain("score.no-standard");
  });

  test("goalposts of the base year: minOf and maxOf of last year's table", () => {
    // Last year 10 to 30: 25 is three quarters of the way, 35 beyond it.
    const own: Partial<Indicator> = {
      score: {
        kind: "min-max",
        limits: { low: { formula: "minOf(上期)" }, high: { formula: "maxOf(上期)" } },
        clamp: false,
      },
    };
    expectScores(scores(own, [25, 35, 10], {}, { 上期: [10, 20, 30] }).found, [75, 125, 0]);
  });

  test("a constant column without one has no score, and one issue says so", () => {
    for (const score of [sampled, { kind: "z-score" } as const]) {
      const { found, evaluation } = scores({ score }, [0.1, 0.1, 0.1]);
      expect(found).toEqual(["undefined", "undefined", "undefined"]);
      expect(evaluation.issues.filter(({ code }) => code === "column.constant")).toEqual([
        expect.objectContaining({
          where: { path: "indicators.1.score" },
          params: { code: "A", title: "甲", group: "", count: 3, value: 0.1 },
        }),
      ]);
    }
  });
});

// What ratioScore says of targets that are 0 or negative.
test.each([
  [-3, -4, "positive", 125],
  [-5, -4, "positive", 75],
  [-5, -4, "negative", 125],
  [0, 5, "negative", 100],
  [-1, 5, "negative", 100],
  [5, 0, "negative", 0],
] as const)("%p against %p, %s: %p", (x, to, direction, expected) =>
  expect(ratioScore(x, to, direction)).toBe(expected),
);

describe("with whom it is compared", () => {
  const groups = [
    { id: "g", title: "甲类", codes: ["1", "2"] },
    { id: "h", title: "乙类", codes: ["3", "4"] },
  ];
  test("all", () => expectScores(scores({ score: sampled }, [0, 10, 20, 40], { groups }).found, [0, 25, 50, 100]));
  test("the group", () => {
    const { found, evaluation } = scores({ score: sampled, scope: "group" }, [0, 10, 20, 40], { groups });
    expectScores(found, [0, 100, 0, 100]);
    expect(evaluation.yardsticks.get("A")).toEqual(
      new Map([
        ["g", { low: 0, high: 10 }],
        ["h", { low: 20, high: 40 }],
      ]),
    );
  });
  test("goalposts of a group", () => {
    const score = { ...fixed, groupLimits: { h: { low: 0, high: 100 } } };
    expectScores(scores({ score }, [45, 45, 45, 45], { groups }).found, [50, 50, 45, 45]);
  });
  test("the target of a group", () => {
    const score = { kind: "ratio", to: 100, groupTo: { h: 50 } } as const;
    expectScores(scores({ score }, [25, 25, 25, 25], { groups }).found, [25, 25, 50, 50]);
  });
  test("a unit in no group has no score within groups", () => {
    const { found, evaluation } = scores({ score: sampled, scope: "group" }, [0, 10, 20, 40, 50], { groups });
    expectScores(found, [0, 100, 0, 100, "not-applicable"]);
    expect(evaluation.issues.filter(({ code }) => code === "group.none")).toEqual([
      expect.objectContaining({ severity: "error", params: { code: "5", name: "县5" } }),
    ]);
  });
  test("a reference unit is held against the others and does not shape them", () => {
    const units = { name: "名称", unranked: ["3"] };
    const { found, evaluation } = scores({ score: { ...sampled, clamp: false } }, [0, 10, 20], { units });
    expectScores(found, [0, 100, 200]);
    expect(evaluation.ranks.all).toEqual([2, 1, null]);
  });
});

describe("absences", () => {
  const cells = [0, null, "/", 10];
  test.each<[name: string, absence: MethodInput["absence"], expected: Value[]]>([
    ["withheld by default", undefined, [0, "not-reported", "not-applicable", 100]],
    ["a score instead", { score: 0 }, [0, 0, 0, 100]],
    ["the mean instead: 5", { fill: "mean" }, [0, 50, 50, 100]],
    ["the median instead: 5", { fill: "median" }, [0, 50, 50, 100]],
    ["the least instead", { fill: "minimum" }, [0, 0, 0, 100]],
    ["a number instead", { fill: 2 }, [0, 20, 20, 100]],
    ["by reason", { "not-reported": { score: 30 }, otherwise: { fill: 9 } }, [0, 30, 90, 100]],
    ["by reason, the rest withheld", { "not-reported": { fill: 4 } }, [0, 40, "not-applicable", 100]],
  ])("%s", (_, absence, expected) =>
    expectScores(scores({ score: sampled }, cells, absence === undefined ? {} : { absence }).found, expected),
  );

  test("the group's mean and median", () => {
    const groups = [
      { id: "g", title: "甲类", codes: ["1", "2", "3"] },
      { id: "h", title: "乙类", codes: ["4", "5", "6", "7"] },
    ];
    const data = [0, 2, null, 10, 3, 5, null];
    const filled = (fill: "group-mean" | "group-median") =>
      valuesOf(scores({ score: sampled, absence: { fill } }, data, { groups }).evaluation.stages.imputed.get("A")!);
    expect(filled("group-mean")).toEqual([0, 2, 1, 10, 3, 5, 6]);
    expect(filled("group-median")).toEqual([0, 2, 1, 10, 3, 5, 5]);
  });

  test("what was filled shows as an absence before and a number after", () => {
    const { stages } = scores({ score: sampled, absence: { fill: "mean" } }, cells).evaluation;
    expect(valuesOf(stages.derived.get("A")!)).toEqual([0, "not-reported", "not-applicable", 10]);
    expect(valuesOf(stages.imputed.get("A")!)).toEqual([0, 5, 5, 10]);
  });
});
