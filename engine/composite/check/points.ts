import type { Score } from "../schema/score";
import type { Report } from "./nodes";

/** Whether the points of a score make sense together: bounds with room between them, and never more for less (计分参数校验). */
export function checkPoints(score: Score, report: Report): void {
  if ("cap" in score && typeof score.cap === "number" && typeof score.floor === "number" && score.cap <= score.floor)
    report("score.bounds", "score.cap", { cap: score.cap, floor: score.floor });
  if (score.kind === "shortfall" && score.full < score.floor)
    report("score.bounds", "score.floor", { cap: score.full, floor: score.floor });
  if (score.kind === "two-part" && score.best < score.floor)
    report("score.bounds", "score.floor", { cap: score.best, floor: score.floor });
  if (score.kind === "base-to-target" && score.base >= 100)
    report("score.more-for-less", "score.base", { less: score.base, more: 100 });
  if (score.kind !== "base-and-slope" && score.kind !== "steps") return;
  const { base, below } = score;
  if (typeof below === "object" && "score" in below && below.score > base)
    report("score.more-for-less", "score.below.score", { less: below.score, more: base });
}
