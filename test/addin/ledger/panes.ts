import type { Locator } from "playwright-core";
import type { Pane } from "../../rig/pane";
import { dumpOf } from "../excel/workbook";

/** A button of the pane by its whole name. */
export function button(pane: Pane, name: string): Locator {
  return pane.page.getByRole("button", { name, exact: true });
}

/** The line in which the pane says what came of it. */
export function notice(pane: Pane): Locator {
  return pane.page.locator(".notice");
}

/** Recognises and works out what is chosen. */
export async function workOut(pane: Pane, words = ["识别", "测算", "测算结果"]): Promise<void> {
  const [recognise = "", run = "", result = ""] = words;
  await button(pane, recognise).click();
  await button(pane, run).click();
  await pane.page.getByRole("heading", { name: result, exact: true }).waitFor();
}

/** Everything that the workbook holds and shows; equal dumps are equal workbooks. */
export function dumpIn(pane: Pane): Promise<string> {
  return pane.page.evaluate(`JSON.stringify((${dumpOf.toString()})({ book: window.rig.book }))`);
}
