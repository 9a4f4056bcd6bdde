import { usePane } from "../pane";
import { useTexts } from "../texts";
import type { Work } from "../work/work";
import { faultText, listText } from "./describe";
import { isTarget, targetOf } from "./destination";
import { keptSetting, readKept, settingKey, withRun, type Kept } from "./kept";
import type { Outcome, RunInput } from "./outcome";
import { runTexts } from "./run-texts";
import type { LedgerAction, LedgerState } from "./state";

/** What the ledger view lends, so that its result can be written. */
export interface WritingMeans {
  readonly work: Work;
  readonly state: () => LedgerState;
  readonly apply: (action: LedgerAction) => LedgerState;
  readonly lastRun: { readonly current: RunInput | undefined };
  /** Hears of what the workbook keeps from now on. */
  readonly onKept: (kept: Kept) => void;
}

/** Writing a result into the workbook, and keeping what the next month needs of it (写入结果). */
export function useWriting({ work: thread, state, apply, lastRun, onKept }: WritingMeans) {
  const { host, notify, work } = usePane();
  const sayRun = useTexts(runTexts);
  const write = async (): Promise<void> => {
    const { outcome, destination, recognition } = state();
    if (!outcome || !lastRun.current || !recognition) return;
    const target = targetOf(destination, recognition);
    if (!isTarget(target)) return notify({ kind: "warning", text: faultText(host.language, target) });
    const input = { ...lastRun.current, target };
    await work(sayRun("writing"), async (watch) => {
      const { sheets: results, blocks } = await thread.run("writeLedgers", input, watch);
      const written = await host.write({ title: sayRun("runTitle"), job: "ledger", sheets: results, blocks }, watch);
      const letters = Object.values(destination.letters).filter((each) => each.trim() !== "");
      const writing = { target, wanted: results.map(({ name }) => name) };
      apply({ type: "written", sheets: written.sheets, writing });
      const isKept = await keep(outcome, written.sheets).then(
        () => true,
        () => false,
      );
      await show(written.sheets);
      // What was written stays written, whether or not the workbook can keep what the next month needs.
      if (!isKept) return notify({ kind: "warning", text: sayRun("settingsNotKept") });
      notify({
        kind: "done",
        text:
          target.type === "sheets"
            ? sayRun("writtenSheets", { sheets: listText(host.language, written.sheets) })
            : sayRun("writtenColumns", { columns: listText(host.language, letters).toUpperCase() }),
      });
    });
  };
  /** Shows what was written; where Excel cannot, it is written all the same. */
  const show = async ([sheet]: readonly string[]): Promise<void> => {
    if (sheet !== undefined) await host.select({ sheet, row: 0, column: 0 }).catch(() => undefined);
  };
  const keep = async (outcome: Outcome, written: readonly string[]): Promise<void> => {
    const { source, choices, asOf, options, destination } = state();
    if (!source) return;
    const before = readKept(host.settings.get(settingKey));
    const now: Kept = {
      source,
      choices,
      ...(asOf ? { asOf } : {}),
      options,
      destination,
      written: written.length > 0 ? written : (before?.written ?? []),
      runs: withRun(before?.runs ?? [], outcome.kept),
    };
    await host.settings.set(settingKey, keptSetting(now));
    onKept(now);
  };

  return { write, keep };
}
