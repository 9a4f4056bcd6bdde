import type { TextTable } from "../../taskpane/texts";

/** What the page around the grid and the pane says. */
export const pageTexts = {
  product: { zh: "县评", en: "Xianping" },
  workbook: { zh: "工作簿", en: "Workbook" },
  open: { zh: "打开", en: "Open" },
  opening: { zh: "正在打开：{name}", en: "Opening: {name}" },
  dropNow: { zh: "松开即可打开", en: "Release to open" },
  problem: { zh: "“{name}”没有打开：{what}", en: "“{name}” was not opened: {what}" },
} satisfies TextTable;
