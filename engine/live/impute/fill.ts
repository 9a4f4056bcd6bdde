import type { Indicator } from "../../composite/method";
import { layColumn, type Ground } from "../ground";
import type { NamedColumn } from "../parts";

/** A column of what a formula that fills gives for each unit. */
export function layFill({ book, formulas }: Ground, leaf: Indicator, written: string, year?: number): NamedColumn {
  const template = formulas.template(written);
  return layColumn(book, {
    sheet: book.sheets.fills,
    header: `${leaf.code} 填补用${year === undefined ? "" : `（${year}年）`}`,
    note: `公式：${written}${template ? "" : "\n电子表格公式写不出，这里是数值。"}`,
    values: book.evaluation.fills.get(written)!,
    text: () => template,
    name: ["填补用", year === undefined ? leaf.code : `${leaf.code}_${year}`],
  });
}
