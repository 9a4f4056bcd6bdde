import { widthOf } from "../text-width";

/** A line that holds nothing but the number of its page: — 3 —, 第3页, 3/12. */
const pageNumber =
  /^\s*(?:[-—–―]\s*\d{1,4}\s*[-—–―]|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?|\d{1,4}(?:\s*\/\s*\d{1,4})?)\s*$/u;

/** What begins a paragraph: a heading's number, or an indent. */
const beginning =
  /^(?:\s{2,}|\u3000|\s*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,3}[.、．](?!\d)|[(（]\d{1,2}[)）]))/u;

/**
 * Puts lines of printed pages together to paragraphs (断行合并): a line that reaches the right margin goes on in the next,
 * over the end of a page too.
 *
 * @param pages - the lines of each page
 * @returns one paragraph a line; page numbers are left out
 */
export function joinLines(pages: readonly (readonly string[])[]): string {
  const lines = pages.flatMap((page) => page.filter((line) => !pageNumber.test(line)));
  const widths = lines.map(widthOf).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.9)] ?? 0;
  let text = "";
  let before: string | undefined;
  for (const line of lines) {
    const goesOn =
      before !== undefined && widthOf(before) >= full - 4 && !beginning.test(line) && !/[。!！?？]\s*$/u.test(before);
    text += before === undefined ? line : goesOn ? line.trimStart() : `\n${line}`;
    before = line;
  }
  return text;
}
