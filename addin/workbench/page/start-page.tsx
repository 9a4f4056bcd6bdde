import type { ComponentChildren } from "preact";
import { maximumFileBytes } from "../../../files/index";
import { Button } from "../../taskpane/parts/button";
import { sizeText } from "../../taskpane/parts/size-text";
import { sayIn } from "../../taskpane/texts";
import type { Words } from "../../words";
import type { ExampleName } from "../examples/examples";
import { ExampleCards } from "./example-cards";
import { startTexts } from "./start-texts";

interface StartPageProps {
  readonly language: keyof Words;
  readonly onOpen: () => void;
  readonly onExample: (name: ExampleName) => void;
  /** Work of the last visit, where there is any. */
  readonly drafts?: ComponentChildren;
}

/** What stands where the workbook will be: what this is for, a way in, and examples (开始页). */
export function StartPage({ language, onOpen, onExample, drafts }: StartPageProps) {
  const say = sayIn(startTexts, language);
  return (
    <div class="start">
      <div class="start-inner">
        <h1>{say("title")}</h1>
        <ul class="start-jobs">
          <li>{say("ledgers")}</li>
          <li>{say("counties")}</li>
          <li>{say("plans")}</li>
        </ul>
        {drafts}
        <div class="start-drop">
          <p class="start-drop-line">
            <span>{say("drop")}</span>
            <Button kind="primary" onClick={onOpen}>
              {say("choose")}
            </Button>
          </p>
          <p class="hint start-kinds">
            <span>{say("bookKinds")}</span>
            <span>{say("planKinds")}</span>
            <span>{say("methodKinds")}</span>
            <span>{say("largest", { size: sizeText(maximumFileBytes) })}</span>
          </p>
          <p class="hint">{say("privacy")}</p>
        </div>
        <h2>{say("examples")}</h2>
        <ExampleCards say={say} onExample={onExample} />
      </div>
    </div>
  );
}
