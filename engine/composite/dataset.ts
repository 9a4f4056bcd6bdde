import type { Column } from "../terms/column";
import { columnOf } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { finite, type AbsenceReason, type Value } from "../terms/value";
import { sum } from "../stats/sum";
import type { Method } from "./method";
import { nameKey } from "./name";
import { numberIn, placeIn, textIn, type Table } from "./table";

/** Units with the rows that belong to them in every table (数据集). */
export interface Dataset {
  /** By the key of their names; the first is the one that lists the units. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly first: Table;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Each table's rows for each unit: none, one, or several where units were merged. */
  readonly rowsOf: ReadonlyMap<string, readonly (readonly number[])[]>;
}

/** A dataset and the units for which a table has no row. */
export interface MatchedDataset {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
}

/**
 * Puts the rows of all tables together by code (按区划代码匹配).
 *
 * A unit takes the rows that the table's `recoded` names for it, else the row with its own code. Where a row is missing,
 * also where only one of several is, the unit has none in that table and is listed.
 *
 * @param method - names the first table and the column of names
 * @param tables - by the key of their names; the first table is one of them
 * @param rows - the rows of the first table that are units, as rows of its sheet
 */
export function matchRows(method: Method, tables: ReadonlyMap<string, Table>, rows: readonly number[]): MatchedDataset {
  const first = tables.get(nameKey(method.tables[0]!.name))!;
  const codeColumn = first.columns.get(nameKey(first.spec.code));
  const nameColumn = first.columns.get(nameKey(method.units.name));
  const codes = rows.map((row) => (codeColumn === undefined ? "" : textIn(first, row, codeColumn).normalize("NFKC")));
  const names = rows.map((row, i) => (nameColumn === undefined ? codes[i]! : textIn(first, row, nameColumn)));
  const issues: Issue[] = [];
  const rowsOf = new Map<string, readonly (readonly number[])[]>();
  for (const [key, table] of tables) {
    if (table === first) {
      rowsOf.set(
        key,
        rows.map((row) => [row]),
      );
      continue;
    }
    const was = new Map(table.spec.recoded.map((unit) => [unit.code, unit.was]));
    const matches = codes.map((code, i) => {
      const wanted = was.get(code) ?? [code];
      const missing = wanted.filter((each) => !table.rowOfCode.has(each));
      if (missing.length === 0) return wanted.map((each) => table.rowOfCode.get(each)!);
      const params = { table: table.spec.name, code, name: names[i]!, missing };
      const place = placeIn(first, rows[i]!, nameColumn ?? codeColumn ?? 0);
      issues.push(issue("warning", "unit.no-match", place, params));
      return [];
    });
    rowsOf.set(key, matches);
  }
  return { dataset: { tables, first, codes, names, rowsOf }, issues };
}

/** A column of a dataset and the cells that could not be read. */
export interface ReadColumn {
  readonly column: Column;
  readonly issues: readonly Issue[];
}

/**
 * A column of numbers, one for each unit (取数).
 *
 * Several rows of one unit are added where the column is `additive`; where it is not, the value is `not-applicable` and
 * listed. A unit without a row is `not-reported`. Cells that hold no number are listed.
 *
 * @throws RangeError when there is no such table or column
 */
export function readNumbers(dataset: Dataset, tableKey: string, header: string): ReadColumn {
  const { table, column, rowsOf } = locate(dataset, tableKey, header);
  const { spec } = table;
  const isAdditive = spec.additive === "all" || spec.additive.some((each) => nameKey(each) === header);
  const issues: Issue[] = [];
  const report = (code: string, row: number, unit: number, params: Issue["params"]) => {
    const named = { ...params, column: table.headers[column]!, code: dataset.codes[unit]!, name: dataset.names[unit]! };
    issues.push(issue("warning", code, placeIn(table, row, column), named));
  };
  const values = rowsOf.map((rows, unit): Value => {
    if (rows.length > 1 && !isAdditive) {
      report("code.not-additive", rows[0]!, unit, { table: spec.name });
      return "not-applicable";
    }
    const parts = rows.map((row) => {
      const value = numberIn(table, row, column);
      if (value === "unreadable") report("cell.unreadable", row, unit, { text: textIn(table, row, column) });
      return value;
    });
    return added(parts);
  });
  return { column: columnOf(values), issues };
}

/** The sum of the parts of a unit; absent, with the first reason, as soon as one of them is, or where there is none. */
function added(parts: readonly Value[]): Value {
  const absent = parts.find((part): part is AbsenceReason => typeof part !== "number");
  if (absent !== undefined || parts.length === 0) return absent ?? "not-reported";
  return parts.length === 1 ? parts[0]! : finite(sum(parts as readonly number[]));
}

/**
 * A column of texts, one for each unit; that of the first row where there are several, "" where there is none.
 *
 * @throws RangeError when there is no such table or column
 */
export function readTexts(dataset: Dataset, tableKey: string, header: string): string[] {
  const { table, column, rowsOf } = locate(dataset, tableKey, header);
  return rowsOf.map(([row]) => (row === undefined ? "" : textIn(table, row, column)));
}

/** The numbers of all rows of a column, and the cells that could not be read. */
export interface ReadPopulation {
  readonly numbers: Float64Array;
  readonly issues: readonly Issue[];
}

/**
 * The numbers that all rows of a table have in a column, whether they are units or not (总体). Cells that hold no number
 * are listed, blank ones and marks of absence are left out.
 *
 * @throws RangeError when there is no such table or column
 */
export function readPopulation(dataset: Dataset, tableKey: string, header: string): ReadPopulation {
  const { table, column } = locate(dataset, tableKey, header);
  const issues: Issue[] = [];
  const numbers = table.rows.flatMap((row, i) => {
    const value = numberIn(table, row, column);
    if (value === "unreadable") {
      const [code, text] = [table.codes[i]!, textIn(table, row, column)];
      const name = dataset.names[dataset.codes.indexOf(code)] ?? code;
      const params = { text, column: table.headers[column]!, code, name };
      issues.push(issue("warning", "cell.unreadable", placeIn(table, row, column), params));
    }
    return typeof value === "number" ? [value] : [];
  });
  return { numbers: Float64Array.from(numbers), issues };
}

/** The table, the column and the rows of each unit that a header stands for. */
export function locate(dataset: Dataset, tableKey: string, header: string) {
  const table = dataset.tables.get(tableKey);
  const column = table?.columns.get(header);
  const rowsOf = dataset.rowsOf.get(tableKey);
  if (!table || column === undefined || !rowsOf) throw new RangeError(`no column ${header} in table ${tableKey}`);
  return { table, column, rowsOf };
}
