import type { AbsencePolicy, AbsenceRule, Fill, Treatment, TreatmentStep, UnitsSpec } from "../composite/method";
import { absenceWords } from "./words";

const fillWords = {
  mean: "全部单位的平均值",
  median: "全部单位的中位数",
  "group-mean": "本组的平均值",
  "group-median": "本组的中位数",
  minimum: "全部单位的最小值",
  maximum: "全部单位的最大值",
} as const;

/** What takes the place of an absence, in words and with its numbers (填补规定). */
export function fillText(fill: Fill): string {
  if (typeof fill === "number") return String(fill);
  if (typeof fill === "string") return fillWords[fill];
  if ("formula" in fill) return `公式 ${fill.formula} 所得`;
  const years = fill.years.map(({ year, value }) => `${year} 年 ${value}`).join("，");
  return fill.how === "last"
    ? `${fill.year} 年以前最近一年的数（${years}）`
    : `按前后年份线性内插的 ${fill.year} 年的数，只有一侧有数的取最近一年（${years}）`;
}

/** What happens where there is no number, in words (缺失值处理). */
export function absenceText(policy: AbsencePolicy | undefined): string {
  if (policy === undefined) return "";
  if (typeof policy === "string" || !("otherwise" in policy)) return ruleText(policy);
  const { otherwise, ...named } = policy;
  const parts = (Object.entries(named) as [keyof typeof absenceWords, AbsenceRule][]).map(
    ([reason, rule]) => `${absenceWords[reason]}：${ruleText(rule)}`,
  );
  return [...parts, `其他：${ruleText(otherwise)}`].join("；");
}

function ruleText(rule: AbsenceRule): string {
  if (rule === "withhold") return "不予计分";
  if (rule === "skip") return "略去，其余指标按权重折算";
  return "score" in rule ? `计 ${rule.score} 分` : `代入${fillText(rule.fill)}`;
}

const logWords = {
  plain: "取自然对数 ln x",
  ct: "取对数 ln［x − 最小值 + 0.01 ×（最大值 − 最小值）］",
  "ct-plus": "取对数：偏度为正时 ln［x − 最小值 + 0.01 × 极差］，否则 −ln［最大值 + 0.01 × 极差 − x］",
  "ct-original": "取对数 ln（x − 最小值 + 1）",
  gii: "取对数 ln［（最大值 − 1）×（x − 最小值）÷ 极差 + 1］",
} as const;

/** A step against outliers, in words and with its numbers. */
export function stepText(step: TreatmentStep): string {
  switch (step.kind) {
    case "winsorise":
      return `缩尾，由最远的数起逐个取次远的数，至多 ${step.cells} 个（并列的一起动）`;
    case "percentiles":
      return `按百分位截断：${boundsText(
        step.low > 0 ? `第 ${percent(step.low)} 百分位` : undefined,
        step.high < 1 ? `第 ${percent(step.high)} 百分位` : undefined,
      )}`;
    case "clip":
      return `截断：${boundsText(numberWord(step.low), numberWord(step.high))}`;
    case "log":
      return logWords[step.form];
    case "box-cox":
      return `博克斯—考克斯变换，指数${numberWord(step.lambda)}${step.shift ? "，先把最小值移到 1" : ""}`;
  }
}

function boundsText(low: string | undefined, high: string | undefined): string {
  return [low === undefined ? [] : [`不低于${low}`], high === undefined ? [] : [`不高于${high}`]].flat().join("，");
}

function numberWord(x: number): string;
function numberWord(x: number | undefined): string | undefined;
function numberWord(x: number | undefined): string | undefined {
  return x === undefined ? undefined : ` ${String(x).replace(/^-/u, "−")}`;
}

function percent(share: number): string {
  return String(Number((100 * share).toPrecision(12)));
}

/** Whether a step carries every value over to another unit of measure, and does not just hold some at a bound. */
export function isTransformation({ kind }: TreatmentStep): boolean {
  return kind === "log" || kind === "box-cox";
}

/** What is done about outliers, in words (异常值处理). */
export function treatmentText(treatment: Treatment | undefined): string {
  if (treatment === undefined) return "";
  const { test, steps, combine } = treatment;
  if (steps.length === 0) return "不处理";
  const when = test ? `偏度绝对值不小于 ${test.skewness} 且峰度不小于 ${test.kurtosis} 时处理：` : "";
  const next = test ? (combine ? "；仍不合要求的再" : "；仍不合要求的改由原值") : "；再";
  return `${when}${steps.map(stepText).join(next)}`;
}

/** How much a unit must have reported to take part, in words (数据完备率). */
export function availabilityText({ present, nonZero, keep }: NonNullable<UnitsSpec["availability"]>): string {
  return [
    ...(present > 0 ? [`有数的指标不少于应报的 ${percent(present)}%`] : []),
    ...(nonZero > 0 ? [`有数的指标中不为零的不少于 ${percent(nonZero)}%`] : []),
    ...(keep.length > 0 ? [`例外：${keep.join("、")}`] : []),
  ].join("；");
}
