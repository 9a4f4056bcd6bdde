import type { Indicator } from "../composite/method";
import type { UnitBook } from "./book";
import type { LiveData } from "./data";
import type { Translator } from "./formula/translate";
import type { NamedColumn } from "./parts";
import { formatOf } from "./data";
import { quoted, written, type Text } from "./text";
import { wordedValues, type UnitSheet } from "./unit-sheet";
import { absenceWords } from "../report/words";

/** What every stage lays its columns out with. */
export interface Ground {
  readonly book: UnitBook;
  readonly data: LiveData;
  readonly formulas: Translator;
}

/** A column of a stage that is to be laid out. */
export interface StageColumn {
  readonly sheet: UnitSheet;
  readonly header: string;
  readonly note: string;
  readonly values: NamedColumn["values"];
  /** The formula of a unit; `undefined` where the cell is a value. */
  readonly text: (unit: number) => Text | undefined;
  /** Kind and subject of the block's name. */
  readonly name: readonly [kind: string, of: string];
}

/** Lays a column of a stage out. */
export function layColumn({ nameOf }: UnitBook, column: StageColumn): NamedColumn {
  const { sheet, header, note, values, text, name } = column;
  const made = sheet.add({
    header,
    note,
    values: wordedValues(values),
    formula: (unit) => {
      const own = text(unit);
      return own && written(own, unit, sheet.name);
    },
    ...formatOf(values),
    name: nameOf(...name),
  });
  return { column: made, values };
}

/** How heads and figures call an indicator: its code and title. */
export function titleOf({ code, title, unitOfMeasure }: Indicator): string {
  return `${code} ${title}${unitOfMeasure === undefined ? "" : `（${unitOfMeasure}）`}`;
}

/** What stands in a cell of a unit that takes its score from others: a word, and no formula. */
export const composedWord = quoted(absenceWords["not-applicable"]);

/** The units that have no figures of their own at an indicator. */
export function composedAt({ compositions }: UnitBook, code: string): ReadonlySet<number> {
  return new Set(compositions.without.get(code));
}
