import { axisText, drawnPoints, type Chart } from "../../../engine/index";

/** One thing of a chart that the arrow keys come to (逐项): where it is drawn, what is said of it, and what it leads to. */
export interface Stop {
  readonly series: number;
  readonly index: number;
  readonly key: string;
  readonly text: string;
}

/** What the arrow keys come to, in order: categories from the first, points from the left. */
export function stopsOf(chart: Chart): Stop[] {
  if (chart.kind !== "scatter")
    return chart.categories.map(({ key, label, detail }, index) => ({
      series: 0,
      index,
      key,
      text: [
        label,
        ...(detail === undefined ? [] : [detail]),
        ...chart.series.map(({ name, data }) =>
          chart.series.length === 1 ? data[index]!.text : `${name} ${data[index]!.text}`,
        ),
      ].join("，"),
    }));
  return drawnPoints(chart)
    .flatMap(({ points }, series) =>
      points.map((point, index) => ({
        at: point.x.value!,
        stop: {
          series,
          index,
          key: point.key,
          text: `${point.label}，${axisText(chart.x)} ${point.x.text}，${axisText(chart.y)} ${point.y.text}`,
        },
      })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ stop }) => stop);
}

/** What a click on something drawn leads to; "" where there is nothing to lead to. */
export function keyAt(chart: Chart, series: number, index: number): string {
  if (chart.kind === "scatter") return drawnPoints(chart)[series]?.points[index]?.key ?? "";
  return chart.categories[index]?.key ?? "";
}

/** What the rows of a chart's table lead to, in their order. */
export function keysOfRows(chart: Chart): string[] {
  return chart.kind === "scatter"
    ? chart.groups.flatMap(({ points }) => points.map(({ key }) => key))
    : chart.categories.map(({ key }) => key);
}
