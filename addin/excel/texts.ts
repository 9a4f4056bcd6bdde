import type { Words } from "../words";

/** What the lines of the diagnosis are called. */
export const diagnosisTexts = {
  addin: { zh: "加载项版本", en: "Add-in" },
  office: { zh: "Excel 版本", en: "Excel" },
  platform: { zh: "平台", en: "Platform" },
  sets: { zh: "支持的接口", en: "Requirement sets" },
  none: { zh: "无", en: "none" },
  language: { zh: "界面语言", en: "Display language" },
  content: { zh: "文档语言", en: "Content language" },
  theme: { zh: "主题底色", en: "Theme background" },
  functions: { zh: "已关联的函数", en: "Functions associated" },
  noFunctions: { zh: "这个页面里不能运行函数", en: "functions do not run in this page" },
  notAssociated: {
    zh: "没有关联、会显示 #NAME? 的：{names}（服务器上的文件新旧不一，请管理员重新发布，再关掉 Excel 重开）",
    en: "not associated, shown as #NAME?: {names} (old and new files on the server; publish them again, then start Excel anew)",
  },
  notDeclared: {
    zh: "关联了、但没有说明的：{names}",
    en: "associated without a description: {names}",
  },
  sheets: { zh: "工作表（其中由本加载项写的）", en: "Sheets (written by this add-in)" },
  failed: { zh: "读不到：{detail}", en: "not read: {detail}" },
} as const satisfies Readonly<Record<string, Words>>;
