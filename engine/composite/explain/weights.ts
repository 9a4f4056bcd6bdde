import type { Explained, ExplainedInput } from "../../terms/explained";
import { sum } from "../../stats/sum";
import type { Evaluation } from "../evaluation";
import type { Indicator } from "../method";
import type { Weighting, WeightingPart } from "../weight/weighting";

/**
 * Where the weights of a node's children come from, for one unit (权重溯源): how they were worked out, and what was lifted.
 *
 * @param children - of the node
 * @param unit - position among the evaluation's units
 * @returns inputs of the node's score by names that no child has; none where the weights are written down or equal
 */
export function weightInputs(
  evaluation: Evaluation,
  node: Indicator,
  children: readonly Indicator[],
  unit: number,
): Record<string, Explained> {
  const found = evaluation.weightings.get(node.code);
  const weighting = found?.sets[found.setOf[unit]!];
  const lifted = explainLift(evaluation, children, unit);
  return {
    ...(weighting ? { "weights from": explainWeighting(evaluation, weighting, children, unit) } : {}),
    ...(lifted ? { "weights lifted": lifted } : {}),
  };
}

function explainWeighting(
  evaluation: Evaluation,
  { children: codes, parts, found }: Weighting,
  children: readonly Indicator[],
  unit: number,
): Explained {
  const titles = codes.map((code) => children.find((child) => child.code === code)!.title);
  const { unlifted, weights } = evaluation;
  const own = codes.map((code) => (unlifted.get(code) ?? weights.get(code)!)[unit]!);
  const whole = sum(own);
  const [first, second] = parts;
  if (!second) return explainPart(evaluation, first!, titles, whole);
  const rule = evaluation.method.indicators.find(({ code }) => code === children[0]!.parent)!.weightsFrom;
  const { how, share } = rule as Extract<typeof rule, { kind: "combined" }>;
  const items = titles.map((title, i): [string, Explained] => [
    `child ${i + 1}`,
    {
      value: own[i]!,
      rule: `weights.combined.${how}.child`,
      label: title,
      inputs: { ...figuresOf(found.figures, i), ...(how === "sum" ? { share } : {}), whole },
    },
  ]);
  const inputs = {
    ...(how === "sum" ? { share } : {}),
    first: explainPart(evaluation, first!, titles, 1),
    second: explainPart(evaluation, second, titles, 1),
    ...Object.fromEntries(items),
  };
  return { value: whole, rule: `weights.combined.${how}`, inputs };
}

/** One way of weighting: what it was worked out from, and each child's figures. */
function explainPart(
  { method }: Evaluation,
  { from, found, sample }: WeightingPart,
  titles: readonly string[],
  whole: number,
): Explained {
  const rule = `weights.${from.kind}`;
  const group = method.groups.find(({ id }) => id === sample?.group)?.title;
  const children = titles.map((title, i): [string, Explained] => [
    `child ${i + 1}`,
    {
      value: found.weights[i]! * whole,
      rule: `${rule}.child`,
      label: title,
      inputs: figuresOf(found.figures, i),
    },
  ]);
  const inputs: Record<string, ExplainedInput> = {
    ...(sample ? { count: sample.count, leftOut: sample.leftOut } : {}),
    ...(from.kind === "entropy" && from.shift !== 0 ? { shift: from.shift } : {}),
    ...(from.kind === "ahp" ? { limit: from.limit, items: titles.length } : {}),
    ...found.overall,
    ...totalsOf(found.figures),
    ...Object.fromEntries(children),
  };
  return { value: whole, rule, ...(group === undefined ? {} : { written: group }), inputs };
}

function figuresOf(figures: WeightingPart["found"]["figures"], i: number): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, each]) => [name, each[i]!]));
}

/** What each child's amount is divided by. */
function totalsOf({ contrast, conflict, ...others }: WeightingPart["found"]["figures"]): Record<string, number> {
  if (contrast && conflict) return { total: sum(contrast.map((each, i) => each * conflict[i]!)) };
  const amounts = others.difference ?? others.deviation ?? others.variation ?? others.loading;
  return amounts ? { total: sum(amounts) } : {};
}

/** The children that the unit chose, before and after, and by what the others gave way. */
function explainLift(
  { lifted, unlifted, weights }: Evaluation,
  children: readonly Indicator[],
  unit: number,
): Explained | undefined {
  const before = (child: Indicator) => unlifted.get(child.code)?.[unit] ?? 0;
  const after = (child: Indicator) => weights.get(child.code)![unit]!;
  const chosen = children.filter((child) => lifted.get(child.code)?.[unit] === 1 && before(child) !== 0);
  if (chosen.length === 0) return undefined;
  const others = children.filter((child) => child.counts && !chosen.includes(child));
  const left = sum(others.map(before));
  const items = chosen.map((child, i): [string, Explained] => {
    const { times, add } = child.lift!;
    const inputs = { before: before(child), times, add };
    return [
      `child ${i + 1}`,
      { value: inputs.before * times + add, rule: "weights.lift.child", label: child.title, inputs },
    ];
  });
  const inputs = { ...(left === 0 ? {} : { factor: sum(others.map(after)) / left }), ...Object.fromEntries(items) };
  return { value: sum(children.map(after)), rule: "weights.lift", inputs };
}
