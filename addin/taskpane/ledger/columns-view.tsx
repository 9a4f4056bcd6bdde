import { columnLetters, percentText, type ColumnRole } from "../../../engine/index";
import { usePane } from "../pane";
import { Badge } from "../parts/badge";
import { Button } from "../parts/button";
import { PlaceLink } from "../parts/place-link";
import { Select } from "../parts/select";
import { useTexts } from "../texts";
import { markColumn } from "./column-marks";
import { sureEnough, type ShownColumn, type ShownLedger } from "./recognise";
import { roleTexts } from "./role-texts";
import { ledgerTexts } from "./texts";
import type { LedgerTasks } from "./use-ledger";

interface ColumnsProps {
  readonly tasks: LedgerTasks;
  readonly ledger: ShownLedger;
}

/** What each column was recognised as, with an example, to be overruled; those that are not used fold away. */
export function ColumnsView({ tasks, ledger }: ColumnsProps) {
  const say = useTexts(ledgerTexts);
  const used = ledger.columns.filter(({ role, isOverruled }) => role !== "other" || isOverruled);
  const others = ledger.columns.filter((column) => !used.includes(column));
  return (
    <>
      <p class="hint">{say("columnsHint")}</p>
      <ul class="ledger-columns" aria-label={say("columns")}>
        {used.map((column) => (
          <OneColumn key={column.column} tasks={tasks} ledger={ledger} column={column} />
        ))}
      </ul>
      {others.length > 0 && (
        <details class="ledger-others">
          <summary>
            {say("otherColumns")} <span class="hint">{say("count", { count: others.length })}</span>
          </summary>
          <ul class="ledger-columns">
            {others.map((column) => (
              <OneColumn key={column.column} tasks={tasks} ledger={ledger} column={column} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OneColumn({ tasks, ledger, column }: ColumnsProps & { readonly column: ShownColumn }) {
  const say = useTexts(ledgerTexts);
  const { language } = usePane().host;
  const letters = columnLetters(column.column);
  const header = column.header === "" ? say("blankHeader") : column.header;
  const { sheet } = ledger;
  const mark = (role: ColumnRole) => markColumn(ledger.columns, column.column, role);
  return (
    <li>
      <PlaceLink place={{ sheet, row: ledger.header.bottom, column: column.column }} text={letters} />
      <span class="ledger-column-name">{header}</span>
      <Select
        label={say("columnRole", { letters, header })}
        isLabelHidden
        value={column.role}
        options={roleTexts.map(([value, words]) => ({ value, text: words[language] }))}
        onChange={(role) => tasks.choose({ type: "column", sheet, mark: mark(role) })}
      />
      <span class="hint ledger-example">{column.example !== "" && say("example", { example: column.example })}</span>
      <span class="ledger-certainty">
        <Certainty column={column} />{" "}
        {column.isOverruled && (
          <Button
            kind="quiet"
            onClick={() => tasks.choose({ type: "column-unmarked", sheet, mark: mark(column.role) })}
          >
            {say("unassign")}
          </Button>
        )}
      </span>
    </li>
  );
}

function Certainty({ column: { role, certainty, isOverruled } }: { readonly column: ShownColumn }) {
  const say = useTexts(ledgerTexts);
  if (isOverruled) return <Badge tone="normal">{say("assigned")}</Badge>;
  if (role === "other") return null;
  if (certainty < sureEnough) return <Badge tone="watch">{say("doubtful")}</Badge>;
  return <span class="hint">{say("certainty", { percent: percentText(certainty, 0) })}</span>;
}
