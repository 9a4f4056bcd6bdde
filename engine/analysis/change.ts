import type { Evaluation } from "../composite/evaluation";
import { counter, type EvaluateOptions } from "../composite/progress";
import { issue, type Issue } from "../terms/issue";
import { matchUnits, type MatchedUnits } from "./change/match-units";
import { openLastMethod, type LastMethod } from "./change/last-method";
import { withNewWeights } from "./change/new-weights";
import { differenceOf, evaluateRows, stateIn, type Population, type State } from "./change/state";

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

/** A unit that cannot be compared with last year, and why (无法比较的单位). */
export interface UncomparedUnit {
  readonly code: string;
  readonly name: string;
  readonly why: "entered" | "merged" | "left" | "no-total-last" | "no-total-now";
}

/** Two evaluations of two years held against each other. */
export interface Change {
  readonly last: Evaluation;
  readonly now: Evaluation;
  /** Whose places are compared. */
  readonly scope: "all" | "group";
  /** In the order of this year's evaluation. */
  readonly units: readonly UnitChange[];
  readonly uncompared: readonly UncomparedUnit[];
  /** What stands in the way of telling figures and method apart, and what was read by this year's formula. */
  readonly issues: readonly Issue[];
}

/** What is asked for. */
export interface ChangeOptions extends EvaluateOptions {
  /** Codes, as they are this year, of the units whose reasons are worked out; all where it is left out. */
  readonly units?: readonly string[];
}

/**
 * Why units rose and fell since last year (升降原因): by their own figures, by those of the others, by the weights, by
 * the rest of the method. The reasons add up to the change of the total, and to the places gained.
 *
 * The engine itself is run on mixed figures. With last year's method, f(a, b) is a unit's total where its own row is of
 * year a and all other rows are of year b:
 *
 * - own = ½ [f(1,0) − f(0,0)] + ½ [f(1,1) − f(0,1)], others = ½ [f(0,1) − f(0,0)] + ½ [f(1,1) − f(1,0)]: the average of
 *   the two orders in which own and others' figures can move (Shapley). Who takes part goes with the others; a fill by a
 *   median, a goalpost of the sample and a weight from data move with whoever moved them.
 * - weights = last year's method with this year's weights on this year's figures, less f(1,1); weights of nodes whose
 *   children came or went are no such change.
 * - method = this year's total less that.
 *
 * Figures come before weights, and these before the rest, so that the method's part is what it does to this year's
 * figures; another order gives other parts. Each step is split by node and adjustment (`splitDifference`), and the
 * places are those of the same states. What an unchanged figure, other, weight or method would do is exactly 0.
 *
 * Last year's method is run on this year's tables by `openLastMethod`; where it cannot be, the parts cannot be told
 * apart and an issue says what is missing.
 *
 * @throws EvaluationStopped when it was asked to stop
 * @source Shapley (1953), A value for n-person games; Ang (2004) on index decomposition
 */
export function explainChange(last: Evaluation, now: Evaluation, options: ChangeOptions = {}): Change {
  const scope = now.method.ranking.scope[0]!;
  const matched = matchUnits(last, now);
  const opened = openLastMethod(last, now, matched);
  const isReadable = "method" in opened;
  const asked = options.units === undefined ? undefined : new Set(options.units);
  const isAsked = (i: number) => asked === undefined || asked.has(now.units[i]!.code);
  const compared = [...now.units.keys()].filter((i) => matched.was[i] !== undefined);
  const step = counter(compared.filter(isAsked).length, options);
  const states = isReadable ? openStates(last, now, matched, opened, scope) : undefined;
  const uncompared: UncomparedUnit[] = [];
  const units = now.units.flatMap(({ code, name }, i): UnitChange[] => {
    const before = matched.was[i];
    if (before === undefined) {
      uncompared.push({ code, name, why: matched.merged.has(i) ? "merged" : "entered" });
      return [];
    }
    const [first, final] = [stateIn(last, before, scope), stateIn(now, i, scope)];
    if (!first || !final) {
      uncompared.push({ code, name, why: first ? "no-total-now" : "no-total-last" });
      return [];
    }
    const between = isAsked(i) ? states?.(i, before, first) : undefined;
    if (isAsked(i)) step();
    return [changeOf(i, before, first, final, between)];
  });
  last.units.forEach(({ code, name }, i) => {
    if (matched.is[i] === undefined) uncompared.push({ code, name, why: "left" });
  });
  const issues = isReadable
    ? opened.readAnew.length === 0
      ? []
      : [issue("warning", "change.read-anew", {}, { titles: opened.readAnew })]
    : [issue("warning", "change.not-apart", {}, { titles: opened.missing })];
  return { last, now, scope, units, uncompared, issues };
}

/** The states between last year's and this year's. */
interface Between {
  /** Own figures of this year among last year's; last year's among this year's; all of this year; new weights. */
  readonly ownFirst: State;
  readonly othersFirst: State;
  readonly figures: State;
  readonly weighed: State;
}

/** Runs last year's method on mixed figures; what did not change is not run again. */
function openStates(
  last: Evaluation,
  now: Evaluation,
  { was, is }: MatchedUnits,
  { method, headers, last: rowsLast, now: rowsNow, codesNow }: LastMethod,
  scope: "all" | "group",
): (i: number, before: number, first: State) => Between | undefined {
  const same = (a: number, b: number) => JSON.stringify(rowsLast[a]) === JSON.stringify(rowsNow[b]);
  const hasMoved = now.units.map((_, i) => was[i] === undefined || !same(was[i], i));
  const isRankedAlike = now.units.every(({ isRanked }, i) => {
    const before = was[i];
    return before === undefined || last.units[before]!.isRanked === isRanked;
  });
  const haveAllStayed = isRankedAlike && is.every((each) => each !== undefined);
  const moved = hasMoved.filter(Boolean).length;
  const populations = {
    last: { rows: rowsLast, unranked: last.units.filter((u) => !u.isRanked).map(({ code }) => code) },
    now: { rows: rowsNow, unranked: codesNow.filter((_, i) => !now.units[i]!.isRanked) },
  };
  const codesBefore = new Map(now.units.map(({ code }, i) => [code, codesNow[i]!]));
  const reweighted = withNewWeights(method, now.method, (code) => codesBefore.get(code) ?? code);
  const run = (by: typeof method, population: Population) => evaluateRows(by, headers, population);
  const figures = run(method, populations.now);
  const weighed = reweighted === method ? figures : run(reweighted, populations.now);
  const withRow = ({ rows, unranked }: Population, at: number, row: Population["rows"][number]): Population => ({
    rows: rows.map((each, i) => (i === at ? row : each)),
    unranked,
  });

  return (i, before, first) => {
    const whole = stateIn(figures, i, scope);
    const hasOwnMoved = hasMoved[i] === true;
    const haveOthersMoved = !haveAllStayed || moved > Number(hasOwnMoved);
    const ownFirst = !hasOwnMoved
      ? first
      : !haveOthersMoved
        ? whole
        : stateIn(run(method, withRow(populations.last, before, rowsNow[i]!)), before, scope);
    const othersFirst = !hasOwnMoved
      ? whole
      : !haveOthersMoved
        ? first
        : stateIn(run(method, withRow(populations.now, i, rowsLast[before]!)), i, scope);
    const last = stateIn(weighed, i, scope);
    return whole && ownFirst && othersFirst && last
      ? { ownFirst, othersFirst, figures: whole, weighed: last }
      : undefined;
  };
}

function changeOf(now: number, last: number, first: State, final: State, between: Between | undefined): UnitChange {
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
  const halves = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) => (key: string) =>
    ((a.get(key) ?? 0) + (b.get(key) ?? 0)) / 2;
  const steps = {
    own: [differenceOf(ownFirst, first), differenceOf(figures, othersFirst)],
    others: [differenceOf(othersFirst, first), differenceOf(figures, ownFirst)],
    weights: differenceOf(weighed, figures),
    method: differenceOf(final, weighed),
  } as const;
  const own = halves(...(steps.own as [Map<string, number>, Map<string, number>]));
  const others = halves(...(steps.others as [Map<string, number>, Map<string, number>]));
  const keys = new Set(
    [...steps.own, ...steps.others, steps.weights, steps.method].flatMap((step) => [...step.keys()]),
  );
  const items = [...keys].map((key): ItemChange => {
    const parts = {
      own: own(key),
      others: others(key),
      weights: steps.weights.get(key) ?? 0,
      method: steps.method.get(key) ?? 0,
    };
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

function itemOf(key: string): Pick<ItemChange, "kind" | "code" | "title"> {
  const [kind = "", ...rest] = key.split("\n");
  return kind === "node"
    ? { kind, code: rest[0] ?? "", title: rest.slice(1).join("\n") }
    : { kind, code: "", title: rest.join("\n") };
}

function largestFirst(items: readonly ItemChange[]): ItemChange[] {
  return [...items].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}
