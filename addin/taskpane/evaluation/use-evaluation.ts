import { useEffect, useReducer, useRef } from "preact/hooks";
import type { Outcome } from "../../../engine/index";
import type { Selection, Watch } from "../../host";
import { usePane } from "../pane";
import { useTexts } from "../texts";
import { useLive, type Live } from "../live/use-live";
import { Work } from "../work/work";
import { followEdits, type Edits } from "./following";
import { templateLaid } from "./lay-template";
import { keepSettings, readSettings, type EvaluationSettings } from "./kept-settings";
import { methodOfWorkbook } from "./method-of-workbook";
import type { MethodReading } from "./method-reading";
import { canRunAgain, runAgain } from "./run-again";
import { canRun, emptySession, stepped, type Session } from "./session";
import { SheetThread } from "./sheet-thread";
import { isData, jobOf, sheetsToRead } from "./sheets-to-read";
import { TableChoices } from "./table-choices";
import { evaluationTexts } from "./texts";
import { orCalledOff } from "./threads";
import { useUnit, type UnitActions } from "./use-unit";
import { useListener } from "../live/use-listener";

/** What the view can do, and what it knows. */
export interface EvaluationActions extends UnitActions {
  readonly session: Session;
  readonly readFromSheets: () => Promise<void>;
  readonly readFromFile: (file: File) => Promise<void>;
  readonly layTemplate: (isExample: boolean) => Promise<void>;
  readonly choose: (table: string, sheet: string | undefined) => Promise<void>;
  readonly run: () => Promise<void>;
  /** Reads the method of the workbook and evaluates at once. */
  readonly readAndRun: () => Promise<void>;
  readonly write: (hasAnalysis: boolean) => Promise<void>;
  /** Whether the result follows the edits. */
  readonly live: Live;
  /** Puts away what the last change moved. */
  readonly readMoves: () => void;
}

/**
 * The evaluation of a workbook (评价流程): the view's state, and everything that it asks of the host and of its threads.
 *
 * A run is worked out in a thread of its own, which takes the place of the earlier one only when it is done: a run that is
 * called off takes its thread with it and leaves the earlier result as it was.
 */
export function useEvaluation(): EvaluationActions {
  const pane = usePane();
  const { host } = pane;
  const say = useTexts(evaluationTexts);
  const [session, step] = useReducer(stepped, emptySession);
  const now = useRef(session);
  now.current = session;
  const draft = useRef<SheetThread | undefined>(undefined);
  const current = useRef<SheetThread | undefined>(undefined);
  const spare = useRef<Work | undefined>(undefined);
  const edits = useRef<Edits>({ data: new Set(), isMethodEdited: false, results: new Set() });
  const choices = useRef(new TableChoices());
  const unit = useUnit(host, now, current, step);

  const drop = (): void => {
    draft.current?.stop();
    draft.current = undefined;
  };
  /** The thread of the run that is being prepared; the first was begun with the view, so that nobody waits for it. */
  const drafted = (): SheetThread => {
    const work = spare.current ?? new Work();
    spare.current = undefined;
    return (draft.current ??= new SheetThread(host, work));
  };

  /** Keeps what changed. @returns what to tell the user where the workbook cannot keep it; the work goes on without */
  const keep = (change: Partial<EvaluationSettings>): Promise<string> =>
    keepSettings(host, change).then(
      () => "",
      () => say("settingsNotKept"),
    );
  const warn = (text: string): void => void (text !== "" && pane.notify({ kind: "warning", text }));

  const open = async (
    reading: MethodReading,
    chosen: Readonly<Record<string, string>>,
    watch: Required<Watch>,
  ): Promise<void> => {
    const heads = (await host.sheets()).filter(isData);
    const wanted = sheetsToRead(reading, heads, chosen);
    const held = drafted();
    const sheets = await held.missing(wanted, watch);
    const present = new Set(heads.map(({ name }) => name));
    const still = Object.fromEntries(Object.entries(chosen).filter(([, name]) => name === "" || present.has(name)));
    const opened = await held.work.run("openTables", { reading, sheets, chosen: still }, watch);
    held.hold(sheets);
    step({ type: "opened", opened, chosen: still });
  };

  /** Works with the draft's thread; where that is called off or breaks, nothing of it can be used any more. */
  const inDraft = <Result>(title: string, job: (watch: Required<Watch>) => Promise<Result>) =>
    pane.work(title, async (watch) => {
      try {
        return await job(watch);
      } catch (error) {
        drop();
        throw error;
      }
    });

  const take = async (
    reading: MethodReading,
    sheets: readonly string[],
    copies: readonly string[] = [],
  ): Promise<void> => {
    step({ type: "method", reading, sheets, copies });
    if (!reading.method) return pane.notify({ kind: "error", text: say("methodWrong") });
    const { file } = reading;
    const unkept = await keep({ method: file === undefined ? { from: "sheets" } : { from: "file", name: file } });
    await inDraft(say("readingData"), (watch) => open(reading, readSettings(host).chosen, watch));
    warn(unkept);
  };

  const readSheets = async (): Promise<void> => {
    drop();
    const found = await inDraft(say("readingMethod"), (watch) => {
      edits.current.isMethodEdited = false;
      return methodOfWorkbook(host, drafted().work, watch);
    });
    if (!found) return;
    if (!found.reading) return pane.notify({ kind: "warning", text: say("noMethodSheets") });
    await take(found.reading, found.names, found.copies);
  };

  /** Where the result follows the edits, it also follows another method or table. */
  const goOn = async (): Promise<void> => {
    if (live.isOn && now.current.result && canRun(now.current)) await run();
  };

  const readFromSheets = (): Promise<void> => readSheets().then(goOn);

  const readFromFile = async (file: File): Promise<void> => {
    drop();
    const reading = await inDraft(say("readingMethod"), async (watch) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return drafted().work.run("methodOfFile", { bytes, name: file.name }, watch);
    });
    if (reading) await take(reading, []);
    await goOn();
  };

  const choose = async (table: string, sheet: string | undefined): Promise<void> => {
    const isLast = await choices.current.add(table, sheet ?? "", async (added) => {
      const { reading, chosen } = now.current;
      if (!reading?.method) return;
      await inDraft(say("readingData"), (watch) => open(reading, { ...chosen, ...added }, watch));
      warn(await keep({ chosen: now.current.chosen }));
    });
    if (isLast) await goOn();
  };

  /** How the result that is shown came out, as long as it is of the same method: what moved between two methods is no edit's. */
  const outcomeBefore = ({ method }: MethodReading): Outcome | undefined => {
    const { result } = now.current;
    return result?.summary.title === method?.title ? result?.outcome : undefined;
  };

  const inNewThread = (reading: MethodReading) =>
    inDraft(say("running"), async (watch) => {
      const { reading: latest = reading, chosen } = now.current;
      await open(latest, chosen, watch);
      edits.current.data.clear();
      const how = { language: host.language, before: outcomeBefore(latest) };
      return drafted().work.run("evaluateTables", how, watch);
    });
  const inShown = (shown: SheetThread) =>
    pane.work(say("running"), async (watch) => {
      edits.current.data.clear();
      const before = now.current.result?.outcome;
      const { opened, answer } = await runAgain(shown, { language: host.language, before }, watch);
      if (opened) step({ type: "opened", opened, chosen: now.current.chosen });
      return answer;
    });

  const run = async (): Promise<void> => {
    const { reading, result } = now.current;
    if (!reading?.method) return;
    if (reading.file === undefined && edits.current.isMethodEdited) {
      await readSheets();
      if (!now.current.reading?.method) return;
    }
    const shown = draft.current ? undefined : current.current;
    const isAgain = shown !== undefined && (await canRunAgain(host, now.current, shown));
    const answer = await (isAgain ? inShown(shown) : inNewThread(reading));
    if (!answer) return;
    if (!answer.summary) {
      step({ type: "failed", issues: answer.issues });
      const text = say("nobody") + (result ? say("earlierStays") : "");
      return pane.notify({ kind: "error", text });
    }
    if (isAgain) void shown.work.run("takeEvaluation", { isShown: true }).catch(() => undefined);
    else {
      current.current?.stop();
      current.current = draft.current;
      draft.current = undefined;
    }
    unit.forgetRows();
    const { summary, moves } = answer;
    step({ type: "evaluated", summary, outcome: answer.outcome!, moves });
    const { units, ranked, rows } = summary;
    // What all profiles share takes seconds with thousands of units: it is worked out before one is asked for.
    const first = rows[0] && { code: rows[0].code, language: host.language };
    if (first) void current.current!.work.run("unitProfile", first).catch(() => undefined);
    pane.notify({ kind: "done", text: say("done", { units, ranked }) });
  };

  const readAndRun = async (): Promise<void> => {
    await readSheets();
    if (canRun(now.current)) await run();
  };

  const write = async (hasAnalysis: boolean): Promise<void> => {
    const { result } = now.current;
    const work = current.current?.work;
    if (!result || !work) return;
    if (result.edited.length > 0 && !(await pane.confirm(say("staleQuestion"), say("writeAnyway")))) return;
    const written = await pane.work(say("writing"), async (watch) => {
      // Calling off the writing must not take the evaluation's thread with it, so the thread never hears of it.
      const sheets = await orCalledOff(work.run("evaluationResults", { hasAnalysis }), watch.signal);
      const run = { title: say("writeTitle"), job: jobOf(result.summary), sheets };
      const answer = await host.write(run, watch);
      await work.run("nameResults", { names: answer.sheets });
      return answer;
    });
    if (!written) return;
    const { sheets, left } = written;
    unit.forgetRows(sheets);
    step({ type: "written", sheets });
    const done = say("written", { count: sheets.length, first: sheets[0] ?? "" });
    const stays = left.length === 0 ? "" : say("leftSheets", { names: left.join("、") });
    const besides = stays + (await keep({ hasAnalysis }));
    pane.notify({ kind: besides === "" ? "done" : "warning", text: done + besides });
  };

  const live = useLive("evaluation", async (isNewest) => {
    const { reading } = now.current;
    // A method that could not be read is read anew once one of its sheets was mended.
    if (reading && !reading.method) return readFromSheets();
    return followEdits(
      {
        pane,
        say,
        session: () => now.current,
        step,
        thread: () => current.current,
        edits: edits.current,
        onFollowed: unit.renew,
        onWritten: unit.forgetRows,
      },
      isNewest,
    );
  });

  useEffect(() => {
    const isKept = readSettings(host).method?.from === "sheets";
    spare.current = new Work();
    spare.current.begin();
    if (isKept) void readFromSheets();
    return () => {
      drop();
      spare.current?.stop();
      current.current?.stop();
    };
  }, [host]);
  useListener(host, "onEdit", (sheet) => {
    const { result, methodSheets, reading } = now.current;
    draft.current?.forget(sheet);
    unit.onEdit(sheet);
    if (result?.written.includes(sheet)) edits.current.results.add(sheet);
    const isOfMethod = methodSheets.includes(sheet);
    edits.current.isMethodEdited ||= isOfMethod;
    if (isOfMethod && reading?.method === undefined) return live.touch();
    if (!result?.from.includes(sheet)) return;
    if (!isOfMethod) edits.current.data.add(sheet);
    step({ type: "edited", sheet });
    live.touch();
  });
  useListener(host, "onSelect", ({ sheet, range }: Selection) => {
    void unit.showRow({ sheet, row: range.top }).catch(() => undefined);
  });

  return {
    session,
    readFromSheets,
    readFromFile,
    layTemplate: (isExample) => templateLaid(pane, say, isExample),
    choose,
    run,
    readAndRun,
    write,
    live,
    readMoves: () => step({ type: "moves-read" }),
    ...unit,
  };
}
