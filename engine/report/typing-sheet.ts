import type { Evaluation } from "../composite/evaluation";
import type { TypedAxis } from "../composite/typing";
import type { Sheet } from "../terms/sheet";
import { rankOrder } from "./evaluation-json";
import { tableSheet, type BuiltCell } from "./sheet-builder";
import { cellOf, unitCells, unitHeader, unitWidths } from "./unit-cells";

/**
 * Types by two axes (分型): how many units there are of each and who they are, crosswise, then where each unit lies. No
 * sheet where the method has no types. Reference units are not counted.
 */
export function typingSheets(evaluation: Evaluation): Sheet[] {
  const { typing, units } = evaluation;
  if (!typing) return [];
  const [rows, columns] = typing.axes;
  const members = (row: string, column: string) =>
    units.flatMap(({ isRanked, name }, i) =>
      isRanked && rows.partOf[i] === row && columns.partOf[i] === column ? [name] : [],
    );
  const typed = units.filter(({ isRanked }, i) => isRanked && typing.types[i] !== undefined).length;
  const untyped = units.filter(({ isRanked }) => isRanked).length - typed;
  // The highest part first, as rankings are read.
  const downwards = ({ parts }: TypedAxis) => [...parts].reverse();
  const crossed = downwards(rows).map((row): BuiltCell[] => [
    row,
    ...downwards(columns).flatMap((column): BuiltCell[] => {
      const names = members(row, column);
      const share = typed === 0 ? 0 : names.length / typed;
      return [{ value: names.length, style: "integer" }, { value: share, style: "percent" }, names.join("、")];
    }),
  ]);
  const notes = [`共 ${typed} 个单位，占比以此为分母${untyped > 0 ? `；另有 ${untyped} 个没有得分，不分型` : ""}。`];
  return [
    tableSheet({
      name: "分型",
      title: `${typing.title}：${rows.title} × ${columns.title}`,
      notes,
      header: [
        `${rows.title} \\ ${columns.title}`,
        ...downwards(columns).flatMap((column) => [`${column}（个）`, "占比", "名单"]),
      ],
      rows: crossed,
      widths: [18, ...downwards(columns).flatMap(() => [10, 8, 40])],
      frozenColumns: 1,
    }),
    tableSheet({
      name: "分型明细",
      title: `${typing.title}：各单位`,
      header: [...unitHeader(evaluation.method), rows.title, columns.title, typing.title],
      rows: rankOrder(evaluation).map((i) => [
        ...unitCells(evaluation, i),
        cellOf(rows.values, i, "number"),
        cellOf(columns.values, i, "number"),
        typing.types[i] ?? "",
      ]),
      widths: [...unitWidths(evaluation.method), 14, 14, 16],
      frozenColumns: 2,
      alike: "columns",
    }),
  ];
}
