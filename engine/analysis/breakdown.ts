import { comparedAt, type ComparedAt } from "../composite/aggregate/again";
import { copelandParts } from "../composite/aggregate/copeland";
import { openDuels } from "../composite/aggregate/duels";
import { polesOf, topsisParts } from "../composite/aggregate/topsis";
import type { Comparing } from "../composite/aggregate/compare";
import type { Field } from "../composite/aggregate/field";
import { compositionAt, entering } from "../composite/compose";
import type { Evaluation } from "../composite/evaluation";
import type { Indicator } from "../composite/method";
import { standIn } from "../composite/stand-in";
import { treeOf, type Tree } from "../composite/tree";
import { sum } from "../stats/sum";
import { slopesOf } from "./slopes";

/** Points by the code of the node that they come from: of an indicator, or of a dimension that has none below. */
export type Points = readonly (readonly [code: string, points: number])[];

/** A child that a unit's score is made of, with the score and the weight that entered it. */
interface Partner {
  readonly child: Indicator;
  readonly weight: number;
  readonly score: number;
}

/**
 * Breaks scores down to the indicators below them (得分分解); what it needs of whole columns is worked out once.
 *
 * @returns for a node and a unit that has a score there, or is given one: points that add up to it
 */
export function breakdownOf(evaluation: Evaluation): (node: Indicator, unit: number) => Points {
  const tree = treeOf(evaluation.method.indicators);
  const compared = new Map(tree.inner.map((node) => [node.code, comparedAt(evaluation, node)]));
  const partsIn = new Map<Field, (row: number, score: number) => Float64Array>();

  const breakdown = (node: Indicator, unit: number): Points => {
    const { numbers, reasons } = evaluation.scores.get(node.code)!;
    if (reasons[unit] !== 0) return [[node.code, standIn(evaluation, node, unit) ?? 0]];
    const members = membersOf(node, unit);
    if (members) return members.flatMap(({ unit: member, share }) => scaled(breakdown(node, member), share));
    if (tree.childrenOf.get(node.code)!.length === 0) return [[node.code, numbers[unit]!]];
    const partners = partnersOf(evaluation, tree, node, unit);
    const comparison = compared.get(node.code);
    if (comparison) {
      const parts = comparedParts(comparison, node, unit, numbers[unit]!);
      return partners.flatMap((partner) => share(parts.get(partner.child.code) ?? 0, partner.child, unit));
    }
    const [scores, weights] = [partners.map(({ score }) => score), partners.map(({ weight }) => weight)];
    const all = sum(tree.childrenOf.get(node.code)!.map(({ code }) => evaluation.weights.get(code)![unit]!));
    const slopes = slopesOf(node.aggregate!, scores, weights, numbers[unit]!, all - sum(weights))!;
    return partners.flatMap(({ child }, i) => scaled(breakdown(child, unit), slopes[i]!));
  };

  /** The units that a unit takes its score of a node from, and the share of each. */
  const membersOf = (node: Indicator, unit: number) => {
    const composition = compositionAt(evaluation.compositions, node, unit);
    if (!composition) return undefined;
    const found = entering(evaluation.method, node, evaluation.scores.get(node.code)!, composition);
    if (found === "withheld") return undefined;
    const whole = sum(found.map(({ weight }) => weight));
    return found.map((each) => ({ unit: each.unit, share: each.weight / whole }));
  };

  /** Each child's part of a score that was found by comparing units. */
  const comparedParts = ({ how, at }: ComparedAt, node: Indicator, unit: number, score: number) => {
    const place = at(unit);
    if (!place) return new Map<string, number>();
    const { field, row } = place;
    if (!partsIn.has(field)) partsIn.set(field, partsOf(field, how));
    const parts = partsIn.get(field)!(row, score);
    return new Map(tree.childrenOf.get(node.code)!.map(({ code }, c) => [code, parts[c]!]));
  };

  /** Divides points that a node has for another reason than its own score among what lies below it. */
  const share = (points: number, node: Indicator, unit: number): Points => {
    const own = breakdown(node, unit);
    const whole = sum(own.map(([, each]) => each));
    const isAlike = whole * points > 0 && own.every(([, each]) => each * points >= 0);
    if (isAlike) return scaled(own, points / whole);
    return scaled(effectiveWeights(node, unit), points);
  };

  /** The weight of everything that a unit's score of a node is made of, within the node. */
  const effectiveWeights = (node: Indicator, unit: number): Points => {
    const members = membersOf(node, unit);
    if (members)
      return members.flatMap(({ unit: member, share: part }) => scaled(effectiveWeights(node, member), part));
    const partners =
      evaluation.scores.get(node.code)!.reasons[unit] === 0 ? partnersOf(evaluation, tree, node, unit) : [];
    if (partners.length === 0) return [[node.code, 1]];
    const whole = sum(partners.map(({ weight }) => weight));
    return partners.flatMap(({ child, weight }) => scaled(effectiveWeights(child, unit), weight / whole));
  };

  return breakdown;
}

/** How the scores of a field's rows divide among the children. */
function partsOf(field: Field, how: Comparing): (row: number, score: number) => Float64Array {
  if (how === "copeland") {
    const duels = openDuels(field);
    return (row) => copelandParts(duels, row);
  }
  const poles = polesOf(field, how.topsis);
  return (row, score) => (poles ? topsisParts(field, poles, row, score) : new Float64Array(field.weights.length));
}

function scaled(points: Points, factor: number): Points {
  return points.map(([code, each]) => [code, each * factor] as const);
}

/** The children that a unit's score is made of. */
function partnersOf(evaluation: Evaluation, tree: Tree, node: Indicator, unit: number): Partner[] {
  return tree.childrenOf.get(node.code)!.flatMap((child) => {
    const weight = evaluation.weights.get(child.code)![unit]!;
    const { numbers, reasons } = evaluation.scores.get(child.code)!;
    const score = reasons[unit] === 0 ? numbers[unit]! : standIn(evaluation, child, unit);
    return weight === 0 || score === undefined ? [] : [{ child, weight, score }];
  });
}
