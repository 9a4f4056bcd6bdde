import type { Orientation } from "../../composite/normalise/orient";
import type { Direction } from "../../composite/method";
import type { Explained } from "../../terms/explained";
import { numberText } from "../number-text";
import { numberInput } from "./numbers";

/** The direction that a rule such as `normalise.efficacy.negative` ends in. */
export function directionOf({ rule }: Explained): Direction {
  return rule.endsWith(".negative") ? "negative" : rule.endsWith(".moderate") ? "moderate" : "positive";
}

/** Which way is better, and the ideal of a moderate indicator, from the inputs of its score. */
export function orientationOf(explained: Explained): Orientation {
  const [low, high] = [numberInput(explained, "idealLow"), numberInput(explained, "idealHigh")];
  return {
    direction: directionOf(explained),
    ...(low === undefined || high === undefined ? {} : { ideal: { low, high } }),
  };
}

/** A working for a score that is there, of an observation that is there; else the reason why there is none. */
export function scored(
  working: (explained: Explained, x: number, value: number) => string,
): (explained: Explained) => string {
  return (explained) => {
    const x = numberInput(explained, "x");
    const { value } = explained;
    if (typeof value !== "number") return `没有得分：${numberText(value)}（没有可以对照的标准，或计算没有结果）`;
    return working(explained, x ?? 0, value);
  };
}
