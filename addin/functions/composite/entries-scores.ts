import type { FunctionEntry } from "../entry";
import {
  absenceParameter,
  aggregationParameter,
  dataParameter,
  directionsParameter,
  normalisationParameter,
  weightsParameter,
} from "./parameters";

/** XP.SCORE: one score a row. */
export const scoreEntry: FunctionEntry<"SCORE"> = {
  id: "SCORE",
  family: "composite",
  description: {
    zh: "按权重把一张表合成综合得分，每行一个；数据可以是得分，也可以是原值（写明无量纲化方法）。",
    en: "Composite scores of a table under weights, one for each row; of scores, or of raw values with a way to normalise them.",
  },
  parameters: [
    dataParameter,
    weightsParameter,
    normalisationParameter,
    directionsParameter,
    aggregationParameter,
    absenceParameter,
  ],
  result: { type: "any", dimensionality: "matrix" },
  remarks: {
    zh:
      "返回一列。缺数的行默认不予计分，那一格是 #N/A，说明缺哪几列；“略去”则其余指标按权重折算。TOPSIS 得 0—100，科普兰是胜数减负数。" +
      "几何、调和平均遇到负数没有得分。TOPSIS 自行按列长归一，“方向”都写正向的就是把数据当作越大越好。0 可能是空白时整个返回 #VALUE!，" +
      "所以套用 XP.NORMALISE 的结果（最差的就是 0）要写“零为数”。",
    en:
      "Returns one column. A row that lacks a number has no score: its cell is #N/A and names the columns; with skip the others' weights are rescaled. TOPSIS gives 0–100, Copeland wins less losses. " +
      "Geometric and harmonic means have no score for negative numbers. Where a 0 may be a blank the whole call is #VALUE!: over results of XP.NORMALISE, whose worst is 0, say zero-is-number.",
  },
  examples: [
    {
      formula: "XP.SCORE({80,60;90,50},{3,1})",
      args: [
        [
          [80, 60],
          [90, 50],
        ],
        [[3, 1]],
      ],
      gives: [[75], [80]],
      source: "手算：(3 × 80 + 60) ÷ 4，(3 × 90 + 50) ÷ 4",
    },
    {
      formula: 'XP.SCORE({5,8,4;7,6,8;8,8,6;7,4,6},{0.3,0.4,0.3},,,"TOPSIS")',
      args: [
        [
          [5, 8, 4],
          [7, 6, 8],
          [8, 8, 6],
          [7, 4, 6],
        ],
        [[0.3, 0.4, 0.3]],
        null,
        null,
        "TOPSIS",
      ],
      gives: [[50.37], [65.81], [74.82], [33.4]],
      source: "Tzeng、Huang（2011）的算例，贴近度四位小数，× 100",
      within: 2e-4,
    },
    {
      formula: 'XP.SCORE({100,3;200,5;400,4},{1,1},"极差",{"正向","逆向"})',
      args: [
        [
          [100, 3],
          [200, 5],
          [400, 4],
        ],
        [[1, 1]],
        "极差",
        [["正向", "逆向"]],
      ],
      gives: [[50], [16.666666666666668], [75]],
      source: "手算：(0 + 100) ÷ 2，(100 ÷ 3 + 0) ÷ 2，(100 + 50) ÷ 2",
      within: 1e-12,
    },
    {
      formula: 'XP.SCORE({80,"";60,40},{1,1})',
      args: [
        [
          [80, ""],
          [60, 40],
        ],
        [[1, 1]],
      ],
      gives: [["#N/A"], [50]],
      source: "第 1 行缺第 2 列，不予计分",
    },
    {
      formula: 'XP.SCORE({80,"";60,40},{1,1},,,,"略去")',
      args: [
        [
          [80, ""],
          [60, 40],
        ],
        [[1, 1]],
        null,
        null,
        null,
        "略去",
      ],
      gives: [[80], [50]],
      source: "手算：第 1 行只有第 1 列，权重全归它",
    },
  ],
};

/** XP.RANKING: one place a row. */
export const rankingEntry: FunctionEntry<"RANKING"> = {
  id: "RANKING",
  family: "composite",
  description: {
    zh: "一列得分的位次，或一张表按权重合成后的位次；并列的占较优位次（1、2、2、4）。",
    en: "Places by a column of scores, or by a table's composite scores under weights; equals share the better place (1, 2, 2, 4).",
  },
  parameters: [
    dataParameter,
    { ...weightsParameter, isOptional: true },
    normalisationParameter,
    directionsParameter,
    aggregationParameter,
    {
      name: { zh: "并列", en: "ties" },
      description: {
        zh: "并列占位（1、2、2、4，默认）或并列不占位（1、2、2、3）",
        en: "competition (1, 2, 2, 4; default) or dense (1, 2, 2, 3)",
      },
      type: "any",
      dimensionality: "scalar",
      isOptional: true,
    },
    absenceParameter,
  ],
  result: { type: "any", dimensionality: "matrix" },
  remarks: {
    zh:
      "返回一列，得分最高的为 1。按没有取整的得分排，行的次序不影响结果。越小越好的一列，无量纲化写“极差”、方向写“逆向”。" +
      "没有得分的行（缺数、错误值）不排，那一格是 #N/A 并说明；XP.SCORE 的结果可以直接用。不填权重的，各列权重相等。",
    en:
      "Returns one column, 1 for the highest score. Scores are not rounded before they are ranked, and the order of rows changes nothing. Where less is better, normalise by min-max with negative. " +
      "A row without a score (absence, error) has no place: #N/A with the reason; results of XP.SCORE may be used as they are. Without weights all columns weigh the same.",
  },
  examples: [
    {
      formula: "XP.RANKING({47.06;44.12;44.12;41.18})",
      args: [[[47.06], [44.12], [44.12], [41.18]]],
      gives: [[1], [2], [2], [4]],
      source: "山东 17 市“富裕指数”公布表：济宁第 8，泰安、莱芜并列第 9，滨州在后；1、2、2、4 同 RANK.EQ",
    },
    {
      formula: 'XP.RANKING({47.06;44.12;44.12;41.18},,,,,"并列不占位")',
      args: [[[47.06], [44.12], [44.12], [41.18]], null, null, null, null, "并列不占位"],
      gives: [[1], [2], [2], [3]],
      source: "同上，不占位",
    },
    {
      formula: 'XP.RANKING({3.1;2.4;4.5},,"极差","逆向")',
      args: [[[3.1], [2.4], [4.5]], null, "极差", "逆向"],
      gives: [[2], [1], [3]],
      source: "手算：越小越好",
    },
  ],
};
