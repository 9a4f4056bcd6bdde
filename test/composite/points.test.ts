import type { CellValue } from "../../engine/terms/sheet";
import type { Value } from "../../engine/terms/value";
import { deviationFrom } from "../../engine/composite/normalise/around-target";
import { stepsBetween } from "../../engine/composite/normalise/increments";
import { evaluateSheets, methodOf, positionOf, sheetOf } from "./build";
import { expectScores, scores, type Indicator } from "./one-indicator";

type Case = [
  name: string,
  own: Partial<Indicator>,
  cells: CellValue[],
  columns: Record<string, CellValue[]>,
  expected: Value[],
];

/** Every expected score is worked out by hand from the formula in the name or the comment above it. */
function check(cases: readonly Case[]): void {
  test.each(cases)("%s", (_, own, cells, columns, expected) =>
    expectScores(scores(own, cells, {}, columns).found, expected),
  );
}

describe("base to target", () => {
  const line = { kind: "base-to-target", from: "基期", target: "目标" } as const;
  check([
    [
      "(x − from) ÷ (target − from): 40 → 60",
      { score: line },
      [40, 50, 60, 70, 30],
      { 基期: [40, 40, 40, 40, 40], 目标: [60, 60, 60, 60, 60] },
      [0, 50, 100, 100, 0],
    ],
    [
      "60 points at the base, no bounds: 60 + 40·t",
      { score: { ...line, base: 60, cap: null, floor: null } },
      [40, 50, 65, 30],
      { 基期: [40, 40, 40, 40], 目标: [60, 60, 60, 60] },
      [60, 80, 110, 40],
    ],
    [
      "a cost falls from 5 to 4: 4.5 is half of the way",
      { direction: "negative", score: line },
      [4.5, 4, 5, 3, 6],
      { 基期: [5, 5, 5, 5, 5], 目标: [4, 4, 4, 4, 4] },
      [50, 100, 0, 100, 0],
    ],
    ["from −10 to 0, and from 0", { score: line }, [-5, 2], { 基期: [-10, 0], 目标: [0, 4] }, [50, 50]],
    [
      "absent base, absent target, no way from the one to the other",
      { score: line },
      [5, 5, 5, 5, null],
      { 基期: [null, 1, 9, 9, 1], 目标: [9, "/", 9, 4, 9] },
      ["not-reported", "not-applicable", "undefined", "undefined", "not-reported"],
    ],
  ]);
});

describe("base and slope", () => {
  // 供销社: 80 at the target, 0.5 for each percentage point from there, at most 90.
  const coop = { kind: "base-and-slope", target: "目标", base: 80, above: 0.5, below: 0.5, cap: 90 } as const;
  check([
    [
      "80 ± 0.5 for each point, capped at 90",
      { score: coop },
      [100, 104, 97, 120, 130],
      { 目标: [100, 100, 100, 100, 100] },
      [80, 82, 78.5, 90, 90],
    ],
    ["a floor", { score: { ...coop, floor: 70 } }, [81, 79], { 目标: [100, 100] }, [70.5, 70]],
    [
      "a cost: 80 at 5, 0.5 for each below it",
      { direction: "negative", score: coop },
      [5, 3, 9],
      { 目标: [5, 5, 5] },
      [80, 81, 78],
    ],
    [
      "per cent of the target: 220 is 10 % above 200, 190 is 5 % below it",
      { score: { ...coop, per: "percent" } },
      [220, 190],
      { 目标: [200, 200] },
      [85, 77.5],
    ],
    [
      "per cent of a negative target goes by its size: −8 is 20 % better than −10",
      { score: { ...coop, per: "percent" } },
      [-8, -11],
      { 目标: [-10, -10] },
      [90, 75],
    ],
    [
      "per cent of nothing",
      { score: { ...coop, per: "percent" } },
      [5, 0],
      { 目标: [0, 0] },
      ["undefined", "undefined"],
    ],
    [
      "whoever misses the target gets nothing: 60 + 0.05 for each per cent, at most 70",
      {
        score: {
          kind: "base-and-slope",
          target: "目标",
          base: 60,
          per: "percent",
          above: 0.05,
          below: { score: 0 },
          cap: 70,
        },
      },
      [200, 240, 199.9, 1000],
      { 目标: [200, 200, 200, 200] },
      [60, 61, 0, 70],
    ],
    [
      // 漯河: full marks at the target, in proportion below it, 0.6 for each per cent above a task of 50 million, else 0.3.
      "a bonus by the size of the task",
      {
        score: {
          ...{ kind: "base-and-slope", target: "目标", base: 100, per: "percent", below: 1 },
          above: { formula: "目标 >= 5000 ? 0.6 : 0.3" },
        },
      },
      [5500, 1100, 2500, 500, 0],
      { 目标: [5000, 1000, 5000, 1000, 1000] },
      [106, 103, 50, 50, 0],
    ],
    [
      "a bonus that is not there is missed only above the target",
      { score: { kind: "base-and-slope", target: "10", base: 60, below: 1, above: { formula: "每分" } } },
      [11, 9, 11],
      { 每分: [null, null, 2] },
      ["not-reported", 59, 62],
    ],
    ["an absent target", { score: coop }, [5, null], { 目标: ["—", 5] }, ["not-applicable", "not-reported"]],
  ]);
});

describe("steps", () => {
  const growth = {
    kind: "steps",
    from: "去年",
    above: { each: 0.1, points: 0.1 },
    below: { each: 0.1, points: 0.1 },
    cap: 10,
    floor: -5,
  } as const;
  check([
    [
      // 8.1 − 7.8 and 7.5 − 7.8 are three steps up to rounding; 8.15 − 7.8 three and a half; + 20 and − 9 meet the bounds.
      "0.1 for each 0.1, cap 10, floor −5",
      { score: growth },
      [8.1, 7.5, 8.15, 7.8, 27.8, -1.2, 17.8, 2.8],
      { 去年: [7.8, 7.8, 7.8, 7.8, 7.8, 7.8, 7.8, 7.8] },
      [0.3, -0.3, 0.3, 0, 10, -5, 10, -5],
    ],
    [
      "parts of steps, around 60: 0.35 up, 0.25 down",
      { score: { ...growth, whole: false, base: 60, cap: 100 } },
      [8.15, 7.55],
      { 去年: [7.8, 7.8] },
      [60.35, 59.75],
    ],
    [
      "a cost: what is saved counts up",
      { direction: "negative", score: { ...growth, above: { each: 2, points: 5 } } },
      [10, 6, 11],
      { 去年: [10, 10, 10] },
      [0, 10, -1],
    ],
    [
      "whoever is below gets nothing: 60 + 0.5 for each whole 10",
      {
        score: {
          ...{ kind: "steps", from: "100", base: 60, cap: 70, above: { each: 10, points: 0.5 } },
          below: { score: 0 },
        },
      },
      [100, 109, 120, 99.9, 400],
      {},
      [60, 60, 61, 0, 70],
    ],
    ["an absent base", { score: growth }, [5, null], { 去年: [null, 5] }, ["not-reported", "not-reported"]],
  ]);

  test.each([
    [7.8, 8.1, 0.1, 3],
    [8.1, 7.8, 0.1, 3],
    [0, 0.3, 0.1, 3],
    [0, 0.29999, 0.1, 2],
    [30000.1, 30000.4, 0.1, 3],
    [1e9, 1e9 + 6, 3, 2],
    [5, 5, 3, 0],
  ])("from %p to %p in steps of %p: %p", (from, to, each, expected) =>
    expect(stepsBetween(from, to, each, true)).toBe(expected),
  );
});

describe("slices", () => {
  const slices = {
    kind: "slices" as const,
    reference: { formula: "100" },
    base: 20,
    width: 10,
    rates: [1, 0.5, 0.25],
  };
  check([
    [
      // 125: 10·1 + 10·0.5 + 5·0.25; 145: the last rate holds for 25; below the same, taken off.
      "percentage points from the reference, by slices of 10",
      { score: slices },
      [100, 105, 125, 145, 95, 75, 110, 90],
      {},
      [20, 25, 36.25, 41.25, 15, 3.75, 30, 10],
    ],
    ["bounds", { score: { ...slices, cap: 30, floor: 5 } }, [200, 10], {}, [30, 5]],
    [
      "units of measure from last year's value",
      { score: { ...slices, reference: { formula: "去年" }, per: "unit" } },
      [8, 20, 3],
      { 去年: [5, 5, 5] },
      [23, 32.5, 18],
    ],
    ["a cost below its reference is better", { direction: "negative", score: slices }, [85, 115], {}, [32.5, 7.5]],
    // The mean of 50, 100 and 150 is 100: 50 % off is 10·1 + 10·0.5 + 30·0.25 = 22.5.
    [
      "the mean of all",
      { score: { ...slices, reference: "mean" } },
      [50, 100, 150, null],
      {},
      [-2.5, 20, 42.5, "not-reported"],
    ],
    [
      "per cent of nothing",
      { score: { ...slices, reference: { formula: "去年" } } },
      [5, 5],
      { 去年: [0, null] },
      ["undefined", "not-reported"],
    ],
  ]);

  test("the mean of the group, where that is the scope", () => {
    const groups = [
      { id: "g", title: "甲类", codes: ["1", "2"] },
      { id: "h", title: "乙类", codes: ["3", "4"] },
    ];
    // Means 10 and 100: 10 % above and below either.
    const { found, evaluation } = scores(
      { scope: "group", score: { ...slices, reference: "mean" } },
      [9, 11, 90, 110],
      { groups },
    );
    expectScores(found, [10, 30, 10, 30]);
    expect(evaluation.yardsticks.get("A")).toEqual(
      new Map([
        ["g", { reference: 10 }],
        ["h", { reference: 100 }],
      ]),
    );
  });

  test.each([
    [110, 100, "positive", "percent", 10],
    [-8, -10, "positive", "percent", 20],
    [3, 5, "negative", "unit", 2],
    [3, 0, "positive", "percent", "undefined"],
  ] as const)("%p from %p, %s, by %s: %p", (x, standard, direction, per, expected) =>
    expect(deviationFrom(x, standard, { direction }, per)).toBe(expected),
  );
});

describe("counts and shortfalls", () => {
  check([
    [
      "0.2 each, at most 0.5",
      { score: { kind: "counts", each: 0.2, cap: 0.5 } },
      [0, 2, 3, null],
      {},
      [0, 0.4, 0.5, "not-reported"],
    ],
    [
      "0.33 less for each, at least −1",
      { direction: "negative", score: { kind: "counts", each: -0.33, floor: -1 } },
      [0, 2, 4],
      {},
      [0, -0.66, -1],
    ],
    [
      "0.5 less 0.1 for each that is missing from 7, at least 0",
      { score: { kind: "shortfall", target: "目标", full: 0.5, each: 0.1 } },
      [7, 9, 5, 1, 3],
      { 目标: [7, 7, 7, 7, null] },
      [0.5, 0.5, 0.3, 0, "not-reported"],
    ],
    [
      "of a cost, what exceeds the target is taken off; below 0 with a floor of −1",
      { direction: "negative", score: { kind: "shortfall", target: "2", full: 1, each: 1, floor: -1 } },
      [0, 2, 3, 9],
      {},
      [1, 1, 0, -1],
    ],
    ["a target of 0", { score: { kind: "shortfall", target: "0", each: 5 } }, [0, 3, -2], {}, [100, 100, 90]],
  ]);
});

describe("two parts", () => {
  const twoPart = { kind: "two-part", at: 8, reached: 4, best: 6, step: 0.3 } as const;
  check([
    // Of those who reached 8: 9.5 is first, both 9 share the second place, 8 is fourth: 6 − 0.9.
    [
      "4 for reaching 8, then 6, 5.7, 5.7, 5.1",
      { score: twoPart },
      [9, 8, 7.9, 9.5, 9, null],
      {},
      [9.7, 9.1, 0, 10, 9.7, "not-reported"],
    ],
    ["nobody reaches it", { score: twoPart }, [1, 2], {}, [0, 0]],
    [
      "the second part is held at its floor",
      { score: { ...twoPart, step: 5, floor: 0.5 } },
      [10, 9, 8],
      {},
      [10, 5, 4.5],
    ],
    ["a cost must be no more than the mark", { direction: "negative", score: twoPart }, [8, 5, 8.1], {}, [9.7, 10, 0]],
  ]);

  test("a reference unit takes nobody's place", () => {
    const { found } = scores({ score: twoPart }, [9, 10, 8], { units: { name: "名称", unranked: ["2"] } });
    // 10 would be first; among the others 9 is first and 8 second.
    expectScores(found, [10, 10, 9.7]);
  });
});

describe("absent targets", () => {
  const shortfall = { kind: "shortfall", target: "目标", each: 1 } as const;

  test("what withholds a score is the target's cell", () => {
    const { evaluation } = scores({ score: shortfall }, [5, 6], {}, { 目标: [7, null] });
    const withheld = evaluation.issues.filter(({ code }) => code === "score.withheld");
    expect(withheld.map(({ where }) => where)).toEqual([{ file: "表.xlsx", sheet: "表", row: 2, column: 3 }]);
    expect(evaluation.issues.find(({ code }) => code === "score.not-computed")?.params).toMatchObject({
      units: ["县2"],
    });
  });

  test("the score that the method gives to an absence is given for an absent target too", () => {
    expectScores(scores({ score: shortfall, absence: { score: 30 } }, [5, 6], {}, { 目标: [7, null] }).found, [98, 30]);
  });

  test("targets are kept, one column for each formula", () => {
    const score = { kind: "base-to-target", from: "a - 1", target: "a * 2" } as const;
    const { references } = scores({ score }, [5]).evaluation;
    expect([...references.get("A")!].map(([name, { numbers }]) => [name, ...numbers])).toEqual([
      ["from", 4],
      ["target", 10],
    ]);
  });
});

test("a target in another table, under the codes of that year", () => {
  const method = methodOf({
    tables: [
      { name: "表", code: "代码" },
      { name: "目标", code: "代码" },
    ],
    indicators: [
      { code: "S", title: "综合", aggregate: "arithmetic" },
      {
        ...{ code: "A", parent: "S", title: "甲", weight: 1, value: "a", direction: "positive" },
        score: { kind: "ratio", to: "target", target: "目标.a" },
      },
    ],
  });
  const found = evaluateSheets(
    method,
    sheetOf("表", [
      ["代码", "名称", "a"],
      ["1", "甲县", 30],
      ["2", "乙县", 30],
    ]),
    sheetOf("目标", [
      ["代码", "a"],
      ["2", 60],
      ["1", 40],
    ]),
  );
  expect(found.total.numbers[positionOf(found, "甲县")]).toBe(75);
  expect(found.total.numbers[positionOf(found, "乙县")]).toBe(50);
});
