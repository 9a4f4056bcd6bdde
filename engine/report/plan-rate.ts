import type { PlanTarget } from "../plan/target";

/** The words for how far a thing has come that a report may hold instead of a number. */
export const stageChoices: readonly string[] = ["已完成", "正在推进", "未启动"];

/**
 * The completion rate of a target as a formula of a worksheet (完成率公式), which every spreadsheet knows: blank as long as
 * nothing is reported, 1 for 已完成.
 *
 * The number is taken in the target's unit; of a range the end that is held to. A target against a benchmark has none,
 * since the benchmark's value is not in the plan.
 *
 * @param cell - where the report stands, such as K3
 * @returns the formula without its equals sign; `undefined` for a relative target
 * @example a floor of 40 in K3: IF(ISNUMBER(K3),K3/40,IF(K3="已完成",1,""))
 */
export function rateFormula({ kind, comparator, value }: PlanTarget, cell: string): string | undefined {
  if (kind === "relative") return undefined;
  const isCost = comparator === "<=" || comparator === "<";
  const target = typeof value === "number" ? value : value[isCost ? 1 : 0];
  const reported = kind === "decline" ? `ABS(${cell})` : cell;
  return `IF(ISNUMBER(${cell}),${rateOf(reported, target, isCost, comparator === ">")},IF(${cell}="${stageChoices[0]}",1,""))`;
}

function rateOf(reported: string, target: number, isCost: boolean, isMore: boolean): string {
  if (target === 0) return isMore ? `IF(${reported}>0,1,0)` : `IF(${reported}=0,1,0)`;
  if (target < 0) return `1+(${isCost ? `${target}-${reported}` : `${reported}-(${target})`})/ABS(${target})`;
  return isCost ? `IF(${reported}=0,1,${target}/${reported})` : `${reported}/${target}`;
}
