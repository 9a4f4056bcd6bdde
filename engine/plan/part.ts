/**
 * Where the part of a sentence begins that a number stands in (分句): behind the last comma, semicolon or colon that
 * stands outside brackets and quotation marks.
 *
 * @param to - where the number begins
 */
export function partStart(sentence: string, to: number): number {
  let depth = 0;
  for (let i = to - 1; i >= 0; i--) {
    const sign = sentence[i]!;
    if (/[”)》]/u.test(sign)) depth += 1;
    if (/[“(《]/u.test(sign)) depth -= 1;
    if (depth <= 0 && /[,;:]/u.test(sign) && !(sign === ":" && /\d/u.test(sentence[i + 1] ?? ""))) return i + 1;
  }
  return 0;
}
