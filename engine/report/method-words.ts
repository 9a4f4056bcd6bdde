import type { Aggregate, Indicator } from "../composite/method";

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

/** The weights of a node: its own, then those of groups and units that have others. */
export function weightText(node: Indicator, groupTitle: (id: string) => string): string {
  const own = node.weight === undefined ? "" : String(node.weight);
  const groups = Object.entries(node.groupWeights).map(([id, weight]) => `${groupTitle(id)} ${weight}`);
  const units = Object.entries(node.unitWeights).map(([code, weight]) => `${code} ${weight}`);
  return [own, ...groups, ...units].filter((part) => part !== "").join("；");
}
