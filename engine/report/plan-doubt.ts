import type { PlanTarget } from "../plan/target";

/**
 * Whether something that decides about a target was assumed, so that somebody should look at it (存疑目标): its name, or
 * whether it is new or in all. An assumed time or comparison follows a rule that all bare numbers follow.
 */
export function isDoubtful({ assumed }: Pick<PlanTarget, "assumed">): boolean {
  return assumed.includes("indicator") || assumed.includes("kind");
}
