import type { LiveColumn } from "../column";
import { formula, joined, textKey, wordOf, type Text } from "../text";

/**
 * A part of a formula as a spreadsheet's (公式片段).
 *
 * Where an operand is absent its cell holds a word; arithmetic over words is an error, and `checks` say in which order
 * to look for the first that is absent.
 */
export interface Part {
  readonly text: Text;
  /** How tightly it binds: 2 for sums, 3 for products, 4 for powers, 6 for what needs no brackets. */
  readonly level: number;
  /** The same as a condition, for comparisons and logic. */
  readonly condition?: Text;
  readonly checks: readonly Check[];
  /** Whether it may come out as a word and not as an error, so that it has to be forced into a number. */
  readonly mayBeWord: boolean;
}

/** Something that has to be a number, and what the whole comes to where it is none. */
export interface Check {
  readonly test: Text;
  readonly why: Text;
  /** The cell itself where somebody may empty it: to arithmetic a blank cell is 0, which it must not be. */
  readonly input?: LiveColumn;
}

/** Leaves what no spreadsheet's formula can say; never leaves this room. */
export class Inexpressible extends Error {}

/** More checks in one another than this are too deep for a spreadsheet (64 levels). */
const deepest = 50;

/** A cell that holds a number or a word. */
export function cellPart(column: LiveColumn): Part {
  return { text: [column], level: 6, checks: [{ test: [column], why: [column] }], mayBeWord: true };
}

/** A cell of data, which somebody may empty: then it is not reported. */
export function inputPart(column: LiveColumn): Part {
  const why = formula`IF(${column}="",${wordOf("not-reported")},${column})`;
  return { text: [column], level: 6, checks: [{ test: [column], why, input: column }], mayBeWord: true };
}

/** Its text so that a blank cell of data leaves a word or an error behind, and no number. */
export function guarded({ text, checks }: Part): Text {
  const inputs = checks.flatMap(({ input }) => input ?? []);
  if (inputs.length === 0) return text;
  if (text.length === 1 && text[0] === inputs[0]) return checks[0]!.why;
  return formula`IF(COUNT(${joined(inputs)})=${inputs.length},${text},NA())`;
}

/** A name for one cell that holds a number or a word. */
export function namePart(name: string): Part {
  return { text: [name], level: 6, checks: [{ test: [name], why: [name] }], mayBeWord: true };
}

/** In brackets where it binds less tightly than what stands around it. */
export function bound({ text, level }: Part, around: number): Text {
  return level < around ? formula`(${text})` : text;
}

/** Its text so that a word makes it an error. */
export function strict(part: Part): Text {
  return part.mayBeWord ? formula`${bound(part, 2)}+0` : part.text;
}

/** As a condition: every number but 0 says that it holds. */
export function conditionFrom(part: Part): Text {
  return part.condition ?? formula`${strict(part)}<>0`;
}

/** A condition as a number, 1 or 0. */
export function truth(condition: Text, checks: readonly Check[]): Part {
  return { text: formula`IF(${condition},1,0)`, level: 6, condition, checks, mayBeWord: false };
}

/** The checks of some parts, each once. */
export function checksOf(parts: readonly Part[], more: readonly Check[] = []): Check[] {
  const found = new Map<string, Check>();
  for (const check of [...parts.flatMap(({ checks }) => checks), ...more]) {
    const key = textKey(check.test);
    if (!found.has(key)) found.set(key, check);
  }
  if (found.size > deepest) throw new Inexpressible("too many operands");
  return [...found.values()];
}

/** Something that may have no result although all its operands are there. */
export function fallible(text: Text, level: number, parts: readonly Part[]): Part {
  return { text, level, checks: checksOf(parts, [{ test: text, why: [wordOf("undefined")] }]), mayBeWord: false };
}

/** The word that the first failed check leaves. */
export function whyOf(checks: readonly Check[]): Text {
  const none: Text = [wordOf("undefined")];
  return checks.reduceRight<Text>((inner, { test, why }) => {
    if (textKey(why) === textKey(inner)) return inner;
    return formula`IF(ISNUMBER(${test}),${inner},${why})`;
  }, none);
}

/** The whole as a cell's formula: its number, or the word of its absence. */
export function whole(part: Part): Text {
  const [check] = part.checks;
  if (part.checks.length === 1 && part.text.length === 1 && part.text[0] === check!.input) return check!.why;
  // A cell that holds a word hands it on as it is; a choice may be an error as well.
  const isMereCell = part.checks.length === 1 && textKey(check!.why) === textKey(part.text);
  if (isMereCell || part.checks.length === 0) return part.text;
  return formula`IFERROR(${guarded(part)},${whyOf(part.checks)})`;
}
