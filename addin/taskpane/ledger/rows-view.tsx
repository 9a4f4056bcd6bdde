import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { fixedText, lightWords, lightWordsEn, percentText, type Light } from "../../../engine/index";
import { usePane } from "../pane";
import { DataTable, type TableColumn } from "../parts/data-table";
import { PlaceLink } from "../parts/place-link";
import { Section } from "../parts/section";
import { Select } from "../parts/select";
import { useTexts } from "../texts";
import { allLights, LightBadge } from "./light-badge";
import type { OutcomeRow } from "./outcome";
import { runTexts } from "./run-texts";
import type { LedgerTasks } from "./use-ledger";

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
      {picked && <Working row={picked} />}
    </Section>
  );
}

/** How a row's rate came about, in sentences. */
function Working({ row }: { readonly row: OutcomeRow }) {
  const say = useTexts(runTexts);
  const written = (text: string): string => (text === "" ? say("blankCell") : text);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: "nearest" }), [row]);
  return (
    <section ref={section} class="ledger-working" aria-live="polite" aria-label={say("working")}>
      <h3>
        {row.name} <LightBadge light={row.light} />
      </h3>
      <p>
        <PlaceLink place={row.place} />
      </p>
      <p>{say("rowTarget", { target: written(row.target), reported: written(row.reported) })}</p>
      <p>
        <strong>{row.working}</strong>
      </p>
      <p>
        {row.paceWorking === undefined ? say("noPace") : say("rowPace", { working: row.paceWorking })}
        {row.gap !== undefined && ` ${say("rowGap", { gap: fixedText(row.gap, 1) })}`}
      </p>
      {row.category !== "" && <p class="hint">{row.category}</p>}
      {row.lead !== "" && <p class="hint">{say("rowLead", { names: row.lead })}</p>}
      {row.support !== "" && <p class="hint">{say("rowSupport", { names: row.support })}</p>}
    </section>
  );
}
