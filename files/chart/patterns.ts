import type { SeriesRole } from "../../engine/index";

/** A pattern as ECharts takes it. */
export type Pattern = Readonly<Record<string, unknown>>;

const lines = (rotation: number, width: number, gap: number): Pattern => ({
  symbol: "line",
  dashArrayX: [1, 0],
  dashArrayY: [width, gap],
  rotation,
});

const dots: Pattern = {
  symbol: "circle",
  dashArrayX: [
    [5, 5],
    [0, 5, 5, 0],
  ],
  dashArrayY: [4, 1],
  symbolSize: 0.7,
};

/** What tells series apart without their colours (图案); what has none is plain. */
const patterns: Partial<Record<SeriesRole | "negative" | "other", Pattern>> = {
  mean: lines(Math.PI / 4, 2, 5),
  best: dots,
  negative: lines(-Math.PI / 4, 2, 5),
  green: lines(0, 1.5, 5),
  blue: dots,
  yellow: lines(Math.PI / 4, 2, 5),
  red: {
    symbol: "rect",
    dashArrayX: [
      [4, 4],
      [0, 4, 4, 0],
    ],
    dashArrayY: [4, 0],
    symbolSize: 1,
  },
  grey: lines(Math.PI / 2, 1.5, 4),
};

/** The pattern of a series or of bars below zero, in a colour. */
export function patternOf(role: SeriesRole | "negative", colour: string): Pattern | undefined {
  const pattern = patterns[role];
  return pattern && { ...pattern, color: colour };
}
