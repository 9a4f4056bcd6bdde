import { useState } from "preact/hooks";
import type { Issue, SlipOptions } from "../../../engine/index";
import { usePane } from "../pane";
import { Button, Buttons } from "../parts/button";
import { TextField } from "../parts/field";
import { IssueList } from "../parts/issue-list";
import { Select } from "../parts/select";
import { dayOf, type Wish } from "../report/paper-fields";
import { usePapers } from "../report/use-papers";
import { useTexts } from "../texts";
import { Work } from "../work/work";
import { readRegisters } from "./read-registers";
import { registerTexts } from "./register-texts";

type By = NonNullable<SlipOptions["by"]>;

/** Supervision slips of the open problems, in one Word file with a page for each (督办单). */
export function SlipsPart({ wish: [wish, change] }: { readonly wish: Wish }) {
  const say = useTexts(registerTexts);
  const { host, notify } = usePane();
  const papers = usePapers();
  const [by, setBy] = useState<By>("problem");
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const day = dayOf(wish);
  const write = (date: NonNullable<typeof day>): Promise<void> =>
    papers.writeForms(say("slips"), async (watch) => {
      const registers = await readRegisters(host, watch);
      const issuer = wish.issuer.trim();
      const thread = new Work();
      try {
        const input = { registers, date, by, ...(issuer === "" ? {} : { issuer }) };
        const slips = await thread.run("registerSlips", input, watch);
        setIssues(slips.issues);
        if (slips.from === undefined) notify({ kind: "warning", text: say("noRegister") });
        else if (slips.papers.length === 0) notify({ kind: "done", text: say("noneOpen", { sheet: slips.from }) });
        return slips.papers;
      } finally {
        thread.stop();
      }
    });
  return (
    <>
      <h3>{say("slips")}</h3>
      <p class="hint">{say("slipsHint")}</p>
      <TextField label={say("slipsIssuer")} value={wish.issuer} onInput={(issuer) => change({ issuer })} />
      <TextField
        label={say("slipsDay")}
        type="date"
        value={wish.date}
        error={day === undefined ? say("slipsWrongDay") : undefined}
        onInput={(date) => change({ date })}
      />
      <Select
        label={say("slipsBy")}
        value={by}
        options={[
          { value: "problem", text: say("byProblem") },
          { value: "department", text: say("byDepartment") },
        ]}
        onChange={setBy}
      />
      <Buttons>
        <Button isDisabled={day === undefined} onClick={() => day && void write(day)}>
          {say("saveSlips")}
        </Button>
      </Buttons>
      {issues.length > 0 && <IssueList issues={issues} />}
    </>
  );
}
