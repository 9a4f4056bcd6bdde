import type { Direction, Score, ScoreOf } from "../composite/method";
import { formulaText } from "./workings/formula-text";

/** The groups of a method, by their titles. */
type GroupTitle = (id: string) => string;

/**
 * How an observation becomes a score, in words and with all its numbers, so that a reader can repeat it (计分方法).
 *
 * @param direction - which way the indicator is better, where that decides what the method means
 * @param groupTitle - what a group is called whose own figures are named
 */
export function scoreText(
  score: Score | undefined,
  direction: Direction = "positive",
  groupTitle: GroupTitle = (id) => id,
): string {
  switch (score?.kind) {
    case undefined:
      return "";
    case "min-max":
      return `极差法，${score.low}—${score.high} 分；${limited(score, groupTitle)}`;
    case "efficacy":
      return `功效系数法，基础分 ${score.base}，满分 100；${limited(score, groupTitle)}`;
    case "efficacy-exponential":
      return `指数功效函数，基础分 ${score.base}，满分 100；${limited(score, groupTitle)}`;
    case "log":
      return `取自然对数${score.offset === 0 ? "" : `（先加 ${score.offset}）`}后用极差法，${score.low}—${score.high} 分；${limited(score, groupTitle)}`;
    case "reciprocal":
      return `取倒数后用极差法，${score.low}—${score.high} 分；${limited(score, groupTitle)}`;
    case "ratio":
      return ratioText(score, direction, groupTitle);
    case "z-score":
      return `标准化，均值 ${score.mean}、标准差 ${score.deviation}（样本标准差）${constantText(score.constant)}`;
    case "rank":
      return `${rankText(score)}${score.ties === undefined ? "" : `，${tiesWords[score.ties]}`}`;
    case "borda":
      return `波达计数，每优于一个单位计 1 分，${tiesWords[score.ties]}`;
    case "interval":
      return `区间型，区间内 100 分，至 ${score.zeroBelow} 或 ${score.zeroAbove} 降为 0`;
    case "all-or-nothing":
      return `${reaching(direction)} ${score.at} 得 ${score.score} 分，否则 ${score.otherwise} 分`;
    case "ladder":
      return `分档：${score.steps.map((s) => `${reaching(direction)} ${s.from} 得 ${s.score} 分`).join("，")}，其余 ${score.below} 分`;
    case "formula":
      return `公式：${formulaText(score.formula)}`;
    case "base-to-target":
      return `基准值—目标值法：基准值“${formulaText(score.from)}”计 ${score.base} 分，目标值“${formulaText(score.target)}”计 100 分，其间和以外按直线计${boundsText(score)}`;
    case "base-and-slope":
      return slopeText(score);
    case "steps":
      return stepsText(score);
    case "slices":
      return slicesText(score);
    case "counts":
      return `计数计分，每个 ${score.each} 分${boundsText(score)}`;
    case "shortfall":
      return `满分 ${score.full}，目标值“${formulaText(score.target)}”，每${direction === "negative" ? "超" : "缺"} 1 个单位扣 ${score.each} 分，最低 ${score.floor} 分`;
    case "two-part":
      return `${reaching(direction)} ${score.at} 得 ${score.reached} 分，达标的再按名次加分：第一名 ${score.best} 分，每降一位减 ${score.step} 分，最低 ${score.floor} 分；未达标 0 分`;
  }
}

const tiesWords = { better: "并列取较优位次", average: "并列取平均位次", worse: "并列取较差位次" } as const;

function reaching(direction: Direction): string {
  return direction === "negative" ? "不超过" : "达到";
}

/** Bounds, where there are any; none at all is said, since most scores have both. */
function boundsText({ cap, floor }: { cap?: number | null | undefined; floor?: number | null | undefined }): string {
  const least = typeof floor === "number" ? `，最低 ${floor} 分` : "，不保底";
  return `${typeof cap === "number" ? `，最高 ${cap} 分` : "，不封顶"}${least}`;
}

function constantText(constant: number | undefined): string {
  return constant === undefined ? "" : `；样本没有差距时一律 ${constant} 分`;
}

type Limited = Extract<Score, { limits: unknown }>;

function limited({ limits, groupLimits, clamp, constant }: Limited, groupTitle: GroupTitle): string {
  const groups = Object.entries(groupLimits ?? {}).map(
    ([id, { low, high }]) => `；“${groupTitle(id)}”组不允许值 ${low}、满意值 ${high}`,
  );
  return `${limitsText(limits)}${groups.join("")}${clamp ? "，超出的按两端计" : "，超出的不截断"}${constantText(constant)}`;
}

function limitsText(limits: Limited["limits"]): string {
  const turned = "（逆向指标相反）";
  if (limits === "sample") return `不允许值、满意值取样本最小值和最大值${turned}`;
  const end = (x: (typeof limits)["low"], word: string): string => {
    if (typeof x !== "object") return x === "sample" ? `样本${word}` : String(x);
    return "unit" in x ? `单位 ${x.unit} 的值` : `“${formulaText(x.formula)}”`;
  };
  return `不允许值 ${end(limits.low, "最小值")}、满意值 ${end(limits.high, "最大值")}${turned}`;
}

const benchmarkWords = { maximum: "最大值", minimum: "最小值", mean: "平均值", median: "中位数" } as const;

function benchmarkText({ to, target = "" }: ScoreOf<"ratio">): string {
  if (typeof to === "number") return String(to);
  if (typeof to === "object") return `单位 ${to.unit} 的值`;
  return to === "target" ? `目标值“${formulaText(target)}”` : benchmarkWords[to];
}

function ratioText(score: ScoreOf<"ratio">, direction: Direction, groupTitle: GroupTitle): string {
  const standard = `${benchmarkText(score)}${score.times === 1 ? "" : ` × ${score.times}`}`;
  const groups = Object.entries(score.groupTo ?? {}).map(([id, to]) => `；“${groupTitle(id)}”组的标准为 ${to}`);
  const ways = {
    inverse: `标准 ÷ 指标值 × 100`,
    complement: `（1 − 指标值 ÷ 标准）× 100`,
    difference: `（2 − 指标值 ÷ 标准）× 100`,
  } as const;
  const way = direction === "negative" ? ways[score.cost] : "指标值 ÷ 标准 × 100";
  return `${way}，标准为${standard.startsWith("单位") || /^\d/u.test(standard) ? " " : ""}${standard}${groups.join("")}${boundsText(score)}`;
}

function rankText({ points }: ScoreOf<"rank">): string {
  if (typeof points === "object")
    return `名次法，第一名 ${points.first} 分，每降一位减 ${points.step} 分，最低 ${points.floor} 分`;
  if (points === "share-of-n") return "名次法，（n + 1 − 名次）÷ n × 100";
  return points === "percentile" ? "百分位次，优于其他单位的百分比" : "名次法，n + 1 − 名次";
}

function slopeText(score: ScoreOf<"base-and-slope">): string {
  const each = score.per === "percent" ? " 1% " : " 1 个单位";
  const above = typeof score.above === "number" ? score.above : `“${formulaText(score.above.formula)}”`;
  const below =
    typeof score.below === "number"
      ? `每比目标差${each}减 ${score.below} 分`
      : `没有达到目标的一律 ${score.below.score} 分`;
  return `达到目标值“${formulaText(score.target)}”计 ${score.base} 分，每比目标优${each}加 ${above} 分，${below}${boundsText(score)}`;
}

function stepsText(score: ScoreOf<"steps">): string {
  const { above, below } = score;
  const less = "score" in below ? `不到基准值的一律 ${below.score} 分` : `每差 ${below.each} 减 ${below.points} 分`;
  return `以“${formulaText(score.from)}”为基准值，计 ${score.base} 分，每优 ${above.each} 加 ${above.points} 分，${less}，${score.whole ? "不足一档的不计" : "不足一档的按比例计"}${boundsText(score)}`;
}

function slicesText(score: ScoreOf<"slices">): string {
  const reference = score.reference === "mean" ? "比较范围内的平均值" : `“${formulaText(score.reference.formula)}”`;
  const unit = score.per === "percent" ? "个百分点" : "个单位";
  const what = score.per === "percent" ? `偏离${reference}的百分比` : `与${reference}的差`;
  const last = score.rates.length > 1 ? `，第 ${score.rates.length} 段起都按最后一个分值` : "";
  return `分段累进，基础分 ${score.base}：${what}每 ${score.width} ${unit}为一段，各段每${unit.slice(1)} ${score.rates.join("、")} 分${last}，优则加、差则减${boundsText(score)}`;
}
