import type { FunctionEntry } from "../entry";
import { exampleSources, exampleTable, exampleText } from "./example-method";
import { countyParameter, sourcesParameter, tableAbsenceParameter, tableParameter } from "./parameters";

const scoresTable = [
  ["县", "经济", "民生"],
  ["甲县", 80, 60],
  ["乙县", 90, 50],
];
const scoresText = '{"县","经济","民生";"甲县",80,60;"乙县",90,50}';

const aboutSources = {
  zh:
    "办法的各张表按表头识别（栏目、内容的是基本信息，表名、代码列的是数据表，代码、上级、名称……的是指标体系，等等），写法见《怎样写评价办法》；" +
    '表名单独写在表头上面一行的，以表名为准。认不出的区域按办法的次序当作第二张起的数据表。办法的表里有 0 又有空白的，写成 IF(区域="","",区域)，否则返回 #VALUE!。' +
    "函数看不到单元格的数字格式，显示 85.3% 的格子按 0.853 计；正式评价请用任务窗格。",
  en:
    "The sheets of a method are told by their heads (栏目 and 内容, 表名 and 代码列, 代码, 上级 and 名称, …); the name of a sheet alone in a row above decides. " +
    'Ranges that are none are taken for the method\'s further tables, in its order. Where a sheet of a method holds zeros and blanks, write it as IF(range="","",range), else it is #VALUE!. ' +
    "Functions do not see number formats: a cell that shows 85.3% counts as 0.853. The authoritative evaluation is the task pane's.",
};

/** XP.EVALUATION: a table under a method. */
export const evaluationEntry: FunctionEntry<"EVALUATION"> = {
  id: "EVALUATION",
  family: "composite",
  description: {
    zh: "按工作表里的评价办法（或一行权重）给一张县域表计分、排名，结果与数据表逐行对齐。",
    en: "Scores and ranks a county table under a method that stands in sheets, or under a row of weights; the result lies beside the table's rows.",
  },
  parameters: [tableParameter, tableAbsenceParameter, sourcesParameter],
  result: { type: "any", dimensionality: "matrix" },
  remarks: {
    zh:
      "返回与数据表行数相同的区域：代码、县（市、区）、得分、位次、说明；办法有分组的另有类别和组内位次，只给权重的没有代码。没有得分的得分和位次留空，说明写原因；不参评的写明为什么。" +
      "办法有错、缺表时返回 #VALUE!，指出哪张表第几行第几列（从区域左上角数起）。办法里有连续入围、名单等的，这里只给得分和位次，其余见任务窗格。" +
      aboutSources.zh,
    en:
      "Returns as many rows as the table has: code, name, score, place and a remark; the group and the place in it where the method has groups; no code under weights. Without a score, score and place are blank and the remark (in Chinese) says why. " +
      "A method with faults is #VALUE!, naming the sheet, row and column, counted from the range's corner. Lists and awards are the pane's. " +
      aboutSources.en,
  },
  examples: [
    {
      formula: `XP.EVALUATION(${scoresText},"",{3,1})`,
      args: [scoresTable, "", [[[3, 1]]]],
      gives: [
        ["县（市、区）", "得分", "位次", "说明"],
        ["甲县", 75, 2, ""],
        ["乙县", 80, 1, ""],
      ],
      source: "手算：(3 × 80 + 60) ÷ 4，(3 × 90 + 50) ÷ 4",
    },
    {
      formula: `XP.EVALUATION(${exampleText.table},"",${exampleText.sources})`,
      args: [exampleTable, "", exampleSources],
      gives: [
        ["代码", "县（市、区）", "得分", "位次", "说明"],
        ["01", "甲县", 20, 2, ""],
        ["02", "乙县", 100, 1, ""],
        ["03", "丙县", 0, 3, ""],
      ],
      source: "手算：人均产值 2、3、2 得 0、100、0，能耗 3、2、4 得 50、100、0；60% 与 40% 相加",
    },
  ],
};

/** XP.CONTRIBUTIONS: what a score is made of. */
export const contributionsEntry: FunctionEntry<"CONTRIBUTIONS"> = {
  id: "CONTRIBUTIONS",
  family: "composite",
  description: {
    zh: "一个县的综合得分由哪些指标、各多少分构成，各项贡献相加等于总分。",
    en: "What one county's score is made of: points from each indicator, which add up to the total.",
  },
  parameters: [countyParameter, tableParameter, tableAbsenceParameter, sourcesParameter],
  result: { type: "any", dimensionality: "matrix" },
  remarks: {
    zh:
      "返回四列：指标、指标值（填补、处理以后的）、得分、贡献；加减分各一行；最后一行是综合得分。加权算术平均下，贡献是有效权重 × 得分；其他合成办法见《怎样写评价办法》第七节。" +
      "略去的指标得分和贡献为空文本。没有这个县、不参评或没有得分的返回 #N/A，说明原因；同名的县请写代码。其余与 XP.EVALUATION 相同。",
    en:
      "Returns four columns: indicator, value (as it was filled and treated), score, contribution; a row for each adjustment; the total last. Under weighted arithmetic means a contribution is effective weight × score. " +
      "An indicator that was skipped has empty texts. An unknown county, one that takes no part, or one without a score is #N/A with the reason; of counties with one name give the code. All else is as for XP.EVALUATION.",
  },
  examples: [
    {
      formula: `XP.CONTRIBUTIONS("甲县",${scoresText},"",{3,1})`,
      args: ["甲县", scoresTable, "", [[[3, 1]]]],
      gives: [
        ["指标", "指标值", "得分", "贡献"],
        ["经济", 80, 80, 60],
        ["民生", 60, 60, 15],
        ["综合得分", "", "", 75],
      ],
      source: "手算：80 × 3 ÷ 4，60 × 1 ÷ 4",
    },
    {
      formula: `XP.CONTRIBUTIONS("01",${exampleText.table},"",${exampleText.sources})`,
      args: ["01", exampleTable, "", exampleSources],
      gives: [
        ["指标", "指标值", "得分", "贡献"],
        ["人均产值", 2, 0, 0],
        ["能耗", 3, 50, 20],
        ["综合得分", "", "", 20],
      ],
      source: "手算：50 × 40 ÷ 100",
    },
    {
      formula: `XP.CONTRIBUTIONS("丁县",${scoresText},"",{3,1})`,
      args: ["丁县", scoresTable, "", [[[3, 1]]]],
      gives: "#N/A",
      source: "表里没有丁县",
    },
  ],
};

/** XP.EXPLAINSCORE: why a county has its score. */
export const explainScoreEntry: FunctionEntry<"EXPLAINSCORE"> = {
  id: "EXPLAINSCORE",
  family: "composite",
  description: {
    zh: "用两三句话说明一个县为什么是这个得分、这个位次：与前后差几分，比平均高在哪、低在哪。",
    en: "Why one county has its score and its place, in two or three sentences (in Chinese): how far from its neighbours, above and below the mean in what.",
  },
  parameters: [countyParameter, tableParameter, tableAbsenceParameter, sourcesParameter],
  result: { type: "string", dimensionality: "scalar" },
  remarks: {
    zh:
      "句中每个数都是算出来的结果，括号里的分数相加等于与平均分之差，算法见《怎样写评价办法》第七节。没有得分的县也说明缺什么。" +
      "没有这个县或不参评的返回 #N/A；同名的县请写代码。其余与 XP.EVALUATION 相同。",
    en:
      "Every figure in the sentences is one of the evaluation's; the points in brackets add up to the distance from the mean. Of a county without a score it says what is lacking. " +
      "An unknown county, or one that takes no part, is #N/A; of counties with one name give the code. All else is as for XP.EVALUATION.",
  },
  examples: [
    {
      formula: `XP.EXPLAINSCORE("甲县",${scoresText},"",{3,1})`,
      args: ["甲县", scoresTable, "", [[[3, 1]]]],
      gives:
        "甲县得 75.00 分，在 2 个单位中列第 2 名，距第 1 名乙县差 5.00 分。比 2 个单位的平均分（77.50 分）低 2.50 分，主要因为经济（−3.75 分）低于平均；高于平均的是民生（+1.25 分）。",
      source: "手算：平均 77.5 分；经济 80 比平均 85 低 5，× 3 ÷ 4 = 3.75；民生 60 比平均 55 高 5，× 1 ÷ 4 = 1.25",
    },
  ],
};
