import type { Direction } from "../../composite/method";
import type { Explained } from "../../terms/explained";
import { numberText } from "../number-text";
import { numberInput, plainNumber, valueOf, workingNumber } from "./numbers";

/** What the figures are called that an observation is held against and that may differ by unit. */
export const referenceNames = {
  target: "目标值",
  from: "基准值",
  reference: "参照值",
  low: "阈值低端",
  high: "阈值高端",
  above: "优于目标每 1 加分",
} as const;

/** The references that are absent, each with the reason, such as 目标值未报送. */
export function absentReferences({ inputs }: Explained): string {
  return Object.entries(referenceNames)
    .flatMap(([name, word]) => {
      const value = inputs[name] === undefined ? 0 : valueOf(inputs[name]);
      return typeof value === "number" ? [] : [`${word}${numberText(value)}`];
    })
    .join("，");
}

/** The direction that a rule such as `normalise.efficacy.negative` ends in. */
export function directionOf({ rule }: Explained): Direction {
  return rule.endsWith(".negative") ? "negative" : rule.endsWith(".moderate") ? "moderate" : "positive";
}

/** The ideal interval of a moderate indicator, and on which side of it the observation lies. */
export interface Ideal {
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly isWithin: boolean;
  /** The distance of the observation from it, as a subtraction in brackets. */
  readonly distance: string;
}

/** The ideal interval from the inputs of a score. */
export function idealOf(explained: Explained, x: number): Ideal {
  const [low, high] = [numberInput(explained, "idealLow") ?? x, numberInput(explained, "idealHigh") ?? x];
  const distance =
    x > high
      ? `（${plainNumber(x)} − ${workingNumber(high)}）`
      : x < low
        ? `（${plainNumber(low)} − ${workingNumber(x)}）`
        : "0";
  const text = `适度区间 ${plainNumber(low)}—${plainNumber(high)}`;
  return { text, low, high, isWithin: x >= low && x <= high, distance };
}

/** A working for a score that is there, of an observation that is there; else the reason why there is none. */
export function scored(
  working: (explained: Explained, x: number, value: number) => string,
): (explained: Explained) => string {
  return (explained) => {
    const x = numberInput(explained, "x");
    const { value } = explained;
    if (typeof value !== "number") {
      const absent = absentReferences(explained);
      return `没有得分：${absent === "" ? `${numberText(value)}（没有可以对照的标准，或计算没有结果）` : absent}`;
    }
    return working(explained, x ?? 0, value);
  };
}
