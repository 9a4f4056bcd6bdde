import { squeeze } from "../quantity/text";
import { cellText, type Sheet } from "../terms/sheet";

const needed = ["编号", "状态"];
const telling = ["发现日期", "交办日期", "整改期限", "整改要求", "反馈情况", "销号日期", "前次编号", "经过"];
const fewestTelling = 4;
const mostLinesAbove = 30;

/** Whether a sheet is a problem register, which names indicators and targets and is no ledger (是否问题台账). */
export function looksLikeRegister({ rows }: Sheet): boolean {
  return rows.slice(0, mostLinesAbove).some((row) => {
    const heads = new Set(row.map((value) => squeeze(cellText(value))));
    return needed.every((head) => heads.has(head)) && telling.filter((head) => heads.has(head)).length >= fewestTelling;
  });
}
