import type { Evaluation } from "../../composite/evaluation";
import type { LastMethod } from "./last-method";
import type { MatchedUnits } from "./match-units";
import { withNewWeights } from "./new-weights";
import { evaluateRows, stateIn, type Population, type State } from "./state";

/** The states between last year's and this year's. */
export interface Between {
  /** Own figures of this year among last year's; last year's among this year's; all of this year; new weights. */
  readonly ownFirst: State;
  readonly othersFirst: State;
  readonly figures: State;
  readonly weighed: State;
}

/**
 * Runs last year's method on mixed figures; what did not change is not run again.
 *
 * @returns for a unit's positions now and last year and its state last year: the states between, where it has a total in all
 */
export function openStates(
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
