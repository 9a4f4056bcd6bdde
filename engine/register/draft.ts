import { issue, type Issue } from "../terms/issue";
import { isPlain, firstFreeRow, ownText } from "./cells";
import { registerColumns, type RegisterField } from "./columns";
import { placeOf, type Register } from "./read";
import type { CellEdit } from "./sheet";

/** A register while a month is merged into it: what is to be written, and what could not be (合并草稿). */
export interface Draft {
  /** What a cell will say. */
  text(row: number, field: RegisterField): string;
  /** Puts a text into a cell that is blank; what stands there stays. */
  fill(row: number, field: RegisterField, text: string): void;
  /**
   * Puts a text into a cell in place of one of ours.
   *
   * @param isOurs - whether what stands there is ours; else it stays, and an issue says what would have stood there
   */
  replace(row: number, field: RegisterField, text: string, isOurs: boolean): void;
  /** Puts a text into a cell by its place, whatever stands there. */
  put(edit: CellEdit): void;
  /** Adds a row below all that is there. @returns the row, from 0 */
  add(texts: Partial<Record<RegisterField, string>>): number;
  /** What is another than on the sheet, in the order in which it was written. */
  edits(): CellEdit[];
  readonly issues: readonly Issue[];
}

/** Opens a register to be written to; the register itself stays as it is. */
export function openDraft(register: Register): Draft {
  const { sheet, columns } = register;
  const edits = new Map<string, CellEdit>();
  const issues: Issue[] = [];
  let free = Math.max(firstFreeRow(sheet), register.header + 1);
  const stands = (row: number, column: number | undefined): string =>
    column === undefined ? "" : (edits.get(`${row} ${column}`)?.value ?? ownText(sheet, row, column));
  const put = (edit: CellEdit): void => {
    if (stands(edit.row, edit.column) !== edit.value) edits.set(`${edit.row} ${edit.column}`, edit);
  };
  return {
    issues,
    edits: () => [...edits.values()],
    text: (row, field) => stands(row, columns[field]),
    fill: (row, field, value) => {
      const column = columns[field];
      if (column !== undefined && value !== "" && isPlain(sheet, row, column) && stands(row, column) === "")
        put({ row, column, value });
    },
    replace: (row, field, value, isOurs) => {
      const column = columns[field];
      if (column === undefined || stands(row, column) === value) return;
      if (isOurs && isPlain(sheet, row, column)) return put({ row, column, value });
      if (value !== "")
        issues.push(
          issue("info", "register.cell-kept", placeOf(register, row, field), {
            name: registerColumns[field].head,
            wanted: value,
          }),
        );
    },
    put,
    add: (texts) => {
      for (const [field, value] of Object.entries(texts)) {
        const column = columns[field as RegisterField];
        if (column !== undefined && value !== "") put({ row: free, column, value });
      }
      return free++;
    },
  };
}
