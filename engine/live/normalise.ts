import { groupTitle } from "../composite/group-title";
import type { Indicator, Method, Score, ScoreOf } from "../composite/method";
import { directionWords, scopeWords } from "../report/method-words";
import { scoreText } from "../report/score-words";
import type { ReferenceName } from "../composite/references";
import { composedAt, layColumn, titleOf, type Ground } from "./ground";
import { baseAndSlopeText, baseToTargetText, shortfallText } from "./normalise/around-target";
import { betweenLimitsText } from "./normalise/between-limits";
import type { LimitedScore } from "../composite/normalise/between-limits";
import type { PlaceScore } from "../composite/normalise/place";
import { countsText } from "./normalise/counts";
import { formulaText } from "./normalise/formula";
import { slicesText, stepsText } from "./normalise/increments";
import { placeText } from "./normalise/place";
import { ratioText } from "./normalise/ratio";
import { openSetting, orderedColumn, type Setting } from "./normalise/setting";
import { allOrNothingText, intervalText, ladderText } from "./normalise/threshold";
import { twoPartText } from "./normalise/two-part";
import { zScoreText } from "./normalise/z-score";
import type { NamedColumn } from "./parts";
import type { SampleKey } from "./sample";
import { formula, type Text } from "./text";

/**
 * Lays out an indicator's scores (无量纲化). Direction is applied here, and nowhere else.
 *
 * @param x - the observations after treatment
 * @param references - what units are held against where that differs by unit
 */
export function layNormalised(
  ground: Ground,
  leaf: Indicator,
  x: NamedColumn,
  references: ReadonlyMap<ReferenceName, NamedColumn>,
): NamedColumn {
  const { book } = ground;
  const { evaluation, comparison, sheets } = book;
  const setting = openSetting(ground, leaf, x, references);
  const composed = composedAt(book, leaf.code);
  const score = leaf.score!;
  const isByGroup = leaf.scope === "group";
  const hasFigures = ("groupLimits" in score && !!score.groupLimits) || ("groupTo" in score && !!score.groupTo);
  const kind = openKind(setting);
  const texts = new Map<string | undefined, Text | undefined>();
  const textFor = (group: string | undefined): Text | undefined => {
    const own =
      isByGroup && group === undefined ? setting.absent("not-applicable") : kind(isByGroup ? group! : "", group);
    return own && formula`IF(ISNUMBER(${x.column}),${own},${setting.hand(x.column)})`;
  };
  const text = (unit: number): Text | undefined => {
    if (composed.has(unit)) return undefined;
    const group = isByGroup || hasFigures ? comparison.groupOf[unit] : undefined;
    if (!texts.has(group)) texts.set(group, textFor(group));
    return texts.get(group);
  };
  // Columns that scores are worked out from stand before them.
  const isLive = evaluation.units.every((_, unit) => composed.has(unit) || text(unit) !== undefined);
  return layColumn(book, {
    sheet: sheets.scores,
    header: titleOf(leaf),
    note: noteOf(evaluation.method, leaf, isLive),
    values: evaluation.stages.normalised.get(leaf.code)!,
    text,
    name: ["指标得分", leaf.code],
  });
}

function noteOf(method: Method, leaf: Indicator, isLive: boolean): string {
  const { score, direction, scope } = leaf;
  return [
    `计分：${scoreText(score, direction, (id) => groupTitle(method, id))}`,
    ...(direction ? [`方向：${directionWords[direction]}`] : []),
    ...(scope ? [`比较范围：${scopeWords[scope]}`] : []),
    ...(isLive ? [] : ["电子表格公式写不出，这里是数值。"]),
  ].join("\n");
}

/** How one kind of score is written for the units of one key; `group` is whose own figures count. */
type Kind = (key: SampleKey, group: string | undefined) => Text | undefined;

function openKind(setting: Setting): Kind {
  const ordered = once(() => orderedColumn(setting));
  const of = <S extends Score>(): Setting<S> => setting as Setting<S>;
  switch (setting.score.kind) {
    case "min-max":
    case "efficacy":
    case "efficacy-exponential":
    case "log":
    case "reciprocal":
      return (key, group) => betweenLimitsText(of<LimitedScore>(), key, group);
    case "ratio":
      return (key, group) => ratioText(of<ScoreOf<"ratio">>(), key, group);
    case "z-score":
      return (key) => zScoreText(of<ScoreOf<"z-score">>(), key, ordered());
    case "rank":
    case "borda":
      return (key) => placeText(of<PlaceScore>(), key, ordered());
    case "interval":
      return () => intervalText(of<ScoreOf<"interval">>());
    case "all-or-nothing":
      return () => allOrNothingText(of<ScoreOf<"all-or-nothing">>());
    case "ladder":
      return () => ladderText(of<ScoreOf<"ladder">>());
    case "base-to-target":
      return () => baseToTargetText(of<ScoreOf<"base-to-target">>());
    case "base-and-slope":
      return once(() => baseAndSlopeText(of<ScoreOf<"base-and-slope">>()));
    case "steps":
      return () => stepsText(of<ScoreOf<"steps">>());
    case "slices":
      return (key) => slicesText(of<ScoreOf<"slices">>(), key);
    case "counts":
      return () => countsText(of<ScoreOf<"counts">>());
    case "shortfall":
      return () => shortfallText(of<ScoreOf<"shortfall">>());
    case "two-part":
      return (key) => twoPartText(of<ScoreOf<"two-part">>(), key, ordered());
    case "formula":
      return once(() => formulaText(of<ScoreOf<"formula">>()));
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
