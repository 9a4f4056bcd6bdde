/** Where something stands in what the user handed over (位置). Rows and columns count from 0. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  /** Where in a method: the path of a field, such as `indicators.2.weight`. */
  readonly path?: string;
}

/**
 * A column's letters.
 *
 * @param column - from 0
 * @example columnLetters(27) // => "AB"
 */
export function columnLetters(column: number): string {
  return (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/**
 * The column that letters stand for, whether they are capital or small; the inverse of `columnLetters`.
 *
 * @returns the column from 0
 * @example columnAt("AB") // => 27
 */
export function columnAt(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * A cell's address in the A1 style.
 *
 * @param row - from 0
 * @param column - from 0
 * @example cellAddress(8, 2) // => "C9"
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
