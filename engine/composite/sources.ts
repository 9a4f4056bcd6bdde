import type { Place } from "../terms/place";
import type { Dataset } from "./dataset";
import { parseFormula, partsOf, type Expression } from "./formula";
import type { Method } from "./method";
import { nameKey } from "./name";
import { numberIn, placeIn } from "./table";

/** A column of a table, by the keys of their names. */
export interface Source {
  readonly table: string;
  readonly header: string;
  /** Whether all its rows count, and not the unit's own. */
  readonly isPopulation?: true;
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
  const add = (table: string, header: string, isPopulation = false) => {
    const key = `${table}\n${header}`;
    if (!dataset.tables.get(table)?.columns.has(header) || (isPopulation && found.has(key))) return;
    found.set(key, { table, header, ...(isPopulation ? { isPopulation } : {}) });
  };
  const walk = (text: string) => {
    const { expression } = parseFormula(text);
    const parts = expression ? partsOf(expression) : [];
    const populations = new Set(parts.flatMap(populationOf));
    for (const part of parts) {
      if (part.kind === "column") add(part.table, part.header, populations.has(part));
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

/** The column in which rankIn finds the others. */
function populationOf(part: Expression): Expression[] {
  return part.kind === "call" && part.name === "rankIn" ? part.operands.slice(1) : [];
}

/** The first cell without a number among some columns, for one unit, if there is one. */
export function firstAbsentCell(dataset: Dataset, sources: readonly Source[], unit: number): Place | undefined {
  for (const { table: key, header, isPopulation } of sources) {
    if (isPopulation) continue;
    const table = dataset.tables.get(key)!;
    const column = table.columns.get(header)!;
    for (const row of dataset.rowsOf.get(key)![unit]!)
      if (typeof numberIn(table, row, column) !== "number") return placeIn(table, row, column);
  }
  return undefined;
}

/** Every cell among some columns that belongs to one unit, in their order (来源单元格). */
export function cellsOf(dataset: Dataset, sources: readonly Source[], unit: number): Place[] {
  return sources.flatMap(({ table: key, header }) => {
    const table = dataset.tables.get(key)!;
    const column = table.columns.get(header)!;
    return dataset.rowsOf.get(key)![unit]!.map((row) => placeIn(table, row, column));
  });
}
