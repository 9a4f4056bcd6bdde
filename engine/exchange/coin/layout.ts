/**
 * Where things stand in the sheets of the JRC's COIN Tool (数据页与框架页的位置), rows and columns from 0.
 *
 * Database: from column E one column an indicator, with its weight, direction and goalposts, the codes of the levels
 * above it, its name and its code; from row 17 one row a unit, its name in B and its code in C. Framework: codes in C,
 * weights in E, names in H.
 *
 * @source JRC, COIN Tool user guide; the reader of it in the R package COINr
 */
export const coinLayout = {
  database: "Database",
  framework: "Framework",
  firstIndicator: 4,
  lastIndicator: 102,
  weight: 6,
  direction: 7,
  low: 8,
  high: 9,
  /** Index, sub-index, pillar, sub-pillar. */
  levels: [10, 11, 12, 13],
  name: 14,
  code: 15,
  firstUnit: 16,
  lastUnit: 314,
  unitName: 1,
  unitCode: 2,
  frameworkRows: { first: 4, last: 53 },
  frameworkCode: 2,
  frameworkWeight: 4,
  frameworkName: 7,
} as const;

/** What the levels are called, from the top. */
export const levelNames = ["Index", "Sub-index", "Pillar", "Sub-pillar"] as const;

/** Whether a cell of the tool says that there is nothing: blank, n/a, or the dashes of an unused row. */
export function isEmptyMark(text: string): boolean {
  return text === "" || /^(?:n\/a|-+)$/iu.test(text);
}
