import { columnFunction } from "../../composite/formula/column-functions";
import { evaluated, groupsOf, type Context } from "../context";
import type { CellAt, Finding, Unchecked } from "../result";
import type { CheckOf } from "../schema";
import { printedAt, type PublishedTable } from "../table";
import type { Bounded } from "../bounds";
import { judge } from "../verdict";
import type { Checked } from "./checked";

/**
 * Holds a column to the places by a formula (按位次核对).
 *
 * Numbers that are printed alike may have differed before they were rounded: a place that they leave open is
 * `within-rounding`. Where the table lists only some of those who were ranked, a place has to be at least as far down as
 * the listed ones before it make it, and to agree with its neighbours'.
 */
export function checkPlace(context: Context, check: CheckOf<"place">, only?: number): Checked {
  const { table } = context;
  const column = context.column(check.column, "column");
  const by = context.formula(check.by, "by");
  const groups = groupsOf(context, check);
  if (column === undefined || !by || !groups) return { findings: [], unchecked: [] };
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  for (const { rows } of groups) {
    const values = evaluated(table, by, rows);
    const { low, high, expected } = check.partial
      ? partialPlaces(table, column, rows, values, check.order)
      : placesOf(values, check);
    rows.forEach((row, i) => {
      if (only !== undefined && row !== only) return;
      const cell: CellAt = { row, column };
      const name = table.names[row] ?? "";
      const printed = printedAt(table, row, column);
      const isKnown = values.column.reasons[i] === 0;
      if (typeof printed !== "object" || !isKnown) {
        const why = isKnown ? (printed === "unreadable" ? "unreadable" : "blank") : "inputs-absent";
        unchecked.push({ cell, name, why });
        return;
      }
      const isWithin = low[i]! <= printed.value && printed.value <= high[i]! && Number.isInteger(printed.value);
      const exact = judge({ expected: expected[i]!, low: 0, high: 0, printed: printed.value, decimals: 0 });
      const follows = Number.isInteger(printed.value) && exact.verdict === "follows";
      findings.push({
        cell,
        name,
        printed: printed.value,
        decimals: 0,
        expected: expected[i]!,
        low: low[i]!,
        high: high[i]!,
        verdict: follows ? "follows" : isWithin ? (check.partial ? "follows" : "within-rounding") : "differs",
        inputs: [...by.columns.values()].map((at): CellAt => ({ row, column: at })),
        repairs: [],
      });
    });
  }
  return { findings, unchecked };
}

interface Places {
  readonly expected: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The places of all rows, and between which places each may have been before numbers were rounded. */
function placesOf({ column, low, high }: Bounded, { order, ties }: CheckOf<"place">): Places {
  const sign = order === "ascending" ? -1 : 1;
  const [least, most] = (sign === 1 ? [low, high] : [high, low]).map((each) => each.map((x) => sign * x));
  const numbers = column.numbers.map((x) => clean(sign * x));
  const present = [...numbers.keys()].filter((i) => column.reasons[i] === 0);
  const count = (of: (j: number) => boolean) =>
    ties === "competition" ? present.filter(of).length : new Set(present.filter(of).map((j) => numbers[j])).size;
  const at = (i: number, of: (j: number) => boolean) => (column.reasons[i] === 0 ? 1 + count(of) : 0);
  const expected =
    ties === "competition"
      ? columnFunction("rank", { numbers, reasons: column.reasons }, new Uint8Array(numbers.length).fill(1)).numbers
      : numbers.map((x, i) => at(i, (j) => numbers[j]! > x));
  const isOpen = least!.some((x, i) => x < most![i]!);
  if (!isOpen) return { expected, low: expected, high: expected };
  return {
    expected,
    low: numbers.map((_, i) => at(i, (j) => j !== i && clean(least![j]!) >= clean(most![i]!))),
    high: numbers.map((_, i) => at(i, (j) => j !== i && clean(most![j]!) > clean(least![i]!))),
  };
}

/** Sums that are equal in decimals tie, whatever binary arithmetic makes of them. */
function clean(x: number): number {
  return Number(x.toPrecision(13));
}

/** Between which places a row can be, going by the places that are printed for the rows around it. */
function partialPlaces(
  table: PublishedTable,
  at: number,
  rows: readonly number[],
  { column, low, high }: Bounded,
  order: CheckOf<"place">["order"],
): Places {
  const places = rows.map((row) => printedAt(table, row, at));
  const sign = order === "ascending" ? -1 : 1;
  const [least, most] = sign === 1 ? [low, high] : [high.map((x) => -x), low.map((x) => -x)];
  const from = new Float64Array(rows.length).fill(1);
  const to = new Float64Array(rows.length).fill(Infinity);
  rows.forEach((_, i) =>
    rows.forEach((_row, j) => {
      const other = places[j];
      if (i === j || typeof other !== "object" || column.reasons[j] !== 0) return;
      if (least[j]! >= most[i]! && least[j] !== least[i]) from[i] = Math.max(from[i]!, other.value + 1);
      if (most[j]! <= least[i]! && least[j] !== least[i]) to[i] = Math.min(to[i]!, other.value - 1);
    }),
  );
  const expected = from.map((x, i) => {
    const mine = places[i];
    const value = typeof mine === "object" ? mine.value : x;
    return Math.min(Math.max(value, x), Math.max(x, to[i]!));
  });
  return { expected, low: from, high: to };
}
