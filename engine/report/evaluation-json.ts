import type { Findings } from "../analysis/findings";
import type { Evaluation } from "../composite/evaluation";
import { valueAt, type Column } from "../terms/column";
import { issueJson } from "./issue-json";
import { placeText } from "./issue-text";
import { standingJson } from "./standing-json";

/**
 * An evaluation as plain objects for other programs (JSON 输出): every unit with its ranks, with the score, the
 * contribution and the value of every node, and why it has its place; what was filled in or treated, and what the
 * indicators look like. Numbers are not rounded; an absence stands as its reason.
 *
 * @param findings - the result and what it means
 */
export function evaluationJson({
  evaluation,
  contributions,
  standings,
  alterations,
  statistics,
}: Findings): Record<string, unknown> {
  const { method, units, ranks, total, scores, stages, bands, streaks, typing } = evaluation;
  const { previous, change, previousScore, growth } = evaluation;
  const order = rankOrder(evaluation);
  const at = (columns: ReadonlyMap<string, Column>, i: number): Record<string, unknown> =>
    Object.fromEntries([...columns].map(([code, column]) => [code, valueAt(column, i)]));
  const named = (i: number) => ({ code: units[i]?.code, name: units[i]?.name });
  return {
    method: { title: method.title, edition: method.edition },
    units: order.map((i) => {
      const unit = units[i];
      return {
        code: unit?.code,
        name: unit?.name,
        group: unit?.group ?? null,
        isRanked: unit?.isRanked,
        rank: ranks.all[i] ?? null,
        groupRank: ranks.group[i] ?? null,
        score: valueAt(total, i),
        ...(previous ? { previousRank: valueAt(previous, i) } : {}),
        ...(change ? { rise: valueAt(change, i) } : {}),
        ...(previousScore ? { previousScore: valueAt(previousScore, i) } : {}),
        ...(growth ? { growth: valueAt(growth, i) } : {}),
        ...(bands[i] === undefined ? {} : { band: bands[i] }),
        ...(typing ? { type: typing.types[i] ?? null } : {}),
        ...composedJson(evaluation, i),
        scores: at(scores, i),
        values: at(stages.derived, i),
        contributions: at(contributions.indicators, i),
        why: standingJson(evaluation, standings[i]!),
      };
    }),
    lists: evaluation.lists.map(({ id, title, values, entries, passedOver, vacancies }) => ({
      id,
      title,
      by: method.lists.find((list) => list.id === id)?.by,
      vacancies,
      units: entries.map(({ unit, place }) => ({
        place,
        ...named(unit),
        ...(values ? { value: valueAt(values, unit) } : {}),
      })),
      passedOver: passedOver.map(({ unit, why, by }) => ({ ...named(unit), why, by })),
    })),
    streaks: streaks.map(({ title, years, isReached }) => ({
      title,
      units: years.flatMap((count, i) =>
        count === undefined || count === 0 ? [] : [{ ...named(i), years: count, isReached: isReached[i] }],
      ),
    })),
    ...(typing
      ? {
          typing: {
            title: typing.title,
            axes: typing.axes.map(({ title, parts, partOf, values }) => ({
              title,
              parts,
              units: units.map(({ code }, i) => ({ code, value: valueAt(values, i), part: partOf[i] ?? null })),
            })),
          },
        }
      : {}),
    excluded: evaluation.excluded,
    alterations: alterations.map(({ unit, indicator, by, before, after, places }) => ({
      code: units[unit]?.code,
      name: units[unit]?.name,
      indicator,
      ...by,
      before,
      after,
      cells: places.map((place) => placeText(place)),
    })),
    statistics: Object.fromEntries(statistics),
    issues: evaluation.issues.map(issueJson),
  };
}

/** The units' positions, best first; those without a rank last, in the table's order. */
export function rankOrder({ units, ranks }: Evaluation): number[] {
  const place = (i: number): number => ranks.all[i] ?? Number.MAX_SAFE_INTEGER;
  return units.map((_, i) => i).sort((a, b) => place(a) - place(b) || a - b);
}

/** From whom a unit takes its score of a node; nothing for one that has its own. */
function composedJson({ compositions, units }: Evaluation, i: number): Record<string, unknown> {
  const own = compositions.filter(({ unit }) => unit === i);
  if (own.length === 0) return {};
  const composed = own.map(({ node, members }) => ({
    node,
    of: members.map(({ unit, weight }) => ({ code: units[unit]?.code, weight })),
  }));
  return { composed };
}
