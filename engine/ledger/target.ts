import type { Comparator } from "../quantity/bound";
import type { UnitOfMeasure } from "../quantity/unit";
import type { Value } from "../terms/value";

/**
 * What a target promises (指标类型).
 *
 * - `level`: a stock or a level to be reached
 * - `increment`: new things in the period
 * - `growth`, `decline`: a rate of change, in per cent; a decline of 3.5 % has the value 3.5
 * - `relative`: a margin over (or under) another region's figure
 * - `rank`: a place among peers
 * - `stage`: a state in words, without a number
 */
export type TargetKind = "level" | "increment" | "growth" | "decline" | "relative" | "rank" | "stage";

/** Where a target's unit of measure was found; the first that has one wins. */
export type UnitSource = "cell" | "unit-column" | "header" | "sheet" | "indicator" | "assumed" | "none";

/** A target as read from a cell (目标). */
export interface Target {
  readonly kind: TargetKind;
  /** The number as stated, in `unit`; for `relative` the margin. */
  readonly value: Value;
  readonly comparator: Comparator;
  readonly unit?: UnitOfMeasure;
  readonly unitSource: UnitSource;
  /** Whether the comparator was written; a bare number is `>=`. */
  readonly isComparatorStated: boolean;
  /** Whether what it promises adds up over the period, so that pace applies to it. */
  readonly isAccumulating: boolean;
  /** Both ends, where a range was promised (3—5个); `value` is the one that is held to. */
  readonly range?: { readonly low: number; readonly high: number };
  /** What a condition is of, where a cell with several conditions names it. */
  readonly subject?: string;
  /** What a relative target is compared with, and its value where the text states it. */
  readonly benchmark?: { readonly name: string; readonly value?: number };
  /** The cell's text. */
  readonly written: string;
}

/** What else the sheet says that helps to read a cell: the units around it and the indicator's name. */
export interface TargetContext {
  readonly indicator: string;
  readonly unitColumn?: UnitOfMeasure;
  readonly headerUnit?: UnitOfMeasure;
  /** What a column of its own says of the comparison (≥, ≤, 逆向), for a number that says nothing. */
  readonly comparator?: Comparator;
  /** What a column of its own says of the kind (水平, 新增), where the target's own words leave it open. */
  readonly kind?: "level" | "increment";
  /** Whether the column's header says that its targets are growth rates. */
  readonly isGrowth?: boolean;
  /** 单位:万元 above the table. */
  readonly sheetUnit?: UnitOfMeasure;
}
