import type { Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { bandsOf } from "./band";
import type { Bar } from "./bar";
import type { Columns } from "./derive";
import type { Evaluation } from "./evaluation";
import type { Method } from "./method";
import { growthOf, orderBy, placesGained, rankedTotals, rankUnits } from "./rank";
import type { Scope } from "./scope";
import { namedScores, scoreTable } from "./score-names";
import { select } from "./select";
import { findStreaks } from "./streak";
import { typeUnits } from "./typing";
import type { NamedUnit } from "./units";

/** Everything that follows from the totals (排名与评选结果). */
export type Awarded = Pick<
  Evaluation,
  "ranks" | "previous" | "change" | "previousScore" | "growth" | "lists" | "bands" | "streaks" | "typing" | "issues"
>;

/** What units are ranked and selected by. */
export interface Judged {
  readonly scores: Columns;
  readonly total: Column;
  readonly bars: readonly Bar[];
}

/**
 * From totals to places, lists, verdicts, streaks and types (排名、评选、等次、连续入围、分型).
 *
 * @param judged - the scores of all nodes, the total with adjustments, and who is kept off which lists
 * @param names - what formulas see besides the scores
 * @param groupOf - the group that each unit counts in
 */
export function award(
  method: Method,
  judged: Judged,
  names: Scope,
  units: readonly NamedUnit[],
  groupOf: readonly (string | undefined)[],
): Awarded {
  const { ranking } = method;
  const { isRanked } = names;
  const { scores, bars } = judged;
  const total = rankedTotals(judged.total, ranking);
  const scope = names.withTable(scoreTable, namedScores(method, scores, total));
  const read = (formula: string | undefined, path: string) =>
    formula === undefined ? undefined : names.evaluate(formula, path).numbers();

  const byScore = orderBy(total, ...ranking.tieBreak.map((code) => scores.get(code)!));
  const ranks = rankUnits(total, byScore, ranking.ties, isRanked, groupOf);
  const previous = read(ranking.previous, "ranking.previous");
  const previousScore = read(ranking.previousScore, "ranking.previousScore");
  const change = previous && placesGained(previous, ranks[ranking.scope[0]!]);
  const growth = previousScore && growthOf(previousScore, total);
  const { lists, issues: listIssues } = select(method, {
    ...{ isRanked, groupOf, total, byScore, scores, change, growth, bars },
    formula: (formula, path) => scope.evaluate(formula, path).numbers(),
    codes: units.map(({ code }) => code),
    names: units.map(({ name }) => name),
  });
  const { bands, issues: bandIssues } = bandsOf(method, total, scope, units);
  const { streaks, issues: streakIssues } = findStreaks(method, lists, scope, units);
  const typing = typeUnits(method, total, scores, scope);
  return {
    ...{ ranks, previous, change, previousScore, growth, lists, bands, streaks, typing },
    issues: [...withoutGrowth(previousScore, names, units), ...listIssues, ...bandIssues, ...streakIssues],
  };
}

/** The units whose last total is 0 or negative, in one issue. */
function withoutGrowth(previousScore: Column | undefined, { isRanked }: Scope, units: readonly NamedUnit[]): Issue[] {
  const found = units.filter((_, i) => {
    const hasScore = previousScore !== undefined && previousScore.reasons[i] === 0;
    return hasScore && isRanked[i] === 1 && previousScore.numbers[i]! <= 0;
  });
  if (found.length === 0) return [];
  const params = { units: found.map(({ name }) => name) };
  return [issue("warning", "growth.no-base", { path: "ranking.previousScore" }, params)];
}
