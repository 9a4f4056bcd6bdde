import type { Issue, Severity } from "../../../engine/index";

/** Issues of one kind: the first, and those that say the same of other cells. */
export interface IssueGroup {
  readonly first: Issue;
  readonly others: readonly Issue[];
}

/** Issues of one severity, kind by kind. */
export interface IssuesBySeverity {
  readonly severity: Severity;
  readonly count: number;
  readonly groups: readonly IssueGroup[];
}

const severities: readonly Severity[] = ["error", "warning", "info"];

/** Issues by severity, the worst first, and within it by their code, in the order in which they were found. */
export function groupIssues(issues: readonly Issue[]): IssuesBySeverity[] {
  return severities.flatMap((severity) => {
    const own = issues.filter((issue) => issue.severity === severity);
    const byCode = new Map<string, Issue[]>();
    for (const issue of own) {
      const same = byCode.get(issue.code);
      if (same) same.push(issue);
      else byCode.set(issue.code, [issue]);
    }
    const groups = [...byCode.values()].map(([first, ...others]) => ({ first: first!, others }));
    return own.length === 0 ? [] : [{ severity, count: own.length, groups }];
  });
}
