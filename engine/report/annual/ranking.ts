import { distanceFrom, rangeOf } from "../../stats/distance";
import { valueAt } from "../../terms/column";
import { rankingChart } from "../charts/ranking-chart";
import type { BarChart } from "../charts/chart";
import { groupTitle } from "../titles";
import type { PaperPart } from "../paper/paper";
import { none, placeText, type AnnualContext } from "./context";
import { heading, paragraph, ref, table, type Cell } from "./parts";

/** So many rows stand in the text; all are in the appendix. */
const mostRows = 50;
/** So many bars are drawn, and so many names stand in a sentence. */
const mostBars = 20;
const mostNamed = 5;

/** The ranking over all units (综合排名). */
export function rankingChapter(context: AnnualContext): PaperPart[] {
  const { evaluation, placed, isPooled, nameOf, score, scoreAt, hasGroups } = context;
  if (placed.length === 0) return [paragraph("没有可以排名的得分。")];
  if (!isPooled)
    return [
      paragraph(
        "按评价办法，各单位只在类内排名，不作统一排名；各类排名见下一部分，全部得分见",
        ref("all-scores"),
        "。",
      ),
    ];
  const shown = placed.slice(0, mostRows);
  const [first, last] = [placed[0]!, placed.at(-1)!];
  const totalOf = (i: number) => valueAt(evaluation.total, i);
  const tied = tiedText(context);
  const bands = evaluation.method.bands.length > 0;
  return [
    paragraph(
      placed.length === 1
        ? `只有${nameOf(first)}一个单位排名，得${scoreAt(first)}分（见`
        : `${nameOf(first)}得${scoreAt(first)}分，列第${placeText(evaluation.ranks.all[first])}名；${nameOf(last)}得${scoreAt(last)}分，列第${placeText(evaluation.ranks.all[last])}名，最高与最低相差${score(rangeOf(context.annual.totals))}分（见`,
      ref("ranking"),
      `）。${tied}`,
    ),
    table({
      key: "ranking",
      title: shown.length < placed.length ? `综合得分前${shown.length}名` : "综合得分和位次",
      unit: "分",
      header: [
        "位次",
        "单位",
        ...(hasGroups ? ["类别", "类内位次"] : []),
        "综合得分",
        "比第一名低",
        ...(bands ? ["等次"] : []),
        ...moveHeader(context),
      ],
      rows: shown.map((i): Cell[] => [
        placeText(evaluation.ranks.all[i]),
        nameOf(i),
        ...(hasGroups ? [context.groupOf(i), placeText(evaluation.ranks.group[i])] : []),
        scoreAt(i),
        i === first ? none : score(distanceFrom(totalOf(first), totalOf(i))),
        ...(bands ? [evaluation.bands[i] ?? none] : []),
        ...moveCells(context, i),
      ]),
      notes: [
        ...(shown.length < placed.length
          ? [
              `其余单位见附表；最后一名${nameOf(last)}，第${placeText(evaluation.ranks.all[last])}名，${scoreAt(last)}分。`,
            ]
          : []),
      ],
    }),
    {
      kind: "figure",
      key: "ranking-chart",
      title: placed.length > mostBars ? `综合得分前${mostBars}名` : "综合得分排名",
      chart: topBars(context),
    },
  ];
}

function topBars({ evaluation, placed }: AnnualContext): BarChart {
  const chart = rankingChart(evaluation);
  const count = Math.min(mostBars, placed.length);
  if (chart.categories.length <= count) return chart;
  return {
    ...chart,
    title: `${chart.title}（前${count}名）`,
    caption: `${chart.caption}，图中是前${count}名`,
    categories: chart.categories.slice(0, count),
    series: chart.series.map((series) => ({ ...series, data: series.data.slice(0, count) })),
  };
}

function tiedText({ evaluation: { ranks }, placed, nameOf }: AnnualContext): string {
  const byPlace = new Map<number, number[]>();
  for (const i of placed) byPlace.set(ranks.all[i]!, [...(byPlace.get(ranks.all[i]!) ?? []), i]);
  const texts = [...byPlace].flatMap(([place, units]) =>
    units.length < 2 ? [] : [`${units.length > mostNamed ? "多个单位" : units.map(nameOf).join("、")}并列第${place}名`],
  );
  return texts.length === 0
    ? ""
    : `${texts.slice(0, mostNamed).join("，")}${texts.length > mostNamed ? "，其余并列的见表中位次" : ""}。`;
}

/** Last time's place and the places gained, where there is a last time. */
export function moveHeader({ annual, evaluation }: AnnualContext): string[] {
  return annual.change || evaluation.change ? ["上期位次", "升降"] : [];
}

/** The same of one unit. */
export function moveCells(context: AnnualContext, unit: number): string[] {
  const { annual, evaluation } = context;
  if (!annual.change && !evaluation.change) return [];
  const found = annual.change?.units.find(({ now }) => now === unit)?.places;
  if (annual.change) return [placeText(found?.last), riseText(found?.rise)];
  const { previous, change } = evaluation;
  const before = previous!.reasons[unit] === 0 ? previous!.numbers[unit] : undefined;
  const rise = change!.reasons[unit] === 0 ? change!.numbers[unit] : undefined;
  return [before === undefined ? none : context.value(before), riseText(rise)];
}

/** Places gained with their sign; 0 for none. */
export function riseText(rise: number | undefined): string {
  if (rise === undefined) return none;
  return rise === 0 ? "0" : `${rise > 0 ? "+" : "−"}${String(Math.abs(rise))}`;
}

/** The ranking within each group (分类排名); nothing where the method has no groups. */
export function groupsChapter(context: AnnualContext): PaperPart[] {
  const { annual, evaluation, nameOf, score, scoreAt, placed } = context;
  const { method, ranks, units } = evaluation;
  if (annual.groups.length === 0) return [];
  const best = (members: readonly number[], at: number): string =>
    members[at] === undefined ? none : nameOf(members[at]);
  const inOrder = (id: string) =>
    placed.filter((i) => units[i]!.group === id).sort((a, b) => ranks.group[a]! - ranks.group[b]!);
  const overview = table({
    key: "groups",
    title: "各类单位得分情况",
    unit: "分",
    header: ["类别", "单位数（个）", "有得分（个）", "平均分", "中位数", "最高分", "最低分", "标准差", "第一名"],
    rows: annual.groups.map(({ id, members, totals }): Cell[] => [
      groupTitle(method, id),
      String(members.length),
      String(totals.present),
      ...[totals.mean, totals.median, totals.maximum, totals.minimum, totals.deviation].map((each) => score(each)),
      best(inOrder(id), 0),
    ]),
  });
  return [
    paragraph("各类单位的得分情况见", ref("groups"), "。"),
    overview,
    ...annual.groups.flatMap(({ id, totals }, g): PaperPart[] => {
      const members = inOrder(id);
      const title = groupTitle(method, id);
      if (members.length === 0) return [heading(2, title), paragraph(`${title}没有可以排名的单位。`)];
      const shown = members.slice(0, mostRows);
      const names = members.slice(0, mostNamed).map(nameOf);
      const lead = names.length < 2 ? `只有${names[0]!}一个单位排名` : `列前${names.length}名的是${names.join("、")}`;
      return [
        heading(2, title),
        paragraph(
          `${title}${totals.present}个单位平均${score(totals.mean)}分，最高${score(totals.maximum)}分，最低${score(totals.minimum)}分，${lead}（见`,
          ref(`group-${g}`),
          "）。",
        ),
        table({
          key: `group-${g}`,
          title: `${title}${shown.length < members.length ? `前${shown.length}名` : "排名"}`,
          unit: "分",
          header: [
            "类内位次",
            "单位",
            "综合得分",
            "与类平均之差",
            ...(context.isPooled ? ["综合位次"] : []),
            ...moveHeader(context),
          ],
          rows: shown.map((i): Cell[] => [
            placeText(ranks.group[i]),
            nameOf(i),
            scoreAt(i),
            context.signed(distanceFrom(valueAt(evaluation.total, i), totals.mean)),
            ...(context.isPooled ? [placeText(ranks.all[i])] : []),
            ...moveCells(context, i),
          ]),
        }),
      ];
    }),
  ];
}
