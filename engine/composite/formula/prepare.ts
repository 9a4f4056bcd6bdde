import { halfWidth } from "../../quantity/text";
import type { FormulaFault } from "./fault";
import { nameBrackets, wordOf } from "./quoted-name";

/** The longest formula, in characters, and the deepest nesting of brackets and conditions. */
const longest = 2000;
const deepest = 64;

/** Signs that people type and that the parser knows under another name. */
const sameAs: Readonly<Record<string, string>> = { "×": "*", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!=", "＿": "_" };

/** What closes a text that was opened by a quotation mark; curly ones may be typed either way. */
const closing: Readonly<Record<string, string>> = {
  '"': '"“”',
  "“": '"“”',
  "”": '"“”',
  "'": "'‘’",
  "‘": "'‘’",
  "’": "'‘’",
};

/** A formula as the parser takes it, and where each of its characters stood in what was written. */
export interface PreparedFormula {
  readonly text: string;
  readonly positions: readonly number[];
}

/**
 * Makes a formula ready for the parser: full-width signs become ASCII, quoted texts stay as they are, and names in 「」 or
 * 【】 become words.
 *
 * The parser takes % for a remainder where something follows it; here it is always the per cent sign, so it is handed
 * over as the parser's other postfix sign, which is refused where it was written.
 *
 * @returns the formula, or the fault of one that is too long, too deep, or has signs that no formula needs
 */
export function prepareFormula(written: string): PreparedFormula | FormulaFault {
  if (written.length > longest) return { code: "formula.too-long", params: { length: written.length, limit: longest } };
  let text = "";
  const positions: number[] = [];
  const add = (signs: string, position: number) => {
    text += signs;
    for (let i = 0; i < signs.length; i++) positions.push(position);
  };
  let depth = 0;
  let conditions = 0;
  let end: string | undefined;
  let name: { readonly from: number; readonly end: string } | undefined;
  const characters = written
    .split("")
    .map((sign) => sameAs[sign] ?? (closing[sign] === undefined ? halfWidth(sign) : sign));
  for (const [position, sign] of characters.entries()) {
    const original = written[position]!;
    if (name !== undefined) {
      if (original !== name.end) continue;
      add(wordOf(written.slice(name.from + 1, position)), name.from);
      name = undefined;
    } else if (end !== undefined) {
      const isEnd = end.includes(original);
      if (isEnd) end = undefined;
      if (original === "\\") return forbidden(original, position);
      add(isEnd ? '"' : original === '"' ? '\\"' : original, position);
    } else if (closing[original] !== undefined) {
      end = closing[original];
      add('"', position);
    } else if (nameBrackets[original] !== undefined) {
      const closer = nameBrackets[original];
      const width = written.slice(position + 1).indexOf(closer);
      if (width < 1) return forbidden(original, position);
      name = { from: position, end: closer };
    } else if (sign === "%") add("! ", position);
    else if ((sign === "!" && characters[position + 1] !== "=") || "#;{}[]&|~\\".includes(sign))
      return forbidden(original, position);
    else {
      if (sign === "(") depth += 1;
      if (sign === ")") depth -= 1;
      if (sign === "?") conditions += 1;
      if (depth > deepest || conditions > deepest) return { code: "formula.too-deep", params: { limit: deepest } };
      add(/^\s$/u.test(sign) ? " " : sign, position);
    }
  }
  return { text, positions };
}

function forbidden(construct: string, position: number): FormulaFault {
  return { code: "formula.forbidden", params: { construct, position: position + 1 } };
}
