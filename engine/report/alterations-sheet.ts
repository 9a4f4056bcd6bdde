import type { Alteration } from "../analysis/alterations";
import type { Findings } from "../analysis/findings";
import type { Sheet } from "../terms/sheet";
import { placeText } from "./issue-text";
import { fillText, isTransformation, stepText } from "./repair-words";
import { tableSheet, valueCell, type BuiltCell } from "./sheet-builder";
import { unitCells, unitHeader, unitWidths } from "./unit-cells";

/** What was done to a value, in words: 代入本组的平均值, 缩尾 … */
export function alterationWords({ by }: Alteration): string {
  return "fill" in by ? `代入${fillText(by.fill)}` : stepText(by.step);
}

/**
 * Every value that was filled in or treated (填补与处理), with what it was before and where it stands.
 *
 * A step that carries a whole column over, such as a logarithm, is one line: the values before it are in the notes of the
 * sheet of values.
 *
 * @returns no sheet where nothing was
 */
export function alterationSheets(findings: Findings): Sheet[] {
  const { evaluation, alterations } = findings;
  if (alterations.length === 0) return [];
  const titles = new Map(evaluation.method.indicators.map(({ code, title }) => [code, title]));
  const titleOf = (each: Alteration) => `${each.indicator} ${titles.get(each.indicator) ?? ""}`;
  const isWhole = ({ by }: Alteration) => "step" in by && isTransformation(by.step);
  const whole = new Map<string, Alteration[]>();
  for (const each of alterations.filter(isWhole)) {
    const key = `${each.indicator} ${alterationWords(each)}`;
    whole.set(key, [...(whole.get(key) ?? []), each]);
  }
  const rows = [
    ...alterations
      .filter((each) => !isWhole(each))
      .map((each): BuiltCell[] => [
        ...unitCells(evaluation, each.unit),
        titleOf(each),
        alterationWords(each),
        valueCell(each.before, "number"),
        valueCell(each.after, "number"),
        each.places.map((place) => placeText(place)).join("、"),
      ]),
    ...[...whole.values()].map((all): BuiltCell[] => [
      "",
      `共 ${all.length} 个单位`,
      ...unitWidths(evaluation.method)
        .slice(2)
        .map(() => ""),
      titleOf(all[0]!),
      alterationWords(all[0]!),
      null,
      null,
      "处理前的数见“指标值”的批注",
    ]),
  ];
  return [
    tableSheet({
      name: "填补与处理",
      title: "填补与处理：与数据表不同的数",
      notes: ["缺失的数按办法代入，异常的数按办法处理；下面逐个列出处理前后的数和来源单元格。"],
      header: [...unitHeader(evaluation.method), "指标", "处理", "处理前", "处理后", "来源单元格"],
      rows,
      widths: [...unitWidths(evaluation.method), 30, 44, 12, 12, 36],
      frozenColumns: 2,
      alike: "rows",
    }),
  ];
}
