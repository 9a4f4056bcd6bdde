import { issue, type Issue } from "../terms/issue";
import type { Method } from "./method";
import type { Scope } from "./scope";
import { decide } from "./units";

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

/**
 * Decides every veto and gate for every unit.
 *
 * A veto that cannot be decided because a value is absent does not hold, a gate that cannot be decided does not open;
 * both are listed.
 */
export function findBars(
  method: Method,
  scope: Scope,
  units: readonly { code: string; name: string }[],
): { bars: Bar[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const barredWhere = (when: string, path: string, title: string, isBarring: (verdict: unknown) => boolean) => {
    const condition = scope.evaluate(when, `${path}.when`).numbers();
    return Uint8Array.from(units, (unit, i) => {
      const verdict = decide(condition, i);
      if (verdict === "undecided") issues.push(issue("error", "condition.undecided", { path }, { ...unit, title }));
      return Number(isBarring(verdict));
    });
  };
  const { vetoes, gates } = method.adjustments;
  const bars = [
    ...vetoes.map(({ title, when, effect }, i): Bar => {
      const isBarred = barredWhere(when, `adjustments.vetoes.${i}`, title, (holds) => holds === true);
      return { kind: "veto", title, isOnScore: effect === "score", lists: undefined, isBarred };
    }),
    ...gates.map(({ title, when, lists }, i): Bar => {
      const isBarred = barredWhere(when, `adjustments.gates.${i}`, title, (holds) => holds !== true);
      return { kind: "gate", title, isOnScore: false, lists, isBarred };
    }),
  ];
  return { bars, issues };
}
