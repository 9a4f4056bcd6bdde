import type { AbsenceReason } from "../terms/value";
import { halfWidth, squeeze } from "./text";

const notApplicable = /^(?:[-—―─/\\]+|不适用|不涉及|无此项|无此项目|无任务|无|N\/?A|n\/?a)$/u;
const notReported =
  /^(?:未报|未报送|未上报|未填|未填报|未提供|未反馈|尚未报送|尚未反馈|待报|待报送|待上报|待填|待定|待统计|待核算|待公布|待反馈|未统计|尚未统计|未出|数据未出|暂无|暂无数据|暂缺|缺|缺失|缺报|无数据|没有数据|数据暂缺|暂未公布|尚未公布|未公布|空|空白|\?+|…+|\.{2,})$/u;

/**
 * Whether a text says that there is no value, and why.
 *
 * Blank and 未报送 are `not-reported`; —, /, 不适用 are `not-applicable`.
 *
 * @param text - what the cell says, whole
 * @returns the reason, or `undefined` for a text that says something else
 * @example readAbsence("—") // => "not-applicable"
 */
export function readAbsence(text: string): AbsenceReason | undefined {
  const flat = squeeze(halfWidth(text)).replace(/[。.,;]$|^\((.*)\)$/gu, "$1");
  if (flat === "" || notReported.test(flat)) return "not-reported";
  return notApplicable.test(flat) ? "not-applicable" : undefined;
}
