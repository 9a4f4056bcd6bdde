import type { Comparator } from "../quantity/bound";
import type { Mention } from "./mention";
import type { FoundName } from "./name";
import type { PlanTargetKind } from "./target";

/** A target as a sentence says it: what is measured, and from where to where it is said. */
export interface Said {
  readonly indicator: string;
  readonly kind: PlanTargetKind;
  readonly start: number;
  readonly end: number;
}

/** A number in its sentence, with what stands around it and what was said before it. */
export interface Situation {
  readonly sentence: string;
  readonly mention: Mention;
  /** Where the words begin that belong to this number: behind the last comma, or behind the last target. */
  readonly from: number;
  readonly before: FoundName;
  readonly behind: FoundName;
  readonly kind: PlanTargetKind;
  /** The last target of the same sentence, and its unit. */
  readonly last: (Said & { readonly unit: string; readonly comparator: Comparator }) | undefined;
  /** The indicators of the sentence so far, and how many numbers its part has from this one on. */
  readonly named: readonly string[];
  readonly together: number;
  /** Names of a list whose numbers come one by one, that have none yet. */
  readonly waiting: readonly string[];
}

/** What a form makes of a number: targets, and names that wait for the numbers to come. */
export interface Outcome {
  readonly said: readonly Said[];
  readonly waiting?: readonly string[];
  /** Where the sentence says it elsewhere than beside the number. */
  readonly comparator?: Comparator;
}

/** One way in which plans say a target (句式); nothing where the sentence does not have it. */
export type Form = (situation: Situation) => Outcome | undefined;
