import type { Adjustment, Group, Method, Ranking } from "../composite/method";
import { listTitles, nodeTitle } from "./titles";
import { formulaText } from "./workings/formula-text";

/** Who is in a group, in words (分组办法). */
export function groupText(group: Group, { choices }: Pick<Method, "choices">): string {
  if ("codes" in group) return `${group.title}：${group.codes.join("、")}`;
  if ("where" in group) return `${group.title}：${formulaText(group.where)}`;
  if ("chosen" in group)
    return `${group.title}：由单位自选，填在${choices.map((each) => `“${formulaText(each)}”`).join("、")}`;
  return `${group.title}：聚类的第 ${group.cluster} 类`;
}

const linkageWords = {
  ward: "离差平方和法",
  average: "类平均法",
  complete: "最长距离法",
  single: "最短距离法",
} as const;

/** How clusters are found, in words (聚类办法). */
export function clusteringText({ by, standardise, linkage }: NonNullable<Method["clustering"]>): string {
  const variables = by.map((each) => `“${formulaText(each)}”`).join("、");
  return `按${variables}${standardise ? "（各先标准化）" : ""}作系统聚类，欧氏距离，${linkageWords[linkage]}；第一个变量平均值最高的为第 1 类`;
}

/** What is done with units in several groups, in words (分组方式). */
export const groupingWords = {
  single: "每个单位只属一组",
  "multiple-best": "可以属于几组，各组分别计分，取总分高的一组（相同的取在前的）",
  "multiple-first": "可以属于几组，按第一个计分（自选的按第一选择）",
} as const;

/** What becomes of the places behind equal totals, in words (并列). */
export const tieWords = {
  competition: "并列取较优位次（1、2、2、4）",
  dense: "并列后位次连续（1、2、2、3）",
} as const;

/** How units are put in order, in words, a part a line (排名办法). */
export function rankingTexts(ranking: Ranking, method: Pick<Method, "indicators">): string[] {
  const { scope, ties, rankOn, tieBreak, previous, previousScore } = ranking;
  const order = [
    scope.map((each) => (each === "all" ? "统一排名" : "组内排名")).join("、"),
    tieWords[ties],
    rankOn === undefined ? "按未取整的得分" : `得分取 ${rankOn} 位小数`,
    ...(tieBreak.length === 0
      ? []
      : [`同分时依次比较${tieBreak.map((code) => nodeTitle(method, code)).join("、")}的得分`]),
  ].join("；");
  const changes = [
    ...(previous === undefined
      ? []
      : [`位次升降 = 上次位次（${formulaText(previous)}）− 本次${scope[0] === "group" ? "组内" : "统一"}位次`]),
    ...(previousScore === undefined
      ? []
      : [`得分增长率 =（总分 ÷ 上次得分（${formulaText(previousScore)}）− 1）× 100%，上次得分不大于 0 的没有增长率`]),
  ];
  return [order, ...changes];
}

/** A bonus or a deduction, in words (加分、扣分). */
function adjustmentText({ title, value, cap, floor, absent }: Adjustment): string {
  const bounds = [
    ...(cap === undefined ? [] : [`最多 ${cap} 分`]),
    ...(floor === undefined ? [] : [`最少 ${floor} 分`]),
    absent === undefined ? "缺数据的不出总分" : `缺数据的计 ${absent} 分`,
  ];
  return `${title}：${formulaText(value)}（${bounds.join("，")}）`;
}

/** Everything between the score and the total, and between the total and the lists, as items and their texts. */
export function adjustmentRows(method: Method): [item: string, text: string][] {
  const { bonuses, bonusCap, deductions, deductionCap, vetoes, gates } = method.adjustments;
  return [
    ...bonuses.map((each): [string, string] => ["加分", adjustmentText(each)]),
    ...(bonusCap === undefined ? [] : [["加分", `各项加分合计最多 ${bonusCap} 分`] as [string, string]]),
    ...deductions.map((each): [string, string] => ["扣分", adjustmentText(each)]),
    ...(deductionCap === undefined ? [] : [["扣分", `各项扣分合计最多 ${deductionCap} 分`] as [string, string]]),
    ...vetoes.map(({ title, when, effect }): [string, string] => [
      "一票否决",
      `${title}：${formulaText(when)}（取消评选资格${effect === "score" ? "，总分计零" : "，得分不变"}）`,
    ]),
    ...gates.map((gate): [string, string] => [
      "前置条件",
      `${gate.title}：${formulaText(gate.when)}，不满足的不能列入${gate.lists === undefined ? "任何名单" : listTitles(method, gate.lists)}`,
    ]),
  ];
}
