import type { Explained, ExplainedInput } from "../terms/explained";
import { placeText } from "./issue-text";
import { numberText, percentText } from "./number-text";
import { compositeRules } from "./rules-composite.zh";
import { completionRules, type RuleWording } from "./rules.zh";

/** The wording of every rule that a number can be made by. */
export const ruleWordings: Readonly<Record<string, RuleWording>> = { ...completionRules, ...compositeRules };

/** Digits that a working shows after the point. */
const shownDecimals = 4;

/**
 * One number in a sentence (一句话说明): its rule with the inputs filled in, as they were written where they stand.
 *
 * @param explained - a number with its working
 * @returns such as 实际 608000亩 ÷ 目标 76万亩左右 = 80%
 */
export function explainSentence(explained: Explained): string {
  const wording = ruleWordings[explained.rule];
  if (!wording) return numberText(explained.value, shownDecimals);
  return wording.formula.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    if (name === "value") return numberText(explained.value, shownDecimals);
    if (name === "percent") return percentText(explained.value, 2);
    const input = explained.inputs[name];
    return input === undefined ? whole : inputText(input);
  });
}

/**
 * The whole working of a number, step by step down to its cells (计算过程), one line a step.
 *
 * @param explained - a number with its working
 * @param depth - how many levels are shown
 */
export function explainSteps(explained: Explained, depth = 8, indent = 0): string[] {
  const name = explained.label ?? ruleWordings[explained.rule]?.title ?? explained.rule;
  const place = explained.place ? `　〔${placeText(explained.place)}〕` : "";
  const own = `${"　".repeat(indent)}${name}：${explainSentence(explained)}${place}`;
  if (depth <= 0) return [own];
  const below = Object.values(explained.inputs).flatMap((input) =>
    typeof input === "object" ? explainSteps(input, depth - 1, indent + 1) : [],
  );
  return [own, ...below];
}

function inputText(input: ExplainedInput): string {
  if (typeof input !== "object") return numberText(input, shownDecimals);
  return input.written !== undefined && input.written !== "" ? input.written : numberText(input.value, shownDecimals);
}
