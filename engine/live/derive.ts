import type { Indicator } from "../composite/method";
import { referenceFormulas, type ReferenceName } from "../composite/references";
import { composedAt, layColumn, titleOf, type Ground } from "./ground";
import type { NamedColumn } from "./parts";

/** An indicator's values in cells, and what they are held against where that differs by unit. */
export interface LiveDerived {
  readonly values: NamedColumn;
  readonly references: ReadonlyMap<ReferenceName, NamedColumn>;
}

/** What references are called in heads. */
const referenceWords: Readonly<Record<ReferenceName, string>> = {
  target: "目标",
  from: "基准",
  reference: "参照值",
  low: "下限",
  high: "上限",
  above: "超出每单位加分",
};

/** Lays out an indicator's values and references, by the method's formulas over the data (指标取值、参照值). */
export function layDerived({ book, formulas }: Ground, leaf: Indicator): LiveDerived {
  const { evaluation, sheets } = book;
  const composed = composedAt(book, leaf.code);
  const own = formulas.template(leaf.value!);
  const values = layColumn(book, {
    sheet: sheets.values,
    header: titleOf(leaf),
    note: noteOf(leaf.value!, own !== undefined, composed.size > 0),
    values: evaluation.stages.derived.get(leaf.code)!,
    text: (unit) => (composed.has(unit) ? undefined : own),
    name: ["指标值", leaf.code],
  });
  const references = referenceFormulas(leaf.score).map(({ name, formula }) => {
    const template = formulas.template(formula);
    const column = layColumn(book, {
      sheet: sheets.values,
      header: `${leaf.code} ${referenceWords[name]}`,
      note: noteOf(formula, template !== undefined, false),
      values: evaluation.references.get(leaf.code)!.get(name)!,
      text: () => template,
      name: [referenceWords[name], leaf.code],
    });
    return [name, column] as const;
  });
  return { values, references: new Map(references) };
}

function noteOf(formula: string, isLive: boolean, isComposed: boolean): string {
  return [
    `公式：${formula}`,
    ...(isLive ? [] : ["这个公式有误，或电子表格公式写不出，这里是数值。"]),
    ...(isComposed ? ["由下级合成得分的单位没有自己的值，写作不适用。"] : []),
  ].join("\n");
}
