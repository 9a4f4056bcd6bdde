import type { Issue } from "../terms/issue";
import type { Check } from "./schema";
import type { Slip } from "./slips";
import type { PublishedTable } from "./table";
import type { OtherRounding, Verdict } from "./verdict";

/** A cell of the published table, by its row and column from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** One number held to one rule (一格的核对结果). */
export interface Finding {
  readonly cell: CellAt;
  /** What the row is called; of a group, the group. */
  readonly name: string;
  readonly verdict: Verdict;
  readonly printed: number;
  /** Digits after the point at which the two are compared. */
  readonly decimals: number;
  /** By the rule, not rounded. */
  readonly expected: number;
  /** Between what it lies for all that the inputs may have been before they were rounded. */
  readonly low: number;
  readonly high: number;
  readonly rounding?: OtherRounding;
  /** The cells that it was worked out from, where a slip in one of them could be to blame. */
  readonly inputs: readonly CellAt[];
  readonly repairs: readonly Repair[];
}

/** A single change that makes the number right (怎样改就相符). */
export interface Repair {
  readonly cell: CellAt;
  readonly from: number;
  readonly to: number;
  readonly decimals: number;
  /** How the one becomes the other by a slip; absent where it takes more than one. */
  readonly slip?: Slip;
  /** How many numbers of all checks follow after the change that did not, less those that no longer do. */
  readonly mends: number;
}

/** A cell that could not be held to its rule, and why (未核对). */
export interface Unchecked {
  readonly cell: CellAt;
  readonly name: string;
  readonly why: "blank" | "unreadable" | "no-rule" | "inputs-absent";
}

/** Another rule that all of a check's numbers follow where they do not follow its own. */
export type Hint =
  | { readonly kind: "place"; readonly order: "descending" | "ascending"; readonly ties: "competition" | "dense" }
  | { readonly kind: "rounding"; readonly rounding: OtherRounding }
  | { readonly kind: "ratio"; readonly ratio: number };

/** A column of the table held to what a method gives (与办法核对). */
export interface PublishedColumn {
  readonly kind: "published";
  /** As the table's header has it. */
  readonly column: string;
  readonly figure: Figure;
  /** The title of the node, list or adjustment. */
  readonly title: string;
}

/** What of an evaluation a published column holds. */
export type Figure =
  "total" | "rank" | "group-rank" | "score" | "value" | "node-rank" | "previous" | "change" | "adjustment" | "list";

/** What one rule gave (一条规则的核对结果). */
export interface CheckResult {
  readonly check: Check | PublishedColumn;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  readonly hint?: Hint;
}

/** What an audit gave (核对结果). */
export interface AuditResult {
  readonly title?: string;
  readonly table: PublishedTable;
  readonly checks: readonly CheckResult[];
  readonly issues: readonly Issue[];
}

/** Whether a number does not follow its rule, were it only by the last digit. */
export function isFault({ verdict }: Finding): boolean {
  return verdict === "differs" || verdict === "last-digit";
}
