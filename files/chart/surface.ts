import { BarChart, RadarChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, RadarComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use, type ECharts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

/** Only what is drawn is loaded. */
const parts = [
  BarChart,
  RadarChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
];

/**
 * Opens something to draw charts on as SVG (画布).
 *
 * The library is told what it consists of here and not when this file is loaded, since bundlers leave out what a file does by itself.
 *
 * @param element - on the page; `null` for a text
 */
export function openSurface(
  element: HTMLElement | null,
  { width, height }: { readonly width: number; readonly height: number },
): ECharts {
  use(parts);
  return init(element, null, { renderer: "svg", ssr: element === null, width, height });
}
