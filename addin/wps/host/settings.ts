import type { Setting } from "../../host";
import { wpsFailure } from "./failure";
import { readGrid } from "./cells";
import { constants, type WpsApplication, type WpsSheet, type WpsWorkbook } from "./model";
import { addSheet, rangeOf, settingsSheet } from "./sheets";

/** Longest part of a setting's text that goes into one cell. */
const longestPart = 30_000;

/** What a cell of ours begins with, so that no text in it looks like a number or a formula. */
const mark = "j";

/**
 * What the workbook keeps for us (工作簿设置), on a sheet that the user's lists do not show: a row for each setting, its key
 * first, then its JSON in parts.
 */
export class SheetSettings {
  readonly #values = new Map<string, { readonly row: number; readonly value: Setting }>();

  constructor(
    private readonly application: WpsApplication,
    private readonly book: WpsWorkbook,
  ) {
    const sheet = this.#find();
    if (sheet === undefined) return;
    const range = rangeOf(sheet.UsedRange);
    readGrid(sheet, { ...range, top: 0, left: 0 }, "Value2").forEach(([key, ...parts], row) => {
      if (typeof key !== "string" || key === "") return;
      const json = parts.map((part) => (typeof part === "string" ? part.slice(mark.length) : "")).join("");
      const value = readJson(json);
      // What somebody has changed is forgotten; its row is free.
      if (value !== undefined) this.#values.set(key, { row, value });
    });
  }

  /** A setting; `undefined` where there is none. */
  get(key: string): Setting | undefined {
    return this.#values.get(key)?.value;
  }

  /**
   * Keeps a setting; `undefined` takes it away. The new one stands whole before its key says so, and the old one goes last:
   * where that fails nothing has changed.
   */
  set(key: string, value: Setting | undefined): void {
    const old = this.#values.get(key);
    if (value === undefined && old === undefined) return;
    if (JSON.stringify(value) === JSON.stringify(old?.value)) return;
    let begun: { readonly sheet: WpsSheet; readonly row: number } | undefined;
    try {
      const sheet = this.#find() ?? this.#add();
      if (value === undefined) clearRow(sheet, old!.row);
      else {
        const row = this.#freeRow();
        begun = { sheet, row };
        clearRow(sheet, row);
        partsOf(value).forEach((part, i) => (sheet.Cells.Item(row + 1, i + 2).Value2 = part));
        sheet.Cells.Item(row + 1, 1).Value2 = key;
        if (old !== undefined) clearRow(sheet, old.row);
        this.#values.set(key, { row, value });
      }
    } catch (error) {
      if (begun !== undefined) clearRow(begun.sheet, begun.row);
      throw wpsFailure(error);
    }
    if (value === undefined) this.#values.delete(key);
  }

  #find(): WpsSheet | undefined {
    for (let i = 1; i <= this.book.Worksheets.Count; i++) {
      const sheet = this.book.Worksheets.Item(i);
      if (sheet.Name === settingsSheet) return sheet;
    }
    return undefined;
  }

  #add(): WpsSheet {
    const sheet = addSheet(this.application, this.book, settingsSheet);
    sheet.Visible = constants.veryHidden;
    return sheet;
  }

  #freeRow(): number {
    const taken = new Set(Array.from(this.#values.values(), ({ row }) => row));
    let row = 0;
    while (taken.has(row)) row++;
    return row;
  }
}

function clearRow(sheet: WpsSheet, row: number): void {
  sheet.Cells.Item(row + 1, 1).EntireRow.ClearContents();
}

function readJson(text: string): Setting | undefined {
  try {
    return JSON.parse(text) as Setting;
  } catch {
    return undefined;
  }
}

function partsOf(value: Setting): string[] {
  const json = JSON.stringify(value);
  return Array.from(
    { length: Math.ceil(json.length / longestPart) },
    (_, i) => mark + json.slice(i * longestPart, (i + 1) * longestPart),
  );
}
