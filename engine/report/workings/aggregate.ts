import { sum } from "../../stats/sum";
import type { Explained } from "../../terms/explained";
import type { Value } from "../../terms/value";
import { numberText } from "../number-text";
import { numberInput, scoreNumber, scoreTerm, tightBrackets, workingNumber } from "./numbers";
import type { ComputedWording } from "./wording";

/** A child of a node: its name, its score, and its weight within its siblings. */
interface Part {
  readonly title: string;
  readonly score: Value;
  readonly weight: number;
}

/** The children of a node; those that have a score and count, those that lack one, and those of weight 0. */
function partsOf(explained: Explained) {
  const parts = Object.entries(explained.inputs).flatMap(([code, input]): Part[] =>
    typeof input === "object"
      ? [
          {
            title: input.label ?? code,
            score: input.value,
            weight: numberInput(explained, `weight ${code}`) ?? 0,
          },
        ]
      : [],
  );
  const weighted = parts.filter(({ weight }) => weight !== 0);
  return {
    counted: weighted.filter(({ score }) => typeof score === "number"),
    absent: weighted.filter(({ score }) => typeof score !== "number"),
    unweighted: parts.filter(({ weight }) => weight === 0),
  };
}

/** The working of the children that count; the weights are those within their node. */
type Form = (parts: readonly Part[], whole: string, explained: Explained) => string;

const isUnweighted = (parts: readonly Part[]): boolean => parts.every(({ weight }) => weight === 1);

const arithmetic: Form = (parts, whole) =>
  `（${parts.map(({ score, weight }) => scoreTerm(score) + (isUnweighted(parts) ? "" : `×${workingNumber(weight)}`)).join(" + ")}）÷ ${whole}`;

const geometric: Form = (parts, whole) =>
  `（${parts.map(({ score, weight }) => scoreTerm(score) + (isUnweighted(parts) ? "" : `^${workingNumber(weight)}`)).join(" × ")}）^（1 ÷ ${whole}）`;

const harmonic: Form = (parts, whole) =>
  `${whole} ÷（${parts.map(({ score, weight }) => `${workingNumber(weight)}÷${scoreTerm(score)}`).join(" + ")}）`;

const power: Form = (parts, whole, explained) => {
  const p = workingNumber(numberInput(explained, "power") ?? 1);
  const terms = parts.map(
    ({ score, weight }) => `${scoreTerm(score)}^${p}` + (isUnweighted(parts) ? "" : `×${workingNumber(weight)}`),
  );
  return `［（${terms.join(" + ")}）÷ ${whole}］^（1 ÷ ${p}）`;
};

const listed =
  (what: string): Form =>
  (parts) =>
    `${parts.map(({ score }) => scoreNumber(score)).join("、")} 中的${what}`;

const median: Form = (parts) => {
  const scores = parts.map(({ score }) => scoreNumber(score)).join("、");
  if (isUnweighted(parts)) return `${scores} 的中位数`;
  return `${scores} 的加权中位数（权重 ${parts.map(({ weight }) => workingNumber(weight)).join("、")}）`;
};

function wording(title: string, form: Form): ComputedWording {
  return {
    title,
    working: (explained) => {
      const { counted, absent } = partsOf(explained);
      const { value } = explained;
      if (typeof value !== "number") return withoutScore(value, counted, absent);
      const [only, ...others] = counted;
      if (only && others.length === 0) return `即“${only.title}”的得分 ${scoreNumber(value)}${leftOut(explained)}`;
      const whole = workingNumber(sum(counted.map(({ weight }) => weight)));
      return tightBrackets(`${form(counted, whole, explained)} = ${scoreNumber(value)}`) + leftOut(explained);
    },
    sentence: (explained) => {
      const { counted, absent } = partsOf(explained);
      const { label = "得分", value } = explained;
      if (typeof value !== "number") return `${label}${withoutScore(value, counted, absent)}。`;
      const parts = counted.map(
        ({ title: name, score, weight }) =>
          `${name} ${scoreNumber(score)} 分${isUnweighted(counted) ? "" : `（权重 ${workingNumber(weight)}）`}`,
      );
      return tightBrackets(`${label} ${scoreNumber(value)} 分：${parts.join("，")}；${title}${leftOut(explained)}。`);
    },
  };
}

/** What was not part of the mean, and why. */
function leftOut(explained: Explained): string {
  const { absent, unweighted } = partsOf(explained);
  const notes = [
    ...(absent.length === 0
      ? []
      : [`${absent.map(({ title, score }) => title + numberText(score)).join("，")}，未计入，其余按权重折算`]),
    ...(unweighted.length === 0 ? [] : [`${unweighted.map(({ title }) => title).join("、")}的权重为 0，不计入`]),
  ];
  return notes.length === 0 ? "" : `（${notes.join("；")}）`;
}

function withoutScore(reason: Value, counted: readonly Part[], absent: readonly Part[]): string {
  const negative = counted.filter(({ score }) => typeof score === "number" && score < 0);
  const why = (absent.length > 0 ? absent : negative).map(({ title, score }) => `${title}${partText(score)}`);
  const because = why.length === 0 ? "" : `（${why.join("，")}）`;
  return absent.length === 0 && negative.length > 0
    ? `没有得分：有下级得分为负，不能求这种平均${because}`
    : `没有得分：${numberText(reason)}${because}`;
}

function partText(score: Value): string {
  return typeof score === "number" ? ` ${scoreNumber(score)}` : numberText(score);
}

/** Wordings of the ways in which the scores of a node's children become its own. */
export const aggregateRules: Readonly<Record<string, ComputedWording>> = {
  "aggregate.arithmetic": wording("加权算术平均", arithmetic),
  "aggregate.geometric": wording("加权几何平均", geometric),
  "aggregate.harmonic": wording("加权调和平均", harmonic),
  "aggregate.power": wording("加权幂平均", power),
  "aggregate.median": wording("加权中位数", median),
  "aggregate.minimum": wording("取最低分", listed("最低分")),
  "aggregate.maximum": wording("取最高分", listed("最高分")),
};
