import type { Explained, ExplainedInput } from "../terms/explained";
import type { Place } from "../terms/place";
import { placeText } from "./issue-text";
import { numberText, percentText } from "./number-text";
import { compositeRules } from "./rules-composite.zh";
import { completionRules, type RuleWording } from "./rules.zh";
import { adjustmentName } from "./workings/adjust";
import { formulaText, isMereName } from "./workings/formula-text";
import type { ComputedWording } from "./workings/wording";

/** The wording of every rule that a number can be made by. */
export const ruleWordings: Readonly<Record<string, RuleWording | ComputedWording>> = {
  ...completionRules,
  ...compositeRules,
};

const fullWidthSpace = "\u3000";

/** Digits that a working shows after the point. */
const shownDecimals = 4;

/**
 * One number in a sentence (一句话说明): its rule with the inputs filled in, as they were written where they stand.
 *
 * @param explained - a number with its working
 * @returns such as 实际 608000亩 ÷ 目标 76万亩左右 = 80%, or 综合得分 92.60 分：人口活力 91.03 分（权重 24），……
 */
export function explainSentence(explained: Explained): string {
  const wording = ruleWordings[explained.rule];
  if (!wording) return numberText(explained.value, shownDecimals);
  if ("working" in wording) return (wording.sentence ?? wording.working)(explained);
  return filled(wording.formula, explained);
}

/** One step of a working, with the steps that it rests on (计算步骤). */
export interface ExplainedStep {
  /** What it is of, such as 城镇化率. */
  readonly name: string;
  /** How it was worked out, such as 城镇人口 ÷ 常住人口 × 100 = 75. */
  readonly working: string;
  /** Where it stands, for a number that was read. */
  readonly place?: Place;
  readonly steps: readonly ExplainedStep[];
}

/**
 * The whole working of a number as a tree, for showing it step by step (计算过程).
 *
 * @param depth - how many levels are shown
 * @returns a step that was shown before has no steps below it the second time, and says so
 */
export function explainTree(explained: Explained, depth = 8): ExplainedStep {
  return stepOf(explained, depth, new Set());
}

/**
 * The whole working of a number, step by step down to its cells (计算过程), one line a step.
 *
 * @param explained - a number with its working
 * @param depth - how many levels are shown
 * @returns lines indented by full-width spaces, such as 城镇化率：城镇人口 ÷ 常住人口 × 100 = 30 ÷ 40 × 100 = 75
 */
export function explainSteps(explained: Explained, depth = 8): string[] {
  return linesOf(explainTree(explained, depth), 0);
}

function linesOf({ name, working, place, steps }: ExplainedStep, indent: number): string[] {
  const at = place ? `${fullWidthSpace}〔${placeText(place)}〕` : "";
  const own = `${fullWidthSpace.repeat(indent)}${name}：${working}${at}`;
  return [own, ...steps.flatMap((step) => linesOf(step, indent + 1))];
}

function stepOf(explained: Explained, depth: number, before: Set<Explained>): ExplainedStep {
  const shown = withoutMereName(explained);
  const name = nameOf(shown);
  if (before.has(shown))
    return { name, working: `${numberText(shown.value, shownDecimals)}（计算过程见上）`, steps: [] };
  before.add(shown);
  const wording = ruleWordings[shown.rule];
  const working =
    wording && "working" in wording ? wording.working(shown) : wording ? filled(wording.formula, shown) : "";
  const inputs = depth <= 0 ? [] : Object.values(shown.inputs);
  return {
    name,
    working: working || numberText(shown.value, shownDecimals),
    ...(shown.place ? { place: shown.place } : {}),
    steps: inputs.flatMap((input) => (typeof input === "object" ? [stepOf(input, depth - 1, before)] : [])),
  };
}

/** What a line is called: what it is of, else what kind of step it is. */
function nameOf(explained: Explained): string {
  const { rule, label = "" } = explained;
  const title = ruleWordings[rule]?.title ?? "得数";
  if (rule === "adjust.total") return title;
  if (rule.startsWith("adjust.")) return adjustmentName(explained);
  if (label === "") return title;
  return rule.startsWith("derive.") ? formulaText(label) : label;
}

/** A formula that is one name says nothing that the name's own line does not say. */
function withoutMereName(explained: Explained): Explained {
  const { rule, label, written = "", inputs } = explained;
  if (rule !== "derive.formula" || label !== undefined) return explained;
  const [only, ...others] = Object.values(inputs);
  if (typeof only !== "object" || others.length > 0) return explained;
  return isMereName(written) ? only : explained;
}

function filled(formula: string, explained: Explained): string {
  return formula.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    if (name === "value") return numberText(explained.value, shownDecimals);
    if (name === "percent") return percentText(explained.value, 2);
    const input = explained.inputs[name];
    return input === undefined ? whole : inputText(input);
  });
}

function inputText(input: ExplainedInput): string {
  if (typeof input !== "object") return numberText(input, shownDecimals);
  return input.written !== undefined && input.written !== "" ? input.written : numberText(input.value, shownDecimals);
}
