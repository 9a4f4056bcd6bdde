import { columnAt, columnLetters } from "../../../engine/index";
import { ownColumns, type OwnColumn } from "./own-columns";
import type { Recognition } from "./recognise";
import type { Target } from "./write-run";

/** Where the result goes, as it is chosen (写入位置); a column without letters is not written. */
export interface Destination {
  readonly type: "sheets" | "columns";
  readonly letters: Readonly<Record<OwnColumn, string>>;
}

/** Sheets of its own, and no column named. */
export const defaultDestination: Destination = {
  type: "sheets",
  letters: { rate: "", pace: "", gap: "", light: "", met: "", working: "" },
};

/** What is wrong with the letters that were named; nothing where they can be written to. */
export type LetterFault =
  | { readonly type: "none" }
  | { readonly type: "no-column"; readonly what: OwnColumn; readonly letters: string }
  | { readonly type: "twice"; readonly letters: string }
  | { readonly type: "in-ledger"; readonly letters: string; readonly header: string }
  | { readonly type: "several-sheets" };

const lastColumn = 16383;

/** The target that a destination names, or what is wrong with it. */
export function targetOf(destination: Destination, { ledgers }: Recognition): Target | LetterFault {
  if (destination.type === "sheets") return { type: "sheets" };
  if (new Set(ledgers.map(({ sheet }) => sheet)).size > 1) return { type: "several-sheets" };
  const columns: Partial<Record<OwnColumn, number>> = {};
  const used = new Set<number>();
  for (const what of ownColumns) {
    const letters = destination.letters[what].trim().toUpperCase();
    if (letters === "") continue;
    const column = /^[A-Z]{1,3}$/u.test(letters) ? columnAt(letters) : Infinity;
    if (column > lastColumn) return { type: "no-column", what, letters };
    if (used.has(column)) return { type: "twice", letters };
    const own = ledgers
      .flatMap((ledger) => ledger.columns)
      .find((each) => each.column === column && each.header !== "");
    if (own) return { type: "in-ledger", letters, header: own.header };
    used.add(column);
    columns[what] = column;
  }
  return used.size === 0 ? { type: "none" } : { type: "columns", columns };
}

/** Whether a destination can be written to. */
export function isTarget(target: Target | LetterFault): target is Target {
  return target.type === "sheets" || target.type === "columns";
}

/** Letters for a start: where our columns stand, else rate, gap and light right of the ledger; what was named before stays. */
export function proposedLetters(
  { ledgers, own = {} }: Recognition,
  letters: Destination["letters"],
): Destination["letters"] {
  if (Object.values(letters).some((each) => each !== "")) return letters;
  if (Object.keys(own).length > 0) return { ...letters, ...lettersOf(own) };
  const next = 1 + Math.max(-1, ...ledgers.flatMap((ledger) => ledger.columns.map(({ column }) => column)));
  return { ...letters, rate: columnLetters(next), gap: columnLetters(next + 1), light: columnLetters(next + 2) };
}

/** The letters of the last run, moved along with our columns where the user inserted or deleted some before them. */
export function movedLetters({ own = {} }: Recognition, letters: Destination["letters"]): Destination["letters"] {
  const moved = Object.entries(lettersOf(own)).filter(([what]) => letters[what as OwnColumn].trim() !== "");
  return { ...letters, ...Object.fromEntries(moved) };
}

function lettersOf(own: NonNullable<Recognition["own"]>): Partial<Record<OwnColumn, string>> {
  return Object.fromEntries(Object.entries(own).map(([what, column]) => [what, columnLetters(column)]));
}
