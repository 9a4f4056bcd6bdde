import { ChartLegend, ChartTitle } from "./chart-parts";
import { invalidArgument, itemNotFound } from "./failure";
import { HostCollection, HostObject } from "./host-object";
import type { Kept } from "./kept";
import { outward } from "./cell";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

const kinds =
  /^(?:Column|Bar|Line|Pie|XYScatter|Area|Doughnut|Radar|Bubble|Treemap|Sunburst|Histogram|Pareto|BoxWhisker|Waterfall|Funnel)/u;

/** A series of a chart. */
export class ChartSeries extends HostObject {
  override readonly className = "ChartSeries";
  constructor(
    readonly chart: Chart,
    public name: string,
    public values: Range | undefined,
    public categories?: Range,
  ) {
    super();
  }
  get Name(): string {
    return this.name;
  }
  set Name(value: unknown) {
    this.name = String(value);
  }
  get ChartType(): string {
    return this.chart.type;
  }
  SetValues(range: Range): void {
    this.values = range;
  }
  SetXAxisValues(range: Range): void {
    this.categories = range;
  }
  Delete(): void {
    this.chart.series.splice(this.chart.series.indexOf(this), 1);
  }
}

/** The series of a chart. */
export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  override readonly className = "ChartSeriesCollection";
  constructor(readonly chart: Chart) {
    super();
  }
  get Count(): number {
    return this.chart.series.length;
  }
  items(): ChartSeries[] {
    return this.chart.series;
  }
  Add(name?: string | null): ChartSeries {
    const added = new ChartSeries(this.chart, name ?? `系列${this.Count + 1}`, undefined);
    this.chart.series.push(added);
    return added;
  }
  GetItemAt(index: number): ChartSeries {
    const found = this.chart.series[index];
    if (!found) throw itemNotFound();
    return found;
  }
}

/** A chart (图表). */
export class Chart extends HostObject {
  override readonly className = "Chart";
  /** What was set of title, legend and place, for tests. */
  readonly kept: Kept = {};
  readonly series: ChartSeries[] = [];

  constructor(
    readonly sheet: Worksheet,
    readonly id: string,
    public name: string,
    public type: string,
    public source: Range,
  ) {
    super();
  }
  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.name;
  }
  set Name(value: unknown) {
    this.name = String(value);
  }
  get ChartType(): string {
    return this.type;
  }
  set ChartType(value: unknown) {
    this.type = checkedType(value);
  }
  get Title(): ChartTitle {
    return new ChartTitle(this.kept, "title.");
  }
  get Legend(): ChartLegend {
    return new ChartLegend(this.kept, "legend.");
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }
  get Worksheet(): Worksheet {
    return this.sheet;
  }
  get Top(): number {
    return Number(this.kept.top ?? 0);
  }
  set Top(value: unknown) {
    this.kept.top = sizeOf(value);
  }
  get Left(): number {
    return Number(this.kept.left ?? 0);
  }
  set Left(value: unknown) {
    this.kept.left = sizeOf(value);
  }
  get Width(): number {
    return Number(this.kept.width ?? 360);
  }
  set Width(value: unknown) {
    this.kept.width = sizeOf(value);
  }
  get Height(): number {
    return Number(this.kept.height ?? 216);
  }
  set Height(value: unknown) {
    this.kept.height = sizeOf(value);
  }
  SetPosition(start: unknown, end?: unknown): void {
    const at = (place: unknown) =>
      place instanceof Range ? place : this.sheet.book.rangeAt(String(place), this.sheet);
    const first = at(start);
    this.kept.top = first.Top;
    this.kept.left = first.Left;
    if (end === undefined || end === null) return;
    const last = at(end);
    this.kept.width = last.Left + last.Width - first.Left;
    this.kept.height = last.Top + last.Height - first.Top;
  }
  SetData(source: Range, seriesBy?: string | null): void {
    this.source = source;
    this.series.splice(0, Infinity, ...seriesOf(this, source, seriesBy ?? "Auto"));
  }
  Delete(): void {
    const { charts } = this.sheet;
    if (!charts.includes(this)) throw itemNotFound();
    charts.splice(charts.indexOf(this), 1);
  }
}

/** As Excel guesses: more rows than columns are series by columns; texts in front are names and categories. */
function seriesOf(chart: Chart, source: Range, by: string): ChartSeries[] {
  const { grid } = source.sheet;
  const { row, column, rows, columns } = source.area;
  const isText = (r: number, c: number) => typeof (grid.peek(r, c)?.value ?? null) !== "number";
  const byColumns = by === "Columns" || (by === "Auto" && rows >= columns);
  const [head, side] = [
    rows > 1 && isText(row, column + columns - 1) ? 1 : 0,
    columns > 1 && isText(row + rows - 1, column) ? 1 : 0,
  ];
  if (rows - head < 1 || columns - side < 1) throw invalidArgument();
  const count = byColumns ? columns - side : rows - head;
  return Array.from({ length: count }, (_, index) => {
    const line = byColumns ? source.GetColumn(index + side) : source.GetRow(index + head);
    const first = grid.peek(line.area.row, line.area.column)?.value ?? null;
    const skip = byColumns ? head : side;
    const values = byColumns
      ? line.GetOffsetRange(skip, 0).GetResizedRange(-skip, 0)
      : line.GetOffsetRange(0, skip).GetResizedRange(0, -skip);
    return new ChartSeries(chart, skip ? String(outward(first)) : `系列${index + 1}`, values);
  });
}

/** The charts of a sheet. */
export class ChartCollection extends HostCollection<Chart> {
  override readonly className = "ChartCollection";
  constructor(readonly sheet: Worksheet) {
    super();
  }
  get Count(): number {
    return this.sheet.charts.length;
  }
  items(): Chart[] {
    return this.sheet.charts;
  }
  Add(type: unknown, source: unknown, seriesBy?: string | null): Chart {
    this.sheet.guard("editObjects");
    if (!(source instanceof Range)) throw invalidArgument();
    const number = this.sheet.charts.length + 1;
    const added = new Chart(this.sheet, `{CH-${this.sheet.id}-${number}}`, `图表 ${number}`, checkedType(type), source);
    added.SetData(source, seriesBy);
    this.sheet.charts.push(added);
    return added;
  }
  GetItem(name: string): Chart {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound();
    return found;
  }
  _GetItem(id: string): Chart {
    return this.GetItem(id);
  }
  GetItemOrNullObject(name: string): Chart | null {
    return this.items().find((each) => each.name === name || each.id === name) ?? null;
  }
  GetItemAt(index: number): Chart {
    const found = this.items()[index];
    if (!found) throw itemNotFound();
    return found;
  }
}

function checkedType(value: unknown): string {
  if (typeof value !== "string" || !kinds.test(value)) throw invalidArgument();
  return value;
}

function sizeOf(value: unknown): number {
  if (typeof value !== "number" || value < 0) throw invalidArgument();
  return value;
}
