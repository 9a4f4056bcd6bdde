import { readPlainNumber } from "../../composite/plain-number";
import { issue, type Issue } from "../../terms/issue";
import type { Place } from "../../terms/place";
import { cellAt, cellText, widthOf, type Sheet } from "../../terms/sheet";
import { coinLayout as at, isEmptyMark } from "./layout";

/** An indicator as the Database sheet has it. */
export interface DeckIndicator {
  readonly column: number;
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly isNegative: boolean;
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** The codes of the levels above it, from the index down; "" where there is none. */
  readonly levels: readonly string[];
}

/** What the Framework sheet says about a code. */
export interface FrameworkRow {
  readonly name: string;
  readonly weight: number | undefined;
  readonly place: Place;
}

/** The two sheets as they were read (COIN Tool 的输入). */
export interface CoinDeck {
  readonly database: Sheet;
  readonly indicators: readonly DeckIndicator[];
  /** The rows of the units, from 0. */
  readonly units: readonly number[];
  readonly framework: ReadonlyMap<string, FrameworkRow>;
}

/**
 * Reads the Database and Framework sheets (读 COIN Tool).
 *
 * An indicator without a single number and a unit without one are left out and listed, as COINr does it.
 *
 * @param issues - takes what is odd: weights that are missing count as 1, a direction that is not −1 as 1
 */
export function readDeck(database: Sheet, framework: Sheet | undefined, file: string, issues: Issue[]): CoinDeck {
  const place = (row: number, column: number): Place => ({ file, sheet: database.name, row, column });
  const text = (row: number, column: number) => cellText(cellAt(database, row, column));
  const columns = range(at.firstIndicator, Math.min(at.lastIndicator, widthOf(database) - 1)).filter(
    (column) => !isEmptyMark(text(at.code, column)) || hasNumber(database, column),
  );
  const filled = columns.filter((column) => hasNumber(database, column));
  for (const column of columns)
    if (!filled.includes(column))
      issues.push(issue("warning", "coin.indicator-empty", place(at.code, column), { code: text(at.code, column) }));

  const rows = range(at.firstUnit, Math.min(at.lastUnit, database.rows.length - 1));
  const named = rows.filter((row) => text(row, at.unitCode) + text(row, at.unitName) !== "");
  const units = named.filter((row) => filled.some((column) => numberIn(database, row, column) !== undefined));
  for (const row of named)
    if (filled.length > 0 && !units.includes(row))
      issues.push(issue("warning", "coin.unit-empty", place(row, at.unitName), { name: text(row, at.unitName) }));

  const indicators = filled.map((column): DeckIndicator => {
    const written = text(at.code, column);
    const code = isEmptyMark(written) ? `Ind.${String(column - at.firstIndicator + 1).padStart(2, "0")}` : written;
    if (code !== written) issues.push(issue("warning", "coin.no-code", place(at.code, column), { code }));
    const weight = numberIn(database, at.weight, column);
    if (weight === undefined) issues.push(issue("warning", "coin.no-weight", place(at.weight, column), { code }));
    const direction = numberIn(database, at.direction, column);
    if (direction !== 1 && direction !== -1)
      issues.push(
        issue("warning", "coin.direction", place(at.direction, column), { code, found: text(at.direction, column) }),
      );
    return {
      column,
      code,
      name: text(at.name, column) || code,
      weight: weight ?? 1,
      isNegative: direction === -1,
      low: numberIn(database, at.low, column),
      high: numberIn(database, at.high, column),
      levels: at.levels.map((row) => {
        const level = text(row, column);
        return isEmptyMark(level) ? "" : level;
      }),
    };
  });
  return { database, indicators, units, framework: readFramework(framework, file) };
}

function readFramework(sheet: Sheet | undefined, file: string): Map<string, FrameworkRow> {
  const rows = new Map<string, FrameworkRow>();
  if (!sheet) return rows;
  for (const row of range(at.frameworkRows.first, at.frameworkRows.last)) {
    const code = cellText(cellAt(sheet, row, at.frameworkCode));
    if (isEmptyMark(code) || rows.has(code)) continue;
    const name = cellText(cellAt(sheet, row, at.frameworkName));
    const weight = numberIn(sheet, row, at.frameworkWeight);
    rows.set(code, {
      name: isEmptyMark(name) ? code : name,
      weight,
      place: { file, sheet: sheet.name, row, column: at.frameworkWeight },
    });
  }
  return rows;
}

function hasNumber(sheet: Sheet, column: number): boolean {
  return range(at.firstUnit, Math.min(at.lastUnit, sheet.rows.length - 1)).some(
    (row) => numberIn(sheet, row, column) !== undefined,
  );
}

function numberIn(sheet: Sheet, row: number, column: number): number | undefined {
  const cell = cellAt(sheet, row, column);
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? readPlainNumber(cell) : undefined;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
