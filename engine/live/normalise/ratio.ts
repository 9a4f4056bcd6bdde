import type { ScoreOf } from "../../composite/method";
import { figureOf } from "../../composite/normalise/scorer";
import { extent } from "../../stats/extent";
import { mean } from "../../stats/mean";
import { median } from "../../stats/quantile";
import type { CellName } from "../names";
import type { SampleKey } from "../sample";
import { formula, type Text } from "../text";
import { heldText, orUndefined, referred, type SampledFigure, type Setting } from "./setting";

type Ratio = ScoreOf<"ratio">;

const sampled: Readonly<Record<"maximum" | "minimum" | "mean" | "median", SampledFigure>> = {
  maximum: { title: "最大值", value: (x) => extent(x)?.high, formula: (block) => `MAX(${block})` },
  minimum: { title: "最小值", value: (x) => extent(x)?.low, formula: (block) => `MIN(${block})` },
  mean: { title: "均值", value: (x) => mean(x), formula: (block) => `AVERAGE(${block})` },
  median: { title: "中位数", value: (x) => median(x), formula: (block) => `MEDIAN(${block})` },
};

/** Scores by ratio to a standard (比值法), held between floor and cap. */
export function ratioText(setting: Setting<Ratio>, key: SampleKey, group: string | undefined): Text {
  const { score, given, hand } = setting;
  const times = (to: Text): Text => (score.times === 1 ? to : formula`(${to}*${given("标准倍数", score.times)})`);
  const ofGroup = figureOf(score.groupTo, group);
  if (ofGroup === undefined && score.to === "target") {
    const target = referred(setting, "target");
    return formula`IF(ISNUMBER(${target}),${against(setting, times([target]))},${hand(target)})`;
  }
  const standard = ofGroup === undefined ? standardOf(setting, key) : given("标准", ofGroup, group);
  return against(setting, times([standard]));
}

function standardOf({ score, given, ofUnit, ofSample }: Setting<Ratio>, key: SampleKey): CellName {
  const { to } = score;
  if (typeof to === "number") return given("标准", to);
  if (typeof to === "string") return ofSample(key, sampled[to as keyof typeof sampled]);
  return ofUnit("标准", to.unit);
}

function against(setting: Setting<Ratio>, to: Text): Text {
  const { score, orientation, given } = setting;
  const x = setting.x.column;
  const less = formula`100*(1+(${to}-${x})/ABS(${to}))`;
  const held = (text: Text): Text => orUndefined(setting, heldText(setting, text, score));
  if (orientation.direction !== "negative")
    return held(formula`IF(${to}+0<0,100*(1+(${x}-${to})/-${to}),100*${x}/${to})`);
  if (score.cost === "complement") return held(formula`100*(${to}-${x})/ABS(${to})`);
  if (score.cost === "difference") return held(less);
  const nothing = score.cap === null ? "100" : given("封顶分", score.cap);
  return held(formula`IF(${to}+0<0,${less},IF(${x}<=0,${nothing},100*${to}/${x}))`);
}
