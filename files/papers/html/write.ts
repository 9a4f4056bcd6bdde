import { numberPaper, type Paper, type PaperPart } from "../../../engine/index";
import { cleanData } from "../clean";
import { dayText } from "../date";
import { partHtml, type HtmlSetting } from "./parts";
import { styleSheet } from "./style";
import { markup } from "./markup";

/** What the page may do: show itself. No script, nothing loaded, nothing sent. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * Writes a paper as a page (网页) that is one file: without script, loading nothing, to be read on a phone and printed on A4. Equal papers
 * give equal pages.
 *
 * @throws Error as `writeDocx`
 */
export function writeHtml(given: Paper): string {
  const paper = cleanData(given);
  const setting: HtmlSetting = { numbers: numberPaper(paper), headings: new Map() };
  for (const part of paper.sections.flatMap(({ parts }) => parts))
    if (part.kind === "heading") setting.headings.set(part, `h${setting.headings.size + 1}`);
  const sections = paper.sections.map(
    ({ isWide, parts }) =>
      `<section${isWide === true ? ` class="wide"` : ""}>\n${parts.map((part) => partHtml(part, setting)).join("\n")}\n</section>`,
  );
  return [
    `<!doctype html>`,
    `<html lang="zh-CN">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="referrer" content="no-referrer">`,
    `<title>${markup(paper.title)}</title>`,
    `<style>\n${styleSheet(paper.layout)}\n</style>`,
    `</head>`,
    `<body class="${paper.layout}">`,
    `<main>`,
    header(paper),
    ...(paper.layout === "report" ? [contents(setting.headings)] : []),
    ...sections,
    `</main>`,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

function header({ layout, title, subtitle, issuer, date }: Paper): string {
  const lines = layout === "report" ? [issuer, date && dayText(date)] : [];
  return [
    `<header>`,
    `<h1>${markup(title)}</h1>`,
    ...(subtitle === undefined ? [] : [`<p class="subtitle">${markup(subtitle)}</p>`]),
    ...lines.flatMap((line) => (line === undefined ? [] : [`<p class="cover">${markup(line)}</p>`])),
    `</header>`,
  ].join("\n");
}

/** The first two levels of headings, each leading to its place. */
function contents(headings: ReadonlyMap<PaperPart, string>): string {
  const entries = [...headings].flatMap(([part, id]) =>
    part.kind === "heading" && part.level < 3
      ? [`<li class="level${part.level}"><a href="#${id}">${markup(part.text)}</a></li>`]
      : [],
  );
  return `<nav class="contents" aria-label="目录">\n<ol>\n${entries.join("\n")}\n</ol>\n</nav>`;
}
