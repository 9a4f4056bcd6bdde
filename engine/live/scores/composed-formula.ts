import { absenceRule } from "../../composite/absence";
import { compositionAt, type Composition } from "../../composite/compose";
import type { Indicator } from "../../composite/method";
import { absenceReasons } from "../../terms/value";
import { cellIn, type LiveColumn } from "../column";
import { withheldWord, type Desk } from "./desk";

/**
 * The score of a unit that is the weighted mean of others' (由下级合成), as a formula.
 *
 * @param scores - the column of the node's scores
 * @returns `undefined` where it is a value: weights that no formula says, or a rule that differs by the reason of an absence
 */
export function composedFormula(desk: Desk, node: Indicator, unit: number, scores: LiveColumn): string | undefined {
  const { evaluation } = desk;
  const composition = compositionAt(evaluation.compositions, node, unit);
  if (!composition || composition.missing.length > 0 || composition.members.length === 0) return undefined;
  const rules = absenceReasons.map((reason) => absenceRule(evaluation.method, node, reason));
  const isSkipped = rules.every((rule) => rule === "skip");
  if (!isSkipped && rules.some((rule) => rule === "skip" || typeof rule === "object")) return undefined;
  const weights = weightsOf(desk, composition, scores.sheet);
  if (!weights) return undefined;
  const cells = composition.members.map((member) => cellIn(scores, member.unit, scores.sheet));
  const terms = cells.map((cell, i) => `${weights[i]!}*N(${cell})`).join("+");
  const whole = cells.map((cell, i) => (isSkipped ? `${weights[i]!}*ISNUMBER(${cell})` : weights[i]!)).join("+");
  const mean = `IFERROR((${terms})/(${whole}),${withheldWord})`;
  const text = isSkipped ? mean : `IF(COUNT(${cells.join(",")})<${cells.length},${withheldWord},${mean})`;
  return text.length > 8000 || cells.length > 250 ? undefined : text;
}

/** The members' weights as formulas. */
function weightsOf(
  { evaluation, stages }: Desk,
  { node, unit, members }: Composition,
  from: string,
): string[] | undefined {
  const { indicators, units } = evaluation.method;
  const root = indicators.find(({ parent }) => parent === undefined)!.code;
  const { code } = evaluation.units[unit]!;
  const rule = units.composed.find((each) => each.code === code && (each.node ?? root) === node);
  if (rule?.weight === undefined) return members.map(() => "1");
  const { weight } = rule;
  const found = members.map((member) => stages.formulas.translate(weight, member.unit, from));
  return found.every((each) => each !== undefined) ? found.map((each) => `(${each})`) : undefined;
}
