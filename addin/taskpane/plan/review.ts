import type { PlanTarget } from "../../../engine/index";
import type { ReadDocument } from "./jobs";

/** What a user may set right in a target. */
export type TargetEdit = Partial<Pick<PlanTarget, "indicator" | "value" | "unit" | "comparator" | "kind" | "period">>;

/** A target under review: as it was read, as it is now, and whether it goes into the ledger. */
export interface ReviewedTarget {
  readonly read: PlanTarget;
  readonly target: PlanTarget;
  readonly isKept: boolean;
}

/** The review of a document's targets (核对目标); targets stand in the order of the document. */
export interface Review {
  readonly document: ReadDocument;
  readonly title: string;
  readonly targets: readonly ReviewedTarget[];
  /** Whether something was changed that would be lost with another document. */
  readonly isTouched: boolean;
}

/** What a user does in a review; `index` counts the document's targets. */
export type ReviewStep =
  | { readonly type: "open"; readonly document: ReadDocument; readonly title: string }
  | { readonly type: "close" }
  | { readonly type: "title"; readonly title: string }
  | { readonly type: "keep"; readonly indices: readonly number[]; readonly isKept: boolean }
  | { readonly type: "edit"; readonly index: number; readonly edit: TargetEdit }
  | { readonly type: "settle"; readonly index: number }
  | { readonly type: "restore"; readonly index: number };

/** The review after a step; none before a document is open. */
export function reviewed(review: Review | undefined, step: ReviewStep): Review | undefined {
  if (step.type === "close") return undefined;
  if (step.type === "open") {
    const targets = step.document.reading.targets.map((read) => ({ read, target: read, isKept: true }));
    return { document: step.document, title: step.title, targets, isTouched: false };
  }
  if (!review) return undefined;
  if (step.type === "title") return { ...review, title: step.title };
  const targets = review.targets.map((each, index) => reviewedTarget(each, index, step));
  return { ...review, targets, isTouched: true };
}

type TargetStep = Extract<ReviewStep, { type: "keep" | "edit" | "settle" | "restore" }>;

function reviewedTarget(each: ReviewedTarget, index: number, step: TargetStep): ReviewedTarget {
  if (step.type === "keep") return step.indices.includes(index) ? { ...each, isKept: step.isKept } : each;
  if (step.index !== index) return each;
  switch (step.type) {
    case "edit":
      return { ...each, target: edited(each.target, step.edit) };
    case "settle":
      return { ...each, target: { ...each.target, assumed: [] } };
    case "restore":
      return { ...each, target: each.read };
  }
}

/** What the user wrote is stated and no longer assumed. */
function edited(target: PlanTarget, edit: TargetEdit): PlanTarget {
  return { ...target, ...edit, assumed: target.assumed.filter((field) => !Object.hasOwn(edit, field)) };
}

/** The targets that go into the ledger. */
export function keptTargets({ targets }: Review): PlanTarget[] {
  return targets.filter(({ isKept }) => isKept).map(({ target }) => target);
}
