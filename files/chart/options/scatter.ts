import { axisText, drawnPoints, type ChartPoint, type ScatterChart } from "../../../engine/index";
import { base, heading, legend, numberAxis, sizes, tipText, type Option, type Plan, type Setting } from "./shared";
import { wrapped } from "./text-size";

const symbols = ["circle", "triangle", "diamond", "rect", "pin", "arrow"] as const;
const many = 1000;

/** Points by two values: groups by shape and colour, the marked one large, framed and named. */
export function scatterOption(chart: ScatterChart, setting: Setting): Plan {
  const { looks, width } = setting;
  const drawn = drawnPoints(chart);
  const named = drawn.filter(({ name, isMarked }) => name !== "" && !isMarked).map(({ name }) => name);
  const head = heading(chart, setting);
  const foot = named.length > 0 ? legend(named, setting, { itemWidth: 12 }) : { option: {}, height: 4 };
  const body = Math.round(Math.min(360, Math.max(220, width * 0.75)));
  const yTitle = wrapped(axisText(chart.y), width - 24, 2);
  const top = head.height + 10 + yTitle.length * 16 + 6;
  const count = drawn.reduce((sum, { points }) => sum + points.length, 0);
  const groupOf = new Map(chart.groups.flatMap(({ name, points }) => points.map(({ key }) => [key, name])));
  const option: Option = {
    ...base(setting),
    ...(count > many ? { animation: false } : {}),
    ...head.option,
    ...foot.option,
    grid: { left: 14, right: 22, top, height: body, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: { ...numberAxis(chart.x, setting, width - 60), scale: true, nameLocation: "middle", nameGap: 28 },
    yAxis: {
      ...numberAxis(chart.y, setting, width - 24),
      name: yTitle.join("\n"),
      scale: true,
      nameLocation: "end",
      nameGap: 10,
      nameTextStyle: { color: looks.soft, fontSize: sizes.text, align: "left", lineHeight: 16 },
    },
    tooltip: {
      ...(base(setting).tooltip as Option),
      trigger: "item",
      formatter: ({ seriesIndex, dataIndex }: { seriesIndex: number; dataIndex: number }) =>
        tip(chart, drawn[seriesIndex]?.points[dataIndex], groupOf),
    },
    series: drawn.map((each, s) => ({
      type: "scatter",
      name: each.name,
      symbol: each.isMarked ? "circle" : symbols[s % symbols.length],
      symbolSize: each.isMarked ? 15 : count > many ? 5 : 9,
      itemStyle: {
        color: each.isMarked ? looks.marked : looks.groups[s % looks.groups.length],
        opacity: each.isMarked ? 1 : 0.75,
        ...(each.isMarked ? { borderColor: looks.text, borderWidth: 3 } : {}),
      },
      z: each.isMarked ? 5 : 2,
      emphasis: { disabled: true },
      label: each.isMarked
        ? {
            show: true,
            position: "top",
            color: looks.text,
            fontWeight: "bold",
            backgroundColor: looks.ground,
            padding: [1, 3],
            formatter: ({ dataIndex }: { dataIndex: number }) => each.points[dataIndex]?.label ?? "",
          }
        : { show: false },
      data: each.points.map(({ x, y }) => [x.value, y.value]),
    })),
  };
  return { option, height: top + body + 30 + foot.height };
}

function tip({ x, y }: ScatterChart, point: ChartPoint | undefined, groupOf: ReadonlyMap<string, string>): string {
  if (!point) return "";
  const group = groupOf.get(point.key) ?? "";
  return tipText([
    group === "" ? point.label : `${point.label}（${group}）`,
    `${axisText(x)}  ${point.x.text}`,
    `${axisText(y)}  ${point.y.text}`,
  ]);
}
