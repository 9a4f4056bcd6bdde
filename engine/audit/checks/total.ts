import { sum } from "../../stats/sum";
import { weightedMean } from "../../stats/weighted-mean";
import type { Bounded } from "../bounds";
import { evaluated, groupsOf, rowsWhere, type Context } from "../context";
import type { CellAt, Finding, Unchecked } from "../result";
import type { CheckOf } from "../schema";
import { printedAt } from "../table";
import { uncertainColumn } from "../uncertain";
import { judge } from "../verdict";
import type { Checked } from "./checked";

/**
 * Holds rows of totals to the rows that they are made of (按合计核对): their sum, or their mean, weighted or not.
 *
 * The rows of totals are not among the parts. A part that is absent counts for nothing in a sum and a mean.
 */
export function checkTotal(context: Context, check: CheckOf<"total">, only?: number): Checked {
  const { table } = context;
  const names = [check.column].flat();
  const columns = names.map((name, i) => context.column(name, Array.isArray(check.column) ? `column.${i}` : "column"));
  const isTotal = context.formula(check.total, "total");
  const weight = check.weight === undefined ? undefined : context.formula(check.weight, "weight");
  const groups = groupsOf(context, { within: check.within });
  const isPart = check.where === undefined ? undefined : context.formula(check.where, "where");
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  const isWrong = columns.includes(undefined) || (check.weight !== undefined && !weight);
  if (isWrong || !isTotal || !groups || (check.where !== undefined && !isPart)) return { findings, unchecked };

  for (const group of groups) {
    const totals = rowsWhere(table, isTotal, group.rows);
    const others = group.rows.filter((row) => !totals.includes(row));
    const parts = isPart ? rowsWhere(table, isPart, others) : others;
    for (const row of totals)
      for (const column of columns as number[]) {
        if (only !== undefined && row !== only) continue;
        const cell: CellAt = { row, column };
        const name = table.names[row] || group.name;
        const printed = printedAt(table, row, column);
        const values = uncertainColumn(table, column, parts);
        const weights = weight && evaluated(table, weight, parts);
        const made = check.how === "sum" ? summed(values) : averaged(values, weights);
        if (typeof printed !== "object" || !made) {
          const why = typeof printed === "object" ? "inputs-absent" : printed === "unreadable" ? "unreadable" : "blank";
          unchecked.push({ cell, name, why });
          continue;
        }
        const decimals = check.decimals ?? printed.decimals;
        const verdict = judge({ ...made, printed: printed.value, decimals });
        const inputs = parts.map((part): CellAt => ({ row: part, column }));
        findings.push({ cell, name, printed: printed.value, decimals, ...made, ...verdict, inputs, repairs: [] });
      }
  }
  return { findings, unchecked };
}

interface Made {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

function presentOf({ column }: Bounded): number[] {
  return [...column.reasons.keys()].filter((i) => column.reasons[i] === 0);
}

function summed(values: Bounded): Made | undefined {
  const present = presentOf(values);
  if (present.length === 0) return undefined;
  const of = (numbers: Float64Array) => sum(present.map((i) => numbers[i]!));
  return { expected: of(values.column.numbers), low: of(values.low), high: of(values.high) };
}

/** The mean; weights count as they are printed, and their rounding is added as what it can do at the most. */
function averaged(values: Bounded, weights: Bounded | undefined): Made | undefined {
  const present = presentOf(values).filter((i) => !weights || weights.column.reasons[i] === 0);
  const weightOf = (i: number) => weights?.column.numbers[i] ?? 1;
  const whole = sum(present.map(weightOf));
  if (present.length === 0 || whole === 0) return undefined;
  const of = (numbers: Float64Array) =>
    weightedMean(
      present.map((i) => numbers[i]!),
      present.map(weightOf),
    );
  const expected = of(values.column.numbers);
  const slack = present.map((i) => {
    const half = weights ? (weights.high[i]! - weights.low[i]!) / 2 : 0;
    return (half / whole) * Math.abs(values.column.numbers[i]! - expected);
  });
  return { expected, low: of(values.low) - sum(slack), high: of(values.high) + sum(slack) };
}
