import type { TextTable } from "../texts";

/** What the pane says of the problem register. */
export const registerTexts = {
  title: { zh: "问题台账", en: "Problem register" },
  hint: {
    zh: "红灯、连续两期黄灯和到期未报送的记为问题，编号、逐月跟踪；已有的问题台账不会被改动，合并结果写成另一张表，原有的填写全部带过去。",
    en: "Red, yellow twice running and not reported become numbered problems that are followed month by month. A register that is there is never changed: the merged one, with all that was typed, is written to another sheet.",
  },
  merge: { zh: "更新问题台账", en: "Update the register" },
  merging: { zh: "正在合并问题台账", en: "Merging the register" },
  runTitle: { zh: "问题台账", en: "Problem register" },
  written: { zh: "已写到工作表“{sheet}”，接续“{from}”。", en: "Written to sheet “{sheet}”, carrying on “{from}”." },
  begun: { zh: "已写到工作表“{sheet}”。", en: "Written to sheet “{sheet}”." },
  refused: {
    zh: "没有写入：问题台账读不出来，请看下面的说明。",
    en: "Nothing was written: the register could not be read, see below.",
  },
  raised: { zh: "新发现 {count} 项", en: "Raised: {count}" },
  overdue: { zh: "逾期 {count} 项", en: "Overdue: {count}" },
  repeated: { zh: "重复发生 {count} 项", en: "Repeated: {count}" },
  closable: { zh: "建议销号 {count} 项（由人确认后改状态）", en: "To be closed by people: {count}" },
  slips: { zh: "督办单", en: "Supervision slips" },
  slipsHint: {
    zh: "按工作簿里最近的问题台账，给没有销号的问题写督办单，合成一个 Word 文件，每单另起一页。整改要求、整改期限取自台账，先在台账里填好再存；没有填期限的，督办单上留空。",
    en: "Of the open problems of the latest register in the workbook, in one Word file, each from a page of its own. What is asked for and by when is taken from the register: fill it in there first; a blank deadline stays blank.",
  },
  slipsIssuer: { zh: "落款单位", en: "Signed by" },
  slipsDay: { zh: "落款时间", en: "Signed on" },
  slipsWrongDay: { zh: "请写成 2026-01-05 这样的日期。", en: "A date such as 2026-01-05." },
  slipsBy: { zh: "怎样分单", en: "One slip for" },
  byProblem: { zh: "一个问题一单", en: "each problem" },
  byDepartment: { zh: "一个责任单位一单", en: "each department" },
  saveSlips: { zh: "督办单存成 Word", en: "Save slips as Word" },
  noRegister: {
    zh: "工作簿里没有问题台账，请先点“更新问题台账”。",
    en: "The workbook has no register yet: press “Update the register” first.",
  },
  noneOpen: {
    zh: "“{sheet}”里没有未销号的问题，不用写督办单。",
    en: "Sheet “{sheet}” has no open problem: there is no slip to write.",
  },
} as const satisfies TextTable;
