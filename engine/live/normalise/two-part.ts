import type { ScoreOf } from "../../composite/method";
import type { NamedColumn } from "../parts";
import type { SampleKey } from "../sample";
import { formula, type Text } from "../text";
import { counted } from "./place";
import type { Setting } from "./setting";
import { reachesText } from "./threshold";

/** Points for reaching a mark, then points by place among those who reached it (目标加名次). */
export function twoPartText(setting: Setting<ScoreOf<"two-part">>, key: SampleKey, column: NamedColumn): Text {
  const { score, given } = setting;
  const mark = given("达标值", score.at);
  // Whoever is better than one who reaches the mark has reached it, too.
  const { better } = counted(setting, column, key);
  const [first, step, floor] = [
    given("首位分", score.best),
    given("每位递减", score.step),
    given("名次分下限", score.floor),
  ];
  const points = formula`${given("达标分", score.reached)}+MAX(${floor},${first}-${step}*${better})`;
  return formula`IF(${reachesText(setting, mark)},${points},0)`;
}
