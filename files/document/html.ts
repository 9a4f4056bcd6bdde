import { Parser } from "htmlparser2";

/** Elements whose text nobody reads. */
const silent = new Set(["script", "style", "noscript", "template", "svg", "select", "head", "title"]);

/** Elements that begin and end a line. */
const blocks = new Set(
  `address article aside blockquote body br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main
  nav ol p pre section table tbody thead tr ul`.split(/\s+/u),
);

/**
 * The text of a page (网页正文): one block a line, cells of a table side by side, numbers of ordered lists written out.
 *
 * Nothing of the page is run or loaded.
 */
export function htmlText(html: string): string {
  const lines: string[] = [""];
  const lists: number[] = [];
  let silence = 0;
  let preformatted = 0;
  const newLine = () => {
    if (lines.at(-1) !== "") lines.push("");
  };
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) silence += 1;
      if (name === "pre") preformatted += 1;
      if (blocks.has(name)) newLine();
      if (name === "ol") lists.push(0);
      if (name === "ul") lists.push(NaN);
      if (name === "li" && lists.length > 0) {
        const number = lists[lists.length - 1]! + 1;
        lists[lists.length - 1] = number;
        if (Number.isFinite(number)) lines[lines.length - 1] += `${number}.`;
      }
      if (name === "td" || name === "th") lines[lines.length - 1] += " ";
    },
    ontext(text) {
      if (silence > 0) return;
      const [first, ...more] = preformatted > 0 ? text.split(/\r?\n/u) : [text.replace(/[\t\r\n ]+/gu, " ")];
      lines[lines.length - 1] += first!;
      lines.push(...more);
    },
    onclosetag(name) {
      if (silent.has(name)) silence -= 1;
      if (name === "pre") preformatted -= 1;
      if (blocks.has(name)) newLine();
      if (name === "ol" || name === "ul") lists.pop();
    },
  });
  parser.end(html);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
