import { roleWords, type ColumnRole } from "../../../engine/index";
import type { Words } from "../../words";

const english: Readonly<Record<ColumnRole, string>> = {
  number: "number",
  category: "category",
  indicator: "indicator",
  target: "target",
  unit: "unit of measure",
  reportedUnit: "unit of the report",
  reported: "this period's report",
  reportedGrowth: "this period's growth",
  previous: "last year's figure",
  plan: "planned by now",
  completionRate: "rate typed by hand",
  baseline: "baseline",
  benchmark: "benchmark",
  lead: "leading department",
  support: "supporting department",
  responsible: "responsible department",
  weight: "weight",
  score: "score",
  deadline: "deadline",
  person: "person in charge",
  kind: "kind of target",
  bound: "comparison (≥, ≤)",
  remark: "remark",
  other: "not used",
};

/** What the roles of a column are called: those of a rate first, since they are the ones to look at (栏目). */
export const roleTexts: readonly (readonly [role: ColumnRole, words: Words])[] = (
  [
    "indicator",
    "target",
    "unit",
    "reported",
    "reportedUnit",
    "reportedGrowth",
    "plan",
    "previous",
    "baseline",
    "benchmark",
    "bound",
    "kind",
    "category",
    "lead",
    "support",
    "responsible",
    "completionRate",
    "number",
    "deadline",
    "person",
    "weight",
    "score",
    "remark",
    "other",
  ] as const
).map((role) => [role, { zh: roleWords[role], en: english[role] }]);
