import type { Explained, ExplainedInput } from "../../terms/explained";
import { numberText } from "../number-text";
import { shownFormula } from "./derive";
import { numberInput, scoreNumber, scoreTerm, tightBrackets, valueOf } from "./numbers";
import type { ComputedWording } from "./wording";

const kinds = {
  "adjust.bonus": "加分",
  "adjust.bonus-cap": "加分超出上限的部分",
  "adjust.deduction": "扣分",
  "adjust.deduction-cap": "扣分超出上限的部分",
  "adjust.veto": "一票否决",
} as const;

/**
 * What an adjustment is called in a working.
 *
 * @example adjustmentName({ rule: "adjust.bonus", label: "试点", value: 2, inputs: {} }) // => "加分“试点”"
 */
export function adjustmentName({ rule, label = "" }: Explained): string {
  const kind = Object.hasOwn(kinds, rule) ? kinds[rule as keyof typeof kinds] : "加减分";
  return label === "" ? kind : `${kind}“${label}”`;
}

function isAdjustment(input: ExplainedInput): input is Explained {
  return typeof input === "object" && Object.hasOwn(kinds, input.rule);
}

function totalWorking({ value, inputs }: Explained): string {
  const { score } = inputs;
  const own = score === undefined ? "" : `指标得分 ${scoreTerm(valueOf(score))}`;
  const items = Object.values(inputs).flatMap((input) => {
    if (!isAdjustment(input)) return [];
    const points = input.value;
    if (points === 0) return [];
    const name = adjustmentName(input);
    if (typeof points !== "number") return [` + ${name}（${numberText(points)}）`];
    return [points < 0 ? ` − ${name} ${scoreNumber(-points)}` : ` + ${name} ${scoreNumber(points)}`];
  });
  return typeof value === "number"
    ? `${own}${items.join("")} = ${scoreNumber(value)}`
    : `没有总得分：${numberText(value)}（${own}${items.join("")}）`;
}

/** The formula, its bounds, and the points that came of it. */
function itemWorking(explained: Explained): string {
  const { value } = explained;
  const bounds = [...boundText(explained, "cap", "最多"), ...boundText(explained, "floor", "最少")].join("，");
  const { words, figures } = shownFormula(explained);
  const shown = tightBrackets(
    `${words}${figures === words ? "" : ` = ${figures}`}${bounds === "" ? "" : `（${bounds}）`}`,
  );
  if (typeof value !== "number") return `${shown}：${numberText(value)}`;
  return `${shown}，${explained.rule === "adjust.deduction" ? "扣" : "加"} ${scoreNumber(Math.abs(value))} 分`;
}

function boundText(explained: Explained, name: string, word: string): string[] {
  const bound = numberInput(explained, name);
  return bound === undefined ? [] : [`${word} ${scoreNumber(bound)} 分`];
}

function capWorking(kind: "加分" | "扣分"): (explained: Explained) => string {
  return (explained) => {
    const cap = scoreNumber(numberInput(explained, "cap") ?? 0);
    const { value } = explained;
    if (typeof value !== "number") return numberText(value);
    if (value === 0) return `${kind}合计没有超过 ${cap} 分，不作调整`;
    return `${kind}合计最多 ${cap} 分，超出的 ${scoreNumber(Math.abs(value))} 分不计`;
  };
}

function vetoWorking(explained: Explained): string {
  const { words, figures } = shownFormula(explained);
  const shown = `条件“${words}”${figures === words ? "" : `（${figures}）`}`;
  const { value } = explained;
  if (typeof value !== "number") return `${shown}：没有得分可以否决`;
  return value === 0 ? `${shown}，得分不变` : `${shown}成立，得分计零，减去 ${scoreNumber(-value)} 分`;
}

/** Wordings of what is added to the score and taken off it. */
export const adjustRules: Readonly<Record<string, ComputedWording>> = {
  "adjust.total": {
    title: "总得分",
    working: totalWorking,
    sentence: (explained) => {
      const { value } = explained;
      return typeof value === "number"
        ? `总得分 ${scoreNumber(value)} 分：${totalWorking(explained)}。`
        : `${totalWorking(explained)}。`;
    },
  },
  "adjust.bonus": { title: "加分", working: itemWorking },
  "adjust.bonus-cap": { title: "加分上限", working: capWorking("加分") },
  "adjust.deduction": { title: "扣分", working: itemWorking },
  "adjust.deduction-cap": { title: "扣分上限", working: capWorking("扣分") },
  "adjust.veto": { title: "一票否决", working: vetoWorking },
};
