import { issue, type Issue } from "../terms/issue";
import { nameKey } from "../composite/name";
import { evaluateExpression, numberOperand, suggested } from "../composite/formula";
import { bounded, type Bounded } from "./bounds";
import { readFormula, type RuleFormula } from "./formula";
import { rowScope } from "./row-scope";
import type { AuditRules, Check } from "./schema";
import { columnOf, placeOf, textAt, type PublishedTable } from "./table";
import { uncertainColumn } from "./uncertain";

/** What a check has at hand: how to find its columns and to read its formulas, and where to say what is wrong. */
export interface Context {
  readonly table: PublishedTable;
  readonly variables: AuditRules["variables"];
  /** The column of that name; `undefined`, with an issue, where there is none. */
  column(name: string, field: string): number | undefined;
  /** The formula; `undefined`, with an issue, where it cannot be read. */
  formula(written: string, field: string): RuleFormula | undefined;
}

/** Opens a table for one check of the rules. */
export function contextOf(
  table: PublishedTable,
  variables: AuditRules["variables"],
  path: string,
  issues: Issue[],
): Context {
  return {
    table,
    variables,
    column(name, field) {
      const found = columnOf(table, name);
      if (found !== undefined) return found;
      const heads = table.headers.texts.filter((text) => text !== "");
      const place = { ...placeOf(table, table.headers.rows.top), path: `${path}.${field}` };
      const params = { column: name, heads: heads.slice(0, 12), ...suggested(nameKey(name), heads) };
      issues.push(issue("error", "audit.no-column", place, params));
      return undefined;
    },
    formula: (written, field) => readFormula(table, variables, written, `${path}.${field}`, issues),
  };
}

/** What a formula gives for some rows, with its bounds. */
export function evaluated(table: PublishedTable, formula: RuleFormula, rows: readonly number[]): Bounded {
  const inputs = new Map(
    [...formula.columns].map(([name, column]) => [
      name,
      { ...uncertainColumn(table, column, rows), texts: () => rows.map((row) => textAt(table, row, column)) },
    ]),
  );
  return bounded(formula.expression, inputs, rows.length);
}

/** The rows for which a formula holds; one for which it cannot be said is left out. */
export function rowsWhere(table: PublishedTable, formula: RuleFormula, rows: readonly number[]): number[] {
  const scope = rowScope(rows.length, (name) => {
    const at = formula.columns.get(name)!;
    const texts = () => rows.map((row) => textAt(table, row, at));
    return { ...numberOperand(uncertainColumn(table, at, rows).column), type: "either", texts };
  });
  const { numbers, reasons } = evaluateExpression(formula.expression, scope).numbers();
  return rows.filter((_, i) => reasons[i] === 0 && numbers[i] !== 0);
}

/** Rows that belong together, and what they have in common. */
export interface RowGroup {
  readonly name: string;
  readonly rows: readonly number[];
}

/**
 * The rows that a check is about, by group; `undefined` where its words are wrong.
 *
 * @param among - the rows to look at; all where it is left out
 */
export function groupsOf(
  context: Context,
  { where, within }: Pick<Check, "where" | "within">,
  among: readonly number[] = context.table.rows,
): RowGroup[] | undefined {
  const { table } = context;
  const condition = where === undefined ? undefined : context.formula(where, "where");
  const key = within === undefined ? undefined : context.column(within, "within");
  if ((where !== undefined && !condition) || (within !== undefined && key === undefined)) return undefined;
  const rows = condition ? rowsWhere(table, condition, among) : among;
  if (key === undefined) return rows.length === 0 ? [] : [{ name: "", rows }];
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const name = textAt(table, row, key);
    const members = groups.get(name) ?? [];
    members.push(row);
    groups.set(name, members);
  }
  return [...groups].map(([name, members]) => ({ name, rows: members }));
}
