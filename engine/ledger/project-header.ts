import type { Grid } from "./grid";
import { headerAt, isHeaderLike, type Header } from "./header";
import { projectRole, type ProjectRole } from "./project-roles";

/** The header of a table of key projects with what its columns hold. */
export interface ProjectHeader {
  readonly header: Header;
  readonly columns: Readonly<Partial<Record<ProjectRole, number>>>;
}

/**
 * Finds the next table of key projects by its header (重点项目表识别).
 *
 * Investment planned and made beside total investment, a count or starts, or starts planned and made beside a count: a plain ledger
 * of 计划 and 完成 has neither.
 *
 * @param grid - the sheet
 * @param from - the first row looked at
 */
export function findProjectHeader(grid: Grid, from = 0): ProjectHeader | undefined {
  for (let row = from; row < grid.height; row++) {
    const found = projectHeaderAt(grid, row);
    if (found) return found;
  }
  return undefined;
}

/** The header of a table of key projects that begins at a row; `undefined` where none does. */
export function projectHeaderAt(grid: Grid, row: number): ProjectHeader | undefined {
  if (!isHeaderLike(grid, row)) return undefined;
  const header = headerAt(grid, row);
  const columns = columnsOf(header);
  return isOfProjects(header, columns) ? { header, columns } : undefined;
}

function isOfProjects(header: Header, columns: ProjectHeader["columns"]): boolean {
  const has = (role: ProjectRole): boolean => columns[role] !== undefined;
  if (!header.columns.some(({ parts }) => /投资|开工/u.test(parts.join("")))) return false;
  const isInvested = has("planned") && has("done");
  const isStarted = has("plannedStarts") && has("started");
  const isMore = ["total", "count", "openingRate"] as const;
  return (isInvested && (isStarted || isMore.some(has))) || (isStarted && isMore.some(has));
}

/** One column a role: of several investments made that of this year, of several names the project's, else the first. */
function columnsOf({ columns }: Header): ProjectHeader["columns"] {
  const found: Partial<Record<ProjectRole, number>> = {};
  const wordsOf = (column: number): string => columns[column]?.parts.join("") ?? "";
  for (const { column, parts } of columns) {
    const role = projectRole(parts);
    if (role === undefined) continue;
    const rival = found[role];
    if (rival === undefined || (isBetter(role, wordsOf(column)) && !isBetter(role, wordsOf(rival))))
      found[role] = column;
  }
  return found;
}

function isBetter(role: ProjectRole, words: string): boolean {
  if (role === "done") return /今年|本年|当年|年初|年度|\d\s*月/u.test(words);
  return role === "name" && /项目名称|工程名称|^项目$/u.test(words);
}
