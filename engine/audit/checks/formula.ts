import { evaluated, groupsOf, type Context } from "../context";
import { isByRow, unrounded, type RuleFormula } from "../formula";
import type { CellAt, Finding, Unchecked } from "../result";
import type { CheckOf } from "../schema";
import { printedAt, textAt, type PublishedTable } from "../table";
import { judge, roundAs, unroundedFrom } from "../verdict";
import type { Printed } from "../printed";
import type { Checked } from "./checked";

/** A formula with the rows that it is for: the whole columns that it sees, and those that it judges. */
interface Part {
  readonly formula: RuleFormula;
  readonly rows: readonly number[];
}

/**
 * Holds a column to a formula (按公式核对).
 *
 * A round() around the formula is taken for the way the numbers were printed. A dash where the formula gives 0 follows.
 *
 * @param only - judge this row alone; formulas that look at whole columns still see all rows
 */
export function checkFormula(context: Context, check: CheckOf<"formula">, only?: number): Checked {
  const { table } = context;
  const column = context.column(check.column, "column");
  const isAlone = only !== undefined && isByRow(check, context.variables);
  const groups = groupsOf(context, check, isAlone ? [only] : table.rows);
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  if (column === undefined || !groups) return { findings, unchecked };
  const by = check.by === undefined ? undefined : context.column(check.by, "by");
  const formulas = new Map(
    Object.entries(check.formulas ?? {}).map(([key, written]) => [key, context.formula(written, `formulas.${key}`)]),
  );
  const otherwise = check.formula === undefined ? undefined : context.formula(check.formula, "formula");

  for (const { rows } of groups) {
    const parts = new Map<RuleFormula, number[]>();
    for (const row of rows) {
      const formula = (by === undefined ? undefined : formulas.get(textAt(table, row, by))) ?? otherwise;
      if (formula) add(parts, formula, row);
      else unchecked.push({ cell: { row, column }, name: table.names[row] ?? "", why: "no-rule" });
    }
    for (const [formula, members] of parts) {
      const found = judgeRows(table, column, check, { formula, rows: members }, only);
      findings.push(...found.findings);
      unchecked.push(...found.unchecked);
    }
  }
  return { findings, unchecked };
}

function add(parts: Map<RuleFormula, number[]>, formula: RuleFormula, row: number): void {
  const rows = parts.get(formula) ?? [];
  rows.push(row);
  parts.set(formula, rows);
}

function judgeRows(
  table: PublishedTable,
  column: number,
  check: CheckOf<"formula">,
  part: Part,
  only: number | undefined,
): Checked {
  const { formula, decimals: rounded } = unrounded(part.formula);
  const { rows } = part;
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  const values = evaluated(table, formula, rows);
  rows.forEach((row, i) => {
    if (only !== undefined && row !== only) return;
    const cell: CellAt = { row, column };
    const name = table.names[row] ?? "";
    const printed = printedAt(table, row, column);
    const expected = values.column.numbers[i]!;
    const isKnown = values.column.reasons[i] === 0;
    if (printed === "not-applicable" && isKnown && Math.abs(expected) < 0.5 * 10 ** -(rounded ?? 0)) return;
    if (typeof printed !== "object" || !isKnown) {
      const why = typeof printed === "object" ? "inputs-absent" : printed === "unreadable" ? "unreadable" : "blank";
      unchecked.push({ cell, name, why });
      return;
    }
    const bounds = { expected, low: values.low[i]!, high: values.high[i]! };
    const held = asRounded(bounds, printed, check, rounded);
    const verdict = judge({ ...held, printed: printed.value, rounding: check.rounding });
    const inputs = [...new Set(formula.columns.values())]
      .filter((at) => at !== column)
      .map((at): CellAt => ({ row, column: at }));
    findings.push({ cell, name, printed: printed.value, ...held, ...verdict, inputs, repairs: [] });
  });
  return { findings, unchecked };
}

type Bounds = Pick<Finding, "expected" | "low" | "high">;

/**
 * The digits at which the two are compared: those that the check or the rule's round() says, else those that are printed.
 *
 * What is printed with more digits than the rule rounds to has to be the rounded number with zeros behind it.
 */
function asRounded(
  bounds: Bounds,
  printed: Printed,
  { decimals, rounding }: CheckOf<"formula">,
  rounded: number | undefined,
): Bounds & Pick<Finding, "decimals"> {
  const stated = decimals ?? rounded;
  if (stated === undefined || printed.decimals <= stated || printed.decimals >= unroundedFrom)
    return { ...bounds, decimals: stated === undefined ? printed.decimals : Math.min(stated, printed.held) };
  const [expected, low, high] = [bounds.expected, bounds.low, bounds.high].map((x) => roundAs(x, stated, rounding)) as [
    number,
    number,
    number,
  ];
  return { expected, low, high, decimals: printed.decimals };
}
