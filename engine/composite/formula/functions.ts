/** What a value of a formula can be; a cell of a table is read as the one that is asked for. */
export type OperandType = "number" | "text" | "either";

/** How a function is called: what it takes, how many at least, and what it gives. */
export interface Signature {
  /** `digits` is a whole number as it stands, `column` a column of a table as 表.列. */
  readonly takes: readonly ("number" | "text" | "any" | "digits" | "column")[];
  /** How many of `takes` must be there; all unless told otherwise. */
  readonly atLeast?: number;
  /** Whether the last of `takes` may be repeated. */
  readonly repeats?: boolean;
  readonly gives: "number" | "text";
}

const number: Signature = { takes: ["number"], gives: "number" };
const twoTexts: Signature = { takes: ["text", "text"], gives: "number" };
const partOfText: Signature = { takes: ["text", "digits"], gives: "text" };

/**
 * Every function that a formula can call (可用函数). Those from `mean` to `count` look at a whole column, over the
 * ranked units that have a number; `share` is a ratio, `rank` gives 1 to the greatest. `average` is of its operands and
 * absent as soon as one of them is; `rankIn` is the place among all rows of a table's column.
 */
export const signatures = {
  abs: number,
  sqrt: number,
  ln: number,
  log10: number,
  exp: number,
  min: { takes: ["number"], repeats: true, gives: "number" },
  max: { takes: ["number"], repeats: true, gives: "number" },
  average: { takes: ["number"], repeats: true, gives: "number" },
  floor: number,
  round: { takes: ["number", "digits"], atLeast: 1, gives: "number" },
  if: { takes: ["number", "any", "any"], gives: "number" },
  isAbsent: { takes: ["any"], gives: "number" },
  mean: number,
  median: number,
  sum: number,
  minOf: number,
  maxOf: number,
  rank: number,
  share: number,
  count: number,
  rankIn: { takes: ["number", "column"], gives: "number" },
  left: partOfText,
  right: partOfText,
  startsWith: twoTexts,
  endsWith: twoTexts,
  contains: twoTexts,
  number: { takes: ["text"], gives: "number" },
} satisfies Record<string, Signature>;

/** The name of a function that a formula can call. */
export type FunctionName = keyof typeof signatures;

/** The functions that look at a whole column (整列函数). */
export const columnFunctions = ["mean", "median", "sum", "minOf", "maxOf", "rank", "share", "count"] as const;

/** @see columnFunctions */
export type ColumnFunction = (typeof columnFunctions)[number];

/** Whether a function looks at a whole column. */
export function isColumnFunction(name: FunctionName): name is ColumnFunction {
  return columnFunctions.some((each) => each === name);
}

/** Whether a name is that of a function; what JavaScript knows besides counts for nothing. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(signatures, name);
}
