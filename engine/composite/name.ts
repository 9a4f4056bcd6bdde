/**
 * A name or header as it is compared: compatibility forms unified and white space left out (名称归一).
 *
 * @example nameKey(" 人口数＿合\n计 ") // => "人口数_合计"
 */
export function nameKey(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

/**
 * Whether a formula can refer to a name as it is: letters of any script, digits and underscores, no digit in front.
 *
 * @example isIdentifier("性别比（女=100）") // => false
 */
export function isIdentifier(name: string): boolean {
  return /^[\p{L}_][\p{L}_0-9]*$/u.test(nameKey(name)) && !reserved.has(name);
}

/** Words that the grammar of formulas has taken. */
const reserved = new Set(["and", "or", "not", "xor", "mod", "to", "in", "true", "false", "null", "undefined", "NaN"]);
