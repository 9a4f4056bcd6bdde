import type { NodeFindings, NodePart } from "../analysis/node-findings";
import type { Evaluation } from "../composite/evaluation";
import type { Value } from "../terms/value";
import { scoreDecimals } from "./score-decimals";
import { groupTitle } from "./titles";
import { plainNumber, scoreNumber } from "./workings/numbers";

/** A node's score and weight as they are written. */
export interface ShownPart {
  readonly code: string;
  readonly title: string;
  readonly score: string;
  /** "" for the root. */
  readonly weight: string;
}

/** What is shown of one node of one unit (指标卡): rounded, in the words of the method. */
export interface NodeCard extends ShownPart {
  /** What the weights of it and its siblings add up to; "" for the root. */
  readonly siblings: string;
  /** From below the root down to its parent. */
  readonly path: NodeFindings["path"];
  readonly children: readonly ShownPart[];
  /** Points that it brings to the total. */
  readonly points: string;
  /** Of the unit's group, or of all; "" where nobody has a score. */
  readonly mean: string;
  readonly best: string;
  /** The title of the group that they are of; "" where they are of all units. */
  readonly group: string;
}

/** What is shown of a node of a unit, for a pane or a page. */
export function nodeCard(evaluation: Evaluation, findings: NodeFindings): NodeCard {
  const decimals = scoreDecimals(evaluation);
  const score = (value: Value | undefined): string => (value === undefined ? "" : scoreNumber(value, decimals));
  const part = ({ code, title, score: own, weight }: NodePart): ShownPart => ({
    code,
    title,
    score: score(own),
    weight: weight === undefined ? "" : plainNumber(weight),
  });
  const { group, siblings } = findings;
  return {
    ...part(findings),
    siblings: siblings === undefined ? "" : plainNumber(siblings),
    path: findings.path,
    children: findings.children.map(part),
    points: score(findings.points),
    mean: score(findings.mean),
    best: score(findings.best),
    group: group === undefined ? "" : groupTitle(evaluation.method, group),
  };
}
