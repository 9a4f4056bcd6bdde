import { issue, type Issue } from "../terms/issue";
import type { Columns } from "./derive";
import type { Lifted } from "./lift";
import type { Indicator, Method } from "./method";
import { nodePath, type Tree } from "./tree";
import { liftWeights } from "./weight/lift";
import { weighByRule, type Weighed } from "./weight/rule";
import type { NodeWeighting } from "./weight/weighting";
import { addUp, ownWeight, usesWritten } from "./weight/written";
import { weightsSumOf } from "./weights-sum";

/** Each node's weight within its siblings, one for every unit, by the node's code. */
export type Weights = ReadonlyMap<string, Float64Array>;

/** The weights of a node's children and where they come from. */
export interface ChildWeights {
  /** One column for each child, by its code. */
  readonly weights: Weights;
  /** The same before any was lifted; empty where none can be. */
  readonly unlifted: Weights;
  /** `undefined` where the weights are written down or equal. */
  readonly weighting: NodeWeighting | undefined;
  readonly issues: readonly Issue[];
}

/**
 * The weights of a node's children for every unit (赋权).
 *
 * Weights are as they are written down; 1 each where they are equal; or worked out by the node's rule, and then they add up
 * to what written ones have to: the node's own weight, 100, or 1 where nothing is asked. What does not count gets 0. Only
 * the proportions among siblings matter to a mean. A unit for which there are no weights has 0 everywhere, so that the
 * node has no score.
 *
 * @param scores - of the children, by their codes
 * @param lifted - who chose which child
 */
export function weighChildren(
  method: Method,
  tree: Tree,
  node: Indicator,
  scores: Columns,
  weighed: Weighed,
  lifted: Lifted,
): ChildWeights {
  const children = tree.childrenOf.get(node.code)!;
  const counted = children.filter(({ counts }) => counts);
  const size = weighed.codes.length;
  const base = new Map<string, Float64Array>(children.map(({ code }) => [code, new Float64Array(size)]));
  const issues: Issue[] = [];
  const rule = node.weightsFrom;
  let weighting: NodeWeighting | undefined;
  const whole = (i: number) => wholeFor(method, node, weighed, i);
  if (rule === "equal")
    counted.forEach(({ code }) =>
      base
        .get(code)!
        .forEach((_, i, column) => (column[i] = node.aggregate === "points" ? whole(i) / counted.length : 1)),
    );
  else if (rule === undefined) counted.forEach((child) => writeDown(child, base.get(child.code)!, weighed));
  else {
    const found = weighByRule(method, node, rule, counted, scores, weighed);
    weighting = found.weighting;
    issues.push(...found.issues);
    const { sets, setOf } = weighting;
    counted.forEach(({ code }, k) =>
      base.get(code)!.forEach((_, i, column) => (column[i] = (sets[setOf[i]!]?.found.weights[k] ?? 0) * whole(i))),
    );
  }
  if (usesWritten(node)) issues.push(...wrongForUnits(method, node, counted, node === tree.root, weighed));
  const isLifted = counted.some(({ code }) => lifted.get(code)?.includes(1));
  if (!isLifted) return { weights: base, unlifted: new Map(), weighting, issues };
  const raised = lift(method, node, counted, base, weighed, lifted);
  return { weights: raised.weights, unlifted: base, weighting, issues: [...issues, ...raised.issues] };
}

/** What weights that are worked out add up to for a unit. */
function wholeFor(method: Method, node: Indicator, { codes, groupOf }: Weighed, i: number): number {
  const rule = weightsSumOf(method, node);
  if (rule === "any") return 1;
  const whole = rule === "parent" ? (ownWeight(node, groupOf[i], codes[i]) ?? 1) : rule;
  return whole === 0 ? 1 : whole;
}

function writeDown(child: Indicator, column: Float64Array, { codes, groupOf }: Weighed): void {
  const byGroup = new Map([...new Set(groupOf)].map((group) => [group, ownWeight(child, group) ?? 0]));
  for (let i = 0; i < column.length; i++) column[i] = byGroup.get(groupOf[i])!;
  for (const [code, weight] of Object.entries(child.unitWeights)) {
    const i = codes.indexOf(code);
    if (i >= 0) column[i] = weight;
  }
}

/** Weights of single units that do not add up, which only shows once it is known who they are. */
function wrongForUnits(
  method: Method,
  node: Indicator,
  counted: readonly Indicator[],
  isRoot: boolean,
  { codes, groupOf }: Weighed,
): Issue[] {
  const special = new Set([node, ...counted].flatMap(({ unitWeights }) => Object.keys(unitWeights)));
  return [...special].flatMap((code) => {
    const i = codes.indexOf(code);
    const wrong = i < 0 ? undefined : addUp(weightsSumOf(method, node), node, counted, isRoot, groupOf[i], code);
    if (!wrong) return [];
    const where = { path: nodePath(method, node) };
    const params = { code: node.code, title: node.title, unit: code, sum: wrong.sum, expected: wrong.expected };
    return [issue("error", wrong.sum === 0 ? "weight.zero" : "weight.sum", where, params)];
  });
}

function lift(
  method: Method,
  node: Indicator,
  counted: readonly Indicator[],
  base: Weights,
  { codes }: Weighed,
  lifted: Lifted,
): { weights: Weights; issues: Issue[] } {
  const weights = new Map([...base].map(([code, column]) => [code, column.slice()]));
  const issues: Issue[] = [];
  codes.forEach((unit, i) => {
    const lifts = counted.map((child) => (lifted.get(child.code)?.[i] === 1 ? child.lift : undefined));
    if (lifts.every((each) => each === undefined)) return;
    const found = liftWeights(
      counted.map(({ code }) => base.get(code)![i]!),
      lifts,
    );
    counted.forEach(({ code }, k) => (weights.get(code)![i] = found?.[k] ?? 0));
    if (found) return;
    const where = { path: nodePath(method, node) };
    const titles = counted.filter((_, k) => lifts[k]).map(({ title }) => title);
    issues.push(
      issue("error", "lift.too-great", where, { code: node.code, title: node.title, unit, children: titles }),
    );
  });
  return { weights, issues };
}
