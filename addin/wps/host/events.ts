import type { WpsApplication, WpsSheet } from "./model";

/**
 * Hears an event of WPS's that names a sheet (表格事件): `SheetSelectionChange`, `SheetChange`.
 *
 * @returns how to stop
 */
export function listenTo(
  application: WpsApplication,
  name: "SheetSelectionChange" | "SheetChange",
  hear: (sheet: WpsSheet) => void,
): () => void {
  const listener = (sheet: WpsSheet): void => hear(sheet);
  application.ApiEvent.AddApiEventListener(name, listener);
  return () => {
    application.ApiEvent.RemoveApiEventListener(name, listener);
  };
}
