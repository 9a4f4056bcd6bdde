/**
 * Where the part of a sentence begins that a number stands in (分句): behind the last comma, semicolon or colon that
 * stands outside brackets and quotation marks.
 *
 * @param to - where the number begins
 */
export function partStart(sentence: string, to: number): number {
  const earliest = Math.max(0, to - longestReach);
  let depth = 0;
  for (let i = to - 1; i >= earliest; i--) {
    const sign = sentence[i]!;
    if (/[”)》]/u.test(sign)) depth += 1;
    if (/[“(《]/u.test(sign)) depth -= 1;
    if (depth <= 0 && /[,;:]/u.test(sign) && !(sign === ":" && /\d/u.test(sentence[i + 1] ?? ""))) return i + 1;
  }
  return earliest;
}

/** Where the part of a sentence ends that a position is in: before the next comma or semicolon (分句之末). */
export function partEnd(sentence: string, from: number): number {
  const found = /[,;]/u.exec(sentence.slice(from, from + longestPart));
  return found ? from + found.index : Math.min(sentence.length, from + longestPart);
}

/**
 * The words in front of a position, at most so many characters of them (前文); one sign stands for what is cut off, so
 * that a cut does not look like a beginning.
 */
export function wordsBefore(sentence: string, to: number, longest: number): string {
  return to <= longest ? sentence.slice(0, to) : `-${sentence.slice(to - longest, to)}`;
}

/** No part is longer than this. */
const longestReach = 400;

/** Looked at for the rest of a list of numbers. */
const longestPart = 80;
