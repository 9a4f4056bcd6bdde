import { cellAt, cellText, type Sheet } from "../../../engine/index";

/** Where a row of a target ledger comes from. */
export interface TargetOrigin {
  readonly indicator: string;
  readonly clause: string;
  /** The sentence of the plan. */
  readonly sentence: string;
}

/**
 * The sentence that a row of a target ledger was read from (原文出处), out of the sheet itself, so that it is there also when
 * the plan is not open any more.
 *
 * @param row - of the sheet, from 0
 * @returns nothing for a sheet that is no target ledger, or a row without a target
 */
export function originOf(sheet: Sheet, row: number): TargetOrigin | undefined {
  const headerRow = sheet.rows.findIndex((cells) => cells.includes("指标名称") && cells.includes("原文"));
  if (headerRow < 0 || row <= headerRow) return undefined;
  const said = (head: string): string => cellText(cellAt(sheet, row, sheet.rows[headerRow]!.indexOf(head)));
  const origin = { indicator: said("指标名称"), clause: said("条款"), sentence: said("原文") };
  return origin.sentence === "" ? undefined : origin;
}
