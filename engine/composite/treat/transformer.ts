import { boxCox } from "../../stats/box-cox";
import { extent } from "../../stats/extent";
import { quantile } from "../../stats/quantile";
import { winsorBounds } from "../../stats/winsorise";
import type { Treatment, TreatmentStep } from "../method";
import { logarithm, type Transformer } from "./logarithm";
import { passes, shapeOf } from "./shape";

/**
 * What a step against outliers does, worked out from a sample (异常值处理步骤).
 *
 * Winsorising, percentiles and clipping hold values between bounds, whatever their sign; a side without a bound is left
 * alone, also for reference units. Winsorising asks the test before each move; without one it sets all its cells.
 *
 * @param sample - the observations of the scope, in the indicator's own unit of measure and orientation
 */
export function transformerOf(step: TreatmentStep, sample: Float64Array, test: Treatment["test"]): Transformer {
  switch (step.kind) {
    case "winsorise": {
      const isEnough = (values: Float64Array) => test !== undefined && passes(shapeOf(values), test) !== false;
      const { low, high } = winsorBounds(sample, step.cells, isEnough);
      return between(low, high);
    }
    case "percentiles":
      return between(
        step.low > 0 ? quantile(sample, step.low) : undefined,
        step.high < 1 ? quantile(sample, step.high) : undefined,
      );
    case "clip":
      return between(step.low, step.high);
    case "log":
      return logarithm(step.form, sample);
    case "box-cox": {
      const minimum = step.shift ? extent(sample)?.low : undefined;
      if (minimum === undefined) return { figures: {}, apply: (x) => boxCox(x, step.lambda) };
      return { figures: { minimum }, apply: (x) => boxCox(x - minimum + 1, step.lambda) };
    }
  }
}

function between(low: number | undefined, high: number | undefined): Transformer {
  return {
    figures: { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) },
    apply: (x) => (high !== undefined && x > high ? high : low !== undefined && x < low ? low : x),
  };
}
