import { useLayoutEffect, useRef } from "preact/hooks";
import { usePane } from "../pane";
import { LiveCheck } from "../live/live-check";
import { Badge } from "../parts/badge";
import { Button, Buttons } from "../parts/button";
import { OutdatedCells } from "../parts/outdated-cells";
import { useRequests } from "../requests";
import { useWish } from "../report/paper-fields";
import { useTexts } from "../texts";
import { BulletinPart } from "./bulletin-part";
import { ChangeView } from "./change-view";
import { lastText, listText } from "./describe";
import { DestinationView } from "./destination-view";
import { sheetsOf } from "./input";
import { lightChoice } from "./light-choice";
import { MoveView } from "./move-view";
import { OptionsView } from "./options-view";
import { RecognitionView } from "./recognition-view";
import { RegisterView } from "./register-view";
import { RowsView } from "./rows-view";
import { runTexts } from "./run-texts";
import { SourceView } from "./source-view";
import { SummaryView } from "./summary-view";
import { ledgerTexts } from "./texts";
import { useLedger, type LedgerTasks } from "./use-ledger";
import "./ledger.css";

/** From a ledger to completion rates: choose, recognise, work out, write (台账视图). */
export function LedgerView() {
  const say = useTexts(ledgerTexts);
  const { language } = usePane().host;
  const tasks = useLedger();
  const { kept, state } = tasks;
  useRequests("ledger", (request) => {
    if (request.type === "recompute") void tasks.again();
    else if (request.type === "work-out") void tasks.workOut(request.sheet);
    else tasks.explain(request.place);
  });
  return (
    <>
      <h1>{say("title")}</h1>
      {kept && (
        <section class="ledger-last" aria-label={say("last")}>
          <p>
            <strong>{say("last")}</strong> {lastText(language, kept)}
          </p>
          <Buttons>
            <Button onClick={() => void tasks.again()}>{say("again")}</Button>
          </Buttons>
        </section>
      )}
      <SourceView tasks={tasks} />
      <RecognitionView tasks={tasks} />
      {state.recognition && !state.outcome && <Outdated tasks={tasks} />}
      {(state.recognition?.ledgers.length ?? 0) > 0 && <Run tasks={tasks} />}
      {state.outcome && <Result tasks={tasks} />}
    </>
  );
}

/** Formulas of the ledgers that do not show what is now. */
function Outdated({ tasks: { state } }: { readonly tasks: LedgerTasks }) {
  const { source } = state;
  if (!source) return null;
  return <OutdatedCells sheets={sheetsOf(source)} within={source.type === "selection" ? source.range : undefined} />;
}

function Run({ tasks }: { readonly tasks: LedgerTasks }) {
  const say = useTexts(runTexts);
  const { options, outcome } = tasks.state;
  const isRefused = lightChoice(options).rule === undefined;
  return (
    <>
      <OptionsView tasks={tasks} />
      <LiveCheck live={tasks.live} />
      {outcome ? <Staleness tasks={tasks} /> : null}
      <Buttons>
        <Button kind={outcome ? "plain" : "primary"} isDisabled={isRefused} onClick={() => void tasks.run()}>
          {say(outcome ? "runAgain" : "run")}
        </Button>
      </Buttons>
    </>
  );
}

/** Whether what is stale will be new in a moment. */
function isFollowing({ live, state: { edited, isOutdated, isStuck, options } }: LedgerTasks): boolean {
  if (!live.isOn || isStuck || lightChoice(options).rule === undefined) return false;
  return edited.length > 0 || isOutdated;
}

/** Whether the result is older than the cells or the choices that it was made of. */
function Staleness({ tasks }: { readonly tasks: LedgerTasks }) {
  const say = useTexts(runTexts);
  const { language } = usePane().host;
  const { edited, isOutdated, unfollowed } = tasks.state;
  if (isFollowing(tasks)) return null;
  return (
    <div aria-live="polite">
      {unfollowed.length > 0 && (
        <p class="ledger-stale">{say("unfollowed", { sheets: listText(language, unfollowed) })}</p>
      )}
      {edited.length > 0 && <p class="ledger-stale">{say("stale", { sheets: listText(language, edited) })}</p>}
      {isOutdated && <p class="ledger-stale">{say("outdated")}</p>}
    </div>
  );
}

function Result({ tasks }: { readonly tasks: LedgerTasks }) {
  const say = useTexts(runTexts);
  const { asked } = tasks.state;
  const title = useRef<HTMLHeadingElement>(null);
  const wish = useWish();
  // What was asked for stands below what it was asked with: eye and screen reader are taken there. What only followed an edit
  // leaves them where they are.
  useLayoutEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: "start" });
  }, [asked]);
  return (
    <>
      <h2 ref={title} tabIndex={-1} class="ledger-result">
        {say("result")}
        {isFollowing(tasks) && (
          <>
            {" "}
            <Badge tone="watch">{say("following")}</Badge>
          </>
        )}
      </h2>
      <Outdated tasks={tasks} />
      <MoveView tasks={tasks} />
      <ChangeView tasks={tasks} />
      <SummaryView tasks={tasks} />
      <RowsView tasks={tasks} />
      <DestinationView tasks={tasks} />
      <RegisterView tasks={tasks} wish={wish} />
      <BulletinPart tasks={tasks} wish={wish} />
    </>
  );
}
