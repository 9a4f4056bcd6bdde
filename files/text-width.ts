/**
 * How wide a line is when printed, in half-width characters (行宽): a Chinese character is as wide as two digits.
 *
 * @example widthOf("5家") // => 3
 */
export function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += character.charCodeAt(0) > 0xff ? 2 : 1;
  return width;
}
