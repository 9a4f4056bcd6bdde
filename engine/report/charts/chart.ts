import type { Light } from "../../completion/light";
import type { Place } from "../../terms/place";

/** One value of a chart (数据点). */
export interface ChartDatum {
  /** Where it is drawn, unrounded; absent: nothing is drawn there, and a sign says so. Never 0 for want of a value. */
  readonly value: number | undefined;
  /** As it is read: rounded, or the word for why there is none. */
  readonly text: string;
  /** The cells that it comes from. */
  readonly places?: readonly Place[];
}

/** What the values along an axis are (坐标轴). */
export interface ChartAxis {
  readonly title: string;
  /** Their unit of measure; none for a number without one. */
  readonly unit?: string;
  /** Digits after the point of the texts; where it is left out, each text has as many as it needs. */
  readonly decimals?: number;
}

/** One of those whose values stand beside each other: a county, an indicator, a department (分类项). */
export interface ChartCategory {
  /** By which it is followed back: a unit's code, a node's code, a department's name; "" where there is nothing to follow. */
  readonly key: string;
  readonly label: string;
  /** What is said of it beside its name, such as its place. */
  readonly detail?: string;
  /** The same as shortly as can be, to stand before the name where room is little; left out where nothing is said. */
  readonly sign?: string;
  /** The one that the chart is about. */
  readonly isMarked: boolean;
}

/** What a series is of, from which a drawing takes its colour, pattern or line (系列的身份). */
export type SeriesRole = "score" | "own" | "mean" | "best" | "points" | Light;

/** Values of one kind, one for each category in their order (数据系列). */
export interface ChartSeries {
  readonly name: string;
  readonly role: SeriesRole;
  readonly data: readonly ChartDatum[];
}

interface Head {
  readonly title: string;
  /** What stands below the title: what is held against what, and figures of the whole; "" for nothing. */
  readonly caption: string;
  /** What the chart shows, in a sentence for who does not see it. */
  readonly sentence: string;
}

/** Bars, lying, the first on top (条形图). */
export interface BarChart extends Head {
  readonly kind: "bars";
  /** Series side by side, or one after the other on one bar. */
  readonly layout: "beside" | "stacked";
  /** What the categories are, such as county. */
  readonly categoryTitle: string;
  /** What their details are, such as place; left out where they have none. */
  readonly detailTitle?: string;
  readonly axis: ChartAxis;
  readonly categories: readonly ChartCategory[];
  readonly series: readonly ChartSeries[];
}

/** Values around a centre, all on one scale (雷达图). */
export interface RadarChart extends Head {
  readonly kind: "radar";
  readonly categoryTitle: string;
  readonly axis: ChartAxis;
  /** The centre and the edge. */
  readonly low: number;
  readonly high: number;
  /** Three at the least. */
  readonly categories: readonly ChartCategory[];
  /** All their values are numbers: an absence has no place on a radar. */
  readonly series: readonly ChartSeries[];
}

/** One point of a scatter: a county. */
export interface ChartPoint {
  readonly key: string;
  readonly label: string;
  readonly isMarked: boolean;
  readonly x: ChartDatum;
  readonly y: ChartDatum;
}

/** Points by two values, in groups (散点图). */
export interface ScatterChart extends Head {
  readonly kind: "scatter";
  readonly categoryTitle: string;
  readonly groupTitle: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** The points that lack a value on one side are among them; they are not drawn. One group without a name where there are none. */
  readonly groups: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
}

/** A chart as plain data, whatever draws it (图表). */
export type Chart = BarChart | RadarChart | ScatterChart;

/**
 * An axis' title with its unit.
 *
 * @example axisText({ title: "人均生产总值", unit: "元" }) // => "人均生产总值（元）"
 */
export function axisText({ title, unit }: ChartAxis): string {
  return unit === undefined || unit === "" ? title : `${title}（${unit}）`;
}
