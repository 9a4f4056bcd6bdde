import type { Evaluation } from "../composite/evaluation";
import type { Sheet } from "../terms/sheet";
import { rankOrder } from "./evaluation-json";
import { tableSheet, type BuiltCell } from "./sheet-builder";
import { unitCells, unitHeader, unitWidths } from "./unit-cells";

/** Years in a row on or off lists (连续入围); no sheet where the method asks for none. */
export function streakSheets(evaluation: Evaluation): Sheet[] {
  const { streaks, method } = evaluation;
  if (streaks.length === 0) return [];
  const rows = streaks.flatMap(({ title, years, isReached }, s) => {
    const atLeast = method.streaks[s]?.atLeast ?? 0;
    return rankOrder(evaluation)
      .filter((i) => (years[i] ?? 0) > 0)
      .map((i): BuiltCell[] => [
        title,
        ...unitCells(evaluation, i),
        { value: years[i] ?? 0, style: "integer" },
        { value: atLeast, style: "integer" },
        isReached[i] === true ? "达到" : "",
      ]);
  });
  return [
    tableSheet({
      name: "连续入围",
      title: "连续入围、连续落榜的年数（含本年）",
      header: ["事项", ...unitHeader(evaluation.method), "连续年数", "要求年数", "是否达到"],
      rows,
      widths: [24, ...unitWidths(evaluation.method), 10, 10, 10],
      frozenColumns: 1,
    }),
  ];
}
