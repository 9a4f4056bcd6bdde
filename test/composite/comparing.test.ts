import fc from "fast-check";
import { duel, openDuels } from "../../engine/composite/aggregate/duels";
import type { Evaluation } from "../../engine/composite/evaluation";
import type { MethodInput } from "../../engine/composite/method";
import type { CellValue } from "../../engine/terms/sheet";
import { valuesOf } from "../../engine/terms/column";
import { evaluateSheets, methodOf, scoreOf, sheetOf, totalOf } from "./build";

type Indicator = MethodInput["indicators"][number];
type Aggregate = NonNullable<Indicator["aggregate"]>;
type Rows = readonly (readonly CellValue[])[];

/** An indicator whose score is its column as it stands. */
function plain(code: string, weight: number, more: Partial<Indicator> = {}): Indicator {
  const score = { kind: "min-max", limits: { low: 0, high: 100 }, clamp: false } as const;
  return { code, parent: "S", title: code, weight, value: code, direction: "positive", score, ...more };
}

/** Units 1, 2, 3 … compared on as many indicators as there are weights. */
function compared(aggregate: Aggregate, weights: readonly number[], rows: Rows, part: Partial<MethodInput> = {}) {
  const codes = weights.map((_, c) => `K${c}`);
  const method = methodOf({
    units: { name: "代码" },
    absence: "skip",
    indicators: [
      { code: "S", title: "S", aggregate, scope: "all" },
      ...weights.map((weight, c) => plain(codes[c]!, weight)),
    ],
    ...part,
  });
  return evaluateSheets(method, sheetOf("表", [["代码", ...codes], ...rows.map((row, i) => [String(i + 1), ...row])]));
}

const scores = ({ total }: Evaluation) => valuesOf(total);
const codesOf = ({ issues }: Evaluation) => issues.map(({ code }) => code);

describe("TOPSIS", () => {
  // Tzeng & Huang (2011), Multiple Attribute Decision Making: closeness as printed, to four decimals.
  test("Tzeng & Huang: 0.5037, 0.6581, 0.7482, 0.3340; places 3, 2, 1, 4", () => {
    const rows = [
      [5, 8, 4],
      [7, 6, 8],
      [8, 8, 6],
      [7, 4, 6],
    ];
    const evaluation = compared("topsis", [0.3, 0.4, 0.3], rows);
    const printed = [50.37, 65.81, 74.82, 33.4];
    scores(evaluation).forEach((score, i) => expect(Math.abs((score as number) - printed[i]!)).toBeLessThan(0.005));
    expect(evaluation.ranks.all).toEqual([3, 2, 1, 4]);
  });

  // scikit-criteria's own test of its similarity: 0.14639248 and 0.85360752.
  test("scores as they are, equal weights", () => {
    const found = scores(compared({ topsis: "none" }, [1, 1, 1], [[1, 0, 3], [0, 5, 6]])); // prettier-ignore
    expect(found[0]).toBeCloseTo(14.639248, 6);
    expect(found[1]).toBeCloseTo(85.360752, 6);
  });

  test("by hand, with a cell that is skipped", () => {
    // Best (6, 8), worst (0, 0). The first lacks K1: 3 from both ends of K0. The second is at (6, 4): 4 from the best,
    // √(36 + 16) from the worst. The third is at (0, 8): 6 and 8.
    const found = scores(compared({ topsis: "none" }, [1, 1], [[3, null], [6, 4], [0, 8], [2, 0]])); // prettier-ignore
    expect(found[0]).toBeCloseTo(50, 12);
    expect(found[1]).toBeCloseTo((100 * Math.sqrt(52)) / (4 + Math.sqrt(52)), 12);
    expect(found[2]).toBeCloseTo((100 * 8) / (6 + 8), 12);
  });

  test("a reference unit is held against the poles and does not move them", () => {
    const rows = [[0], [10], [40]]; // prettier-ignore
    const found = scores(compared({ topsis: "none" }, [1], rows, { units: { name: "代码", unranked: ["3"] } }));
    // 40 is 30 beyond the best and 40 from the worst.
    expect(found).toEqual([0, 100, (100 * 40) / 70]);
  });

  test("nothing to tell units apart: no score, and one issue", () => {
    const evaluation = compared("topsis", [1, 2], [[5, 0], [5, 0]]); // prettier-ignore
    expect(scores(evaluation)).toEqual(["undefined", "undefined"]);
    expect(codesOf(evaluation)).toEqual(["aggregate.flat"]);
  });

  test("an indicator that is 0 throughout takes no part", () => {
    const found = scores(compared("topsis", [1, 1], [[0, 1], [0, 2], [0, 3]])); // prettier-ignore
    [0, 50, 100].forEach((score, i) => expect(found[i]).toBeCloseTo(score, 12));
  });
});

describe("Copeland", () => {
  test("by hand", () => {
    // 1 beats 2 on K0 and K2 (weight 3 of 6) and loses K1 (3): a tie. 1 beats 3 on K0, K1 (5 of 6). 2 against 3: K1 won
    // (3), K0 tied (2), K2 lost (1): share 4/6, won. 4 is worst in all.
    const rows = [[9, 5, 4], [7, 6, 3], [7, 4, 8], [1, 1, 1]]; // prettier-ignore
    expect(scores(compared("copeland", [2, 3, 1], rows))).toEqual([2, 2, -1, -3]);
  });

  test("a missing cell counts for neither, in any order of the rows", () => {
    // 1 and 2 have only K1 in common, which 2 wins; 1 and 3 too, which 1 wins; 2 beats 3 on all.
    const rows: Rows = [[null, 5, 9], [8, 6, null], [7, 4, null]]; // prettier-ignore
    expect(scores(compared("copeland", [9, 1, 1], rows))).toEqual([0, 2, -2]);
    expect(scores(compared("copeland", [9, 1, 1], rows.toReversed()))).toEqual([-2, 2, 0]);
  });

  test("nothing in common is a tie", () =>
    expect(scores(compared("copeland", [2, 1], [[5, null], [null, 1]]))).toEqual([0, 0])); // prettier-ignore

  test("0.1 + 0.2 against 0.3 is a tie", () =>
    expect(scores(compared("copeland", [0.1, 0.2, 0.3], [[9, 9, 1], [1, 1, 9]]))).toEqual([0, 0])); // prettier-ignore

  test("reference units are compared with the ranked ones and count for nobody", () => {
    const units = { name: "代码", unranked: ["1", "3"] };
    // 2 and 4 are ranked. 1 beats both, 3 is between them.
    expect(scores(compared("copeland", [1], [[9], [8], [5], [2]], { units }))).toEqual([2, 1, 0, -1]); // prettier-ignore
  });

  test("a unit without a score is nobody's opponent", () => {
    const evaluation = compared("copeland", [1, 1], [[9, 9], [5, null], [1, 1]], { absence: "withhold" }); // prettier-ignore
    expect(scores(evaluation)).toEqual([1, "withheld", -1]);
  });

  test("a score of its own for what is absent", () => {
    const rows = [[9], [null], [1]]; // prettier-ignore
    expect(scores(compared("copeland", [1], rows, { absence: { score: 5 } }))).toEqual([2, 0, -2]);
  });
});

describe("who is compared with whom", () => {
  const groups = [
    { id: "g", title: "甲", codes: ["1", "2", "3"] },
    { id: "h", title: "乙", codes: ["4", "5"] },
  ];
  const rows: Rows = [[9, 1], [8, 2], [1, 9], [7, 7], [2, 8], [5, 5]]; // prettier-ignore
  const indicators = (scope: "all" | "group", more: Partial<Indicator> = {}): Indicator[] => [
    { code: "S", title: "S", aggregate: "copeland", scope },
    plain("K0", 1, more),
    plain("K1", 2),
  ];

  test("within groups, each with weights of its own; a unit in no group has no score", () => {
    const evaluation = compared("copeland", [1, 2], rows, {
      groups,
      indicators: indicators("group", { groupWeights: { g: 5 } }),
      units: { name: "代码", unranked: ["6"] },
    });
    expect(scores(evaluation)).toEqual([2, 0, -2, -1, 1, "not-applicable"]);
  });

  test("over all units, the same proportions are the same weights", () => {
    const more = { groupWeights: { g: 3 } };
    const own = indicators("all", more).map((node) =>
      node.code === "K1" ? { ...node, groupWeights: { g: 6 } } : node,
    );
    const evaluation = compared("copeland", [1, 2], rows.slice(0, 5), { groups, indicators: own });
    expect(codesOf(evaluation)).toEqual([]);
    expect(scores(evaluation)).toEqual([-4, -2, 4, 0, 2]);
  });

  test("a ranked unit with weights of its own: nobody of its field has a score", () => {
    const own = indicators("group", { unitWeights: { "2": 7 } });
    const evaluation = compared("copeland", [1, 2], rows.slice(0, 5), { groups, indicators: own });
    expect(scores(evaluation)).toEqual(["withheld", "withheld", "withheld", -1, 1]);
    expect(codesOf(evaluation)).toEqual(["aggregate.weights-differ"]);
  });

  test("a reference unit with weights of its own: only itself", () => {
    const evaluation = compared("copeland", [1, 2], rows.slice(0, 3), {
      indicators: indicators("all", { unitWeights: { "1": 7 } }),
      units: { name: "代码", unranked: ["1"] },
    });
    expect(scores(evaluation)).toEqual(["withheld", -1, 1]);
  });

  test("nobody ranked to be compared with", () => {
    const evaluation = compared("copeland", [1], [[9], [1]], { units: { name: "代码", unranked: ["1", "2"] } }); // prettier-ignore
    expect(scores(evaluation)).toEqual(["not-applicable", "not-applicable"]);
  });
});

// A failing run prints its seed and path; put them here to repeat it.
const run = { seed: 20261122, numRuns: 200 };
const cell = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 5 }), weight: 3 },
  { arbitrary: fc.double({ min: 0, max: 100, noNaN: true }), weight: 3 },
  { arbitrary: fc.constant(null), weight: 1 },
);
const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 12 });
const weights = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 9 })));
const kinds = ["copeland", "topsis", { topsis: "none" }] as const;

test.each(kinds)("%p: the order of rows changes nothing, not even the last bit", (aggregate) => {
  fc.assert(
    fc.property(table, weights, fc.integer({ min: 1, max: 96 }), (rows, own, step) => {
      const order = rows.map((_, i) => i).sort((i, j) => ((i * step) % 97) - ((j * step) % 97) || i - j);
      const straight = scores(compared(aggregate, own, rows));
      const shuffled = scores(compared(aggregate, own, order.map((i) => rows[i]!))); // prettier-ignore
      order.forEach((i, at) => {
        if (straight[i] !== shuffled[at]) throw new Error(`${straight[i]} became ${shuffled[at]}`);
      });
    }),
    run,
  );
});

test("Copeland: more in one child never lowers the unit's score, nor raises another's", () => {
  fc.assert(
    fc.property(
      table,
      weights,
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, own, c, more) => {
        const [first, ...others] = rows;
        if (typeof first![c] !== "number") return;
        const before = scores(compared("copeland", own, rows)) as number[];
        const after = scores(compared("copeland", own, [first!.with(c, first![c] + more), ...others])) as number[];
        expect(after[0]!).toBeGreaterThanOrEqual(before[0]!);
        after
          .slice(1)
          .forEach((score, i) => typeof score === "number" && expect(score).toBeLessThanOrEqual(before[i + 1]!));
      },
    ),
    run,
  );
});

test("TOPSIS: between the poles, more in one child never lowers the score", () => {
  const inner = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.tuple(inner, inner, inner), weights, fc.integer({ min: 0, max: 2 }), inner, (row, own, c, x) => {
      const poles = [[0, 0, 0], [100, 100, 100]]; // prettier-ignore
      const [low, high] = [Math.min(x, row[c]!), Math.max(x, row[c]!)].map(
        (each) => scores(compared({ topsis: "none" }, own, [row.with(c, each), ...poles]))[0] as number,
      );
      expect(high!).toBeGreaterThanOrEqual(low! - 1e-12);
      expect(low!).toBeGreaterThanOrEqual(0);
      expect(high!).toBeLessThanOrEqual(100);
    }),
    run,
  );
});

test("a comparison: what one has over another, the other lacks", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(cell.map((x) => x ?? NaN)), { minLength: 6, maxLength: 6 }), weights, (both, own) => {
      const field = {
        units: [0, 1],
        isRanked: Uint8Array.from([1, 1]),
        weights: Float64Array.from(own),
        scores: Float64Array.from(both),
      };
      const duels = openDuels(field);
      const [one, other] = [duel(duels, 0), duel(duels, 1)];
      expect([one.better[1], one.worse[1]]).toEqual([other.worse[0], other.better[0]]);
    }),
    run,
  );
});

// A must-pass item is scored and published, kept out of the sum, and may bar from lists.
test.each([
  ...["arithmetic", "geometric", "harmonic", "median", "minimum", "maximum", "sum", "points"].map(
    (each) => each as Aggregate,
  ),
  { power: 2 },
  ...kinds,
])("%p: an item that does not count changes no score, and still bars from a list", (aggregate) => {
  const rows: Rows = [[90, 80, 1], [70, 60, 0], [50, 55, 1]]; // prettier-ignore
  const root: Indicator = { code: "S", title: "S", aggregate, scope: "all" };
  const two = [root, plain("K0", 60), plain("K1", 40)];
  const without = compared(aggregate, [60, 40, 1], rows, { indicators: two });
  const evaluation = compared(aggregate, [60, 40, 1], rows, {
    indicators: [...two, plain("K2", 5, { counts: false })],
    adjustments: { gates: [{ title: "必达", when: "K2 == 1" }] },
    lists: [{ id: "l", title: "先进", by: "score", top: 3 }],
  });
  expect(scores(evaluation)).toEqual(scores(without));
  expect(scoreOf(evaluation, "2", "K2")).toBe(0);
  expect(evaluation.lists[0]!.entries.map(({ unit }) => unit)).toEqual([0, 2]);
});

describe("sums", () => {
  const root = (aggregate: Aggregate): Indicator => ({ code: "S", title: "S", aggregate });
  const evaluated = (aggregate: Aggregate, cells: CellValue[], absence: MethodInput["absence"] = "skip") =>
    totalOf(
      compared(aggregate, [24, 10, 6], [cells], {
        absence,
        indicators: [root(aggregate), plain("K0", 24), plain("K1", 10), plain("K2", 6)],
      }),
      "1",
    );

  test("weight × score", () => expect(evaluated("sum", [1, 2, -3])).toBe(24 + 20 - 18));
  test("points × rate", () => expect(evaluated("points", [50, 80, 100])).toBe(12 + 8 + 6));
  // 0.1 × 3 and the like leave remainders: the sum is the double nearest to that of the products.
  test("exact", () => expect(evaluated("points", [100, 100, 100])).toBe(40));
  // 24 × 50 % + 6 × 100 % = 18 of 30 points that could be had, so 24 of 40.
  test("what is skipped gives its points to the others", () =>
    expect(evaluated("points", [50, null, 100])).toBeCloseTo(24, 12));
  test("full marks stay full marks", () => expect(evaluated("points", [100, null, 100])).toBeCloseTo(40, 12));
  test("withheld", () => expect(evaluated("sum", [1, null, 3], "withhold")).toBe("withheld"));
  test("a score instead", () => expect(evaluated("sum", [1, null, 3], { score: 7 })).toBe(24 + 70 + 18));
});

test("weights under a sum are factors: they and those of its dimensions need not add up", () => {
  const dimension = (code: string, weight: number): Indicator => ({ code, parent: "S", title: code, weight, aggregate: "points" }); // prettier-ignore
  const indicators = [
    { code: "S", title: "S", aggregate: "sum" as const },
    dimension("A", 1),
    dimension("B", 0.5),
    plain("K0", 70, { parent: "A" }),
    plain("K1", 30, { parent: "A" }),
    plain("K2", 20, { parent: "B" }),
  ];
  const evaluation = compared("sum", [1, 1, 1], [[80, 60, 50]], { indicators, weightsSum: "parent" });
  // 56 + 18 points, and half of 10.
  expect(totalOf(evaluation, "1")).toBe(79);
  expect(codesOf(evaluation)).toEqual([]);
});
