import type { FunctionEntry } from "../entry";
import { blanksRemark, percentRemark, targetParameters } from "./entry-parts";

const { targets, reported, units, names, blanks, costs, growth } = targetParameters;

/** XP.COMPLETION: rate, met, light, gap and note of columns of targets. */
export const completionEntry: FunctionEntry<"COMPLETION"> = {
  id: "COMPLETION",
  family: "targets",
  description: {
    zh: "计算一列目标的完成率：每个目标一行，依次为完成率、是否达标、亮灯、差距、说明。",
    en: "Works out completion: one row a target with rate, met, light, gap and a note.",
  },
  parameters: [
    targets,
    reported,
    units,
    names,
    {
      name: { zh: "序时进度", en: "pace" },
      description: {
        zh: "已过去的比例，0 至 1，一个或一列，如 0.75 或 XP.PACE(9)；不填则与全部目标比",
        en: "The share of the period that has passed, one or a column, such as XP.PACE(9); left out, the whole target is due",
      },
      type: "any",
      dimensionality: "matrix",
      isOptional: true,
    },
    blanks,
    costs,
    growth,
    {
      name: { zh: "亮灯规则", en: "lights" },
      description: {
        zh: "“默认”“银川2025”，或三列的区域：灯、差距下限、差距上限（百分点）",
        en: "default, yinchuan-2025, or a range of three columns: light, least gap, gap below which it ends (points)",
      },
      type: "any",
      dimensionality: "matrix",
      isOptional: true,
    },
  ],
  result: { type: "any", dimensionality: "matrix" },
  remarks: {
    zh:
      "五列：完成率（1 为完成目标，不封顶）、是否达标（TRUE/FALSE）、亮灯（达标、正常、关注、滞后、严重滞后、未报）、差距（完成率减序时进度，百分点）、说明（为什么没有完成率，哪里可疑）。" +
      "没有完成率的格是空文本。只要其中几列时用 CHOOSECOLS 或 INDEX。" +
      "序时进度只用于累计型指标；没有给指标名称时，用于除比率、增速、对标、位次和“不超过”以外的所有目标。一格有几个条件的，全部达到才算达标，列出的是最差的一个。" +
      blanksRemark.zh +
      percentRemark.zh +
      "亮灯和比较用的词在各种语言的 Excel 里都是中文，这样带着公式的工作簿换一台机器结果不变。",
    en:
      "Five columns: rate (1 is on target, not capped), met (TRUE/FALSE), light (达标 met, 正常 on pace, 关注 to watch, 滞后 behind, 严重滞后 far behind, 未报 no rate), gap (rate − pace, percentage points), note (why there is no rate, what looks wrong). " +
      "Where there is no rate, cells are empty texts. Take single columns by CHOOSECOLS or INDEX. " +
      "Pace applies to what adds up over the period; without names to all but shares, growth, benchmarks, ranks and ceilings. A target with several conditions is met when all are; shown is the one furthest behind. " +
      `${blanksRemark.en} ${percentRemark.en} ` +
      "Lights are Chinese words in every language, so that formulas that compare with them give the same on another machine.",
  },
  examples: [
    {
      formula: 'XP.COMPLETION({"不低于51家";"控制在3.25亿立方米以内"},{"48家";"3.12亿立方米"})',
      args: [
        [["不低于51家"], ["控制在3.25亿立方米以内"]],
        [["48家"], ["3.12亿立方米"]],
      ],
      gives: [
        [0.941176470588235, false, "关注", -5.88235294117647, ""],
        [1.04166666666667, true, "达标", 4.16666666666667, ""],
      ],
      source: "48 ÷ 51；3.25 ÷ 3.12（国家统计局2008年小康监测方案：逆向指标为目标÷实际）",
      within: 1e-12,
    },
    {
      formula: 'XP.COMPLETION({100;100;100},{80;70;40},"项",,0.75)',
      args: [[[100], [100], [100]], [[80], [70], [40]], "项", null, 0.75],
      gives: [
        [0.8, false, "正常", 5, ""],
        [0.7, false, "关注", -5, ""],
        [0.4, false, "严重滞后", -35, ""],
      ],
      source: "差距：80 − 75、70 − 75、40 − 75 个百分点",
      within: 1e-12,
    },
    {
      formula: 'XP.COMPLETION({"100家";"20家"},{0;0},,,,{TRUE;FALSE})',
      args: [[["100家"], ["20家"]], [[0], [0]], null, null, null, [[true], [false]]],
      gives: [
        ["", "", "未报", "", "完成情况：未报送"],
        [0, false, "严重滞后", -100, ""],
      ],
      source: "第一行是空白，没有完成率；第二行确实是 0：0 ÷ 20",
    },
    {
      formula: 'XP.COMPLETION("不超过4%","5%",,,,,"差额")',
      args: ["不超过4%", "5%", null, null, null, null, "差额"],
      gives: [[0.75, false, "滞后", -25, ""]],
      source: "2 − 5 ÷ 4",
      within: 1e-12,
    },
  ],
};
