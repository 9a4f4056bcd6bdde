import { sum } from "../../stats/sum";
import type { Explained } from "../../terms/explained";
import { directionWords } from "../method-words";
import { boundBeyond, heldText } from "./bounds";
import { numberInput, plainNumber, scoreNumber, workingNumber } from "./numbers";
import { directionOf, scored } from "./observed";
import type { ComputedWording } from "./wording";

/** The better number less the worse one, by direction: as a subtraction in brackets, and its value. */
function better(explained: Explained, x: number, standard: number): { text: string; value: number } {
  const [a, b] = directionOf(explained) === "negative" ? [standard, x] : [x, standard];
  return { text: `（${plainNumber(a)} − ${workingNumber(b)}）`, value: a - b };
}

const input = (explained: Explained, name: string): number => numberInput(explained, name) ?? 0;

/** Points above a base, or taken off it: 60 + 0.5 × …, 60 − 0.5 × …. */
function fromBase(explained: Explained, isBelow: boolean, parts: readonly string[]): string {
  const sign = isBelow ? " − " : " + ";
  return `${plainNumber(input(explained, "base"))}${sign}${parts.join(sign)}`;
}

function way(explained: Explained): string {
  return directionWords[directionOf(explained)];
}

const baseToTarget = scored((explained, x, value) => {
  const [from, target, base] = ["from", "target", "base"].map((name) => input(explained, name)) as [
    number,
    number,
    number,
  ];
  const [done, whole] = [better(explained, x, from), better(explained, target, from)];
  const span = `${plainNumber(100 - base)} × ${done.text}÷${whole.text}`;
  const bound = boundBeyond(explained, value, base + ((100 - base) * done.value) / whole.value);
  const remark = `${way(explained)}：基准值 ${plainNumber(from)} 计 ${plainNumber(base)} 分，目标值 ${plainNumber(target)} 计 100 分`;
  return heldText(base === 0 ? span : `${plainNumber(base)} + ${span}`, value, bound, remark);
});

function baseAndSlope(isPercent: boolean): ComputedWording["working"] {
  return scored((explained, x, value) => {
    const target = input(explained, "target");
    const missed = numberInput(explained, "missed");
    const { text, value: difference } = better(explained, x, target);
    const isBelow = difference < 0;
    const goal = `${way(explained)}：目标值 ${plainNumber(target)} 计 ${plainNumber(input(explained, "base"))} 分`;
    if (isBelow && missed !== undefined)
      return `${plainNumber(x)} 没有达到目标，一律计 ${scoreNumber(value)}（${goal}）`;
    if (difference === 0) return `${plainNumber(x)} 正好达到目标，计 ${scoreNumber(value)}（${goal}）`;
    const size = isPercent ? (100 * difference) / Math.abs(target) : difference;
    const slope = input(explained, isBelow ? "below" : "above");
    // What is missing is shown as a positive number, taken off.
    const gap = isBelow ? better(explained, target, x).text : text;
    const shown = isPercent ? `${gap}÷ ${workingNumber(Math.abs(target))} × 100` : gap;
    const raw = input(explained, "base") + slope * size;
    const each = isPercent ? "1% " : "1 个单位";
    const remark = `${goal}，每比目标${isBelow ? "差" : "优"} ${each}${isBelow ? "减" : "加"} ${plainNumber(slope)} 分`;
    const formula = fromBase(explained, isBelow, [`${plainNumber(slope)} × ${shown}`]);
    return heldText(formula, value, boundBeyond(explained, value, raw), remark);
  });
}

function steps(isWhole: boolean): ComputedWording["working"] {
  return scored((explained, x, value) => {
    const from = input(explained, "from");
    const missed = numberInput(explained, "missed");
    const { value: difference } = better(explained, x, from);
    const isBelow = difference < 0;
    const goal = `${way(explained)}：基准值 ${plainNumber(from)} 计 ${plainNumber(input(explained, "base"))} 分`;
    if (difference === 0) return `${plainNumber(x)} 与基准值相同，计 ${scoreNumber(value)}（${goal}）`;
    if (isBelow && missed !== undefined)
      return `${plainNumber(x)} 没有达到基准值，一律计 ${scoreNumber(value)}（${goal}）`;
    const side = isBelow ? "below" : "above";
    const [each, points] = [input(explained, `${side}Each`), input(explained, `${side}Points`)];
    const count = input(explained, "count");
    const raw = input(explained, "base") + (isBelow ? -1 : 1) * points * count;
    const remark = `${goal}，${isBelow ? "差" : "优"} ${plainNumber(Math.abs(difference))}，每 ${plainNumber(each)} 一档，${isWhole ? "取整" : ""}合 ${plainNumber(count)} 档`;
    const formula = fromBase(explained, isBelow, [`${plainNumber(points)} × ${plainNumber(count)}`]);
    return heldText(formula, value, boundBeyond(explained, value, raw), remark);
  });
}

function slices(isPercent: boolean): ComputedWording["working"] {
  return scored((explained, x, value) => {
    const [reference, width] = [input(explained, "reference"), input(explained, "width")];
    const { value: difference } = better(explained, x, reference);
    const size = Math.abs(isPercent ? (100 * difference) / reference : difference);
    const what = `${way(explained)}：参照值 ${plainNumber(reference)}`;
    if (size === 0) return `${plainNumber(x)} 与参照值相同，计 ${scoreNumber(value)}（${what}）`;
    const rates: number[] = [];
    for (let k = 1; numberInput(explained, `rate${k}`) !== undefined; k++) rates.push(input(explained, `rate${k}`));
    const parts = rates.flatMap((rate, k) => {
      const within = Math.max(0, size - k * width);
      const taken = k === rates.length - 1 ? within : Math.min(width, within);
      return taken > 0 ? [{ rate, taken }] : [];
    });
    const isBelow = difference < 0;
    const earned = sum(parts.map(({ rate, taken }) => rate * taken));
    const raw = input(explained, "base") + (isBelow ? -earned : earned);
    const unit = isPercent ? "个百分点" : "个单位";
    const remark = `${what}，${isBelow ? "差" : "优"} ${plainNumber(size)}${isPercent ? "%" : ""}，每 ${plainNumber(width)} ${unit}一段`;
    const formula = fromBase(
      explained,
      isBelow,
      parts.map(({ rate, taken }) => `${plainNumber(rate)} × ${plainNumber(taken)}`),
    );
    return heldText(formula, value, boundBeyond(explained, value, raw), remark);
  });
}

/** Wordings of the scores that go by the distance from a target or a base value, by the kind of the score. */
export const targetWorkings: Readonly<Record<string, Pick<ComputedWording, "title" | "working">>> = {
  "base-to-target": { title: "基准值—目标值得分", working: baseToTarget },
  "base-and-slope": { title: "基础分加减得分", working: baseAndSlope(false) },
  "base-and-slope-percent": { title: "基础分加减得分", working: baseAndSlope(true) },
  steps: { title: "增减计分", working: steps(true) },
  "steps-parts": { title: "增减计分", working: steps(false) },
  slices: { title: "分段累进得分", working: slices(true) },
  "slices-unit": { title: "分段累进得分", working: slices(false) },
};
