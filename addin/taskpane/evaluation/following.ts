import { isMethodSheet, type Sheet } from "../../../engine/index";
import type { Host } from "../../host";
import { failureText } from "../failure";
import type { IsNewest } from "../live/newest";
import type { Pane } from "../pane";
import type { Say } from "../texts";
import type { AgainInput } from "./jobs";
import { readSettings } from "./kept-settings";
import type { Session, SessionStep } from "./session";
import type { SheetThread } from "./sheet-thread";
import { isResult, jobOf } from "./sheets-to-read";
import type { evaluationTexts } from "./texts";
import { nextFrame, orCalledOff, pause } from "./threads";

/** What was edited since the evaluation that is shown, as far as it concerns it. */
export interface Edits {
  readonly data: Set<string>;
  isMethodEdited: boolean;
  /** Result sheets that changed with it, as they do when an edit is taken back that they had followed. */
  readonly results: Set<string>;
}

/** What following an edit needs of the view. */
export interface Follower {
  readonly pane: Pane;
  readonly say: Say<typeof evaluationTexts>;
  readonly session: () => Session;
  readonly step: (step: SessionStep) => void;
  /** The thread of the evaluation that is shown. */
  readonly thread: () => SheetThread | undefined;
  readonly edits: Edits;
  /** The evaluation is another now: the thread's rows are asked for anew, and the profile that is open is drawn anew. */
  readonly onFollowed: () => Promise<void>;
  readonly onWritten: (sheets: readonly string[]) => void;
}

/** Milliseconds after which the user is told that it is being worked, and can call it off. */
const noticeable = 400;
/** Milliseconds without an edit before result sheets are written again: their making takes a thread that the next edit wants. */
const quiet = { few: 100, many: 1500 };
/** More units than these are many. */
const fewUnits = 500;

/**
 * Evaluates again after an edit (改动后重新评价), in the thread of the evaluation that is shown: only what was edited crosses to it.
 *
 * An answer that is older than the newest edit is not shown. Where the method has errors now, or nobody could be scored, the
 * last result stays. Result sheets that were written are written again, as part of the edit.
 */
export async function followEdits(follower: Follower, isNewest: IsNewest): Promise<void> {
  follower.step({ type: "following", isFollowing: true });
  try {
    await nextFrame();
    await followNow(follower, isNewest);
  } finally {
    if (isNewest()) follower.step({ type: "following", isFollowing: false });
  }
}

async function followNow(follower: Follower, isNewest: IsNewest): Promise<void> {
  const { pane, session, step, edits } = follower;
  const thread = follower.thread();
  const { result, reading, methodSheets } = session();
  if (!thread || !result || !isNewest()) return;
  const isMethodRead = edits.isMethodEdited && reading?.file === undefined;
  const names = [...edits.data];
  const wereResultsTakenBack = result.written.length > 0 && result.written.every((name) => edits.results.has(name));
  edits.results.clear();
  try {
    const methodOf = isMethodRead ? await methodSheetsOf(pane.host, methodSheets) : undefined;
    const crossing = await thread.edited(names);
    for (const name of names) edits.data.delete(name);
    const found = await evaluatedAgain(follower, thread, { ...crossing, methodSheets: methodOf });
    if (!found || !isNewest()) return;
    const { answer } = found;
    if (!answer) return step({ type: "blocked", issues: found.reading?.issues ?? [] });
    edits.isMethodEdited = false;
    if (!answer.summary) return step({ type: "blocked", issues: answer.issues });
    void thread.work.run("takeEvaluation", { isShown: true }).catch(() => undefined);
    step({
      type: "followed",
      reading: found.reading,
      opened: found.opened!,
      summary: answer.summary,
      outcome: answer.outcome!,
      moves: answer.moves,
    });
    await follower.onFollowed();
  } catch (error) {
    if (follower.thread() === thread) pane.notify(failureText(error, pane.host.language));
    return;
  }
  if (!wereResultsTakenBack) void writtenAgain(follower, thread, isNewest).catch(() => undefined);
}

async function methodSheetsOf(host: Host, before: readonly string[]): Promise<Sheet[]> {
  const heads = (await host.sheets()).filter((head) => !isResult(head) && isMethodSheet(head.name));
  const names = heads.length > 0 ? heads.map(({ name }) => name) : before;
  return Promise.all(names.map((name) => host.readSheet(name)));
}

/** Shows how far it is only where it takes long; called off, its answer is not waited for, and the result stays stale. */
async function evaluatedAgain(
  { pane, say, session }: Follower,
  { work }: SheetThread,
  edited: Omit<AgainInput, "language" | "before">,
) {
  let tell: (done: number, total: number) => void = () => undefined;
  const input = { ...edited, language: pane.host.language, before: session().result?.outcome };
  const onProgress = (done: number, total: number): void => tell(done, total);
  const answer = work.run("evaluateAgain", input, { onProgress });
  const isSlow = await Promise.race([
    answer.then(
      () => false,
      () => false,
    ),
    pause(noticeable).then(() => true),
  ]);
  if (!isSlow) return answer;
  return pane.work(say("runningAgain"), (watch) => {
    tell = watch.onProgress;
    return orCalledOff(answer, watch.signal);
  });
}

/** Writes the result sheets again that stand in the workbook, as long as they are as we wrote them. */
async function writtenAgain(follower: Follower, { work }: SheetThread, isNewest: IsNewest): Promise<void> {
  const { pane, say, session, step, onWritten } = follower;
  const { result } = session();
  if (!result || result.written.length === 0) return;
  const { summary, written } = result;
  await pause(summary.units > fewUnits ? quiet.many : quiet.few);
  if (!isNewest()) return;
  const heads = await pane.host.sheets();
  const job = jobOf(summary);
  if (!written.every((name) => heads.some((head) => head.name === name && head.isOurs && head.job === job)))
    return pane.notify({ kind: "warning", text: say("notWrittenAgain") });
  const { hasAnalysis } = readSettings(pane.host);
  const sheets = await work.run("evaluationResults", { hasAnalysis });
  if (!isNewest()) return;
  const answer = await pane.host.write({ title: say("writeTitle"), job, sheets, follows: true });
  await work.run("nameResults", { names: answer.sheets });
  onWritten(answer.sheets);
  step({ type: "written", sheets: answer.sheets });
}
