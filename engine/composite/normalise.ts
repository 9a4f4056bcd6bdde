import { reasonCode, valueAt, type Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import type { Value } from "../terms/value";
import { absenceRules, scoreOf } from "./absence";
import { presentAt, type Comparison } from "./comparison";
import type { Indicator, Method } from "./method";
import type { NoYardstick, Scorer, Yardstick } from "./normalise/scorer";
import { scorerOf, type ScoreReferences } from "./normalise/scorer-of";
import { nodePath } from "./tree";
import { groupTitle } from "./group-title";

/** An indicator's scores, the figures that they were held against, and what stood in the way. */
export interface Normalised {
  readonly scores: Column;
  /** By the id of the group; "" for all units, and for those in no group. */
  readonly yardsticks: ReadonlyMap<string, Yardstick>;
  readonly issues: readonly Issue[];
}

/**
 * Turns an indicator's observations into scores (无量纲化). Direction is applied here, and nowhere else.
 *
 * With scope `group` every group has a yardstick of its own, made from its ranked members; with scope `all` there is
 * one, unless the method has goalposts or standards for groups. Reference units are held against it and never shape it.
 * A unit in no group has no score where groups matter. A column without spread gives the score that the method names
 * for it, else the absence `undefined` and an issue. Units that have a number and get no score from it, since their target
 * is absent or the number has no logarithm, are named in one issue. An absence that the method gives a score to gets it
 * here.
 *
 * @param leaf - an indicator whose method was checked
 * @param values - its observations, after treatment
 * @param references - what units are held against besides the sample, and what they are called
 */
export function normalise(
  method: Method,
  leaf: Indicator,
  values: Column,
  comparison: Comparison,
  references: ScoreReferences & { readonly names: readonly string[]; readonly formula?: (x: Column) => Column },
): Normalised {
  const yardsticks = new Map<string, Yardstick>();
  const issues: Issue[] = [];
  const computed = leaf.score?.kind === "formula" ? references.formula!(values) : undefined;

  const constant = constantScore(leaf);
  const openScorer = (key: string): Scorer | NoYardstick => {
    const members = leaf.scope === "group" ? (comparison.members.get(key) ?? []) : comparison.all;
    const sample = presentAt(values, members);
    const scorer = computed ? fromColumn(computed) : scorerOf(leaf, sample, values, references, key || undefined);
    if (typeof scorer === "object") yardsticks.set(key, scorer.yardstick);
    else if (scorer === "no-standard" || constant === undefined)
      issues.push(noYardstick(method, leaf, key, sample, scorer));
    return scorer;
  };

  const scorers = scorersOf(leaf, comparison, openScorer);
  const instead = absenceRules(method, leaf).map(scoreOf);
  const size = values.reasons.length;
  const scores = { numbers: new Float64Array(size), reasons: new Uint8Array(size) };
  const unscored: string[] = [];
  for (let i = 0; i < size; i++) {
    let reason = values.reasons[i]!;
    if (reason === 0) {
      const scorer = scorers(i);
      const score = typeof scorer === "object" ? scorer.score(values.numbers[i]!, i) : withoutScorer(scorer, constant);
      if (typeof score === "number") scores.numbers[i] = score;
      else reason = reasonCode(score);
      if (typeof scorer === "object" && reason !== 0) unscored.push(references.names[i]!);
    }
    const given = reason === 0 ? undefined : instead[reason];
    if (given === undefined) scores.reasons[i] = reason;
    else scores.numbers[i] = given;
  }
  if (unscored.length > 0) issues.push(notScored(method, leaf, unscored));
  return { scores, yardsticks, issues };
}

/** The scorer of each unit, opened when the first unit needs it; a unit in no group has none where groups matter. */
function scorersOf(leaf: Indicator, { groupOf }: Comparison, open: (key: string) => Scorer | NoYardstick) {
  const dependsOnGroup = leaf.scope === "group" || hasGroupFigures(leaf);
  const opened = new Map<string, Scorer | NoYardstick>();
  let key: string | undefined;
  let scorer: Scorer | NoYardstick = "no-standard";
  return (i: number): Scorer | NoYardstick | "not-applicable" => {
    const group = dependsOnGroup ? groupOf[i] : "";
    if (group === undefined && leaf.scope === "group") return "not-applicable";
    if (key === (group ?? "")) return scorer;
    key = group ?? "";
    scorer = opened.get(key) ?? open(key);
    opened.set(key, scorer);
    return scorer;
  };
}

function withoutScorer(why: NoYardstick | "not-applicable", constant: number | undefined): Value {
  if (why === "not-applicable") return why;
  return why === "constant" && constant !== undefined ? constant : "undefined";
}

function noYardstick(method: Method, leaf: Indicator, group: string, sample: Float64Array, why: NoYardstick): Issue {
  const where = { path: `${nodePath(method, leaf)}.score` };
  const code = why === "no-standard" ? "score.no-standard" : "column.constant";
  const named = groupTitle(method, group);
  const params = { code: leaf.code, title: leaf.title, group: named, count: sample.length };
  return issue("warning", code, where, sample.length === 0 ? params : { ...params, value: sample[0]! });
}

/** So many units are named where a number gives no score. */
const shown = 5;

function notScored(method: Method, leaf: Indicator, names: readonly string[]): Issue {
  const where = { path: `${nodePath(method, leaf)}.score` };
  const params = { code: leaf.code, title: leaf.title, count: names.length, units: names.slice(0, shown) };
  return issue("warning", "score.not-computed", where, params);
}

function fromColumn(column: Column): Scorer {
  return { yardstick: {}, score: (_, i) => valueAt(column, i) };
}

function hasGroupFigures({ score }: Indicator): boolean {
  return (
    score !== undefined && (("groupLimits" in score && !!score.groupLimits) || ("groupTo" in score && !!score.groupTo))
  );
}

function constantScore({ score }: Indicator): number | undefined {
  return score && "constant" in score ? score.constant : undefined;
}
