import type { ChartSeries, RadarChart } from "../../../engine/index";
import { base, heading, legend, sizes, tipText, type Option, type Plan, type Setting } from "./shared";
import { wrapped } from "./text-size";

const lines = {
  own: { type: "solid", width: 3, symbol: "circle", size: 7 },
  mean: { type: "dashed", width: 2, symbol: "diamond", size: 8 },
  best: { type: "dotted", width: 2, symbol: "triangle", size: 7 },
} as const;

/** The centre and the radius of a radar, in pixels. */
export function radarPlace(
  chart: RadarChart,
  setting: Setting,
): { x: number; y: number; radius: number; height: number } {
  const { width } = setting;
  const top = heading(chart, setting).height;
  const radius = Math.max(50, Math.min(130, width / 2 - 86));
  const height = top + 2 * radius + 104;
  return { x: width / 2, y: top + 54 + radius, radius, height };
}

/** A radar: each line has its own dashes and marks, and the unit's values stand with the names. */
export function radarOption(chart: RadarChart, setting: Setting): Plan {
  const { looks } = setting;
  const { categories, series, low, high } = chart;
  const head = heading(chart, setting);
  const foot = legend(
    series.map(({ name }) => name),
    setting,
    { itemWidth: 30 },
  );
  const { x, y, radius, height } = radarPlace(chart, setting);
  const own = series.find(({ role }) => role === "own");
  const nameWidth = 78;
  const option: Option = {
    ...base(setting),
    ...head.option,
    ...foot.option,
    radar: {
      center: [x, y],
      radius,
      splitNumber: 4,
      axisNameGap: 8,
      indicator: categories.map(({ label }, i) => ({
        name: [...wrapped(label, nameWidth, 2), own?.data[i]?.text ?? ""].join("\n"),
        min: low,
        max: high,
      })),
      axisName: { color: looks.text, fontSize: sizes.text, lineHeight: 15 },
      axisLine: { lineStyle: { color: looks.line } },
      splitLine: { lineStyle: { color: looks.line } },
      splitArea: { show: false },
    },
    tooltip: { ...(base(setting).tooltip as Option), trigger: "item", formatter: () => tip(chart) },
    // The unit's own line lies on top.
    series: [...series].reverse().map((each) => lineOf(each, setting)),
  };
  return { option, height: height + foot.height };
}

function tip({ categories, series }: RadarChart): string {
  return tipText(
    categories.map(
      ({ label }, i) => `${label}  ${series.map(({ name, data }) => `${name} ${data[i]!.text}`).join("  ")}`,
    ),
  );
}

function lineOf({ name, role, data }: ChartSeries, { looks }: Setting): Option {
  const { type, width, symbol, size } = role in lines ? lines[role as keyof typeof lines] : lines.own;
  const colour = looks.roles[role];
  const isOwn = role === "own";
  return {
    type: "radar",
    name,
    symbol,
    symbolSize: size,
    lineStyle: { type, width, color: colour },
    itemStyle: { color: isOwn ? colour : looks.ground, borderColor: colour, borderWidth: 2 },
    ...(isOwn ? { areaStyle: { color: colour, opacity: 0.12 } } : {}),
    emphasis: { disabled: true },
    data: [{ name, value: data.map(({ value }) => value) }],
  };
}
