import { issue, type Issue } from "../terms/issue";
import type { Method } from "./method";
import type { Scope } from "./scope";
import { decide, type NamedUnit } from "./units";

/** A veto or a gate and the units that it keeps off lists (一票否决、前置条件). */
export interface Bar {
  readonly kind: "veto" | "gate";
  readonly title: string;
  /** Whether the total of a unit that is kept off is 0. */
  readonly isOnScore: boolean;
  /** The lists that it is about; all where it is `undefined`. */
  readonly lists: readonly string[] | undefined;
  /** 1 for a unit that is kept off. */
  readonly isBarred: Uint8Array;
}

/** Vetoes or gates, and what could not be decided. */
export interface FoundBars {
  readonly bars: readonly Bar[];
  readonly issues: readonly Issue[];
}

/**
 * Decides every veto for every unit (一票否决). One that cannot be decided because a value is absent does not hold, and is
 * listed.
 */
export function findVetoes(method: Method, scope: Scope, units: readonly NamedUnit[]): FoundBars {
  const issues: Issue[] = [];
  const bars = method.adjustments.vetoes.map(({ title, when, effect }, i): Bar => {
    const verdicts = verdictsOn(when, `adjustments.vetoes.${i}`, title, scope, units, issues);
    const isBarred = Uint8Array.from(verdicts, (verdict) => Number(verdict === true));
    return { kind: "veto", title, isOnScore: effect === "score", lists: undefined, isBarred };
  });
  return { bars, issues };
}

/**
 * Decides every gate for every unit (前置条件). One that cannot be decided because a value is absent does not open, and is
 * listed.
 *
 * @param scope - in which the total is known
 */
export function findGates(method: Method, scope: Scope, units: readonly NamedUnit[]): FoundBars {
  const issues: Issue[] = [];
  const bars = method.adjustments.gates.map(({ title, when, lists }, i): Bar => {
    const verdicts = verdictsOn(when, `adjustments.gates.${i}`, title, scope, units, issues);
    const isBarred = Uint8Array.from(verdicts, (verdict) => Number(verdict !== true));
    return { kind: "gate", title, isOnScore: false, lists, isBarred };
  });
  return { bars, issues };
}

function verdictsOn(
  when: string,
  path: string,
  title: string,
  scope: Scope,
  units: readonly NamedUnit[],
  issues: Issue[],
) {
  const condition = scope.evaluate(when, `${path}.when`).numbers();
  return units.map((unit, i) => {
    const verdict = decide(condition, i);
    if (verdict === "undecided") issues.push(issue("error", "condition.undecided", { path }, { ...unit, title }));
    return verdict;
  });
}
