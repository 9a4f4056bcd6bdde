import type { Explained, ExplainedInput } from "../../terms/explained";
import type { Value } from "../../terms/value";
import { fixedText, numberText } from "../number-text";

const shownDecimals = 4;

/**
 * A number in a working: up to four decimals, more where it is so small that they would leave nothing of it.
 *
 * @returns with a minus sign in front where it is negative, and brackets around that
 * @example workingNumber(-20) // => "（−20）"
 */
export function workingNumber(value: Value): string {
  if (typeof value !== "number") return numberText(value);
  const size = Math.abs(value);
  const decimals = size > 0 && size < 0.01 ? Math.min(12, 3 - Math.floor(Math.log10(size))) : shownDecimals;
  const text = numberText(value, decimals);
  return text.startsWith("-") ? `（−${text.slice(1)}）` : text;
}

/** A number by itself, outside a formula: no brackets around a negative one. */
export function plainNumber(value: Value): string {
  return workingNumber(value).replace(/^（(.*)）$/u, "$1");
}

/** A score, to two decimals as in the tables of results unless told otherwise; an absence is named. */
export function scoreNumber(value: Value, decimals = 2): string {
  if (typeof value !== "number") return numberText(value);
  const text = fixedText(value, decimals).replace(/^-(0\.?0*)$/u, "$1");
  return text.startsWith("-") ? `−${text.slice(1)}` : text;
}

/** The decimals of scores that stand in one working: two, or three where all lie between −1 and 1 as those of an index do. */
export function decimalsFor(scores: readonly Value[]): number {
  const numbers = scores.filter((score) => typeof score === "number");
  const isShort = (x: number): boolean => Math.abs(x * 100 - Math.round(x * 100)) < 1e-9;
  return numbers.every((x) => Math.abs(x) <= 1) && !numbers.every(isShort) ? 3 : 2;
}

/** A score as a term of a formula: brackets around a negative one. */
export function scoreTerm(value: Value, decimals?: number): string {
  const text = scoreNumber(value, decimals);
  return text.startsWith("−") ? `（${text}）` : text;
}

/** What an input is, computed or not. */
export function valueOf(input: ExplainedInput): Value {
  return typeof input === "object" ? input.value : input;
}

/** An input that is a number, by its name; `undefined` where there is none. */
export function numberInput({ inputs }: Explained, name: string): number | undefined {
  const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  const value = input === undefined ? undefined : valueOf(input);
  return typeof value === "number" ? value : undefined;
}

/** Full-width brackets carry their own space: none is left beside them. */
export function tightBrackets(text: string): string {
  return text
    .replace(/ *([（）［］]) */gu, "$1")
    .replace(/([）］])=(?!（)/gu, "$1= ")
    .replace(/= +/gu, "= ");
}
