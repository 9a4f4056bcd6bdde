import type { Indicator, TreatmentStep } from "../../composite/method";
import type { TriedStep } from "../../composite/treat";
import { extent } from "../../stats/extent";
import { groupTitle } from "../../composite/group-title";
import { titleOf, type Ground } from "../ground";
import type { CellName } from "../names";
import { numbersOf, sampleFigure, type Sample } from "../sample";
import { formula, wordOf, type Text } from "../text";
import { logarithmText } from "./logarithm";

/** A step that is taken on a sample. */
export interface TakenStep {
  readonly sample: Sample;
  readonly step: TreatmentStep;
  /** What the engine took from the sample. */
  readonly figures: TriedStep["figures"];
}

/** How the figures of a step are put down. */
export interface StepFigures {
  /** A number that the method gives, or that the engine decided on. */
  given(title: string, value: number, note?: string): CellName;
  /** A figure of the sample. */
  ofSample(title: string, value: number | undefined, formula: (block: string) => string): CellName;
}

/** What a step makes of a number in a cell (异常值处理步骤). */
export function stepText(ground: Ground, leaf: Indicator, { sample, step, figures }: TakenStep): Text {
  const x: Text = [sample.column];
  const put = figuresOf(ground, leaf, sample);
  const numbers = numbersOf(ground.book, sample);
  switch (step.kind) {
    case "winsorise":
      return between(
        x,
        figures["low"] === undefined ? undefined : winsorBound(put, "low", figures["low"], numbers),
        figures["high"] === undefined ? undefined : winsorBound(put, "high", figures["high"], numbers),
      );
    case "percentiles": {
      const bound = (side: "low" | "high", share: number): CellName | undefined => {
        if (figures[side] === undefined) return undefined;
        const p = put.given(side === "low" ? "低端分位" : "高端分位", share);
        return put.ofSample(
          side === "low" ? "低端界限" : "高端界限",
          figures[side],
          (block) => `PERCENTILE(${block},${p})`,
        );
      };
      return between(x, bound("low", step.low), bound("high", step.high));
    }
    case "clip":
      return between(
        x,
        step.low === undefined ? undefined : put.given("低端界限", step.low),
        step.high === undefined ? undefined : put.given("高端界限", step.high),
      );
    case "log":
      return orNothing(logarithmText(step.form, x, put, figures));
    case "box-cox": {
      const lambda = put.given("λ", step.lambda);
      const minimum = step.shift
        ? put.ofSample("处理用最小值", extent(numbers)?.low, (block) => `MIN(${block})`)
        : undefined;
      const shifted = minimum === undefined ? x : formula`(${x}-${minimum}+1)`;
      // Where nobody of the sample has a number, reference units are not shifted.
      const isEmpty = minimum !== undefined && numbers.length === 0;
      const y = isEmpty ? formula`IF(ISNUMBER(${minimum}),${shifted},${x})` : shifted;
      const root = formula`IF(${y}>0,(${y}^${lambda}-1)/${lambda},NA())`;
      return orNothing(formula`IF(${lambda}=0,LN(${y}),${root})`);
    }
  }
}

function orNothing(text: Text): Text {
  return formula`IFERROR(${text},${wordOf("undefined")})`;
}

function between(x: Text, low: CellName | undefined, high: CellName | undefined): Text {
  const above = low === undefined ? x : formula`IF(${x}<${low},${low},${x})`;
  return high === undefined ? above : formula`IF(${x}>${high},${high},${above})`;
}

/** The bound to which the farthest values of one side are set: how many they are was decided by the engine. */
function winsorBound(put: StepFigures, side: "low" | "high", bound: number, numbers: Float64Array): CellName {
  const outside = numbers.filter((x) => (side === "low" ? x < bound : x > bound)).length;
  const word = side === "low" ? "低端" : "高端";
  const count = put.given(`${word}缩尾个数`, outside, "由本工具按办法的检验和上限决定，是数值，可以改动。");
  const pick = side === "low" ? "SMALL" : "LARGE";
  return put.ofSample(`${word}界限`, bound, (block) => `${pick}(${block},${count}+1)`);
}

function figuresOf({ book }: Ground, leaf: Indicator, sample: Sample): StepFigures {
  const { figures, nameOf, evaluation } = book;
  const of = titleOf(leaf);
  const short = sample.key === "" ? leaf.code : `${leaf.code}_${sample.key}`;
  const group = sample.key === "" ? "" : `（${groupTitle(evaluation.method, sample.key)}）`;
  return {
    given: (title, value, note) =>
      figures.add({
        ...{ name: nameOf(title, short), of, title: `${title}${group}`, value },
        ...(note === undefined ? {} : { note }),
      }),
    ofSample: (title, value, text) => sampleFigure(book, sample, { title, of, short: leaf.code, value, formula: text }),
  };
}
