import type { UnitFindings } from "../../analysis/unit-findings";
import type { Evaluation } from "../../composite/evaluation";
import type { Value } from "../../terms/value";
import type { Language } from "../messages/messages";
import { scoreDecimals } from "../score-decimals";
import { scoreNumber } from "../workings/numbers";
import type { BarChart, ChartDatum, ChartSeries, RadarChart } from "./chart";
import { chartWords } from "./chart-words";
import { unitLabels } from "./unit-labels";

const fewestOnARadar = 3;

/**
 * A unit's scores by dimension beside the mean and the best of its group (维度雷达图); of all units where the method has no groups.
 *
 * It is a radar where there are three dimensions or more and every value is a number; else bars, since a radar of two is a
 * line, and an absence would have to be drawn as its centre.
 */
export function profileChart(
  evaluation: Evaluation,
  findings: UnitFindings,
  { language = "zh" }: { readonly language?: Language } = {},
): RadarChart | BarChart {
  const { units } = evaluation;
  const { dimensions, unit } = findings;
  const { group } = units[unit]!;
  const say = chartWords(language);
  const decimals = scoreDecimals(evaluation);
  const name = unitLabels(evaluation)[unit]!;
  const scope = say(group === undefined ? "all" : "inGroup");
  const count = units.filter((each) => each.isRanked && (group === undefined || each.group === group)).length;
  const datum = (value: Value | undefined): ChartDatum =>
    typeof value === "number"
      ? { value, text: scoreNumber(value, decimals) }
      : { value: undefined, text: value === undefined ? "—" : scoreNumber(value, decimals) };
  const series: ChartSeries[] = [
    { name, role: "own", data: dimensions.map(({ score }) => datum(score)) },
    { name: say("mean", { scope }), role: "mean", data: dimensions.map(({ mean }) => datum(mean)) },
    { name: say("best", { scope }), role: "best", data: dimensions.map(({ best }) => datum(best)) },
  ];
  const parts = dimensions.map(({ title }, d) =>
    say("profilePart", {
      title,
      own: series[0]!.data[d]!.text,
      mean: series[1]!.data[d]!.text,
      best: series[2]!.data[d]!.text,
    }),
  );
  const shared = {
    title: say("profile", { name }),
    caption: say("profileCaption", { scope, count }),
    sentence: say("profileSentence", { name, scope, list: parts.join(say("listMark")) }),
    categoryTitle: say("dimension"),
    axis: { title: say("score"), unit: say("points"), decimals },
    categories: dimensions.map(({ code, title }) => ({ key: code, label: title, isMarked: false })),
    series,
  };
  const values = series.flatMap(({ data }) => data.map(({ value }) => value));
  const isWhole = values.every((value) => value !== undefined);
  return dimensions.length >= fewestOnARadar && isWhole
    ? { kind: "radar", ...shared, ...scaleOf(values) }
    : { kind: "bars", layout: "beside", ...shared };
}

/** From 0, or from below where scores are, to a round number at or above all; 1 and 100 where the scores go up to there. */
function scaleOf(values: readonly number[]): { low: number; high: number } {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = stepOf(Math.max(-least, most));
  const edge = most > 50 && most <= 100 ? 100 : most > 0.5 && most <= 1 ? 1 : Math.ceil(most / step) * step;
  const low = Math.floor(least / step) * step;
  return { low: low === 0 ? 0 : low, high: edge === low ? low + 1 : edge };
}

function stepOf(size: number): number {
  return size === 0 ? 1 : 10 ** Math.floor(Math.log10(size)) / 2;
}
