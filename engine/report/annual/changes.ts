import type { Change } from "../../analysis/change";
import type { ChangeParts, UnitChange } from "../../analysis/change/unit-change";
import { valueAt } from "../../terms/column";
import { changeReasons, reasonItems, reasonWords, uncomparedWords } from "../change-text";
import { issueText } from "../issue-text";
import type { PaperPart, PaperTable } from "../paper/paper";
import { titleWithEdition } from "../edition-text";
import { none, placeText, type AnnualContext } from "./context";
import { riseText } from "./ranking";
import { heading, listing, paragraph, ref, table, tight, type Cell } from "./parts";

/** So many of those who rose and of those who fell stand in a table, and so many are named in a sentence. */
const mostRows = 10;
const mostNamed = 5;
/** So many who cannot be compared are listed. */
const mostUncompared = 50;
/** So many reasons stand in a sentence. */
const mostReasons = 2;

/** Who rose and fell since last year, and why (位次变化); nothing where there is no last year. */
export function changesChapter(context: AnnualContext): PaperPart[] {
  const { annual } = context;
  return annual.change ? comparedParts(context, annual.change) : previousParts(context);
}

function comparedParts(context: AnnualContext, change: Change): PaperPart[] {
  const { annual, nameOf, score, signed } = context;
  const { rose, fell } = annual;
  const row =
    (side: string) =>
    (unit: UnitChange): Cell[] => [
      side,
      nameOf(unit.now),
      placeText(unit.places.last),
      placeText(unit.places.now),
      riseText(unit.places.rise),
      score(unit.totals.last),
      score(unit.totals.now),
      signed(unit.totals.change),
    ];
  const same = change.units.filter(({ places }) => places.rise === 0).length;
  const named = (side: readonly UnitChange[], word: string): string[] =>
    side.length === 0
      ? []
      : [
          `${word}较多的是${side
            .slice(0, mostNamed)
            .map(({ now, places }) => `${nameOf(now)}（${Math.abs(places.rise!)}位）`)
            .join("、")}`,
        ];
  const moved = [...named(rose, "上升"), ...named(fell, "下降")];
  const where = change.scope === "group" ? "类内位次" : "位次";
  const explained = change.units.filter(({ points }) => points);
  const movers = [...rose.slice(0, mostRows), ...fell.slice(0, mostRows)];
  return [
    paragraph(
      `与上期评价《${titleWithEdition(change.last.method)}》相比，可比的${change.units.length}个单位中，${where}上升的${rose.length}个，下降的${fell.length}个，不变的${same}个${moved.length > 0 ? `；${moved.join("，")}` : ""}（见`,
      ref("move-counts"),
      "和",
      ref("moves"),
      "）。",
    ),
    table({
      key: "move-counts",
      title: "位次变化的单位数",
      unit: "个",
      header: ["可比", "上升", "下降", "不变", "无法比较"],
      rows: [[change.units.length, rose.length, fell.length, same, change.uncompared.length].map(String)],
    }),
    table({
      key: "moves",
      title: "位次变化较大的单位",
      unit: "分",
      header: ["", "单位", `上期${where}`, `本期${where}`, "升降", "上期得分", "本期得分", "得分变化"],
      rows: [...rose.slice(0, mostRows).map(row("上升")), ...fell.slice(0, mostRows).map(row("下降"))],
      notes: movers.length === 0 ? ["没有位次变化的单位。"] : [],
    }),
    ...change.issues.map((each) => paragraph(tight(`${issueText(each).replace(/。$/u, "")}。`))),
    ...reasonParts(context, change, rose.slice(0, mostRows), "上升的原因", explained),
    ...reasonParts(context, change, fell.slice(0, mostRows), "下降的原因", explained),
    ...uncomparedParts(change),
  ];
}

/** Why some rose or fell, of those whose reasons were worked out. */
function reasonParts(
  context: AnnualContext,
  change: Change,
  side: readonly UnitChange[],
  title: string,
  explained: readonly UnitChange[],
): PaperPart[] {
  const found = side.filter((unit) => explained.includes(unit));
  if (found.length === 0) return [];
  const key = side === found || title.startsWith("上升") ? "rise-reasons" : "fall-reasons";
  return [
    heading(2, title),
    ...found.map((unit) => paragraph(changeSentence(context, change, unit))),
    paragraph("各原因对得分和位次的影响见", ref(key), "。"),
    reasonsTable(context, change, found, key, `位次${title}`),
  ];
}

/** How a unit fared and by what, in a sentence (升降说明). */
export function changeSentence(context: AnnualContext, change: Change, unit: UnitChange): string {
  const { nameOf, score, distance, least } = context;
  const { places, totals, points } = unit;
  const rise = places.rise ?? 0;
  const where = change.scope === "group" ? "类内" : "";
  const moved =
    places.rise === undefined
      ? "不排名"
      : rise === 0
        ? `${where}仍列第${placeText(places.now)}名`
        : `${where}由第${placeText(places.last)}名${rise > 0 ? "升" : "降"}至第${placeText(places.now)}名，${rise > 0 ? "上升" : "下降"}${Math.abs(rise)}位`;
  const scored =
    Math.abs(totals.change) < least
      ? `得分${score(totals.now)}分，基本未变`
      : `得分由${score(totals.last)}分变为${score(totals.now)}分，${totals.change > 0 ? "增加" : "减少"}${distance(totals.change)}分`;
  const reasons = points
    ? changeReasons
        .filter((reason) => Math.abs(points[reason]) >= least)
        .sort((a, b) => Math.abs(points[b]) - Math.abs(points[a]))
        .slice(0, mostReasons)
    : [];
  const texts = reasons.map((reason) => {
    const items = reasonItems(change, unit, reason);
    const named = items.length === 0 ? "" : `（主要是${tight(items.join("、"))}）`;
    return `${reasonWords[reason]}${isNamedChange(reason) ? "" : "变化"}使得分${points![reason] > 0 ? "增加" : "减少"}${distance(points![reason])}分${named}`;
  });
  const lead =
    texts.length === 0 ? "" : `从原因看，影响${texts.length > 1 ? "较大" : "最大"}的是：${texts.join("；")}。`;
  return `${nameOf(unit.now)}${moved}；${scored}。${lead}`;
}

/** Whether the word for a reason says by itself that something changed. */
function isNamedChange(reason: keyof ChangeParts): boolean {
  return reason !== "own" && reason !== "adjustments";
}

/** The reasons of some units, one a row (升降原因). */
export function reasonsTable(
  context: AnnualContext,
  change: Change,
  units: readonly UnitChange[],
  key: string,
  title: string,
): PaperTable {
  const { nameOf } = context;
  return table({
    key,
    title,
    unit: "分",
    header: ["单位", "原因", "对得分的影响", "对位次的影响", "其中影响较大的指标"],
    rows: units.flatMap((unit) => {
      const reasons = changeReasons.filter((reason) => isWorth(context, unit, reason));
      return reasons.map((reason, r): Cell[] => [
        r === 0 ? nameOf(unit.now) : "",
        reasonWords[reason],
        context.signed(unit.points![reason]),
        reason === "adjustments" || !unit.rises ? none : placesText(unit.rises[reason]),
        tight(reasonItems(change, unit, reason).join("、")),
      ]);
    }),
    widths: [6, 9, 6, 6, 30],
    notes: [
      "影响由两期的数据和办法逐步替换、用评价程序重新计算得出；加减分对位次的影响并入自身数值；自身和其他单位的先后次序各取一半，所以位次会有半位。",
    ],
  });
}

function isWorth({ least }: AnnualContext, { points, rises }: UnitChange, reason: keyof ChangeParts): boolean {
  if (!points) return false;
  const places = reason === "adjustments" ? 0 : (rises?.[reason] ?? 0);
  return Math.abs(points[reason]) >= least || Math.abs(places) >= 0.05;
}

function placesText(places: number): string {
  const text = String(Math.round(Math.abs(places) * 10) / 10);
  return text === "0" ? "0" : `${places > 0 ? "+" : "−"}${text}`;
}

function uncomparedParts({ uncompared }: Change): PaperPart[] {
  if (uncompared.length === 0) return [];
  const shown = uncompared.slice(0, mostUncompared);
  return [
    heading(2, "无法与上期比较的单位"),
    paragraph(`无法与上期比较的单位${uncompared.length}个，原因见`, ref("uncompared"), "。"),
    table({
      key: "uncompared",
      title: "无法与上期比较的单位",
      header: ["单位", "原因"],
      rows: shown.map(({ name, code, why }): Cell[] => [name === "" ? code : name, uncomparedWords[why]]),
      notes:
        shown.length < uncompared.length
          ? [`共${uncompared.length}个，表中列${shown.length}个，其余见结果工作簿。`]
          : [],
    }),
  ];
}

/** What a method's own column of last places tells: who moved, and no reasons. */
function previousParts(context: AnnualContext): PaperPart[] {
  const { evaluation, placed, nameOf, scoreAt } = context;
  const { change, previous } = evaluation;
  if (!change || !previous) return [];
  const moved = placed.flatMap((i) => {
    const rise = valueAt(change, i);
    return typeof rise === "number" ? [{ unit: i, rise }] : [];
  });
  if (moved.length === 0) return [];
  const rose = moved.filter(({ rise }) => rise > 0).sort((a, b) => b.rise - a.rise);
  const fell = moved.filter(({ rise }) => rise < 0).sort((a, b) => a.rise - b.rise);
  const same = moved.length - rose.length - fell.length;
  const row =
    (side: string) =>
    ({ unit, rise }: (typeof moved)[number]): Cell[] => [
      side,
      nameOf(unit),
      context.value(valueAt(previous, unit)),
      context.placeOf(unit),
      riseText(rise),
      scoreAt(unit),
    ];
  const named = (side: typeof moved, word: string): string[] =>
    side.length === 0
      ? []
      : [
          `${word}较多的是${listing(side.slice(0, mostNamed).map(({ unit, rise }) => `${nameOf(unit)}（${Math.abs(rise)}位）`))}`,
        ];
  const texts = [...named(rose, "上升"), ...named(fell, "下降")];
  return [
    paragraph(
      `与数据表所列的上期位次相比，可比的${moved.length}个单位中，上升的${rose.length}个，下降的${fell.length}个，不变的${same}个${texts.length > 0 ? `；${texts.join("，")}` : ""}（见`,
      ref("move-counts"),
      "和",
      ref("moves"),
      "）。没有提供上期的数据和办法，升降的原因无从分析。",
    ),
    table({
      key: "move-counts",
      title: "位次变化的单位数",
      unit: "个",
      header: ["可比", "上升", "下降", "不变"],
      rows: [[moved.length, rose.length, fell.length, same].map(String)],
    }),
    table({
      key: "moves",
      title: "位次变化较大的单位",
      header: ["", "单位", "上期位次", "本期位次", "升降", "综合得分（分）"],
      rows: [...rose.slice(0, mostRows).map(row("上升")), ...fell.slice(0, mostRows).map(row("下降"))],
    }),
  ];
}
