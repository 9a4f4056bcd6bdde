import type { Explained } from "../../terms/explained";
import { numberInput, scoreNumber, tightBrackets } from "./numbers";

/** A bound at which a score was held. */
export type Bound = "最高" | "最低" | undefined;

/** A formula and its score; where the score was held at a bound, the bound instead of what the formula gives. */
export function heldText(formula: string, value: number, bound: Bound, remark: string): string {
  const result = bound === undefined ? ` = ${scoreNumber(value)}` : `，${bound}计 ${scoreNumber(value)}`;
  return tightBrackets(`${formula}${result}（${remark}）`);
}

/** The bound at which a score was held: it is the score, and what the formula gives lies beyond it. */
export function boundBeyond(explained: Explained, value: number, formulaGives: number): Bound {
  const noise = 1e-9 * Math.max(1, Math.abs(value));
  if (value === numberInput(explained, "cap") && formulaGives > value + noise) return "最高";
  return value === numberInput(explained, "floor") && formulaGives < value - noise ? "最低" : undefined;
}
