import type { Explained, ExplainedInput } from "../../engine/terms/explained";

const numberOf = (input: ExplainedInput | undefined): number | undefined => {
  const value = typeof input === "object" ? input.value : input;
  return typeof value === "number" ? value : undefined;
};

const within = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/**
 * A score worked out again from the inputs of its node, by formulas of this file and by nothing of the engine's.
 *
 * @returns `undefined` for rules that are not of scores
 */
export function scoreAgain({ rule, inputs }: Explained): number | undefined {
  const [family, kind = "", direction] = rule.split(".");
  if (family !== "normalise") return undefined;
  const or = (name: string, otherwise: number): number => numberOf(inputs[name]) ?? otherwise;
  const of = (name: string): number => or(name, NaN);
  const has = (name: string): boolean => numberOf(inputs[name]) !== undefined;
  const x = of("x");
  const isCost = direction === "negative";
  const distance = (value: number) => Math.max(0, of("idealLow") - value, value - of("idealHigh"));
  /** How much better than a standard the observation is. */
  const ahead = (standard: number) => (isCost ? standard - x : x - standard);
  const held = (score: number) => within(score, or("floor", -Infinity), or("cap", Infinity));
  const between = (scale: (x: number) => number) => {
    const [low, high] = [scale(of("low")), scale(of("high"))];
    const t =
      direction === "moderate" ? moderate() : (scale(x) - (isCost ? high : low)) / ((isCost ? -1 : 1) * (high - low));
    return within(t, 0, 1);
  };
  const moderate = () => 1 - distance(x) / Math.max(of("idealLow") - of("low"), of("high") - of("idealHigh"));
  const onScale = (t: number) => of("scoreLow") + (of("scoreHigh") - of("scoreLow")) * t;
  const numbered = (name: string) => {
    const found: number[] = [];
    while (has(`${name}${found.length + 1}`)) found.push(of(`${name}${found.length + 1}`));
    return found;
  };
  const to = has("target") ? of("target") * or("times", 1) : of("to");

  switch (kind) {
    case "min-max":
      return onScale(between((value) => value));
    case "log":
      return onScale(between((value) => Math.log10(value + of("offset"))));
    case "reciprocal":
      return onScale(between((value) => 1 / value));
    case "efficacy":
      return of("base") + (100 - of("base")) * between((value) => value);
    case "efficacy-exponential":
      return of("base") * (100 / of("base")) ** between((value) => value);
    case "z-score": {
      const turned = direction === "moderate" ? of("mean") - distance(x) : ahead(of("mean"));
      return of("scoreMean") + (of("scoreDeviation") * turned) / of("deviation");
    }
    case "ratio":
      if (to < 0) return held(100 + (100 * ahead(to)) / -to);
      return held(isCost ? (x > 0 ? (100 * to) / x : or("cap", 100)) : (100 * x) / to);
    case "ratio-complement":
      return held(100 - (100 * x) / to);
    case "ratio-difference":
      return held(200 - (100 * x) / to);
    case "rank":
      return has("first")
        ? Math.max(of("floor"), of("first") - of("step") * (of("place") - 1))
        : of("count") + 1 - of("place");
    case "rank-share":
      return (100 * (of("count") + 1 - of("place"))) / of("count");
    case "rank-percentile":
      return (100 * of("beaten")) / (of("count") - 1);
    case "borda":
      return of("beaten");
    case "interval":
      if (x < of("low")) return within((100 * (x - of("zeroBelow"))) / (of("low") - of("zeroBelow")), 0, 100);
      return within((100 * (of("zeroAbove") - x)) / (of("zeroAbove") - of("high")), 0, 100);
    case "all-or-nothing":
      return ahead(of("at")) >= 0 ? of("score") : of("otherwise");
    case "ladder": {
      const reached = numbered("step").flatMap((from, i) => (ahead(from) >= 0 ? [of(`score${i + 1}`)] : []));
      return reached.length === 0 ? of("below") : Math.max(...reached);
    }
    case "base-to-target": {
      const way = Math.abs(of("target") - of("from"));
      return held(of("base") + ((100 - of("base")) * ahead(of("from"))) / way);
    }
    case "base-and-slope":
    case "base-and-slope-percent": {
      const d = ahead(of("target")) * (kind === "base-and-slope" ? 1 : 100 / Math.abs(of("target")));
      if (d < 0 && has("missed")) return held(of("missed"));
      return held(of("base") + d * of(d < 0 ? "below" : "above"));
    }
    case "steps":
    case "steps-parts": {
      const d = ahead(of("from"));
      if (d < 0 && has("missed")) return held(of("missed"));
      const [each, points] = [of(d < 0 ? "belowEach" : "aboveEach"), of(d < 0 ? "belowPoints" : "abovePoints")];
      const count = kind === "steps" ? Math.floor(Math.abs(d) / each + 1e-7) : Math.abs(d) / each;
      return held(of("base") + Math.sign(d) * count * points);
    }
    case "slices":
    case "slices-unit": {
      const d = ahead(of("reference")) * (kind === "slices-unit" ? 1 : 100 / Math.abs(of("reference")));
      const rates = numbered("rate");
      let [left, earned] = [Math.abs(d), 0];
      rates.forEach((rate, i) => {
        const taken = i < rates.length - 1 ? Math.min(left, of("width")) : left;
        left -= taken;
        earned += rate * taken;
      });
      return held(of("base") + Math.sign(d) * earned);
    }
    case "counts":
      return held(of("each") * x);
    case "shortfall":
      return Math.max(of("floor"), of("full") - of("each") * Math.max(0, -ahead(of("target"))));
    case "two-part":
      if (ahead(of("at")) < 0) return 0;
      return of("reached") + Math.max(of("floor"), of("best") - of("step") * (of("place") - 1));
    default:
      return undefined;
  }
}
