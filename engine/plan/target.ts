import type { Comparator } from "../quantity/bound";

/** What a plan's number is (目标类型): a level to be reached, new things, a rate of growth or of decline, or an edge over a benchmark. */
export type PlanTargetKind = "level" | "increment" | "growth" | "decline" | "relative";

/** When a target is due (完成期限): by a year's end, every year, within one year, or by the end of the plan. */
export type PlanPeriod =
  { readonly type: "annual" } | { readonly type: "by" | "year" | "plan"; readonly year: number | undefined };

/** A department and its part in a clause (责任单位): leading, supporting, or simply responsible. */
export interface PlanDepartment {
  readonly name: string;
  readonly role: "lead" | "support" | "responsible";
}

/** A place in the source text: characters from `start` up to `end`, that one left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The fields of a target that may be assumed rather than stated. */
export type AssumedField = "comparator" | "kind" | "period" | "indicator";

/** A number of a plan that somebody can later be checked against (量化目标). */
export interface PlanTarget {
  /** The numbered path of its clause, such as 二/一/2. */
  readonly clause: string;
  /** The shortest piece of the source that holds indicator and quantity, and the sentence around it. */
  readonly span: Span;
  readonly sentence: Span;
  /** The number with its unit, within the sentence. */
  readonly number: Span;
  readonly indicator: string;
  /** As stated: 98 for 98 %; both ends of a range. */
  readonly value: number | readonly [number, number];
  /** As stated, "" for none. */
  readonly unit: string;
  readonly comparator: Comparator;
  readonly kind: PlanTargetKind;
  readonly period: PlanPeriod;
  /** The year that it is compared with, where stated. */
  readonly base: number | undefined;
  readonly departments: readonly PlanDepartment[];
  readonly assumed: readonly AssumedField[];
}
