import fc from "fast-check";
import { issueText } from "../../engine/report/issue-text";
import type { Evaluation } from "../../engine/composite/evaluation";
import { checkMethod, type MethodInput } from "../../engine/composite/method";
import { ahpWeights } from "../../engine/composite/weight/ahp";
import type { WeightsOrFault } from "../../engine/composite/weight/found";
import { weightsFromScores } from "../../engine/composite/weight/from-scores";
import type { DataWeights } from "../../engine/composite/schema/weights";
import { evaluateSheets, methodInput, methodOf, scoreOf, sheetOf } from "./build";

type Node = MethodInput["indicators"][number];
type From = NonNullable<Node["weightsFrom"]>;
type Row = readonly (number | string | null)[];

/** An indicator of the root whose score is what its column says. */
const raw = (name: string, more: Partial<Node> = {}): Node => ({
  ...{ code: name, parent: "S", title: name, value: name, score: { kind: "formula", formula: "x" } },
  ...more,
});

/** Evaluates a matrix of scores, one column a child of the root. */
function weigh(
  weightsFrom: From | undefined,
  rows: readonly Row[],
  more: readonly Partial<Node>[] = [],
  part: Partial<MethodInput> = {},
): Evaluation {
  const names = rows[0]!.map((_, i) => "abcdef"[i]!);
  const root: Node = { code: "S", title: "综合", aggregate: "arithmetic", ...(weightsFrom ? { weightsFrom } : {}) };
  const method = methodOf({ indicators: [root, ...names.map((name, i) => raw(name, more[i]))], ...part });
  const body = rows.map((row, i) => [String(i + 1), `县${i + 1}`, ...row]);
  return evaluateSheets(method, sheetOf("表", [["代码", "名称", ...names], ...body]));
}

function weightsOf(evaluation: Evaluation, unit = 0): number[] {
  const children = evaluation.method.indicators.filter(({ parent }) => parent === "S");
  return children.map(({ code }) => evaluation.weights.get(code)![unit]!);
}

const codesOf = ({ issues }: Evaluation) => issues.map(({ code }) => code);
const all = { scope: "all" } as const;
const close = (actual: readonly number[], expected: readonly number[], digits = 12) => {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((each, i) => expect(each).toBeCloseTo(expected[i]!, digits));
};

describe("published numbers", () => {
  // Tzeng and Huang (2011); scikit-criteria prints four decimals.
  const decision = [
    [30, 30, 38, 29],
    [19, 54, 86, 29],
    [19, 15, 85, 28.9],
    [68, 70, 60, 29],
  ];
  test("entropy: columns are scaled by their sums", () => {
    close(weightsOf(weigh({ kind: "entropy", ...all }, decision)), [0.463, 0.3992, 0.1378, 0], 4);
  });

  test("CRITIC: columns are brought to 0–1, costs are not turned (Tuş and Adalı, 2019)", () => {
    const matrix = [
      [5000, 3, 3, 4, 3, 2],
      [680, 5, 3, 2, 2, 1],
      [2000, 3, 2, 3, 4, 3],
      [600, 4, 3, 1, 2, 2],
      [800, 2, 4, 3, 3, 4],
    ];
    const expected = [0.157, 0.2495, 0.1677, 0.1211, 0.1541, 0.1506];
    close(weightsOf(weigh({ kind: "critic", ...all }, matrix)), expected, 4);
  });

  test("standard deviation: columns are not scaled (Diakoulaki et al., 1995)", () => {
    const matrix = [
      [0.619, 0.449, 0.447],
      [0.862, 0.466, 0.006],
      [0.458, 0.698, 0.771],
      [0.777, 0.631, 0.491],
      [0.567, 0.992, 0.968],
    ];
    close(weightsOf(weigh({ kind: "deviation", ...all }, matrix)), [0.2173, 0.2945, 0.4882], 4);
  });

  describe("AHP of four items", () => {
    const judgements = [[1, 5, 2], [3, 4], [3 / 4]];
    const rows = [[1, 2, 3, 4]];
    test("weights and λmax", () => {
      const evaluation = weigh({ kind: "ahp", judgements }, rows);
      close(weightsOf(evaluation), [0.3742, 0.3917, 0.0991, 0.1349], 4);
      const { overall } = evaluation.weightings.get("S")!.sets[0]!.found;
      expect(overall.lambda).toBeCloseTo(4.09246, 5);
      expect(overall.consistencyRatio).toBeCloseTo(0.0342, 4);
    });
    test("the consistency ratio with the random index of Donegan and Dodd", () => {
      expect(ahpWeights(judgements, [0, 0, 0.4887, 0.8285]).overall.consistencyRatio).toBeCloseTo(0.0372, 4);
    });
  });
});

describe("by hand", () => {
  const two = [
    [1, 0],
    [3, 4],
  ];
  test("entropy, with a zero", () => {
    // shares 1/4 and 3/4: e = (2 − ¾·log2 3) = 0.8112781, d = 0.1887219; shares 0 and 1: e = 0, d = 1
    const evaluation = weigh({ kind: "entropy", ...all }, two);
    close(weightsOf(evaluation), [0.1887218755 / 1.1887218755, 1 / 1.1887218755], 9);
    const { figures } = evaluation.weightings.get("S")!.sets[0]!.found;
    close(figures.entropy!, [0.8112781245, 0], 9);
    // (1 · 0.158760 + 0 · 0.841240)
    expect(scoreOf(evaluation, "1", "S")).toBeCloseTo(0.1587603, 6);
  });
  test("entropy, shifted", () => {
    // −2 and 0 become 1 and 3, −1 and 3 become 2 and 6: the same shares
    const lifted = weigh({ kind: "entropy", shift: 3, ...all }, [
      [-2, -1],
      [0, 3],
    ]);
    close(weightsOf(lifted), [0.5, 0.5]);
  });
  test("deviation: √2 and 2√2", () => close(weightsOf(weigh({ kind: "deviation", ...all }, two)), [1 / 3, 2 / 3]));
  test("variation: √2 ÷ 2 and 2√2 ÷ 12", () => {
    close(
      weightsOf(
        weigh({ kind: "variation", ...all }, [
          [1, 10],
          [3, 14],
        ]),
      ),
      [0.75, 0.25],
    );
  });
  test("CRITIC", () => {
    // deviations ½, ½ and √⅓; r = −1 between the first two and 0 with the third: conflicts 3, 3 and 2
    const whole = 3 + 2 * Math.sqrt(1 / 3);
    const evaluation = weigh({ kind: "critic", ...all }, [
      [0, 2, 0],
      [1, 1, 9],
      [2, 0, 0],
    ]);
    close(weightsOf(evaluation), [1.5 / whole, 1.5 / whole, (2 * Math.sqrt(1 / 3)) / whole]);
  });
  test("principal component of two that rise together: half each, whatever their scale", () => {
    close(
      weightsOf(
        weigh({ kind: "principal-component", ...all }, [
          [1, 10],
          [2, 30],
          [3, 20],
        ]),
      ),
      [0.5, 0.5],
    );
  });
  test("AHP without contradiction: 4 : 2 : 1, λmax = 3", () => {
    const { weights, overall } = ahpWeights([[2, 4], [2]]);
    close(weights, [4 / 7, 2 / 7, 1 / 7]);
    expect(overall.lambda).toBeCloseTo(3, 12);
    expect(overall.consistencyRatio).toBeCloseTo(0, 12);
  });
  test("AHP of two is always consistent", () => {
    const { weights, overall } = ahpWeights([[9]]);
    close(weights, [0.9, 0.1]);
    expect(overall.consistencyRatio).toBe(0);
  });
  test.each<[how: "sum" | "product", share: number, expected: number[]]>([
    // (½ · ⅓ + ½ · ¾), (½ · ⅔ + ½ · ¼)
    ["sum", 0.5, [13 / 24, 11 / 24]],
    // 0.2 · ⅓ + 0.8 · ¾
    ["sum", 0.2, [2 / 3, 1 / 3]],
    // ⅓ · ¾ : ⅔ · ¼ = 3 : 2
    ["product", 0.5, [0.6, 0.4]],
  ])("deviation and written weights 3 : 1, %s %p", (how, share, expected) => {
    const from: From = { kind: "combined", of: [{ kind: "deviation", ...all }, { kind: "written" }], how, share };
    close(weightsOf(weigh(from, two, [{ weight: 3 }, { weight: 1 }])), expected);
  });
});

describe("who is in the sample", () => {
  const groups = [
    { id: "g", title: "甲类", codes: ["1", "2", "5"] },
    { id: "h", title: "乙类", codes: ["3", "4"] },
  ];
  const rows = [
    [1, 0],
    [3, 4],
    [0, 1],
    [4, 3],
    [100, null],
  ];
  test("units that lack a score are left out, and it is said how many", () => {
    const evaluation = weigh({ kind: "deviation", scope: "group" }, rows, [], { groups, absence: "skip" });
    close(weightsOf(evaluation, 0), [1 / 3, 2 / 3]);
    close(weightsOf(evaluation, 2), [2 / 3, 1 / 3]);
    close(weightsOf(evaluation, 4), [1 / 3, 2 / 3]);
    const found = evaluation.issues.filter(({ code }) => code === "weights.incomplete");
    expect(found).toMatchObject([{ severity: "info", params: { count: 1, of: 3, group: "甲类" } }]);
  });
  test("reference units have weights and shape none", () => {
    const units = { name: "名称", unranked: ["5"] };
    const evaluation = weigh(
      { kind: "deviation", ...all },
      [
        [1, 0],
        [3, 4],
        [2, 2],
        [2, 2],
        [100, 2],
      ],
      [],
      { units },
    );
    close(weightsOf(evaluation, 4), [1 / 3, 2 / 3]);
    expect(codesOf(evaluation)).not.toContain("weights.incomplete");
  });
  test("a unit in no group has no weights where groups matter", () => {
    const evaluation = weigh({ kind: "deviation", scope: "group" }, rows.slice(0, 4), [], { groups: [groups[0]!] });
    expect(weightsOf(evaluation, 2)).toEqual([0, 0]);
    expect(scoreOf(evaluation, "3", "S")).toBe("withheld");
    expect(scoreOf(evaluation, "2", "S")).toBeCloseTo(11 / 3, 12);
  });
  test("children that do not count take no part; written weights are not looked at", () => {
    const more = [{ weight: 5, groupWeights: { g: 9 } }, { unitWeights: { "1": 7 } }, { counts: false }];
    const from: From = { kind: "deviation", ...all };
    close(
      weightsOf(
        weigh(
          from,
          [
            [1, 0, 9],
            [3, 4, 9],
          ],
          more,
          { groups: [groups[0]!] },
        ),
      ),
      [1 / 3, 2 / 3, 0],
    );
  });
  test("dimensions are weighed by their scores", () => {
    const indicators: Node[] = [
      { code: "S", title: "综合", aggregate: "arithmetic", weightsFrom: { kind: "deviation", ...all } },
      { code: "P", parent: "S", title: "一", aggregate: "arithmetic", weightsFrom: "equal" },
      { code: "Q", parent: "S", title: "二", aggregate: "arithmetic", weightsFrom: "equal" },
      raw("a", { parent: "P" }),
      raw("b", { parent: "P" }),
      raw("c", { parent: "Q" }),
    ];
    // P: (1 + 3) ÷ 2 = 2 and (5 + 7) ÷ 2 = 6, deviation 2√2; Q: 1 and 3, deviation √2
    const rows2 = [
      ["代码", "名称", "a", "b", "c"],
      ["1", "甲", 1, 3, 1],
      ["2", "乙", 5, 7, 3],
    ];
    close(weightsOf(evaluateSheets(methodOf({ indicators }), sheetOf("表", rows2))), [2 / 3, 1 / 3]);
  });
  test.each<[what: string, part: Partial<MethodInput>, own: Partial<Node>, expected: number[]]>([
    ["the node's own weight", { weightsSum: "parent" }, { weight: 60 }, [20, 40]],
    ["the own weight of the group", { weightsSum: "parent" }, { weight: 60, groupWeights: { g: 30 } }, [10, 20]],
    ["1 where it has none", { weightsSum: "parent" }, {}, [1 / 3, 2 / 3]],
    ["100", { weightsSum: 100 }, {}, [100 / 3, 200 / 3]],
  ])("weights add up to %s", (_, part, own, expected) => {
    const indicators: Node[] = [
      { code: "S", title: "综合", aggregate: "points", weightsFrom: { kind: "deviation", ...all }, ...own },
      raw("a"),
      raw("b"),
    ];
    const body = [
      ["1", "甲", 1, 0],
      ["2", "乙", 3, 4],
    ];
    const method = methodOf({ indicators, groups: [{ id: "g", title: "甲类", where: "1" }], ...part });
    const evaluation = evaluateSheets(method, sheetOf("表", [["代码", "名称", "a", "b"], ...body]));
    close(weightsOf(evaluation), expected);
    // 分值 × 得分率: weight × score ÷ 100
    expect(scoreOf(evaluation, "2", "S")).toBeCloseTo((3 * expected[0]! + 4 * expected[1]!) / 100, 12);
  });
  test("equal points", () => {
    const indicators: Node[] = [
      { code: "S", title: "综合", weight: 50, aggregate: "points", weightsFrom: "equal" },
      raw("a"),
      raw("b"),
    ];
    const sheet = sheetOf("表", [
      ["代码", "名称", "a", "b"],
      ["1", "甲", 80, 40],
    ]);
    expect(scoreOf(evaluateSheets(methodOf({ indicators, weightsSum: "parent" }), sheet), "1", "S")).toBe(30);
  });
  test("written weights of a group and of a unit in a combination", () => {
    const from: From = { kind: "combined", of: [{ kind: "deviation", ...all }, { kind: "written" }], share: 0 };
    const more = [{ weight: 1, groupWeights: { h: 3 }, unitWeights: { "2": 4 } }, { weight: 1 }];
    const evaluation = weigh(from, rows.slice(0, 4), more, { groups });
    close(
      [0, 1, 2].flatMap((unit) => weightsOf(evaluation, unit)),
      [0.5, 0.5, 0.8, 0.2, 0.75, 0.25],
    );
  });
});

describe("where there are no weights, there is an issue and no score", () => {
  test.each<[what: string, from: From, rows: readonly Row[], code: string]>([
    ["one unit", { kind: "deviation", ...all }, [[1, 2]], "weights.few"],
    [
      "two units for CRITIC",
      { kind: "critic", ...all },
      [
        [1, 2],
        [2, 1],
      ],
      "weights.few",
    ],
    [
      "two for a component",
      { kind: "principal-component", ...all },
      [
        [1, 2],
        [2, 3],
      ],
      "weights.few",
    ],
    [
      "scores below 0",
      { kind: "entropy", ...all },
      [
        [1, -1],
        [2, 1],
      ],
      "weights.below-zero",
    ],
    [
      "a shift that is too small",
      { kind: "entropy", shift: 0.5, ...all },
      [
        [1, -1],
        [2, 1],
      ],
      "weights.below-zero",
    ],
    [
      "scores below 0",
      { kind: "variation", ...all },
      [
        [1, -1],
        [2, 1],
      ],
      "weights.below-zero",
    ],
    ...(["entropy", "deviation", "variation", "critic", "principal-component"] as const).map(
      (kind): [string, From, Row[], string] => [
        kind,
        { kind, ...all },
        [
          [1, 0],
          [1, 0],
          [1, 0],
        ],
        "weights.constant",
      ],
    ),
    [
      "all alike",
      { kind: "critic", ...all },
      [
        [1, 3],
        [2, 5],
        [4, 9],
      ],
      "weights.alike",
    ],
    [
      "no first",
      { kind: "principal-component", ...all },
      [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ],
      "weights.ambiguous",
    ],
    [
      "against the rest",
      { kind: "principal-component", ...all },
      [
        [1, 1, 3],
        [2, 3, 2],
        [3, 2, 1],
      ],
      "weights.opposed",
    ],
  ])("%s", (_, from, rows, code) => {
    const evaluation = weigh(from, rows);
    expect(evaluation.issues.filter(({ severity }) => severity === "error")).toMatchObject([{ code }]);
    expect(scoreOf(evaluation, "1", "S")).toBe("withheld");
  });

  test.each(["entropy", "deviation", "variation", "critic", "principal-component"] as const)(
    "a constant child weighs 0 and is named: %s",
    (kind) => {
      const evaluation = weigh({ kind, ...all }, [
        [1, 5, 2],
        [3, 5, 1],
        [4, 5, 7],
      ]);
      expect(weightsOf(evaluation)[1]).toBe(0);
      const warnings = evaluation.issues.filter(({ severity }) => severity === "warning");
      expect(warnings).toMatchObject([{ code: "weights.constant-child", params: { children: ["b"] } }]);
    },
  );
});

describe("judgements that contradict each other", () => {
  // a is 3 times b, b is 3 times c, but c is 3 times a.
  const input = (judgements: number[][], more: object = {}) =>
    methodInput({
      indicators: [
        { code: "S", title: "综合", aggregate: "arithmetic", weightsFrom: { kind: "ahp", judgements, ...more } },
        ...["a", "b", "c"].map((name) => raw(name)),
      ],
    });
  test("a warning names the judgement that is farthest from the weights, and what would fit", () => {
    // Rows: 1 9 1/2, 1/9 1 1/3, 2 3 1. For three items the eigenvector is that of the geometric means of the rows:
    // ∛4.5 = 1.650964, ∛(1/27) = 1/3, ∛6 = 1.817121; λmax = 3 + … by the ratio t = ∛(9 · (1/3) · 2) = 1.817121:
    // λmax = 1 + t + 1/t = 3.367443, CI 0.183722, CR 0.316762.
    const { method, issues } = checkMethod(input([[9, 1 / 2], [1 / 3]]));
    expect(method).toBeDefined();
    expect(issues).toMatchObject([{ code: "weights.inconsistent", severity: "warning" }]);
    expect(issues[0]!.params.ratio).toBeCloseTo(0.183722 / 0.58, 5);
    expect(issueText(issues[0]!)).toContain("离各项权重最远的判断是“a”对“b”，现为 9，与权重相称的是 4.95");
  });
  test("the limit and the random index are the method's", () => {
    expect(checkMethod(input([[9, 1 / 2], [1 / 3]], { limit: 0.4 })).issues).toEqual([]);
    expect(checkMethod(input([[9, 1 / 2], [1 / 3]], { randomIndex: [0, 0, 2] })).issues).toEqual([]);
    const codes = (random: number[]) =>
      checkMethod(input([[2, 4], [2]], { randomIndex: random })).issues.map(({ code }) => code);
    expect(codes([0, 0])).toEqual(["weights.random-index"]);
    expect(codes([0, 0, 0])).toEqual(["weights.random-index"]);
  });
  test("what they say of judgements below 1", () => {
    const [found] = checkMethod(input([[1 / 9, 2], [3]])).issues;
    expect(issueText(found!)).toMatch(/“a”对“b”，现为 1\/9，与权重相称的是 1\/4\.95/u);
  });
  test("more than fifteen items need a random index of their own", () => {
    const names = Array.from({ length: 16 }, (_, i) => `x${i}`);
    const judgements = names.slice(1).map((_, i) => new Array<number>(15 - i).fill(1));
    const node = (randomIndex?: number[]): Node => ({
      ...{ code: "S", title: "综合", aggregate: "arithmetic" },
      weightsFrom: { kind: "ahp", judgements, ...(randomIndex ? { randomIndex } : {}) },
    });
    const codes = (randomIndex?: number[]) =>
      checkMethod(methodInput({ indicators: [node(randomIndex), ...names.map((name) => raw(name))] })).issues;
    expect(codes()).toMatchObject([{ code: "weights.random-index", params: { count: 16, of: 15 } }]);
    expect(codes([0, 0, ...new Array<number>(14).fill(1.6)])).toEqual([]);
  });
});

describe("warnings that stop nothing", () => {
  const warned = (root: object, leaf: object) => {
    const indicators = [{ code: "S", title: "综合", aggregate: "arithmetic", ...root }, raw("a", leaf), raw("b", leaf)];
    const { method, issues } = checkMethod(methodInput({ indicators: indicators as Node[] }));
    expect(method).toBeDefined();
    return issues.map(({ code, severity, params }) => [code, severity, params.children]);
  };
  test("weights that are written and that nothing uses", () => {
    const expected = [["weights.unused", "warning", ["a", "b"]]];
    expect(warned({ weightsFrom: { kind: "critic", ...all } }, { weight: 1 })).toEqual(expected);
    expect(warned({ weightsFrom: "equal" }, { unitWeights: { "1": 2 } })).toEqual(expected);
    expect(warned({ weightsFrom: "equal" }, {})).toEqual([]);
  });
  test("a written weight that those under it have to add up to is used", () => {
    const indicators: Node[] = [
      { code: "S", title: "综合", aggregate: "arithmetic", weightsFrom: { kind: "critic", ...all } },
      { code: "P", parent: "S", title: "一", weight: 30, aggregate: "arithmetic" },
      { code: "Q", parent: "S", title: "二", aggregate: "arithmetic", weightsFrom: "equal" },
      raw("a", { parent: "P", weight: 10 }),
      raw("b", { parent: "P", weight: 20 }),
      raw("c", { parent: "Q" }),
    ];
    expect(checkMethod(methodInput({ indicators, weightsSum: "parent" })).issues).toEqual([]);
  });
  test("lifting what has nobody to give way, or by nothing", () => {
    const lift = { when: "a > 1", times: 2 };
    expect(warned({ lift }, { weight: 1 })).toEqual([["lift.alone", "warning", undefined]]);
    expect(warned({}, { weight: 1, lift: { when: "1" } })).toHaveLength(2);
  });
});

describe("properties", () => {
  // A failing run prints its seed and path; put them here to repeat it.
  const run = { seed: 20251122, numRuns: 200 };
  const rules: DataWeights[] = [
    { kind: "entropy", scope: "all", shift: 0 },
    { kind: "critic", scope: "all" },
    { kind: "deviation", scope: "all" },
    { kind: "variation", scope: "all" },
    { kind: "principal-component", scope: "all" },
  ];
  const rule = fc.constantFrom(...rules);
  const matrix = fc.tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 5 })).chain(([n, k]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: n, maxLength: n }), {
      minLength: k,
      maxLength: k,
    }),
  );
  const found = (from: DataWeights, columns: readonly (readonly number[])[]): WeightsOrFault =>
    weightsFromScores(
      from,
      columns.map((column) => Float64Array.from(column)),
    );
  const same = (one: WeightsOrFault, other: WeightsOrFault, order: (weights: readonly number[]) => number[]) => {
    if ("fault" in one || "fault" in other)
      return expect("fault" in other && other.fault).toBe("fault" in one && one.fault);
    order(one.weights).forEach((w, i) => expect(Math.abs(w - other.weights[i]!)).toBeLessThan(1e-9));
  };

  test("weights are 0 or more and add up to 1, or there is a reason", () => {
    fc.assert(
      fc.property(rule, matrix, (from, columns) => {
        const weights = found(from, columns);
        if ("fault" in weights) return;
        expect(weights.weights.every((w) => w >= 0 && w <= 1)).toBe(true);
        expect(weights.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }),
      run,
    );
  });
  test("the order of units changes nothing, not even the last bit", () => {
    fc.assert(
      fc.property(rule, matrix, (from, columns) => {
        const turned = columns.map((column) => [...column].reverse());
        expect(found(from, turned)).toEqual(found(from, columns));
      }),
      run,
    );
  });
  test("the order of children changes only the order of weights", () => {
    fc.assert(
      fc.property(rule, matrix, (from, columns) =>
        same(found(from, columns), found(from, [...columns].reverse()), (weights) => [...weights].reverse()),
      ),
      run,
    );
  });
  test("another scale of one column changes the weights by deviation and no others", () => {
    fc.assert(
      fc.property(rule, matrix, fc.constantFrom(0.01, 3, 1000), (from, columns, factor) => {
        const scaled = columns.map((column, i) => (i === 0 ? column.map((x) => x * factor) : column));
        const [one, other] = [found(from, columns), found(from, scaled)];
        if (from.kind !== "deviation") return same(one, other, (weights) => [...weights]);
        if ("fault" in one || "fault" in other) return;
        const rest = 1 - one.weights[0]! + one.weights[0]! * factor;
        expect(other.weights[0]).toBeCloseTo((one.weights[0]! * factor) / rest, 9);
      }),
      run,
    );
  });
  test("judgements that follow from weights give the weights back", () => {
    const sizes = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 2, maxLength: 15 });
    fc.assert(
      fc.property(sizes, (items) => {
        const whole = items.reduce((a, b) => a + b, 0);
        const judgements = items.slice(0, -1).map((x, i) => items.slice(i + 1).map((y) => x / y));
        const { weights, overall } = ahpWeights(judgements);
        weights.forEach((w, i) => expect(w).toBeCloseTo(items[i]! / whole, 12));
        expect(overall.consistencyRatio).toBeLessThan(1e-12);
      }),
      run,
    );
  });
});

describe("indicators that units chose", () => {
  const rows = [
    [10, 0, 0, "是"],
    [0, 10, 0, "否"],
    [0, 0, 10, null],
  ];
  const names = ["a", "b", "c"];
  const lifted = (
    lifts: readonly (Node["lift"] | undefined)[],
    weights: readonly number[] = [20, 30, 50],
    body: readonly Row[] = rows,
  ) => {
    const indicators: Node[] = [
      { code: "S", title: "综合", aggregate: "arithmetic" },
      ...names.map((name, i) => raw(name, { weight: weights[i]!, ...(lifts[i] ? { lift: lifts[i] } : {}) })),
    ];
    const sheet = [["代码", "名称", ...names, "选"], ...body.map((row, i) => [String(i + 1), `县${i + 1}`, ...row])];
    return evaluateSheets(methodOf({ indicators }), sheetOf("表", sheet));
  };

  test("siblings give way in proportion and the total stays", () => {
    const evaluation = lifted([{ when: '选 == "是"', times: 1.5 }]);
    // 20 · 1.5 = 30; 70 are left for 30 and 50: 26.25 and 43.75
    expect(weightsOf(evaluation, 0)).toEqual([30, 26.25, 43.75]);
    expect(weightsOf(evaluation, 1)).toEqual([20, 30, 50]);
    expect(scoreOf(evaluation, "1", "S")).toBe(3);
    expect(evaluation.unlifted.get("a")![0]).toBe(20);
  });
  test("several at once, and points beside times", () => {
    const evaluation = lifted([
      { when: "a > 5", times: 2, add: 5 },
      { when: "a > 5", add: 5 },
    ]);
    // 45 and 35; 20 of 50 are left
    expect(weightsOf(evaluation, 0)).toEqual([45, 35, 20]);
  });
  test("a weight of 0 stays 0", () => {
    expect(weightsOf(lifted([{ when: "1", add: 5 }], [0, 30, 50]))).toEqual([0, 30, 50]);
  });
  test("where it cannot be decided it is not lifted, and the unit is listed", () => {
    const evaluation = lifted([{ when: "1 / a > 0", times: 2 }]);
    expect(weightsOf(evaluation, 0)).toEqual([40, 22.5, 37.5]);
    expect(weightsOf(evaluation, 1)).toEqual([20, 30, 50]);
    expect(evaluation.issues.map(({ code, params }) => [code, params.code])).toEqual([
      ["lift.undecided", "2"],
      ["lift.undecided", "3"],
    ]);
  });
  test("beyond the total, below 0, or with nobody to give way: an issue and no score", () => {
    for (const lift of [{ times: 6 }, { add: -21 }]) {
      const evaluation = lifted([{ when: "a > 5", ...lift }]);
      expect(evaluation.issues).toMatchObject([{ code: "lift.too-great", severity: "error", params: { unit: "1" } }]);
      expect(scoreOf(evaluation, "1", "S")).toBe("withheld");
      expect(scoreOf(evaluation, "2", "S")).toBe(3);
    }
    expect(codesOf(lifted([{ when: "1", times: 2 }], [20, 0, 0]))).toEqual([
      "lift.too-great",
      "lift.too-great",
      "lift.too-great",
    ]);
  });
  test("the whole total leaves nothing to the others", () => {
    expect(weightsOf(lifted([{ when: "1", times: 5 }]))).toEqual([100, 0, 0]);
  });
  test("a dimension can be lifted, and weights that are worked out, which add up to 1", () => {
    const evaluation = weigh(
      { kind: "deviation", ...all },
      [
        [1, 0],
        [3, 4],
      ],
      [{ lift: { when: "a == 1", add: 0.1 } }],
    );
    close(weightsOf(evaluation, 0), [1 / 3 + 0.1, 2 / 3 - 0.1]);
    close(weightsOf(evaluation, 1), [1 / 3, 2 / 3]);
  });
  test("the total stays, for any weights and any choice", () => {
    const weight = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.tuple(weight, weight, weight), fc.double({ min: 1, max: 2, noNaN: true }), (weights, times) => {
        fc.pre(weights.some((w) => w > 0));
        const evaluation = lifted([{ when: "1", times }], weights);
        const total = weights.reduce((a, b) => a + b, 0);
        const now = weightsOf(evaluation);
        if (codesOf(evaluation).includes("lift.too-great")) return now.every((w) => w === 0);
        expect(now.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 9);
        return now[1]! * weights[2] - now[2]! * weights[1] < 1e-9;
      }),
      { seed: 20251122, numRuns: 60 },
    );
  });
});
