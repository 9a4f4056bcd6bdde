import type { FunctionEntry } from "../entry";
import { percentRemark, targetParameters } from "./entry-parts";

/** XP.TARGET: what target texts say. */
export const targetEntry: FunctionEntry<"TARGET"> = {
  id: "TARGET",
  family: "targets",
  description: {
    zh: "读出目标文字的含义：每个目标一行，依次为数值、计量单位、比较关系、类型。",
    en: "Says what target texts mean: one row a target with value, unit, comparator and kind.",
  },
  parameters: [targetParameters.targets, targetParameters.units, targetParameters.names],
  result: { type: "any", dimensionality: "matrix" },
  remarks: {
    zh:
      "比较关系为 ≥、>、≤、<、≈、= 之一；没有写界限的数按 ≥。类型为水平、新增、增长、下降、对标、位次、状态之一；“状态”没有数值。" +
      "一格有几个条件的，向右每个条件再占四列。空白和“—”得空文本；桌面版 Excel 把空白当作 0，读成数值 0。这些词在各种语言的 Excel 里都是中文。" +
      percentRemark.zh,
    en:
      "The comparator is one of ≥, >, ≤, <, ≈, =; a number that states none is ≥. The kind is 水平 level, 新增 increment, 增长 growth, 下降 decline, 对标 against a benchmark, 位次 rank or 状态 stage, which has no value. " +
      "A target of several conditions takes four more columns for each. Blanks and — give empty texts; Excel on the desktop hands a blank over as 0, which reads as the number 0. " +
      `The words are Chinese in every language. ${percentRemark.en}`,
  },
  examples: [
    {
      formula: 'XP.TARGET({"控制在3.25亿立方米以内";"零的突破";"—"},,{"用水总量";"上市企业";"城镇化率"})',
      args: [[["控制在3.25亿立方米以内"], ["零的突破"], ["—"]], null, [["用水总量"], ["上市企业"], ["城镇化率"]]],
      gives: [
        [3.25, "亿立方米", "≤", "水平"],
        [0, "", ">", "水平"],
        ["", "", "", ""],
      ],
      source: "《民法典》第一千二百五十九条：以内包括本数",
    },
    {
      formula: 'XP.TARGET("固定资产投资162亿元,增长7%")',
      args: ["固定资产投资162亿元,增长7%"],
      gives: [[162, "亿元", "≥", "水平", 7, "%", "≥", "增长"]],
      source: "两个条件，各占四列；没有写界限的数按“不低于”",
    },
    {
      formula: 'XP.TARGET(8,"%","规模以上工业增加值增速")',
      args: [8, "%", "规模以上工业增加值增速"],
      gives: [[8, "%", "≥", "增长"]],
      source: "指标名称是增速",
    },
  ],
};
