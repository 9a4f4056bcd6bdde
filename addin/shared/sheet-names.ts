import type { Sheet } from "../../engine/index";

/**
 * A formula that points to sheets by other names (改引用表名): a new sheet may have got another than the run gave it.
 *
 * @param formula - as it was made
 * @param names - what each sheet is called now, by what it was called; small letters
 * @example renamed("SUM('评分'!A1:A2)+评分!B1", new Map([["评分", "评分(2)"]])) // => "SUM('评分(2)'!A1:A2)+'评分(2)'!B1"
 */
export function renamed(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole, quoted?: string, plain?: string) => {
      const name = names.get((quoted?.replaceAll("''", "'") ?? plain ?? "").toLowerCase());
      return name === undefined ? whole : `'${name.replaceAll("'", "''")}'!`;
    },
  );
}

/** A sheet whose formulas point to the others of its run by the names that they got. */
export function pointing(sheet: Sheet, names: ReadonlyMap<string, string>): Sheet {
  if (sheet.formulas === undefined || [...names].every(([from, to]) => from === to.toLowerCase())) return sheet;
  return { ...sheet, formulas: new Map([...sheet.formulas].map(([key, formula]) => [key, renamed(formula, names)])) };
}
