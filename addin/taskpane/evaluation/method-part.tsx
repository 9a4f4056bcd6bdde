import { useEffect, useState } from "preact/hooks";
import { isMethodSheet } from "../../../engine/index";
import { usePane } from "../pane";
import { Button, Buttons } from "../parts/button";
import { FilePicker } from "../parts/file-picker";
import { IssueList } from "../parts/issue-list";
import { Section } from "../parts/section";
import { useTexts } from "../texts";
import { readSettings } from "./kept-settings";
import type { MethodReading } from "./method-reading";
import { isResult } from "./sheets-to-read";
import { evaluationTexts } from "./texts";
import type { EvaluationActions } from "./use-evaluation";
import { useListener } from "../live/use-listener";

/** Larger files hold more than a method. */
const mostBytes = 20 * 1024 * 1024;

/** Where the method comes from, what it says, and what is wrong with it. */
export function MethodPart({ actions }: { actions: EvaluationActions }) {
  const say = useTexts(evaluationTexts);
  const { host } = usePane();
  const { reading, result, methodCopies } = actions.session;
  // Once there is a result, what led to it makes room for it.
  const isDone = result !== undefined && reading?.method !== undefined;
  const kept = readSettings(host).method;
  const names = useMethodSheets(reading === undefined);
  return (
    <Section
      key={String(isDone)}
      isOpenAtFirst={!isDone}
      title={say("method")}
      note={isDone ? reading.card?.title : undefined}
    >
      {reading ? <Card reading={reading} /> : <Newcomer names={names} />}
      {reading && methodCopies.length > 0 && (
        <p class="hint">{say("methodCopies", { first: methodCopies[0]!, count: methodCopies.length })}</p>
      )}
      <Buttons>
        {!reading && names.length > 0 && (
          <Button kind="primary" onClick={() => void actions.readAndRun()}>
            {say("readAndRun")}
          </Button>
        )}
        {/* Without such a sheet it still says which names a method's sheets have. */}
        <Button
          kind={reading?.method || names.length > 0 ? "plain" : "primary"}
          onClick={() => void actions.readFromSheets()}
        >
          {say(reading && reading.file === undefined ? "methodAgain" : "methodFromSheets")}
        </Button>
      </Buttons>
      {!reading && kept?.from === "file" && <p class="hint">{say("methodFileAgain", { name: kept.name })}</p>}
      {reading ? (
        <details class="other-method">
          <summary>{say("otherMethod")}</summary>
          <Others actions={actions} />
        </details>
      ) : (
        <Others actions={actions} />
      )}
    </Section>
  );
}

/** What somebody sees who has not evaluated here before: whether there is a method already, and what to begin with if not. */
function Newcomer({ names }: { names: readonly string[] }) {
  const say = useTexts(evaluationTexts);
  if (names.length > 0) return <p>{say("foundMethod", { names: names.join(say("listMark")) })}</p>;
  return (
    <>
      <p>
        <strong>{say("newcomer")}</strong>
      </p>
      <p class="hint">{say("newcomerHow")}</p>
    </>
  );
}

/** The method's sheets that the workbook has, looked for again whenever something is selected or edited, as after a file is opened. */
function useMethodSheets(isWanted: boolean): readonly string[] {
  const { host } = usePane();
  const [names, setNames] = useState<readonly string[]>([]);
  const look = (): void => {
    if (!isWanted) return;
    host.sheets().then(
      (heads) =>
        setNames(
          heads
            .filter(({ name, job }) => isMethodSheet(name) && !isResult({ ...(job === undefined ? {} : { job }) }))
            .map(({ name }) => name),
        ),
      () => undefined,
    );
  };
  useEffect(look, [host, isWanted]);
  useListener(host, "onSelect", look);
  useListener(host, "onEdit", look);
  return names;
}

function Others({ actions }: { actions: EvaluationActions }) {
  const say = useTexts(evaluationTexts);
  return (
    <>
      <FilePicker
        label={say("methodFile")}
        hint={say("methodFileHint")}
        kinds={[".xlsx", ".xlsm", ".json"]}
        maxBytes={mostBytes}
        onFile={(file) => void actions.readFromFile(file)}
      />
      <h3>{say("template")}</h3>
      <p class="hint">{say("templateHint")}</p>
      <Buttons>
        <Button onClick={() => void actions.layTemplate(false)}>{say("layBlank")}</Button>
        <Button onClick={() => void actions.layTemplate(true)}>{say("layExample")}</Button>
      </Buttons>
    </>
  );
}

function Card({ reading: { card, issues, file } }: { reading: MethodReading }) {
  const say = useTexts(evaluationTexts);
  return (
    <>
      {card && (
        <dl class="method-card" aria-label={say("method")}>
          <dt class="unseen">{say("method")}</dt>
          <dd class="method-title">{card.title}</dd>
          <dt>{say("edition")}</dt>
          <dd>{card.edition}</dd>
          <dt>{say("source")}</dt>
          <dd>{file ?? say("thisWorkbook")}</dd>
          <dt>{say("indicators")}</dt>
          <dd>{say("indicatorCount", { count: card.indicators })}</dd>
          <dt>{say("groups")}</dt>
          <dd>{card.groups.length === 0 ? say("noGroups") : card.groups.join("、")}</dd>
          <dt>{say("tables")}</dt>
          <dd>{card.tables.join("、")}</dd>
        </dl>
      )}
      {!card && <p class="hint">{say("methodWrong")}</p>}
      {issues.length > 0 && (
        <div role="group" aria-label={say("methodIssues")}>
          <IssueList issues={issues} />
        </div>
      )}
    </>
  );
}
