import { reasonCode, type Column } from "../../terms/column";

/**
 * What a part of a formula is for every unit: numbers, texts, or cells of a table that are read as either.
 *
 * @throws TypeError when it is asked for what it cannot be: the check of types comes first
 */
export interface Operand {
  readonly type: "number" | "text" | "either";
  numbers(): Column;
  texts(): readonly string[];
}

/** An operand of numbers. */
export function numberOperand(column: Column): Operand {
  return { type: "number", numbers: () => column, texts: () => never("text", "number") };
}

/** An operand of texts. */
export function textOperand(texts: readonly string[]): Operand {
  return { type: "text", numbers: () => never("number", "text"), texts: () => texts };
}

function never(wanted: string, found: string): never {
  throw new TypeError(`a formula needs a ${wanted} where it has a ${found}`);
}

/** The same number for every unit. */
export function constantColumn(value: number, size: number): Column {
  return { numbers: new Float64Array(size).fill(value), reasons: new Uint8Array(size) };
}

/** A number for no unit, always for the same reason. */
export function absentColumn(reason: Parameters<typeof reasonCode>[0], size: number): Column {
  return { numbers: new Float64Array(size), reasons: new Uint8Array(size).fill(reasonCode(reason)) };
}

const noResult = reasonCode("undefined");

/**
 * Applies arithmetic to every unit.
 *
 * A unit for which an operand is absent gets the first such operand's reason; a result that is not finite, such as that
 * of a division by zero, is the absence `undefined`.
 */
export function mapColumns(columns: readonly Column[], size: number, apply: (i: number) => number): Column {
  const numbers = new Float64Array(size);
  const reasons = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    let reason = 0;
    for (const column of columns) reason ||= column.reasons[i]!;
    const result = reason === 0 ? apply(i) : 0;
    if (Number.isFinite(result)) numbers[i] = result;
    else reason = noResult;
    reasons[i] = reason;
  }
  return { numbers, reasons };
}
