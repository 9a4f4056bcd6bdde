import type { ScoreOf } from "../../composite/method";
import { orient } from "../../composite/normalise/orient";
import { formula, type Text } from "../text";
import type { CellName } from "../names";
import { turned, type Setting } from "./setting";

/** Excel nests no deeper. */
const mostSteps = 60;

/** Whether an observation reaches a mark: for a cost, whether it is no more than it. */
export function reachesText(setting: Setting, mark: CellName): Text {
  const x = setting.x.column;
  const { direction } = setting.orientation;
  if (direction === "positive") return formula`${x}>=${mark}`;
  if (direction === "negative") return formula`${x}<=${mark}`;
  return formula`${turned(setting, x)}>=${turned(setting, mark)}`;
}

/** Full marks when the mark is reached, else none (达标得满分). */
export function allOrNothingText(setting: Setting<ScoreOf<"all-or-nothing">>): Text {
  const { score, given } = setting;
  const mark = given("达标值", score.at);
  return formula`IF(${reachesText(setting, mark)},${given("达标分", score.score)},${given("未达标分", score.otherwise)})`;
}

/** The score of the best step that is reached (分档计分); `undefined` for more steps than a formula can hold. */
export function ladderText(setting: Setting<ScoreOf<"ladder">>): Text | undefined {
  const { score, given, orientation } = setting;
  if (score.steps.length > mostSteps) return undefined;
  const steps = score.steps
    .map((step, i) => ({
      mark: orient(step.from, orientation),
      from: given(`第${i + 1}档起点`, step.from),
      points: given(`第${i + 1}档分`, step.score),
    }))
    .sort((a, b) => b.mark - a.mark);
  return steps.reduceRight<Text>(
    (rest, { from, points }) => formula`IF(${reachesText(setting, from)},${points},${rest})`,
    [given("档外分", score.below)],
  );
}

/** Full marks within the ideal, falling in a straight line to 0 at a value on either side (区间型指标). */
export function intervalText({ score, given, x, orientation }: Setting<ScoreOf<"interval">>): Text {
  const own = x.column;
  const [low, high] = [given("适度区间下限", orientation.ideal!.low), given("适度区间上限", orientation.ideal!.high)];
  const [zeroBelow, zeroAbove] = [given("低端零分点", score.zeroBelow), given("高端零分点", score.zeroAbove)];
  const below = formula`(${own}-${zeroBelow})/(${low}-${zeroBelow})`;
  const above = formula`(${zeroAbove}-${own})/(${zeroAbove}-${high})`;
  return formula`100*MIN(1,MAX(0,MIN(${below},${above})))`;
}
