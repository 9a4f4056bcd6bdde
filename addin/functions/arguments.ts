import type { CellError, CellValue } from "../../engine/index";
import { plainArgument, plainRanges, type PlainArgument } from "./cells";
import type { FunctionParameter } from "./entry";
import { notAvailable, wrongArgument, type FunctionFault } from "./fault";
import type { Words } from "../words";

/** Within what a number has to lie, both ends included. */
export interface NumberLimits {
  readonly least?: number;
  readonly most?: number;
  readonly isWhole?: true;
}

/**
 * The arguments of one call, read by the parameters' English names (参数).
 *
 * What is wrong with an argument is thrown as a `FunctionFault` that names the parameter.
 */
export interface FunctionArguments {
  /** Whether an argument was given; a single blank cell counts as left out. */
  has(name: string): boolean;
  /** The rows of a range; a single cell is a range of one. A fault where it is left out. */
  rows(name: string): readonly (readonly CellValue[])[];
  /** The rows of each range of a repeated parameter; none where all are left out. */
  ranges(name: string): readonly (readonly (readonly CellValue[])[])[];
  /** The cells of one column, or of one row, in order. A fault for a table with several of both, or where it is left out. */
  column(name: string): readonly CellValue[];
  /** The same, one cell for each of `count` rows; a single cell stands for all. `undefined` where it is left out. */
  columnFor(name: string, count: number): readonly CellValue[] | undefined;
  /** What a cell says, as text without white space around it; `undefined` where it is left out or blank. */
  text(name: string): string | undefined;
  /** A number, also one that is written as a text. `undefined` where it is left out or blank. */
  number(name: string, limits?: NumberLimits): number | undefined;
  /** A truth value: TRUE and FALSE, 1 and 0, 是 and 否. `undefined` where it is left out or blank. */
  flag(name: string): boolean | undefined;
  /** One of several words, in any of its spellings; `undefined` where it is left out, or is a blank cell (0 on the desktop). */
  choice<Choice extends string>(name: string, choices: Readonly<Record<Choice, readonly string[]>>): Choice | undefined;
}

/**
 * Reads the arguments of a call.
 *
 * @param parameters - the function's, in their order
 * @param args - as Excel hands them over; what is missing at the end is left out
 */
export function readArguments(parameters: readonly FunctionParameter[], args: readonly unknown[]): FunctionArguments {
  const byName = new Map(
    parameters.map(({ name, isRepeating }, i): [string, { words: Words; value: PlainArgument }] => [
      name.en,
      { words: name, value: isRepeating ? null : plainArgument(args[i]) },
    ]),
  );
  const at = (name: string): { words: Words; value: PlainArgument } => {
    const found = byName.get(name);
    if (!found) throw new TypeError(`there is no parameter ${name}`);
    return found;
  };
  const rows = (name: string): readonly (readonly CellValue[])[] => {
    const { words, value } = at(name);
    if (isBlank(value)) throw wrongArgument(`请填写参数“${words.zh}”`, `The argument ${words.en} is missing`);
    return isRange(value) ? value : [[value]];
  };
  const column = (name: string): readonly CellValue[] => {
    const cells = rows(name);
    const [first = []] = cells;
    if (cells.length === 1) return first;
    if (cells.every((row) => row.length === 1)) return cells.map(([cell = null]) => cell);
    const { words } = at(name);
    throw wrongArgument(
      `参数“${words.zh}”应为一列或一行，现在是 ${cells.length} 行 ${first.length} 列`,
      `${words.en} has to be one column or one row; it has ${cells.length} rows and ${first.length} columns`,
    );
  };
  const columnFor = (name: string, count: number): readonly CellValue[] | undefined => {
    const { words, value } = at(name);
    if (isBlank(value)) return undefined;
    const cells = column(name);
    if (cells.length === 1) return Array.from({ length: count }, () => cells[0] ?? null);
    if (cells.length === count) return cells;
    throw wrongArgument(
      `参数“${words.zh}”有 ${cells.length} 个单元格，应为 ${count} 个或 1 个`,
      `${words.en} has ${cells.length} cells; ${count} are needed, or 1`,
    );
  };
  const cell = (name: string): PlainCell => {
    const { words, value } = at(name);
    const single = isRange(value)
      ? value.length === 1 && value[0]?.length === 1
        ? (value[0][0] ?? null)
        : undefined
      : value;
    if (single === undefined)
      throw wrongArgument(`参数“${words.zh}”应为一个单元格`, `${words.en} has to be a single cell`);
    if (typeof single === "object" && single !== null) throw errorIn(words, single.error);
    return single;
  };
  return {
    has: (name) => !isBlank(at(name).value),
    rows,
    ranges: (name) => plainRanges(args[parameters.findIndex((each) => each.name.en === name)]),
    column,
    columnFor,
    text: (name) => {
      const text = String(cell(name) ?? "").trim();
      return text === "" ? undefined : text;
    },
    number: (name, limits = {}) => {
      const value = cell(name);
      return value === null || value === "" ? undefined : limited(at(name).words, numberIn(value), limits);
    },
    flag: (name) => {
      const value = cell(name);
      return value === null || value === "" ? undefined : flagIn(at(name).words, value);
    },
    choice: (name, choices) => {
      const value = cell(name);
      return value === null || value === "" || value === 0 ? undefined : choiceIn(at(name).words, value, choices);
    },
  };
}

/** A cell that is no error. */
type PlainCell = Exclude<CellValue, CellError>;

function isRange(value: PlainArgument): value is readonly (readonly CellValue[])[] {
  return Array.isArray(value);
}

/** Left out, or a single cell that is certainly blank. */
function isBlank(value: PlainArgument): boolean {
  const single = isRange(value) ? (value.length === 1 && value[0]?.length === 1 ? value[0][0] : value) : value;
  return single === null || single === undefined || single === "";
}

function errorIn({ zh, en }: Words, error: string): FunctionFault {
  return notAvailable(`参数“${zh}”是错误值 ${error}`, `${en} is the error ${error}`);
}

function numberIn(value: PlainCell): number | undefined {
  if (typeof value === "number") return value;
  const text = typeof value === "string" ? value.trim() : "";
  const number = text === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function limited({ zh, en }: Words, value: number | undefined, { least, most, isWhole }: NumberLimits): number {
  if (value === undefined) throw wrongArgument(`参数“${zh}”应为数字`, `${en} has to be a number`);
  if (isWhole === true && !Number.isInteger(value))
    throw wrongArgument(`参数“${zh}”应为整数，现在是 ${value}`, `${en} has to be a whole number; it is ${value}`);
  if ((least !== undefined && value < least) || (most !== undefined && value > most)) {
    const range = {
      zh: rangeText(least, most, "不小于", "不大于"),
      en: rangeText(least, most, "at least ", "at most "),
    };
    throw wrongArgument(`参数“${zh}”应${range.zh}，现在是 ${value}`, `${en} has to be ${range.en}; it is ${value}`);
  }
  return value;
}

function rangeText(least: number | undefined, most: number | undefined, from: string, to: string): string {
  if (least !== undefined && most !== undefined)
    return from.startsWith("不") ? `在 ${least} 与 ${most} 之间` : `between ${least} and ${most}`;
  return least !== undefined ? `${from}${least}` : `${to}${most ?? ""}`;
}

function flagIn({ zh, en }: Words, value: PlainCell): boolean {
  if (typeof value === "boolean") return value;
  const text = String(value).trim().toLowerCase();
  if (["1", "true", "yes", "是"].includes(text)) return true;
  if (["0", "false", "no", "否"].includes(text)) return false;
  throw wrongArgument(`参数“${zh}”应为 TRUE 或 FALSE`, `${en} has to be TRUE or FALSE`);
}

function choiceIn<Choice extends string>(
  { zh, en }: Words,
  value: PlainCell,
  choices: Readonly<Record<Choice, readonly string[]>>,
): Choice {
  const text = String(value).trim().toLowerCase();
  const spellings = Object.entries<readonly string[]>(choices) as [Choice, readonly string[]][];
  const found = spellings.find(
    ([choice, words]) => choice === text || words.some((word) => word.toLowerCase() === text),
  );
  if (found) return found[0];
  const chinese = spellings.map(([choice, [word = choice]]) => `“${word}”`).join("、");
  throw wrongArgument(
    `参数“${zh}”应为${chinese}之一，现在是“${String(value)}”`,
    `${en} has to be one of ${spellings.map(([choice]) => choice).join(", ")}; it is “${String(value)}”`,
  );
}
