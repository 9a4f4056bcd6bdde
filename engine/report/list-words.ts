import type { Band, ListSpec, Method, Streak, Typing } from "../composite/method";
import { groupTitle, listTitles, nodeTitle } from "./titles";
import { formulaText } from "./workings/formula-text";

/** What a list goes by, in words (评选依据). */
export function listBasis({ by }: Pick<ListSpec, "by">, method: Pick<Method, "indicators">): string {
  if (typeof by === "object") return formulaText(by.formula);
  if (by === "score") return "综合得分";
  if (by === "rise") return "位次上升幅度";
  if (by === "growth") return "综合得分增长率";
  return nodeTitle(method, by);
}

/** How a list of honours is drawn up, in words (评选办法). */
export function listText(list: ListSpec, method: Method): string {
  const size = list.quotas
    ? Object.entries(list.quotas)
        .map(([id, n]) => `${groupTitle(method, id)} ${n} 个`)
        .join("、")
    : `前 ${list.top ?? 0} 个${list.groups ? `（限 ${list.groups.map((id) => groupTitle(method, id)).join("、")}）` : ""}`;
  const gains = list.by === "rise" || list.by === "growth" ? "，只取有上升的" : "";
  return [
    `${list.title}：按${listBasis(list, method)}从高到低${gains}，${size}`,
    ...(list.within.length === 0 ? [] : [`只在${listTitles(method, list.within)}中产生`]),
    ...(list.without.length === 0 ? [] : [`与${listTitles(method, list.without)}不重复，依次递补`]),
    ...list.withdrawn.map(({ code, reason }) => `公示后取消 ${code}（${reason}）`),
    ...barredText(list, method),
    "末位并列的一并列入",
  ].join("；");
}

/** What becomes of the places of those who are kept off or drop out; nothing where nobody can be. */
function barredText({ id, withdrawn, fill }: ListSpec, { adjustments }: Method): string[] {
  const { vetoes, gates } = adjustments;
  const reasons = [
    ...(vetoes.length > 0 ? ["一票否决"] : []),
    ...(gates.some(({ lists }) => lists === undefined || lists.includes(id)) ? ["不满足前置条件"] : []),
    ...(withdrawn.length > 0 ? ["公示后取消"] : []),
  ];
  if (reasons.length === 0) return [];
  return [`${reasons.join("、")}的${fill ? "由后面的依次递补" : "名额空缺，不递补"}`];
}

/** A verdict, in words (等次). */
export function bandText({ title, from, when }: Band): string {
  return `${title}：${from} 分及以上${when === undefined ? "" : `，并且 ${formulaText(when)}`}`;
}

/** Years in a row, in words (连续入围). */
export function streakText(streak: Streak, method: Pick<Method, "lists">): string {
  const who = streak.when === undefined ? "" : `（限 ${formulaText(streak.when)} 的单位）`;
  const before = streak.before.map((formula, y) => `${y + 1} 年前：${formulaText(formula)}`).join("；");
  const any = streak.lists.length > 1 ? (streak.off ? "的任何一个" : "之一") : "";
  const what = `连续 ${streak.atLeast} 年${streak.off ? "没有列入" : "列入"}${listTitles(method, streak.lists)}${any}`;
  return `${streak.title}：${what}${who}，含本年；往年是否在榜：${before}`;
}

/** Types by two axes, in words, a line an axis (分型). */
export function typingTexts({ title, axes }: Typing, method: Pick<Method, "indicators">): string[] {
  const titleOf = (code: string): string => nodeTitle(method, code);
  const basis = ({ by }: Typing["axes"][number]): string => {
    if (by === "score") return "综合得分";
    if ("formula" in by) return formulaText(by.formula);
    if ("node" in by) return `“${titleOf(by.node)}”得分`;
    const divisor = by.deviation === "sample" ? "除以 n − 1" : "除以 n";
    return `${by.dispersion.map(titleOf).join("、")} ${by.dispersion.length} 项得分的标准差（${divisor}）`;
  };
  return axes.map((axis) => {
    const parts = [...axis.bands]
      .sort((a, b) => b.from - a.from)
      .map(({ title: part, from, border }) => `${border === "at" ? "不低于" : "高于"} ${from} 为“${part}”`);
    return `${title}，${axis.title}按${basis(axis)}：${parts.join("，")}，其余为“${axis.below}”`;
  });
}
