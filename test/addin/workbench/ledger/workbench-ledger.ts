import { readFileSync } from "node:fs";
import type { Sheet } from "../../../../engine/index";
import { readWorkbook } from "../../../../files/index";
import type { Tab } from "../../../rig/workbench";

/** The button that works out what is open, without a question. */
export async function workOut({ page }: Tab): Promise<void> {
  await page.getByRole("button", { name: "直接测算", exact: true }).click();
  await page.getByRole("heading", { name: "测算结果" }).waitFor();
}

/** Shows a sheet by its tab below the grid. */
export async function showSheet({ page }: Tab, name: string): Promise<void> {
  await page.getByRole("region", { name: "工作簿" }).getByRole("tab", { name, exact: true }).click();
}

/** Types something into a cell of the sheet that is shown, as a user does: goes there by the name box and types. */
export async function type({ page }: Tab, address: string, text: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "选中的单元格" });
  await box.fill(address);
  await box.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Drops a file on the empty page and waits until it is open. */
export async function drop(tab: Tab, path: string): Promise<void> {
  await tab.drop([path]);
  await tab.page.getByRole("button", { name: "直接测算", exact: true }).waitFor();
}

/** The workbook as it is saved, read again. */
export async function saved({ page }: Tab): Promise<readonly Sheet[]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存", exact: true }).click(),
  ]);
  const { sheets, issues } = await readWorkbook(readFileSync(await download.path()), "saved.xlsx");
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  return sheets;
}
