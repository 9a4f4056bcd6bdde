import type { TextTable } from "../texts";

/** What the shared parts say. */
export const partTexts = {
  ascending: { zh: "升序", en: "ascending" },
  descending: { zh: "降序", en: "descending" },
  rowsShown: { zh: "第 {from}–{to} 行，共 {count} 行", en: "Rows {from}–{to} of {count}" },
  previous: { zh: "上一页", en: "Previous" },
  next: { zh: "下一页", en: "Next" },
  pages: { zh: "翻页：{label}", en: "Pages of {label}" },
  noRows: { zh: "没有内容。", en: "Nothing here." },
  error: { zh: "错误", en: "Errors" },
  warning: { zh: "提醒", en: "Warnings" },
  info: { zh: "说明", en: "Notes" },
  issues: { zh: "问题清单", en: "Problems" },
  issueCount: { zh: "{severity} {count} 条", en: "{severity}: {count}" },
  noIssues: { zh: "没有发现问题。", en: "No problems found." },
  sameKind: { zh: "同类问题还有 {count} 处", en: "{count} more of this kind" },
  showAll: { zh: "显示其余 {count} 类", en: "Show {count} more kinds" },
  selectCell: { zh: "选中 {place}", en: "Select {place}" },
  dropHere: { zh: "或把文件拖到这里", en: "or drop it here" },
  chooseFile: { zh: "选择文件", en: "Choose a file" },
  fileLimits: { zh: "可选 {kinds}，不超过 {size}。", en: "{kinds}, at most {size}." },
  wrongKind: {
    zh: "“{name}”不是可以打开的文件。请选择 {kinds} 文件。",
    en: "“{name}” cannot be opened. Choose a file of {kinds}.",
  },
  tooBig: {
    zh: "“{name}”有 {size}，超过了 {limit}，没有打开。",
    en: "“{name}” has {size}, more than {limit}; it was not opened.",
  },
  emptyFile: { zh: "“{name}”是空文件，没有打开。", en: "“{name}” is empty; it was not opened." },
  oneFile: { zh: "一次只能打开一个文件。", en: "One file at a time, please." },
  outdated: {
    zh: "这 {count} 个公式单元格的数是改动前算的，或还没有算过；本页不重算公式。请在 Excel 或 WPS 里打开，重算后保存，或直接填数。",
    en: "(formulas: {count}) show what was worked out before an edit, or nothing yet: this page does not calculate formulas. Recalculate in Excel or WPS and save, or type the numbers in.",
  },
  outdatedMore: {
    zh: "等 {count} 个公式单元格的数是改动前算的，或还没有算过；本页不重算公式。请在 Excel 或 WPS 里打开，重算后保存，或直接填数。",
    en: "and others (formulas: {count}) show what was worked out before an edit, or nothing yet: this page does not calculate formulas. Recalculate in Excel or WPS and save, or type the numbers in.",
  },
  item: { zh: "项目", en: "Item" },
  value: { zh: "数值", en: "Value" },
  cancel: { zh: "取消", en: "Cancel" },
} satisfies TextTable;
