import type { FoldedText } from "./fold";

/**
 * A name with the brackets that the source writes (原文括号): folding made them half-width, 各县（区） is stated so.
 *
 * @param name - cut out of the folded text
 * @param near - where it was said: positions in the folded text
 * @param source - as it came from the document
 */
export function asStated(
  name: string,
  { text, positions }: FoldedText,
  near: { readonly start: number; readonly end: number },
  source: string,
): string {
  return name.replace(/\([^()]*\)/gu, (bracketed) => {
    const found = text.slice(near.start, near.end).indexOf(bracketed);
    if (found < 0) return bracketed;
    const [open, close] = [near.start + found, near.start + found + bracketed.length - 1];
    return source[positions[open]!]! + bracketed.slice(1, -1) + source[positions[close]!]!;
  });
}
