import type { Between } from "./between";
import { differenceOf, type State } from "./state";

/** What a change is put down to; the parts add up to it (升降原因). */
export interface ChangeParts {
  /** What the unit's own figures did, without adjustments (自身数值). */
  readonly own: number;
  /** What bonuses, deductions and vetoes did because of the unit's own figures (加减分). */
  readonly adjustments: number;
  /** What the others' figures did, and who takes part (其他单位变化). */
  readonly others: number;
  /** What new weights did (权重调整). */
  readonly weights: number;
  /** What the rest of the new method did (办法调整). */
  readonly method: number;
}

/** What one node or adjustment does in the change of a unit's total; all of them add up to it. */
export interface ItemChange {
  readonly kind: string;
  /** The node's code; "" for an adjustment. */
  readonly code: string;
  readonly title: string;
  readonly change: number;
  /** Where the parts can be told apart: the change again, by its reason; own figures of adjustments are in `own`. */
  readonly parts: Omit<ChangeParts, "adjustments"> | undefined;
}

/** How a unit fared since last year (升降). */
export interface UnitChange {
  /** Its positions in the two evaluations. */
  readonly now: number;
  readonly last: number;
  /** Totals; the change is this year's less last year's. */
  readonly totals: { readonly last: number; readonly now: number; readonly change: number };
  /** Places in the ranking's first scope; the rise is last year's less this year's. */
  readonly places: {
    readonly last: number | undefined;
    readonly now: number | undefined;
    readonly rise: number | undefined;
  };
  /** The change of the total by reason; `undefined` where the reasons cannot be told apart, or were not asked for. */
  readonly points: ChangeParts | undefined;
  /** The places gained by reason; adjustments are in `own`. */
  readonly rises: Omit<ChangeParts, "adjustments"> | undefined;
  /** Largest first. */
  readonly items: readonly ItemChange[];
}

/**
 * Divides a unit's change of total and place by reason and by item.
 *
 * @param between - the states between the two; without them there are no reasons, and the items are undivided
 */
export function changeOf(
  now: number,
  last: number,
  first: State,
  final: State,
  between: Between | undefined,
): UnitChange {
  const totals = { last: first.total, now: final.total, change: final.total - first.total };
  const isPlaced = first.place !== undefined && final.place !== undefined;
  const places = { last: first.place, now: final.place, rise: isPlaced ? first.place - final.place : undefined };
  if (!between) {
    const items = [...differenceOf(final, first)].map(([key, change]) => ({
      ...itemOf(key),
      change,
      parts: undefined,
    }));
    return { now, last, totals, places, points: undefined, rises: undefined, items: largestFirst(items) };
  }
  const { ownFirst, othersFirst, figures, weighed } = between;
  const own = averaged(differenceOf(ownFirst, first), differenceOf(figures, othersFirst));
  const others = averaged(differenceOf(othersFirst, first), differenceOf(figures, ownFirst));
  const weights = differenceOf(weighed, figures);
  const method = differenceOf(final, weighed);
  const keys = new Set([own, others, weights, method].flatMap((step) => [...step.keys()]));
  const items = [...keys].map((key): ItemChange => {
    const of = (step: ReadonlyMap<string, number>) => step.get(key) ?? 0;
    const parts = { own: of(own), others: of(others), weights: of(weights), method: of(method) };
    return { ...itemOf(key), change: parts.own + parts.others + parts.weights + parts.method, parts };
  });
  const adjustments = items.reduce((sum, { kind, parts }) => sum + (kind === "node" ? 0 : (parts?.own ?? 0)), 0);
  const apart = (of: (state: State) => number) => ({
    own: (of(ownFirst) - of(first) + of(figures) - of(othersFirst)) / 2,
    others: (of(othersFirst) - of(first) + of(figures) - of(ownFirst)) / 2,
    weights: of(weighed) - of(figures),
    method: of(final) - of(weighed),
  });
  const points = apart(({ total }) => total);
  const arePlaced = [first, ownFirst, othersFirst, figures, weighed, final].every(({ place }) => place !== undefined);
  return {
    now,
    last,
    totals,
    places,
    points: { ...points, own: points.own - adjustments, adjustments },
    rises: arePlaced ? apart(({ place }) => 0 - place!) : undefined,
    items: largestFirst(items),
  };
}

/** The average of two ways in which a step can be taken. */
function averaged(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...a.keys(), ...b.keys()].map((key) => [key, ((a.get(key) ?? 0) + (b.get(key) ?? 0)) / 2]));
}

function itemOf(key: string): Pick<ItemChange, "kind" | "code" | "title"> {
  const [kind = "", ...rest] = key.split("\n");
  return kind === "node"
    ? { kind, code: rest[0] ?? "", title: rest.slice(1).join("\n") }
    : { kind, code: "", title: rest.join("\n") };
}

function largestFirst(items: readonly ItemChange[]): ItemChange[] {
  return [...items].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}
