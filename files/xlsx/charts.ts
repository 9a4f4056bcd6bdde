import type { SheetChart as StoredChart } from "hucre/xlsx";
import type { CellRange, CellStyle, Sheet, SheetChart, SheetRange } from "../../engine/index";
import { absoluteReference } from "./defined-names";
import { baseFont } from "./looks";

/** Above so many bars their numbers would lie over one another. */
const mostLabelledBars = 15;

/** Points: a row and a character of the standard font, the margins of a chart, and how small and large letters may be. */
const size = { row: 15, character: 5.25, margin: 60, smallest: 7, largest: 10 } as const;
const standardWidth = 8.43;
const noTicks = { majorTickMark: "none", minorTickMark: "none" } as const;

/** Colours of series, after one another: told apart in print by their lightness too. */
const sequence = ["2F75B5", "ED9B50", "7F7F7F", "548235", "BF8F00", "8064A2"];

/** What a series says, in the cells' colours but strong enough for a bar. */
const colours: Partial<Readonly<Record<CellStyle, string>>> = {
  met: "548235",
  normal: "A9D08E",
  watch: "9DC3E6",
  behind: "FFD966",
  "far-behind": "D9603B",
  absent: "BFBFBF",
};

/** The sheets that charts may be over, and what they are called in the workbook, by their own names. */
type Sources = ReadonlyMap<string, { readonly sheet: Sheet; readonly writtenName: string }>;

/** Charts of a sheet as Excel's own (原生图表), drawn from the cells; those over sheets that are not in the workbook are left out. */
export function storedCharts(sheet: Sheet, sources: Sources): StoredChart[] {
  return (sheet.charts ?? [])
    .filter(({ categories, series }) => {
      const all = [categories, ...series.map(({ values }) => values)];
      return series.length > 0 && all.every((source) => sources.has(source.sheet));
    })
    .map((chart) => storedChart(sheet, chart, sources));
}

function storedChart(sheet: Sheet, chart: SheetChart, sources: Sources): StoredChart {
  const { kind, title, at, series } = chart;
  const isLying = kind !== "columns";
  const categories = cellsOf(chart.categories.range);
  const isLabelled = categories * series.length <= mostLabelledBars;
  const axis = categoryAxis(isLying ? heightOf(at) : widthOf(sheet, at), categories, isLying);
  const reference = ({ sheet: of, range }: SheetRange): string =>
    absoluteReference(sources.get(of)!.writtenName, range);
  const isFromZero = series.every(({ values }) => !hasNegative(sources.get(values.sheet)!.sheet, values.range));
  const font = { labelFontFamily: baseFont.name, labelColor: "404040" };
  return {
    type: isLying ? "bar" : "column",
    ...(kind === "stacked-bars" ? { barGrouping: "stacked" as const } : {}),
    title: plain(title),
    titleFontFamily: baseFont.name,
    titleFontSize: 12,
    lang: "zh-CN",
    altText: plain(title),
    anchor: { from: { row: at.top, col: at.left }, to: { row: at.bottom + 1, col: at.right + 1 } },
    gapWidth: categories > mostLabelledBars ? 30 : 60,
    legend: series.length > 1 ? "bottom" : false,
    legendFontFamily: baseFont.name,
    series: series.map(({ name, values, style }, i) => ({
      name: plain(name),
      values: reference(values),
      categories: reference(chart.categories),
      color: (style === undefined ? undefined : colours[style]) ?? sequence[i % sequence.length]!,
    })),
    ...(isLabelled ? { dataLabels: { showValue: true, fontSize: 9, fontFamily: baseFont.name } } : {}),
    axes: {
      // The first category stands on top, and the numbers stay below.
      x: { ...font, ...axis, reverse: isLying, ...noTicks, tickLblPos: "low", noMultiLvlLbl: true },
      y: {
        ...font,
        ...noTicks,
        labelFontSize: 9,
        // Lengths are compared: programs begin elsewhere than at 0 where all bars are long.
        ...(isFromZero ? { scale: { min: 0 } } : {}),
        gridlines: { major: true },
        numberFormat: { formatCode: "General", sourceLinked: true },
        ...(isLying ? { crosses: "max" as const } : {}),
      },
    },
  };
}

/** Letters as large as the room of a category allows; where it does not, every second or third category has its name. */
function categoryAxis(
  points: number,
  categories: number,
  isLying: boolean,
): { readonly labelFontSize: number; readonly tickLblSkip: number; readonly labelRotation?: number } {
  const room = Math.max(1, points - size.margin) / Math.max(1, categories);
  const labelFontSize = Math.max(size.smallest, Math.min(size.largest, Math.floor(room * 0.8)));
  // Names of three characters and more stand upright under columns that are narrower than they are.
  const isUpright = !isLying && room < labelFontSize * 4;
  return {
    labelFontSize,
    tickLblSkip: Math.max(1, Math.ceil((labelFontSize * 1.1) / room)),
    ...(isUpright ? { labelRotation: -90 } : {}),
  };
}

function hasNegative(sheet: Sheet, { top, left, bottom, right }: CellRange): boolean {
  return sheet.rows
    .slice(top, bottom + 1)
    .some((row) => row.slice(left, right + 1).some((value) => typeof value === "number" && value < 0));
}

function heightOf({ top, bottom }: CellRange): number {
  return (bottom - top + 1) * size.row;
}

function widthOf({ widths }: Sheet, { left, right }: CellRange): number {
  const columns = Array.from({ length: right - left + 1 }, (_, i) => widths?.[left + i] ?? standardWidth);
  return columns.reduce((sum, width) => sum + width, 0) * size.character;
}

function cellsOf({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Drawings know no escapes: what XML cannot hold becomes a blank. */
function plain(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- control characters cannot stand in a workbook
    /[\u0000-\u001f\ufffe\uffff]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    " ",
  );
}
