import { presentAt } from "../composite/comparison";
import { groupTitle } from "../composite/group-title";
import { absenceWords } from "../report/words";
import type { Column } from "../terms/column";
import { figureSheetName, type UnitBook } from "./book";
import { rangeIn, type LiveColumn } from "./column";
import type { CellName } from "./names";
import { quoted } from "./text";

/** Who counts in a sample: all ranked units for "", else those of a group (样本). */
export type SampleKey = string;

/** A column, and who of it counts. */
export interface Sample {
  readonly column: LiveColumn;
  readonly values: Column;
  readonly key: SampleKey;
}

/**
 * Which units count in a sample, as a product of comparisons over whole columns; `undefined` where all units do.
 */
export function conditionOf({ evaluation, units }: UnitBook, key: SampleKey): string | undefined {
  const member = units.members.get(key);
  if (key !== "" && member) return `(${rangeIn(member, figureSheetName)}=1)`;
  const isRanked = evaluation.units.every((unit) => unit.isRanked)
    ? undefined
    : `(${rangeIn(units.isRanked, figureSheetName)}=1)`;
  if (key === "") return isRanked;
  const inGroup = `(${rangeIn(units.group, figureSheetName)}=${quoted(key)})`;
  return isRanked === undefined ? inGroup : `${isRanked}*${inGroup}`;
}

/** The numbers of a sample, as the engine has them. */
export function numbersOf({ comparison }: UnitBook, { values, key }: Sample): Float64Array {
  return presentAt(values, key === "" ? comparison.all : (comparison.members.get(key) ?? []));
}

/** A figure of a sample: its formula and what the engine has. */
export interface SampleFigure {
  /** What it is called, as 最小值. */
  readonly title: string;
  /** What it is of, as an indicator's code and title. */
  readonly of: string;
  /** For its name, as an indicator's code. */
  readonly short: string;
  /** `undefined` where the sample has none, which the cell says in a word. */
  readonly value: number | undefined;
  /** The formula over the block of the sample's values. */
  readonly formula: (block: string) => string;
  /** Which of the values count, by a product of comparisons over the block; all unless told otherwise. */
  readonly only?: (block: string) => string;
  /** Whether it is a number, 0, of an empty sample too. */
  readonly isCount?: true;
  readonly note?: string;
}

/**
 * Puts a figure of a sample on the sheet of figures.
 *
 * Words among the values are no numbers and count for nothing. A sample that is not the whole column is picked by a
 * formula over whole blocks. Where there is no number at all, the figure is the word 无法计算.
 */
export function sampleFigure(book: UnitBook, sample: Sample, figure: SampleFigure): CellName {
  const { evaluation, figures, nameOf } = book;
  const { title, of, short, value, note } = figure;
  const range = rangeIn(sample.column, figureSheetName);
  const condition = conditionOf(book, sample.key);
  const only = figure.only?.(range);
  // A word is greater than any number to a spreadsheet, so it has to be kept out before it is compared.
  const isWanted = only === undefined ? condition : `IF(ISNUMBER(${range}),${only},FALSE)`;
  const inner = only === undefined || condition === undefined ? isWanted : `IF(${condition},${isWanted},FALSE)`;
  const block = inner === undefined ? range : `IF(${inner},${range},"")`;
  const group = sample.key === "" ? "" : `（${groupTitle(evaluation.method, sample.key)}）`;
  return figures.add({
    name: nameOf(title, sample.key === "" ? short : `${short}_${sample.key}`),
    of,
    title: `${title}${group}`,
    value: value ?? absenceWords.undefined,
    formula: figure.isCount
      ? figure.formula(block)
      : `IF(COUNT(${block})=0,${quoted(absenceWords.undefined)},${figure.formula(block)})`,
    isArray: inner !== undefined,
    ...(note === undefined ? {} : { note }),
  });
}
