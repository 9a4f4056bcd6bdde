import type { ScoreOf } from "../../composite/method";
import { valueAt } from "../../terms/column";
import { formula, type Text } from "../text";
import { deviationColumn } from "./deviation";
import { ahead, heldText, orUndefined, referred, type Setting } from "./setting";

/** The line from a base value to the target (基准值—目标值). */
export function baseToTargetText(setting: Setting<ScoreOf<"base-to-target">>): Text {
  const { score, x, given, hand, absent } = setting;
  const [from, target] = [referred(setting, "from"), referred(setting, "target")];
  const way = ahead(setting, target, from);
  const base = given("基准分", score.base);
  const points = formula`${base}+(100-${base})*(${ahead(setting, x.column, from)})/(${way})`;
  const done = formula`IF(${way}>0,${heldText(setting, points, score)},${absent("undefined")})`;
  return formula`IF(ISNUMBER(${from}),IF(ISNUMBER(${target}),${orUndefined(setting, done)},${hand(target)}),${hand(from)})`;
}

/** A share of the points for the target, then points for every unit above or below it (基础分加减分). */
export function baseAndSlopeText(setting: Setting<ScoreOf<"base-and-slope">>): Text {
  const { score, given, hand, references } = setting;
  const target = references.get("target")!;
  const standard = { cell: target.column, value: (unit: number) => valueAt(target.values, unit) };
  const d = deviationColumn(setting, "与目标之差", standard, score.per).column;
  const base = given("基础分", score.base);
  const below =
    typeof score.below === "object"
      ? heldText(setting, [given("未达标分", score.below.score)], score)
      : heldText(setting, formula`${base}+${given("每差一单位减分", score.below)}*${d}`, score);
  const own = typeof score.above === "number" ? undefined : referred(setting, "above");
  const slope = own ?? given("每超一单位加分", score.above as number);
  const rise = heldText(setting, formula`${base}+${slope}*${d}`, score);
  const above = own ? formula`IF(ISNUMBER(${own}),${rise},${hand(own)})` : rise;
  return formula`IF(ISNUMBER(${d}),IF(${d}<0,${below},${above}),${hand(d)})`;
}

/** Full marks less points for every one that is missing from the target (缺额扣分). */
export function shortfallText(setting: Setting<ScoreOf<"shortfall">>): Text {
  const { score, x, given, hand } = setting;
  const target = referred(setting, "target");
  const missing = formula`MAX(0,${ahead(setting, target, x.column)})`;
  const points = formula`${given("满分", score.full)}-${given("每缺一个扣分", score.each)}*${missing}`;
  return formula`IF(ISNUMBER(${target}),${heldText(setting, points, score)},${hand(target)})`;
}
