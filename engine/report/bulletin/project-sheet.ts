import type { ProjectFigures, ProjectTally } from "../../completion/projects";
import { round } from "../../stats/round";
import type { Explained } from "../../terms/explained";
import type { Sheet } from "../../terms/sheet";
import { explainSentence } from "../explain";
import { projectWords } from "../project-words";
import { tableSheet, valueCell, type BuiltCell } from "../sheet-builder";
import { monthsText, rateText } from "./wording";

/**
 * Key projects as a sheet (重点项目): all, departments, towns, then every line with its workings, and totals that do not add up.
 *
 * @param figures - worked out
 */
export function projectSheet(figures: ProjectFigures): Sheet {
  const { all, departments, towns, lines, unit, pace, months, differing } = figures;
  const groups: [string, readonly ProjectTally[]][] = [
    ["合计", [{ ...all, name: "合计" }]],
    ["部门", departments],
    ["乡镇（街道）", towns],
    ["明细", lines],
  ];
  return tableSheet({
    name: "重点项目",
    title: `${months === undefined ? "" : monthsText({ months })}重点项目进展`,
    notes: [
      `合计、部门、乡镇（街道）的比率为各行相加后相除；${pace === undefined ? "表中没有注明报告期，不与时序进度比较" : `时序进度 = 已过月数 ÷ 12 = ${rateText(pace, 2)}`}。`,
      ...differing.map(
        ({ label, measure, stated, sum }) =>
          `表内“${label}”的${projectWords[measure]}为 ${stated}，各行相加为 ${sum}，按各行相加计算。`,
      ),
    ],
    header: [
      "范围",
      "名称",
      "项目数",
      ...(["total", "planned", "done"] as const).map(
        (name) => `${projectWords[name]}${unit ? `（${unit.written}）` : ""}`,
      ),
      "完成年度计划",
      "与时序进度差（百分点）",
      projectWords.plannedStarts,
      projectWords.started,
      projectWords.openingRate,
      projectWords.plannedFinishes,
      projectWords.finished,
      projectWords.finishRate,
      "计算过程",
    ],
    rows: groups.flatMap(([scope, tallies]) => tallies.map((tally) => projectRow(scope, tally))),
    widths: [14, 32, 8, 14, 16, 16, 14, 20, 12, 10, 10, 12, 10, 10, 60],
    frozenColumns: 2,
    alike: "columns",
  });
}

function projectRow(scope: string, tally: ProjectTally): BuiltCell[] {
  const number = (value: number | undefined, style: "number" | "integer"): BuiltCell =>
    value === undefined ? null : { value, style };
  const rates = [tally.investmentRate, tally.openingRate, tally.finishRate];
  return [
    scope,
    tally.name,
    number(tally.count, "integer"),
    number(tally.total, "number"),
    number(tally.planned, "number"),
    number(tally.done, "number"),
    rateCell(tally.investmentRate),
    number(tally.gap === undefined ? undefined : round(tally.gap, 2), "number"),
    number(tally.plannedStarts, "integer"),
    number(tally.started, "integer"),
    rateCell(tally.openingRate),
    number(tally.plannedFinishes, "integer"),
    number(tally.finished, "integer"),
    rateCell(tally.finishRate),
    rates.flatMap((rate) => (rate ? [explainSentence(rate)] : [])).join("；"),
  ];
}

function rateCell(rate: Explained | undefined): BuiltCell {
  return valueCell(rate?.value, "percent");
}
