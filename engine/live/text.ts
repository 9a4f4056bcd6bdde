import { absenceWords } from "../report/words";
import type { AbsenceReason } from "../terms/value";
import { cellIn, type LiveColumn } from "./column";

/**
 * A spreadsheet's formula before it is known for which unit (公式模板): text, and columns that stand for the unit's own cell.
 */
export type Text = readonly (string | LiveColumn)[];

/** What may stand in a template: a column for the unit's own cell, a number, or more text. */
export type TextPart = LiveColumn | Text | number | string;

/**
 * Puts a template together; numbers become literals, and negative ones stand in brackets.
 *
 * @example formula`MAX(0,${-2})` // => ["MAX(0,(-2))"]
 */
export function formula(pieces: TemplateStringsArray, ...parts: readonly TextPart[]): Text {
  const made: (string | LiveColumn)[] = [];
  const add = (part: string | LiveColumn): void => {
    const last = made.at(-1);
    if (typeof part === "string" && typeof last === "string") made[made.length - 1] = last + part;
    else if (part !== "") made.push(part);
  };
  pieces.forEach((piece, i) => {
    add(piece);
    const part = parts[i];
    if (part === undefined) return;
    if (typeof part === "number") add(literal(part));
    else if (typeof part === "string") add(part);
    else if (isText(part)) part.forEach(add);
    else add(part);
  });
  return made;
}

/** Templates one after the other with a sign between them. */
export function joined(texts: readonly TextPart[], sign = ","): Text {
  return texts.reduce<Text>((before, text, i) => (i === 0 ? formula`${text}` : formula`${before}${sign}${text}`), []);
}

function isText(part: LiveColumn | Text): part is Text {
  return Array.isArray(part);
}

/** A number as formulas write it. */
function literal(x: number): string {
  const digits = String(x).toUpperCase();
  return x < 0 || Object.is(x, -0) ? `(${digits})` : digits;
}

/** A text as formulas write it; what stands in it is never read as a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The word of an absence as formulas write it. */
export function wordOf(reason: AbsenceReason): string {
  return quoted(absenceWords[reason]);
}

/** The formula of one unit, as it stands on a sheet; without an equals sign. */
export function written(text: Text, unit: number, from: string): string {
  let made = "";
  for (const part of text) made += typeof part === "string" ? part : cellIn(part, unit, from);
  return made;
}

/** What tells templates apart. */
export function textKey(text: Text): string {
  return text.map((part) => (typeof part === "string" ? part : `\n${part.sheet}!${part.column}\n`)).join("");
}

/** Spreadsheets take no formula that is longer (8,192 characters). */
export const longestFormula = 8000;
