import type { SheetHead } from "../../host";
import { usePane } from "../pane";
import { Button, Buttons } from "../parts/button";
import { Check, Choice, Select } from "../parts/select";
import { useTexts, type Say } from "../texts";
import { sourceText } from "./describe";
import { sheetsOf, type Source } from "./input";
import { ledgerTexts } from "./texts";
import { useShown } from "./use-shown";
import type { LedgerTasks } from "./use-ledger";

/** Which sheet, which cells or which sheets the ledger stands on. */
export function SourceView({ tasks }: { readonly tasks: LedgerTasks }) {
  const say = useTexts(ledgerTexts);
  const { state, kept, choose, listSheets, recognise } = tasks;
  const { source, heads, recognition } = state;
  const shown = useShown<HTMLDivElement>(tasks.freshen);
  if (!source || heads.length === 0)
    return (
      <div ref={shown} class="stack">
        <p class="hint">{say("noWorkbook")}</p>
      </div>
    );
  const isOwn = ({ name, isOurs }: SheetHead): boolean => isOurs || (kept?.written ?? []).includes(name);
  const ofType = (type: Source["type"]): void => {
    const [sheet = heads[0]?.name ?? ""] = sheetsOf(source);
    if (type === "sheet") choose({ type: "source", source: { type, sheet } });
    else if (type === "selection") void tasks.takeSelection();
    else {
      const sheets = heads.filter((head) => !head.isHidden && !isOwn(head)).map(({ name }) => name);
      choose({ type: "source", source: { type, sheets } });
    }
  };
  const isNothing = sheetsOf(source).length === 0;
  return (
    <div ref={shown} class="stack">
      <Choice
        label={say("source")}
        value={source.type}
        options={[
          { value: "sheet", text: say("sourceSheet") },
          { value: "selection", text: say("sourceSelection") },
          { value: "sheets", text: say("sourceSheets") },
        ]}
        onChange={ofType}
      />
      <Which tasks={tasks} source={source} isOwn={isOwn} />
      {isNothing && <p class="hint">{say("noSheets")}</p>}
      <Buttons>
        {!recognition && (
          <Button kind="primary" isDisabled={isNothing} onClick={() => void tasks.workOut()}>
            {say("workOut")}
          </Button>
        )}
        <Button isDisabled={isNothing} onClick={() => void recognise()}>
          {say("recognise")}
        </Button>
        <Button kind="quiet" onClick={() => void listSheets()}>
          {say("refresh")}
        </Button>
      </Buttons>
    </div>
  );
}

interface WhichProps {
  readonly tasks: LedgerTasks;
  readonly source: Source;
  readonly isOwn: (head: SheetHead) => boolean;
}

function Which({ tasks, source, isOwn }: WhichProps) {
  const say = useTexts(ledgerTexts);
  const { language } = usePane().host;
  const { heads } = tasks.state;
  if (source.type === "sheet")
    return (
      <Select
        label={say("sheet")}
        value={source.sheet}
        options={heads.map((head) => ({ value: head.name, text: nameOf(head, isOwn(head), say) }))}
        onChange={(sheet) => tasks.choose({ type: "source", source: { type: "sheet", sheet } })}
      />
    );
  if (source.type === "selection")
    return (
      <div class="stack">
        <p>{sourceText(language, source)}</p>
        <p class="hint">{say("noSelection")}</p>
        <Buttons>
          <Button onClick={() => void tasks.takeSelection()}>{say("takeSelection")}</Button>
        </Buttons>
      </div>
    );
  const toggle = (name: string, isChecked: boolean): void => {
    const sheets = heads
      .map((head) => head.name)
      .filter((each) => (each === name ? isChecked : source.sheets.includes(each)));
    tasks.choose({ type: "source", source: { type: "sheets", sheets } });
  };
  return (
    <fieldset class="ledger-sheets">
      <legend class="unseen">{say("sourceSheets")}</legend>
      {heads.map((head) => (
        <Check
          key={head.name}
          label={nameOf(head, isOwn(head), say)}
          isChecked={source.sheets.includes(head.name)}
          onChange={(isChecked) => toggle(head.name, isChecked)}
        />
      ))}
    </fieldset>
  );
}

function nameOf({ name, isHidden }: SheetHead, isOwn: boolean, say: Say<typeof ledgerTexts>): string {
  return isOwn ? say("ownSheet", { name }) : isHidden ? say("hiddenSheet", { name }) : name;
}
