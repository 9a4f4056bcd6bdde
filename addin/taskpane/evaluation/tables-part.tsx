import { useEffect, useState } from "preact/hooks";
import type { SheetHead } from "../../host";
import { usePane } from "../pane";
import { Button, Buttons } from "../parts/button";
import { IssueList } from "../parts/issue-list";
import { Section } from "../parts/section";
import { Select } from "../parts/select";
import { useTexts } from "../texts";
import type { OpenedTable, OpenedTables } from "./open-tables";
import { canRun } from "./session";
import { isData } from "./sheets-to-read";
import { evaluationTexts } from "./texts";
import type { EvaluationActions } from "./use-evaluation";

const found = { name: "byName", columns: "byColumns", choice: "byChoice" } as const;

/** Which sheet is which table, what a run would miss, and the run. */
export function TablesPart({ actions, opened }: { actions: EvaluationActions; opened: OpenedTables }) {
  const say = useTexts(evaluationTexts);
  const { session } = actions;
  const names = useDataSheets(opened);
  const hint = ({ sheet, by, rows, isOptional }: OpenedTable): string => {
    if (sheet !== undefined && by) return say(found[by], { rows });
    return say(isOptional ? "optional" : "notFound");
  };
  const hasErrors = opened.issues.some(({ severity }) => severity === "error");
  // Once there is a result, what led to it makes room for it.
  const isDone = session.result !== undefined && session.failure === undefined;
  const sheets = opened.tables.map(({ sheet }) => sheet ?? "—").join("、");
  return (
    <Section
      key={String(isDone)}
      isOpenAtFirst={!isDone}
      title={say("data")}
      note={isDone && hasErrors ? say("tablesWrong") : sheets}
    >
      <p class="hint">{say("dataHint")}</p>
      {opened.tables.map((table) => (
        <Select
          key={table.name}
          label={table.name}
          hint={hint(table)}
          value={table.sheet ?? ""}
          options={[
            { value: "", text: say("none") },
            ...names.map(({ name, isHidden }) => ({
              value: name,
              text: isHidden ? say("hiddenSheet", { name }) : name,
            })),
          ]}
          onChange={(sheet) => void actions.choose(table.name, sheet === "" ? undefined : sheet)}
        />
      ))}
      <h3>{say("checks")}</h3>
      <IssueList issues={opened.issues} whenNone={say("noFaults")} />
      <Buttons>
        <Button kind="primary" isDisabled={!canRun(session)} onClick={() => void actions.run()}>
          {say(session.result ? "runAgain" : "run")}
        </Button>
      </Buttons>
    </Section>
  );
}

/** The sheets that may be tables, asked for whenever the tables were opened anew. */
function useDataSheets(opened: OpenedTables): readonly Pick<SheetHead, "name" | "isHidden">[] {
  const { host } = usePane();
  const [names, setNames] = useState<readonly Pick<SheetHead, "name" | "isHidden">[]>(() =>
    opened.tables.flatMap(({ sheet }) => (sheet === undefined ? [] : { name: sheet, isHidden: false })),
  );
  useEffect(() => {
    let isOver = false;
    void host
      .sheets()
      .then((heads) => {
        if (isOver) return;
        setNames(heads.filter(isData));
      })
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [host, opened]);
  return names;
}
