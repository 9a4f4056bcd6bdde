import { extent } from "../../stats/extent";
import { skewness } from "../../stats/skewness";
import type { TreatmentStep } from "../method";

type LogForm = Extract<TreatmentStep, { kind: "log" }>["form"];

/** How a step changes values, and the figures that it took from the sample for that, by name. */
export interface Transformer {
  readonly figures: Readonly<Record<string, number>>;
  /** NaN or an infinity where there is no result. */
  readonly apply: (x: number) => number;
}

const nothing: Transformer = { figures: {}, apply: () => NaN };

/**
 * The forms of the logarithm (取对数), each rising with x.
 *
 * - `plain`: ln x, of numbers above 0
 * - `ct`: ln(x − min + a), a = 0.01·(max − min); nothing for a constant column
 * - `ct-plus`: the same where the skewness is above 0, else −ln(max + a − x)
 * - `ct-original`: ln(x − min + 1), which depends on the unit of measure
 * - `gii`: ln((max − 1)(x − min) ÷ (max − min) + 1); nothing unless the maximum is above 1: it would turn the order round
 *
 * A reference unit far outside the sample may have no logarithm.
 *
 * @param sample - whose extremes and skewness count
 * @source R package COINr: log_CT, log_CT_plus, log_CT_orig; log_GII as it was before it returned its argument unchanged
 */
export function logarithm(form: LogForm, sample: Float64Array): Transformer {
  if (form === "plain") return { figures: {}, apply: (x) => Math.log(x) };
  const ends = extent(sample);
  if (!ends) return nothing;
  const { low: minimum, high: maximum } = ends;
  const figures = { minimum, maximum };
  const offset = 0.01 * (maximum - minimum);
  switch (form) {
    case "ct":
      return { figures, apply: (x) => Math.log(x - minimum + offset) };
    case "ct-plus": {
      const skew = skewness(sample) ?? 0;
      if (skew > 0) return { figures: { ...figures, skew }, apply: (x) => Math.log(x - minimum + offset) };
      return { figures: { ...figures, skew }, apply: (x) => -Math.log(maximum + offset - x) };
    }
    case "ct-original":
      return { figures, apply: (x) => Math.log(x - minimum + 1) };
    case "gii":
      if (!(maximum > 1) || maximum === minimum) return { ...nothing, figures };
      return { figures, apply: (x) => Math.log(((maximum - 1) * (x - minimum)) / (maximum - minimum) + 1) };
  }
}
