import type { Evaluation } from "../../composite/evaluation";
import type { Method, TableSpec } from "../../composite/method";
import { nameKey } from "../../composite/name";
import type { Source } from "../../composite/sources";
import type { CellValue } from "../../terms/sheet";
import { mapFormulas } from "./formula-slots";
import type { MatchedUnits } from "./match-units";
import { absenceMarks, cellsOf, cellsOfFormula } from "./rows";
import { findColumns } from "./this-years-columns";

/** The cells of one unit: for each table of the method, one for each of its columns. */
export type UnitRow = readonly (readonly CellValue[])[];

/** Last year's method in a form that both years' figures can be given to (上期办法). */
export interface LastMethod {
  /** With no choice of units and no lists; its tables have the columns that it reads and no others. */
  readonly method: Method;
  /** The headers of each of its tables. */
  readonly headers: readonly (readonly string[])[];
  /** Each unit's cells, by its position in that year's evaluation. Units have last year's codes where they had one. */
  readonly last: readonly UnitRow[];
  readonly now: readonly UnitRow[];
  readonly codesNow: readonly string[];
  /** Titles of what is read by this year's formula, because last year's names columns that are not there now. */
  readonly readAnew: readonly string[];
}

/** Last year's method needs what this year's tables do not have, for what has these titles. */
export interface Unreadable {
  readonly missing: readonly string[];
}

/**
 * Brings last year's method into a form in which it can be run on this year's figures (上期办法套用本期数据).
 *
 * Its formulas are kept where this year's tables have their columns. A formula that cannot be read there gives way, for
 * this year, to what this year's method has for the same: the value of the indicator of the same code and title, the
 * target of the same score, the bonus of the same title, the rule of the same group; such formulas, and those that
 * look at the place in a larger population, are evaluated on each year by itself and come in as columns of results.
 */
export function openLastMethod(last: Evaluation, now: Evaluation, { was }: MatchedUnits): LastMethod | Unreadable {
  const columns = findColumns(last, now);
  const formulasNow = new Map<string, string>();
  mapFormulas(now.method, (purpose, formula) => {
    formulasNow.set(purpose, formula);
    return formula;
  });
  const sources = new Map<string, Source>();
  const results: { name: string; last: CellValue[]; now: CellValue[] }[] = [];
  const readAnew = new Set<string>();
  const missing = new Set<string>();
  const replaced = mapFormulas(last.method, (purpose, formula, owner) => {
    const found = columns.sourcesOf(formula);
    if (found) {
      for (const source of found) sources.set(`${source.table}\n${source.header}`, source);
      return formula;
    }
    const instead = formulasNow.get(purpose);
    // What sees the observation or scores cannot be worked out beforehand.
    if (instead === undefined || purpose.endsWith("/score:formula/formula")) {
      missing.add(owner);
      return formula;
    }
    const name = `_result_${results.length + 1}`;
    results.push({ name, last: cellsOfFormula(last, formula), now: cellsOfFormula(now, instead) });
    readAnew.add(owner);
    return name;
  });
  if (missing.size > 0) return { missing: [...missing] };

  const [first] = last.method.tables;
  const nameSource = { table: nameKey(first!.name), header: nameKey(last.method.units.name) };
  sources.set(`${nameSource.table}\n${nameSource.header}`, nameSource);
  const codesLast = last.units.map(({ code }) => code);
  const known = new Set(codesLast);
  const codesNow = now.units.map(({ code }, i) => {
    const before = was[i];
    return before === undefined ? (known.has(code) ? `+${code}` : code) : codesLast[before]!;
  });

  const tables = last.method.tables.map((table, k) => {
    const key = nameKey(table.name);
    const own = [...sources.values()].filter((each) => each.table === key && each.header !== nameKey(table.code));
    const read = own.map((source) => ({
      header: source.header,
      last: cellsOf(last, source),
      now: cellsOf(now, columns.now(source)!),
    }));
    return [
      { header: table.code, last: codesLast, now: codesNow },
      ...read,
      ...(k === 0 ? results.map(({ name, ...cells }) => ({ header: name, ...cells })) : []),
    ];
  });
  const rows = (year: "last" | "now", count: number): UnitRow[] =>
    Array.from({ length: count }, (_, i) => tables.map((table) => table.map((column) => column[year][i]!)));

  return {
    method: bare(replaced),
    headers: tables.map((table) => table.map(({ header }) => header)),
    last: rows("last", last.units.length),
    now: rows("now", now.units.length),
    codesNow,
    readAnew: [...readAnew],
  };
}

/** A method that evaluates all units of its tables, and draws up nothing. */
function bare(method: Method): Method {
  const ranking = { ...method.ranking };
  delete ranking.previous;
  delete ranking.previousScore;
  const rest = { ...method };
  delete rest.typing;
  const absent = absenceMarks as TableSpec["absent"];
  return {
    ...rest,
    tables: method.tables.map((table) => ({ ...table, absent, additive: [], recoded: [] })),
    units: { name: method.units.name, exclude: [], unranked: [], composed: method.units.composed },
    ranking,
    lists: [],
    streaks: [],
    bands: [],
  };
}
