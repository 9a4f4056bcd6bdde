import type { Evaluation } from "../composite/evaluation";
import { treeOf } from "../composite/tree";
import { sum } from "../stats/sum";

/** The weights of all nodes for the units of one group (各组权重). */
export interface GroupWeights {
  /** The group's id; `undefined` for units in none. */
  readonly group: string | undefined;
  /** By code: the weight within its siblings, as the units of the group have it unless they have their own. */
  readonly own: ReadonlyMap<string, number>;
  /** By code: its share of the total, 0–1 (有效权重). */
  readonly effective: ReadonlyMap<string, number>;
  /** Positions of the units of the group whose weights differ: written down for them, or lifted. */
  readonly others: readonly number[];
}

/**
 * The weights of every node in each group, within its siblings and in the total (有效权重).
 *
 * A node's share of the total is that of its parent × its weight ÷ the sum of its siblings' weights; the root's is 1.
 * It is what the node contributes to the total where all means are arithmetic, and a nominal share where they are not.
 * Units of a group have one set of weights unless the method gives some their own, or they chose what is lifted: the set
 * that the most of them have before lifting stands for the group.
 *
 * @returns one entry for each group that units count in, in the method's order, those in no group last
 * @source COINr: get_eff_weights
 */
export function effectiveWeights(evaluation: Evaluation): GroupWeights[] {
  const { method, units } = evaluation;
  const ids = [...method.groups.map(({ id }): string | undefined => id), undefined];
  return ids.flatMap((group) => {
    const members = [...units.keys()].filter((i) => units[i]!.group === group);
    if (members.length === 0) return [];
    const typical = mostFrequent(members.map((i) => ({ unit: i, key: keyOf(evaluation, i, true) })));
    const key = keyOf(evaluation, typical, true);
    const own = new Map(method.indicators.map(({ code }) => [code, weightAt(evaluation, code, typical, true)]));
    const others = members.filter((i) => keyOf(evaluation, i, false) !== key);
    return [{ group, own, effective: sharesOfTotal(evaluation, own), others }];
  });
}

function weightAt({ weights, unlifted }: Evaluation, code: string, unit: number, isBefore: boolean): number {
  return ((isBefore ? unlifted.get(code) : undefined) ?? weights.get(code)!)[unit]!;
}

function keyOf(evaluation: Evaluation, unit: number, isBefore: boolean): string {
  return evaluation.method.indicators.map(({ code }) => weightAt(evaluation, code, unit, isBefore)).join(" ");
}

/** The first unit of the key that occurs most often. */
function mostFrequent(keyed: readonly { unit: number; key: string }[]): number {
  const counts = new Map<string, number>();
  for (const { key } of keyed) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return keyed.find(({ key }) => counts.get(key) === most)!.unit;
}

function sharesOfTotal({ method }: Evaluation, own: ReadonlyMap<string, number>): Map<string, number> {
  const { root, inner, childrenOf } = treeOf(method.indicators);
  const shares = new Map([[root.code, 1]]);
  for (const node of [...inner].reverse()) {
    const children = childrenOf.get(node.code)!;
    const whole = sum(children.map(({ code }) => own.get(code)!));
    for (const { code } of children)
      shares.set(code, whole === 0 ? 0 : (shares.get(node.code)! * own.get(code)!) / whole);
  }
  return shares;
}
