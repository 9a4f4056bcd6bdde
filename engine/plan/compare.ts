import { convert, isConvertible, readUnit } from "../quantity/unit";
import { likeness } from "./likeness";
import type { PlanTarget } from "./target";

/** What became of a target from one plan to another (目标变化); raised is harder, also for what is to be kept down. */
export type TargetChange = "same" | "raised" | "lowered" | "reworded";

/** A target that both plans have. */
export interface MatchedTarget {
  readonly before: PlanTarget;
  readonly after: PlanTarget;
  readonly change: TargetChange;
  /** 0–1. */
  readonly likeness: number;
}

/** Two plans side by side (方案比较). */
export interface PlanComparison {
  readonly matched: readonly MatchedTarget[];
  /** Only in the first: dropped, or without a counterpart below. */
  readonly dropped: readonly PlanTarget[];
  /** Only in the second. */
  readonly added: readonly PlanTarget[];
}

/** Names less alike than this are of different things. */
const leastLikeness = 0.6;

/**
 * Compares the targets of two plans: an earlier and a later version, or an upper and a lower level's (目标比对).
 *
 * Targets are of the same thing when their names are alike, their kinds agree and their units convert; the most alike go
 * together first, each once.
 *
 * @returns in the order of the first plan, what was added in the order of the second
 */
export function comparePlans(before: readonly PlanTarget[], after: readonly PlanTarget[]): PlanComparison {
  const pairs = before.flatMap((a, i) =>
    after.flatMap((b, j) => {
      if (!isComparable(a, b)) return [];
      const alike = likeness(a.indicator, b.indicator);
      return alike >= leastLikeness ? [{ i, j, alike }] : [];
    }),
  );
  pairs.sort((p, q) => q.alike - p.alike || p.i - q.i || p.j - q.j);
  const partnerOf = new Map<number, { j: number; alike: number }>();
  const taken = new Set<number>();
  for (const { i, j, alike } of pairs) {
    if (partnerOf.has(i) || taken.has(j)) continue;
    partnerOf.set(i, { j, alike });
    taken.add(j);
  }
  return {
    matched: before.flatMap((target, i) => {
      const partner = partnerOf.get(i);
      if (!partner) return [];
      const other = after[partner.j]!;
      return [{ before: target, after: other, change: changeOf(target, other), likeness: partner.alike }];
    }),
    dropped: before.filter((_, i) => !partnerOf.has(i)),
    added: after.filter((_, j) => !taken.has(j)),
  };
}

function isComparable(a: PlanTarget, b: PlanTarget): boolean {
  const isRate = (target: PlanTarget) => ["growth", "decline", "relative"].includes(target.kind);
  if ((isRate(a) || isRate(b)) && a.kind !== b.kind) return false;
  const [from, to] = [readUnit(a.unit), readUnit(b.unit)];
  return from === undefined || to === undefined ? from === to : isConvertible(from, to);
}

function changeOf(a: PlanTarget, b: PlanTarget): TargetChange {
  const [own, other] = [endOf(a), endOf(b)];
  const [from, to] = [readUnit(b.unit), readUnit(a.unit)];
  const later = from && to ? convert(other, from, to) : other;
  const isCost = a.comparator === "<=" || a.comparator === "<";
  if (later === own) return a.comparator === b.comparator ? "same" : "reworded";
  return later > own !== isCost ? "raised" : "lowered";
}

/** The end of a range that is held to; the number itself otherwise. */
function endOf({ value, comparator }: PlanTarget): number {
  if (typeof value === "number") return value;
  return comparator === "<=" || comparator === "<" ? value[1] : value[0];
}
