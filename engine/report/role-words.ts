import type { ColumnRole } from "../ledger/role";

/** What each role of a column is called (栏目). */
export const roleWords: Readonly<Record<ColumnRole, string>> = {
  number: "序号",
  category: "类别",
  indicator: "指标",
  target: "目标",
  unit: "计量单位",
  reportedUnit: "完成数的计量单位",
  reported: "本期完成情况",
  reportedGrowth: "本期同比增长",
  previous: "上年（同期）数",
  plan: "序时计划",
  completionRate: "手填完成率",
  baseline: "基期值",
  benchmark: "对标值",
  lead: "牵头单位",
  support: "配合单位",
  responsible: "责任单位",
  weight: "权重分值",
  score: "得分",
  deadline: "完成时限",
  person: "责任人",
  kind: "指标类型",
  bound: "比较关系",
  remark: "备注",
  other: "未使用",
};
