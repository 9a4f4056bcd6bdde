import type { ProjectMeasure } from "../ledger/project-table";

/** What is counted of key projects, and its rates (重点项目指标). */
export const projectWords: Readonly<Record<ProjectMeasure, string>> = {
  count: "项目数",
  total: "总投资",
  planned: "年度计划投资",
  done: "累计完成投资",
  investmentRate: "投资完成率",
  gap: "与时序进度差",
  plannedStarts: "计划开工数",
  started: "已开工数",
  openingRate: "开工率",
  plannedFinishes: "计划竣工数",
  finished: "已竣工数",
  finishRate: "竣工率",
};

/** The same in English. */
export const projectWordsEn: Readonly<Record<ProjectMeasure, string>> = {
  count: "projects",
  total: "total investment",
  planned: "investment planned for the year",
  done: "investment made",
  investmentRate: "rate of investment",
  gap: "gap to pace",
  plannedStarts: "planned starts",
  started: "starts",
  openingRate: "rate of starts",
  plannedFinishes: "planned completions",
  finished: "completions",
  finishRate: "rate of completions",
};
