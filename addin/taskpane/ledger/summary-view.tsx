import { useMemo } from "preact/hooks";
import {
  fixedText,
  lightsChart,
  percentText,
  type DepartmentTally,
  type Summary,
  type Tally,
} from "../../../engine/index";
import { Chart } from "../charts/chart";
import { usePane } from "../pane";
import { DataTable, type TableColumn } from "../parts/data-table";
import { Section } from "../parts/section";
import { useTexts } from "../texts";
import { allLights, LightBadge } from "./light-badge";
import { runTexts } from "./run-texts";
import type { LedgerTasks } from "./use-ledger";

const rowsOnAPage = 20;

/** How it stands at a glance: met, by light, mean rate, furthest behind; by department and by category. */
export function SummaryView({ tasks }: { readonly tasks: LedgerTasks }) {
  const say = useTexts(runTexts);
  const { outcome } = tasks.state;
  if (!outcome) return null;
  const { all, departments, categories, worst, rows } = outcome;
  return (
    <>
      <dl class="ledger-figures">
        <Figure name={say("rowCount")} value={String(all.count)} />
        <Figure name={say("met")} value={String(all.met)} />
        <Figure name={say("meanRate")} value={all.meanRate === undefined ? "—" : percentText(all.meanRate)} />
      </dl>
      <p class="row">
        {allLights
          .filter((light) => all.lights[light] > 0)
          .map((light) => (
            <LightBadge key={light} light={light} count={all.lights[light]} />
          ))}
      </p>
      <p class="hint">{say("meanHint", { count: all.withoutRate === 0 ? "" : all.withoutRate })}</p>
      {worst.length > 0 && (
        <Section title={say("worst")}>
          <ol class="ledger-worst">
            {worst.map((index) => (
              <li key={index}>
                <button type="button" class="button quiet" onClick={() => tasks.goTo(index)}>
                  {rows[index]!.name}
                </button>{" "}
                <LightBadge light={rows[index]!.light} />{" "}
                <span class="hint">{say("points", { gap: fixedText(Math.abs(rows[index]!.gap ?? 0), 1) })}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {departments.length > 0 && (
        <Section title={say("departments")} note={String(departments.length)} isOpenAtFirst={false}>
          <DepartmentTables departments={departments} />
        </Section>
      )}
      {categories.length > 0 && (
        <Section title={say("categories")} note={String(categories.length)} isOpenAtFirst={false}>
          <TallyTable label={say("categories")} title={say("category")} tallies={categories} />
        </Section>
      )}
    </>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** What departments lead, are responsible for and support stands apart: the same target counts for all of them. */
function DepartmentTables({ departments }: { readonly departments: readonly DepartmentTally[] }) {
  const say = useTexts(runTexts);
  const roles = (["lead", "responsible", "support"] as const).filter((role) =>
    departments.some((each) => each.role === role),
  );
  return (
    <>
      {roles.map((role) => (
        <div key={role} class="stack">
          <h3>{say(role)}</h3>
          <DepartmentLights departments={departments} role={role} />
          <TallyTable
            label={`${say("departments")}：${say(role)}`}
            title={say("department")}
            tallies={departments.filter((each) => each.role === role)}
          />
        </div>
      ))}
    </>
  );
}

function DepartmentLights({ departments, role }: Pick<Summary, "departments"> & Pick<DepartmentTally, "role">) {
  const { language } = usePane().host;
  const chart = useMemo(
    () => lightsChart({ departments, categories: [] }, role, language),
    [departments, role, language],
  );
  return <Chart chart={chart} />;
}

interface TallyTableProps {
  readonly label: string;
  readonly title: string;
  readonly tallies: readonly Tally[];
}

function TallyTable({ label, title, tallies }: TallyTableProps) {
  const say = useTexts(runTexts);
  const behind = ({ lights }: Tally): number => lights.yellow + lights.red;
  const columns: TableColumn<Tally>[] = [
    { key: "name", title, cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      key: "met",
      title: say("metOf"),
      isNumber: true,
      cell: ({ met, count }) => `${met}/${count}`,
      sortBy: ({ met }) => met,
    },
    { key: "behind", title: say("behind"), isNumber: true, cell: behind, sortBy: behind },
    {
      key: "mean",
      title: say("mean"),
      isNumber: true,
      cell: ({ meanRate }) => (meanRate === undefined ? "" : percentText(meanRate)),
      sortBy: ({ meanRate }) => meanRate,
    },
  ];
  return (
    <DataTable label={label} columns={columns} rows={tallies} keyOf={({ name }) => name} rowsOnAPage={rowsOnAPage} />
  );
}
