import type { Column } from "../terms/column";
import { sum } from "../stats/sum";
import { evaluateExpression, numberOperand, partsOf, type Expression, type Operand } from "../composite/formula";
import { columnFunction } from "../composite/formula/column-functions";
import { isColumnFunction, type ColumnFunction } from "../composite/formula/functions";
import { replaced } from "./formula";
import { rowScope } from "./row-scope";
import type { UncertainColumn } from "./uncertain";

/** What a formula gives for each row, and between what bounds it lies for all that its inputs may have been. */
export type Bounded = UncertainColumn;

/** Inputs of a formula by name: numbers with their bounds, and the texts of their cells. */
export type Inputs = ReadonlyMap<string, UncertainColumn & { readonly texts: () => readonly string[] }>;

/** With so many uncertain inputs or fewer, every corner of what they may have been is tried. */
const mostCorners = 6;

/**
 * Evaluates a formula with bounds (按取整前的范围计算).
 *
 * The bounds are the least and greatest value at the corners of the box that the inputs span: all corners for up to six
 * inputs; for more, those towards which the value falls and rises, input by input, twice over. That is exact for every
 * formula that is monotone in each input, as sums, shares, ratios and limits are; a peak inside the box is missed. A
 * function of a whole column is bounded by itself and then counts as an input of its own, so the bounds of formulas that
 * use a number and its column's sum together come out a little wide.
 *
 * @param size - how many rows there are
 */
export function bounded(expression: Expression, inputs: Inputs, size: number): Bounded {
  const isRanked = new Uint8Array(size).fill(1);
  const all = new Map(inputs);
  let calls = 0;
  const simple = replaced(expression, (part) => {
    if (part.kind !== "call" || !isColumnFunction(part.name)) return part;
    const name = `\u0000${calls++}`;
    const bounds = overAll(part.name, bounded(part.operands[0]!, all, size), isRanked);
    all.set(name, { ...bounds, texts: () => [] });
    return { kind: "name", name };
  });

  const at = (chosen: ReadonlyMap<string, Float64Array>): Column => {
    const scope = rowScope(size, (name) => operandOf(all.get(name)!, chosen.get(name)));
    return evaluateExpression(simple, scope).numbers();
  };

  const column = at(new Map());
  const low = column.numbers.slice();
  const high = column.numbers.slice();
  const widen = (found: Column): void => {
    for (let i = 0; i < size; i++) {
      if (found.reasons[i] !== 0 || column.reasons[i] !== 0) continue;
      low[i] = Math.min(low[i]!, found.numbers[i]!);
      high[i] = Math.max(high[i]!, found.numbers[i]!);
    }
  };
  const names = new Set(partsOf(simple).flatMap((part) => (part.kind === "name" ? [part.name] : [])));
  const open = [...names].filter((name) => all.get(name)!.low.some((x, i) => x < all.get(name)!.high[i]!));
  if (open.length <= mostCorners)
    for (let corner = 0; corner < 2 ** open.length; corner++)
      widen(at(new Map(open.map((name, k) => [name, all.get(name)![(corner >> k) % 2 === 1 ? "high" : "low"]]))));
  else for (const sign of [1, -1]) climb(at, open, all, column, sign).forEach(widen);
  return { column, low, high };
}

function operandOf(input: Inputs extends ReadonlyMap<string, infer T> ? T : never, chosen?: Float64Array): Operand {
  const numbers = chosen ? { numbers: chosen, reasons: input.column.reasons } : input.column;
  return { ...numberOperand(numbers), type: "either", texts: input.texts };
}

/** From the printed numbers towards the greatest value (the least for a sign of −1), each row by itself. */
function climb(
  at: (chosen: ReadonlyMap<string, Float64Array>) => Column,
  names: readonly string[],
  inputs: Inputs,
  start: Column,
  sign: number,
): Column[] {
  const chosen = new Map(names.map((name) => [name, inputs.get(name)!.column.numbers.slice()]));
  let best = start;
  for (let pass = 0; pass < 2; pass++)
    for (const name of names)
      for (const end of ["low", "high"] as const) {
        const values = inputs.get(name)![end];
        const found = at(new Map([...chosen, [name, values]]));
        const mine = chosen.get(name)!;
        found.numbers.forEach((x, i) => {
          if (found.reasons[i] === 0 && sign * (x - best.numbers[i]!) > 0) mine[i] = values[i]!;
        });
        best = at(chosen);
      }
  return [best];
}

/** The bounds of a function of a whole column: all of them rise with every number, but rank and share, which compare. */
function overAll(name: ColumnFunction, { column, low, high }: Bounded, isRanked: Uint8Array): Bounded {
  const of = (numbers: Float64Array) => columnFunction(name, { numbers, reasons: column.reasons }, isRanked);
  const result = of(column.numbers);
  const present = [...column.reasons.keys()].filter((i) => column.reasons[i] === 0);
  if (name === "rank") {
    const beyond = (i: number, mine: Float64Array, theirs: Float64Array) =>
      1 + present.filter((j) => j !== i && theirs[j]! > mine[i]!).length;
    return {
      column: result,
      low: result.numbers.map((x, i) => (result.reasons[i] === 0 ? beyond(i, high, low) : x)),
      high: result.numbers.map((x, i) => (result.reasons[i] === 0 ? beyond(i, low, high) : x)),
    };
  }
  if (name === "share") {
    const [least, most] = [sum(present.map((j) => low[j]!)), sum(present.map((j) => high[j]!))];
    return {
      column: result,
      low: result.numbers.map((x, i) => (result.reasons[i] === 0 ? low[i]! / (most - high[i]! + low[i]!) : x)),
      high: result.numbers.map((x, i) => (result.reasons[i] === 0 ? high[i]! / (least - low[i]! + high[i]!) : x)),
    };
  }
  return { column: result, low: of(low).numbers, high: of(high).numbers };
}
