import type { BarChart, ChartSeries } from "../../../engine/index";
import { patternOf } from "../patterns";
import {
  base,
  heading,
  legend,
  numberAxis,
  roundUp,
  sizes,
  tipText,
  type Option,
  type Plan,
  type Setting,
} from "./shared";
import { widthOf } from "./text-size";

const axisHeight = 46;

/**
 * Lying bars. The bar that the chart is about is framed and its name bold with a sign before it; what has no number has a cross and its
 * word; bars below zero are hatched.
 *
 * @param whole - the chart of which this is a part, whose scale it has
 */
export function barOption(chart: BarChart, setting: Setting, whole: BarChart = chart): Plan {
  const { looks, width } = setting;
  const { categories, series, layout } = chart;
  const isStacked = layout === "stacked";
  const rowHeight = isStacked ? 26 : 8 + 16 * series.length;
  const names = categories.map(({ label, sign, isMarked }) =>
    [isMarked ? "▶" : "", sign ?? "", label].filter((part) => part !== "").join(" "),
  );
  const nameWidth = Math.min(Math.max(...names.map((name) => widthOf(name)), 24) + 8, Math.round(width * 0.4));
  const { low, high, step } = extent(whole);
  const valueWidth = isStacked
    ? 8
    : Math.max(...whole.series.flatMap(({ data }) => data.map(({ text }) => widthOf(text)))) + 10;
  const head = heading(chart, setting);
  const isOne = series.length === 1 && !isStacked;
  const foot = isOne
    ? { option: {}, height: 4 }
    : legend(
        series.map(({ name }) => name),
        setting,
      );
  const top = head.height + 6;
  const body = Math.max(1, categories.length) * rowHeight;
  const left = 10 + nameWidth + (low < 0 ? valueWidth : 0);
  const right = valueWidth + 10;
  const option: Option = {
    ...base(setting),
    ...head.option,
    ...foot.option,
    grid: { left, right, top, height: body, containLabel: false },
    xAxis: {
      ...numberAxis(chart.axis, setting, width - 24),
      nameLocation: "middle",
      nameGap: 26,
      min: low,
      max: high,
      interval: step,
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: names,
      triggerEvent: true,
      axisTick: { show: false },
      axisLine: { show: true, onZero: true, lineStyle: { color: looks.edge } },
      axisLabel: {
        interval: 0,
        width: nameWidth,
        overflow: "truncate",
        ellipsis: "…",
        color: (_: string, index: number) => (categories[index]?.isMarked === true ? looks.marked : looks.text),
        fontSize: sizes.text,
        margin: low < 0 ? valueWidth + 6 : 6,
      },
    },
    tooltip: {
      ...(base(setting).tooltip as Option),
      trigger: "axis",
      axisPointer: { type: "shadow", shadowStyle: { color: looks.line, opacity: 0.25 } },
      formatter: (found: readonly { dataIndex: number }[]) => tip(chart, found[0]?.dataIndex ?? -1),
    },
    series: series.map((each) => (isStacked ? stackedSeries(each, setting) : besideSeries(each, chart, setting))),
  };
  return { option, height: top + body + axisHeight + foot.height };
}

function tip({ categories, series }: BarChart, index: number): string {
  const category = categories[index];
  if (!category) return "";
  const { label, detail } = category;
  const isOne = series.length === 1;
  return tipText([
    detail === undefined ? label : `${label}  ${detail}`,
    ...series.map(({ name, data }) => (isOne ? data[index]!.text : `${name}  ${data[index]!.text}`)),
  ]);
}

/** From 0, or from below where bars are, to a round number at both ends. */
function extent({ series, layout, axis }: BarChart): { low: number; high: number; step: number } {
  const numbers =
    layout === "stacked"
      ? (series[0]?.data ?? []).map((_, i) => series.reduce((sum, { data }) => sum + (data[i]!.value ?? 0), 0))
      : series.flatMap(({ data }) => data.flatMap(({ value }) => value ?? []));
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  if (least === 0 && most === 0) return { low: 0, high: 1, step: 1 };
  const found = roundUp(Math.max(-least, most));
  const step = axis.decimals === 0 ? Math.max(1, Math.ceil(found.step)) : found.step;
  return { low: Math.floor(least / step) * step, high: Math.ceil(most / step) * step, step };
}

function besideSeries({ name, role, data }: ChartSeries, chart: BarChart, setting: Setting): Option {
  const { looks, absenceSign = "✕" } = setting;
  const colour = looks.roles[role];
  return {
    type: "bar",
    name,
    barMaxWidth: 16,
    barGap: "10%",
    barCategoryGap: "20%",
    itemStyle: { color: colour, decal: patternOf(role, looks.ground) },
    label: { show: true, color: looks.text, fontSize: sizes.text, position: "right" },
    emphasis: { disabled: true },
    data: data.map(({ value, text }, i) => {
      const isMarked = chart.categories[i]!.isMarked;
      if (value === undefined)
        return {
          value: 0,
          itemStyle: { color: "transparent" },
          label: { formatter: () => `${absenceSign} ${text}`, color: looks.soft },
        };
      const below = value < 0;
      return {
        value,
        itemStyle: {
          ...(below ? { color: looks.negative, decal: patternOf("negative", looks.ground) } : {}),
          ...(isMarked ? { color: looks.marked, borderColor: looks.text, borderWidth: 2 } : {}),
        },
        label: {
          formatter: () => text,
          position: below ? "left" : "right",
          ...(isMarked ? { fontWeight: "bold" } : {}),
        },
      };
    }),
  };
}

function stackedSeries({ name, role, data }: ChartSeries, { looks }: Setting): Option {
  return {
    type: "bar",
    name,
    stack: "all",
    barMaxWidth: 18,
    itemStyle: {
      color: looks.roles[role],
      borderColor: looks.ground,
      borderWidth: 1,
      decal: patternOf(role, looks.ground),
    },
    emphasis: { disabled: true },
    // Counts stand on a ground of their own, to be read on every pattern.
    label: {
      show: true,
      color: looks.text,
      backgroundColor: looks.ground,
      padding: [1, 3],
      borderRadius: 2,
      fontSize: sizes.text,
      position: "inside",
    },
    data: data.map(({ value = 0, text }) => ({
      value,
      label: value === 0 ? { show: false } : { formatter: () => text },
    })),
  };
}
