import type { DepartmentRole } from "../ledger/department";
import type { Light } from "../completion/light";
import type { Stage } from "../ledger/stage";
import type { TargetKind } from "../ledger/target";
import type { Comparator } from "../quantity/bound";
import type { AbsenceReason } from "../terms/value";

/** What each absence is called (缺失原因). */
export const absenceWords: Readonly<Record<AbsenceReason, string>> = {
  "not-reported": "未报送",
  "not-applicable": "不适用",
  unreadable: "无法识别",
  "needs-benchmark": "缺少对标值",
  undefined: "无法计算",
  withheld: "不予计分",
};

/** What each light is called (亮灯). */
export const lightWords: Readonly<Record<Light, string>> = {
  met: "达标",
  green: "正常",
  blue: "关注",
  yellow: "滞后",
  red: "严重滞后",
  grey: "未报",
};

/** What each light is called in English. */
export const lightWordsEn: Readonly<Record<Light, string>> = {
  met: "met",
  green: "on pace",
  blue: "to watch",
  yellow: "behind",
  red: "far behind",
  grey: "no rate",
};

/** What each kind of target is called (指标类型). */
export const targetKindWords: Readonly<Record<TargetKind, string>> = {
  level: "水平",
  increment: "新增",
  growth: "增长",
  decline: "下降",
  relative: "对标",
  rank: "位次",
  stage: "状态",
};

/** What each stage of a piece of work is called (推进状态). */
export const stageWords: Readonly<Record<Stage, string>> = {
  done: "已完成",
  "in-progress": "正在推进",
  "not-started": "未启动",
  failed: "未完成",
};

/** The sign of each comparator (比较关系). */
export const comparatorSigns: Readonly<Record<Comparator, string>> = {
  ">=": "≥",
  ">": ">",
  "<=": "≤",
  "<": "<",
  "~": "≈",
  "=": "=",
};

/** What each part of a department is called. */
export const departmentWords: Readonly<Record<DepartmentRole, string>> = {
  lead: "牵头",
  support: "配合",
  responsible: "责任",
};
