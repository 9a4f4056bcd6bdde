import type { LedgerChange, RowChange } from "../completion/change";
import type { KeptRow } from "../completion/keep";
import { round } from "../stats/round";
import type { Sheet } from "../terms/sheet";
import { keptName, ledgerChangeText, rowChangeText } from "./ledger-change-text";
import { tableSheet, type BuiltCell } from "./sheet-builder";
import { lightRulesFor } from "./light-rules";
import { lightWords } from "./words";

const firstLightColumn = 6;

/**
 * What moved since the last run, as a sheet: sentences above, a line for every row that moved, is new or is gone
 * (与上次对比).
 *
 * @param change - two runs compared
 */
export function ledgerChangeSheet(change: LedgerChange): Sheet {
  const moved = [
    ...new Map(
      [
        change.noLongerMet,
        change.fellBehind,
        change.withdrawn,
        change.newlyMet,
        change.caughtUp,
        change.reported,
        change.lights,
        change.moves,
        change.retargeted,
      ]
        .flat()
        .map((row) => [row.index, row]),
    ).values(),
  ];
  const rows = [
    ...moved.map((row) => movedRow(change, row)),
    ...change.entered.map(({ now }) => lonely("新增", now, "now")),
    ...change.left.map((last) => lonely("不再列入", last, "last")),
  ];
  const notes = ledgerChangeText(change);
  const sheet = tableSheet({
    name: "与上次对比",
    title: "与上次测算结果对比",
    notes,
    header: [
      "变化",
      "类别",
      "指标",
      "上次完成率",
      "本次完成率",
      "升降（百分点）",
      "上次亮灯",
      "本次亮灯",
      "上次目标",
      "本次目标",
      "说明",
    ],
    rows,
    widths: [14, 28, 36, 12, 12, 14, 10, 10, 24, 24, 56],
    frozenColumns: 3,
  });
  return { ...sheet, rules: lightRulesFor(notes.length + 2, rows.length, [firstLightColumn, firstLightColumn + 1]) };
}

function movedRow(change: LedgerChange, row: RowChange): BuiltCell[] {
  const { last, now, rise } = row;
  return [
    kindOf(change, row),
    now.category,
    keptName(now),
    percent(last.rate),
    percent(now.rate),
    rise === undefined ? null : { value: round(100 * rise, 2), style: "number" },
    lightWords[last.light],
    lightWords[now.light],
    last.target,
    now.target,
    rowChangeText(row),
  ];
}

function kindOf(change: LedgerChange, row: RowChange): string {
  const kinds: [string, readonly RowChange[]][] = [
    ["不再达标", change.noLongerMet],
    ["新落后", change.fellBehind],
    ["没有完成率", change.withdrawn],
    ["新达标", change.newlyMet],
    ["赶上序时", change.caughtUp],
    ["新报送", change.reported],
    ["亮灯变化", change.lights],
    ["完成率变化", change.moves],
  ];
  return kinds.find(([, rows]) => rows.includes(row))?.[0] ?? "目标改动";
}

function lonely(kind: string, row: KeptRow, side: "last" | "now"): BuiltCell[] {
  const isLast = side === "last";
  return [
    kind,
    row.category,
    keptName(row),
    isLast ? percent(row.rate) : null,
    isLast ? null : percent(row.rate),
    null,
    isLast ? lightWords[row.light] : "",
    isLast ? "" : lightWords[row.light],
    isLast ? row.target : "",
    isLast ? "" : row.target,
    "",
  ];
}

function percent(rate: number | undefined): BuiltCell {
  return rate === undefined ? null : { value: rate, style: "percent" };
}
