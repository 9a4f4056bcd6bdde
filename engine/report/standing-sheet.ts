import type { Standing } from "../analysis/standing";
import type { Evaluation } from "../composite/evaluation";
import type { Sheet } from "../terms/sheet";
import { rankOrder } from "./evaluation-json";
import { tableSheet, valueCell, type BuiltCell } from "./sheet-builder";
import { standingText } from "./standing-text";
import { unitCells, unitHeader, unitWidths } from "./unit-cells";

/**
 * The sheet of reasons (为什么): one row a unit, with the sentence that says why it has its place.
 *
 * @param standings - one for each unit, in the evaluation's order
 */
export function standingSheet(evaluation: Evaluation, standings: readonly Standing[]): Sheet {
  const points = (value: number | undefined): BuiltCell => (value === undefined ? "" : { value, style: "score" });
  return tableSheet({
    name: "为什么",
    title: "每个单位为什么是这个名次",
    notes: [
      "括号里是各部分使得分高出（+）或低于（−）平均分的分数，全部相加等于与平均分之差；与全部排名单位比，办法以组内排名为先的与本类比。",
    ],
    header: [
      "位次",
      ...unitHeader(evaluation.method),
      "综合得分",
      "距前一名（分）",
      "高于后一名（分）",
      "平均分",
      "与平均之差（分）",
      "说明",
    ],
    rows: rankOrder(evaluation).map((i) => {
      const { value, placings, against } = standings[i]!;
      const [placing] = placings;
      return [
        placing ? { value: placing.place, style: "integer" } : "",
        ...unitCells(evaluation, i),
        valueCell(value, "score"),
        points(placing?.above?.points),
        points(placing?.below?.points),
        points(against?.mean),
        points(against && typeof value === "number" ? value - against.mean : undefined),
        standingText(evaluation, standings[i]!),
      ];
    }),
    widths: [6, ...unitWidths(evaluation.method), 10, 14, 16, 10, 16, 120],
    frozenColumns: 3,
  });
}
