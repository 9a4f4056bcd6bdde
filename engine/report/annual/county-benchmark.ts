import type { CountyFindings } from "../../analysis/annual";
import type { BenchmarkComparison, BenchmarkGap } from "../../analysis/benchmark";
import type { Value } from "../../terms/value";
import { adjustmentName } from "../workings/adjust";
import type { PaperPart } from "../paper/paper";
import { none, type AnnualContext } from "./context";
import { withUnit } from "./dimensions";
import { figure, heading, paragraph, ref, table, type Cell } from "./parts";

/** So many of the gaps that cost most are named. */
const mostNamed = 3;

/** A county beside its benchmark county, indicator by indicator (学标对标); nothing where there is none. */
export function benchmarkParts(context: AnnualContext, { benchmark }: CountyFindings, countyKey: string): PaperPart[] {
  if (!benchmark) return [];
  const { nameOf, scoreAt } = context;
  const { unit, benchmark: model, gaps, rest } = benchmark;
  const key = `${countyKey}-benchmark`;
  return [
    heading(3, `与${nameOf(model)}对标`),
    paragraph(...sentences(context, benchmark), "（见", ref(key), "）。"),
    table({
      key,
      title: `${nameOf(unit)}与${nameOf(model)}对标`,
      unit: "分",
      header: [
        "指标",
        `${nameOf(unit)}指标值`,
        `${nameOf(model)}指标值`,
        `${nameOf(unit)}得分`,
        `${nameOf(model)}得分`,
        "得失分",
      ],
      widths: [5, 3, 3, 2, 2, 2],
      rows: [
        ["综合得分", none, none, scoreAt(unit), scoreAt(model), context.signed(benchmark.difference)],
        ...byDifference(gaps).map((gap) => rowOf(context, gap)),
        ...(Math.abs(rest) >= context.least
          ? [["权重不同等其他影响", none, none, none, none, context.signed(rest)]]
          : []),
      ],
      notes: [
        `得失分是该项使${nameOf(unit)}综合得分高于或低于${nameOf(model)}的部分，各项相加等于两地总分之差（取整前）。`,
      ],
    }),
  ];
}

/** What costs most first. */
function byDifference(gaps: readonly BenchmarkGap[]): BenchmarkGap[] {
  return [...gaps].sort((a, b) => a.difference - b.difference);
}

function rowOf(context: AnnualContext, gap: BenchmarkGap): Cell[] {
  const { unitOfMeasure } = gap;
  const observed = (value: Value | undefined): string => withUnit(context.value(value), unitOfMeasure);
  return [
    titleOf(gap),
    figure(observed(gap.value)),
    figure(observed(gap.theirs)),
    figure(context.score(gap.score)),
    figure(context.score(gap.theirScore)),
    context.signed(gap.difference),
  ];
}

function titleOf({ kind, title }: BenchmarkGap): string {
  return kind === "node" ? title : adjustmentName({ rule: `adjust.${kind}`, label: title, value: 0, inputs: {} });
}

function sentences(context: AnnualContext, { unit, benchmark, difference, gaps }: BenchmarkComparison): string[] {
  const { nameOf, scoreAt, least } = context;
  const [name, other] = [nameOf(unit), nameOf(benchmark)];
  const level = Math.abs(difference) < least;
  const whole = level
    ? `${name}综合得分${scoreAt(unit)}分，与${other}持平`
    : `${name}综合得分${scoreAt(unit)}分，比${other}（${scoreAt(benchmark)}分）${difference > 0 ? "高" : "低"}${context.distance(difference)}分`;
  const sorted = byDifference(gaps);
  const behind = sorted.filter((gap) => gap.difference <= -least).slice(0, mostNamed);
  const ahead = sorted
    .filter((gap) => gap.difference >= least)
    .reverse()
    .slice(0, mostNamed);
  const named = (some: readonly BenchmarkGap[]): string => some.map((gap) => gapText(context, gap)).join("、");
  return [
    [
      whole,
      ...(behind.length > 0 ? [`；失分较多的是${named(behind)}`] : ["；没有明显失分的指标"]),
      ...(ahead.length > 0 ? [`；领先的是${named(ahead)}`] : []),
    ].join(""),
  ];
}

/** A gap with both figures: 城镇化率（62.1%，对方70.3%，−1.20分）. */
function gapText(context: AnnualContext, gap: BenchmarkGap): string {
  const { value, theirs, unitOfMeasure } = gap;
  const figures =
    typeof value === "number" && typeof theirs === "number"
      ? `${withUnit(context.value(value), unitOfMeasure)}，对方${withUnit(context.value(theirs), unitOfMeasure)}，`
      : "";
  return `${titleOf(gap)}（${figures}${gap.difference > 0 ? "多得" : "少得"}${context.distance(gap.difference)}分）`;
}
