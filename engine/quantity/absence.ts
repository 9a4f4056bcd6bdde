import type { AbsenceReason } from "../terms/value";
import { halfWidth, squeeze } from "./text";

const notApplicable = /^(?:[-—―─/\\]+|不适用|不涉及|无此项|无此项目|无任务|无|N\/?A|n\/?a)$/u;
const notReported =
  /^(?:(?:暂|尚|还|目前|数据)*(?:未|无|没有|待|暂无|暂缺|缺)(?:报|报送|上报|填|填报|提供|反馈|统计|监测|公布|发布|核算|核定|汇总|出|定|失|下达|数据|资料|情况)+|暂无|暂缺|缺|空|空白|\?+|…+|\.{2,})$/u;

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
