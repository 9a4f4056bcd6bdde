import { issue, type Issue, type IssueParameter } from "../../terms/issue";

/** What is wrong with a formula; where the formula stands is for its caller to say. */
export interface FormulaFault {
  readonly code:
    | "formula.syntax"
    | "formula.forbidden"
    | "formula.too-long"
    | "formula.too-deep"
    | "formula.unknown-function"
    | "formula.arguments"
    | "formula.unknown-name"
    | "formula.unknown-column"
    | "formula.type";
  readonly params: Readonly<Record<string, IssueParameter>>;
}

/** The faults of a formula as issues of the field that holds it. */
export function formulaIssues(faults: readonly FormulaFault[], path: string, formula: string): Issue[] {
  return faults.map(({ code, params }) => issue("error", code, { path }, { formula, ...params }));
}
