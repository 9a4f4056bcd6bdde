import { keptName, ledgerChangeText, rowChangeText, type RowChange } from "../../../engine/index";
import { usePane } from "../pane";
import { Section } from "../parts/section";
import { useTexts } from "../texts";
import { runTexts } from "./run-texts";
import type { LedgerTasks } from "./use-ledger";

const mostShown = 20;

/** What moved since the run before: sentences, then the rows themselves, each of which shows its working. */
export function ChangeView({ tasks }: { readonly tasks: LedgerTasks }) {
  const say = useTexts(runTexts);
  const { language } = usePane().host;
  const { outcome } = tasks.state;
  if (!outcome) return null;
  const { change, kept } = outcome;
  if (!change) return kept ? null : <p class="hint">{say("notKept")}</p>;
  return (
    <Section title={say("change")}>
      <ul class="ledger-change">
        {ledgerChangeText(change, language).map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
      <ChangedRows title={say("changedLights")} rows={change.lights} tasks={tasks} />
      <ChangedRows
        title={say("moved")}
        rows={change.moves.filter((row) => !change.lights.includes(row))}
        tasks={tasks}
      />
    </Section>
  );
}

interface ChangedRowsProps {
  readonly title: string;
  readonly rows: readonly RowChange[];
  readonly tasks: LedgerTasks;
}

function ChangedRows({ title, rows, tasks }: ChangedRowsProps) {
  const { language } = usePane().host;
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="ledger-change">
        {rows.slice(0, mostShown).map((row) => (
          <li key={row.index}>
            <button type="button" class="button quiet" onClick={() => tasks.goTo(row.index)}>
              {keptName(row.now)}
            </button>{" "}
            <span>{rowChangeText(row, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
