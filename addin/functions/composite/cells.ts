import { readAbsence, type CellValue } from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { type FunctionFault, wrongArgument } from "../fault";
import { zerosSettled, type AbsenceRule } from "./absence";

/** Whether a cell says words, and neither a number nor that there is none. */
export function isWords(cell: CellValue): boolean {
  return (
    typeof cell === "string" && /\p{L}/u.test(cell) && numberOf(cell) === undefined && readAbsence(cell) === undefined
  );
}

/**
 * The numbers of a table that has neither heads nor names, one row a county.
 *
 * @returns rows of one width; what is not there is `null`
 */
export function numberTable(args: FunctionArguments, name: string, { zeros }: AbsenceRule): CellValue[][] {
  const rows = zerosSettled(args.rows(name), zeros, { zh: "数据", en: "The data" });
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (rows.length > 1 && (rows[0]?.every(isWords) ?? false))
    throw wrongArgument(
      "数据的第 1 行是文字，像是表头；请只选数，不含表头和县名",
      "The first row of the data is text, a header perhaps; select the numbers only, without heads and names",
    );
  if (width > 1 && rows.every(([first = null]) => isWords(first)))
    throw wrongArgument(
      "数据的第 1 列是文字，像是县名；请只选数，不含表头和县名",
      "The first column of the data is text, names perhaps; select the numbers only, without heads and names",
    );
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
}

/** The number in a cell, also where it is typed as text; `undefined` for anything else. */
export function numberOf(cell: CellValue | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  const text = typeof cell === "string" ? cell.normalize("NFKC").trim() : "";
  const isPercent = text.endsWith("%");
  const number = text === "" ? Number.NaN : Number(isPercent ? text.slice(0, -1) : text);
  return Number.isFinite(number) ? (isPercent ? number / 100 : number) : undefined;
}

/** The weights of so many indicators. */
export function weightsOf(cells: readonly CellValue[], count: number): number[] {
  if (cells.length !== count)
    throw wrongArgument(
      `有 ${count} 个指标，权重却有 ${cells.length} 个`,
      `There are ${count} indicators and ${cells.length} weights`,
    );
  return cells.map((cell, i) => numberOf(cell) ?? raise(noWeight(i)));
}

function noWeight(i: number): FunctionFault {
  return wrongArgument(
    `第 ${i + 1} 个权重不是数；不用的指标权重写 0`,
    `Weight ${i + 1} is no number; write 0 for an indicator that does not count`,
  );
}

/** Throws a fault in the middle of an expression. */
export function raise(fault: FunctionFault): never {
  throw fault;
}
