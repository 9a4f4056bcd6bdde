import type { Words } from "../../words";

/** What the shell for WPS says of itself. */
export const wpsTexts = {
  untried: { zh: "注意", en: "Note" },
  untriedText: {
    zh: "WPS 版的外壳只在模拟的对象模型上测试过，未在 WPS 中运行过；拿不准的结果请用县评工作台核对",
    en: "this shell was tested against a model of WPS only and was not run in WPS; check results in the workbench",
  },
  addin: { zh: "加载项版本", en: "Add-in" },
  program: { zh: "WPS 版本", en: "WPS" },
  functions: { zh: "已注册的函数", en: "Functions registered" },
  noFunctions: {
    zh: "没有。自定义函数要 WPS 12.1.0.20540 以上；装好后要重启 WPS",
    en: "none: they need WPS 12.1.0.20540 or later, and a restart after the installation",
  },
  sheets: { zh: "工作表", en: "Sheets" },
} as const satisfies Readonly<Record<string, Words>>;
