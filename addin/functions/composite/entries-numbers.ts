import type { FunctionEntry } from "../entry";
import { absenceParameter, dataParameter, directionsParameter, normalisationParameter } from "./parameters";

/** XP.NORMALISE: columns brought to scores. */
export const normaliseEntry: FunctionEntry<"NORMALISE"> = {
  id: "NORMALISE",
  family: "composite",
  description: {
    zh: "把一列或一张表的数逐列无量纲化为得分（极差、功效系数、标准化、比值、名次等）。",
    en: "Normalises a column or a table, column by column, into scores (min-max, efficacy, z-score, ratio, rank, …).",
  },
  parameters: [
    dataParameter,
    {
      ...normalisationParameter,
      description: {
        zh: "极差（默认）、功效系数、指数功效、标准化、比值、对数、倒数、名次、百分位、波达",
        en: "min-max (default), efficacy, efficacy-exponential, z-score, ratio, log, reciprocal, rank, percentile, borda",
      },
    },
    directionsParameter,
    {
      name: { zh: "阈值", en: "goalposts" },
      description: {
        zh: "两行：不允许值和满意值，每列一对或一对管全部；比值法是一行标准；不填取各列的最小、最大值（比值法取最优值）",
        en: "Two rows, the worst and the best value of each column, or one pair for all; of a ratio one row of standards; left out, the data's own",
      },
      type: "any",
      dimensionality: "matrix",
      isOptional: true,
    },
    absenceParameter,
  ],
  result: { type: "any", dimensionality: "matrix" },
  remarks: {
    zh:
      "返回与数据同样大小的区域。极差、功效系数得 0—100（功效系数的基础分是 60），超出阈值的截断；标准化的平均值是 0，标准差（n − 1）是 1；" +
      "名次法是 n + 1 − 位次。阈值两行不分先后，谁优由方向定。空白、“—”“未报送”等返回空文本；写成文字的、错误值和算不出得分的（如全列相同、对数遇到 0）" +
      "只有那一格是 #N/A，并说明原因。0 可能是空白时整个返回 #VALUE!，见“通用规则”。缺失规则写平均值、中位数等的，先代入再无量纲化。",
    en:
      "Returns a range of the data's size. Min-max and efficacy give 0–100 (efficacy from 60), clamped at the goalposts; z-scores have mean 0 and deviation 1 (n − 1); " +
      "rank gives n + 1 − place. The two goalposts may stand in either order, the direction says which is better. Blanks, — and 未报送 give an empty text; text, errors and what has no score " +
      "(a column without spread, the logarithm of 0) are #N/A in their own cell, with the reason. Where a 0 may be a blank the whole call is #VALUE!. A rule such as mean fills absences before normalising.",
  },
  examples: [
    {
      formula: 'XP.NORMALISE({10;20;40},"极差","逆向")',
      args: [[[10], [20], [40]], "极差", "逆向"],
      gives: [[100], [66.66666666666667], [0]],
      source: "手算：(40 − x) ÷ (40 − 10) × 100",
      within: 1e-12,
    },
    {
      formula: 'XP.NORMALISE({82.4},"极差",,{20;85})',
      args: [[[82.4]], "极差", null, [[20], [85]]],
      gives: [[96]],
      source: "联合国开发计划署《人类发展报告 2020》挪威预期寿命指数：(82.4 − 20) ÷ (85 − 20) = 0.960",
      within: 1e-12,
    },
    {
      formula: 'XP.NORMALISE({2;4;4;4;5;5;7;9},"标准化")',
      args: [[[2], [4], [4], [4], [5], [5], [7], [9]], "标准化"],
      gives: [
        [-1.403121520040228],
        [-0.4677071733467427],
        [-0.4677071733467427],
        [-0.4677071733467427],
        [0],
        [0],
        [0.9354143466934853],
        [1.8708286933869707],
      ],
      source: "R 4.2.2：scale(c(2,4,4,4,5,5,7,9))；手算：(x − 5) ÷ √(32 ÷ 7)",
      within: 1e-12,
    },
    {
      formula: 'XP.NORMALISE({3,80;0,60;5,40},"极差",{"正向","逆向"},,"零为缺")',
      args: [
        [
          [3, 80],
          [0, 60],
          [5, 40],
        ],
        "极差",
        [["正向", "逆向"]],
        null,
        "零为缺",
      ],
      gives: [
        [0, 0],
        ["", 50],
        [100, 100],
      ],
      source: "手算：第一列只有 3 和 5，0 是空白",
    },
    {
      formula: "XP.NORMALISE({3;0;5})",
      args: [[[3], [0], [5]]],
      gives: "#VALUE!",
      source: "没有说明 0 是数还是空白，不猜",
    },
  ],
};

/** XP.WEIGHTS: weights from data. */
export const weightsEntry: FunctionEntry<"WEIGHTS"> = {
  id: "WEIGHTS",
  family: "composite",
  description: {
    zh: "由数据求各列的权重（熵权法、CRITIC、标准差、变异系数、主成分、等权），合计为 1。",
    en: "Weights of the columns from the data (entropy, CRITIC, standard deviation, variation, principal component, equal); they add up to 1.",
  },
  parameters: [
    dataParameter,
    {
      name: { zh: "赋权方法", en: "method" },
      description: {
        zh: "熵权、CRITIC、标准差、变异系数、主成分、等权",
        en: "entropy, critic, deviation, variation, principal-component, equal",
      },
      type: "any",
      dimensionality: "scalar",
    },
    normalisationParameter,
    directionsParameter,
    absenceParameter,
  ],
  result: { type: "any", dimensionality: "matrix" },
  remarks: {
    zh:
      "返回一行权重，每列一个，可以直接作 XP.SCORE 的权重。熵权法按各列占列和的比重算，不先无量纲化，有负数的不能算；CRITIC 自行按极差化为 0—1，不分方向；" +
      "标准差、变异系数都用 n − 1。全列相同的权重为 0。有缺数的行默认返回 #VALUE!，写“略去”则不用这样的行，写“平均值”等则代入。",
    en:
      "Returns one row of weights, fit for XP.SCORE. Entropy takes each value's share of its column's sum, without normalising before, and knows no negative numbers; CRITIC brings columns to 0–1 itself, whatever their direction; " +
      "deviation and variation use n − 1. A column without spread has the weight 0. A row that lacks a number is #VALUE! unless the rule says skip (such rows are not used), mean, ….",
  },
  examples: [
    {
      formula:
        'XP.WEIGHTS({0.619,0.449,0.447;0.862,0.466,0.006;0.458,0.698,0.771;0.777,0.631,0.491;0.567,0.992,0.968},"标准差")',
      args: [
        [
          [0.619, 0.449, 0.447],
          [0.862, 0.466, 0.006],
          [0.458, 0.698, 0.771],
          [0.777, 0.631, 0.491],
          [0.567, 0.992, 0.968],
        ],
        "标准差",
      ],
      gives: [[0.2173, 0.2945, 0.4882]],
      source: "Diakoulaki 等（1995）的算例，scikit-criteria 印有四位小数",
      within: 5e-4,
    },
    {
      formula: 'XP.WEIGHTS({5000,3,3,4,3,2;680,5,3,2,2,1;2000,3,2,3,4,3;600,4,3,1,2,2;800,2,4,3,3,4},"CRITIC")',
      args: [
        [
          [5000, 3, 3, 4, 3, 2],
          [680, 5, 3, 2, 2, 1],
          [2000, 3, 2, 3, 4, 3],
          [600, 4, 3, 1, 2, 2],
          [800, 2, 4, 3, 3, 4],
        ],
        "CRITIC",
      ],
      gives: [[0.157, 0.2495, 0.1677, 0.1211, 0.1541, 0.1506]],
      source: "Tuş、Adalı（2019）的算例，四位小数",
      within: 5e-4,
    },
    {
      formula: 'XP.WEIGHTS({1,2;3,"";5,6},"标准差")',
      args: [
        [
          [1, 2],
          [3, ""],
          [5, 6],
        ],
        "标准差",
      ],
      gives: "#VALUE!",
      source: "第 2 行缺数，没有说怎样处理",
    },
  ],
};

/** XP.AHP: weights from judgements. */
export const ahpEntry: FunctionEntry<"AHP"> = {
  id: "AHP",
  family: "composite",
  description: {
    zh: "层次分析法：由判断矩阵求权重和一致性比例，一致性比例大于 0.1 时指出最不一致的判断。",
    en: "Analytic hierarchy process: weights and the consistency ratio of a matrix of judgements; above 0.1 it names the judgement that fits least.",
  },
  parameters: [
    {
      name: { zh: "判断矩阵", en: "judgements" },
      description: {
        zh: "行数、列数相等，每格是行的一项比列的一项重要几倍；可以只填右上角，文字 1/3 也认；不含表头",
        en: "As many rows as columns: how many times more the row's item matters than the column's; the upper half will do, and text such as 1/3; no heads",
      },
      type: "any",
      dimensionality: "matrix",
    },
    {
      name: { zh: "返回", en: "show" },
      description: {
        zh: "全部（默认）、权重（一行）、一致性比例（一个数）",
        en: "all (default), weights (one row), ratio (one number)",
      },
      type: "any",
      dimensionality: "scalar",
      isOptional: true,
    },
    {
      name: { zh: "限值", en: "limit" },
      description: {
        zh: "一致性比例大于它就算不一致；不填为 0.1",
        en: "The consistency ratio above which judgements are called inconsistent; 0.1 where left out",
      },
      type: "any",
      dimensionality: "scalar",
      isOptional: true,
    },
    {
      name: { zh: "随机指标", en: "random_index" },
      description: {
        zh: "一至 n 阶的平均随机一致性指标，一行或一列；不填用萨蒂的表（到 15 阶）",
        en: "The consistency index of random judgements for 1 to n items; Saaty's table (to 15) where left out",
      },
      type: "any",
      dimensionality: "matrix",
      isOptional: true,
    },
  ],
  result: { type: "any", dimensionality: "matrix" },
  remarks: {
    zh:
      "权重是最大特征根的特征向量，合计为 1。不填“返回”得两列：各项权重、最大特征根、一致性指标、平均随机一致性指标、一致性比例和一句判断。" +
      "“权重”得一行，可以直接作 XP.SCORE 的权重；一致性比例大于限值时返回 #N/A 并说明最不一致的是哪一对，要照用就把限值写大。" +
      "右上角和左下角都填的应互为倒数（0.33 认作 1/3），不是的返回 #VALUE!。单元格里 1/3 会被 Excel 当成日期，请输入 =1/3 或先把格式设为文本。0 和空白都当没有填。",
    en:
      "Weights are the principal eigenvector, adding up to 1. Without `show` there are two columns: the weights, the greatest eigenvalue, the consistency index, the random index, the ratio, and a sentence. " +
      "`weights` gives one row, fit for XP.SCORE; above the limit it is #N/A with the pair that fits least: raise the limit to use them all the same. " +
      "Where both halves are filled in they have to be inverse (0.33 counts as 1/3), else #VALUE!. Excel takes 1/3 in a cell for a date: type =1/3. 0 and blank both mean not filled in.",
  },
  examples: [
    {
      formula:
        'XP.AHP({1,9,5,2,1,1,0.5;"",1,"1/3","1/9","1/9","1/9","1/9";"","",1,"1/3","1/4","1/3","1/9";"","","",1,0.5,1,"1/3";"","","","",1,2,0.5;"","","","","",1,"1/3";"","","","","","",1},"权重")',
      args: [
        [
          [1, 9, 5, 2, 1, 1, 0.5],
          ["", 1, "1/3", "1/9", "1/9", "1/9", "1/9"],
          ["", "", 1, "1/3", "1/4", "1/3", "1/9"],
          ["", "", "", 1, 0.5, 1, "1/3"],
          ["", "", "", "", 1, 2, 0.5],
          ["", "", "", "", "", 1, "1/3"],
          ["", "", "", "", "", "", 1],
        ],
        "权重",
      ],
      gives: [[0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327]],
      source: "Saaty（2008）各种饮料消费量的算例：咖啡、葡萄酒、茶、啤酒、汽水、牛奶、水，三位小数",
      within: 0.03,
    },
    {
      formula: 'XP.AHP({1,1,5,2;"",1,3,4;"","",1,0.75;"","","",1},"一致性比例")',
      args: [
        [
          [1, 1, 5, 2],
          ["", 1, 3, 4],
          ["", "", 1, 0.75],
          ["", "", "", 1],
        ],
        "一致性比例",
      ],
      gives: [[0.0342]],
      source: "印出的算例，最大特征根 4.09246，萨蒂的 0.90：(4.09246 − 4) ÷ 3 ÷ 0.90",
      within: 2e-3,
    },
    {
      formula: 'XP.AHP({1,5,0.2;"",1,5;"","",1},"权重")',
      args: [
        [
          [1, 5, 0.2],
          ["", 1, 5],
          ["", "", 1],
        ],
        "权重",
      ],
      gives: "#N/A",
      source: "手算：最大特征根 1 + 5 + 0.2 = 6.2，一致性比例 (6.2 − 3) ÷ 2 ÷ 0.58 = 2.76，大于 0.1",
    },
  ],
};
