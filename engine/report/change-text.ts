import type { Change, UncomparedUnit } from "../analysis/change";
import type { ChangeParts, ItemChange, UnitChange } from "../analysis/change/unit-change";
import { numberText } from "./number-text";
import { scoreDecimals } from "./score-decimals";
import { adjustmentName } from "./workings/adjust";
import { scoreNumber, tightBrackets } from "./workings/numbers";
import { signedPoints } from "./workings/points";

/** What each reason is called. */
export const reasonWords: Readonly<Record<keyof ChangeParts, string>> = {
  own: "自身数值",
  adjustments: "加减分",
  others: "其他单位变化",
  weights: "权重调整",
  method: "办法调整",
};

/** The reasons for a change of the total, in the order in which they are told. */
export const changeReasons = ["own", "adjustments", "others", "weights", "method"] as const;

/** The reasons for a change of place; adjustments are part of the unit's own. */
export const riseReasons = ["own", "others", "weights", "method"] as const;

/** Why a unit is not compared with last year. */
export const uncomparedWords: Readonly<Record<UncomparedUnit["why"], string>> = {
  entered: "本期新参评，没有上期得分",
  merged: "由上期几个单位合并而成，不与其中哪一个比较",
  left: "上期参评，本期不再参评",
  "no-total-last": "上期没有得分",
  "no-total-now": "本期没有得分",
};

/** How many items are named behind each reason. */
const named: Readonly<Record<keyof ChangeParts, number>> = { own: 3, adjustments: 2, others: 2, weights: 2, method: 2 };

/**
 * Why a unit rose or fell, in one or two sentences (为什么升降).
 *
 * @returns such as 曲阜市由第 25 名升至第 3 名（+22 位），得分由 78.10 分变为 81.30 分（+3.20 分）：自身数值 +2.10 分（其中……）……
 */
export function changeText(change: Change, unit: UnitChange): string {
  const name = change.now.units[unit.now]?.name ?? "";
  const head = `${name}${placeText(change, unit)}，${totalText(change, unit)}`;
  const reasons = unit.points
    ? reasonTexts(change, unit, unit.points)
    : itemsText(change, unit.items, ({ change: c }) => c, 4);
  const lead = unit.points || reasons.length === 0 ? "" : "变化较大的是";
  const body = reasons.length === 0 ? "" : `：${lead}${reasons.join(unit.points ? "，" : "、")}`;
  return tightBrackets(`${head}${body}。${risesText(unit)}`);
}

function placeText({ scope }: Change, { places }: UnitChange): string {
  const { last, now, rise } = places;
  const where = scope === "group" ? "在本类中" : "";
  if (last === undefined || now === undefined || rise === undefined) return "不排名";
  if (rise === 0) return `${where}仍列第 ${now} 名`;
  return `${where}由第 ${last} 名${rise > 0 ? "升至" : "降至"}第 ${now} 名（${signedPlaces(rise)}）`;
}

function totalText(whole: Change, { totals }: UnitChange): string {
  const { last, now, change } = totals;
  const decimals = scoreDecimals(whole.now);
  if (Math.abs(change) < leastOf(whole)) return `得分 ${scoreNumber(now, decimals)} 分，基本未变`;
  return `得分由 ${scoreNumber(last, decimals)} 分变为 ${scoreNumber(now, decimals)} 分（${signedPoints(change, decimals)}）`;
}

/** Points that are too few to be shown. */
function leastOf({ now }: Change): number {
  return 0.5 * 10 ** -scoreDecimals(now);
}

function signedPlaces(places: number): string {
  return `${places > 0 ? "+" : "−"}${numberText(Math.abs(places), 1)} 位`;
}

function reasonTexts(change: Change, unit: UnitChange, points: ChangeParts): string[] {
  return changeReasons.flatMap((reason) => {
    const value = points[reason];
    if (Math.abs(value) < leastOf(change)) return [];
    const items = reasonItems(change, unit, reason);
    return [
      `${reasonWords[reason]} ${signedPoints(value, scoreDecimals(change.now))}${items.length === 0 ? "" : `（其中${items.join("、")}）`}`,
    ];
  });
}

/** The items that move most by one reason, each with its points (各原因中的主要项目). @returns none where nothing moves by it */
export function reasonItems(change: Change, { items }: UnitChange, reason: keyof ChangeParts): string[] {
  const of = ({ kind, parts }: ItemChange): number => {
    if (!parts) return 0;
    if (reason === "adjustments") return kind === "node" ? 0 : parts.own;
    return reason === "own" && kind !== "node" ? 0 : parts[reason];
  };
  return itemsText(change, items, of, named[reason]);
}

/** The items that move most, without those that hardly matter. */
function itemsText(
  change: Change,
  items: readonly ItemChange[],
  of: (item: ItemChange) => number,
  most: number,
): string[] {
  const sorted = [...items].sort((a, b) => Math.abs(of(b)) - Math.abs(of(a)));
  const largest = Math.abs(sorted[0] ? of(sorted[0]) : 0);
  return sorted
    .filter((item) => Math.abs(of(item)) >= Math.max(leastOf(change), largest / 10))
    .slice(0, most)
    .map((item) => `${itemTitle(change, item)} ${signedPoints(of(item), scoreDecimals(change.now))}`);
}

/** What an item is called: an indicator's title, a dimension's weight, or an adjustment's title with its kind. */
export function itemTitle({ now }: Change, { kind, code, title }: Pick<ItemChange, "kind" | "code" | "title">): string {
  const isInner = now.method.indicators.some((node) => node.code === code && node.aggregate !== undefined);
  if (kind === "node") return isInner ? `${title}的权重` : title;
  return adjustmentName({ rule: `adjust.${kind}`, label: title, value: 0, inputs: {} });
}

/** The places gained and lost by reason. */
function risesText({ rises, places }: UnitChange): string {
  if (!rises || places.rise === undefined) return "";
  const texts = riseReasons.flatMap((reason) =>
    Math.abs(rises[reason]) < 0.05 ? [] : [`${reasonWords[reason]} ${signedPlaces(rises[reason])}`],
  );
  if (texts.length === 0 || (texts.length === 1 && places.rise !== 0)) return "";
  return `位次${places.rise === 0 ? "不变" : ` ${signedPlaces(places.rise)}`}：${texts.join("，")}。`;
}

/** What every item did to a unit's score, by reason, one line an item (升降明细). */
export function changeSteps(change: Change, { items, points }: UnitChange): string[][] {
  const least = leastOf(change);
  const decimals = scoreDecimals(change.now);
  const cell = (value: number) => (Math.abs(value) < least ? "" : signedPoints(value, decimals).replace(" 分", ""));
  return [
    ["指标", "变化", ...(points ? riseReasons.map((reason) => reasonWords[reason]) : [])],
    ...items
      .filter((item) => Math.abs(item.change) >= least)
      .map((item) => [
        itemTitle(change, item),
        cell(item.change),
        ...(item.parts ? riseReasons.map((reason) => cell(item.parts![reason])) : []),
      ]),
  ];
}
