import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import type { Sheet } from "../../../../engine/index";
import { writeWorkbook } from "../../../../files/index";
import type { Tab } from "../../../rig/workbench";

/** Writes sheets into a file of their own. @returns its path */
export async function fileOf(name: string, sheets: readonly Sheet[]): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "grid-")), `${name}.xlsx`);
  writeFileSync(path, await writeWorkbook(sheets));
  return path;
}

/** The grid of a tab as a test looks at it. */
export class GridOnPage {
  readonly page: Page;

  constructor(private readonly tab: Tab) {
    this.page = tab.page;
  }

  /** Drops files and waits for the first cells. */
  async open(...paths: string[]): Promise<void> {
    await this.tab.drop(paths);
    await this.page.locator(".slick-row").first().waitFor();
  }

  /** A cell of the grid, by its place from 0. */
  cell(row: number, column: number): Locator {
    return this.page.locator(`.slick-row[data-row="${row}"] .slick-cell.l${column + 1}`);
  }

  /** What the line above calls what is selected. */
  selected(): Promise<string> {
    return this.page.getByRole("textbox", { name: "选中的单元格" }).inputValue();
  }

  /** Presses keys one after the other. */
  async keys(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Pastes a text as another program put it on the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.locator(".grid-field").evaluate((field, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", given);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** What copying puts on the clipboard. */
  copy(kind: "copy" | "cut" = "copy"): Promise<string> {
    return this.page.locator(".grid-field").evaluate((field, type) => {
      const clipboardData = new DataTransfer();
      field.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData("text/plain");
    }, kind);
  }
}
