import { isIdentifier } from "../name";

/** Brackets around a name that is not an identifier, such as 「地区生产总值（亿元）」, and what closes each. */
export const nameBrackets: Readonly<Record<string, string>> = { "「": "」", "【": "】" };

/** A letter that begins no word of any living language: behind it stands a name in hexadecimal. */
const mark = "\uA66E";

/**
 * A name in brackets as the parser takes it: one word of letters and digits, whatever was between the brackets.
 *
 * @example wordOf("a b") // => "\uA66E006100200062"
 */
export function wordOf(name: string): string {
  return mark + Array.from({ length: name.length }, (_, i) => hex(name.charCodeAt(i))).join("");
}

/**
 * The name that a word of the parser stands for; the word itself where it is an ordinary one.
 *
 * @example nameIn(wordOf("a b")) // => "a b"
 */
export function nameIn(word: string): string {
  if (!word.startsWith(mark) || !/^(?:[0-9a-f]{4})+$/u.test(word.slice(1))) return word;
  return word.slice(1).replace(/.{4}/gu, (code) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * A name as a formula can hold it: in brackets where it needs them.
 *
 * @example writtenName("性别比(女=100)") // => "「性别比(女=100)」"
 */
export function writtenName(name: string): string {
  return isIdentifier(name) ? name : `「${name}」`;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, "0");
}
