import type { ScoreOf } from "../../composite/method";
import type { LimitedScore } from "../../composite/normalise/between-limits";
import { figureOf } from "../../composite/normalise/scorer";
import { extent } from "../../stats/extent";
import type { LiveColumn } from "../column";
import type { SampleKey } from "../sample";
import { formula, type Text } from "../text";
import { orUndefined, referred, turned, type SampledFigure, type Setting } from "./setting";

type Side = "low" | "high";
type Post = LiveColumn | string;

/** Scores by the position between goalposts (极差法、功效系数法、对数法、倒数法). */
export function betweenLimitsText(setting: Setting<LimitedScore>, key: SampleKey, group: string | undefined): Text {
  const { score, given, absent, hand } = setting;
  const low = post(setting, "low", key, group);
  const high = post(setting, "high", key, group);
  const own = [low, high].filter((each) => typeof each !== "string");
  const constant =
    own.length === 0 && score.constant !== undefined
      ? ([given("无差异时计分", score.constant)] as Text)
      : absent("undefined");
  const points = orUndefined(setting, placed(setting, low, high, constant));
  return own.reduceRight((rest, column) => formula`IF(ISNUMBER(${column}),${rest},${hand(column)})`, points);
}

/** A goalpost: the name of a figure, or the column of each unit's own. */
function post(setting: Setting<LimitedScore>, side: Side, key: SampleKey, group: string | undefined): Post {
  const { score, given, ofUnit, ofSample } = setting;
  const title = side === "low" ? "下限" : "上限";
  const ofGroup = figureOf(score.groupLimits, group);
  if (ofGroup) return given(title, ofGroup[side], group);
  const end = score.limits === "sample" ? "sample" : score.limits[side];
  if (typeof end === "number") return given(title, end);
  if (end === "sample") return ofSample(key, endOf(setting, side, title));
  if ("formula" in end) return referred(setting, side);
  return ofUnit(title, end.unit);
}

/** The lowest or highest of those that have a logarithm, or a reciprocal, where these are asked for. */
function endOf(setting: Setting<LimitedScore>, side: Side, title: string): SampledFigure {
  const { score } = setting;
  const figure: SampledFigure = {
    title,
    value: (numbers) => extent(numbers)?.[side],
    formula: (block) => `${side === "low" ? "MIN" : "MAX"}(${block})`,
  };
  if (score.kind === "log") {
    const offset = setting.given("平移量", score.offset);
    return { ...figure, only: { holds: (x) => x + score.offset > 0, formula: (block) => `(${block}+${offset}>0)` } };
  }
  if (score.kind === "reciprocal")
    return { ...figure, only: { holds: (x) => x > 0, formula: (block) => `(${block}>0)` } };
  return figure;
}

/** Points where there is room between the goalposts, else the score of a constant column; an error where there is no result. */
function placed(setting: Setting<LimitedScore>, low: Post, high: Post, constant: Text): Text {
  const { score, x, absent } = setting;
  const own = x.column;
  const none = absent("undefined");
  if (score.kind === "log") {
    const offset = setting.given("平移量", score.offset);
    const scale = (cell: Post): Text => formula`LN(${cell}+${offset})`;
    const { room, t } = position(setting, scale(low), scale(high), scale(own));
    const points = formula`IF(${own}+${offset}>0,${pointsOf(setting, t)},${none})`;
    const isWide = formula`${room}>0`;
    const inner = formula`IF(${isWide},${points},${constant})`;
    return formula`IF(AND(${low}+${offset}>0,${high}+${offset}>0),${inner},${constant})`;
  }
  if (score.kind === "reciprocal") {
    const t = formula`(1/${own}-1/${high})/(1/${low}-1/${high})`;
    const points = formula`IF(${own}>0,${pointsOf(setting, clamped(setting, t))},${none})`;
    return formula`IF(${low}+0>0,IF(1/${low}-1/${high}>0,${points},${constant}),${constant})`;
  }
  const { room, t } = position(setting, formula`${low}`, formula`${high}`, formula`${own}`);
  return formula`IF(${room}>0,${pointsOf(setting, t)},${constant})`;
}

/** The room between the worst and the best, and where an observation stands between them. */
function position(setting: Setting<LimitedScore>, low: Text, high: Text, x: Text): { room: Text; t: Text } {
  const { orientation, given } = setting;
  if (orientation.direction === "positive")
    return { room: formula`${high}-${low}`, t: clamped(setting, formula`(${x}-${low})/(${high}-${low})`) };
  if (orientation.direction === "negative")
    return { room: formula`${high}-${low}`, t: clamped(setting, formula`(${high}-${x})/(${high}-${low})`) };
  const ideal = orientation.ideal!;
  const [best, last] = [given("适度区间下限", ideal.low), given("适度区间上限", ideal.high)];
  const worst = formula`MAX(${best}-(${low}),(${high})-${last})`;
  return { room: worst, t: clamped(setting, formula`(${turned(setting, x)}+${worst})/${worst}`) };
}

function clamped({ score }: Setting<LimitedScore>, t: Text): Text {
  return score.clamp ? formula`MIN(1,MAX(0,${t}))` : formula`(${t})`;
}

function pointsOf(setting: Setting<LimitedScore>, t: Text): Text {
  const { score, given } = setting;
  switch (score.kind) {
    case "min-max":
    case "log":
    case "reciprocal":
      return minMaxPoints(setting, score, t);
    case "efficacy": {
      const base = given("基础分", score.base);
      return formula`${base}+(100-${base})*${t}`;
    }
    case "efficacy-exponential":
      return formula`100*(${given("基础分", score.base)}/100)^(1-${t})`;
  }
}

function minMaxPoints({ given }: Setting, { low, high }: ScoreOf<"min-max" | "log" | "reciprocal">, t: Text): Text {
  if (low === 0 && high === 100) return formula`100*${t}`;
  const [from, to] = [given("最低分", low), given("最高分", high)];
  return formula`${from}+(${to}-${from})*${t}`;
}
