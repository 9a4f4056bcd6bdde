import type { CellValue, Sheet } from "../../../engine/index";

type Row = readonly CellValue[];
type Others = Omit<Sheet, "rows" | "name">;

/** What tells a sheet from its earlier state (工作表变动): small where few rows changed. */
export interface SheetChange {
  readonly name: string;
  /** How many rows there are now. */
  readonly length: number;
  /** Rows that differ, by their number from 0. */
  readonly rows: readonly (readonly [at: number, row: Row])[];
  /** Whatever else differs; `undefined` for what is not there any more. */
  readonly others: { readonly [Key in keyof Others]?: Others[Key] | undefined };
}

/**
 * What changed in a sheet since it went to the thread. Rows that are the same object are not looked into: where an edit keeps
 * the rows that it does not touch, one row of thousands crosses again.
 */
export function sheetChange(before: Sheet, after: Sheet): SheetChange {
  const rows = after.rows.flatMap((row, at): [number, Row][] => (isSameRow(before.rows[at], row) ? [] : [[at, row]]));
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Sheet)[]);
  const others = [...keys].flatMap((key) =>
    key === "rows" || key === "name" || before[key] === after[key] ? [] : [[key, after[key]] as const],
  );
  return { name: after.name, length: after.rows.length, rows, others: Object.fromEntries(others) };
}

/** The sheet as it is after a change. */
export function changedSheet(before: Sheet, { name, length, rows, others }: SheetChange): Sheet {
  const all = Array.from({ length }, (_, at): Row => before.rows[at] ?? []);
  for (const [at, row] of rows) all[at] = row;
  const whole = { ...before, ...others, name, rows: all };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as unknown as Sheet;
}

function isSameRow(before: Row | undefined, after: Row): boolean {
  if (before === after) return true;
  return before?.length === after.length && after.every((cell, i) => isSameCell(before[i]!, cell));
}

function isSameCell(before: CellValue, after: CellValue): boolean {
  if (before === after) return true;
  const hasError = (cell: CellValue) => typeof cell === "object" && cell !== null;
  return hasError(before) && hasError(after) && before.error === after.error;
}
