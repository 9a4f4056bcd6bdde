import type { Direction, Score } from "../method";

/** Bounds, where there are any. */
function bounds({ cap, floor }: { cap?: number | null | undefined; floor?: number | null | undefined }) {
  return {
    ...(cap === null || cap === undefined ? {} : { cap }),
    ...(floor === null || floor === undefined ? {} : { floor }),
  };
}

/** The numbers that the method gives a rule, besides what the observation is held against, by name (计分参数). */
export function numbersOf(score: Score): Record<string, number> {
  switch (score.kind) {
    case "min-max":
    case "reciprocal":
      return { scoreLow: score.low, scoreHigh: score.high };
    case "log":
      return { scoreLow: score.low, scoreHigh: score.high, offset: score.offset };
    case "efficacy":
    case "efficacy-exponential":
      return { base: score.base };
    case "z-score":
      return { scoreMean: score.mean, scoreDeviation: score.deviation };
    case "ratio":
      return bounds(score);
    case "rank":
      return typeof score.points === "object" ? score.points : {};
    case "all-or-nothing":
      return { score: score.score, otherwise: score.otherwise };
    case "ladder":
      return { below: score.below, ...Object.fromEntries(score.steps.map((step, i) => [`score${i + 1}`, step.score])) };
    case "base-to-target":
      return { base: score.base, ...bounds(score) };
    case "base-and-slope":
      return {
        base: score.base,
        ...(typeof score.above === "number" ? { above: score.above } : {}),
        ...(typeof score.below === "number" ? { below: score.below } : { missed: score.below.score }),
        ...bounds(score),
      };
    case "steps":
      return {
        base: score.base,
        aboveEach: score.above.each,
        abovePoints: score.above.points,
        ...("each" in score.below
          ? { belowEach: score.below.each, belowPoints: score.below.points }
          : { missed: score.below.score }),
        ...bounds(score),
      };
    case "slices":
      return {
        base: score.base,
        width: score.width,
        ...Object.fromEntries(score.rates.map((rate, i) => [`rate${i + 1}`, rate])),
        ...bounds(score),
      };
    case "counts":
      return { each: score.each, ...bounds(score) };
    case "shortfall":
      return { full: score.full, each: score.each, floor: score.floor };
    case "two-part":
      return { reached: score.reached, best: score.best, step: score.step, floor: score.floor };
    case "borda":
    case "interval":
    case "formula":
      return {};
  }
}

/** The rule by which a score was made: its kind, with the way in which that was meant where there are several (计分规则). */
export function scoreRule(score: Score, direction: Direction): string {
  return `normalise.${score.kind}${wayOf(score, direction)}.${direction}`;
}

function wayOf(score: Score, direction: Direction): string {
  if (score.kind === "ratio") return direction === "negative" && score.cost !== "inverse" ? `-${score.cost}` : "";
  if (score.kind === "rank" && score.points === "share-of-n") return "-share";
  if (score.kind === "rank" && score.points === "percentile") return "-percentile";
  if (score.kind === "base-and-slope") return score.per === "percent" ? "-percent" : "";
  if (score.kind === "slices") return score.per === "unit" ? "-unit" : "";
  return score.kind === "steps" && !score.whole ? "-parts" : "";
}
