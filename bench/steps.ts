import type { Evaluation } from "../engine/index";
import { compare } from "../engine/composite/comparison";
import { normalise } from "../engine/composite/normalise";
import { treeOf } from "../engine/composite/tree";
import { scoreNodes } from "../engine/composite/score-nodes";
import type { Column } from "../engine/terms/column";

/**
 * Runs normalising, weighting and aggregating alone, on the values that an evaluation kept: what the field's reference
 * software is timed on.
 *
 * @returns the scores of the root
 */
export function normaliseAndAggregate({ method, units, stages }: Evaluation): Column | undefined {
  const tree = treeOf(method.indicators);
  const codes = units.map((unit) => unit.code);
  const names = units.map((unit) => unit.name);
  const groupOf = units.map((unit) => unit.group);
  const isRanked = Uint8Array.from(units, (unit) => Number(unit.isRanked));
  const comparison = compare(
    isRanked,
    units.map((unit) => unit.groups),
    groupOf,
  );
  const normalised = new Map<string, Column>();
  for (const leaf of tree.leaves) {
    const treated = stages.treated.get(leaf.code);
    if (!treated) throw new Error(`no values of ${leaf.code}`);
    normalised.set(leaf.code, normalise(method, leaf, treated, comparison, { codes, names }).scores);
  }
  const none = { all: [], without: new Map<string, never>(), issues: [] };
  return scoreNodes(method, tree, normalised, { codes, groupOf, isRanked }, new Map(), none).scores.get(tree.root.code);
}
