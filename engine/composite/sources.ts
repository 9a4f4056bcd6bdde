import type { Place } from "../terms/place";
import type { Dataset } from "./dataset";
import { parseFormula, partsOf } from "./formula";
import type { Method } from "./method";
import { nameKey } from "./name";
import { numberIn, placeIn } from "./table";

/** A column of a table, by the keys of their names. */
export interface Source {
  readonly table: string;
  readonly header: string;
}

/**
 * The columns that a formula comes down to, through all variables, each once, in the order in which it names them (数据来源).
 *
 * @param formula - of a method that was checked; names that do not exist are left out
 */
export function sourcesOf(method: Method, dataset: Dataset, formula: string): Source[] {
  const firstTable = nameKey(method.tables[0]!.name);
  const found = new Map<string, Source>();
  const seen = new Set<string>();
  const add = (table: string, header: string) => {
    if (dataset.tables.get(table)?.columns.has(header)) found.set(`${table}\n${header}`, { table, header });
  };
  const walk = (text: string) => {
    const { expression } = parseFormula(text);
    for (const part of expression ? partsOf(expression) : []) {
      if (part.kind === "column") add(part.table, part.header);
      if (part.kind !== "name" || seen.has(part.name)) continue;
      seen.add(part.name);
      const variable = method.variables.find(({ name }) => nameKey(name) === part.name);
      if (!variable) add(firstTable, part.name);
      else if ("formula" in variable) walk(variable.formula);
      else add(nameKey(variable.table ?? firstTable), nameKey(variable.column));
    }
  };
  walk(formula);
  return [...found.values()];
}

/** The first cell without a number among some columns, for one unit, if there is one. */
export function firstAbsentCell(dataset: Dataset, sources: readonly Source[], unit: number): Place | undefined {
  for (const { table: key, header } of sources) {
    const table = dataset.tables.get(key)!;
    const column = table.columns.get(header)!;
    for (const row of dataset.rowsOf.get(key)![unit]!)
      if (typeof numberIn(table, row, column) !== "number") return placeIn(table, row, column);
  }
  return undefined;
}
