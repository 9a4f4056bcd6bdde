import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CalendarDay, KeptRun, Place, Sheet } from "../../../engine/index";
import { HostFailure, type Watch } from "../../host";
import { failureText } from "../failure";
import type { Live } from "../live/use-live";
import { usePane } from "../pane";
import { useTexts } from "../texts";
import { Work } from "../work/work";
import { listText, periodText } from "./describe";
import { useListener } from "../live/use-listener";
import { lightChoice } from "./light-choice";
import { movedLetters, proposedLetters } from "./destination";
import { explainedRow } from "./explained";
import { sheetsOf, type LedgerInput, type Source } from "./input";
import { readKept, settingKey, type Kept } from "./kept";
import { sameRow } from "./move";
import type { Outcome, RunInput } from "./outcome";
import type { RegisterOutcome } from "./register";
import { runTexts } from "./run-texts";
import { slimSheet } from "./slim-sheet";
import { hasToAsk } from "./recognise";
import {
  firstSheet,
  firstState,
  isSettled,
  missingSheets,
  reduceLedger,
  type LedgerAction,
  type LedgerState,
} from "./state";
import { ledgerTexts } from "./texts";
import { useFollowing } from "./use-following";
import { useWriting } from "./use-writing";

/** What the ledger view can do (台账操作). */
export interface LedgerTasks {
  readonly state: LedgerState;
  readonly kept: Kept | undefined;
  /** The row whose working is shown, by its index. */
  readonly picked: number | undefined;
  readonly pick: (index: number | undefined) => void;
  /** Shows a row's working and selects its cell. */
  readonly goTo: (index: number) => void;
  /** Chooses otherwise; what was recognised is read anew where that depends on it. */
  readonly choose: (action: LedgerAction) => void;
  readonly listSheets: () => Promise<void>;
  /** Lists the sheets anew without a word, when the view comes into sight. */
  readonly freshen: () => void;
  readonly takeSelection: () => Promise<void>;
  readonly recognise: () => Promise<void>;
  /** Reads the ledgers that are chosen, or that of a sheet, and works them out; asks only what cannot be told by itself. */
  readonly workOut: (sheet?: string) => Promise<void>;
  /** Working out again after edits. */
  readonly live: Live;
  /** The sheet of a ledger as it was read last. */
  readonly sheetOf: (name: string | undefined) => Sheet | undefined;
  readonly run: () => Promise<Outcome | undefined>;
  /** What the result that is shown was made of. */
  readonly lastInput: () => RunInput | undefined;
  readonly write: () => Promise<void>;
  readonly again: () => Promise<void>;
  readonly explain: (place: Place) => void;
  /** Merges the result into the problem register; nothing where there is no result. */
  readonly mergeRegister: (
    registers: readonly Sheet[],
    day: CalendarDay,
    watch: Watch,
  ) => Promise<RegisterOutcome | undefined>;
}

const rereads: readonly LedgerAction["type"][] = ["column", "column-unmarked", "header", "as-of"];

/** The ledger view's state, and what can be done with it. */
export function useLedger(): LedgerTasks {
  const pane = usePane();
  const { host, notify } = pane;
  const say = useTexts(ledgerTexts);
  const sayRun = useTexts(runTexts);
  const work = useMemo(() => new Work(), []);
  const [state, setState] = useState(firstState);
  const held = useRef(state);
  const [kept, setKept] = useState(() => readKept(host.settings.get(settingKey)));
  const [picked, pick] = useState<number>();
  const sheets = useRef<readonly Sheet[]>([]);
  const lastRun = useRef<RunInput | undefined>(undefined);
  const readings = useRef(0);
  /** Whether the user chose the sheet; until then it is the one that is in front. */
  const isChosen = useRef(false);

  const apply = useCallback((action: LedgerAction): LedgerState => {
    held.current = reduceLedger(held.current, action);
    setState(held.current);
    return held.current;
  }, []);
  const fail = (error: unknown): void => notify(failureText(error, host.language));

  const listed = async (): Promise<void> => {
    const heads = await host.sheets();
    const { source: chosen } = held.current;
    apply({ type: "sheets-listed", heads });
    // A sheet of the ledger got another name.
    if (held.current.source !== chosen && held.current.edited.length > 0) live.touch();
    // Without a workbook there is nothing to choose from.
    if (heads.length === 0 || isSettled(held.current, isChosen.current)) return;
    const active = await host.selection().then(
      ({ sheet }) => sheet,
      () => heads[0]?.name ?? "",
    );
    const sheet = firstSheet(heads, active, kept?.written ?? []);
    if (!isSettled(held.current, isChosen.current)) apply({ type: "source", source: { type: "sheet", sheet } });
  };
  const listSheets = (): Promise<void> => listed().catch(fail);
  // Nobody asked for it, so that what stands in its way, such as a cell being edited, is nothing to tell of.
  const freshen = (): void => void listed().catch(() => undefined);
  useEffect(() => void listSheets(), []);

  const read = async (source: Source, watch: Watch): Promise<readonly Sheet[]> => {
    const names = sheetsOf(source);
    if (names.length === 0) throw new HostFailure("sheet-gone");
    const range = source.type === "selection" ? source.range : undefined;
    const found: Sheet[] = [];
    for (const name of names) found.push(slimSheet(await host.readSheet(name, watch), range));
    return found;
  };
  const inputOf = ({ choices, asOf }: LedgerState): LedgerInput => ({
    sheets: sheets.current,
    choices,
    ...(asOf ? { asOf } : {}),
  });

  const { write, keep } = useWriting({ work, state: () => held.current, apply, lastRun, onKept: setKept });
  const live = useFollowing({
    work,
    state: () => held.current,
    apply,
    lastRun,
    readNow: async () => {
      const { source } = held.current;
      if (source) sheets.current = await read(source, {});
      return { ...inputOf(held.current), options: held.current.options };
    },
    onFollowed: (before, after) => pick((index) => (index === undefined ? index : sameRow(before, after, index))),
    keep,
    fail,
  });
  const edits = useRef(0);
  // A sheet that nobody has heard of is selected: another workbook was opened, or sheets were added.
  useListener(host, "onSelect", ({ sheet }) => {
    if (!held.current.heads.some(({ name }) => name === sheet)) freshen();
  });
  useListener(host, "onEdit", (sheet) => {
    edits.current += 1;
    // A name that nobody has heard of: a sheet is new, or is called otherwise.
    if (!held.current.heads.some(({ name }) => name === sheet)) return freshen();
    if (apply({ type: "edited", sheet }).edited.includes(sheet)) live.touch();
  });

  const recognise = async (): Promise<void> => {
    const { source } = held.current;
    if (!source) return;
    // From here on a list of sheets that comes late changes nothing.
    isChosen.current = true;
    pick(undefined);
    await pane.work(say("recognising"), async (watch) => {
      sheets.current = await read(source, watch);
      const recognition = await work.run("recogniseLedgers", inputOf(held.current), watch);
      // Another ledger may have been chosen meanwhile: this is then an answer to an earlier question.
      if (held.current.source !== source) return;
      apply({ type: "recognised", recognition });
      propose();
    });
  };
  const propose = (): void => {
    const { recognition, destination } = held.current;
    if (recognition)
      apply({ type: "destination", destination: { letters: proposedLetters(recognition, destination.letters) } });
  };
  /** The last choice counts: an answer to an earlier one comes too late. */
  const reread = async (): Promise<void> => {
    const reading = ++readings.current;
    try {
      const recognition = await work.run("recogniseLedgers", inputOf(held.current));
      if (reading === readings.current) apply({ type: "recognised", recognition });
    } catch (error) {
      fail(error);
    }
  };
  const choose = (action: LedgerAction): void => {
    apply(action);
    if (action.type === "source") {
      isChosen.current = true;
      readings.current += 1;
      live.drop();
      pick(undefined);
    }
    if (rereads.includes(action.type) && sheets.current.length > 0) void reread();
    if (held.current.isOutdated && lightChoice(held.current.options).rule) live.touch();
  };

  const takeSelection = async (): Promise<void> => {
    try {
      const { sheet, range } = await host.selection();
      choose({ type: "source", source: { type: "selection", sheet, range } });
    } catch (error) {
      fail(error);
    }
  };

  const runs = (): readonly KeptRun[] => readKept(host.settings.get(settingKey))?.runs ?? [];
  /** @param asksFirst - whether what cannot be told by itself is asked before there is a result */
  const run = (asksFirst = false): Promise<Outcome | undefined> => {
    const { source } = held.current;
    if (!source) return Promise.resolve(undefined);
    isChosen.current = true;
    live.drop();
    pick(undefined);
    return pane.work(sayRun("running"), async (watch) => {
      const editsBefore = edits.current;
      sheets.current = await read(source, watch);
      const input = { ...inputOf(held.current), options: held.current.options, runs: runs() };
      const outcome = await work.run("completeLedgers", input, watch);
      if (held.current.source !== source) return undefined;
      if (asksFirst && hasToAsk(outcome.recognition)) {
        apply({ type: "recognised", recognition: outcome.recognition });
        return undefined;
      }
      lastRun.current = input;
      apply({ type: "worked-out", outcome });
      // What was edited after the cells were read is not in the result.
      if (edits.current !== editsBefore) for (const sheet of sheetsOf(source)) apply({ type: "edited", sheet });
      if (held.current.edited.length > 0) live.touch();
      return outcome;
    });
  };

  const workOut = async (sheet?: string): Promise<void> => {
    if (sheet !== undefined) choose({ type: "source", source: { type: "sheet", sheet } });
    await listSheets();
    await run(true);
    propose();
  };
  const again = async (): Promise<void> => {
    const last = readKept(host.settings.get(settingKey));
    if (!last) return notify({ kind: "warning", text: say("nothingKept") });
    await listSheets();
    const missing = missingSheets(last.source, held.current.heads);
    if (missing.length > 0)
      return notify({ kind: "error", text: say("missingSheet", { sheets: listText(host.language, missing) }) });
    apply({ type: "restored", kept: last });
    await recognise();
    const { recognition } = held.current;
    if (!recognition) return;
    apply({ type: "destination", destination: { letters: movedLetters(recognition, last.destination.letters) } });
    const { lost, ledgers } = recognition;
    if (lost.length > 0)
      return notify({
        kind: "warning",
        text: say("lostColumns", {
          columns: listText(
            host.language,
            lost.map((l) => l.header),
          ),
        }),
      });
    if (ledgers.length === 0) return;
    if (last.asOf)
      return notify({ kind: "warning", text: say("confirmMonth", { period: periodText(host.language, last.asOf) }) });
    if (await run()) await write();
  };

  const explain = (place: Place): void => {
    const { outcome, written = [] } = held.current;
    if (!outcome) return notify({ kind: "warning", text: sayRun("nothingToExplain") });
    const row = explainedRow(outcome, written, place);
    pick(row);
    if (row === undefined) notify({ kind: "warning", text: sayRun("notExplained") });
  };

  const goTo = (index: number): void => {
    const row = held.current.outcome?.rows[index];
    if (!row) return;
    pick(index);
    host.select(row.place).catch(fail);
  };

  const mergeRegister: LedgerTasks["mergeRegister"] = async (registers, day, watch) =>
    lastRun.current && work.run("mergeRegister", { ...lastRun.current, registers, day }, watch);
  const sheetOf = (name: string | undefined): Sheet | undefined => sheets.current.find((each) => each.name === name);
  const reading = { live, sheetOf, choose, listSheets, freshen, takeSelection, recognise, workOut };
  const lastInput = (): RunInput | undefined => lastRun.current;
  return { state, kept, picked, pick, goTo, ...reading, run, lastInput, write, again, explain, mergeRegister };
}
