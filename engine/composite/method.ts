import type { Issue } from "../terms/issue";
import { checkReferences } from "./check";
import { formIssues } from "./form";
import { methodSchema, type Method } from "./schema/method";

export type { AbsencePolicy, AbsenceRule, Fill, Series } from "./schema/absence";
export type { Adjustment, Adjustments } from "./schema/adjustment";
export { aggregateName, type Aggregate, type AggregateName } from "./schema/aggregate";
export type { Direction, Indicator } from "./schema/indicator";
export type { Group, Method, MethodInput } from "./schema/method";
export type { Band, ListSpec, Ranking, Streak, Typing } from "./schema/ranking";
export type { Score, ScoreOf } from "./schema/score";
export type { TableSpec, UnitsSpec, Variable } from "./schema/table";
export type { Treatment, TreatmentStep } from "./schema/treatment";
export type { WeightsFrom } from "./schema/weights";
export { methodSchema } from "./schema/method";

/** A method that may be used, or `undefined`, and everything that is wrong with it or worth knowing. */
export interface CheckedMethod {
  readonly method: Method | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads a method and says everything that is wrong with it (办法校验).
 *
 * First the form (fields, types, choices, misspelt keys); where that is right, what only the whole shows: one root,
 * weights that add up, names that exist, formulas that parse, parts that are not computed yet.
 *
 * @param json - what was read from a file or from the method's sheets
 * @returns the method with its defaults filled in when no issue is an error; each issue has the path of its field
 */
export function checkMethod(json: unknown): CheckedMethod {
  const parsed = methodSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { method: undefined, issues: formIssues(parsed.error) };
  const issues = checkReferences(parsed.data);
  return { method: issues.some(({ severity }) => severity === "error") ? undefined : parsed.data, issues };
}
