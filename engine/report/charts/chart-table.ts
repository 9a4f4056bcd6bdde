import { round } from "../../stats/round";
import type { Sheet } from "../../terms/sheet";
import { tableSheet, type BuiltCell } from "../sheet-builder";
import { axisText, type BarChart, type Chart, type ChartAxis, type ChartDatum, type RadarChart } from "./chart";

/** A cell of a chart's table: what is read, and the number as it is rounded there where it is one (图表数据单元格). */
export interface ChartCell {
  readonly text: string;
  readonly value?: number;
}

/** The data of a chart as a table (图表数据). */
export interface ChartTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/**
 * The data that a chart shows, row by row in its order (图表数据表). An absence is its word and has no number.
 *
 * @param chart - any
 */
export function chartTable(chart: Chart): ChartTable {
  if (chart.kind === "scatter") {
    const hasGroups = chart.groups.some(({ name }) => name !== "");
    return {
      title: chart.title,
      header: [chart.categoryTitle, ...(hasGroups ? [chart.groupTitle] : []), axisText(chart.x), axisText(chart.y)],
      rows: chart.groups.flatMap(({ name, points }) =>
        points.map(({ label, x, y }) => [
          { text: label },
          ...(hasGroups ? [{ text: name }] : []),
          cellOf(x, chart.x),
          cellOf(y, chart.y),
        ]),
      ),
    };
  }
  const detail = chart.kind === "bars" ? chart.detailTitle : undefined;
  return {
    title: chart.title,
    header: [chart.categoryTitle, ...(detail === undefined ? [] : [detail]), ...seriesHeads(chart)],
    rows: chart.categories.map(({ label, detail: said = "" }, row) => [
      { text: label },
      ...(detail === undefined ? [] : [{ text: said }]),
      ...chart.series.map(({ data }) => cellOf(data[row]!, chart.axis)),
    ]),
  };
}

/**
 * The same as a sheet, numbers as numbers with the decimals that the chart's texts have.
 *
 * @param name - the sheet's
 */
export function chartSheet(chart: Chart, name: string): Sheet {
  const { title, header, rows } = chartTable(chart);
  const format = (text: string): string => {
    const decimals = text.split(".")[1]?.length ?? 0;
    return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  };
  return tableSheet({
    name,
    title,
    notes: chart.caption === "" ? [] : [chart.caption],
    header: [...header],
    rows: rows.map((row) =>
      row.map(({ text, value }): BuiltCell =>
        value === undefined ? text : { value, style: "number", format: format(text) },
      ),
    ),
    widths: header.map((_, column) => (column === 0 ? 24 : 14)),
    frozenColumns: 1,
  });
}

/** One series is headed by what the axis is of; several, and parts of a whole, by their names. */
function seriesHeads(chart: BarChart | RadarChart): string[] {
  const { series, axis } = chart;
  const isPart = chart.kind === "bars" && chart.layout === "stacked";
  return series.length === 1 && !isPart ? [axisText(axis)] : series.map(({ name }) => name);
}

function cellOf({ value, text }: ChartDatum, { decimals }: ChartAxis): ChartCell {
  if (value === undefined) return { text };
  return { text, value: decimals === undefined ? Number(text.replace("−", "-")) : round(value, decimals) };
}
