import type { Place } from "./place";

/** How much a problem matters: an error stops something from being computed, a warning may make it wrong. */
export type Severity = "error" | "warning" | "info";

/** What may stand in a sentence about a problem. */
export type IssueParameter = string | number | readonly string[];

/**
 * A problem in what the user handed over (问题清单条目).
 *
 * The sentence is rendered from `code` and `params` in `report/`, in Chinese or English, and never stored.
 */
export interface Issue {
  /** A dotted English name, such as `unit.other-kind`. */
  readonly code: string;
  readonly severity: Severity;
  readonly where: Place;
  readonly params: Readonly<Record<string, IssueParameter>>;
}

/** Issues that several steps found, each once, in the order in which they were found first. */
export function distinctIssues(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((each) => [JSON.stringify([each.code, each.where, each.params]), each])).values()];
}

/** Makes an issue; parameters are what its sentence names. */
export function issue(
  severity: Severity,
  code: string,
  where: Place,
  params: Readonly<Record<string, IssueParameter>> = {},
): Issue {
  return { code, severity, where, params };
}
