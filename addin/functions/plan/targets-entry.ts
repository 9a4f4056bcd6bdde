import type { FunctionEntry } from "../entry";

/** XP.TARGETS: the quantified targets of a plan's text. */
export const targetsEntry: FunctionEntry<"TARGETS"> = {
  id: "TARGETS",
  family: "plan",
  description: {
    zh: "从规划文本中读出量化目标，列成一张表，第一行是表头。",
    en: "Reads the quantified targets of a plan's text into a table with a header.",
  },
  parameters: [
    {
      name: { zh: "文本", en: "text" },
      description: {
        zh: "规划文本：一个单元格，或一列（每格一段）",
        en: "The plan's text: one cell, or a column with a paragraph in each",
      },
      type: "any",
      dimensionality: "matrix",
    },
    {
      name: { zh: "表头", en: "header" },
      description: { zh: "FALSE 为不要表头；不填为要", en: "FALSE for no header; left out, there is one" },
      type: "any",
      dimensionality: "scalar",
      isOptional: true,
    },
  ],
  result: { type: "any", dimensionality: "matrix" },
  remarks: {
    zh:
      "各列：条款、指标名称、目标值、计量单位、指标类型、完成时限、牵头单位、配合单位、责任单位、备注、原文。按原文顺序排列，有疑问的排在最后，疑问写在“备注”里，请与原文核对。" +
      "“目标值”可以直接交给 XP.COMPLETION 和 XP.TARGET。空白单元格跳过（桌面版交来的 0 也跳过）。没有读出目标的返回 #N/A。" +
      "一个单元格最多 32767 个字，更长的文本请分段放在一列里，或用任务窗格打开文档。",
    en:
      "Columns: clause, indicator, target, unit, kind, due, leading, supporting and responsible departments, remark, sentence. In the order of the text, doubtful ones last with the doubt in the remark: hold them against the sentence. " +
      "The column of targets can be handed to XP.COMPLETION and XP.TARGET. Blank cells are passed over (and so is the 0 that the desktop hands over for them). Without any target it is #N/A. " +
      "A cell holds 32,767 characters; put longer texts into a column by paragraphs, or open the document in the task pane.",
  },
  examples: [
    {
      formula: 'XP.TARGETS("到2025年，粮食产量稳定在50万吨以上。",FALSE)',
      args: ["到2025年，粮食产量稳定在50万吨以上。", false],
      gives: [
        [
          "",
          "粮食产量",
          "达到50万吨以上",
          "万吨",
          "水平",
          "到2025年",
          "",
          "",
          "",
          "",
          "到2025年，粮食产量稳定在50万吨以上",
        ],
      ],
      source: "原文；以上包括本数（《民法典》第一千二百五十九条）",
    },
    {
      formula: 'XP.TARGETS("建设现代化强县。")',
      args: ["建设现代化强县。"],
      gives: "#N/A",
      source: "原文没有数字",
    },
  ],
};
