import { presentAt } from "../composite/comparison";
import type { Evaluation } from "../composite/evaluation";
import type { Indicator } from "../composite/method";
import { standIn } from "../composite/stand-in";
import type { Tree } from "../composite/tree";
import { mean } from "../stats/mean";
import { sum } from "../stats/sum";
import { valueAt, type Column } from "../terms/column";
import { splitDifference } from "./difference";
import { profileOf, type Profile } from "./profile";
import type { StandingPart } from "./standing";

/** Some units whose mean others are held against (比较样本). */
export interface Compared {
  readonly members: readonly number[];
  /** What puts a unit above or below their mean score of the node, one part a child of it. */
  readonly nodeParts: (unit: number) => StandingPart[];
}

/**
 * Holds units against the mean of some units, part by part.
 *
 * Below a weighted arithmetic mean that some of them make up alike, the mean of the differences is the difference from
 * the mean, and they need not be looked at one by one; below any other node every pair is split.
 *
 * @param node - what is compared
 * @param members - positions of the units, all with a score of the node
 * @param isCoarse - whether such other nodes stay undivided: the pairs of thousands of units take minutes
 */
export function openComparison(
  evaluation: Evaluation,
  tree: Tree,
  node: Indicator,
  members: readonly number[],
  isCoarse: boolean,
): Compared {
  const { scores } = evaluation;
  const classesOf = openClasses(evaluation, tree);
  const profiles = new Map<string, (Profile | undefined)[]>();
  const profileAt = (of: Indicator, unit: number): Profile => {
    if (!profiles.has(of.code)) profiles.set(of.code, []);
    return (profiles.get(of.code)![unit] ??= profileOf(evaluation, tree, of, unit)!);
  };
  const means = new Map<string, Map<readonly number[], number>>();
  const meanIn = (of: Indicator, some: readonly number[]): number => {
    const known = means.get(of.code) ?? new Map<readonly number[], number>();
    means.set(of.code, known);
    if (!known.has(some)) known.set(some, meanOf(scores.get(of.code)!, some) ?? 0);
    return known.get(some)!;
  };

  const averages = new Map([...scores].map(([code, column]) => [code, meanOf(column, members)]));

  /** Puts the differences of a unit from some others down to nodes, so many points for each point of their mean. */
  const spread = (
    of: Indicator,
    unit: number,
    others: readonly number[],
    scale: number,
    hear: (code: string, points: number) => void,
  ): void => {
    const own = scores.get(of.code)!.numbers[unit]!;
    const children = tree.childrenOf.get(of.code)!;
    if (children.length === 0) {
      hear(of.code, scale * (own - meanIn(of, others)));
      return;
    }
    const shares = of.aggregate === "arithmetic" ? sharesOf(evaluation, of, children, unit) : undefined;
    for (const { units, shares: theirs } of classesOf(of, others)) {
      const part = (scale * units.length) / others.length;
      if (!shares || !theirs) {
        if (isCoarse) {
          hear(of.code, part * (own - meanIn(of, units)));
          continue;
        }
        const each = part / units.length;
        for (const other of units)
          splitDifference(profileAt(of, unit), profileAt(of, other), ({ code }, points) => hear(code, points), each);
        continue;
      }
      const middle = (own + meanIn(of, units)) / 2;
      children.forEach((child, c) => {
        const [mine, their] = [shares[c]!, theirs[c]!];
        const score = scores.get(child.code)!.numbers[unit]!;
        if (mine !== their) {
          const [x, y] = [mine === 0 ? undefined : score, their === 0 ? undefined : meanIn(child, units)];
          hear(child.code, part * (mine - their) * (((x ?? y)! + (y ?? x)!) / 2 - middle));
        }
        if (mine !== 0 && their !== 0) spread(child, unit, units, (part * (mine + their)) / 2, hear);
      });
    }
  };

  return {
    members,
    nodeParts: (unit) => {
      const found = new Map<string, number>();
      spread(node, unit, members, 1, (code, points) => found.set(code, (found.get(code) ?? 0) + points));
      const partOf = (of: Indicator, isCounted: boolean): StandingPart => {
        const column = scores.get(of.code)!;
        const counts = isCounted && evaluation.weights.get(of.code)![unit] !== 0;
        const parts = tree.childrenOf.get(of.code)!.map((child) => partOf(child, counts));
        return {
          kind: "node",
          code: of.code,
          title: of.title,
          value: valueAt(column, unit),
          mean: averages.get(of.code),
          difference: sum([found.get(of.code) ?? 0, ...parts.map(({ difference }) => difference)]),
          isSkipped: counts && column.reasons[unit] !== 0 && standIn(evaluation, of, unit) === undefined,
          parts,
        };
      };
      const parts = tree.childrenOf.get(node.code)!.map((child) => partOf(child, true));
      const undivided = found.get(node.code);
      return undivided === undefined || parts.length === 0
        ? parts
        : [...parts, { ...partOf(node, true), difference: undivided, parts: [] }];
    },
  };
}

/** Units that make a node up alike: with the same shares of its children; no shares where they cannot be told. */
interface Class {
  readonly units: readonly number[];
  readonly shares: readonly number[] | undefined;
}

/** Divides units into classes, once for each node and set of units. */
function openClasses(evaluation: Evaluation, tree: Tree) {
  const known = new Map<string, Map<readonly number[], Class[]>>();
  return (of: Indicator, units: readonly number[]): Class[] => {
    const found = known.get(of.code) ?? new Map<readonly number[], Class[]>();
    known.set(of.code, found);
    if (found.has(units)) return found.get(units)!;
    const children = tree.childrenOf.get(of.code)!;
    const classes = new Map<string, { units: number[]; shares: readonly number[] | undefined }>();
    for (const unit of units) {
      const shares = of.aggregate === "arithmetic" ? sharesOf(evaluation, of, children, unit) : undefined;
      const key = shares?.join(" ") ?? "";
      const same = classes.get(key);
      if (same) same.units.push(unit);
      else classes.set(key, { units: [unit], shares });
    }
    const all = [...classes.values()];
    // The same array as before, so that what is known about it is found again.
    found.set(units, all.length === 1 ? [{ units, shares: all[0]!.shares }] : all);
    return found.get(units)!;
  };
}

/**
 * The shares of a node's children in a unit's score; `undefined` where another score stood in for one that was absent,
 * and where the score is not made of them, as a composed unit's is not.
 */
function sharesOf(
  evaluation: Evaluation,
  of: Indicator,
  children: readonly Indicator[],
  unit: number,
): number[] | undefined {
  const { scores, weights: given } = evaluation;
  const weights = children.map(({ code }) => (scores.get(code)!.reasons[unit] === 0 ? given.get(code)![unit]! : 0));
  const isReplaced = children.some((child) => standIn(evaluation, child, unit) !== undefined);
  const whole = sum(weights);
  if (isReplaced || whole === 0) return undefined;
  const shares = weights.map((weight) => weight / whole);
  const made = children.reduce((total, { code }, c) => total + shares[c]! * scores.get(code)!.numbers[unit]!, 0);
  const own = scores.get(of.code)!.numbers[unit]!;
  return Math.abs(made - own) <= 1e-9 * Math.max(1, Math.abs(own)) ? shares : undefined;
}

/** The mean of the numbers that some units have; `undefined` where none has one. */
export function meanOf(column: Column, members: readonly number[]): number | undefined {
  return mean(presentAt(column, members));
}
