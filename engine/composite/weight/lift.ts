import { sum } from "../../stats/sum";

/** How the weight of a child that a unit chose rises. */
export interface LiftOf {
  readonly times: number;
  readonly add: number;
}

/**
 * The weights of a node's children for a unit that chose some of them (特色指标加权).
 *
 * A chosen child gets weight · times + add, on the scale on which the weights stand; its siblings give way in proportion
 * to their weights, so that the total stays. A weight of 0 stays 0.
 *
 * @param weights - of the children, within their siblings
 * @param lifts - of each child; `undefined` for one that was not chosen
 * @returns the new weights; `undefined` where those chosen would weigh more than all together, or less than 0, or where
 *   no sibling is left that could give way
 * @example liftWeights([20, 30, 50], [{ times: 1.5, add: 0 }, undefined, undefined]) // => [30, 26.25, 43.75]
 */
export function liftWeights(
  weights: readonly number[],
  lifts: readonly (LiftOf | undefined)[],
): readonly number[] | undefined {
  const isChosen = weights.map((weight, i) => lifts[i] !== undefined && weight !== 0);
  if (!isChosen.includes(true)) return weights;
  const raised = weights.map((weight, i) => (isChosen[i] ? weight * lifts[i]!.times + lifts[i]!.add : 0));
  const others = sum(weights.map((weight, i) => (isChosen[i] ? 0 : weight)));
  const total = sum(weights);
  const left = total - sum(raised);
  // A rounding error of the total is no excess.
  const isOver = left < -1e-12 * total || (others === 0 && Math.abs(left) > 1e-12 * total);
  if (isOver || raised.some((each) => each < 0)) return undefined;
  const factor = others === 0 ? 0 : Math.max(0, left) / others;
  return weights.map((weight, i) => (isChosen[i] ? raised[i]! : weight * factor));
}
