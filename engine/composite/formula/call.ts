import { mean } from "../../stats/mean";
import { round } from "../../stats/round";
import type { Column } from "../../terms/column";
import { reasonCode } from "../../terms/column";
import { readPlainNumber } from "../plain-number";
import { columnFunction } from "./column-functions";
import type { FormulaScope } from "./evaluate";
import type { FunctionName } from "./functions";
import { mapColumns, numberOperand, textOperand, type Operand } from "./operand";

const ofOneNumber = {
  abs: Math.abs,
  sqrt: Math.sqrt,
  ln: Math.log,
  log10: Math.log10,
  exp: Math.exp,
  floor: wholeBelow,
} satisfies Partial<Record<FunctionName, (x: number) => number>>;

const ofNumbers = {
  min: Math.min,
  max: Math.max,
  average: (...operands: readonly number[]) => mean(operands) ?? NaN,
};

const ofTwoTexts = {
  startsWith: (text: string, part: string) => text.startsWith(part),
  endsWith: (text: string, part: string) => text.endsWith(part),
  contains: (text: string, part: string) => text.includes(part),
};

/**
 * Calls one of the functions of formulas (函数调用).
 *
 * @param name - any function but `if`, which is ?: under another name, and `rankIn`, which takes no operand for its column
 * @param operands - of the number and the types that the function's signature asks for
 */
export function callFunction(
  name: Exclude<FunctionName, "if" | "rankIn">,
  operands: readonly Operand[],
  scope: FormulaScope,
): Operand {
  const { size, isRanked } = scope;
  const [first, second] = operands;
  const numbers = (apply: (i: number, columns: readonly Column[]) => number): Operand => {
    const columns = operands.map((operand) => operand.numbers());
    return numberOperand(mapColumns(columns, size, (i) => apply(i, columns)));
  };
  switch (name) {
    case "abs":
    case "sqrt":
    case "ln":
    case "log10":
    case "exp":
    case "floor":
      return numbers((i, [x]) => ofOneNumber[name](x!.numbers[i]!));
    case "min":
    case "max":
    case "average":
      return numbers((i, columns) => ofNumbers[name](...columns.map((column) => column.numbers[i]!)));
    case "round":
      return numbers((i, [x, digits]) => round(x!.numbers[i]!, digits?.numbers[i] ?? 0));
    case "isAbsent":
      return numberOperand(absences(first!));
    case "left":
    case "right": {
      const digits = second!.numbers().numbers;
      return textOperand(first!.texts().map((text, i) => part(text, digits[i]!, name)));
    }
    case "startsWith":
    case "endsWith":
    case "contains": {
      const [texts, parts] = [first!.texts(), second!.texts()];
      return numberOperand(mapColumns([], size, (i) => Number(ofTwoTexts[name](texts[i]!, parts[i]!))));
    }
    case "number":
      return numberOperand(numbersIn(first!.texts()));
    case "mean":
    case "median":
    case "sum":
    case "minOf":
    case "maxOf":
    case "rank":
    case "share":
    case "count":
      return numberOperand(columnFunction(name, first!.numbers(), isRanked));
  }
}

/** The whole number at or below x; 0.3 ÷ 0.1, which binary arithmetic makes a little less than 3, gives 3. */
function wholeBelow(x: number): number {
  const near = Math.round(x);
  return Math.abs(x - near) <= 1e-12 * Math.max(1, Math.abs(x)) ? near : Math.floor(x);
}

/** 1 where there is no number, 0 where there is one; of a text, whether it is blank. */
function absences(operand: Operand): Column {
  const isMissing =
    operand.type === "text" ? operand.texts().map((text) => text === "") : [...operand.numbers().reasons].map(Boolean);
  return { numbers: Float64Array.from(isMissing, Number), reasons: new Uint8Array(isMissing.length) };
}

/** So many characters from the left or the right; characters are counted as people do, not in halves. */
function part(text: string, digits: number, side: "left" | "right"): string {
  const characters = [...text];
  return characters.slice(...(side === "left" ? [0, digits] : [Math.max(0, characters.length - digits)])).join("");
}

function numbersIn(texts: readonly string[]): Column {
  const read = texts.map(readPlainNumber);
  return {
    numbers: Float64Array.from(read, (x) => x ?? 0),
    reasons: Uint8Array.from(read, (x, i) =>
      x !== undefined ? 0 : reasonCode(texts[i] === "" ? "not-reported" : "unreadable"),
    ),
  };
}
