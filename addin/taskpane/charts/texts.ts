import type { TextTable } from "../texts";

/** What charts say around themselves. */
export const chartTexts = {
  drawing: { zh: "正在绘图…", en: "Drawing…" },
  failed: { zh: "图没有画出来，数据见下表。", en: "The chart could not be drawn; its data is in the table." },
  empty: { zh: "没有可以画的数据。", en: "There is nothing to draw." },
  browse: { zh: "逐项查看：{title}", en: "Go through: {title}" },
  browseHint: {
    zh: "用方向键逐项查看[[，按回车打开{what}]]",
    en: "Arrow keys go from one to the next[[, Enter opens {what}]]",
  },
  opened: { zh: "这一项", en: "it" },
  data: { zh: "图中数据", en: "Data of the chart" },
  copyPicture: { zh: "复制图片", en: "Copy picture" },
  copyData: { zh: "复制数据", en: "Copy data" },
  savePng: { zh: "另存为 PNG", en: "Save as PNG" },
  saveSvg: { zh: "另存为 SVG", en: "Save as SVG" },
  of: { zh: "{what}：{title}", en: "{what}: {title}" },
  pictureCopied: {
    zh: "图片已复制，可以粘贴到文档或表格里。",
    en: "The picture is copied; paste it where you want it.",
  },
  dataCopied: { zh: "数据已复制，可以粘贴到表格里。", en: "The data is copied; paste it into a sheet." },
  dataRefused: {
    zh: "浏览器不允许复制。请打开“图中数据”，选中表格后按 Ctrl+C。",
    en: "The browser did not allow copying. Open “Data of the chart”, select the table and press Ctrl+C.",
  },
  pictureRefused: {
    zh: "浏览器不允许直接复制图片。请在图下方的图片上点右键，选“复制图像”。",
    en: "The browser did not allow copying the picture. Right-click the picture below the chart and choose “Copy image”.",
  },
  pictureToCopy: {
    zh: "在图片上点右键，选“复制图像”或“图片另存为”。",
    en: "Right-click the picture and choose “Copy image” or “Save image as”.",
  },
  pictureFailed: { zh: "图片没有做成：{detail}", en: "The picture could not be made: {detail}" },
  saved: {
    zh: "已保存为“{name}”。如果没有找到这个文件，请改用“复制图片”。",
    en: "Saved as “{name}”. If there is no such file, use “Copy picture” instead.",
  },
  closePicture: { zh: "收起图片", en: "Close the picture" },
  shownRange: { zh: "第 {from}–{to} 项，共 {count} 项", en: "{from}–{to} of {count}" },
  earlier: { zh: "前面的", en: "Earlier" },
  later: { zh: "后面的", en: "Later" },
  showAll: { zh: "显示全部 {count} 项", en: "Show all {count}" },
  showFew: { zh: "只显示一段", en: "Show a part" },
  parts: { zh: "翻看：{title}", en: "Parts of {title}" },
} satisfies TextTable;
