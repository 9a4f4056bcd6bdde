import { useEffect, useReducer, useRef } from "preact/hooks";
import { isMethodSheet, isMethodSheetCopy, type Place, type Sheet } from "../../../engine/index";
import type { Selection, Watch } from "../../host";
import { usePane } from "../pane";
import { useTexts } from "../texts";
import { Work } from "../work/work";
import { keepSettings, readSettings, type EvaluationSettings } from "./kept-settings";
import type { MethodReading } from "./method-reading";
import { emptySession, stepped, type Session } from "./session";
import { isData, isResult, jobOf, sheetsToRead } from "./sheets-to-read";
import { evaluationTexts } from "./texts";
import { aside, orCalledOff } from "./threads";
import type { UnitRows } from "./unit-rows";
import { useListener } from "./use-listener";

/** The thread of a run that is being prepared, and the sheets that it holds as they are now. */
interface Draft {
  readonly work: Work;
  readonly sheets: Set<string>;
}

/** What the view can do, and what it knows. */
export interface EvaluationActions {
  readonly session: Session;
  readonly readFromSheets: () => Promise<void>;
  readonly readFromFile: (file: File) => Promise<void>;
  readonly layTemplate: (isExample: boolean) => Promise<void>;
  readonly choose: (table: string, sheet: string | undefined) => Promise<void>;
  readonly run: () => Promise<void>;
  readonly write: (hasAnalysis: boolean) => Promise<void>;
  readonly showUnit: (code: string) => Promise<void>;
  readonly closeUnit: () => void;
  /** Shows the unit of a row. @returns whether there is one */
  readonly showRow: (place: Pick<Place, "sheet" | "row">) => Promise<boolean>;
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
  const draft = useRef<Draft | undefined>(undefined);
  const current = useRef<Work | undefined>(undefined);
  const rowsOf = useRef(new Map<string, UnitRows>());
  const editedSheets = useRef(new Set<string>());
  const isMethodEdited = useRef(false);
  const lastAsked = useRef(0);

  const drop = (): void => {
    draft.current?.work.stop();
    draft.current = undefined;
  };

  /** Keeps what changed. @returns what to tell the user where the workbook cannot keep it; the work goes on without */
  const keep = (change: Partial<EvaluationSettings>): Promise<string> =>
    keepSettings(host, change).then(
      () => "",
      () => say("settingsNotKept"),
    );
  const warn = (text: string): void => {
    if (text !== "") pane.notify({ kind: "warning", text });
  };

  const open = async (
    reading: MethodReading,
    chosen: Readonly<Record<string, string>>,
    watch: Required<Watch>,
  ): Promise<void> => {
    const heads = (await host.sheets()).filter(isData);
    const wanted = sheetsToRead(reading, heads, chosen);
    const held = (draft.current ??= { work: new Work(), sheets: new Set() });
    const sheets: Sheet[] = [];
    for (const name of wanted) {
      watch.signal.throwIfAborted();
      if (!held.sheets.has(name)) sheets.push(await host.readSheet(name, watch));
    }
    const present = new Set(heads.map(({ name }) => name));
    const still = Object.fromEntries(Object.entries(chosen).filter(([, name]) => name === "" || present.has(name)));
    const opened = await held.work.run("openTables", { reading, sheets, chosen: still }, watch);
    for (const { name } of sheets) held.sheets.add(name);
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
    drop();
    step({ type: "method", reading, sheets, copies });
    if (!reading.method) return pane.notify({ kind: "error", text: say("methodWrong") });
    const method =
      reading.file === undefined ? { from: "sheets" as const } : { from: "file" as const, name: reading.file };
    const unkept = await keep({ method });
    await inDraft(say("readingData"), (watch) => open(reading, readSettings(host).chosen, watch));
    warn(unkept);
  };

  const methodOfWorkbook = async (watch: Required<Watch>) => {
    const own = (await host.sheets()).filter((head) => !isResult(head));
    const heads = own.filter(({ name }) => isMethodSheet(name));
    const copies = own.flatMap(({ name }) => (isMethodSheetCopy(name) ? [name] : []));
    const sheets: Sheet[] = [];
    for (const { name } of heads) sheets.push(await host.readSheet(name, watch));
    isMethodEdited.current = false;
    const reading =
      heads.length === 0 ? undefined : await aside((work) => work.run("methodOfSheets", { sheets }, watch));
    return { reading, names: heads.map(({ name }) => name), copies };
  };

  const readFromSheets = async (): Promise<void> => {
    const found = await pane.work(say("readingMethod"), methodOfWorkbook);
    if (!found) return;
    if (!found.reading) return pane.notify({ kind: "warning", text: say("noMethodSheets") });
    await take(found.reading, found.names, found.copies);
  };

  const readFromFile = async (file: File): Promise<void> => {
    const reading = await pane.work(say("readingMethod"), async (watch) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return aside((work) => work.run("methodOfFile", { bytes, name: file.name }, watch));
    });
    if (reading) await take(reading, []);
  };

  const layTemplate = async (isExample: boolean): Promise<void> => {
    const laid = await pane.work(say("laying"), async (watch) => {
      const sheets = await aside((work) => work.run("methodTemplate", { isExample }, watch));
      const heads = await host.sheets();
      const taken = sheets.filter(({ name }) => heads.some((head) => head.name === name && !head.isOurs));
      if (taken.length > 0) return { taken: taken.map(({ name }) => name), count: 0 };
      const written = await host.write({ title: say("templateTitle"), job: "method-template", sheets }, watch);
      // Under another name a sheet is not found again, so that nothing of the template would be of use.
      const renamed = sheets.filter(({ name }, i) => written.sheets[i] !== name).map(({ name }) => name);
      if (renamed.length > 0) await host.undo();
      else await host.select({ sheet: written.sheets[0]! });
      return { taken: renamed, count: sheets.length };
    });
    if (!laid) return;
    if (laid.taken.length > 0)
      return pane.notify({ kind: "warning", text: say("namesTaken", { names: laid.taken.join("、") }) });
    pane.notify({ kind: "done", text: say("laid", { count: laid.count }) });
  };

  const choose = async (table: string, sheet: string | undefined): Promise<void> => {
    const { reading, chosen } = now.current;
    if (!reading?.method) return;
    const next = { ...chosen, [table]: sheet ?? "" };
    await inDraft(say("readingData"), (watch) => open(reading, next, watch));
    warn(await keep({ chosen: now.current.chosen }));
  };

  const run = async (): Promise<void> => {
    const { reading, result } = now.current;
    if (!reading?.method) return;
    if (reading.file === undefined && isMethodEdited.current) {
      await readFromSheets();
      if (!now.current.reading?.method) return;
    }
    const answer = await inDraft(say("running"), async (watch) => {
      const { reading: latest, chosen } = now.current;
      await open(latest ?? reading, chosen, watch);
      return draft.current!.work.run("evaluateTables", { language: host.language }, watch);
    });
    if (!answer) return;
    if (!answer.summary) {
      step({ type: "failed", issues: answer.issues });
      const text = say("nobody") + (result ? say("earlierStays") : "");
      return pane.notify({ kind: "error", text });
    }
    current.current?.stop();
    current.current = draft.current!.work;
    draft.current = undefined;
    rowsOf.current.clear();
    editedSheets.current.clear();
    step({ type: "evaluated", summary: answer.summary });
    const { units, ranked, rows } = answer.summary;
    // What all profiles share takes seconds with thousands of units: it is worked out before one is asked for.
    if (rows[0]) void current.current.run("unitProfile", { code: rows[0].code }).catch(() => undefined);
    pane.notify({ kind: "done", text: say("done", { units, ranked }) });
  };

  const write = async (hasAnalysis: boolean): Promise<void> => {
    const { result } = now.current;
    const work = current.current;
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
    for (const name of sheets) rowsOf.current.delete(name);
    step({ type: "written", sheets });
    const done = say("written", { count: sheets.length, first: sheets[0] ?? "" });
    const stays = left.length === 0 ? "" : say("leftSheets", { names: left.join("、") });
    const besides = stays + (await keep({ hasAnalysis }));
    pane.notify({ kind: besides === "" ? "done" : "warning", text: done + besides });
  };

  const showUnit = async (code: string): Promise<void> => {
    const work = current.current;
    // Whoever asks for one unit and then for another gets the last, whichever comes first.
    const asked = ++lastAsked.current;
    if (!work || now.current.profile?.card.code === code) return;
    const profile = await work.run("unitProfile", { code }).catch(() => undefined);
    // Another evaluation may have taken its place meanwhile.
    if (profile && current.current === work && lastAsked.current === asked) step({ type: "profile", profile });
  };

  const showRow = async ({ sheet, row }: Pick<Place, "sheet" | "row">): Promise<boolean> => {
    const work = current.current;
    const { result } = now.current;
    if (!work || !result || sheet === undefined || row === undefined) return false;
    if (![...result.summary.sheets, ...result.written].includes(sheet)) return false;
    if (!rowsOf.current.has(sheet)) {
      // Rows move when a sheet is sorted or rows are put in: an edited one is looked at as it is now.
      const asked = editedSheets.current.has(sheet) ? await host.readSheet(sheet) : sheet;
      rowsOf.current.set(sheet, await work.run("unitRows", { sheet: asked }));
    }
    const code = rowsOf.current.get(sheet)?.get(row);
    if (code !== undefined) await showUnit(code);
    return code !== undefined;
  };

  useEffect(() => {
    const isKept = readSettings(host).method?.from === "sheets";
    if (isKept) void readFromSheets();
    return () => {
      drop();
      current.current?.stop();
    };
  }, [host]);
  useListener(host, "onEdit", (sheet) => {
    draft.current?.sheets.delete(sheet);
    rowsOf.current.delete(sheet);
    editedSheets.current.add(sheet);
    isMethodEdited.current ||= now.current.methodSheets.includes(sheet);
    step({ type: "edited", sheet });
  });
  useListener(host, "onSelect", ({ sheet, range }: Selection) => {
    void showRow({ sheet, row: range.top }).catch(() => undefined);
  });

  const closeUnit = (): void => step({ type: "profile", profile: undefined });
  return { session, readFromSheets, readFromFile, layTemplate, choose, run, write, showUnit, closeUnit, showRow };
}
