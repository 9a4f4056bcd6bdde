import { axisText, type Chart, type ChartAxis } from "../../../engine/index";
import type { Looks } from "../looks";
import { widthOf, wrapped } from "./text-size";

/** What ECharts is told; its own types take all that it can do, of which little is used. */
export type Option = Record<string, unknown>;

/** Where a chart is drawn, and with what. */
export interface Setting {
  readonly looks: Looks;
  readonly width: number;
  /** Whether title and caption are drawn into it, as in a picture that goes its own way. */
  readonly hasTitle: boolean;
  readonly isStill: boolean;
  /** What stands before the word for an absence, where a font may lack ✕. */
  readonly absenceSign?: string;
}

/** A drawing: what ECharts is told, and how high it has to be. */
export interface Plan {
  readonly option: Option;
  readonly height: number;
}

/** The font sizes of what is written. */
export const sizes = { text: 12, title: 15 } as const;

/** What all charts have: font, colours, and a tip that is drawn as text and stays in the chart. */
export function base({ looks, isStill }: Setting): Option {
  return {
    animation: !isStill,
    animationDuration: 250,
    backgroundColor: looks.ground,
    textStyle: { fontFamily: looks.font, fontSize: sizes.text, color: looks.text },
    tooltip: {
      // Drawn, never HTML: names come from cells.
      renderMode: "richText",
      confine: true,
      transitionDuration: 0,
      backgroundColor: looks.ground,
      borderColor: looks.edge,
      textStyle: { color: looks.text, fontFamily: looks.font, fontSize: sizes.text },
    },
  };
}

/**
 * A text as a drawn tip shows it: ECharts reads braces there as styles, and they are written another way so that it does not.
 *
 * @returns in lines that fit into a narrow pane
 */
export function tipText(lines: readonly string[]): string {
  return lines.flatMap((line) => wrapped(line.replaceAll("{", "｛").replaceAll("}", "｝"), 250, 4)).join("\n");
}

/** Title and caption at the top of a picture; nothing on the page, where they stand above the chart. */
export function heading(chart: Chart, { looks, width, hasTitle }: Setting): { option: Option; height: number } {
  if (!hasTitle) return { option: {}, height: 0 };
  const [title, caption] = [
    wrapped(chart.title, width - 24, 3, sizes.title),
    chart.caption === "" ? [] : wrapped(chart.caption, width - 24, 4, sizes.text),
  ];
  return {
    option: {
      title: {
        left: 12,
        top: 8,
        text: title.join("\n"),
        subtext: caption.join("\n"),
        itemGap: 4,
        textStyle: { color: looks.text, fontFamily: looks.font, fontSize: sizes.title, lineHeight: 21 },
        subtextStyle: { color: looks.soft, fontFamily: looks.font, fontSize: sizes.text, lineHeight: 18 },
      },
    },
    height: 8 + title.length * 21 + caption.length * 18 + 10,
  };
}

/** A legend at the bottom, which does nothing but tell. */
export function legend(
  names: readonly string[],
  { looks, width }: Setting,
  item: Option = {},
): { option: Option; height: number } {
  const symbol = 22;
  let [lines, used] = [1, 0];
  for (const name of names) {
    const need = symbol + 5 + widthOf(name) + 10;
    if (used > 0 && used + need > width - 16) [lines, used] = [lines + 1, 0];
    used += need;
  }
  return {
    option: {
      legend: {
        data: [...names],
        bottom: 4,
        left: "center",
        width: width - 16,
        selectedMode: false,
        itemWidth: symbol,
        itemHeight: 12,
        itemGap: 10,
        textStyle: { color: looks.text, fontFamily: looks.font, fontSize: sizes.text },
        ...item,
      },
    },
    height: 8 + lines * 22,
  };
}

/** An axis of numbers. */
export function numberAxis(axis: ChartAxis, { looks }: Setting, room: number): Option {
  return {
    type: "value",
    name: wrapped(axisText(axis), room, 1)[0],
    nameTextStyle: { color: looks.soft, fontSize: sizes.text },
    splitNumber: room < 220 ? 3 : 5,
    ...(axis.decimals === 0 ? { minInterval: 1 } : {}),
    axisLabel: { color: looks.soft, fontSize: sizes.text, hideOverlap: true, formatter: tickText },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: looks.line, type: "dashed" } },
  };
}

/** A number of a scale: large ones in 万 and 亿 would need words, so that they are shortened by their zeros alone. */
export function tickText(value: number): string {
  const text =
    Math.abs(value) >= 1e6 ? value.toExponential().replace("e+", "E") : String(Number(value.toPrecision(10)));
  return text.replace("-", "−");
}

const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** Into how many parts each of them is divided by other round numbers. */
const parts = [5, 3, 4, 5, 3, 4, 5, 3, 4, 5];

/**
 * The next round number at or beyond one, so that the scale stays while parts of a chart are looked through, and the distance of
 * the marks up to it.
 *
 * @param size - above 0
 */
export function roundUp(size: number): { readonly end: number; readonly step: number } {
  const power = 10 ** Math.floor(Math.log10(size));
  const at = steps.findIndex((each) => each * power >= size * (1 - 1e-12));
  const end = steps[at]! * power;
  return { end: Number(end.toPrecision(12)), step: Number((end / parts[at]!).toPrecision(12)) };
}
