import { numberOperand } from "../../composite/formula";
import type { ScoreOf } from "../../composite/method";
import { rankedFlags } from "../../composite/positions";
import { openScope } from "../../composite/scope";
import { valueAt } from "../../terms/column";
import { formula, type Text } from "../text";
import { beside, type Setting } from "./setting";

/** A formula of the method's own, which sees the observation as `x`; `undefined` for what no spreadsheet can say. */
export function formulaText(setting: Setting<ScoreOf<"formula">>): Text | undefined {
  const { score, x, ground, hand } = setting;
  const text = ground.formulas.template(score.formula, new Map([["x", x]]));
  const handed = hand(x.column);
  if (text === undefined || (handed.length === 1 && handed[0] === x.column)) return text;
  // Where absences get a score, what the formula gives is looked at twice.
  const { evaluation } = ground.book;
  const names = new Map([["x", numberOperand(x.values)]]);
  const scope = openScope(evaluation.method, evaluation.dataset, rankedFlags(evaluation), names);
  const found = scope.evaluate(score.formula, "score.formula").numbers();
  const { column } = beside(setting, {
    ...{ title: "公式结果", note: `公式：${score.formula}，其中 x 为指标值。`, text },
    value: (_, unit) => valueAt(found, unit),
  });
  return formula`IF(ISNUMBER(${column}),${column},${hand(column)})`;
}
