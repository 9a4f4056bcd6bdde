import type { ScoreOf } from "../../composite/method";
import { formula, type Text } from "../text";
import { heldText, type Setting } from "./setting";

/** Points for each of what is counted (计数计分). */
export function countsText(setting: Setting<ScoreOf<"counts">>): Text {
  const { score, given, x } = setting;
  return heldText(setting, formula`${given("每个计分", score.each)}*${x.column}`, score);
}
