import type { AbsencePolicy, AbsenceRule, Aggregate, Indicator, Score } from "../composite/method";
import { absenceWords } from "./words";

/** What each direction is called. */
export const directionWords = { positive: "正向", negative: "逆向", moderate: "适度" } as const;

/** What each scope is called. */
export const scopeWords = { all: "全部单位", group: "本组内" } as const;

const aggregateWords = {
  arithmetic: "加权算术平均",
  geometric: "加权几何平均",
  harmonic: "加权调和平均",
  median: "加权中位数",
  minimum: "取最小值",
  maximum: "取最大值",
  sum: "得分相加",
  points: "分值 × 得分率相加",
  copeland: "科普兰法（两两比较，胜数减负数）",
  topsis: "逼近理想解法（TOPSIS，向量归一）",
} as const;

/** How a node is put together, in words. */
export function aggregateText(aggregate: Aggregate | undefined): string {
  if (aggregate === undefined) return "";
  if (typeof aggregate === "string") return aggregateWords[aggregate];
  if ("power" in aggregate) return `加权幂平均（指数 ${aggregate.power}）`;
  return aggregate.topsis === "vector" ? aggregateWords.topsis : "逼近理想解法（TOPSIS，不归一）";
}

const fillWords = {
  mean: "平均值",
  median: "中位数",
  "group-mean": "本组平均值",
  "group-median": "本组中位数",
  minimum: "最小值",
  maximum: "最大值",
} as const;

/** What happens where there is no number, in words. */
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
  if ("score" in rule) return `计 ${rule.score} 分`;
  if (typeof rule.fill === "string") return `代入${fillWords[rule.fill]}`;
  return typeof rule.fill === "number" ? `代入 ${rule.fill}` : "代入公式所得";
}

type Limits = Extract<Score, { limits: unknown }>["limits"];

function limitsText(limits: Limits): string {
  if (limits === "sample") return "不允许值、满意值取样本两端";
  const end = (x: (typeof limits)["low"], word: string): string => {
    if (typeof x !== "object") return x === "sample" ? `样本${word}` : String(x);
    return "unit" in x ? `单位 ${x.unit} 的值` : x.formula;
  };
  return `不允许值 ${end(limits.low, "最小值")}、满意值 ${end(limits.high, "最大值")}（逆向指标相反）`;
}

const benchmarkWords = {
  target: "目标值",
  maximum: "最大值",
  minimum: "最小值",
  mean: "平均值",
  median: "中位数",
} as const;

function benchmarkText(to: Extract<Score, { kind: "ratio" }>["to"]): string {
  if (typeof to === "number") return String(to);
  return typeof to === "object" ? `单位 ${to.unit} 的值` : benchmarkWords[to];
}

/** How an observation becomes a score, in words and with its numbers. */
export function scoreText(score: Score | undefined): string {
  switch (score?.kind) {
    case undefined:
      return "";
    case "min-max":
      return `极差法，${score.low}—${score.high} 分；${limitsText(score.limits)}${score.clamp ? "" : "，不截断"}`;
    case "efficacy":
      return `功效系数法，基础分 ${score.base}；${limitsText(score.limits)}${score.clamp ? "" : "，不截断"}`;
    case "efficacy-exponential":
      return `指数功效函数，基础分 ${score.base}；${limitsText(score.limits)}${score.clamp ? "" : "，不截断"}`;
    case "ratio":
      return `与${benchmarkText(score.to)}${score.times === 1 ? "" : ` × ${score.times}`} 之比 × 100${score.cap === null ? "，不封顶" : `，最高 ${score.cap} 分`}`;
    case "z-score":
      return `标准化，均值 ${score.mean}、标准差 ${score.deviation}（样本标准差）`;
    case "rank":
      return typeof score.points === "object"
        ? `名次法，第一名 ${score.points.first} 分，每降一位减 ${score.points.step} 分，最低 ${score.points.floor} 分`
        : score.points === "percentile"
          ? "百分位次"
          : "名次法（n + 1 − 名次）";
    case "borda":
      return "波达计数";
    case "interval":
      return `区间型，区间内满分，至 ${score.zeroBelow} 或 ${score.zeroAbove} 降为 0`;
    case "all-or-nothing":
      return `达到 ${score.at} 得 ${score.score} 分，否则 ${score.otherwise} 分`;
    case "ladder":
      return `分档：${score.steps.map((s) => `${s.from} 起 ${s.score} 分`).join("，")}，其余 ${score.below} 分`;
    case "formula":
      return `公式：${score.formula}`;
    case "log":
    case "reciprocal":
    case "base-to-target":
    case "base-and-slope":
    case "steps":
    case "slices":
    case "counts":
    case "shortfall":
    case "two-part":
      return score.kind;
  }
}

/** The weights of a node: its own, then those of groups and units that have others. */
export function weightText(node: Indicator, groupTitle: (id: string) => string): string {
  const own = node.weight === undefined ? "" : String(node.weight);
  const groups = Object.entries(node.groupWeights).map(([id, weight]) => `${groupTitle(id)} ${weight}`);
  const units = Object.entries(node.unitWeights).map(([code, weight]) => `${code} ${weight}`);
  return [own, ...groups, ...units].filter((part) => part !== "").join("；");
}
