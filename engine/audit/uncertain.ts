import type { Column } from "../terms/column";
import { reasonCode } from "../terms/column";
import type { Printed } from "./printed";
import { printedAt, type PublishedTable } from "./table";

/** A column of printed numbers, and between what each may have stood before it was rounded (取整前的范围). */
export interface UncertainColumn {
  readonly column: Column;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Whole numbers below this are taken for counts, which nobody rounded. */
const leastRounded = 1000;

const exactHeads = /位次|名次|排名|排位|序号|年份|个数|家数|户数|人次|权重|分值|rank|place|count|number|weight/iu;
const roundedHeads = /率|比重|占比|比例|增速|增长|增幅|%|rate|share|growth/iu;

/**
 * A column of a table for some of its rows, with the range that rounding leaves open.
 *
 * A number with d digits after the point stands for itself ± half a unit of the last digit that its cell holds. Exact are
 * whole numbers below 1000, unless the head is that of a rate, and all under a head such as 位次 or 个数; what the user
 * says about a column goes before all that.
 */
export function uncertainColumn(table: PublishedTable, at: number, rows: readonly number[]): UncertainColumn {
  const printed = rows.map((row) => printedAt(table, row, at));
  const numbers = Float64Array.from(printed, (each) => (typeof each === "object" ? each.value : 0));
  const reasons = Uint8Array.from(printed, (each) => (typeof each === "object" ? 0 : reasonCode(each)));
  const halves = printed.map((each) => (typeof each === "object" ? halfUnit(table, at, each) : 0));
  return {
    column: { numbers, reasons },
    low: numbers.map((x, i) => x - halves[i]!),
    high: numbers.map((x, i) => x + halves[i]!),
  };
}

function halfUnit(table: PublishedTable, at: number, { value, held }: Printed): number {
  const stated = table.rounded.get(at);
  if (stated !== undefined) return 0.5 * 10 ** -stated;
  if (table.exact.has(at)) return 0;
  const head = table.headers.texts[at] ?? "";
  const isSmall = Math.abs(value) < leastRounded && !roundedHeads.test(head);
  const isCount = held === 0 && (exactHeads.test(head) || isSmall);
  return isCount ? 0 : 0.5 * 10 ** -held;
}
