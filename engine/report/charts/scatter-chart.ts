import type { PairedNode, Pairing } from "../../analysis/pairing";
import type { Evaluation } from "../../composite/evaluation";
import { valueAt, type Column } from "../../terms/column";
import type { Language } from "../messages/messages";
import { fixedText } from "../number-text";
import { scoreDecimals } from "../score-decimals";
import { nodeTitle } from "../titles";
import { plainNumber, scoreNumber } from "../workings/numbers";
import type { ChartAxis, ChartDatum, ChartPoint, ScatterChart } from "./chart";
import { axisText } from "./chart";
import { chartWords, type ChartSay } from "./chart-words";
import { unitLabels } from "./unit-labels";

const coefficientDecimals = 3;

/**
 * All units by two of their figures, in their groups, with how far the two go together (散点图).
 *
 * A unit that lacks one of the two is among the points with the word for why, is not to be drawn, and is counted in the caption.
 * Reference units are shown; the correlation is over the ranked ones, which is said where there are others.
 *
 * @param pairing - the two figures, from `pairNodes`
 * @param options - the code of the unit that the chart is about; the language
 */
export function scatterChart(
  evaluation: Evaluation,
  pairing: Pairing,
  { marked, language = "zh" }: { readonly marked?: string | undefined; readonly language?: Language } = {},
): ScatterChart {
  const { units, method } = evaluation;
  const say = chartWords(language);
  const labels = unitLabels(evaluation);
  const decimals = scoreDecimals(evaluation);
  const { x, y, pearson, spearman } = pairing;
  const [xAxis, yAxis] = [axisOf(evaluation, x, decimals, say), axisOf(evaluation, y, decimals, say)];
  const pointOf = (i: number): ChartPoint => ({
    key: units[i]!.code,
    label: labels[i]!,
    isMarked: units[i]!.code === marked,
    x: datumAt(x.column, i, xAxis),
    y: datumAt(y.column, i, yAxis),
  });
  const all = units.map((_, i) => i);
  const inGroup = (id: string | undefined): ChartPoint[] => all.filter((i) => units[i]!.group === id).map(pointOf);
  const groups = [...method.groups.map(({ id, title }) => ({ name: title, id })), { name: "", id: undefined }]
    .map(({ name, id }) => ({ name, points: inGroup(id) }))
    .filter(({ points }) => points.length > 0);
  const lacking = all.filter((i) => x.column.reasons[i] !== 0 || y.column.reasons[i] !== 0).length;
  const drawn = all.length - lacking;
  const coefficient = (value: number | undefined): string =>
    value === undefined ? say("noCoefficient") : fixedText(value, coefficientDecimals).replace("-", "−");
  const titles = { x: xAxis.title, y: yAxis.title };
  const caption = `${say("scatterCaption", {
    count: drawn,
    pearson: coefficient(pearson.coefficient),
    spearman: coefficient(spearman.coefficient),
  })}${pearson.count === drawn ? "" : say("scatterRanked", { count: pearson.count })}${lacking === 0 ? "" : say("scatterLacking", { count: lacking })}`;
  return {
    kind: "scatter",
    title: say("scatter", titles),
    caption,
    sentence: `${say("scatterSentence", { x: axisText(xAxis), y: axisText(yAxis) })}${caption}`,
    categoryTitle: say("unit"),
    groupTitle: say("group"),
    x: xAxis,
    y: yAxis,
    groups,
  };
}

function axisOf({ method }: Evaluation, { code, of }: PairedNode, decimals: number, say: ChartSay): ChartAxis {
  const title = nodeTitle(method, code);
  if (of === "score") return { title, unit: say("points"), decimals };
  const unit = method.indicators.find((node) => node.code === code)?.unitOfMeasure;
  return unit === undefined ? { title } : { title, unit };
}

function datumAt(column: Column, i: number, { decimals }: ChartAxis): ChartDatum {
  const value = valueAt(column, i);
  return {
    value: typeof value === "number" ? value : undefined,
    text: decimals === undefined ? plainNumber(value) : scoreNumber(value, decimals),
  };
}
