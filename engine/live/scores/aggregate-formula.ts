import { quotedText, undefinedWord, withheldWord } from "./desk";
import type { Aggregate } from "../../composite/method";

/** What a child without a score means to its parent, where it is the same for all children and reasons; else `mixed`. */
export type AbsencePolicyKind = "withhold" | "skip" | "mixed";

/** What a cell says of a child that withholds its parent's score. */
export const withholding = "扣留";

/** A node's score as a formula. */
export interface AggregateFormula {
  readonly text: string;
  readonly isArray: boolean;
}

/** The cells of one unit that a node's score is made from. */
export interface Ingredients {
  /** The children's weights, side by side. */
  readonly weights: string;
  /** As many cells with their scores, or the words for why there are none. */
  readonly scores: string;
  readonly size: number;
  readonly policy: AbsencePolicyKind;
  readonly minimumPresent: number;
}

/**
 * The score of a node from those of its children, as a spreadsheet's formula (合成公式).
 *
 * A child of weight 0 takes no part; absences are skipped, or withhold the score, as the engine does it.
 *
 * @returns `undefined` for what one unit's children do not say: the weighted median, Copeland and TOPSIS
 */
export function aggregateFormula(aggregate: Aggregate, parts: Ingredients): AggregateFormula | undefined {
  const core = coreFormula(aggregate, parts);
  if (core === undefined) return undefined;
  return { text: guarded(core.text, parts), isArray: core.isArray };
}

/** A formula of a node's score behind what absences of its children come to (缺失规定). */
export function guarded(core: string, { weights: w, scores: s, size, policy, minimumPresent }: Ingredients): string {
  const absent = `SUMPRODUCT((${w}<>0)*(1-ISNUMBER(${s})))`;
  if (policy === "withhold") return `IF(SUM(${w})=0,${withheldWord},IF(${absent}>0,${withheldWord},${core}))`;
  const asked = `SUMPRODUCT((${w}<>0)*1)`;
  const present = `SUMPRODUCT((${w}<>0)*ISNUMBER(${s}))`;
  const least = minimumPresent > 0 ? `IF(${present}/${asked}<${minimumPresent},${withheldWord},${core})` : core;
  const some = `IF(${present}=0,${firstOf(w, s, size)},${least})`;
  const counted =
    policy === "skip" ? some : `IF(SUMPRODUCT((${w}<>0)*(${s}=${quotedText(withholding)}))>0,${withheldWord},${some})`;
  return `IF(SUM(${w})=0,${withheldWord},${counted})`;
}

/** What the first child that takes part says. */
function firstOf(w: string, s: string, size: number): string {
  const downwards = Array.from({ length: size }, (_, i) => size - i).join(",");
  return `INDEX(${s},${size + 1}-SUMPRODUCT(MAX((${w}<>0)*{${downwards}})))`;
}

function coreFormula(
  aggregate: Aggregate,
  { weights: w, scores: s, policy }: Ingredients,
): AggregateFormula | undefined {
  const isThere = `(${w}<>0)*ISNUMBER(${s})`;
  const whole = policy === "withhold" ? `SUM(${w})` : `SUMPRODUCT(${w}*ISNUMBER(${s}))`;
  const low = `MIN(IF(${isThere},${s},""))`;
  /** Over scores above 0, with 1 in the place of what takes no part. */
  const positive = (atZero: string | undefined, text: string): AggregateFormula => {
    const rest = atZero === undefined ? text : `IF(${low}=0,${atZero},${text})`;
    return { text: `IF(${low}<0,${undefinedWord},${rest})`, isArray: true };
  };
  const above = `IF(${isThere},IF(${s}>0,${s},1),1)`;
  if (typeof aggregate === "object") {
    if ("topsis" in aggregate) return undefined;
    const { power } = aggregate;
    const base = power < 0 ? above : `IF(${isThere},IF(${s}>0,${s},0),0)`;
    return positive(power < 0 ? "0" : undefined, `(SUM(${isThere}*${w}*${base}^(${power}))/${whole})^(1/(${power}))`);
  }
  switch (aggregate) {
    case "arithmetic":
      return { text: `SUMPRODUCT(${w},${s})/${whole}`, isArray: false };
    case "geometric":
      return positive("0", `EXP(SUM(${isThere}*${w}*LN(${above}))/${whole})`);
    case "harmonic":
      return positive("0", `${whole}/SUM(${isThere}*${w}/${above})`);
    case "minimum":
      return { text: low, isArray: true };
    case "maximum":
      return { text: `MAX(IF(${isThere},${s},""))`, isArray: true };
    case "sum":
    case "points": {
      const rescaled = policy === "withhold" ? "" : `*SUM(${w})/${whole}`;
      return { text: `SUMPRODUCT(${w},${s})${rescaled}${aggregate === "points" ? "/100" : ""}`, isArray: false };
    }
    case "median":
    case "copeland":
    case "topsis":
      return undefined;
  }
}
