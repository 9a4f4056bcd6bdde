import type { TextTable } from "../texts";

/** What stands around the charts of a result. */
export const chartPartTexts = {
  rankingChart: { zh: "排名图", en: "Ranking as a chart" },
  scatter: { zh: "两项指标的关系", en: "Two indicators against each other" },
  group: { zh: "范围", en: "Which counties" },
  all: { zh: "全部", en: "All" },
  across: { zh: "横轴", en: "Across" },
  up: { zh: "纵轴", en: "Up" },
  scoreOf: { zh: "{title}（得分）", en: "{title} (score)" },
  valueOf: { zh: "{title}（指标值）", en: "{title} (value)" },
} satisfies TextTable;
