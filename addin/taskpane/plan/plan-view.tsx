import { useMemo, useReducer, useState } from "preact/hooks";
import { columnLetters, issueText, placeText, type Place } from "../../../engine/index";
import { usePane } from "../pane";
import { useRequests } from "../requests";
import { useTexts } from "../texts";
import { Work } from "../work/work";
import type { ReadDocument } from "./jobs";
import { keepDocument } from "./documents-kept";
import { firstReport, originOf } from "./origin";
import { keptTargets, reviewed, type Review } from "./review";
import { ReviewView } from "./review-view";
import { shownDocument } from "./shelf";
import { SourceView } from "./source-view";
import { planTexts } from "./texts";
import { useShelf } from "./use-shelf";
import { useSentence } from "./use-sentence";
import "./plan.css";

/** From a plan to a ledger: its text in, its targets to review, a ledger's sheets out (规划视图). */
export function PlanView() {
  const say = useTexts(planTexts);
  const pane = usePane();
  const work = useMemo(() => new Work(), []);
  const [review, step] = useReducer(reviewed, undefined);
  const showSentence = useSentence();
  const documents = useShelf();
  const [ledger, setLedger] = useState<string>();

  const open = (document: ReadDocument | undefined): void => {
    if (!document) return;
    const [problem] = document.issues;
    if (problem) {
      const { language } = pane.host;
      return pane.notify({ kind: "error", text: issueText(problem, language) });
    }
    if (document.reading.targets.length === 0) return pane.notify({ kind: "warning", text: say("none") });
    const title = document.name === "" ? say("pasted") : say("ledgerOf", { name: document.name });
    setLedger(undefined);
    documents.put(document);
    showSentence({ document: shownDocument(document) });
    step({ type: "open", document, title });
  };
  const readText = async (text: string): Promise<void> =>
    open(await pane.work(say("reading"), (watch) => work.run("readPlanText", { text }, watch)));
  const readFile = async (file: File): Promise<void> =>
    open(
      await pane.work(say("reading"), async (watch) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return work.run("readPlanFile", { bytes, name: file.name }, watch);
      }),
    );
  const write = async (done: Review): Promise<void> => {
    const targets = keptTargets(done);
    if (targets.length === 0) return pane.notify({ kind: "warning", text: say("nothingChosen") });
    const written = await pane.work(say("writing"), async (watch) => {
      const input = { document: done.document, targets, title: done.title };
      const sheets = await work.run("planLedger", input, watch);
      const { sheets: names } = await pane.host.write({ title: done.title, job: "plan", sheets }, watch);
      return { names, reports: sheets[0] && firstReport(sheets[0]) };
    });
    if (!written) return;
    const {
      names: [sheet = ""],
      reports = { row: 0, column: 0 },
    } = written;
    await keepDocument(pane.host, done.title, done.document.name);
    setLedger(sheet);
    // There the reports are filled in; where Excel cannot show it, it is written all the same.
    await pane.host.select({ sheet, ...reports }).catch(() => undefined);
    const letter = columnLetters(reports.column);
    pane.notify({ kind: "done", text: say("written", { sheet, count: targets.length, letter }) });
  };
  const close = async (): Promise<void> => {
    if (review?.isTouched && !(await pane.confirm(say("againQuestion"), say("again")))) return;
    step({ type: "close" });
  };
  const explain = async (place: Place): Promise<void> => {
    const sheet = await pane.work(say("explaining"), (watch) => pane.host.readSheet(place.sheet ?? "", watch));
    if (!sheet) return;
    const origin = originOf(sheet, place.row ?? 0);
    const found = origin && documents.find(origin);
    if (found && showSentence(found)) return;
    if (origin) pane.notify({ kind: "done", text: say("origin", { ...origin }) });
    else pane.notify({ kind: "warning", text: say("noOrigin", { place: placeText(place, pane.host.language) }) });
  };
  useRequests("plan", (request) => {
    if (request.type === "open") void readFile(request.file);
    else void explain(request.place);
  });
  return (
    <>
      <h1>{say("title")}</h1>
      {review ? (
        <ReviewView
          review={review}
          onStep={step}
          onWrite={() => void write(review)}
          onClose={() => void close()}
          {...(ledger === undefined ? {} : { onLedger: () => pane.ask("ledger", { type: "work-out", sheet: ledger }) })}
        />
      ) : (
        <SourceView onText={(text) => void readText(text)} onFile={(file) => void readFile(file)} />
      )}
    </>
  );
}
