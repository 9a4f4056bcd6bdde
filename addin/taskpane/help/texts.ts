import type { TextTable } from "../texts";

/** What the help view says. */
export const helpTexts = {
  title: { zh: "怎么用", en: "How to use this" },
  ledgerStep: {
    zh: "台账：选中台账所在的工作表，核对各栏，计算完成率，结果写到新工作表。",
    en: "Ledger: choose the sheet, check the columns, compute the completion; results go to a sheet of their own.",
  },
  evaluationStep: {
    zh: "评价：打开或生成评价办法，核对后计算得分和位次，再逐县查看。",
    en: "Evaluation: open or lay out a method, check it, compute scores and ranks, then look at each county.",
  },
  planStep: {
    zh: "规划：粘贴或打开规划文件，核对提取出的目标，生成台账。",
    en: "Plan: paste or open a plan, review the targets found in it, and make a ledger of them.",
  },
  cellStep: {
    zh: "单元格：选中一个结果，看它是什么、怎么算出来的。",
    en: "Cell: select a result to see what it is and how it was computed.",
  },
  manual: {
    zh: "打开使用手册：一步一步的说明，有图（在新标签页）",
    en: "Open the manual, step by step with pictures (Chinese, in a new tab)",
  },
  nameTitle: { zh: "单元格显示 #NAME? 怎么办", en: "When cells show #NAME?" },
  nameWhy: {
    zh: "这表示 Excel 还没有载入 XP 函数。依次试：",
    en: "Excel has not loaded the XP functions yet. Try in this order:",
  },
  nameOpen: {
    zh: "“开始”（旧版在“插入”）→“加载项”→“我的加载项”或“管理员托管”→ 点“县评”。",
    en: "Home (Insert in older versions) → Add-ins → My Add-ins or Admin Managed → Xianping.",
  },
  nameRecalculate: {
    zh: "按 Ctrl+Alt+F9 全部重新计算；仍不行，关闭 Excel 再打开；再不行，看下面诊断信息里“已关联的函数”是否齐全，发给管理员。",
    en: "Press Ctrl+Alt+F9 to recalculate everything. If that does not help, close Excel and open it again; then look whether “Functions associated” in the diagnostics below is complete, and send them to your administrator.",
  },
  nameFreeze: {
    zh: "要把工作簿发给没有安装县评的人，先在功能区点“函数转为数值”，可以撤销。",
    en: "Before you send the workbook to somebody without the add-in, use “To values” on the ribbon; it can be undone.",
  },
  nameOld: {
    zh: "县评要 Excel 2021、Microsoft 365 或网页版。Excel 2019 及更早版本装不了县评，也不能算 XP 函数：请对方先把函数转为数值再发来。",
    en: "Xianping needs Excel 2021, Microsoft 365 or Excel on the web. Excel 2019 and earlier cannot run it or its functions: ask for a workbook whose functions were turned into values.",
  },
  busyTitle: { zh: "单元格一直显示 #BUSY! 怎么办", en: "When cells stay at #BUSY!" },
  busyText: {
    zh: "打开县评窗格等几秒，再按 Ctrl+Alt+F9 重新计算；仍不行，关闭 Excel 再打开。一张表用一个公式返回整块结果，不要每格一个公式。",
    en: "Open the pane, wait some seconds, then press Ctrl+Alt+F9; if that does not help, close Excel and open it again. Use one formula that returns a whole table rather than one formula a cell.",
  },
  privacyTitle: { zh: "数据到哪里去了", en: "Where the data goes" },
  privacyText: {
    zh: "所有计算都在本机完成，工作簿的内容不会发送到任何地方。设置保存在工作簿里。",
    en: "Everything is computed on this machine; nothing of the workbook is sent anywhere. Settings are kept in the workbook.",
  },
  privacyDrafts: {
    zh: "没有保存的改动只留在这台电脑的这个浏览器里，下次打开时可以恢复或删除；保存后就不再保留。",
    en: "Changes that are not saved stay in this browser on this computer, to be restored or deleted at the next visit; once saved they go.",
  },
  diagnosisTitle: { zh: "诊断信息", en: "Diagnostics" },
  diagnosisHint: {
    zh: "求助时请附上这些信息，其中没有工作簿的数据。",
    en: "Add this when you ask for help. It holds no data of the workbook.",
  },
  version: { zh: "县评版本", en: "Version of the add-in" },
  copy: { zh: "复制全部", en: "Copy all" },
  copied: { zh: "已复制诊断信息。", en: "The diagnostics were copied." },
  copyByHand: {
    zh: "不能直接使用剪贴板。文字已选中，请按 Ctrl+C 复制。",
    en: "The clipboard cannot be used directly. The text is selected: press Ctrl+C.",
  },
  lookAgain: { zh: "重新检查", en: "Check again" },
} satisfies TextTable;
