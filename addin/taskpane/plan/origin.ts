import { cellAt, cellText, type Sheet } from "../../../engine/index";
import type { SentenceClue } from "./find-sentence";

/** Where a row of a target ledger comes from. */
export interface TargetOrigin extends SentenceClue {
  readonly indicator: string;
  readonly clause: string;
  /** The sentence of the plan. */
  readonly sentence: string;
  /** The sheet's own title, by which the workbook remembers the document. */
  readonly title: string;
}

/**
 * The sentence that a row of a target ledger was read from (原文出处), or that a number which became no target stands in. It is taken
 * out of the sheet itself, so that it is there also when the plan is not open any more.
 *
 * @param row - of the sheet, from 0
 * @returns nothing for a sheet that is neither, or a row without a sentence
 */
export function originOf(sheet: Sheet, row: number): TargetOrigin | undefined {
  const has = (cells: Sheet["rows"][number], ...heads: readonly string[]): boolean =>
    heads.every((head) => cells.includes(head));
  const headerRow = sheet.rows.findIndex(
    (cells) => has(cells, "指标名称", "原文") || has(cells, "数字", "理由", "原文"),
  );
  if (headerRow < 0 || row <= headerRow) return undefined;
  const header = sheet.rows[headerRow]!;
  const said = (head: string): string => {
    const column = header.indexOf(head);
    return column < 0 ? "" : cellText(cellAt(sheet, row, column));
  };
  const sentence = said("原文");
  if (sentence === "") return undefined;
  const title = headerRow === 0 ? "" : cellText(cellAt(sheet, headerRow - 1, 0));
  const number = said("数字");
  const name = said("指标名称");
  return {
    indicator: name === "" ? number : name,
    clause: said("条款"),
    sentence,
    title,
    ...(name === "" ? { number } : {}),
  };
}

/** The first cell of a target ledger that waits for a report (完成情况), from 0. */
export function firstReport({ rows }: Sheet): { readonly row: number; readonly column: number } | undefined {
  const header = rows.findIndex((cells) => cells.includes("指标名称") && cells.includes("完成情况"));
  return header < 0 ? undefined : { row: header + 1, column: rows[header]!.indexOf("完成情况") };
}
