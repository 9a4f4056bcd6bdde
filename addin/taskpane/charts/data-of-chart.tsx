import { useMemo, useState } from "preact/hooks";
import { chartTable, type Chart, type ChartCell } from "../../../engine/index";
import { DataTable } from "../parts/data-table";
import { useTexts } from "../texts";
import { keysOfRows } from "./stops";
import { chartTexts } from "./texts";

interface Row {
  readonly index: number;
  readonly cells: readonly ChartCell[];
}

/** The data of a chart as a table that folds out; its rows lead where the chart's things do (图中数据). */
export function DataOfChart({
  chart,
  onPick,
}: {
  readonly chart: Chart;
  readonly onPick: ((key: string) => void) | undefined;
}) {
  const say = useTexts(chartTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="chart-data" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("data")}</summary>
      {isOpen && <Table chart={chart} onPick={onPick} />}
    </details>
  );
}

function Table({ chart, onPick }: { chart: Chart; onPick: ((key: string) => void) | undefined }) {
  const say = useTexts(chartTexts);
  const { title, header, rows } = useMemo(() => chartTable(chart), [chart]);
  const keys = useMemo(() => keysOfRows(chart), [chart]);
  const numbered = rows.map((cells, index): Row => ({ index, cells }));
  return (
    <DataTable
      label={say("of", { what: say("data"), title })}
      rows={numbered}
      keyOf={({ index }) => index}
      columns={header.map((text, column) => ({
        key: String(column),
        title: text,
        isNumber: column > 0 && rows.some((row) => row[column]?.value !== undefined),
        cell: ({ cells }: Row) => cells[column]?.text ?? "",
        sortBy: ({ cells }: Row) => cells[column]?.value ?? cells[column]?.text,
      }))}
      onPick={
        onPick && keys.some((key) => key !== "")
          ? ({ index }) => {
              if (keys[index] !== "") onPick(keys[index]!);
            }
          : undefined
      }
    />
  );
}
