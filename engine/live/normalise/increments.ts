import type { ScoreOf } from "../../composite/method";
import { mean } from "../../stats/mean";
import { valueAt } from "../../terms/column";
import type { SampleKey } from "../sample";
import { formula, joined, type Text } from "../text";
import { deviationColumn, type Standard } from "./deviation";
import { ahead, heldText, orUndefined, referred, type Setting } from "./setting";

/** Points for steps above a base value and below it (每增减若干计若干分). */
export function stepsText(setting: Setting<ScoreOf<"steps">>): Text {
  const { score, x, given, hand } = setting;
  const from = referred(setting, "from");
  const base = given("基准分", score.base);
  const earned = (side: { readonly each: number; readonly points: number }, word: string): Text => {
    const [each, points] = [given(`${word}每档`, side.each), given(`${word}每档分`, side.points)];
    const count = formula`ABS(${x.column}-${from})/${each}`;
    // 8.1 − 7.8 holds three steps of 0.1, though binary arithmetic falls short of it.
    const noise = formula`1E-9*MAX(1,${count})+8.9E-16*MAX(ABS(${from}),ABS(${x.column}))/${each}`;
    return formula`${points}*${score.whole ? formula`INT(${count}+${noise})` : formula`(${count})`}`;
  };
  const above = heldText(setting, formula`${base}+${earned(score.above, "高出")}`, score);
  const below =
    "score" in score.below
      ? heldText(setting, [given("未达标分", score.below.score)], score)
      : heldText(setting, formula`${base}-${earned(score.below, "低于")}`, score);
  return formula`IF(ISNUMBER(${from}),IF(${ahead(setting, x.column, from)}<0,${below},${above}),${hand(from)})`;
}

/** Slices of the deviation from a reference with falling marginal value (分段累进). */
export function slicesText(setting: Setting<ScoreOf<"slices">>, key: SampleKey): Text {
  const { score, given, hand } = setting;
  // Only of this key's own sample: with scope group each has a mean of its own.
  const d = deviationColumn(
    setting,
    key === "" ? "与参照之差" : `与参照之差_${key}`,
    standardOf(setting, key),
    score.per,
  ).column;
  const size = formula`ABS(${d})`;
  const width = given("每段宽度", score.width);
  const parts = score.rates.map((rate, k) => {
    const within = k === 0 ? size : formula`MAX(0,${size}-${k}*${width})`;
    const taken = k === score.rates.length - 1 ? within : formula`MIN(${width},${within})`;
    return formula`${given(`第${k + 1}段每单位分`, rate)}*${taken}`;
  });
  const points = formula`${given("基础分", score.base)}+SIGN(${d})*(${joined(parts, "+")})`;
  return formula`IF(ISNUMBER(${d}),${orUndefined(setting, heldText(setting, points, score))},${hand(d)})`;
}

function standardOf({ score, references, ofSample, x }: Setting<ScoreOf<"slices">>, key: SampleKey): Standard {
  const own = references.get("reference");
  if (score.reference !== "mean" && own) return { cell: own.column, value: (unit) => valueAt(own.values, unit) };
  let centre: number | undefined;
  const cell = ofSample(key, {
    ...{ title: "均值", formula: (block) => `AVERAGE(${block})`, column: x },
    value: (numbers) => (centre = mean(numbers)),
  });
  return { cell, value: () => centre ?? "undefined" };
}
