import type { Chart } from "../../engine/index";
import type { Setting } from "./options/shared";
import { planOf } from "./plan";
import { openSurface } from "./surface";

/** A drawn chart: an SVG of its own, in pixels (矢量图). */
export interface ChartDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A chart as the text of an SVG of its own. */
export function svgOf(chart: Chart, setting: Setting, whole: Chart = chart): ChartDrawing {
  const { option, height } = planOf(chart, { ...setting, isStill: true }, whole);
  const surface = openSurface(null, { width: setting.width, height });
  try {
    surface.setOption({ ...option, animation: false, tooltip: { show: false } });
    return { svg: surface.renderToSVGString(), width: setting.width, height };
  } finally {
    surface.dispose();
  }
}
