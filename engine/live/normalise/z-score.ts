import type { ScoreOf } from "../../composite/method";
import { deviation } from "../../stats/deviation";
import { mean } from "../../stats/mean";
import type { SampleKey } from "../sample";
import { formula, type Text } from "../text";
import type { NamedColumn } from "../parts";
import { orUndefined, type Setting } from "./setting";

/** Standard scores (标准化法). */
export function zScoreText(setting: Setting<ScoreOf<"z-score">>, key: SampleKey, column: NamedColumn): Text {
  const { score, orientation, given, ofSample, absent } = setting;
  const centre = ofSample(key, {
    ...{ title: "均值", column, value: (numbers) => mean(numbers), formula: (block) => `AVERAGE(${block})` },
  });
  const spread = ofSample(key, {
    ...{ title: "标准差", column },
    value: (numbers) => (numbers.length === 0 ? undefined : (deviation(numbers) ?? 0)),
    // Of equal numbers the spreadsheet's own deviation may be a speck above 0.
    formula: (block) => `IF(MAX(${block})=MIN(${block}),0,STDEV(${block}))`,
  });
  const [low, high] = orientation.direction === "negative" ? [column.column, centre] : [centre, column.column];
  const z = formula`(${high}-${low})/${spread}`;
  const isPlain = score.mean === 0 && score.deviation === 1;
  const points = isPlain ? z : formula`${given("平均分", score.mean)}+${given("每个标准差计分", score.deviation)}*${z}`;
  const constant = score.constant === undefined ? absent("undefined") : [given("无差异时计分", score.constant)];
  return orUndefined(setting, formula`IF(${spread}+0>0,${points},${constant})`);
}
