import { useMemo, useRef } from "preact/hooks";
import type { Place } from "../../../engine/index";
import { usePane } from "../pane";
import { IssueList } from "../parts/issue-list";
import { OutdatedCells } from "../parts/outdated-cells";
import { Section } from "../parts/section";
import { useRequests } from "../requests";
import { useTexts } from "../texts";
import { sharedNames } from "./found";
import { MovesPart } from "./moves-part";
import { MethodPart } from "./method-part";
import { ResultPart } from "./result-part";
import { TablesPart } from "./tables-part";
import { evaluationTexts } from "./texts";
import { UnitPart } from "./unit-part";
import { useEvaluation } from "./use-evaluation";
import "./evaluation.css";

/** From a county table and a method to a ranking, and to why each county stands where it does (评价视图). */
export function EvaluationView() {
  const say = useTexts(evaluationTexts);
  const { host, notify } = usePane();
  const actions = useEvaluation();
  const { session } = actions;
  const { reading, opened, result, failure, blocked, profile, node, moves } = session;

  const shared = useMemo(() => sharedNames(result?.summary.rows ?? []), [result]);

  const view = useRef<HTMLDivElement>(null);
  const isAsked = useRef(false);
  /** Shows a county that was chosen in the pane: the focus goes with it, and comes back when it is closed. */
  const pick = async (code: string): Promise<void> => {
    isAsked.current = code !== profile?.card.code;
    await actions.showUnit(code);
  };
  const close = (): void => {
    actions.closeUnit();
    view.current?.querySelector<HTMLElement>('.ranking tr[tabindex="0"]')?.focus();
  };

  const showRow = async (find: () => Promise<Pick<Place, "sheet" | "row" | "column">>): Promise<void> => {
    if (!result) return notify({ kind: "warning", text: say("runFirst") });
    const place = await find();
    if (!(await actions.showRow(place))) notify({ kind: "warning", text: say("notEvaluated") });
  };
  useRequests("evaluation", (request) => {
    if (request.type === "lay-template") return void actions.layTemplate(false);
    if (request.type === "method") return void actions.readFromFile(request.file);
    if (request.type === "run") return void actions.readAndRun();
    if (request.type === "explain") return void showRow(() => Promise.resolve(request.place));
    void showRow(async () => {
      const { sheet, range } = await host.selection();
      return { sheet, row: range.top };
    }).catch(() => notify({ kind: "warning", text: say("notEvaluated") }));
  });

  return (
    <div class="evaluation" ref={view}>
      <h1>{say("title")}</h1>
      {!reading && !result && <p>{say("intro")}</p>}
      <MovesPart moves={moves} shared={shared} onUnit={pick} onDismiss={actions.readMoves} />
      {blocked && (
        <div class="stale" role="status">
          <p>{say("blockedMethod")}</p>
          <IssueList issues={blocked} />
        </div>
      )}
      <MethodPart actions={actions} />
      {reading?.method && opened && <TablesPart actions={actions} opened={opened} />}
      {failure && (
        <Section title={say("issues")}>
          <p class="hint">{say("nobody") + (result ? say("earlierStays") : "")}</p>
          <IssueList issues={failure} />
        </Section>
      )}
      {profile && (
        <UnitPart
          profile={profile}
          node={node}
          shared={shared}
          isAsked={isAsked}
          onUnit={pick}
          onNode={actions.showNode}
          onCloseNode={actions.closeNode}
          onClose={close}
        />
      )}
      {opened && <OutdatedCells sheets={[...new Set(opened.tables.flatMap(({ sheet }) => sheet ?? []))]} />}
      {result && <ResultPart actions={actions} result={result} shared={shared} onUnit={pick} />}
    </div>
  );
}
