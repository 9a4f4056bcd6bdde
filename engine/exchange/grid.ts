import { tableSheet } from "../report/sheet-builder";
import { cellKey, type CellChoices, type CellValue, type Sheet } from "../terms/sheet";
import { wordOfChoice } from "./cell-text/words";
import { choicesOf, has, kindsOf, type Shape } from "./shape";

/** A column of a sheet to be filled in. */
export interface GridColumn {
  readonly head: string;
  readonly note?: string;
  readonly width?: number;
  readonly choices?: { readonly words: readonly string[]; readonly isStrict: boolean };
  /** Whether what is typed stays as typed: 0371 and 1/2 are no numbers and no dates. */
  readonly isText?: boolean;
}

/** A sheet to be filled in: a title, a line of advice, heads, rows, and room for more. */
export interface Grid {
  readonly name: string;
  readonly advice: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly blankRows: number;
  readonly frozenColumns?: number;
}

/** Lays out a sheet to be filled in. */
export function gridSheet({ name, advice, columns, rows, blankRows, frozenColumns = 0 }: Grid): Sheet {
  const blank = columns.map((): CellValue => null);
  const all = [...rows, ...Array.from({ length: blankRows }, () => blank)];
  const sheet = tableSheet({
    name,
    title: name,
    notes: [advice],
    header: columns.map(({ head, note }) => (note === undefined ? head : { text: head, note })),
    rows: all,
    widths: columns.map(({ width, head }) => width ?? Math.max(10, 2 * head.length + 3)),
    frozenColumns,
  });
  const top = 3;
  const bottom = top + all.length - 1;
  if (bottom < top) return sheet;
  return {
    ...sheet,
    choices: columns.flatMap(({ choices }, column): CellChoices[] =>
      choices === undefined
        ? []
        : [
            {
              range: { top, left: column, bottom, right: column },
              choices: choices.words,
              isStrict: choices.isStrict,
            },
          ],
    ),
    numberFormats: new Map(
      columns.flatMap(({ isText }, column) =>
        isText === true ? all.map((_, row): [number, string] => [cellKey(top + row, column), "@"]) : [],
      ),
    ),
  };
}

/** What a cell of a shape offers to choose from: names of choices and kinds, 是 and 否; nothing else fits where strict. */
export function choicesFor(shape: Shape, field: string, isPart = false): GridColumn["choices"] {
  const named = [...choicesOf(shape), ...kindsOf(shape)];
  const values = has(shape, "boolean") ? [true, false] : named;
  if (values.length === 0) return undefined;
  const isStrict = shape.every(({ is }) => is === "choice" || is === "boolean" || (isPart && is === "fields"));
  return { words: values.map((value) => wordOfChoice(field, value)), isStrict };
}
