import { completeLedgers, type LedgerResult } from "../../engine/completion/complete";
import { readLedgers } from "../../engine/ledger/read";
import type { CellValue } from "../../engine/terms/sheet";
import { sheetOf } from "../sheet";

/** A ledger up to the end of a month of 2023, worked out: category, indicator, target, unit, department, report. */
export function month(months: number, rows: readonly (readonly CellValue[])[], year = 2023): LedgerResult {
  const header = ["类别", "指标名称", `${year}年目标`, "单位", "责任单位", `${year}年1-${months}月完成`];
  return completeLedgers(readLedgers([sheetOf([header, ...rows])]));
}
