import { useMemo, useState } from "preact/hooks";
import type { RankingRow } from "../../../engine/index";
import { DataTable, type TableColumn } from "../parts/data-table";
import { TextField } from "../parts/field";
import { Select } from "../parts/select";
import { useTexts } from "../texts";
import { found } from "./found";
import type { EvaluationSummary } from "./summary";
import { evaluationTexts } from "./texts";

interface RankingPartProps {
  readonly summary: EvaluationSummary;
  /** Names that need their codes beside them. */
  readonly shared: ReadonlySet<string>;
  readonly picked: string | undefined;
  readonly onPick: (code: string) => Promise<void>;
}

/** The ranking: to search, to narrow to a group, to sort, and to pick a county from. */
export function RankingPart({ summary, shared, picked, onPick }: RankingPartProps) {
  const say = useTexts(evaluationTexts);
  const [search, setSearch] = useState("");
  const [group, setGroup] = useState("");
  const rows = useMemo(() => found(summary.rows, search, group), [summary, search, group]);
  const columns: TableColumn<RankingRow>[] = [
    {
      key: "name",
      title: say("unit"),
      cell: ({ name, code }) => (shared.has(name) ? <NameWithCode name={name} code={code} /> : name),
    },
    { key: "rank", title: say("rank"), isNumber: true, cell: ({ rank }) => rank ?? "—", sortBy: ({ rank }) => rank },
    ...(summary.groups.length > 0
      ? [
          {
            key: "inGroup",
            title: say("inGroup"),
            isNumber: true,
            cell: ({ groupRank }: RankingRow) => groupRank ?? "—",
            sortBy: ({ groupRank }: RankingRow) => groupRank,
          },
        ]
      : []),
    { key: "score", title: say("score"), isNumber: true, cell: ({ score }) => score },
    ...(summary.hasChange
      ? [
          {
            key: "change",
            title: say("change"),
            isNumber: true,
            cell: ({ change }: RankingRow) => changeText(change),
            sortBy: ({ change }: RankingRow) => change,
          },
        ]
      : []),
  ];
  return (
    <>
      <TextField label={say("search")} type="search" value={search} onInput={setSearch} />
      {summary.groups.length > 0 && (
        <Select
          label={say("group")}
          value={group}
          options={[
            { value: "", text: say("allGroups") },
            ...summary.groups.map(({ title, count }) => ({ value: title, text: say("groupCount", { title, count }) })),
          ]}
          onChange={setGroup}
        />
      )}
      <p class="hint">{say("pickHint")}</p>
      <div class="ranking">
        <DataTable
          label={say("ranking")}
          columns={columns}
          rows={rows}
          keyOf={({ code }) => code}
          onPick={({ code }) => void onPick(code)}
          picked={picked}
          whenEmpty={say("noMatch")}
        />
      </div>
    </>
  );
}

function NameWithCode({ name, code }: { name: string; code: string }) {
  return (
    <>
      {name} <span class="code">{code}</span>
    </>
  );
}

function changeText(change: number | undefined): string {
  if (change === undefined) return "";
  return change > 0 ? `↑${change}` : change < 0 ? `↓${-change}` : "—";
}
