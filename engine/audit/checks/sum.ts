import { sum } from "../../stats/sum";
import { groupsOf, type Context } from "../context";
import type { Finding } from "../result";
import type { CheckOf } from "../schema";
import { digitsOf } from "../printed";
import { printedAt, type PublishedTable } from "../table";
import { uncertainColumn } from "../uncertain";
import type { Checked } from "./checked";

/**
 * Holds what stands in a column to what it has to add up to (按合计数核对), such as weights to 1 or 100, in each group.
 *
 * The finding stands at the last number that counts; its `printed` is the sum of the printed numbers, its `expected`
 * what they should add up to, and its bounds between what the sum may lie for numbers that were rounded to what is
 * printed.
 */
export function checkSum(context: Context, check: CheckOf<"sum">): Checked {
  const groups = groupsOf(context, check);
  const columns = [check.column]
    .flat()
    .map((name, k) => context.column(name, Array.isArray(check.column) ? `column.${k}` : "column"));
  const found = (groups ?? []).flatMap((group) =>
    columns.flatMap((column) => {
      const finding = column === undefined ? undefined : sumOf(context.table, column, group.rows, check.to, group.name);
      return finding ?? [];
    }),
  );
  return { findings: found, unchecked: [] };
}

function sumOf(
  table: PublishedTable,
  column: number,
  all: readonly number[],
  to: number,
  name: string,
): Finding | undefined {
  const rows = all.filter((row) => typeof printedAt(table, row, column) === "object");
  const last = rows.at(-1);
  if (last === undefined) return undefined;
  const values = uncertainColumn(table, column, rows);
  const printed = Number(sum(values.column.numbers).toPrecision(13));
  const below = printed - sum(values.low);
  const above = sum(values.high) - printed;
  const slack = 1e-9 * Math.max(1, Math.abs(to));
  const isWithin = to - above - slack <= printed && printed <= to + below + slack && below > 0;
  return {
    cell: { row: last, column },
    name,
    verdict: Math.abs(printed - to) <= slack ? "follows" : isWithin ? "within-rounding" : "differs",
    printed,
    decimals: Math.max(digitsOf(printed), digitsOf(to)),
    expected: to,
    low: to - above,
    high: to + below,
    inputs: rows.map((row) => ({ row, column })),
    repairs: [],
  };
}
