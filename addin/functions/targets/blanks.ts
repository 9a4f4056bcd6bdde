import type { CellValue } from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { wrongArgument, type FunctionFault } from "../fault";

/** Which cells are to be taken as blank, though a host may have handed them over as 0 (空白规则). */
export interface Blanks {
  isTargetBlank(cell: CellValue, row: number): boolean;
  isReportBlank(cell: CellValue, row: number): boolean;
  /** Whether the caller said how blanks are to be told from zeros. */
  readonly isStated: boolean;
}

/**
 * Reads the argument `blanks`: a word, or a range of truth values as ISBLANK gives it.
 *
 * Left out, a blank is what arrives as blank, and 0 is 0. A range has one truth value for each report, or two columns
 * (or rows) of them: for the targets and for the reports.
 *
 * @param count - how many targets there are
 */
export function readBlanks(args: FunctionArguments, count: number): Blanks {
  const never = (): boolean => false;
  if (!args.has("blanks")) return { isTargetBlank: never, isReportBlank: never, isStated: false };
  const rows = args.rows("blanks");
  const cells = rows.flat();
  const [first] = cells;
  if (cells.length === 1 && typeof first !== "boolean") {
    const isZero = args.choice("blanks", { value: ["按值"], zero: ["零为空白"] }) === "zero";
    const isBlank = isZero ? (cell: CellValue): boolean => cell === 0 : never;
    return { isTargetBlank: isBlank, isReportBlank: isBlank, isStated: true };
  }
  const flags = cells.map(flag);
  if (cells.length === count)
    return { isTargetBlank: never, isReportBlank: (_, row) => flags[row] === true, isStated: true };
  const width = rows[0]?.length ?? 0;
  if (cells.length !== 2 * count || (width !== 2 && rows.length !== 2)) throw wrongSize(cells.length, count);
  const at = (row: number, of: 0 | 1): boolean => flags[width === 2 ? 2 * row + of : count * of + row] === true;
  return { isTargetBlank: (_, row) => at(row, 0), isReportBlank: (_, row) => at(row, 1), isStated: true };
}

function flag(cell: CellValue): boolean {
  if (typeof cell === "boolean") return cell;
  if (cell === 0 || cell === 1) return cell === 1;
  throw wrongArgument(
    "参数“空白”应为“按值”“零为空白”之一，或 ISBLANK 给出的一列 TRUE、FALSE",
    "blanks has to be value or zero, or a column of TRUE and FALSE as ISBLANK gives it",
  );
}

function wrongSize(found: number, count: number): FunctionFault {
  return wrongArgument(
    `参数“空白”有 ${found} 个 TRUE、FALSE，应为 ${count} 个（完成情况），或两列共 ${2 * count} 个（目标、完成情况）`,
    `blanks has ${found} truth values; ${count} are needed (for the reports), or two columns (targets and reports)`,
  );
}
