import type { TextTable } from "../../taskpane/texts";

/** What the page says of a newer build, in both languages. */
export const offlineTexts = {
  newVersion: {
    zh: "有新版本，刷新后使用。没有保存的内容请先保存。",
    en: "There is a new version; reload to use it. Save your work first.",
  },
  reload: { zh: "刷新", en: "Reload" },
} as const satisfies TextTable;
