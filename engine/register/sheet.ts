import { tableSheet } from "../report/sheet-builder";
import { cellKey, cellText, widthOf, type CellRules, type CellStyle, type CellValue, type Sheet } from "../terms/sheet";
import { registerColumns, registerFields, stateWords } from "./columns";
import { usedText } from "./numbers";
import type { Register } from "./read";

/** A cell of the register that is to hold something else (改动的单元格); rows and columns from 0. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** What a register is called. */
export const registerName = "问题台账";

/** Rows below the last problem in which a state can still be chosen. */
const spareRows = 200;

const stateStyles: readonly [word: string, style: CellStyle][] = [
  [stateWords.found, "far-behind"],
  [stateWords["handed-over"], "behind"],
  [stateWords.mending, "watch"],
  [stateWords["reported-back"], "watch"],
  [stateWords.closed, "met"],
];

/** A register without problems, as a sheet (空白问题台账). */
export function blankRegister(): Sheet {
  return tableSheet({
    name: registerName,
    title: registerName,
    notes: [
      `状态依次为${Object.values(stateWords).join("、")}，由人填；可以自行加行、加列、改字，每月合并时都保留。编号不要改动；不再是问题的请销号，不要删行。`,
      usedText(new Map()),
    ],
    header: registerFields.map((field) => registerColumns[field].head),
    rows: [],
    widths: registerFields.map((field) => registerColumns[field].width),
    frozenColumns: registerFields.indexOf("indicator") + 1,
  });
}

/** A sheet with other texts in some cells; all else on it stays as it is. */
export function editSheet(sheet: Sheet, edits: readonly CellEdit[]): Sheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const { row, column, value } of edits) {
    while (rows.length <= row) rows.push([]);
    const cells: CellValue[] = rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value === "" ? null : value;
  }
  return { ...sheet, rows };
}

/**
 * A register's sheet with our looks laid over what it says, for hosts that write sheets whole (问题台账工作表): header, lists
 * to choose states from, colours by state, what stays in view, how it is printed. Texts, notes, formulas, merges and
 * columns of the user's own are as they were.
 *
 * @param register - as it was read or merged
 * @param name - what the sheet is to be called
 */
export function registerSheet({ sheet, header, columns, items }: Register, name = sheet.name): Sheet {
  const last = Math.max(header, sheet.rows.length - 1);
  const width = widthOf(sheet);
  const styles = new Map(sheet.styles);
  for (let column = 0; column < width; column++) {
    if (cellText(sheet.rows[header]?.[column] ?? null) !== "") styles.set(cellKey(header, column), "header");
    for (const { row } of items) if (!styles.has(cellKey(row, column))) styles.set(cellKey(row, column), "text");
  }
  if (!styles.has(cellKey(0, 0)) && header > 0) styles.set(cellKey(0, 0), "title");
  const { state } = columns;
  const range =
    state === undefined ? undefined : { top: header + 1, left: state, bottom: last + spareRows, right: state };
  const rules: CellRules[] = range ? [{ range, rules: stateStyles.map(([text, style]) => ({ text, style })) }] : [];
  const choices = range ? [{ range, choices: Object.values(stateWords), isStrict: false }] : [];
  const isOurs = (column: number): boolean => column === state;
  return {
    ...sheet,
    name,
    styles,
    widths: widthsOf(sheet, columns, width),
    rules: [...(sheet.rules ?? []).filter((each) => !isOurs(each.range.left)), ...rules],
    choices: [...(sheet.choices ?? []).filter((each) => !isOurs(each.range.left)), ...choices],
    frozen: sheet.frozen ?? { rows: header + 1, columns: (columns.number ?? -1) + 1 },
    print: sheet.print ?? { pagesWide: 2 },
  };
}

const otherWidth = 14;

/** As they were; where the sheet does not say, as a new register has them. */
function widthsOf({ widths }: Sheet, columns: Register["columns"], width: number): number[] {
  const fields = new Map(registerFields.map((field) => [columns[field], registerColumns[field].width]));
  return Array.from({ length: width }, (_, column) => widths?.[column] ?? fields.get(column) ?? otherWidth);
}
