import type { PlainIndicator, PlainOptions } from "../../../engine/index";
import type { FunctionArguments } from "../arguments";

type Spellings<Choice extends string> = Readonly<Record<Choice, readonly string[]>>;

/** The ways to normalise that a function offers. */
export type NormaliseWord =
  | "min-max"
  | "efficacy"
  | "efficacy-exponential"
  | "z-score"
  | "ratio"
  | "log"
  | "reciprocal"
  | "rank"
  | "percentile"
  | "borda"
  | "none";

const normaliseWords: Spellings<NormaliseWord> = {
  "min-max": ["极差", "极差法", "阈值法", "min max", "minmax"],
  efficacy: ["功效系数", "功效系数法", "线性功效"],
  "efficacy-exponential": ["指数功效", "指数功效函数"],
  "z-score": ["标准化", "标准差标准化", "z分数", "zscore"],
  ratio: ["比值", "比值法", "与最优值之比"],
  log: ["对数", "对数法"],
  reciprocal: ["倒数", "倒数法"],
  rank: ["名次", "名次法", "位次"],
  percentile: ["百分位", "百分等级"],
  borda: ["波达", "波达计数"],
  none: ["不变", "原值", "as is"],
};

/** How a column is to be normalised; the given way where nothing is said. */
export function normaliseWord(args: FunctionArguments, otherwise: NormaliseWord): NormaliseWord {
  return args.choice("normalisation", normaliseWords) ?? otherwise;
}

/** Two goalposts, or one standard. */
export interface Goalposts {
  readonly low: number;
  readonly high: number;
}

/** What the engine is asked for by a word; none where numbers count as they are. */
export function scoreBy(
  word: NormaliseWord,
  goalposts: Goalposts | undefined,
  isCost: boolean,
): PlainIndicator["score"] | undefined {
  const limits = goalposts ?? "sample";
  switch (word) {
    case "min-max":
    case "efficacy":
    case "efficacy-exponential":
    case "log":
    case "reciprocal":
      return { kind: word, limits };
    case "z-score":
      return { kind: "z-score" };
    case "ratio":
      return { kind: "ratio", to: goalposts?.high ?? (isCost ? "minimum" : "maximum") };
    case "rank":
      return { kind: "rank", points: "n+1-rank" };
    case "percentile":
      return { kind: "rank", points: "percentile" };
    case "borda":
      return { kind: "borda" };
    case "none":
      return undefined;
  }
}

type WeightWord = "entropy" | "critic" | "deviation" | "variation" | "principal-component" | "equal";

const weightWords: Spellings<WeightWord> = {
  entropy: ["熵权", "熵权法", "熵值法"],
  critic: ["critic法"],
  deviation: ["标准差", "标准差法", "离差", "离差法", "standard deviation"],
  variation: ["变异系数", "变异系数法", "coefficient of variation"],
  "principal-component": ["主成分", "主成分法", "pca"],
  equal: ["等权", "等权重"],
};

/** Where weights are to come from; `undefined` where nothing is said. */
export function weightsWord(args: FunctionArguments): PlainOptions["weightsFrom"] | undefined {
  const word = args.choice("method", weightWords);
  return word === undefined || word === "equal" ? word : { kind: word, scope: "all" };
}

type AggregateWord =
  "arithmetic" | "geometric" | "harmonic" | "median" | "minimum" | "maximum" | "sum" | "topsis" | "copeland";

const aggregateWords: Spellings<AggregateWord> = {
  arithmetic: ["算术", "算术平均", "加权平均", "加权算术平均"],
  geometric: ["几何", "几何平均", "加权几何平均"],
  harmonic: ["调和", "调和平均"],
  median: ["中位数", "加权中位数"],
  minimum: ["最小", "最低分"],
  maximum: ["最大", "最高分"],
  sum: ["加总", "加权求和", "求和"],
  topsis: ["逼近理想解"],
  copeland: ["科普兰", "两两比较"],
};

/** How scores become one; a weighted arithmetic mean where nothing is said. */
export function aggregateWord(args: FunctionArguments): AggregateWord {
  return args.choice("aggregation", aggregateWords) ?? "arithmetic";
}

const tieWords: Spellings<"competition" | "dense"> = {
  competition: ["并列占位", "1224"],
  dense: ["并列不占位", "密集", "1223"],
};

/** How equals share places. */
export function tiesWord(args: FunctionArguments): "competition" | "dense" {
  return args.choice("ties", tieWords) ?? "competition";
}
