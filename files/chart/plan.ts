import type { Chart } from "../../engine/index";
import { barOption } from "./options/bars";
import { radarOption } from "./options/radar";
import { scatterOption } from "./options/scatter";
import type { Plan, Setting } from "./options/shared";

/**
 * What ECharts is told to draw a chart (绘图方案).
 *
 * @param whole - the chart of which it shows a part
 */
export function planOf(chart: Chart, setting: Setting, whole: Chart = chart): Plan {
  switch (chart.kind) {
    case "bars":
      return barOption(chart, setting, whole.kind === "bars" ? whole : chart);
    case "radar":
      return radarOption(chart, setting);
    case "scatter":
      return scatterOption(chart, setting);
  }
}
