import { distanceFrom, rangeOf } from "../../stats/distance";
import type { Statistics } from "../../analysis/statistics";
import type { Indicator } from "../../composite/method";
import { valueAt } from "../../terms/column";
import type { BarChart, ChartDatum } from "../charts/chart";
import { nodesOf } from "../nodes";
import type { PaperPart } from "../paper/paper";
import { none, type AnnualContext } from "./context";
import { heading, listing, paragraph, ref, table, type Cell } from "./parts";

/** So many stand at the top and at the bottom of a dimension, and so many indicators are named. */
const mostAtEnds = 5;
const mostIndicators = 2;

/** Dimension by dimension: level, spread, who leads and who trails, and which indicators make it (各维度分析). */
export function dimensionsChapter(context: AnnualContext): PaperPart[] {
  const { dimensions, hasDimensions, annual } = context;
  if (dimensions.every(({ code }) => annual.nodes.get(code)!.mean === undefined)) return [];
  const word = hasDimensions ? "维度" : "指标";
  return [
    paragraph(
      `各${word}的得分水平和差距见`,
      ref("dimensions"),
      `和`,
      ref("dimensions-chart"),
      "。标准差和极差越大，单位之间的差距越大。",
    ),
    table({
      key: "dimensions",
      title: `各${word}得分情况`,
      unit: "分",
      header: [word, "有得分（个）", "平均", "最高", "最低", "极差", "标准差", "第一名"],
      rows: dimensions.map((node): Cell[] => [
        node.title,
        ...figures(context, annual.nodes.get(node.code)!),
        leaders(context, node),
      ]),
    }),
    {
      kind: "figure",
      key: "dimensions-chart",
      title: `各${word}的平均得分和最高得分`,
      chart: levelsChart(context, word),
    },
    ...(hasDimensions ? dimensions.flatMap((node, n) => dimensionParts(context, node, n)) : flatParts(context)),
  ];
}

function figures({ score }: AnnualContext, found: Statistics): string[] {
  const { present, mean, maximum, minimum, deviation } = found;
  return [String(present), ...[mean, maximum, minimum, rangeOf(found), deviation].map((each) => score(each))];
}

/** The ranked units with a score of a node, best first. */
function inOrder({ evaluation, order }: AnnualContext, { code }: Indicator): number[] {
  const { numbers, reasons } = evaluation.scores.get(code)!;
  return order
    .filter((i) => evaluation.units[i]!.isRanked && reasons[i] === 0)
    .sort((a, b) => numbers[b]! - numbers[a]!);
}

/** Who has the best score of a node. */
function leaders(context: AnnualContext, node: Indicator): string {
  const members = inOrder(context, node);
  const { numbers } = context.evaluation.scores.get(node.code)!;
  const best = members.filter((i) => numbers[i] === numbers[members[0]!]);
  return best.length === 0 ? none : listing(best.map(context.nameOf), 2);
}

function levelsChart({ annual, dimensions, score, decimals }: AnnualContext, word: string): BarChart {
  const datum = (value: number | undefined): ChartDatum => ({ value, text: score(value) });
  const found = dimensions.map(({ code }) => annual.nodes.get(code)!);
  const parts = dimensions.map(
    ({ title }, d) => `${title}平均${score(found[d]!.mean)}、最高${score(found[d]!.maximum)}`,
  );
  return {
    kind: "bars",
    layout: "beside",
    title: `各${word}的平均得分和最高得分`,
    caption: "参加排名、有得分的单位",
    sentence: `条形图：${parts.join("；")}。`,
    categoryTitle: word,
    axis: { title: "得分", unit: "分", decimals },
    categories: dimensions.map(({ code, title }) => ({ key: code, label: title, isMarked: false })),
    series: [
      { name: "平均", role: "mean", data: found.map(({ mean }) => datum(mean)) },
      { name: "最高", role: "best", data: found.map(({ maximum }) => datum(maximum)) },
    ],
  };
}

function dimensionParts(context: AnnualContext, node: Indicator, n: number): PaperPart[] {
  const { annual, score, nameOf, evaluation } = context;
  const members = inOrder(context, node);
  const { mean, maximum, minimum } = annual.nodes.get(node.code)!;
  if (members.length === 0) return [heading(2, node.title), paragraph("没有单位有这一维度的得分。")];
  const below = nodesOf(evaluation.method, node.code).filter(({ value }) => value !== undefined);
  const top = members.slice(0, mostAtEnds);
  const bottom = members.slice(-mostAtEnds).filter((i) => !top.includes(i));
  const [ends, inner] = [`dimension-${n}-ends`, `dimension-${n}`];
  const bottomText = bottom.length === 0 ? "" : `，靠后的是${bottom.map(nameOf).join("、")}`;
  return [
    heading(2, node.title),
    paragraph(
      `${node.title}平均${score(mean)}分，最高${score(maximum)}分，最低${score(minimum)}分。得分靠前的是${top.map(nameOf).join("、")}${bottomText}（见`,
      ref(ends),
      `）。${below.length > 0 ? leadingText(context, below) : ""}`,
      ...(below.length > 0 ? ["各项指标见", ref(inner), "。"] : []),
    ),
    endsTable(context, node, ends, top, bottom),
    ...(below.length === 0 ? [] : [indicatorsTable(context, below, inner, `${node.title}各项指标得分情况`)]),
  ];
}

/** The indicators of a method without dimensions. */
function flatParts(context: AnnualContext): PaperPart[] {
  return [
    paragraph(leadingText(context, context.indicators), "各项指标见", ref("flat"), "。"),
    indicatorsTable(context, context.indicators, "flat", "各项指标得分情况"),
  ];
}

/** Which indicators have the highest and the lowest mean, and in which the units differ most. */
function leadingText({ annual, score }: AnnualContext, leaves: readonly Indicator[]): string {
  const found = leaves.flatMap(({ code, title }) => {
    const { mean, deviation } = annual.nodes.get(code)!;
    return mean === undefined ? [] : [{ title, mean, deviation: deviation ?? 0 }];
  });
  if (found.length < 2) return "";
  const byMean = [...found].sort((a, b) => b.mean - a.mean);
  const count = Math.min(mostIndicators, Math.floor(found.length / 2));
  const named = (some: typeof found): string =>
    some.map(({ title, mean }) => `${title}（${score(mean)}分）`).join("、");
  const wide = [...found].sort((a, b) => b.deviation - a.deviation)[0]!;
  const spread = wide.deviation > 0 ? `；单位之间差距最大的是${wide.title}，标准差${score(wide.deviation)}分` : "";
  if (byMean[0]!.mean === byMean.at(-1)!.mean) return `各项指标平均得分相同${spread}。`;
  return `从指标看，平均得分较高的是${named(byMean.slice(0, count))}，较低的是${named(byMean.slice(-count).reverse())}${spread}。`;
}

function endsTable(
  context: AnnualContext,
  { code, title }: Indicator,
  key: string,
  top: readonly number[],
  bottom: readonly number[],
) {
  const { nameOf, scoreAt, hasGroups, placeOf, annual, evaluation, signed } = context;
  const { mean } = annual.nodes.get(code)!;
  const row =
    (side: string) =>
    (i: number): Cell[] => [
      side,
      nameOf(i),
      ...(hasGroups ? [context.groupOf(i)] : []),
      scoreAt(i, code),
      signed(distanceFrom(valueAt(evaluation.scores.get(code)!, i), mean)),
      placeOf(i),
    ];
  return table({
    key,
    title: `${title}得分靠前和靠后的单位`,
    unit: "分",
    header: [
      "",
      "单位",
      ...(hasGroups ? ["类别"] : []),
      "得分",
      "与平均之差",
      context.isPooled ? "综合位次" : "类内位次",
    ],
    rows: [...top.map(row("靠前")), ...bottom.map(row("靠后"))],
  });
}

function indicatorsTable(context: AnnualContext, leaves: readonly Indicator[], key: string, title: string) {
  const { annual, evaluation } = context;
  const best = (leaf: Indicator): string => {
    const [first] = inOrder(context, leaf);
    const column = evaluation.stages.treated.get(leaf.code);
    return first === undefined || !column ? none : context.value(valueAt(column, first));
  };
  return table({
    key,
    title,
    unit: "分",
    header: ["指标", "有得分（个）", "平均", "最高", "最低", "极差", "标准差", "得分第一名", "第一名的指标值"],
    rows: leaves.map((leaf): Cell[] => [
      leaf.title,
      ...figures(context, annual.nodes.get(leaf.code)!),
      leaders(context, leaf),
      withUnit(best(leaf), leaf.unitOfMeasure),
    ]),
    widths: [5, 2, 2, 2, 2, 2, 2, 4, 4],
  });
}

/** A number with its unit of measure; nothing is added to what is no number. */
export function withUnit(value: string, unitOfMeasure: string | undefined): string {
  if (!/\d/u.test(value) || unitOfMeasure === undefined) return value;
  if (/[\d=＝]/u.test(unitOfMeasure)) return `${value}（${unitOfMeasure}）`;
  return `${value}${unitOfMeasure === "百分点" ? "个" : ""}${unitOfMeasure}`;
}
