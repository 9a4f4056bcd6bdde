import type { Evaluation } from "../../composite/evaluation";
import { parseFormula, partsOf } from "../../composite/formula";
import type { Method, TableSpec } from "../../composite/method";
import { nameKey } from "../../composite/name";
import type { Source } from "../../composite/sources";

/** Which of this year's columns stand where last year's method reads (两年数据列对应). */
export interface ColumnFinder {
  /** This year's column for one of last year's, both by the keys of their names; `undefined` where there is none. */
  readonly now: (source: Source) => Source | undefined;
  /** The columns of last year that a formula of last year comes down to; `undefined` where one of them has none this year. */
  readonly sourcesOf: (formula: string) => Source[] | undefined;
}

/**
 * Finds this year's columns for last year's method.
 *
 * A column is the one of the same name in the table that has the same part this year, or the column that this year's
 * method has under the same variable. A table has the same part when it lies as many years before the first as last
 * year's did, else when its name is the same, else when its place in the list is. One of the very same year is none:
 * reading it would only find last year's values again.
 */
export function findColumns(last: Evaluation, now: Evaluation): ColumnFinder {
  const tables = pairTables(last.method, now.method);
  const firstLast = nameKey(last.method.tables[0]!.name);
  const firstNow = nameKey(now.method.tables[0]!.name);
  const has = ({ table, header }: Source): boolean => now.dataset.tables.get(table)?.columns.has(header) === true;

  const byVariable = ({ table, header }: Source): Source | undefined => {
    for (const variable of last.method.variables) {
      if (!("column" in variable)) continue;
      if (nameKey(variable.column) !== header || nameKey(variable.table ?? firstLast) !== table) continue;
      const same = now.method.variables.find(({ name }) => nameKey(name) === nameKey(variable.name));
      if (!same || !("column" in same)) continue;
      const source = { table: nameKey(same.table ?? firstNow), header: nameKey(same.column) };
      if (has(source)) return source;
    }
    return undefined;
  };
  const find = (source: Source): Source | undefined => {
    const { table, header } = source;
    const isFirst = table === firstLast;
    if (isFirst && header === nameKey(last.method.units.name))
      return { table: firstNow, header: nameKey(now.method.units.name) };
    const spec = last.method.tables.find(({ name }) => nameKey(name) === table);
    if (isFirst && spec !== undefined && header === nameKey(spec.code))
      return { table: firstNow, header: nameKey(now.method.tables[0]!.code) };
    const pair = tables.get(table);
    const same = pair === undefined ? undefined : { table: pair, header };
    return same && has(same) ? same : byVariable(source);
  };

  const sourcesOf = (formula: string, seen: ReadonlySet<string> = new Set()): Source[] | undefined => {
    const { expression } = parseFormula(formula);
    if (!expression) return undefined;
    const found: Source[] = [];
    for (const part of partsOf(expression)) {
      if (part.kind !== "column" && part.kind !== "name") continue;
      const sources = part.kind === "column" ? known(part) : ofName(part.name, seen);
      if (!sources) return undefined;
      found.push(...sources);
    }
    return found;
  };
  const known = (source: Source): Source[] | undefined =>
    last.dataset.tables.get(source.table)?.columns.has(source.header) === true && find(source)
      ? [{ table: source.table, header: source.header }]
      : undefined;
  const ofName = (name: string, seen: ReadonlySet<string>): Source[] | undefined => {
    if (name === "x" || seen.has(name)) return [];
    const variable = last.method.variables.find((each) => nameKey(each.name) === name);
    if (!variable) return known({ table: firstLast, header: name });
    if ("formula" in variable) return sourcesOf(variable.formula, new Set([...seen, name]));
    return known({ table: nameKey(variable.table ?? firstLast), header: nameKey(variable.column) });
  };
  return { now: find, sourcesOf: (formula) => sourcesOf(formula) };
}

/** This year's table for each of last year's, by the keys of their names. */
function pairTables(last: Method, now: Method): Map<string, string> {
  const age = ({ tables }: Method, { year }: TableSpec) =>
    year === undefined || tables[0]!.year === undefined ? undefined : tables[0]!.year - year;
  const described = ({ tables }: Method) => JSON.stringify(tables.map(({ name, year }) => [name, year]));
  const isSameForm = described(last) === described(now);
  const isOtherYear = (a: TableSpec, b: TableSpec) => isSameForm || a.year === undefined || a.year !== b.year;
  const pairs = new Map<string, string>();
  last.tables.forEach((table, i) => {
    const candidates = now.tables.filter((each) => isOtherYear(table, each));
    const years = age(last, table);
    const ofAge = years === undefined ? [] : candidates.filter((each) => age(now, each) === years);
    const named = candidates.filter(({ name }) => nameKey(name) === nameKey(table.name));
    const sameBoth = named.find((each) => ofAge.includes(each));
    const placed = candidates.find((each) => each === now.tables[i]);
    const pair = sameBoth ?? (ofAge.length === 1 ? ofAge[0] : undefined) ?? named[0] ?? placed;
    if (pair) pairs.set(nameKey(table.name), nameKey(pair.name));
  });
  return pairs;
}
