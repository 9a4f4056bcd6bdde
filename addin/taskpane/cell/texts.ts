import type { TextTable } from "../texts";

/** What the cell view says. */
export const cellTexts = {
  title: { zh: "单元格来历", en: "Where a cell comes from" },
  emptyTitle: { zh: "先选中一个单元格", en: "Select a cell first" },
  emptyHow: {
    zh: "选中一个结果，再点“看选中的单元格”：这里会列出它是什么、怎么算的、依据哪些单元格。",
    en: "Select a result and click “Look at the selected cell”: what it is, how it was computed, and from which cells.",
  },
  look: { zh: "看选中的单元格", en: "Look at the selected cell" },
  looking: { zh: "正在读取单元格", en: "Reading the cell" },
  cell: { zh: "单元格", en: "Cell" },
  row: { zh: "行", en: "Row" },
  column: { zh: "列", en: "Column" },
  value: { zh: "内容", en: "Content" },
  blank: { zh: "空白（不是 0）", en: "blank (not 0)" },
  working: { zh: "计算过程", en: "Working" },
  source: { zh: "来源", en: "Source" },
  note: { zh: "批注", en: "Note" },
  formula: { zh: "公式", en: "Formula" },
  functions: { zh: "用到的函数", en: "Functions" },
  inputs: { zh: "依据的单元格（{count} 处）", en: "Computed from ({count})" },
  block: { zh: "一块区域", en: "a block of cells" },
  gone: { zh: "工作表不在了", en: "the sheet is gone" },
  moreInputs: { zh: "另有 {count} 处没有列出。", en: "{count} more are not listed." },
  typed: {
    zh: "这是写定的值：没有公式，表里也没有写它的计算过程。",
    en: "This is a plain value: there is no formula, and the sheet gives no working of it.",
  },
  ours: {
    zh: "这张表是县评写的，写好以后没有改动过；这一格不是手工填写的。",
    en: "The add-in wrote this sheet, and nobody has changed it since; this cell was not typed in.",
  },
  clause: { zh: "条款", en: "Clause" },
  sentence: { zh: "原文", en: "The plan’s words" },
  inWhy: {
    zh: "如果它是刚才算出来的结果，可以在对应的任务里看完整的计算过程：",
    en: "If it is a result of a run just now, its task shows the whole working:",
  },
  in: { zh: "在“{view}”里看", en: "In {view}" },
} satisfies TextTable;
