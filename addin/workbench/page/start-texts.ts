import type { TextTable } from "../../taskpane/texts";

/** What the page says before a workbook is open. */
export const startTexts = {
  title: { zh: "县评工作台", en: "Xianping workbench" },
  ledgers: {
    zh: "打开台账：算出每项指标的完成率、序时进度和亮灯，汇总到部门。",
    en: "Open a ledger: completion rates, pace and lights of every row, summed up by department.",
  },
  counties: {
    zh: "打开县域数据和评价办法：算出得分和位次，每个数都能查到来源。",
    en: "Open county data and a method: scores and ranks, every number traced to its source.",
  },
  plans: {
    zh: "打开规划文件：找出其中的目标，生成可以填报的台账。",
    en: "Open a plan: its targets are found and made into a ledger to fill in.",
  },
  drop: { zh: "把文件拖到页面上，或者", en: "Drop files on the page, or" },
  choose: { zh: "选择文件", en: "Choose files" },
  bookKinds: { zh: "工作簿 .xlsx .csv", en: "workbooks .xlsx .csv" },
  planKinds: { zh: "规划 .docx .pdf .txt .html", en: "plans .docx .pdf .txt .html" },
  methodKinds: { zh: "评价办法 .json", en: "methods .json" },
  largest: { zh: "不超过 {size}", en: "at most {size}" },
  privacy: {
    zh: "文件只在这台电脑上处理，不会上传；断网也能用。",
    en: "Files are worked on in this computer and never uploaded; it works without a network.",
  },
  examples: { zh: "先看一个示例", en: "Try an example" },
  ledgerKind: { zh: "台账", en: "Ledger" },
  ledgerTitle: { zh: "某县2023年前三季度重点指标", en: "A county's ledger, third quarter of 2023" },
  ledgerText: { zh: "31 项指标，打开即算出完成率和亮灯。", en: "31 indicators, worked out as it opens." },
  ledgerSource: {
    zh: "目标数取自公开文件，上报数为演示所编。",
    en: "Targets from a public document; reports made up.",
  },
  planKind: { zh: "规划", en: "Plan" },
  planTitle: { zh: "临江县2026年发展计划", en: "Linjiang county's plan for 2026" },
  planText: { zh: "从正文里找出目标，逐条核对后生成台账。", en: "Its targets are found, reviewed and made a ledger." },
  planSource: { zh: "县名和数字都是为演示所编。", en: "County and figures are made up." },
  shandongKind: { zh: "县域评价", en: "County evaluation" },
  shandongTitle: { zh: "山东省136个县（市、区）", en: "Shandong's 136 counties" },
  shandongText: {
    zh: "分三组赋权打分、统一排名，与上次位次相比。",
    en: "Scored in three groups, ranked as one, compared with last time's ranks.",
  },
  shandongSource: {
    zh: "数据为第六、七次人口普查；办法为演示自拟。",
    en: "Census figures of 2010 and 2020; the method is ours.",
  },
  openExample: { zh: "打开示例：{title}", en: "Open the example: {title}" },
  sources: { zh: "示例的来源和许可", en: "Where the examples are from" },
  ledgerOrigin: {
    zh: "台账：指标、目标数和责任部门取自沂源县人民政府办公室源政办字〔2023〕21号（公开文件，个别措辞有改动）；2022年和2023年的上报数、完成率是编的，并有意放入了几处错误。",
    en: "Ledger: indicators, targets and offices from a public document of Yiyuan county (源政办字〔2023〕21号), some reworded; all reports are made up, with some errors put in on purpose.",
  },
  planOrigin: {
    zh: "规划：临江县不指任何一个县，数字也不是任何人的。",
    en: "Plan: the county and its figures are nobody's.",
  },
  shandongOrigin: {
    zh: "县域评价：数据取自 Lei Dong 等 China Census（github leiii/census，由人口普查年鉴整理，MIT 许可）；指标、权重和名单是为演示自拟的，不是山东省的办法，不代表对任何县的官方评价。",
    en: "County evaluation: figures from Lei Dong and others, China Census (github leiii/census, from the census yearbooks, MIT licence); indicators, weights and lists are ours. It is not Shandong's method and says nothing official about any county.",
  },
  licence: { zh: "普查数据的许可（英文）", en: "Licence of the census figures" },
  notes: { zh: "各示例的详细说明（英文）", en: "Notes on each example" },
  drafts: { zh: "上次没有保存的工作", en: "Work that was not saved" },
  draftsHint: {
    zh: "只留在这台电脑的这个浏览器里，没有上传；保存或删除后就不再保留。",
    en: "It stays in this browser on this computer and was never uploaded; once saved or deleted it is gone from here.",
  },
  restore: { zh: "恢复", en: "Restore" },
  restoreDraft: { zh: "恢复：{name}", en: "Restore: {name}" },
  delete: { zh: "删除", en: "Delete" },
  deleteDraft: { zh: "删除：{name}", en: "Delete: {name}" },
} satisfies TextTable;
