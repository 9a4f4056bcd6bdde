import type { Chart, ChartPoint, ScatterChart } from "./chart";

/** A group of points as they are drawn; the last are the marked ones. */
export interface DrawnPoints {
  readonly name: string;
  readonly points: readonly ChartPoint[];
  readonly isMarked: boolean;
}

/** The points that have both values, by group, those that the chart is about in a series of their own on top (画出的点). */
export function drawnPoints({ groups }: ScatterChart): DrawnPoints[] {
  const whole = groups.map(({ name, points }) => ({
    name,
    points: points.filter(({ x, y }) => x.value !== undefined && y.value !== undefined),
  }));
  const marked = whole.flatMap(({ points }) => points.filter(({ isMarked }) => isMarked));
  return [
    ...whole.map(({ name, points }) => ({
      name,
      points: points.filter(({ isMarked }) => !isMarked),
      isMarked: false,
    })),
    ...(marked.length > 0
      ? [{ name: marked.map(({ label }) => label).join("、"), points: marked, isMarked: true }]
      : []),
  ];
}

/** A chart with only a part of its bars, from one to before another (一段); points and radars are always whole. */
export function chartPart(chart: Chart, from: number, to: number): Chart {
  if (chart.kind !== "bars" || (from === 0 && to >= chart.categories.length)) return chart;
  return {
    ...chart,
    categories: chart.categories.slice(from, to),
    series: chart.series.map((series) => ({ ...series, data: series.data.slice(from, to) })),
  };
}
