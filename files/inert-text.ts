/** What a spreadsheet takes for a formula, in both widths; apostrophes in front make no difference. */
const formulaStart = /^'*\s*[=+\-@＝＋－＠]/u;

/** What begins like one and is none: numbers as people write them, and dashes, which stand for 不适用 in ledgers. */
const harmless = /^(?:[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?%?|-+)$/iu;

/**
 * A text from a cell as it may leave us to be opened or pasted elsewhere (防公式注入): what a spreadsheet would run as a
 * formula gets an apostrophe in front.
 *
 * @example inertText("=1+1") // => "'=1+1"
 * @example inertText("-3.8%") // => "-3.8%"
 * @source OWASP: CSV Injection
 */
export function inertText(text: string): string {
  return formulaStart.test(text) && !harmless.test(text) ? `'${text}` : text;
}

/** A text without the apostrophe that `inertText` put in front. */
export function plainText(text: string): string {
  return text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
}
