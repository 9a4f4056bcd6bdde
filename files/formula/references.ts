import { columnAt, columnLetters, type CellRange } from "../../engine/index";

/** Rows and columns of a sheet (Excel's specification). */
export const mostRows = 1_048_576;
/** Columns of a sheet. */
export const mostColumns = 16_384;

/** A row or column in a reference, from 0, and whether a dollar sign holds it. */
interface Anchor {
  readonly at: number;
  readonly isHeld: boolean;
}

/** What a formula points to (引用); a whole column has no rows, a whole row no columns. */
export interface FormulaReference {
  /** As it is named in the formula; none for the formula's own sheet. */
  readonly sheet: string | undefined;
  /** The name with its exclamation mark, as it stands there. */
  readonly prefix: string;
  readonly rows: readonly [Anchor, Anchor] | undefined;
  readonly columns: readonly [Anchor, Anchor] | undefined;
  /** Whether it is written as one cell. */
  readonly isCell: boolean;
}

/** Texts and what stands in brackets are no references; nor is what has a letter, a digit or a bracket at its side. */
const pattern =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<![\p{L}\p{N}_.!:\]'$])((?:'((?:[^'[\]]|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(?:(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}))?|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})|(\$?[1-9]\d{0,6}):(\$?[1-9]\d{0,6}))(?![\p{L}\p{N}_.(!:])/giu;

/**
 * A formula with other references in it: each goes through a function, all else stays as it is (改引用).
 *
 * @param change - gives what is to stand there, or the text as it is
 */
export function mapReferences(formula: string, change: (reference: FormulaReference, text: string) => string): string {
  return formula.replace(pattern, (text: string, ...found: (string | undefined)[]) => {
    const [prefix = "", quoted, bare, first, last = first, columnA, columnB, rowA, rowB] = found;
    if (first === undefined && columnA === undefined && rowA === undefined) return text;
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    const reference: FormulaReference = {
      sheet,
      prefix,
      columns: pairOf(
        first === undefined ? columnA : lettersOf(first),
        last === undefined ? columnB : lettersOf(last),
        columnAnchor,
      ),
      rows: pairOf(first === undefined ? rowA : digitsOf(first), last === undefined ? rowB : digitsOf(last), rowAnchor),
      isCell: first !== undefined && found[4] === undefined,
    };
    const isOnSheet = (reference.rows?.[1].at ?? 0) < mostRows && (reference.columns?.[1].at ?? 0) < mostColumns;
    return isOnSheet ? change(reference, text) : text;
  });
}

/** The block of cells that a reference means; of whole rows and columns all cells. */
export function rangeOf({ rows, columns }: Pick<FormulaReference, "rows" | "columns">): CellRange {
  return {
    top: rows?.[0].at ?? 0,
    bottom: rows?.[1].at ?? mostRows - 1,
    left: columns?.[0].at ?? 0,
    right: columns?.[1].at ?? mostColumns - 1,
  };
}

/**
 * A formula as it stands so many rows and columns further (公式平移): references that no dollar sign holds move along.
 *
 * @example movedFormula("B2*$C$1", 1, 0) // => "B3*$C$1"
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const moved = (pair: FormulaReference["rows"], by: number): FormulaReference["rows"] => {
    const end = (anchor: Anchor): Anchor => (anchor.isHeld ? anchor : { ...anchor, at: anchor.at + by });
    return pair && [end(pair[0]), end(pair[1])];
  };
  return mapReferences(formula, (reference) => {
    const next = { ...reference, rows: moved(reference.rows, rows), columns: moved(reference.columns, columns) };
    const { top, left, bottom, right } = rangeOf(next);
    const isThere = Math.min(top, left, bottom, right) >= 0 && bottom < mostRows && right < mostColumns;
    return isThere ? referenceText(next) : `${reference.prefix}#REF!`;
  });
}

/** A reference as it is written, with its sheet. */
export function referenceText({ prefix, rows, columns, isCell }: FormulaReference): string {
  const end = (i: 0 | 1): string =>
    (columns ? signOf(columns[i]) + columnLetters(columns[i].at) : "") +
    (rows ? signOf(rows[i]) + String(rows[i].at + 1) : "");
  return prefix + (isCell ? end(0) : `${end(0)}:${end(1)}`);
}

function signOf({ isHeld }: Anchor): string {
  return isHeld ? "$" : "";
}

function lettersOf(cell: string): string {
  return /^\$?[A-Z]+/iu.exec(cell)![0];
}

function digitsOf(cell: string): string {
  return /\$?\d+$/u.exec(cell)![0];
}

function columnAnchor(text: string): Anchor {
  return { at: columnAt(text.replace("$", "")), isHeld: text.startsWith("$") };
}

function rowAnchor(text: string): Anchor {
  return { at: Number(text.replace("$", "")) - 1, isHeld: text.startsWith("$") };
}

function pairOf(
  a: string | undefined,
  b: string | undefined,
  anchor: (text: string) => Anchor,
): readonly [Anchor, Anchor] | undefined {
  if (a === undefined || b === undefined) return undefined;
  const pair = [anchor(a), anchor(b)] as const;
  return pair[0].at <= pair[1].at ? pair : [pair[1], pair[0]];
}
