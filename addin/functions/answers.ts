import type { Words } from "../words";
import type { FunctionShape } from "./entry";
import { FunctionFault } from "./fault";
import { hostError } from "./host";

/** The longest text that a cell takes. */
const longestText = 32767;

/**
 * Makes of what a body gives what Excel may be handed (返回值).
 *
 * Nothing is left that Excel would show as something else: absences (`null`) become "" since `null` would show as 0,
 * numbers that are not finite become errors, rows are made equally long, texts are cut where a cell ends.
 *
 * @param result - a value, or rows of values; a `FunctionFault` in a cell becomes that cell's
 *   error, and words in two languages become those of `language`
 * @param shape - the function's result
 * @param language - of the sentences of faults
 * @throws FunctionFault where the result of a scalar function is one
 */
export function answer(result: unknown, { dimensionality }: FunctionShape, language: "zh" | "en"): unknown {
  if (dimensionality === "scalar") {
    const value = cellAnswer(result, language);
    if (value instanceof FunctionFault) throw value;
    return value;
  }
  const rows: readonly (readonly unknown[])[] = Array.isArray(result)
    ? result.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]))
    : [[result]];
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const filled = rows.length === 0 ? [[null]] : rows;
  return filled.map((row) =>
    Array.from({ length: width }, (_, i) => {
      const value = cellAnswer(row[i], language);
      return value instanceof FunctionFault ? hostError(value, language) : value;
    }),
  );
}

function cellAnswer(value: unknown, language: "zh" | "en"): number | string | boolean | FunctionFault {
  if (value === null || value === undefined) return "";
  if (value instanceof FunctionFault || typeof value === "boolean") return value;
  // −0 would show as 0 and sort as something else.
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : notFinite;
  if (typeof value === "string") return cut(value);
  if (isWords(value)) return cut(value[language]);
  throw new TypeError(`a cell cannot hold ${typeof value}`);
}

function cut(text: string): string {
  // A character of two halves is cut before it, not within.
  return text.length > longestText ? `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/u, "")}…` : text;
}

function isWords(value: unknown): value is Words {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}

const notFinite = new FunctionFault("#N/A", {
  zh: "算不出有限的数",
  en: "The result is not a finite number",
});
