import type { Selection } from "../host";
import { readSelection } from "./look-around";
import { inExcel } from "./session";

/**
 * Tells what the user selects (选区变化), in any sheet. What is no block of cells is not told.
 *
 * @returns how to stop listening
 */
export async function watchSelection(listener: (selection: Selection) => void): Promise<() => void> {
  let latest = 0;
  let isListening = true;
  const handler = await inExcel(async (context) => {
    const added = context.workbook.onSelectionChanged.add(async () => {
      const turn = ++latest;
      const selection = await inExcel(readSelection).catch(() => undefined);
      // An answer that comes late is no longer what is selected.
      if (selection !== undefined && turn === latest && isListening) listener(selection);
    });
    await context.sync();
    return added;
  });
  return () => {
    isListening = false;
    stop(handler);
  };
}

/**
 * Tells the name of a sheet whose cells somebody changed (单元格变化), but for what we write ourselves.
 *
 * @param isOurs - whether we are writing just now, for an Excel that does not say who changed something
 * @returns how to stop listening
 */
export async function watchEdits(isOurs: () => boolean, listener: (sheet: string) => void): Promise<() => void> {
  let isListening = true;
  const handler = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
      if (triggerSource === "ThisLocalAddin" || isOurs()) return;
      const name = await inExcel(async (inner) => {
        const sheet = inner.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
        await inner.sync();
        return sheet.isNullObject ? undefined : sheet.name;
      }).catch(() => undefined);
      if (name !== undefined && isListening) listener(name);
    });
    await context.sync();
    return added;
  });
  return () => {
    isListening = false;
    stop(handler);
  };
}

/** A handler goes by the context that it came by; that it cannot be taken away now is no failure of anybody's work. */
function stop(handler: { readonly context: OfficeExtension.ClientRequestContext; remove(): void }): void {
  handler.remove();
  void handler.context.sync().catch(() => undefined);
}
