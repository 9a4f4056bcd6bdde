import { keptCells, keptHead, keptSheetName, legalNames, settingPrefix, textOfCells } from "../../../files/index";
import type { Setting } from "../../host";
import { wpsFailure } from "./failure";
import { readGrid } from "./cells";
import { constants, type WpsApplication, type WpsSheet, type WpsWorkbook } from "./model";
import { addSheet, deleteSheet, isSettingsSheet, namesIn, rangeOf } from "./sheets";

/**
 * What the workbook keeps for us (工作簿设置), on the sheet on which the workbench keeps it too, which the user's lists do not
 * show: a row for each setting, its key first, then its JSON in parts.
 */
export class SheetSettings {
  readonly #values = new Map<string, { readonly row: number; readonly value: Setting }>();
  /** Rows of what others than we keep there. */
  readonly #others = new Set<number>();

  constructor(
    private readonly application: WpsApplication,
    private readonly book: WpsWorkbook,
  ) {
    const sheet = this.#find();
    if (sheet === undefined) return;
    const range = rangeOf(sheet.UsedRange);
    readGrid(sheet, { ...range, top: 0, left: 0 }, "Value2").forEach(([key, ...parts], row) => {
      if (row < keptHead.length || typeof key !== "string" || key === "") return;
      const isSetting = key.startsWith(settingPrefix);
      if (!isSetting) this.#others.add(row);
      const value = isSetting ? readJson(textOfCells(parts)) : undefined;
      // What somebody has changed is forgotten; its row is free.
      if (value !== undefined) this.#values.set(key.slice(settingPrefix.length), { row, value });
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
        keptCells(JSON.stringify(value)).forEach((part, i) => (sheet.Cells.Item(row + 1, i + 2).Value2 = part));
        sheet.Cells.Item(row + 1, 1).Value2 = settingPrefix + key;
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
      if (isSettingsSheet(sheet)) return sheet;
    }
    return undefined;
  }

  #add(): WpsSheet {
    const [name = keptSheetName] = legalNames([keptSheetName], namesIn(this.book));
    const sheet = addSheet(this.application, this.book, name);
    try {
      sheet.Visible = constants.veryHidden;
      keptHead.forEach((text, i) => (sheet.Cells.Item(i + 1, 1).Value2 = text));
    } catch (error) {
      deleteSheet(this.application, sheet);
      throw error;
    }
    return sheet;
  }

  #freeRow(): number {
    const taken = new Set([...this.#others, ...Array.from(this.#values.values(), ({ row }) => row)]);
    let row: number = keptHead.length;
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
