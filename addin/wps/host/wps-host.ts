import { version } from "../../../package.json";
import { HostFailure, type Diagnosis, type Host } from "../../host";
import { browserTheme } from "../../shared/browser-theme";
import { registeredFunctions } from "../shell/storage";
import { listenTo } from "./events";
import { inWps } from "./failure";
import { findFormulas, freezingOf } from "./freeze";
import type { WpsApplication } from "./model";
import { readSheet } from "./read-sheet";
import { listSheets, readSelection, showPlace } from "./selection";
import { SheetSettings } from "./settings";
import { isSettingsSheet, sheetNamed, sheetsOf } from "./sheets";
import { wpsTexts as texts } from "./texts";
import { Writer } from "./writer";

/**
 * The workbook that WPS Spreadsheets shows beside the pane (WPS 宿主): the one in front when the pane opens, for as long as
 * the pane stands. Not run in WPS.
 *
 * @param echo - how long after a change of ours WPS may still tell of it, in milliseconds
 * @throws HostFailure `no-excel` where no workbook is open
 */
export function wpsHost(application: WpsApplication, echo = 200): Host {
  const book = application.ActiveWorkbook;
  if (book === null) throw new HostFailure("no-excel");
  const language = "zh";
  const settings = new SheetSettings(application, book);
  const writer = new Writer(application, book, settings, echo);
  const diagnose = (declared: readonly string[]): Diagnosis[] => {
    const registered = new Set(registeredFunctions(application));
    const there = declared.filter((id) => registered.has(id));
    const lines: [keyof typeof texts, string][] = [
      ["untried", texts.untriedText[language]],
      ["addin", version],
      ["program", `${application.Version ?? "?"} ${application.Build ?? ""}`.trim()],
      ["functions", there.length === 0 ? texts.noFunctions[language] : `${there.length} / ${declared.length}`],
      ["sheets", String(sheetsOf(book).length)],
    ];
    return lines.map(([name, value]) => ({ name: texts[name][language], value }));
  };
  return {
    language,
    isLive: false,
    theme: browserTheme(),
    sheets: () => inWps(() => listSheets(book, writer.marks)),
    readSheet: (name, watch) => inWps(() => readSheet(sheetNamed(book, name), watch)),
    selection: () => inWps(() => readSelection(application, book)),
    select: (place) => inWps(() => showPlace(application, book, place)),
    onSelect: (listener) =>
      inWps(() =>
        listenTo(application, "SheetSelectionChange", () => {
          const selection = attempt(() => readSelection(application, book));
          if (selection !== undefined) listener(selection);
        }),
      ),
    onEdit: (listener) =>
      inWps(() =>
        listenTo(application, "SheetChange", (sheet) => {
          const isOthers = !writer.isBusy && sheet.Parent.FullName === book.FullName;
          if (isOthers && !isSettingsSheet(sheet)) listener(sheet.Name);
        }),
      ),
    write: (run, watch) => writer.write(run, watch),
    freezable: (isMeant, watch) => inWps(async () => freezingOf(await findFormulas(book, isMeant, watch))),
    freeze: (title, isMeant, watch) => writer.freeze(title, isMeant, watch),
    undoable: () => writer.undoable,
    undo: () => writer.undo(),
    settings: { get: (key) => settings.get(key), set: (key, value) => inWps(() => settings.set(key, value)) },
    diagnose: (declared = []) => inWps(() => diagnose(declared)),
  };
}

/** What is selected need not be a block of cells; then nobody is told. */
function attempt<Result>(job: () => Result): Result | undefined {
  try {
    return job();
  } catch {
    return undefined;
  }
}
