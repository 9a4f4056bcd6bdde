/** A piece of a text from `start` up to `end`. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A line that only says which page it is: — 12 —, - 3 -, 第3页 共20页, 3/20. */
const pageNumber =
  /^[ \t\u3000]*(?:[-—–―]{1,2}\s*\d{1,4}\s*[-—–―]{1,2}|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*\/\s*\d{1,4})\s*$/u;

/** A line that begins something: a number of a clause, a note, a bracket by itself, or an indent. */
const beginning =
  /^(?:[ \t]*[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})(?:[、)）]|[.．](?!\d))|[ \t]*(?:附件|附表|注)[:：\d]?|[\u3000\t]| {2,})/u;

/** Shorter lines are headings or ends of paragraphs, not lines that a page's edge has broken. */
const shortestBroken = 25;

/**
 * Finds the line ends that stand inside a sentence (断行): where a page's edge broke a paragraph, and the page numbers
 * between its halves. Left out, the sentence is whole again.
 *
 * A line counts as broken when it is long, has a comma or stop in it, ends in none, and the next line begins nothing.
 *
 * @param source - as it came from the document
 * @returns the pieces to leave out, in order
 */
export function brokenLines(source: string): Piece[] {
  const dropped: Piece[] = [];
  let last: { text: string; end: number } | undefined;
  let hasPage = false;
  let isApart = false;
  let at = 0;
  for (const text of source.split("\n")) {
    const line = { text, end: at + text.length };
    if (pageNumber.test(text)) hasPage = true;
    else if (text.trim() === "") isApart = true;
    else {
      const isJoined = last !== undefined && isBroken(last.text) && (hasPage || !isApart) && !beginning.test(text);
      if (isJoined) dropped.push({ start: last!.end, end: at });
      last = line;
      hasPage = false;
      isApart = false;
    }
    at = line.end + 1;
  }
  return dropped;
}

function isBroken(line: string): boolean {
  const text = line.trimEnd();
  return (
    text.length >= shortestBroken && /[,，、。;；]/u.test(text) && /[\p{Script=Han}\d,，、%％A-Za-z”]$/u.test(text)
  );
}
