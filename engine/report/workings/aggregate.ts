import { sum } from "../../stats/sum";
import type { Explained } from "../../terms/explained";
import type { Value } from "../../terms/value";
import { numberText } from "../number-text";
import { decimalsFor, numberInput, scoreNumber, scoreTerm, tightBrackets, workingNumber } from "./numbers";
import type { ComputedWording } from "./wording";

/** A child of a node: its name, its score, and its weight within its siblings. */
interface Part {
  readonly code: string;
  readonly title: string;
  readonly score: Value;
  readonly weight: number;
}

/** The children of a node; those that have a score and count, those that lack one, and those of weight 0; how scores are shown. */
function partsOf(explained: Explained) {
  const parts = Object.entries(explained.inputs).flatMap(([code, input]): Part[] =>
    typeof input === "object" && Object.hasOwn(explained.inputs, `weight ${code}`)
      ? [
          {
            code,
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
    decimals: decimalsFor([explained.value, ...weighted.map(({ score }) => score)]),
  };
}

/** The working of the children that count; the weights are those within their node. */
type Form = (parts: readonly Part[], whole: string, explained: Explained, decimals: number) => string;

const isUnweighted = (parts: readonly Part[]): boolean => parts.every(({ weight }) => weight === 1);

const arithmetic: Form = (parts, whole, _, decimals) =>
  `（${parts.map(({ score, weight }) => scoreTerm(score, decimals) + (isUnweighted(parts) ? "" : `×${workingNumber(weight)}`)).join(" + ")}）÷ ${whole}`;

const geometric: Form = (parts, whole, _, decimals) =>
  `（${parts.map(({ score, weight }) => scoreTerm(score, decimals) + (isUnweighted(parts) ? "" : `^${workingNumber(weight)}`)).join(" × ")}）^（1 ÷ ${whole}）`;

const harmonic: Form = (parts, whole, _, decimals) =>
  `${whole} ÷（${parts.map(({ score, weight }) => `${workingNumber(weight)}÷${scoreTerm(score, decimals)}`).join(" + ")}）`;

const power: Form = (parts, whole, explained, decimals) => {
  const p = workingNumber(numberInput(explained, "power") ?? 1);
  const terms = parts.map(
    ({ score, weight }) =>
      `${scoreTerm(score, decimals)}^${p}` + (isUnweighted(parts) ? "" : `×${workingNumber(weight)}`),
  );
  return `［（${terms.join(" + ")}）÷ ${whole}］^（1 ÷ ${p}）`;
};

const listed =
  (what: string): Form =>
  (parts, _, __, decimals) =>
    `${parts.map(({ score }) => scoreNumber(score, decimals)).join("、")} 中的${what}`;

const median: Form = (parts, _, __, decimals) => {
  const scores = parts.map(({ score }) => scoreNumber(score, decimals)).join("、");
  if (isUnweighted(parts)) return `${scores} 的中位数`;
  return `${scores} 的加权中位数（权重 ${parts.map(({ weight }) => workingNumber(weight)).join("、")}）`;
};

/** Sums say what became of the weight of what was skipped. */
const summed =
  (term: (score: string, weight: number) => string): Form =>
  (parts, whole, explained, decimals) => {
    const { absent } = partsOf(explained);
    const terms = parts.map(({ score, weight }) => term(scoreTerm(score, decimals), weight)).join(" + ");
    if (absent.length === 0) return terms;
    const all = workingNumber(sum([...parts, ...absent].map(({ weight }) => weight)));
    return `（${terms}）× ${all} ÷ ${whole}`;
  };

const added = summed((score, weight) => (weight === 1 ? score : `${score}×${workingNumber(weight)}`));

const addedPoints = summed((score, weight) => `${workingNumber(weight)}×${score}%`);

const outcomes = (explained: Explained): readonly [won: number, drawn: number, lost: number] => [
  numberInput(explained, "pairs won") ?? 0,
  numberInput(explained, "pairs drawn") ?? 0,
  numberInput(explained, "pairs lost") ?? 0,
];

const outcomeText = (explained: Explained): string => {
  const [won, drawn, lost] = outcomes(explained);
  return `与其余 ${won + drawn + lost} 个单位两两比较，胜 ${won} 个${drawn === 0 ? "" : `、平 ${drawn} 个`}、负 ${lost} 个`;
};

const copeland: Form = (_, __, explained) => {
  const [won, , lost] = outcomes(explained);
  return `${outcomeText(explained)}：${won} − ${lost}`;
};

const topsis: Form = (parts, _, explained) => {
  const [best, worst] = ["distance best", "distance worst"].map((name) =>
    workingNumber(numberInput(explained, name) ?? 0),
  );
  const ends = parts.map(({ code, title }) => {
    const [high, low] = ["best", "worst"].map((end) => scoreNumber(numberInput(explained, `${end} ${code}`) ?? 0));
    return `${title} ${low}—${high}`;
  });
  return `各下级得分最低—最高：${ends.join("，")}；距各项最高 ${best}，距各项最低 ${worst}：${worst} ÷（${best} + ${worst}）× 100`;
};

interface FormOptions {
  /** Whether the score says where a unit stands among others, so that an only child's is not the node's. */
  readonly isOfOthers: boolean;
  /** What a sentence says behind the title. */
  readonly remark: (explained: Explained) => string;
}

function wording(title: string, form: Form, options: Partial<FormOptions> = {}): ComputedWording {
  const { isOfOthers = false, remark = () => "" } = options;
  return {
    title,
    working: (explained) => {
      const { counted, absent, decimals } = partsOf(explained);
      const { value } = explained;
      if (typeof value !== "number") return withoutScore(value, counted, absent);
      const [only, ...others] = counted;
      if (only && others.length === 0 && !isOfOthers && isNearly(only.score, value))
        return `即“${only.title}”的得分 ${scoreNumber(value, decimals)}${leftOut(explained)}`;
      const whole = workingNumber(sum(counted.map(({ weight }) => weight)));
      return (
        tightBrackets(`${form(counted, whole, explained, decimals)} = ${scoreNumber(value, decimals)}`) +
        leftOut(explained)
      );
    },
    sentence: (explained) => {
      const { counted, absent, decimals } = partsOf(explained);
      const { label = "得分", value } = explained;
      if (typeof value !== "number") return `${label}${withoutScore(value, counted, absent)}。`;
      const parts = counted.map(
        ({ title: name, score, weight }) =>
          `${name} ${scoreNumber(score, decimals)} 分${isUnweighted(counted) ? "" : `（权重 ${workingNumber(weight)}）`}`,
      );
      return tightBrackets(
        `${label} ${scoreNumber(value, decimals)} 分：${parts.join("，")}；${title}${remark(explained)}${leftOut(explained)}。`,
      );
    },
  };
}

/** Whether a child's score became the node's as it was, but for the last digits of a root or a logarithm. */
function isNearly(score: Value, value: number): boolean {
  return typeof score === "number" && Math.abs(score - value) <= 1e-9 * Math.max(1, Math.abs(value));
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
  "aggregate.sum": wording("得分相加", added),
  "aggregate.points": wording("分值乘得分率相加", addedPoints),
  "aggregate.composed": wording("由下级单位的得分加权平均", arithmetic),
  "composed.member": {
    title: "下级单位的得分",
    working: ({ value }) => (typeof value === "number" ? `${scoreNumber(value)} 分` : numberText(value)),
  },
  "aggregate.copeland": wording("科普兰法", copeland, {
    isOfOthers: true,
    remark: (explained) => `，${outcomeText(explained)}`,
  }),
  "aggregate.topsis": wording("逼近理想解法", topsis, { isOfOthers: true }),
};
