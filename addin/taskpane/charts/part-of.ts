import { chartPart, type Chart } from "../../../engine/index";

/** So many bars are shown at first. */
export const fewBars = 20;
/** More bars than these are never shown at once: a picture of them would be too high for any page. */
export const mostBars = 400;

/** A part of a chart's bars, from the first that is shown to before the last (一段). */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** How many bars a chart has that could be shown in parts; points and radars are always whole. */
export function barCount(chart: Chart): number {
  return chart.kind === "bars" ? chart.categories.length : 0;
}

/** The part around the bar that the chart is about; the first where there is none. */
export function partAtFirst(chart: Chart): Part {
  const count = barCount(chart);
  const marked = chart.kind === "bars" ? chart.categories.findIndex(({ isMarked }) => isMarked) : -1;
  return partFrom(count, marked < 0 ? 0 : marked - Math.floor(fewBars / 2));
}

/** A part that begins at a bar, as far as there are so many. */
export function partFrom(count: number, at: number): Part {
  const from = Math.max(0, Math.min(at, count - fewBars));
  return { from, to: Math.min(count, from + fewBars) };
}

/** A chart with only a part of its bars. */
export function partOf(chart: Chart, { from, to }: Part): Chart {
  return chartPart(chart, from, to);
}
