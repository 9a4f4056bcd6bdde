import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { cellAddress, fixedText, lightWords, lightWordsEn, percentText, type Light } from "../../../engine/index";
import { usePane } from "../pane";
import { DataTable, type TableColumn } from "../parts/data-table";
import { PlaceLink } from "../parts/place-link";
import { Section } from "../parts/section";
import { Select } from "../parts/select";
import { originOf } from "../plan/origin";
import { OriginView } from "../plan/origin-view";
import { useTexts } from "../texts";
import { allLights, LightBadge } from "./light-badge";
import type { OutcomeRow } from "./outcome";
import { roleTexts } from "./role-texts";
import { runTexts } from "./run-texts";
import type { LedgerTasks } from "./use-ledger";
import { workingCells, type WorkingCell } from "./working-cells";

/** All rows with light, rate and gap; a click selects the cell and shows the working. */
export function RowsView({ tasks }: { readonly tasks: LedgerTasks }) {
  const say = useTexts(runTexts);
  const { host } = usePane();
  const { outcome } = tasks.state;
  const [light, setLight] = useState<Light | "all">("all");
  const rows = useMemo(
    () => (outcome?.rows ?? []).filter((row) => light === "all" || row.light === light),
    [outcome, light],
  );
  if (!outcome) return null;
  const words = host.language === "zh" ? lightWords : lightWordsEn;
  const columns: TableColumn<OutcomeRow>[] = [
    {
      key: "name",
      title: say("indicator"),
      // In a column of its own the light would push the gap out of a narrow pane.
      cell: ({ name, light: itsLight }) => (
        <>
          <span class="ledger-name">{name}</span>
          <LightBadge light={itsLight} />
        </>
      ),
      sortBy: ({ name }) => name,
    },
    {
      key: "rate",
      title: say("rate"),
      isNumber: true,
      cell: ({ rate }) => (typeof rate === "number" ? percentText(rate) : "—"),
      sortBy: ({ rate }) => (typeof rate === "number" ? rate : undefined),
    },
    {
      key: "gap",
      title: say("gap"),
      isNumber: true,
      cell: ({ gap }) => (gap === undefined ? "" : fixedText(gap, 1)),
      sortBy: ({ gap }) => gap,
    },
  ];
  const picked = tasks.picked === undefined ? undefined : outcome.rows[tasks.picked];
  return (
    <Section title={say("rows")} note={String(rows.length)}>
      <Select
        label={say("filter")}
        value={light}
        options={[
          { value: "all", text: say("all") },
          ...allLights
            .filter((each) => outcome.all.lights[each] > 0)
            .map((each) => ({ value: each, text: `${words[each]} ${outcome.all.lights[each]}` })),
        ]}
        onChange={setLight}
      />
      <p class="hint">{say("rowsHint")}</p>
      <DataTable
        label={say("rows")}
        columns={columns}
        rows={rows}
        keyOf={({ index }) => index}
        onPick={({ index }) => tasks.goTo(index)}
        picked={tasks.picked}
        rowsOnAPage={50}
        whenEmpty={say("noRow")}
      />
      {picked && <Working row={picked} tasks={tasks} />}
    </Section>
  );
}

/** How a row's rate came about, in sentences. */
function Working({ row, tasks }: { readonly row: OutcomeRow; readonly tasks: LedgerTasks }) {
  const say = useTexts(runTexts);
  const written = (text: string): string => (text === "" ? say("blankCell") : text);
  const sheet = tasks.sheetOf(row.place.sheet);
  const { outcome } = tasks.state;
  const cells = sheet && outcome ? workingCells(sheet, outcome, row) : [];
  const origin = sheet && row.place.row !== undefined ? originOf(sheet, row.place.row) : undefined;
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: "nearest" }), [row.index]);
  return (
    <section ref={section} class="ledger-working" aria-live="polite" aria-label={say("working")}>
      <h3>
        {row.name} <LightBadge light={row.light} />
      </h3>
      <p>
        {row.rule}
        <br />
        <strong>{row.working}</strong>
      </p>
      {cells.length === 0 ? (
        <p>{say("rowTarget", { target: written(row.target), reported: written(row.reported) })}</p>
      ) : (
        <WorkingCells cells={cells} />
      )}
      <p>
        {row.paceWorking === undefined ? say("noPace") : say("rowPace", { working: row.paceWorking })}
        {row.gap !== undefined && ` ${say("rowGap", { gap: fixedText(row.gap, 1) })}`}
      </p>
      {row.category !== "" && <p class="hint">{row.category}</p>}
      {row.lead !== "" && <p class="hint">{say("rowLead", { names: row.lead })}</p>}
      {row.support !== "" && <p class="hint">{say("rowSupport", { names: row.support })}</p>}
      {origin && <OriginView origin={origin} />}
    </section>
  );
}

/** The cells that a rate rests on, each with what it shows and a link that selects it. */
function WorkingCells({ cells }: { readonly cells: readonly WorkingCell[] }) {
  const say = useTexts(runTexts);
  const { language } = usePane().host;
  const nameOf = (role: WorkingCell["role"]): string => roleTexts.find(([each]) => each === role)?.[1][language] ?? "";
  return (
    <table class="ledger-cells" aria-label={say("workingCells")}>
      <tbody>
        {cells.map(({ role, text, place }) => (
          <tr key={role}>
            <th scope="row">{nameOf(role)}</th>
            <td>{text === "" ? say("blankCell") : text}</td>
            <td>
              <PlaceLink place={place} text={cellAddress(place.row ?? 0, place.column ?? 0)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
