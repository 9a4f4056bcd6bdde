import type { Band, ListSpec, Method, Streak, Typing } from "../composite/method";
import { formulaText } from "./workings/formula-text";

/** What a list goes by, in words (评选依据). */
export function listBasis({ by }: Pick<ListSpec, "by">, { indicators }: Pick<Method, "indicators">): string {
  if (typeof by === "object") return formulaText(by.formula);
  if (by === "score") return "综合得分";
  if (by === "rise") return "位次上升幅度";
  if (by === "growth") return "综合得分增长率";
  return indicators.find(({ code }) => code === by)?.title ?? by;
}

/** How a list of honours is drawn up, in words (评选办法). */
export function listText(list: ListSpec, method: Method): string {
  const { groups, lists } = method;
  const groupTitle = (id: string): string => groups.find((g) => g.id === id)?.title ?? id;
  const titles = (ids: readonly string[]): string =>
    ids.map((id) => `“${lists.find((l) => l.id === id)?.title ?? id}”`).join("、");
  const size = list.quotas
    ? Object.entries(list.quotas)
        .map(([id, n]) => `${groupTitle(id)} ${n} 个`)
        .join("、")
    : `前 ${list.top ?? 0} 个${list.groups ? `（限 ${list.groups.map(groupTitle).join("、")}）` : ""}`;
  const gains = list.by === "rise" || list.by === "growth" ? "，只取有上升的" : "";
  return [
    `${list.title}：按${listBasis(list, method)}从高到低${gains}，${size}`,
    ...(list.within.length === 0 ? [] : [`只在${titles(list.within)}中产生`]),
    ...(list.without.length === 0 ? [] : [`与${titles(list.without)}不重复，依次递补`]),
    ...list.withdrawn.map(({ code, reason }) => `公示后取消 ${code}（${reason}）`),
    list.fill
      ? "被否决、不满足前置条件或公示后取消的，依次递补"
      : "被否决、不满足前置条件或公示后取消的，名额空缺，不递补",
    "末位并列的一并列入",
  ].join("；");
}

/** A verdict, in words (等次). */
export function bandText({ title, from, when }: Band): string {
  return `${title}：${from} 分及以上${when === undefined ? "" : `，并且 ${formulaText(when)}`}`;
}

/** Years in a row, in words (连续入围). */
export function streakText(streak: Streak, { lists }: Pick<Method, "lists">): string {
  const titles = streak.lists.map((id) => `“${lists.find((l) => l.id === id)?.title ?? id}”`).join("、");
  const who = streak.when === undefined ? "" : `（限 ${formulaText(streak.when)} 的单位）`;
  const before = streak.before.map((formula, y) => `${y + 1} 年前：${formulaText(formula)}`).join("；");
  const what = streak.off ? `连续 ${streak.atLeast} 年不在${titles}之中` : `连续 ${streak.atLeast} 年列入${titles}之一`;
  return `${streak.title}：${what}${who}，含本年；往年是否在榜：${before}`;
}

/** Types by two axes, in words, a line an axis (分型). */
export function typingTexts({ title, axes }: Typing, { indicators }: Pick<Method, "indicators">): string[] {
  const titleOf = (code: string): string => indicators.find((node) => node.code === code)?.title ?? code;
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
