import { useEffect, useRef, useState } from "preact/hooks";
import { version } from "../../../package.json";
import { functionTable } from "../../functions/table";
import type { Diagnosis } from "../../host";
import { failureText } from "../failure";
import { usePane } from "../pane";
import { Button, Buttons } from "../parts/button";
import { Section } from "../parts/section";
import { useTexts } from "../texts";
import { helpTexts } from "./texts";

/** What to do first, what to do when something does not work, and what helps whoever is asked for help. */
export function HelpView() {
  const say = useTexts(helpTexts);
  const { manual } = usePane().host;
  const steps = ["ledgerStep", "evaluationStep", "planStep", "cellStep"] as const;
  return (
    <>
      <h1>{say("title")}</h1>
      <ul>
        {steps.map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ul>
      {manual === undefined ? (
        <FunctionTroubles />
      ) : (
        <p>
          <a class="button quiet" href={manual} target="_blank" rel="noopener">
            {say("manual")}
          </a>
        </p>
      )}
      <Section title={say("privacyTitle")} isOpenAtFirst={false}>
        <p>{say("privacyText")}</p>
        {manual !== undefined && <p>{say("privacyDrafts")}</p>}
      </Section>
      <Section title={say("diagnosisTitle")}>
        <DiagnosisText />
      </Section>
    </>
  );
}

/** What to do where Excel shows an error in place of a function of ours. */
function FunctionTroubles() {
  const say = useTexts(helpTexts);
  return (
    <>
      <Section title={say("nameTitle")}>
        <p>{say("nameWhy")}</p>
        <ol>
          <li>{say("nameOpen")}</li>
          <li>{say("nameRecalculate")}</li>
          <li>{say("nameFreeze")}</li>
          <li>{say("nameOld")}</li>
        </ol>
      </Section>
      <Section title={say("busyTitle")}>
        <p>{say("busyText")}</p>
      </Section>
    </>
  );
}

/** The diagnosis as text to copy: on an intranet it is often read out or typed off. */
function DiagnosisText() {
  const say = useTexts(helpTexts);
  const { host, notify } = usePane();
  const [lines, setLines] = useState<readonly Diagnosis[]>();
  const text = useRef<HTMLTextAreaElement>(null);
  const look = (): void => {
    host
      .diagnose(functionTable.map(({ id }) => id))
      .then(setLines, (error: unknown) => notify(failureText(error, host.language)));
  };
  useEffect(look, [host]);
  const whole = (lines ?? [{ name: say("version"), value: version }])
    .map(({ name, value }) => `${name}: ${value}`)
    .join("\n");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(whole);
      notify({ kind: "done", text: say("copied") });
    } catch {
      // Many web views keep the clipboard from pages: what is selected can still be copied by hand.
      text.current?.focus();
      text.current?.select();
      notify({ kind: "warning", text: say("copyByHand") });
    }
  };
  return (
    <>
      <p class="hint">{say("diagnosisHint")}</p>
      <textarea ref={text} class="diagnosis" readOnly rows={10} aria-label={say("diagnosisTitle")} value={whole} />
      <Buttons>
        <Button onClick={() => void copy()}>{say("copy")}</Button>
        <Button onClick={look}>{say("lookAgain")}</Button>
      </Buttons>
    </>
  );
}
