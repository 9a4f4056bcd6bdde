import { keptName, ledgerMoveText, rowChangeText, type DepartmentTally } from "../../../engine/index";
import { usePane } from "../pane";
import { IssueList } from "../parts/issue-list";
import { useTexts } from "../texts";
import { behindOf, type Move } from "./move";
import { runTexts } from "./run-texts";
import type { LedgerTasks } from "./use-ledger";

const mostShown = 8;

/** What the last edit did: one sentence that is read out, then the rows, each of which shows its working, and the departments. */
export function MoveView({ tasks }: { readonly tasks: LedgerTasks }) {
  const { language } = usePane().host;
  const { move } = tasks.state;
  return (
    <div class={move ? "ledger-move" : "unseen"}>
      <p role="status">{move && ledgerMoveText(move.change, language)}</p>
      {move && <Moved move={move} tasks={tasks} />}
    </div>
  );
}

function Moved({ move, tasks }: { readonly move: Move; readonly tasks: LedgerTasks }) {
  const say = useTexts(runTexts);
  const { language } = usePane().host;
  const { change, departments, issues } = move;
  const rows = [
    ...change.moved.map((row) => ({ index: row.index, now: row.now, text: rowChangeText(row, language) })),
    ...change.entered.map(({ now, index }) => ({ index, now, text: say("moveEntered") })),
  ];
  return (
    <>
      {rows.length > 0 && (
        <ul class="ledger-change" aria-label={say("moveTitle")}>
          {rows.slice(0, mostShown).map(({ index, now, text }) => (
            <li key={index}>
              <button type="button" class="button quiet" onClick={() => tasks.goTo(index)}>
                {keptName(now)}
              </button>{" "}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {rows.length > mostShown && <p class="hint">{say("moveMore", { count: rows.length - mostShown })}</p>}
      {departments.slice(0, mostShown).map(({ last, now }) => (
        <p key={`${now.role}${now.name}`} class="hint">
          <Department last={last} now={now} />
        </p>
      ))}
      {issues.length > 0 && (
        <>
          <h3>{say("moveIssues")}</h3>
          <IssueList issues={issues} />
        </>
      )}
    </>
  );
}

/** A department's tally as it was and as it is. */
function Department({ last, now }: { readonly last: DepartmentTally; readonly now: DepartmentTally }) {
  const say = useTexts(runTexts);
  const turn = (from: string, to: string): string => (from === to ? to : `${from} → ${to}`);
  return (
    <>
      {say("moveDepartment", {
        name: now.name,
        role: say(now.role),
        met: turn(`${last.met}/${last.count}`, `${now.met}/${now.count}`),
        behind: turn(String(behindOf(last)), String(behindOf(now))),
      })}
    </>
  );
}
