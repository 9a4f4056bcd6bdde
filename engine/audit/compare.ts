import type { Evaluation } from "../composite/evaluation";
import { nameKey } from "../composite/name";
import { valueAt } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { cellAt, cellText, type Sheet } from "../terms/sheet";
import type { HeaderRows } from "./header";
import { figuresFor, publishedFigures, type PublishedFigure } from "./published-columns";
import { isFault, type AuditResult, type CheckResult, type Finding, type Unchecked } from "./result";
import { slipBetween } from "./slips";
import { placeOf, printedAt, readPublished, textAt, type PublishedTable } from "./table";
import { judge, roundAs } from "./verdict";

/**
 * Holds a published table to what its method gives (公布结果与评价办法核对), digit for digit.
 *
 * Rows are matched by code, else by name. Columns are those whose headers name a score, a place, a node, an adjustment or
 * a list of the evaluation; a mark other than 否, × and 0 in the column of a list says that the unit is on it.
 *
 * @param sheet - as published
 * @returns a result for each column that was recognised; none is an error among the issues
 */
export function comparePublished(
  evaluation: Evaluation,
  sheet: Sheet,
  options: { readonly header?: HeaderRows; readonly name?: string } = {},
  file?: string,
): AuditResult {
  const figures = publishedFigures(evaluation);
  const wanted = figures.flatMap(({ names }) => names);
  const table = readPublished(sheet, wanted, options, file);
  const { rowsOf, issues } = matchUnits(evaluation, table);
  const checks = table.headers.texts.flatMap((header, column): CheckResult[] => {
    const results = figuresFor(figures, header).map((figure) => compareColumn(table, column, header, figure, rowsOf));
    const faults = ({ findings }: CheckResult) => findings.filter(isFault).length;
    return results.length === 0 ? [] : [results.reduce((best, each) => (faults(each) < faults(best) ? each : best))];
  });
  if (checks.length === 0) {
    const heads = table.headers.texts.filter((text) => text !== "").slice(0, 12);
    issues.push(issue("error", "audit.no-published-column", placeOf(table, table.headers.rows.top), { heads }));
  }
  return { title: evaluation.method.title, table, checks, issues };
}

/** The row of each unit; units and rows without one another are issues. */
function matchUnits(evaluation: Evaluation, table: PublishedTable): { rowsOf: Map<number, number>; issues: Issue[] } {
  const { units } = evaluation;
  const keys = [keysOf(units.map(({ code }) => code)), keysOf(units.map(({ name }) => name))];
  const candidates = table.headers.texts.flatMap((_, column) => {
    const rowOf = keysOf(
      table.sheet.rows.map((_row, row) => (table.rows.includes(row) ? textAt(table, row, column) : "")),
    );
    return keys.map((unitOf) => {
      const rows = [...rowOf].flatMap(([key, row]): [number, number][] => {
        const unit = unitOf.get(key);
        return unit === undefined || unit === "several" || row === "several" ? [] : [[unit, row]];
      });
      return { column, unitOf, rowsOf: new Map(rows) };
    });
  });
  const none = { column: 0, unitOf: new Map<string, number | "several">(), rowsOf: new Map<number, number>() };
  const best = candidates.reduce((most, each) => (each.rowsOf.size > most.rowsOf.size ? each : most), none);
  const matched = new Set(best.rowsOf.values());
  const left = table.rows.filter((row) => !matched.has(row) && textAt(table, row, best.column) !== "");
  const isKnown = (row: number) => best.unitOf.has(nameKey(textAt(table, row, best.column)));
  const issues: Issue[] = [];
  const report = (code: string, severity: "warning" | "info", names: readonly string[], row: number): void => {
    if (names.length === 0) return;
    const place = placeOf(table, row, best.column);
    issues.push(issue(severity, code, place, { count: names.length, names: names.slice(0, 10) }));
  };
  const namesOf = (rows: readonly number[]) => rows.map((row) => textAt(table, row, best.column));
  const [unclear, strangers] = [left.filter(isKnown), left.filter((row) => !isKnown(row))];
  report("audit.names-twice", "warning", namesOf(unclear), unclear[0] ?? 0);
  report("audit.rows-unknown", "warning", namesOf(strangers), strangers[0] ?? 0);
  const named = new Set(namesOf(unclear).map(nameKey));
  const missing = units.filter(({ name }, i) => !best.rowsOf.has(i) && !named.has(nameKey(name)));
  if (best.rowsOf.size > 0)
    report(
      "audit.units-not-published",
      "info",
      missing.map(({ name }) => name),
      table.headers.rows.top,
    );
  return { rowsOf: best.rowsOf, issues };
}

/** Where each text stands, by its key; "several" for one that stands there more than once. */
function keysOf(texts: readonly string[]): Map<string, number | "several"> {
  const found = new Map<string, number | "several">();
  texts.forEach((text, i) => {
    const key = nameKey(text);
    if (key !== "") found.set(key, found.has(key) ? "several" : i);
  });
  return found;
}

function compareColumn(
  table: PublishedTable,
  column: number,
  header: string,
  { figure, title, values }: PublishedFigure,
  rowsOf: ReadonlyMap<number, number>,
): CheckResult {
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  for (const [unit, row] of rowsOf) {
    const cell = { row, column };
    const name = table.names[row] ?? "";
    const expected = valueAt(values, unit);
    const printed = figure === "list" ? marked(table, row, column) : printedAt(table, row, column);
    // A published dash stands for no change, no points, or no place.
    if (printed === "not-applicable" && (typeof expected !== "number" || expected === 0)) continue;
    if (typeof printed !== "object" || typeof expected !== "number") {
      if (typeof printed !== "object" && typeof expected !== "number") continue;
      const why = typeof printed === "object" ? "inputs-absent" : printed === "unreadable" ? "unreadable" : "blank";
      unchecked.push({ cell, name, why });
      continue;
    }
    const { decimals, value } = printed;
    const bounds = { expected, low: expected, high: expected };
    const verdict = judge({ ...bounds, printed: value, decimals });
    const to = roundAs(expected, decimals);
    const slip = figure === "list" ? undefined : slipBetween(value, to, decimals);
    const repairs =
      verdict.verdict === "differs" ? [{ cell, from: value, to, decimals, ...(slip ? { slip } : {}), mends: 1 }] : [];
    findings.push({ cell, name, printed: value, decimals, ...bounds, ...verdict, inputs: [], repairs });
  }
  findings.sort((a, b) => a.cell.row - b.cell.row);
  return { check: { kind: "published", column: header, figure, title }, findings, unchecked };
}

/** 1 for a row that is marked as being on a list, 0 for one that is not. */
function marked(table: PublishedTable, row: number, column: number) {
  const text = cellText(cellAt(table.sheet, row, column));
  return { value: ["", "否", "×", "0", "无", "-", "—", "/"].includes(text) ? 0 : 1, decimals: 0, held: 0 };
}
