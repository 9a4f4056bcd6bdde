import type { ECharts } from "echarts/core";
import type { Chart } from "../../../engine/index";
import { openSurface, planOf, radarPlace, type Setting } from "../../../files/charts";
import { keyAt, type Stop } from "./stops";

/** A chart on the page (图表画布). */
export interface Drawing {
  /** Draws a chart, or a part of one whose scale it has; the element gets the height that it needs. */
  show(chart: Chart, setting: Setting, whole: Chart): void;
  /** Shows the tip of one of its things; none hides it. */
  point(stop: Stop | undefined): void;
  close(): void;
}

/**
 * Opens a drawing in an element of the page.
 *
 * @param onPick - told what a click on a bar, a point, a name or a corner of a radar leads to
 */
export function openDrawing(element: HTMLElement, onPick: (key: string) => void): Drawing {
  let drawn: { readonly chart: Chart; readonly setting: Setting } | undefined;
  let surface: ECharts | undefined;
  const pick = (key: string): void => {
    if (key !== "") onPick(key);
  };
  const open = (width: number, height: number): ECharts => {
    const opened = openSurface(element, { width, height });
    opened.on("click", (found) => {
      if (!drawn || drawn.chart.kind === "radar") return;
      const { componentType, seriesIndex = 0, dataIndex = -1 } = found;
      // A click on a name comes from the axis.
      pick(componentType === "yAxis" ? keyAt(drawn.chart, 0, dataIndex) : keyAt(drawn.chart, seriesIndex, dataIndex));
    });
    opened.getZr().on("click", ({ offsetX, offsetY }) => {
      if (drawn?.chart.kind === "radar") pick(cornerAt(drawn.chart, drawn.setting, offsetX, offsetY));
    });
    return opened;
  };
  return {
    show(chart, setting, whole) {
      drawn = { chart, setting };
      const { option, height } = planOf(chart, setting, whole);
      element.style.height = `${height}px`;
      surface ??= open(setting.width, height);
      surface.resize({ width: setting.width, height });
      surface.setOption(option, { notMerge: true });
    },
    point(stop) {
      if (!surface || !drawn) return;
      if (!stop) surface.dispatchAction({ type: "hideTip" });
      else {
        const isRadar = drawn.chart.kind === "radar";
        const dataIndex = isRadar ? 0 : stop.index;
        surface.dispatchAction({ type: "showTip", seriesIndex: stop.series, dataIndex });
      }
    },
    close() {
      surface?.dispose();
      surface = undefined;
    },
  };
}

/** The dimension whose direction is nearest to a place on a radar; "" away from it. */
function cornerAt(chart: Extract<Chart, { kind: "radar" }>, setting: Setting, x: number, y: number): string {
  const place = radarPlace(chart, setting);
  const [dx, dy] = [x - place.x, place.y - y];
  if (Math.hypot(dx, dy) > place.radius + 60) return "";
  const count = chart.categories.length;
  // From the top, against the clock, as ECharts lays the corners out.
  const turn = (Math.atan2(dy, dx) - Math.PI / 2 + 2 * Math.PI) % (2 * Math.PI);
  return chart.categories[Math.round((turn / (2 * Math.PI)) * count) % count]?.key ?? "";
}
