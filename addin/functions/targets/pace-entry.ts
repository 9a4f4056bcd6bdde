import type { FunctionEntry } from "../entry";

/** XP.PACE: the share of a period that has passed. */
export const paceEntry: FunctionEntry<"PACE"> = {
  id: "PACE",
  family: "targets",
  description: {
    zh: "序时进度：已过去的整月数占全部月数的比例，0 至 1。",
    en: "Pace: whole months passed as a share of all months of the period, 0 to 1.",
  },
  parameters: [
    {
      name: { zh: "截至", en: "until" },
      description: {
        zh: "已过的月数 0 至 12，或日期，或“2023年9月”“1-9月”“三季度”",
        en: "Months passed, 0 to 12; or a date; or a text such as 2023-09-30",
      },
      type: "any",
      dimensionality: "scalar",
    },
    {
      name: { zh: "开始", en: "from" },
      description: {
        zh: "计划期的第一天或年份；不填为当年1月",
        en: "The first day of the period, or its year; left out, January of that year",
      },
      type: "any",
      dimensionality: "scalar",
      isOptional: true,
    },
    {
      name: { zh: "结束", en: "to" },
      description: {
        zh: "计划期的最后一天或年份；不填为开始那年12月",
        en: "The last day of the period, or its year; left out, December of the year in which it begins",
      },
      type: "any",
      dimensionality: "scalar",
      isOptional: true,
    },
  ],
  result: { type: "number", dimensionality: "scalar" },
  remarks: {
    zh:
      '一个月过完才算：9月29日是 8 个月，9月30日是 9 个月。期前为 0，期后为 1。日期按 1900 年日期系统理解；用 1904 年日期系统的工作簿请写 TEXT(A1,"yyyy-mm-dd")。' +
      "空白单元格在桌面版按 0 个月，在网页版得 #VALUE!。",
    en:
      'A month counts once it is over: 29 September is 8 months, 30 September is 9. Before the period it is 0, after it 1. Dates are those of the 1900 date system; in a workbook of the 1904 system write TEXT(A1,"yyyy-mm-dd"). ' +
      "A blank cell is 0 months on the desktop and #VALUE! on the web.",
  },
  examples: [
    { formula: "XP.PACE(9)", args: [9], gives: 0.75, source: "9 ÷ 12" },
    { formula: 'XP.PACE("2023-09-29")', args: ["2023-09-29"], gives: 2 / 3, source: "9月未满：8 ÷ 12", within: 1e-15 },
    {
      formula: "XP.PACE(45107,2021,2025)",
      args: [45107, 2021, 2025],
      gives: 0.5,
      source: "45107 是 2023年6月30日；五年60个月过去30个月",
    },
    { formula: 'XP.PACE("前三季度")', args: ["前三季度"], gives: 0.75, source: "9 ÷ 12" },
    { formula: 'XP.PACE("九月")', args: ["九月"], gives: "#VALUE!", source: "认不出的写法" },
  ],
};
