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
} as const satisfies TextTable;
