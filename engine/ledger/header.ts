import { findPeriods, type NamedPeriod } from "../quantity/period";
import { halfWidth, squeeze } from "../quantity/text";
import { readUnit, type UnitOfMeasure } from "../quantity/unit";
import { filledColumns, type Grid } from "./grid";
import { roleNames, type ColumnRole } from "./role";

/** What the header says of one column, from the outermost group to the column's own words. */
export interface HeaderColumn {
  readonly column: number;
  /** The texts from top to bottom, each once. */
  readonly parts: readonly string[];
  /** The unit in brackets, as in 目标值(亿元). */
  readonly unit?: UnitOfMeasure;
  /** The year and months that the header names; the column's own words beat its group's. */
  readonly year?: number;
  readonly months?: { readonly first: number; readonly last: number };
  /** The day of the last month, where the header names it (9月20日). */
  readonly day?: number;
  /** The role that the names make likeliest, before anyone looked at what stands below. */
  readonly role: ColumnRole;
  readonly certainty: number;
}

/** The header of a table (表头). Rows count from 0. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

const longestHeader = 40;
const mostHeaderRows = 4;
const mostRowsAbove = 40;

/**
 * Finds the next header of a table by itself.
 *
 * A header row holds short texts of which several go by a ledger's column names, an indicator's or a target's among
 * them; rows below belong to it where they split its groups.
 *
 * @param grid - the sheet
 * @param from - the first row looked at
 * @param within - how many rows with something in them are looked at
 * @returns the header, or `undefined` where no row looks like one
 */
export function findHeader(grid: Grid, from = 0, within = mostRowsAbove): Header | undefined {
  let best: { header: Header; score: number } | undefined;
  let looked = 0;
  for (let row = from; row < grid.height && looked < within; row++) {
    if (!isHeaderLike(grid, row)) {
      if (filledColumns(grid, row).length > 0) looked++;
      if (best && row > best.header.bottom + 3) break;
      continue;
    }
    looked++;
    const header = headerAt(grid, row);
    const score = scoreOf(header);
    if (score > 0 && (!best || score > best.score + 0.5)) best = { header, score };
  }
  return best?.header;
}

/**
 * Reads the header that begins at a row, with the rows below that split its groups.
 *
 * @param grid - the sheet
 * @param top - the header's first row
 * @param bottom - its last row, where the caller knows it
 */
export function headerAt(grid: Grid, top: number, bottom = lastHeaderRow(grid, top)): Header {
  const columns = Array.from({ length: grid.width }, (_, column) => describe(grid, top, bottom, column));
  return { top, bottom, columns };
}

/** Whether a row could be a header: two or more short texts, no numbers but years, no text that fills the row. */
export function isHeaderLike(grid: Grid, row: number): boolean {
  const filled = filledColumns(grid, row);
  if (filled.length < 2) return false;
  return filled.every((column) => {
    const value = grid.value(row, column);
    if (typeof value === "number") return value >= 1990 && value <= 2100;
    const text = squeeze(grid.text(row, column));
    return typeof value === "string" && isLabel(text) && !/[:：]./u.test(text);
  });
}

/** Words of a header: short, no number, no sentence; what stands in brackets does not count. */
function isLabel(text: string): boolean {
  const plain = text.replace(/[(（][^()（）]*[)）]/gu, "");
  if (/^(?:19|20)\d{2}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/u.test(plain)) return true;
  return text.length <= longestHeader && !/^[-+]?[\d,.]+%?$|[，。；;]|\D,\D/u.test(plain);
}

function lastHeaderRow(grid: Grid, top: number): number {
  let bottom = top;
  while (bottom - top + 1 < mostHeaderRows && bottom + 1 < grid.height && continuesHeader(grid, top, bottom + 1))
    bottom++;
  return bottom;
}

/** A row goes on with the header where all that it says stands below a group, or below a blank beside one. */
function continuesHeader(grid: Grid, top: number, row: number): boolean {
  const filled = filledColumns(grid, row);
  if (filled.length === 0 || !filled.every((column) => isShortLabel(grid, row, column))) return false;
  const [first] = filled;
  if (filled.length === 1 && first !== undefined && isOutline(grid.text(row, first))) return false;
  const isNamedAbove = (column: number): boolean => parts(grid, top, row - 1, column).length > 0;
  const addsTo = (text: string): boolean => isUnitOrRemark(text) || isPeriodOnly(text);
  if (filled.every((column) => addsTo(grid.text(row, column)) && isNamedAbove(column))) return true;
  return filled.every((column) => {
    const above = grid.mergeAt(row - 1, column);
    if (above) return above.right > above.left;
    const ownAbove = grid.text(row - 1, column);
    if (isPeriodOnly(ownAbove)) return true;
    const isGroupAbove = grid.text(row - 1, column + 1) === "" && column + 1 < grid.width && ownAbove !== "";
    return isGroupAbove || (ownAbove === "" && hasTextToTheLeft(grid, top, row - 1, column));
  });
}

/** 一、防洪安澜 alone in a row heads a section of the table. */
function isOutline(text: string): boolean {
  return /^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]/u.test(text);
}

/** A row that only adds 个, % or （截至10月底） to the names above it. */
function isUnitOrRemark(text: string): boolean {
  return /^[(（].*[)）]$/u.test(text) || readUnit(text)?.isKnown === true;
}

/** 2025年 above 规划目标: a group of one column. */
function isPeriodOnly(text: string): boolean {
  return text !== "" && ownWords(text) === "" && findPeriods(text).length > 0;
}

function isShortLabel(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  if (typeof value === "number") return value >= 1990 && value <= 2100;
  return typeof value === "string" && isLabel(squeeze(value));
}

function hasTextToTheLeft(grid: Grid, top: number, row: number, column: number): boolean {
  for (let left = column; left >= 0; left--)
    for (let above = row; above >= top; above--) if (grid.text(above, left) !== "") return true;
  return false;
}

function describe(grid: Grid, top: number, bottom: number, column: number): HeaderColumn {
  const texts = parts(grid, top, bottom, column);
  const { year, months, day } = periodOf(texts);
  const { role, certainty } = roleOf(texts);
  const unit = unitOf(texts);
  return {
    column,
    parts: texts,
    ...(unit ? { unit } : {}),
    ...(year === undefined ? {} : { year }),
    ...(months === undefined ? {} : { months }),
    ...(day === undefined ? {} : { day }),
    role,
    certainty,
  };
}

/** The texts over a column from top to bottom, each once. */
function parts(grid: Grid, top: number, bottom: number, column: number): string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = squeeze(groupText(grid, row, bottom, column));
    if (text !== "" && texts.at(-1) !== text) texts.push(text);
  }
  return texts;
}

/** Without merges (a .csv), a group's name stands over its first column only: a blank takes the text to its left. */
function groupText(grid: Grid, row: number, bottom: number, column: number): string {
  const own = grid.text(row, column);
  if (own !== "" || row === bottom || grid.mergeAt(row, column)) return own;
  if (grid.text(row + 1, column) === "") return own;
  for (let left = column - 1; left >= 0; left--) {
    const text = grid.text(row, left);
    if (text !== "") return grid.mergeAt(row, left) ? "" : text;
  }
  return own;
}

function periodOf(parts: readonly string[]): Pick<NamedPeriod, "year" | "months" | "day"> {
  const periods = [...parts].reverse().flatMap((part) => findPeriods(part));
  const year = periods.find((p) => p.year !== undefined)?.year;
  const { months, day } = periods.find((p) => p.months !== undefined) ?? {};
  return {
    ...(year === undefined ? {} : { year }),
    ...(months === undefined ? {} : { months }),
    ...(day === undefined ? {} : { day }),
  };
}

function unitOf(parts: readonly string[]): UnitOfMeasure | undefined {
  for (const part of [...parts].reverse()) {
    const flat = halfWidth(part);
    const inBrackets = [...flat.matchAll(/[([]([^()[\]]+)[)\]]/gu)].map((m) =>
      (m[1] ?? "").replace(/^(?:计量)?单位:?/u, ""),
    );
    const whole = parts.length > 1 ? readUnit(flat) : undefined;
    const unit = whole?.isKnown
      ? whole
      : (inBrackets.map(readUnit).find((u) => u?.isKnown) ?? (/%$/u.test(flat) ? readUnit("%") : undefined));
    if (unit) return unit;
  }
  return undefined;
}

/** The column's own words decide; where they only name a period (2025年1-6月), its group does. */
function roleOf(parts: readonly string[]): { role: ColumnRole; certainty: number } {
  const words = [...parts].reverse().map(ownWords);
  let found: { role: ColumnRole; certainty: number } | undefined;
  for (const word of words) {
    const match = word === "" ? undefined : roleNames.find(([, names]) => names.test(word));
    if (!match) continue;
    const [role, , certainty] = match;
    if (!found || (found.certainty <= 0.6 && certainty > found.certainty)) found = { role, certainty };
  }
  if (found) return found;
  // A column headed by nothing but a period (截至8月底) holds what was reached in it.
  // 年度 alone heads the year itself.
  const isPeriod =
    words.every((word) => word === "") &&
    parts.some((part) => findPeriods(part).some((p) => p.year !== undefined || (p.months && part !== "年度")));
  return isPeriod ? { role: "reported", certainty: 0.6 } : { role: "other", certainty: 0 };
}

/** A header without its brackets and periods; where nothing else is left (2025.12（目标）), what its brackets say. */
function ownWords(part: string): string {
  const flat = halfWidth(part);
  const outside = plainWords(flat.replace(/[([][^()[\]]*[)\]]/gu, ""));
  const inside = outside === "" ? plainWords(flat.replace(/[()[\]]/gu, "")) : "";
  return roleNames.some(([, names]) => names.test(inside)) ? inside : outside;
}

function plainWords(text: string): string {
  let flat = text;
  for (const { start, end } of findPeriods(flat).reverse()) flat = flat.slice(0, start) + flat.slice(end);
  return squeeze(flat).replace(/^(?:截至|截止|至|到(?!位)|底|末|的)+|[:;,.、]+$/gu, "");
}

function scoreOf(header: Header): number {
  const roles = new Map<ColumnRole, number>();
  for (const { role, certainty } of header.columns)
    if (role !== "other") roles.set(role, Math.max(roles.get(role) ?? 0, certainty));
  const isTable = roles.has("indicator") || (roles.has("target") && roles.has("reported"));
  // A table of counts (指标数、已完成) has no targets and no names of indicators.
  if (!roles.has("target") && !roles.has("plan") && (roles.get("indicator") ?? 0) < 0.8) return 0;
  const hasMeasure = roles.has("target") || roles.has("reported") || roles.has("baseline") || roles.has("plan");
  if (!isTable || !hasMeasure || roles.size < 2) return 0;
  return [...roles.values()].reduce((sum, certainty) => sum + certainty, 0);
}
