import { valueAt } from "../../terms/column";
import type { Explained, ExplainedInput } from "../../terms/explained";
import { compositionAt } from "../compose";
import type { Evaluation } from "../evaluation";
import type { Indicator } from "../method";
import { standIn } from "../stand-in";

/**
 * Explains a score that a unit takes from others (由下级合成溯源): the members' scores, by their codes, and their weights.
 *
 * @param unit - position among the evaluation's units
 * @returns `undefined` for a unit that is not composed at the node
 */
export function explainComposed(evaluation: Evaluation, node: Indicator, unit: number): Explained | undefined {
  const { compositions, scores, units } = evaluation;
  const composition = compositionAt(compositions, node, unit);
  if (!composition) return undefined;
  const column = scores.get(node.code)!;
  const parts = composition.members.flatMap(({ unit: member, weight }): [string, ExplainedInput][] => {
    const { code, name } = units[member]!;
    const own: Explained = { value: valueAt(column, member), rule: "composed.member", label: name, inputs: {} };
    const score = typeof own.value === "number" ? undefined : standIn(evaluation, node, member);
    const entered: Explained =
      score === undefined ? own : { value: score, rule: "absence.score", label: name, inputs: { x: own } };
    return [
      [code, entered],
      [`weight ${code}`, weight],
    ];
  });
  const absent = composition.missing.map((code): [string, ExplainedInput] => [
    code,
    { value: "not-reported", rule: "composed.member", label: code, inputs: {} },
  ]);
  const inputs = Object.fromEntries([...parts, ...absent]);
  return { value: valueAt(column, unit), rule: "aggregate.composed", label: node.title, inputs };
}
