import { chartPart, type Chart } from "../../engine/index";
import { paperLooks } from "./looks";
import type { Setting } from "./options/shared";
import { planOf } from "./plan";
import { printableSvg } from "./printable";
import { svgOf, type ChartDrawing } from "./svg";

/** The room that a page has for a drawing, in pixels of 1/96 inch. */
export interface PaperRoom {
  readonly width: number;
  readonly height: number;
}

/**
 * A chart as it stands in a paper (文稿插图): without its title, which the caption says. Bars that are too many for a page follow on
 * further drawings of the same scale.
 *
 * @param name - what the drawing's own names begin with; unique in a paper
 */
export function paperDrawings(chart: Chart, room: PaperRoom, name: string): ChartDrawing[] {
  const setting: Setting = { looks: paperLooks, width: room.width, hasTitle: false, isStill: true, absenceSign: "×" };
  return partsOf(chart, setting, room.height).map((part, i) => {
    const drawing = svgOf(part, setting, chart);
    return { ...drawing, svg: printableSvg(drawing.svg, `${name}-${i + 1}`) };
  });
}

function partsOf(chart: Chart, setting: Setting, highest: number): Chart[] {
  const { height } = planOf(chart, setting);
  if (chart.kind !== "bars" || height <= highest || chart.categories.length < 2) return [chart];
  const count = chart.categories.length;
  const row = (height - planOf(chartPart(chart, 0, 1), setting).height) / (count - 1);
  const most = Math.max(1, Math.floor((highest - (height - row * count)) / row));
  // As many on each, so that the last is not left with one.
  const parts = Math.ceil(count / most);
  const each = Math.ceil(count / parts);
  return Array.from({ length: parts }, (_, i) => chartPart(chart, i * each, Math.min(count, (i + 1) * each)));
}
