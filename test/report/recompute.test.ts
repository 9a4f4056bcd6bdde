// The numbers expected here are worked out again by formulas of this file, from what a node says that it was made of.
import { contributions } from "../../engine/analysis/contributions";
import { explain } from "../../engine/composite/explain";
import { scoreSchema } from "../../engine/composite/schema/score";
import type { Explained, ExplainedInput } from "../../engine/terms/explained";
import { valueAt } from "../../engine/terms/column";
import { evaluateExamples, everyRule } from "./explained-cases";
import { scoreAgain } from "./score-again";

const evaluation = evaluateExamples();
/** Counties of every group, some with merged or incomparable predecessors. */
const counties = ["370102", "370211", "370614", "370811", "371003", "371322", "371324", "371426", "371681", "371702"];

const numberOf = (input: ExplainedInput | undefined): number | undefined => {
  const value = typeof input === "object" ? input.value : input;
  return typeof value === "number" ? value : undefined;
};
const inputOf = ({ inputs }: Explained, name: string): number => numberOf(inputs[name])!;

/** Scores and weights of the children that have both. */
function partsOf({ inputs }: Explained): { code: string; s: number; w: number }[] {
  return Object.entries(inputs).flatMap(([code, input]) => {
    const [s, w] = [numberOf(input), numberOf(inputs[`weight ${code}`])];
    return typeof input === "object" && s !== undefined && w !== undefined && w > 0 ? [{ code, s, w }] : [];
  });
}

/** The weights of all children, of those without a score too. */
function allOf({ inputs }: Explained): number {
  return total(Object.keys(inputs).flatMap((name) => (name.startsWith("weight ") ? [numberOf(inputs[name])!] : [])));
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Simple arithmetic: + − × ÷, brackets, and names that have numbers. */
function calculate(formula: string, names: Readonly<Record<string, number>>): number {
  const tokens = formula.match(/[\d.]+|[-+*/()]|[^\s\d+*/().-][^\s+*/()-]*/gu) ?? [];
  let at = 0;
  const atom = (): number => {
    const token = tokens[at++]!;
    if (token === "-") return -atom();
    if (token !== "(") return /^[\d.]+$/u.test(token) ? Number(token) : names[token]!;
    const inner = sum();
    at += 1;
    return inner;
  };
  const product = (): number => {
    let left = atom();
    while (tokens[at] === "*" || tokens[at] === "/") left = tokens[at++] === "*" ? left * atom() : left / atom();
    return left;
  };
  const sum = (): number => {
    let left = product();
    while (tokens[at] === "+" || tokens[at] === "-") left = tokens[at++] === "+" ? left + product() : left - product();
    return left;
  };
  return sum();
}

test("the calculator of this test", () => {
  // (3 + 5) ÷ 4 − 2 × −1 = 2 + 2
  expect(calculate("(甲 + 5) / 4 - 乙_2 * -1", { 甲: 3, 乙_2: 2 })).toBe(4);
});

/** A node worked out again; `undefined` where this test knows no formula for its rule. */
function again(node: Explained): number | undefined {
  const { rule, inputs } = node;
  const parts = partsOf(node);
  const whole = total(parts.map(({ w }) => w));
  switch (rule) {
    case "aggregate.composed":
    case "aggregate.arithmetic":
      return total(parts.map(({ s, w }) => s * w)) / whole;
    case "aggregate.geometric":
      return Math.exp(total(parts.map(({ s, w }) => w * Math.log(s))) / whole);
    case "aggregate.harmonic":
      return whole / total(parts.map(({ s, w }) => w / s));
    case "aggregate.power":
      return (total(parts.map(({ s, w }) => w * s ** inputOf(node, "power"))) / whole) ** (1 / inputOf(node, "power"));
    case "aggregate.minimum":
      return Math.min(...parts.map(({ s }) => s));
    case "aggregate.maximum":
      return Math.max(...parts.map(({ s }) => s));
    case "aggregate.sum":
    case "aggregate.points":
      return ((total(parts.map(({ s, w }) => s * w)) / (rule === "aggregate.sum" ? 1 : 100)) * allOf(node)) / whole;
    case "aggregate.copeland":
      return inputOf(node, "pairs won") - inputOf(node, "pairs lost");
    case "aggregate.topsis": {
      const distance = (end: string) =>
        Math.hypot(
          ...parts.map(
            ({ code, s, w }) =>
              (w * (s - inputOf(node, `${end} ${code}`))) / inputOf(node, `length ${code}`) / allOf(node),
          ),
        );
      return (100 * distance("worst")) / (distance("worst") + distance("best"));
    }
    case "weights.lift.child":
      return inputOf(node, "before") * inputOf(node, "times") + inputOf(node, "add");
    case "weights.combined.sum.child": {
      const share = inputOf(node, "share");
      return (share * inputOf(node, "first") + (1 - share) * inputOf(node, "second")) * inputOf(node, "whole");
    }
    case "weights.entropy":
    case "weights.critic":
    case "weights.deviation":
    case "weights.variation":
    case "weights.principal-component":
    case "weights.ahp":
    case "weights.written":
    case "weights.combined.sum":
    case "weights.combined.product":
      return total(
        Object.entries(inputs).flatMap(([name, each]) => (name.startsWith("child ") ? numberOf(each)! : [])),
      );
    case "adjust.total":
      return total(Object.values(inputs).map((input) => numberOf(input)!));
    case "derive.merged":
      return total(Object.values(inputs).map((input) => numberOf(input)!));
    case "derive.formula": {
      const names = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, numberOf(input)!]));
      return /[<>=?]|\w\(/u.test(node.written!) ? undefined : calculate(node.written!, names);
    }
  }
  return scoreAgain(node);
}

/** Every node under a node, itself included. */
function nodesOf(explained: Explained): Explained[] {
  return [
    explained,
    ...Object.values(explained.inputs).flatMap((each) => (typeof each === "object" ? nodesOf(each) : [])),
  ];
}

/** Nodes whose value does not follow from their inputs, and how many were worked out by rule. */
function check(roots: readonly Explained[]): { wrong: string[]; checked: Map<string, number> } {
  const wrong: string[] = [];
  const checked = new Map<string, number>();
  for (const node of roots.flatMap(nodesOf)) {
    if (typeof node.value !== "number") continue;
    const value = again(node);
    if (value === undefined) continue;
    checked.set(node.rule, (checked.get(node.rule) ?? 0) + 1);
    if (!(Math.abs(value - node.value) <= 1e-9 * Math.max(1, Math.abs(node.value))))
      wrong.push(`${node.rule} ${node.label ?? ""}: ${node.value}, again ${value}`);
  }
  return { wrong, checked };
}

test("ten counties of the example, down to their cells", () => {
  const { wrong, checked } = check(counties.map((code) => explain(evaluation, code)));
  expect(wrong).toEqual([]);
  // The root and four dimensions by sums, one by products; 17 or 18 indicators a county, of which one is filled for some.
  expect(checked.get("aggregate.arithmetic")).toBe(10 * 5);
  expect(checked.get("aggregate.geometric")).toBe(10);
  expect(checked.get("normalise.efficacy.moderate")).toBe(10);
  expect(checked.get("normalise.efficacy.negative")).toBe(10 * 2);
  expect(checked.get("normalise.efficacy.positive")!).toBeGreaterThanOrEqual(10 * 14);
  expect(checked.get("derive.formula")!).toBeGreaterThanOrEqual(10 * 20);
  expect(checked.get("derive.merged")!).toBeGreaterThanOrEqual(3);
});

test("other means, scores and adjustments", () => {
  const every = everyRule();
  const { wrong, checked } = check(every.units.map(({ code }) => explain(every, code)));
  expect(wrong).toEqual([]);
  for (const rule of [
    "aggregate.harmonic",
    "aggregate.power",
    "aggregate.sum",
    "aggregate.points",
    "aggregate.copeland",
    "adjust.total",
    "normalise.efficacy-exponential.moderate",
    "weights.critic",
  ])
    expect(checked.get(rule)).toBe(3);
  expect(checked.get("aggregate.topsis")).toBe(6);
});

test("every kind of score is worked out again", () => {
  const every = everyRule();
  const { checked } = check(every.units.map(({ code }) => explain(every, code)));
  const rules = [...checked.keys()].map((rule) => rule.replace(/\.[a-z]+$/u, ""));
  const kinds = scoreSchema.options.map(({ shape }) => shape.kind.value).filter((kind) => kind !== "formula");
  const ways = [
    ...["ratio-complement", "ratio-difference", "rank-share", "rank-percentile"],
    ...["base-and-slope-percent", "steps-parts", "slices-unit"],
  ];
  expect([...kinds, ...ways].filter((kind) => !rules.includes(`normalise.${kind}`))).toEqual([]);
});

test("contributions add up to the score of every county, and to the total with adjustments", () => {
  for (const each of [evaluation, everyRule()]) {
    const { indicators, adjustments } = contributions(each);
    const wrong = each.units.flatMap(({ code }, i) => {
      const points = [...indicators.values(), ...adjustments.map((item) => item.points)].map((column) =>
        valueAt(column, i),
      );
      const sum = total(points.filter((value) => typeof value === "number"));
      const score = valueAt(each.total, i) as number;
      return Math.abs(sum - score) <= 1e-9 * 100 ? [] : [`${code}: ${sum} for ${score}`];
    });
    expect(wrong).toEqual([]);
  }
});
