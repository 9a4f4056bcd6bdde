import {
  pairNodes,
  rankingChart,
  scatterChart,
  type BarChart,
  type Evaluation,
  type NodeFigure,
  type ScatterChart,
} from "../../../engine/index";

/** A figure that a scatter can be drawn of, as it is chosen (可选指标). */
export interface FigureChoice extends NodeFigure {
  readonly title: string;
  /** How far below the root it stands. */
  readonly depth: number;
}

interface ChartWish {
  readonly marked?: string | undefined;
  readonly language: "zh" | "en";
}

/** What the worker does for the charts of an evaluation (图表任务). */
export function chartJobs(evaluated: () => Evaluation) {
  return {
    /** The ranking as a chart; `group` is the title of a group, "" for all units. */
    rankingPicture({ group, ...wish }: ChartWish & { readonly group: string }): BarChart {
      const evaluation = evaluated();
      const id = evaluation.method.groups.find(({ title }) => title === group)?.id;
      return rankingChart(evaluation, { ...wish, group: id });
    },

    /** Two figures of all units as a chart. */
    scatterPicture({ x, y, ...wish }: ChartWish & { readonly x: NodeFigure; readonly y: NodeFigure }): ScatterChart {
      const evaluation = evaluated();
      return scatterChart(evaluation, pairNodes(evaluation, x, y), wish);
    },

    /** What a scatter can be drawn of: the scores of all nodes from the root down, then the values of the indicators. */
    figureChoices(_: Readonly<Record<string, never>>): FigureChoice[] {
      const { indicators } = evaluated().method;
      const below = (parent: string | undefined, depth: number): FigureChoice[] =>
        indicators
          .filter((node) => node.parent === parent)
          .flatMap(({ code, title }) => [{ code, title, of: "score" as const, depth }, ...below(code, depth + 1)]);
      const values = indicators.flatMap(({ code, title, value }) =>
        value === undefined ? [] : [{ code, title, of: "value" as const, depth: 0 }],
      );
      return [...below(undefined, 0), ...values];
    },
  };
}
