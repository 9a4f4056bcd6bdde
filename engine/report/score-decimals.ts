import type { Evaluation } from "../composite/evaluation";

/** What scores are shown with where nothing asks for more, as in published tables. */
const usual = 2;
/** What an index is shown with that lies between 0 and 1, as the HDI is. */
const ofAnIndex = 3;

/**
 * How many decimals the scores of an evaluation are shown with (得分小数位): two, or as many as places are decided on where
 * those are more; three for an index that lies between 0 and 1.
 */
export function scoreDecimals({ method, total }: Pick<Evaluation, "method" | "total">): number {
  const { rankOn } = method.ranking;
  if (rankOn !== undefined) return Math.max(usual, rankOn);
  const sizes = total.numbers.filter((_, i) => total.reasons[i] === 0).map(Math.abs);
  return sizes.length > 0 && sizes.every((size) => size <= 1) && sizes.some((size) => size > 0) ? ofAnIndex : usual;
}
