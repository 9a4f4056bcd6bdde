import type { FunctionEntry } from "../entry";
import { blanksRemark, percentRemark, targetParameters } from "./entry-parts";

const { targets, reported, units, names, blanks, costs, growth } = targetParameters;

/** XP.EXPLAINRATE: a sentence for every rate. */
export const explainRateEntry: FunctionEntry<"EXPLAINRATE"> = {
  id: "EXPLAINRATE",
  family: "targets",
  description: {
    zh: "用一句话说明完成率怎么算出来：每个目标一行。",
    en: "Explains in a sentence how a completion rate comes about, one row a target.",
  },
  parameters: [targets, reported, units, names, blanks, costs, growth],
  result: { type: "string", dimensionality: "matrix" },
  remarks: {
    zh: `目标用原文，完成情况用读出的数，完成率四舍五入到两位小数的百分数。一格有几个条件的，各说一句，用分号隔开。${blanksRemark.zh}${percentRemark.zh}`,
    en: `Targets are shown as they are written, reports by the quantity that was read, the rate rounded to hundredths of a per cent. The sentence is Chinese in every language; a target of several conditions has one for each. ${blanksRemark.en} ${percentRemark.en}`,
  },
  examples: [
    {
      formula: 'XP.EXPLAINRATE({"不低于51家";"下降3.5%"},{"48家";"下降3.8%"})',
      args: [
        [["不低于51家"], ["下降3.5%"]],
        [["48家"], ["下降3.8%"]],
      ],
      gives: [["实际 48家 ÷ 目标 不低于51家 = 94.12%"], ["实际 3.8% ÷ 目标 下降3.5% = 108.57%"]],
      source: "48 ÷ 51 = 0.94118；3.8 ÷ 3.5 = 1.08571",
    },
    {
      formula: 'XP.EXPLAINRATE("不低于51家","—")',
      args: ["不低于51家", "—"],
      gives: [["不能计算：实际 —，目标 不低于51家"]],
      source: "“—”表示不适用，没有完成率",
    },
  ],
};
