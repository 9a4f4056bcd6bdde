import type { Evaluation } from "../composite/evaluation";
import { rankedPositions } from "../composite/positions";
import { nodeOf, treeOf } from "../composite/tree";
import type { Column } from "../terms/column";
import { correlate, type Correlation } from "./correlation";

/** Which figure of a node: its score, or, of an indicator, its value before it was scored (得分或指标值). */
export interface NodeFigure {
  readonly code: string;
  readonly of: "score" | "value";
}

/** A figure of a node with its numbers. */
export interface PairedNode extends NodeFigure {
  /** One place for each of the evaluation's units. */
  readonly column: Column;
}

/** Two figures of the same units (两项指标的关系). */
export interface Pairing {
  readonly x: PairedNode;
  readonly y: PairedNode;
  /** Over the ranked units that have both. */
  readonly pearson: Correlation;
  readonly spearman: Correlation;
}

/**
 * Puts two figures side by side and correlates them. The root's score is the total, with adjustments; a value is what the
 * formula gave, before absences were filled and outliers treated.
 *
 * @throws RangeError when there is no such node, or one that is no indicator is asked for its value
 */
export function pairNodes(evaluation: Evaluation, x: NodeFigure, y: NodeFigure): Pairing {
  const [one, other] = [columnOf(evaluation, x), columnOf(evaluation, y)];
  const ranked = rankedPositions(evaluation);
  return {
    x: { ...x, column: one },
    y: { ...y, column: other },
    pearson: correlate(one, other, ranked, "pearson"),
    spearman: correlate(one, other, ranked, "spearman"),
  };
}

function columnOf(evaluation: Evaluation, { code, of }: NodeFigure): Column {
  const tree = treeOf(evaluation.method.indicators);
  const node = nodeOf(tree, code);
  if (of === "score") return node === tree.root ? evaluation.total : evaluation.scores.get(code)!;
  const column = evaluation.stages.derived.get(code);
  if (!column) throw new RangeError(`node ${code} has no value of its own`);
  return column;
}
