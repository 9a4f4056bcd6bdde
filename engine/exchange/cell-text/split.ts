const opening = "([{（［｛";
const closing = ")]}）］｝";

/**
 * Cuts a text at separators that stand outside of brackets and quotation marks (分隔).
 *
 * @param isSeparator - whether a character separates
 * @param most - how many parts there are at most; the last holds all that is left
 * @returns the parts without white space around them, or undefined where brackets or marks do not match
 * @example splitText("甲（1、2）、乙", (c) => c === "、") // => ["甲（1、2）", "乙"]
 */
export function splitText(
  text: string,
  isSeparator: (character: string) => boolean,
  most = Infinity,
): string[] | undefined {
  const parts: string[] = [];
  const open: number[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const end = markEnd(text, i);
    if (end !== undefined) {
      if (end < 0) return undefined;
      i = end;
    } else if (opening.includes(character)) open.push(opening.indexOf(character) % 3);
    else if (closing.includes(character)) {
      if (open.pop() !== closing.indexOf(character) % 3) return undefined;
    } else if (open.length === 0 && parts.length < most - 1 && isSeparator(character)) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return open.length > 0 ? undefined : [...parts, text.slice(start).trim()];
}

/** Where the quotation that starts here ends; −1 where it does not end, undefined where none starts. */
function markEnd(text: string, start: number): number | undefined {
  if (text[start] === "“") return text.indexOf("”", start);
  if (text[start] !== '"') return undefined;
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === '"') return i;
  }
  return -1;
}

/**
 * What stands in the brackets that enclose the whole of a text, or undefined.
 *
 * @example insideBrackets("（低端=1）") // => "低端=1"
 */
export function insideBrackets(text: string): string | undefined {
  const kind = opening.indexOf(text[0] ?? " ");
  if (kind < 0 || text.length < 2 || closing.indexOf(text.at(-1)!) % 3 !== kind % 3 || !closing.includes(text.at(-1)!))
    return undefined;
  const inside = text.slice(1, -1);
  return splitText(inside, () => false) === undefined ? undefined : inside.trim();
}

/**
 * What a text between quotation marks says: in straight ones with JSON's escapes, in Chinese ones as it is.
 *
 * @returns undefined for a text that is not quoted as a whole
 */
export function unquoted(text: string): string | undefined {
  if (text.length < 2 || markEnd(text, 0) !== text.length - 1) return undefined;
  if (text.startsWith("“")) return text.slice(1, -1);
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

/** A text between straight marks, with nothing in it that a workbook could change. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
