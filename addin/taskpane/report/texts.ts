import type { TextTable } from "../texts";

/** What the parts of the pane say that write what is handed in. */
export const reportTexts = {
  report: { zh: "写评价报告", en: "Write the report" },
  reportHint: {
    zh: "总体情况、评价方法、排名、入选名单、分项分析、位次变化、县区分析、数据问题和附表，都由这次的结果生成，报告中的每个数都能在结果里找到。",
    en: "Overview, method, ranking, lists, dimensions, moves, counties, data problems and appendix, all of it made from this result (in Chinese).",
  },
  lastHint: {
    zh: "与上期比较用办法所指的上期位次；上期数据不在这里给，所以报告写升降，不分析原因（命令行可用 --last-data 给出上期数据）。",
    en: "Moves are against last time's places that the method names; last time's data is not given here, so the report says who moved and not why (the command line takes it with --last-data).",
  },
  bulletin: { zh: "写通报", en: "Write the bulletin" },
  bulletinHint: {
    zh: "按公文格式写本期通报：总体、部门（牵头、配合分列）、类别、乡镇、变化和亮灯；有上期结果的，与上期对比。",
    en: "The bulletin of the month in the layout of official papers (in Chinese), against the last run where there is one.",
  },
  issuer: { zh: "单位", en: "Issued by" },
  issuerHint: { zh: "写在封面或落款处，如 县统计局", en: "On the cover or below the text" },
  date: { zh: "日期", en: "Date" },
  to: { zh: "主送", en: "To" },
  toHint: { zh: "如 各乡镇（街道），县直各部门；可不填", en: "May be left out" },
  number: { zh: "文号", en: "Number" },
  numberHint: { zh: "如 督查通报〔2023〕9号；可不填", en: "May be left out" },
  counties: { zh: "单独成页的县（市、区）", en: "Counties with a page of their own" },
  countiesHint: {
    zh: "写名称或代码，用顿号、逗号或换行隔开；不写就没有县区分析",
    en: "Names or codes, separated by commas or line breaks; none if empty",
  },
  benchmark: { zh: "对标县", en: "Benchmark county" },
  benchmarkHint: { zh: "上面的县与它逐项比较；可不填", en: "The counties above are held against it; may be left out" },
  unknown: { zh: "参评单位中没有：{names}", en: "Not among the units: {names}" },
  several: { zh: "重名，请写代码：{names}", en: "Names of several units; use their codes: {names}" },
  template: { zh: "自己的 Word 模板", en: "Your own Word template" },
  templateHint: {
    zh: "可不用。模板里写 {{标题}}、{{排名}} 这样的占位符，内容放到它们的位置上。",
    en: "May be left out. What stands for {{标题}}, {{排名}} and the like in it is put in their places.",
  },
  templateUsed: { zh: "模板：{name}", en: "Template: {name}" },
  noTemplate: { zh: "不用模板", en: "Without it" },
  word: { zh: "存成 Word", en: "Save as Word" },
  page: { zh: "存成网页", en: "Save as a page" },
  workbook: { zh: "存成带公式的工作簿", en: "Save as a workbook of formulas" },
  workbookHint: {
    zh: "从原始数据到得分、排名都是公式，改了权重或数据，Excel、WPS 自己重算，不需要县评。",
    en: "Formulas from the data to scores and ranks: Excel and WPS work them out again by themselves.",
  },
  workbookName: { zh: "台账测算", en: "Ledger" },
  writing: { zh: "正在写{what}", en: "Writing {what}" },
  saved: {
    zh: "已存为“{name}”，在浏览器的下载文件夹里。",
    en: "Saved as “{name}” in the downloads folder.",
  },
  opened: { zh: "已在新窗口打开“{name}”，请另存。", en: "“{name}” is open in a window of its own; save it there." },
  noDownload: {
    zh: "如果没有出现下载，是这个 Excel 不让加载项存文件：请在工作台里打开同一个工作簿再存。",
    en: "If no download appears, this Excel does not let add-ins save files: open the workbook in the workbench and save there.",
  },
  wrongDate: { zh: "请写成 2026-01-05 这样的日期。", en: "A date such as 2026-01-05." },
} as const satisfies TextTable;
