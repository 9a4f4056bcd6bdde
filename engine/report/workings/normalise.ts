import type { Explained } from "../../terms/explained";
import { directionWords } from "../method-words";
import { targetWorkings } from "./around-target";
import { limitWorkings } from "./between-limits";
import { boundBeyond, heldText, type Bound } from "./bounds";
import { countWorkings } from "./counted";
import { shownFormula } from "./derive";
import { numberInput, plainNumber, scoreNumber, tightBrackets, valueOf, workingNumber } from "./numbers";
import { directionOf, idealOf, scored } from "./observed";
import type { ComputedWording } from "./wording";

/** The bound at which a share was held: it is the score, and the observation is not just what gives that score. */
function boundOf(explained: Explained, value: number, isExact: (bound: number) => boolean): Bound {
  const [cap, floor] = [numberInput(explained, "cap"), numberInput(explained, "floor")];
  if (value === cap && !isExact(cap)) return "最高";
  return value === floor && !isExact(floor) ? "最低" : undefined;
}

/** What a share is taken of: the standard, or the target and what it is multiplied by. */
function standardOf(explained: Explained): { to: number; kind: string } | undefined {
  const target = numberInput(explained, "target");
  const times = numberInput(explained, "times") ?? 1;
  const to = target === undefined ? numberInput(explained, "to") : target * times;
  if (to === undefined) return undefined;
  const standard =
    target === undefined
      ? `标准 ${plainNumber(to)}`
      : `目标 ${plainNumber(target)}${times === 1 ? "" : ` × ${plainNumber(times)}`}`;
  return { to, kind: `${directionWords[directionOf(explained)]}：${standard}` };
}

const ratio = scored((explained, x, value) => {
  const standard = standardOf(explained);
  if (!standard) return `${plainNumber(x)} 计 ${scoreNumber(value)}`;
  const { to, kind } = standard;
  const direction = directionOf(explained);
  if (direction === "negative" && to >= 0 && x <= 0)
    return `${plainNumber(x)}，没有发生，计 ${scoreNumber(value)}（${kind}）`;
  const bound = boundOf(explained, value, (score) => (score === 100 ? x === to : score === 0 && x === 0));
  const [more, less] = direction === "negative" ? [to, x] : [x, to];
  if (to < 0) {
    const distance = `（${plainNumber(more)} − ${workingNumber(less)}）÷ ${workingNumber(-to)}`;
    return heldText(`100 ×［1 + ${distance}］`, value, bound, kind);
  }
  return heldText(`${workingNumber(more)} ÷ ${workingNumber(less)} × 100`, value, bound, kind);
});

/** The share of a cost that is left, 1 − x ÷ to, or 2 − x ÷ to. */
function ratioLeft(whole: 1 | 2): (explained: Explained) => string {
  return scored((explained, x, value) => {
    const standard = standardOf(explained);
    if (!standard) return `${plainNumber(x)} 计 ${scoreNumber(value)}`;
    const { to, kind } = standard;
    const raw = 100 * (whole - 1 + (to - x) / Math.abs(to));
    const distance = `（${plainNumber(to)} − ${workingNumber(x)}）÷ ${workingNumber(-to)}`;
    const negative = whole === 1 ? `100 × ${distance}` : `100 ×［1 + ${distance}］`;
    const formula = to < 0 ? negative : `（${whole} − ${workingNumber(x)} ÷ ${workingNumber(to)}）× 100`;
    return heldText(formula, value, boundBeyond(explained, value, raw), kind);
  });
}

const zScore = scored((explained, x, value) => {
  const [mean, deviation] = [numberInput(explained, "mean") ?? 0, numberInput(explained, "deviation") ?? 1];
  const [middle, spread] = [numberInput(explained, "scoreMean") ?? 0, numberInput(explained, "scoreDeviation") ?? 1];
  const direction = directionOf(explained);
  const ideal = idealOf(explained, x);
  const own = direction === "moderate" ? ideal.distance : workingNumber(x);
  const [a, b] = direction === "positive" ? [own, workingNumber(mean)] : [workingNumber(mean), own];
  const fraction = `（${a} − ${b}）÷ ${workingNumber(deviation)}`;
  const points = spread === 1 ? fraction : `${plainNumber(spread)} × ${fraction}`;
  const what = direction === "moderate" ? `${ideal.text}，平均偏离` : `${directionWords[direction]}：平均值`;
  return tightBrackets(
    `${middle === 0 ? "" : `${plainNumber(middle)} + `}${points} = ${scoreNumber(value)}（${what} ${plainNumber(mean)}，标准差 ${plainNumber(deviation)}）`,
  );
});

/** Where the observation stands; a place of equals that share the mean of theirs may be a half. */
function standingOf(explained: Explained): { count: number; place: number; text: string } {
  const [count, place] = [numberInput(explained, "count") ?? 0, numberInput(explained, "place") ?? 0];
  return { count, place, text: `第 ${plainNumber(place)} 名，共 ${count} 个` };
}

const rank = scored((explained, _, value) => {
  const { count, place, text } = standingOf(explained);
  const [first, step] = [numberInput(explained, "first"), numberInput(explained, "step")];
  if (first === undefined || step === undefined)
    return `${count} + 1 − ${plainNumber(place)} = ${scoreNumber(value)}（${text}）`;
  const floor = numberInput(explained, "floor") ?? 0;
  const isHeld = value === floor && step * (place - 1) > first - floor;
  const formula = `${plainNumber(first)} − ${plainNumber(step)} ×（${plainNumber(place)} − 1）`;
  return heldText(formula, value, isHeld ? "最低" : undefined, text);
});

const rankShare = scored((explained, _, value) => {
  const { count, place, text } = standingOf(explained);
  return heldText(`（${count} + 1 − ${plainNumber(place)}）÷ ${count} × 100`, value, undefined, text);
});

const rankPercentile = scored((explained, _, value) => {
  const { count, text } = standingOf(explained);
  const beaten = numberInput(explained, "beaten") ?? 0;
  const bound = beaten > count - 1 ? "最高" : undefined;
  const remark = `优于其中 ${plainNumber(beaten)} 个，${text}`;
  return heldText(`${plainNumber(beaten)} ÷（${count} − 1）× 100`, value, bound, remark);
});

const borda = scored((explained, _, value) => {
  const count = numberInput(explained, "count") ?? 0;
  return `优于 ${plainNumber(numberInput(explained, "beaten") ?? 0)} 个单位，每个计 1 分，得 ${scoreNumber(value)}（共 ${count} 个）`;
});

const interval = scored((explained, x, value) => {
  const [low, high] = [numberInput(explained, "low") ?? 0, numberInput(explained, "high") ?? 0];
  const [below, above] = [numberInput(explained, "zeroBelow") ?? 0, numberInput(explained, "zeroAbove") ?? 0];
  const score = scoreNumber(value);
  const kind = `适度区间 ${plainNumber(low)}—${plainNumber(high)}，到 ${plainNumber(below)} 或 ${plainNumber(above)} 为 0 分`;
  if (x >= low && x <= high) return `${plainNumber(x)} 在适度区间内，计 ${score}（${kind}）`;
  if (x <= below || x >= above) return `${plainNumber(x)} 偏离过远，计 ${score}（${kind}）`;
  const [observed, edge] = [x, x < low ? low : high].map(plainNumber);
  const zero = workingNumber(x < low ? below : above);
  return tightBrackets(`100 ×（${observed} − ${zero}）÷（${edge} − ${zero}） = ${score}（${kind}）`);
});

const allOrNothing = scored((explained, x, value) => {
  const at = numberInput(explained, "at") ?? 0;
  const isCost = directionOf(explained) === "negative";
  const isReached = isCost ? x <= at : x >= at;
  const word = isCost ? (isReached ? "不超过" : "超过") : isReached ? "达到" : "未达到";
  const other = isReached
    ? `否则 ${scoreNumber(numberInput(explained, "otherwise") ?? 0)} 分`
    : `达标 ${scoreNumber(numberInput(explained, "score") ?? 100)} 分`;
  return `${plainNumber(x)} ${word}达标线 ${plainNumber(at)}，计 ${scoreNumber(value)}（${other}）`;
});

const ladder = scored((explained, x, value) => {
  const direction = directionOf(explained);
  const steps: string[] = [];
  for (let i = 1; numberInput(explained, `step${i}`) !== undefined; i++)
    steps.push(
      `${direction === "negative" ? "不超过" : "达到"} ${plainNumber(numberInput(explained, `step${i}`) ?? 0)} 计 ${plainNumber(numberInput(explained, `score${i}`) ?? 0)} 分`,
    );
  return `${plainNumber(x)} 按分档计 ${scoreNumber(value)}（${[...steps, `其余 ${plainNumber(numberInput(explained, "below") ?? 0)} 分`].join("，")}）`;
});

function formula(explained: Explained): string {
  const { words, figures } = shownFormula(explained);
  const shown = figures === words ? words : `${words} = ${figures}`;
  return typeof explained.value === "number" ? `${shown} = ${scoreNumber(explained.value)}` : `${shown}，没有得分`;
}

const kinds: Readonly<Record<string, Pick<ComputedWording, "title" | "working">>> = {
  ...limitWorkings,
  ...targetWorkings,
  ...countWorkings,
  ratio: { title: "比值法得分", working: ratio },
  "ratio-complement": { title: "比值法得分", working: ratioLeft(1) },
  "ratio-difference": { title: "比值法得分", working: ratioLeft(2) },
  "z-score": { title: "标准化得分", working: zScore },
  rank: { title: "名次法得分", working: rank },
  "rank-share": { title: "名次法得分", working: rankShare },
  "rank-percentile": { title: "名次法得分", working: rankPercentile },
  borda: { title: "波达计数得分", working: borda },
  interval: { title: "区间型得分", working: interval },
  "all-or-nothing": { title: "达标计分", working: allOrNothing },
  ladder: { title: "分档得分", working: ladder },
  formula: { title: "公式得分", working: formula },
};

/** The name, the observation and the score, then the working. */
function sentence(working: (explained: Explained) => string): (explained: Explained) => string {
  return (explained) => {
    const { label = "本指标", value, inputs } = explained;
    const x = inputs.x === undefined ? "" : ` ${plainNumber(valueOf(inputs.x))}`;
    if (typeof value !== "number") return tightBrackets(`${label}${x}，${working(explained)}。`);
    return tightBrackets(`${label}${x}，得 ${scoreNumber(value)} 分：${working(explained)}。`);
  };
}

/** Wordings of the ways in which an observation becomes a score, one for each kind and direction. */
export const normaliseRules: Readonly<Record<string, ComputedWording>> = {
  ...Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, { title, working }]) =>
      (["positive", "negative", "moderate"] as const).map((direction): [string, ComputedWording] => [
        `normalise.${kind}.${direction}`,
        { title, working, sentence: sentence(working) },
      ]),
    ),
  ),
  "normalise.constant": {
    title: "得分",
    working: ({ value }) => `参加比较的数没有差距，按办法一律计 ${scoreNumber(value)}`,
    sentence: ({ label = "本指标", value }) =>
      `${label}：参加比较的数没有差距，按办法一律计 ${scoreNumber(value)} 分。`,
  },
};
