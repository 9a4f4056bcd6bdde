import type { NamedRange } from "hucre";
import { cellAddress, type CellRange, columnLetters, type Sheet } from "../../engine/index";

/** A block of cells of a sheet, held by dollar signs. */
export function absoluteReference(sheet: string, { top, left, bottom, right }: CellRange): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(top, left);
  const last = corner(bottom, right);
  return `${quoted(sheet)}!${first}${first === last ? "" : `:${last}`}`;
}

/**
 * A workbook's names for blocks of cells, and the rows and columns that stand on every page (名称).
 *
 * Of two sheets' equal names (cases do not tell names apart) the first stands, and a name that a cell's address is or that has signs
 * a name cannot have is left out: Excel would repair the workbook.
 *
 * @param names - what the sheets are called in the workbook
 */
export function definedNames(sheets: readonly Sheet[], names: readonly string[]): NamedRange[] {
  const taken = new Set<string>();
  const isFree = (name: string): boolean => {
    const isNew = isLegal(name) && !taken.has(name.toLowerCase());
    taken.add(name.toLowerCase());
    return isNew;
  };
  return sheets.flatMap((sheet, i) => [
    ...[...(sheet.names ?? [])]
      .filter(([name]) => isFree(name))
      .map(([name, range]) => ({ name, range: absoluteReference(names[i]!, range) })),
    ...printTitles(sheet, names[i]!),
  ]);
}

/** @source Excel: names in formulas, syntax rules */
function isLegal(name: string): boolean {
  const isAddress = /^(?:\$?[a-z]{1,3}\$?\d+|r\d*c\d*|r|c)$/iu.test(name);
  return /^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u.test(name) && !isAddress;
}

/** The frozen rows stand on every page; the frozen columns too where pages lie side by side. */
function printTitles({ frozen, print }: Sheet, name: string): NamedRange[] {
  const { rows = 0, columns = 0 } = frozen ?? {};
  const isWide = (print?.pagesWide ?? 1) !== 1;
  const parts = [
    ...(isWide && columns > 0 ? [`${quoted(name)}!$A:$${columnLetters(columns - 1)}`] : []),
    ...(rows > 0 ? [`${quoted(name)}!$1:$${rows}`] : []),
  ];
  return parts.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", range: parts.join(","), scope: name }];
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A block of cells as lists of rules and choices name it, without dollar signs. */
export function plainReference({ top, left, bottom, right }: CellRange): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}
