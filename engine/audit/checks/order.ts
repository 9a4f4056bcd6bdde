import type { Bounded } from "../bounds";
import { evaluated, groupsOf, type Context } from "../context";
import type { CellAt, Finding } from "../result";
import { digitsOf } from "../printed";
import type { CheckOf } from "../schema";
import type { Checked } from "./checked";

/**
 * Holds the order of the rows to a formula (按次序核对).
 *
 * Found are the fewest rows without which the others stand in order. Numbers that may have been equal before they were
 * rounded are in order either way.
 */
export function checkOrder(context: Context, check: CheckOf<"order">): Checked {
  const { table } = context;
  const by = context.formula(check.by, "by");
  const groups = groupsOf(context, check);
  const findings: Finding[] = [];
  if (!by || !groups) return { findings, unchecked: [] };
  const columns = [...by.columns.values()];
  for (const { rows } of groups) {
    const values = evaluated(table, by, rows);
    const present = rows.flatMap((_, i) => (values.column.reasons[i] === 0 ? [i] : []));
    const kept = new Set(longestOrder(present, values, check.order));
    present.forEach((i, at) => {
      const row = rows[i]!;
      const x = values.column.numbers[i]!;
      const [above, below] = [
        present.slice(0, at).findLast((j) => kept.has(j)),
        present.slice(at).find((j) => kept.has(j)),
      ];
      const ends = [above, below].map((j) => (j === undefined ? undefined : values.column.numbers[j]!));
      const limits = check.order === "descending" ? ends.reverse() : ends;
      const [low = -Infinity, high = Infinity] = limits;
      findings.push({
        cell: { row, column: columns[0] ?? 0 },
        name: table.names[row] ?? "",
        verdict: kept.has(i) ? "follows" : "differs",
        printed: x,
        decimals: digitsOf(x),
        expected: kept.has(i) ? x : Math.min(Math.max(x, low), high),
        low,
        high,
        inputs: columns.map((column): CellAt => ({ row, column })),
        repairs: [],
      });
    });
  }
  return { findings, unchecked: [] };
}

/** The most rows that stand in order. */
function longestOrder(present: readonly number[], { low, high }: Bounded, order: "descending" | "ascending"): number[] {
  const follows = (i: number, j: number) => (order === "descending" ? high[i]! >= low[j]! : low[i]! <= high[j]!);
  const length = new Array<number>(present.length).fill(1);
  const before = new Array<number>(present.length).fill(-1);
  let last = -1;
  present.forEach((i, at) => {
    // Nearest first: of chains of one length the one without gaps.
    for (let k = at - 1; k >= 0; k--)
      if (follows(present[k]!, i) && length[k]! + 1 > length[at]!) {
        length[at] = length[k]! + 1;
        before[at] = k;
      }
    if (last < 0 || length[at]! > length[last]!) last = at;
  });
  const chain: number[] = [];
  for (let at = last; at >= 0; at = before[at]!) chain.push(present[at]!);
  return chain;
}
