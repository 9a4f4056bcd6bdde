import { sum } from "../../stats/sum";
import type { WeightsOrFault } from "./found";
import { noWeights } from "./shares";

/**
 * Two sets of weights made one (组合赋权).
 *
 * `sum`: share · first + (1 − share) · second; `product`: first · second, scaled to add up to 1.
 *
 * @param first - weights that add up to 1
 * @param second - as many
 * @param share - of the first, 0–1; a product takes none
 * @returns `disjoint` where every product is 0
 */
export function combineWeights(
  first: readonly number[],
  second: readonly number[],
  how: "sum" | "product",
  share: number,
): WeightsOrFault {
  const mixed = first.map((w, i) => (how === "sum" ? share * w + (1 - share) * second[i]! : w * second[i]!));
  const whole = sum(mixed);
  if (whole === 0) return noWeights("disjoint");
  return { weights: mixed.map((each) => each / whole), figures: { first, second }, overall: {} };
}
