import { formulasOf } from "./check/formulas";
import { parseFormula, partsOf } from "./formula";
import type { Method } from "./method";
import { nameKey } from "./name";

/** What a method wants of one of its tables (数据表用途). */
export interface TableUse {
  readonly name: string;
  /** Headers that it has to have, as the method writes them, the codes' first; each once. */
  readonly columns: readonly string[];
  /**
   * Whether the evaluation goes through without it: only places and totals of the last evaluation, or whether a unit was on
   * a list, come from it.
   */
  readonly isOptional: boolean;
}

/** Fields whose formulas tell of earlier evaluations. */
const ofEarlier = /^(?:ranking\.previous|streaks\.\d+\.before)/u;
/** Fields whose formulas see data and no scores, so that a name is a variable or a header of the first table. */
const ofData = /^(?:variables|units|groups|choices|clustering|indicators\.\d+\.value)\b/u;

/**
 * The columns that a method wants of each table, and which tables it can do without.
 *
 * @param method - as `checkMethod` returns it
 * @returns one for each table, in the method's order; the first table is never optional
 */
export function tableUses(method: Method): TableUse[] {
  const first = nameKey(method.tables[0]!.name);
  const columns = new Map(method.tables.map(({ name, code }) => [nameKey(name), new Map([[nameKey(code), code]])]));
  const needed = new Set([first]);
  const want = (table: string, header: string): void => {
    const known = columns.get(table);
    if (known && !known.has(nameKey(header))) known.set(nameKey(header), header);
  };
  want(first, method.units.name);
  const variables = new Map(method.variables.map((each) => [nameKey(each.name), each]));
  for (const { path, formula } of formulasOf(method)) {
    const seen = new Set<string>();
    const use = (table: string): void => {
      if (!ofEarlier.test(path) && !path.startsWith("variables")) needed.add(table);
    };
    const walk = (text: string): void => {
      const { expression } = parseFormula(text);
      for (const part of expression ? partsOf(expression) : []) {
        if (part.kind === "column") {
          use(part.table);
          want(part.table, part.header);
        }
        if (part.kind !== "name" || seen.has(part.name)) continue;
        seen.add(part.name);
        const variable = variables.get(part.name);
        if (variable && "formula" in variable) walk(variable.formula);
        else if (variable) {
          const table = nameKey(variable.table ?? first);
          use(table);
          want(table, variable.column);
        } else if (ofData.test(path)) want(first, part.name);
      }
    };
    walk(formula);
  }
  return method.tables.map(({ name }) => ({
    name,
    columns: [...columns.get(nameKey(name))!.values()],
    isOptional: !needed.has(nameKey(name)),
  }));
}
