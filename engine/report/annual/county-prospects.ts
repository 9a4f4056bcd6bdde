import type { CountyFindings } from "../../analysis/annual";
import type { Aim, Prospect, Prospects } from "../../analysis/prospects";
import { nodeTitle } from "../titles";
import type { PaperPart } from "../paper/paper";
import { none, placeText, type AnnualContext } from "./context";
import { withUnit } from "./dimensions";
import { figure, heading, paragraph, ref, table, type Cell } from "./parts";

/** So many indicators stand in the table, and so many are named. */
const mostRows = 10;
const mostNamed = 3;

/** What would lift a county most (提升空间): one indicator at a time brought to the mean, the best, the benchmark. */
export function prospectParts(
  context: AnnualContext,
  { findings, prospects }: CountyFindings,
  countyKey: string,
): PaperPart[] {
  const { nameOf } = context;
  const name = nameOf(findings.unit);
  if (!prospects) return [];
  if (prospects.single.length === 0)
    return [heading(3, "提升空间"), paragraph(`逐项测算，${name}没有单独提高一项指标就能增加总分的空间。`)];
  const key = `${countyKey}-prospects`;
  const now = context.placeOf(findings.unit);
  const codes = [...new Set(prospects.single.map(({ code }) => code))].slice(0, mostRows);
  const shown = prospects.single.filter(({ code }) => codes.includes(code));
  return [
    heading(3, "提升空间"),
    paragraph(
      ...meanSentence(context, now, prospects, shown),
      ...bestSentence(context, now, prospects, shown),
      "（见",
      ref(key),
      "）。",
      togetherSentence(context, now, prospects),
    ),
    table({
      key,
      title: `${name}：单项指标提高后的测算`,
      header: ["指标", "达到", "现值", "目标值", "总分增加（分）", "测算总分（分）", "测算位次"],
      widths: [5, 3, 3, 3, 2, 2, 2],
      rows: [
        ...codes.flatMap((code) =>
          shown.filter((each) => each.code === code).map((each, n) => rowOf(context, prospects, each, n === 0)),
        ),
        ...togetherRow(context, prospects),
      ],
      notes: [
        `每行只改变${name}的一项（合计行为所列各项），用评价程序重新计算全部单位的得分和位次；其他指标、加减分和其他单位的数假定不变。`,
        "目标值取自填补和处理以前的数；“最好”是得分最高的单位中与现值最近的数。",
      ],
    }),
  ];
}

function aimText({ annual }: AnnualContext, { scope }: Prospects, aim: Aim): string {
  const whose = scope === "group" ? "本类" : "";
  const benchmark = annual.counties.find((county) => county.benchmark)?.benchmark?.benchmark;
  if (aim === "benchmark")
    return benchmark === undefined ? "对标单位" : annual.findings.evaluation.units[benchmark]!.name;
  return `${whose}${aim === "mean" ? "平均" : "最好"}`;
}

function rowOf(context: AnnualContext, prospects: Prospects, each: Prospect, isFirst: boolean): Cell[] {
  return [
    isFirst ? each.title : "",
    aimText(context, prospects, each.aim),
    figure(withUnit(context.value(each.value), each.unitOfMeasure)),
    figure(withUnit(context.value(each.target), each.unitOfMeasure)),
    context.signed(each.points),
    context.score(each.total),
    placeText(each.place),
  ];
}

function togetherRow(context: AnnualContext, { together, scope }: Prospects): Cell[][] {
  if (!together) return [];
  const titles = together.codes.map((code) => nodeTitle(context.evaluation.method, code)).join("、");
  const aim = scope === "group" ? "本类平均" : "平均";
  return [
    [
      `合计：${titles}`,
      aim,
      none,
      none,
      context.signed(together.points),
      context.score(together.total),
      placeText(together.place),
    ],
  ];
}

/** The indicators below the mean that would gain most by reaching it. */
function meanSentence(context: AnnualContext, now: string, prospects: Prospects, shown: readonly Prospect[]): string[] {
  const found = shown.filter(({ aim }) => aim === "mean").slice(0, mostNamed);
  if (found.length === 0) return [];
  return [
    `若达到${aimText(context, prospects, "mean")}水平，${found.map((each) => gainText(context, now, each)).join("；")}。`,
  ];
}

function bestSentence(context: AnnualContext, now: string, prospects: Prospects, shown: readonly Prospect[]): string[] {
  const found = shown.filter(({ aim }) => aim === "best").slice(0, mostNamed);
  if (found.length === 0) return ["各项测算"];
  return [
    `若达到${aimText(context, prospects, "best")}水平，${found.map((each) => gainText(context, now, each)).join("；")}`,
  ];
}

function gainText(
  context: AnnualContext,
  now: string,
  { title, value, target, unitOfMeasure, points, place }: Prospect,
): string {
  const figures = `由${withUnit(context.value(value), unitOfMeasure)}变为${withUnit(context.value(target), unitOfMeasure)}`;
  return `${title}${figures}，总分增加${context.distance(points)}分${placeChange(now, place)}`;
}

/** What becomes of the place; nothing for a unit that has none. */
function placeChange(now: string, place: number | undefined): string {
  if (place === undefined) return "";
  return String(place) === now ? `，仍列第${now}名` : `，位次由第${now}名变为第${place}名`;
}

function togetherSentence(context: AnnualContext, now: string, { together, scope }: Prospects): string {
  if (!together) return "";
  const titles = together.codes.map((code) => nodeTitle(context.evaluation.method, code)).join("、");
  return `${titles}同时达到${scope === "group" ? "本类平均" : "平均"}水平，总分增加${context.distance(together.points)}分，达到${context.score(together.total)}分${placeChange(now, together.place)}。`;
}
