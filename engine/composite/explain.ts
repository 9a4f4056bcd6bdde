import { valueAt } from "../terms/column";
import type { Explained, ExplainedInput } from "../terms/explained";
import type { AdjustmentItem } from "./adjust";
import type { Evaluation } from "./evaluation";
import { comparedInputs } from "./explain/compared";
import { explainComposed } from "./explain/composed";
import { explainFormulas, type FormulaExplainer } from "./explain/formula";
import { explainLeaf } from "./explain/leaf";
import { weightInputs } from "./explain/weights";
import { aggregateName, type Adjustment, type Indicator } from "./method";
import { unitPosition } from "./positions";
import { standIn } from "./stand-in";
import { nodeOf, treeOf, type Tree } from "./tree";

/**
 * Where a score comes from (得分溯源): from the total or a node down to the cells.
 *
 * Total → score and adjustments; node → its children's scores and weights; indicator → its value and what it was held
 * against; value → variables and cells, each with its place. Nothing is computed again except what formulas took from
 * whole columns.
 *
 * @param unitCode - whose score
 * @param nodeCode - of which node; the total where it is left out
 * @throws RangeError when there is no such unit or node
 */
export function explain(evaluation: Evaluation, unitCode: string, nodeCode?: string): Explained {
  const unit = unitPosition(evaluation, unitCode);
  const { method } = evaluation;
  const tree = treeOf(method.indicators);
  const node = nodeOf(tree, nodeCode);
  // Only adjustments see scores, and they are explained after the score.
  const formulas: FormulaExplainer = explainFormulas(
    evaluation,
    unit,
    (code) =>
      partOf(evaluation, score, code, unit) ??
      explainNode(
        evaluation,
        tree,
        method.indicators.find((each) => each.code === code)!,
        unit,
        formulas,
      ),
  );
  const score = explainNode(evaluation, tree, node, unit, formulas);
  if (nodeCode !== undefined || evaluation.adjustments.length === 0) return score;
  const items = evaluation.adjustments.map((item, i): [string, ExplainedInput] => [
    `${item.kind} ${i + 1}`,
    explainItem(evaluation, item, unit, formulas),
  ]);
  const inputs = { score, ...Object.fromEntries(items) };
  return { value: valueAt(evaluation.total, unit), rule: "adjust.total", label: method.title, inputs };
}

function explainNode(
  evaluation: Evaluation,
  tree: Tree,
  node: Indicator,
  unit: number,
  formulas: FormulaExplainer,
): Explained {
  const composed = explainComposed(evaluation, node, unit);
  if (composed) return composed;
  const children = tree.childrenOf.get(node.code)!;
  if (children.length === 0) return explainLeaf(evaluation, node, unit, formulas);
  const aggregate = node.aggregate!;
  const parts = children.flatMap((child): [string, ExplainedInput][] => [
    [child.code, explainPart(evaluation, tree, child, unit, formulas)],
    [`weight ${child.code}`, evaluation.weights.get(child.code)![unit]!],
  ]);
  const inputs = {
    ...(typeof aggregate === "object" && "power" in aggregate ? { power: aggregate.power } : {}),
    ...comparedInputs(evaluation, node, unit),
    ...weightInputs(evaluation, node, children, unit),
    ...Object.fromEntries(parts),
  };
  const rule = `aggregate.${aggregateName(aggregate)}`;
  return { value: valueAt(evaluation.scores.get(node.code)!, unit), rule, label: node.title, inputs };
}

/**
 * A node where it stands under the root's explanation: its own score, and not what stood in for it.
 *
 * @returns `undefined` below a node whose score the unit has from others
 */
function partOf(evaluation: Evaluation, root: Explained, code: string, unit: number): Explained | undefined {
  const { parent } = evaluation.method.indicators.find((node) => node.code === code)!;
  if (parent === undefined) return root;
  const above = partOf(evaluation, root, parent, unit);
  const part = above?.rule === "aggregate.composed" ? undefined : (above?.inputs[code] as Explained | undefined);
  if (part === undefined) return undefined;
  const isStandIn = typeof part.value === "number" && evaluation.scores.get(code)!.reasons[unit] !== 0;
  return isStandIn ? (part.inputs.x as Explained) : part;
}

/** A child as it entered its parent's score: where it has none and the method gives it one, with that score. */
function explainPart(
  evaluation: Evaluation,
  tree: Tree,
  child: Indicator,
  unit: number,
  formulas: FormulaExplainer,
): Explained {
  const own = explainNode(evaluation, tree, child, unit, formulas);
  const score = typeof own.value === "number" ? undefined : standIn(evaluation, child, unit);
  return score === undefined ? own : { value: score, rule: "absence.score", label: child.title, inputs: { x: own } };
}

function explainItem(
  { method }: Evaluation,
  { kind, title, points }: AdjustmentItem,
  unit: number,
  formulas: FormulaExplainer,
): Explained {
  const { bonuses, bonusCap, deductions, deductionCap, vetoes } = method.adjustments;
  const written: Readonly<Record<AdjustmentItem["kind"], Partial<Adjustment> & { when?: string }>> = {
    bonus: bonuses.find((each) => each.title === title) ?? {},
    deduction: deductions.find((each) => each.title === title) ?? {},
    veto: vetoes.find((each) => each.title === title) ?? {},
    "bonus-cap": bonusCap === undefined ? {} : { cap: bonusCap },
    "deduction-cap": deductionCap === undefined ? {} : { cap: deductionCap },
  };
  const { value, when, cap, floor } = written[kind];
  const formula = value ?? when;
  return {
    value: valueAt(points, unit),
    rule: `adjust.${kind}`,
    label: title,
    ...(formula === undefined ? {} : { written: formula }),
    inputs: {
      ...(formula === undefined ? {} : formulas.inputs(formula)),
      ...(cap === undefined ? {} : { cap }),
      ...(floor === undefined ? {} : { floor }),
    },
  };
}
