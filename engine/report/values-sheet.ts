import type { Alteration } from "../analysis/alterations";
import type { Findings } from "../analysis/findings";
import type { Indicator } from "../composite/method";
import { valueAt } from "../terms/column";
import type { Sheet } from "../terms/sheet";
import { alterationWords } from "./alterations-sheet";
import { rankOrder } from "./evaluation-json";
import { placeText } from "./issue-text";
import { nodesOf } from "./nodes";
import { tableSheet, valueCell, type BuiltCell } from "./sheet-builder";
import { unitCells, unitHeader, unitWidths } from "./unit-cells";
import { plainNumber } from "./workings/numbers";

/**
 * Values as they were scored (指标值); one that was filled in or treated, or is absent, says so in a note, with the value
 * before it and the cell of the gap.
 */
export function valuesSheet(findings: Findings): Sheet {
  const { evaluation, alterations } = findings;
  const leaves = nodesOf(evaluation.method).filter((node) => node.value !== undefined);
  const altered = new Map<string, Alteration[]>();
  for (const each of alterations) {
    const key = `${each.indicator}\n${each.unit}`;
    altered.set(key, [...(altered.get(key) ?? []), each]);
  }
  return tableSheet({
    name: "指标值",
    title: "各指标的值",
    notes: ["由数据表按公式计算，公式和来源列见表头批注；按办法代入、处理过的值和缺失的值有批注。"],
    header: [
      ...unitHeader(evaluation.method),
      ...leaves.map((leaf) => ({
        text: `${leaf.code} ${leaf.title}${unitText(leaf)}`,
        note: originText(findings, leaf),
      })),
    ],
    rows: rankOrder(evaluation).map((i) => [
      ...unitCells(evaluation, i),
      ...leaves.map((leaf) => observedCell(findings, leaf, i, altered.get(`${leaf.code}\n${i}`) ?? [])),
    ]),
    widths: [...unitWidths(evaluation.method), ...leaves.map(() => 14)],
    frozenColumns: 2,
    alike: "columns",
  });
}

function unitText({ unitOfMeasure }: Indicator): string {
  return unitOfMeasure === undefined ? "" : `（${unitOfMeasure}）`;
}

function originText({ origins }: Findings, leaf: Indicator): string {
  const columns = (origins.get(leaf.code)?.columns ?? []).map(({ table, header }) => `${table}：${header}`);
  return `公式：${leaf.value ?? ""}\n来源：${columns.join("；")}`;
}

function observedCell(
  { evaluation, origins }: Findings,
  leaf: Indicator,
  i: number,
  altered: readonly Alteration[],
): BuiltCell {
  const treated = evaluation.stages.treated.get(leaf.code);
  if (!treated) return null;
  const used = valueAt(treated, i);
  const cell = valueCell(used, "number");
  if (cell === null || typeof cell !== "object" || "error" in cell) return cell;
  const notes = altered.map((each) =>
    "fill" in each.by
      ? `原值${plainNumber(each.before)}，${alterationWords(each)}：${each.places.map((place) => placeText(place)).join("、")}`
      : `${alterationWords(each)}：${plainNumber(each.before)} → ${plainNumber(each.after)}`,
  );
  const gap = origins.get(leaf.code)?.gaps.get(i);
  if (notes.length === 0 && typeof used !== "number") notes.push(gap ? `缺失：${placeText(gap)}` : "缺失");
  return notes.length === 0 ? cell : { ...cell, style: "absent", note: notes.join("\n").replace(/：$/u, "") };
}
