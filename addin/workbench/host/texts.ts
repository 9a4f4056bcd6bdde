import type { Words } from "../../words";

/** What the lines of the diagnosis are called. */
export const diagnosisTexts = {
  workbench: { zh: "工作台版本", en: "Workbench" },
  browser: { zh: "浏览器", en: "Browser" },
  language: { zh: "界面语言", en: "Display language" },
  address: { zh: "打开方式", en: "Opened from" },
  offline: { zh: "可离线使用", en: "Works offline" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  sheets: { zh: "工作表（其中由县评写的）", en: "Sheets (written by us)" },
  cells: { zh: "单元格行数", en: "Rows" },
  formulas: { zh: "公式（其中待重算的）", en: "Formulas (of them out of date)" },
} as const satisfies Readonly<Record<string, Words>>;
