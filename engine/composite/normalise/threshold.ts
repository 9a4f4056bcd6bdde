import type { ScoreOf } from "../method";
import { orient, type Orientation } from "./orient";
import type { Scorer } from "./scorer";

/** Full marks when the mark is reached, else none (达标得满分): for a cost, when the observation is no more than it. */
export function allOrNothing(score: ScoreOf<"all-or-nothing">, orientation: Orientation): Scorer {
  const mark = orient(score.at, orientation);
  return {
    yardstick: { at: score.at },
    score: (x) => (orient(x, orientation) >= mark ? score.score : score.otherwise),
  };
}

/** The score of the best step that is reached, else `below` (分档计分). */
export function ladder(score: ScoreOf<"ladder">, orientation: Orientation): Scorer {
  const steps = score.steps
    .map((step) => ({ mark: orient(step.from, orientation), score: step.score }))
    .sort((a, b) => b.mark - a.mark);
  return {
    yardstick: Object.fromEntries(score.steps.map(({ from }, i) => [`step${i + 1}`, from])),
    score: (x) => steps.find(({ mark }) => orient(x, orientation) >= mark)?.score ?? score.below,
  };
}

/**
 * Full marks within the ideal, falling in a straight line to 0 at a value on either side (区间型指标).
 *
 * @source 全面建设小康社会统计监测方案 (国家统计局, 2008), its six interval indicators
 */
export function interval({ zeroBelow, zeroAbove }: ScoreOf<"interval">, ideal: { low: number; high: number }): Scorer {
  return {
    yardstick: { zeroBelow, low: ideal.low, high: ideal.high, zeroAbove },
    score: (x) => {
      const below = (x - zeroBelow) / (ideal.low - zeroBelow);
      const above = (zeroAbove - x) / (zeroAbove - ideal.high);
      return 100 * Math.min(1, Math.max(0, Math.min(below, above)));
    },
  };
}
