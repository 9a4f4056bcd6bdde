import type { TextTable } from "./texts";

/** What the pane around the views says. */
export const paneTexts = {
  tasks: { zh: "任务", en: "Tasks" },
  cancel: { zh: "取消", en: "Cancel" },
  cancelWork: { zh: "取消：{title}", en: "Cancel: {title}" },
  dismiss: { zh: "关闭提示", en: "Dismiss" },
  loading: { zh: "正在打开……", en: "Opening…" },
  again: { zh: "再试一次", en: "Try again" },
  notLoaded: {
    zh: "这一页没有载入。可能是加载项的服务器暂时连不上，或刚刚更新过。",
    en: "This page did not load. The add-in's server may be out of reach, or has just been updated.",
  },
  viewFault: { zh: "这一页出错了，工作簿没有受影响。", en: "This page failed; the workbook was not affected." },
  seeHelp: { zh: "看诊断信息", en: "See the diagnostics" },
  undo: { zh: "撤销：{title}", en: "Undo: {title}" },
  undoing: { zh: "正在撤销：{title}", en: "Undoing: {title}" },
  undone: { zh: "已撤销：{title}", en: "Undone: {title}" },
  undoneInPart: {
    zh: "已撤销：{title}。您后来改动过的保留原样：{kept}",
    en: "Undone: {title}. What you have edited since stays as it is: {kept}",
  },
  nothingToUndo: {
    zh: "没有可以撤销的写入。只能撤销县评在这次打开后写入的最后一次结果。",
    en: "Nothing to undo. Only the last results that the add-in wrote since it was opened can be taken back.",
  },
  findingFunctions: { zh: "正在查找县评的函数", en: "Looking for functions of ours" },
  noFunctions: {
    zh: "本工作簿没有县评的函数公式，不用转换。",
    en: "There are no formulas of ours in this workbook: nothing has to be turned into values.",
  },
  freezeQuestion: {
    zh: "把 {count} 个县评的函数公式换成它们现在的结果？（{sheets}）公式返回的整块区域一起转换，数字格式不变；之后原始数据再改，这些数不会跟着变。可以撤销。",
    en: "Turn {count} formulas of ours into the results that they show now? ({sheets}) Whole returned tables are turned, number formats stay; the numbers no longer follow changes of the data. It can be undone.",
  },
  freezeYes: { zh: "转为数值", en: "Turn into values" },
  onSheet: { zh: "{sheet} {count} 个", en: "{sheet}: {count}" },
  andMore: { zh: "{list} 等，另有 {count} 处", en: "{list} and {count} more" },
  freezing: { zh: "正在转为数值", en: "Turning formulas into values" },
  frozenTitle: { zh: "函数转为数值", en: "functions to values" },
  frozen: {
    zh: "已把 {count} 个函数公式换成数值。要恢复公式，点窗格下方的“撤销”。",
    en: "Formulas turned into values: {count}. “Undo” at the foot of the pane brings them back.",
  },
  failingStay: {
    zh: "有 {count} 个公式显示的是错误，没有结果可转，保留为公式：{places}。请先看“帮助”里 #NAME? 和 #BUSY! 的办法，或改好数据，再转一次。",
    en: "Formulas that show an error have no result and stay formulas: {count} ({places}). See #NAME? and #BUSY! in the help, or mend the data, then turn them again.",
  },
  version: { zh: "县评 {version}", en: "Xianping {version}" },
  uncaught: { zh: "程序出错：{detail}", en: "Something went wrong: {detail}" },
  cancelled: { zh: "已取消，没有改动工作簿。", en: "Cancelled; the workbook was not changed." },
  cellEdit: {
    zh: "Excel 正在编辑单元格。请先按回车键结束编辑，再试一次。",
    en: "Excel is editing a cell. Press Enter to finish, then try again.",
  },
  protected: {
    zh: "[[“{detail}”]]受保护，不能写入。请先在“审阅”里撤销保护，再试一次。没有改动工作簿。",
    en: "Protected[[: “{detail}”]]. Remove the protection on the Review tab and try again. Nothing was changed.",
  },
  sheetGone: {
    zh: "找不到工作表[[“{detail}”]]，可能已被删除或改名。请重新选择。没有改动工作簿。",
    en: "The sheet [[“{detail}” ]]is not there; it may have been deleted or renamed. Choose again. Nothing was changed.",
  },
  tooLarge: {
    zh: "数据太多，Excel 一次接收不了[[（{detail}）]]。请缩小范围或分成几个工作簿。没有改动工作簿。",
    en: "Too much for Excel at once[[ ({detail})]]. Choose less, or split the workbook. Nothing was changed.",
  },
  oldHost: {
    zh: "这个版本的 Excel 不支持此功能[[（缺 {detail}）]]。请用 Excel 2021 或更新版本、Microsoft 365 或网页版。",
    en: "This version of Excel is too old for it[[ (it lacks {detail})]]. Excel 2021 or later, Microsoft 365 or Excel on the web is needed.",
  },
  noExcel: {
    zh: "请在 Excel 里打开本加载项：“开始”或“插入”选项卡 →“加载项”→“我的加载项”→ 县评。",
    en: "Open this add-in in Excel: Home or Insert, then Add-ins, My Add-ins, 县评.",
  },
  occupied: {
    zh: "[[{detail} ]]已有内容，没有写入。请另选空白的栏，或写到新工作表。",
    en: "There is something [[in {detail} ]]already; nothing was written. Choose blank columns or a new sheet.",
  },
  selection: { zh: "请先选中一块单元格区域。", en: "Select a block of cells first." },
  jobFault: {
    zh: "计算时出错：{detail}。没有改动工作簿。",
    en: "The computation failed: {detail}. The workbook was not changed.",
  },
  threadFault: {
    zh: "后台计算没有启动或中断了。请再试一次；仍然如此，请重新打开窗格[[（{detail}）]]。没有改动工作簿。",
    en: "The computation in the background did not start or broke down. Try again; if that does not help, open the pane anew[[ ({detail})]]. The workbook was not changed.",
  },
  leftBehind: {
    zh: "没有写完，也没能恢复原样。请查看这些工作表：{detail}；或者不保存，关闭工作簿后重新打开。",
    en: "Writing failed and could not be taken back. Look at these sheets: {detail}; or close the workbook without saving.",
  },
  unknown: {
    zh: "没有做成：{detail}。没有改动工作簿。",
    en: "It did not work: {detail}. The workbook was not changed.",
  },
} satisfies TextTable;
