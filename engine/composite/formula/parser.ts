import { create, parseDependencies, type MathNode } from "mathjs/number";

// Only the parser of mathjs is built: no function, constant or unit of it can be reached from a formula.
const { parse } = create(parseDependencies ?? {});

// The type declarations leave out that the parser's idea of a letter can be replaced.
const letters = parse as typeof parse & { isAlpha: (character: string) => boolean };

/**
 * Letters of every script, numerals that are letters (Ⅲ) and the underscore; halves of rare characters beyond the basic
 * plane count as letters too.
 */
letters.isAlpha = (character) => /^[\p{L}\p{Nl}_\uD800-\uDFFF]$/u.test(character);

/**
 * The syntax tree of a prepared formula.
 *
 * @throws SyntaxError with the position in `char`, from 1, where the text is no expression
 */
export function parseSyntax(text: string): MathNode {
  return parse(text);
}
