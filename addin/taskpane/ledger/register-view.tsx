import { useState } from "preact/hooks";
import type { CalendarDay } from "../../../engine/index";
import { usePane } from "../pane";
import { Button, Buttons } from "../parts/button";
import { IssueList } from "../parts/issue-list";
import { PlaceLink } from "../parts/place-link";
import { Section } from "../parts/section";
import type { Wish } from "../report/paper-fields";
import { useTexts } from "../texts";
import { readRegisters } from "./read-registers";
import type { RegisterOutcome, ShownProblem } from "./register";
import { registerTexts } from "./register-texts";
import { SlipsPart } from "./slips-part";
import type { LedgerTasks } from "./use-ledger";

const mostShown = 20;
const lists = ["raised", "overdue", "repeated", "closable"] as const;

/** The problem register: merged from the result with one button, and what is to be looked at in it (问题台账). */
export function RegisterView({ tasks, wish }: { readonly tasks: LedgerTasks; readonly wish: Wish }) {
  const say = useTexts(registerTexts);
  const { host, notify, work } = usePane();
  const [outcome, setOutcome] = useState<RegisterOutcome>();
  const merge = (): Promise<unknown> =>
    work(say("merging"), async (watch) => {
      const registers = await readRegisters(host, watch);
      const merged = await tasks.mergeRegister(registers, today(), watch);
      if (!merged) return;
      setOutcome(merged);
      if (!merged.sheet) return notify({ kind: "error", text: say("refused") });
      const run = { title: say("runTitle"), job: "register", sheets: [merged.sheet] };
      const [sheet = merged.sheet.name] = (await host.write(run, watch)).sheets;
      setOutcome(onSheet(merged, sheet));
      await host.select({ sheet, row: 0, column: 0 }).catch(() => undefined);
      const text = merged.from === undefined ? say("begun", { sheet }) : say("written", { sheet, from: merged.from });
      notify({ kind: "done", text });
    });
  return (
    <Section title={say("title")} isOpenAtFirst={false}>
      <p class="hint">{say("hint")}</p>
      <Buttons>
        <Button onClick={() => void merge()}>{say("merge")}</Button>
      </Buttons>
      {outcome &&
        lists.map((name) => (
          <Problems key={name} title={say(name, { count: outcome[name].length })} items={outcome[name]} />
        ))}
      {outcome && outcome.issues.length > 0 && <IssueList issues={outcome.issues} />}
      <SlipsPart wish={wish} />
    </Section>
  );
}

function Problems({ title, items }: { readonly title: string; readonly items: readonly ShownProblem[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="ledger-change">
        {items.slice(0, mostShown).map(({ number, name, place }) => (
          <li key={number}>
            <PlaceLink place={place} text={number} /> <span>{name}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The outcome with its problems on the sheet under the name that it got. */
function onSheet(outcome: RegisterOutcome, sheet: string): RegisterOutcome {
  const moved = (items: readonly ShownProblem[]): ShownProblem[] =>
    items.map((item) => ({ ...item, place: { ...item.place, sheet } }));
  const { raised, overdue, repeated, closable } = outcome;
  return {
    ...outcome,
    raised: moved(raised),
    overdue: moved(overdue),
    repeated: moved(repeated),
    closable: moved(closable),
  };
}

function today(): CalendarDay {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
