import { correlate } from "../../engine/analysis/correlation";
import { flagCorrelations } from "../../engine/analysis/correlation-flags";
import { effectiveWeights } from "../../engine/analysis/effective-weights";
import { reliabilities } from "../../engine/analysis/reliability";
import type { MethodInput } from "../../engine/composite/method";
import { columnOf } from "../../engine/terms/column";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";

type Node = MethodInput["indicators"][number];

const leaf = (name: string, parent: string, more: Partial<Node> = {}): Node => ({
  ...{ code: name, parent, title: name, weight: 1, value: name, score: { kind: "formula", formula: "x" } },
  ...more,
});
const inner = (code: string, parent: string | undefined, more: Partial<Node> = {}): Node => ({
  ...{ code, title: code, aggregate: "arithmetic", ...(parent === undefined ? {} : { parent, weight: 1 }) },
  ...more,
});

/** Four indicators under two dimensions; the last column is the unit's choice. */
function evaluated(
  rows: readonly (readonly (number | null)[])[],
  nodes: readonly Node[],
  part: Partial<MethodInput> = {},
) {
  const body = rows.map((row, i) => [String(i + 1), `县${i + 1}`, ...row]);
  const method = methodOf({ indicators: [...nodes], absence: "skip", ...part });
  return evaluateSheets(method, sheetOf("表", [["代码", "名称", "a", "b", "c", "d"], ...body]));
}

test("only units with both numbers are correlated, and it is said how many", () => {
  const x = columnOf([1, 2, "not-reported", 4, 5]);
  const y = columnOf([2, 4, 9, "unreadable", 10]);
  expect(correlate(x, y, [0, 1, 2, 3, 4], "pearson")).toMatchObject({ coefficient: 1, count: 3 });
  expect(correlate(x, y, [0, 1], "kendall")).toEqual({ coefficient: 1, probability: undefined, count: 2 });
  expect(correlate(x, y, [2, 3], "spearman")).toEqual({ coefficient: undefined, probability: undefined, count: 0 });
});

describe("effective weights", () => {
  const rows = [
    [1, 1, 1, 1],
    [2, 2, 2, 2],
    [3, 3, 3, 3],
    [4, 4, 4, 4],
  ];
  test("by group, with the units that have others", () => {
    const nodes = [
      inner("S", undefined),
      inner("P", "S", { weight: 3, groupWeights: { h: 1 } }),
      inner("Q", "S", { lift: { when: "a == 2", times: 2 } }),
      leaf("a", "P", { weight: 1 }),
      leaf("b", "P", { weight: 4, unitWeights: { "1": 1 } }),
      leaf("c", "Q", { counts: false }),
      leaf("d", "Q"),
    ];
    const groups = [
      { id: "g", title: "甲类", codes: ["1", "2", "3"] },
      { id: "h", title: "乙类", codes: ["4"] },
    ];
    const [g, h, ...rest] = effectiveWeights(evaluated(rows, nodes, { groups }));
    expect(rest).toEqual([]);
    // In g: P 3/4 and Q 1/4; a 1/5 of P. In h: half each.
    expect(Object.fromEntries(g!.effective)).toEqual({ S: 1, P: 0.75, Q: 0.25, a: 0.15, b: 0.6, c: 0, d: 0.25 });
    expect(h!.effective.get("a")).toBeCloseTo(0.1, 15);
    // The first has a weight of its own, the second lifts Q.
    expect([g!.others, h!.others]).toEqual([[0, 1], []]);
    expect(g!.own.get("Q")).toBe(1);
  });
});

test("flags: too alike, pulling apart, and against the own dimension", () => {
  // b is a with a little noise, c is −a, and their mean P goes with a and b.
  const rows = [
    [1, 1.1, 3, 9],
    [2, 2, 2, 9],
    [3, 3.2, 1, 9],
  ];
  const nodes = [inner("S", undefined), leaf("a", "S"), leaf("b", "S"), leaf("c", "S"), leaf("d", "S")];
  const pairs = flagCorrelations(evaluated(rows, nodes));
  const flags = Object.fromEntries(pairs.map(({ first, second, flag }) => [`${first}${second}`, flag]));
  expect(flags).toEqual({
    ...{ ab: "high", ac: "low", ad: undefined, aS: undefined, bc: "low", bd: undefined, bS: undefined },
    ...{ cd: undefined, cS: "against-parent", dS: undefined },
  });
  expect(pairs.find(({ first, second }) => first === "a" && second === "d")!.pearson.coefficient).toBeUndefined();
});

test("alpha by hand, and without each item", () => {
  // Variances 1, 1 and 4; covariances 1 (a, b), −2 (a, c) and −2 (b, c): 3/2 · (1 − 6/0) has no value, since the sum is
  // constant; without c: 2 · (1 − 2/4) = 1; without a or b: 2 · (1 − 5/1) = −8.
  const rows = [
    [1, 1, 4, null],
    [2, 2, 2, null],
    [3, 3, 0, null],
  ];
  const nodes = [
    inner("S", undefined),
    leaf("a", "S"),
    leaf("b", "S"),
    leaf("c", "S"),
    leaf("d", "S", { counts: false }),
  ];
  const [found] = reliabilities(evaluated(rows, nodes));
  expect(found).toMatchObject({
    code: "S",
    children: ["a", "b", "c"],
    count: 3,
    alpha: undefined,
    without: [-8, -8, 1],
  });
  // All three are one line: the first component has everything.
  expect(found!.components![0]!.share).toBeCloseTo(1, 12);
});
