import type { Host } from "../host";
import { diagnose } from "./diagnose";
import { findFormulas, freezingOf } from "./formulas";
import { watchEdits, watchSelection } from "./events";
import { listSheets, readSelection, sheetNamed, showPlace } from "./look-around";
import { readSheet } from "./read-sheet";
import { inExcel } from "./session";
import { getSetting, setSetting } from "./settings";
import { openWorkbook } from "./open-workbook";
import { isDark, watchTheme } from "./theme";
import { Writer } from "./writer";

/** The workbook that Excel shows beside the pane (Excel 宿主). */
export function excelHost(): Host {
  const language = /^zh/iu.test(Office.context.displayLanguage) ? "zh" : "en";
  const writer = new Writer();
  return {
    language,
    // Excel's own undo knows nothing of ours, and a pane that writes by itself takes it away.
    isLive: false,
    theme: { isDark, onChange: watchTheme },
    sheets: () => inExcel(listSheets),
    readSheet: (name, watch) =>
      inExcel(async (context) => readSheet(context, await sheetNamed(context, name), watch), { about: name }),
    selection: () => inExcel(readSelection),
    select: (place) => inExcel((context) => showPlace(context, place), { about: place.sheet ?? "" }),
    onSelect: watchSelection,
    onEdit: (listener) => watchEdits(() => writer.isBusy, listener),
    write: (run, watch) => writer.write(run, watch),
    freezable: (isMeant, watch) => inExcel(async (context) => freezingOf(await findFormulas(context, isMeant, watch))),
    freeze: (title, isMeant, watch) => writer.freeze(title, isMeant, watch),
    undoable: () => writer.undoable,
    undo: () => writer.undo(),
    openBook: openWorkbook,
    settings: { get: getSetting, set: setSetting },
    diagnose: (declared = []) => diagnose(declared, language),
  };
}
