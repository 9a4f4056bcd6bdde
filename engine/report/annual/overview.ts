import { rangeOf } from "../../stats/distance";
import type { Statistics } from "../../analysis/statistics";
import { titleWithEdition } from "../edition-text";
import { dimensionsOf } from "../nodes";
import { groupTitle, listTitle } from "../titles";
import type { PaperPart } from "../paper/paper";
import { none, type AnnualContext } from "./context";
import { enumerated, listing, paragraph, ref, table, type Cell } from "./parts";

/** How many of the first are named. */
const mostNamed = 10;

/** What was evaluated and what came of it, in a few sentences and one table (总体情况). */
export function overviewChapter(context: AnnualContext): PaperPart[] {
  return [
    paragraph(scopeText(context), "基本情况见", ref("overview"), "。"),
    ...scoreTexts(context),
    ...dimensionTexts(context),
    ...moveTexts(context),
    ...listTexts(context),
    table({
      key: "overview",
      title: "评价基本情况",
      header: ["项目", "数值", "说明"],
      rows: rowsOf(context),
      widths: [4, 2, 4],
      notes: ["得分和位次按未取整的数计算，文中和表中只作显示取整；差数、合计与取整后的数相加减可能略有出入。"],
    }),
  ];
}

function scopeText(context: AnnualContext): string {
  const { evaluation, indicators, dimensions, hasDimensions, annual } = context;
  const { method, units, excluded } = evaluation;
  const { ranked, reference } = countsOf(context);
  const left = [
    ...(reference > 0 ? [`另有${reference}个只作比较、不排名`] : []),
    ...(excluded.length > 0 ? [`${excluded.length}个不参评`] : []),
    ...(annual.totals.missing > 0 ? [`${annual.totals.missing}个因数据缺失没有得分`] : []),
  ];
  const tree = hasDimensions
    ? `，分属${dimensions.length}个维度（${dimensions.map(({ title }) => title).join("、")}）`
    : "";
  return `本次评价依据《${titleWithEdition(method)}》进行，${reference === 0 ? `纳入评价并参加排名的单位${ranked}个` : `纳入评价的单位${units.length}个，其中参加排名的${ranked}个`}${left.length > 0 ? `；${left.join("，")}` : ""}。评价指标${indicators.length}项${tree}。`;
}

function countsOf({ evaluation: { units } }: AnnualContext): { ranked: number; reference: number } {
  const ranked = units.filter(({ isRanked }) => isRanked).length;
  return { ranked, reference: units.length - ranked };
}

function scoreTexts(context: AnnualContext): PaperPart[] {
  const { annual, score, placed, isPooled, nameOf, evaluation } = context;
  const { totals, groups } = annual;
  if (totals.present === 0) return [paragraph("参加排名的单位都没有得分，本报告不作排名。")];
  if (totals.present === 1) return [paragraph(`只有${nameOf(placed[0]!)}一个单位有得分，为${score(totals.mean)}分。`)];
  const names = placed.slice(0, mostNamed).map(nameOf);
  const first = isPooled
    ? placed.length > mostNamed
      ? `综合得分列前${names.length}名的依次是${names.join("、")}。`
      : `综合得分由高到低依次是${names.join("、")}。`
    : "按评价办法，各单位只在类内排名，不作统一排名。";
  const means = groups.flatMap(({ id, totals: own }) =>
    own.mean === undefined ? [] : [`${groupTitle(evaluation.method, id)}平均${score(own.mean)}分`],
  );
  const spread = totals.deviation === undefined ? "" : `，标准差${score(totals.deviation)}分`;
  return [
    paragraph(
      `从总体水平看，${totals.present}个有得分的单位平均${score(totals.mean)}分，中位数${score(totals.median)}分，最高${score(totals.maximum)}分，最低${score(totals.minimum)}分${spread}。${first}`,
      ...(means.length > 1 ? [`分类看，${means.join("，")}（见`, ref("groups"), "）。"] : []),
    ),
  ];
}

function dimensionTexts({ annual, dimensions, hasDimensions, score }: AnnualContext): PaperPart[] {
  const found = dimensions.flatMap(({ code, title }) => {
    const { mean, deviation } = annual.nodes.get(code)!;
    return mean === undefined || deviation === undefined ? [] : [{ title, mean, deviation }];
  });
  if (!hasDimensions || found.length < 2) return [];
  const byMean = [...found].sort((a, b) => b.mean - a.mean);
  const [high, low] = [byMean[0]!, byMean.at(-1)!];
  const wide = [...found].sort((a, b) => b.deviation - a.deviation)[0]!;
  return [
    paragraph(
      `从各维度看，平均得分最高的是${high.title}（${score(high.mean)}分），最低的是${low.title}（${score(low.mean)}分）；单位之间差距最大的是${wide.title}，标准差${score(wide.deviation)}分（见`,
      ref("dimensions"),
      "）。",
    ),
  ];
}

function moveTexts({ annual, nameOf }: AnnualContext): PaperPart[] {
  const { change, rose, fell } = annual;
  if (!change || rose.length + fell.length === 0) return [];
  const most = (side: typeof rose, word: string): string[] =>
    side[0] ? [`${word}最多的是${nameOf(side[0].now)}（${Math.abs(side[0].places.rise!)}位）`] : [];
  const texts = [...most(rose, "上升"), ...most(fell, "下降")].join("，");
  return [
    paragraph(`从位次变化看，比上期上升的${rose.length}个、下降的${fell.length}个，${texts}（见`, ref("moves"), "）。"),
  ];
}

function listTexts({ evaluation }: AnnualContext): PaperPart[] {
  const { lists } = evaluation;
  if (lists.length === 0) return [];
  const texts = lists.map(({ id, entries }) => `“${listTitle(evaluation.method, id)}”${entries.length}个`);
  return [paragraph(`按评价办法评选，入选${enumerated(texts)}（见`, ref("lists"), "）。")];
}

function rowsOf(context: AnnualContext): Cell[][] {
  const { evaluation, annual, score, indicators, dimensions, hasDimensions, placed, nameOf } = context;
  const { ranked, reference } = countsOf(context);
  const { totals, change, rose, fell } = annual;
  const whoHas = (best: number | undefined): string => {
    const at = placed.filter((i) => evaluation.total.numbers[i] === best);
    return at.length === 0 ? "" : listing(at.map(nameOf), 3);
  };
  const figures: [string, keyof Statistics, boolean][] = [
    ["平均分", "mean", false],
    ["中位数", "median", false],
    ["最高分", "maximum", true],
    ["最低分", "minimum", true],
    ["标准差", "deviation", false],
  ];
  const moved: [string, number][] = change
    ? [
        ["位次上升的单位（个）", rose.length],
        ["位次下降的单位（个）", fell.length],
        ["位次不变的单位（个）", change.units.filter(({ places }) => places.rise === 0).length],
        ["无法与上期比较的单位（个）", change.uncompared.length],
      ]
    : [];
  return [
    ["纳入评价的单位（个）", String(evaluation.units.length), ""],
    ["参加排名的单位（个）", String(ranked), ""],
    ["有得分的单位（个）", String(totals.present), "参加排名的单位之中"],
    ["没有得分的单位（个）", String(totals.missing), "参加排名的单位之中"],
    ["只作比较、不排名的单位（个）", String(reference), ""],
    ["不参评的单位（个）", String(evaluation.excluded.length), ""],
    ...(hasDimensions
      ? [
          [
            "维度（个）",
            String(dimensionsOf(evaluation.method).length),
            dimensions.map(({ title }) => title).join("、"),
          ],
        ]
      : []),
    ...(evaluation.method.groups.length === 0
      ? []
      : [
          [
            "类别（个）",
            String(evaluation.method.groups.length),
            evaluation.method.groups.map(({ title }) => title).join("、"),
          ],
        ]),
    ["评价指标（项）", String(indicators.length), ""],
    ...figures.map(([title, name, isNamed]): Cell[] => {
      const value = totals[name] as number | undefined;
      return [`${title}（分）`, value === undefined ? none : score(value), isNamed ? whoHas(value) : ""];
    }),
    ["最高与最低之差（分）", score(rangeOf(totals)), ""],
    ...moved.map(([title, count]): Cell[] => [title, String(count), ""]),
  ];
}
