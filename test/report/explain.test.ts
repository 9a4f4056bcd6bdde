import { explain } from "../../engine/composite/explain";
import { explainSentence, explainSteps } from "../../engine/report/explain";
import { given, type Explained, type ExplainedInput } from "../../engine/terms/explained";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";
import { evaluateExamples } from "./explained-cases";

/** A node of two children that score 80 and 45, weights 3 and 1, and of one without a score. */
function node(rule: string, value: Explained["value"], more: Record<string, ExplainedInput> = {}): Explained {
  const child = (label: string, score: Explained["value"]): Explained => ({
    ...given(score, undefined, undefined, label),
  });
  const inputs = { A: child("经济", 80), "weight A": 3, B: child("民生", 45), "weight B": 1 };
  return { value, rule, label: "综合得分", inputs: { ...more, ...inputs } };
}

describe("nodes", () => {
  const line = (explained: Explained) => explainSteps(explained, 0)[0]!;

  test.each([
    // (80 × 3 + 45) ÷ 4
    ["arithmetic", 71.25, "（80.00×3 + 45.00×1）÷ 4 = 71.25"],
    // 80³ × 45 = 23,040,000, whose fourth root is 69.2820
    ["geometric", 69.28203, "（80.00^3 × 45.00^1）^（1 ÷ 4）= 69.28"],
    // 3 ÷ 80 + 1 ÷ 45 = 0.0597222; 4 ÷ that
    ["harmonic", 66.97674, "4 ÷（3÷80.00 + 1÷45.00）= 66.98"],
    ["median", 71.25, "80.00、45.00 的加权中位数（权重 3、1）= 71.25"],
    ["minimum", 45, "80.00、45.00 中的最低分 = 45.00"],
    ["maximum", 80, "80.00、45.00 中的最高分 = 80.00"],
  ])("%s", (kind, value, expected) => {
    expect(line(node(`aggregate.${kind}`, value))).toBe(`综合得分：${expected}`);
  });

  test("power", () => {
    // (80² × 3 + 45²) ÷ 4 = 5306.25, whose root is 72.8440
    expect(line(node("aggregate.power", 72.84401, { power: 2 }))).toBe(
      "综合得分：［（80.00^2×3 + 45.00^2×1）÷ 4］^（1 ÷ 2）= 72.84",
    );
  });

  test("what has no score is left out and named, what has no weight too", () => {
    const inputs = { ...node("", 0).inputs, C: given("not-reported", undefined, undefined, "生态"), "weight C": 2 };
    const more = { ...inputs, D: given(90, undefined, undefined, "参考"), "weight D": 0 };
    const explained = { ...node("aggregate.arithmetic", 71.25), inputs: more };
    expect(line(explained)).toBe(
      "综合得分：（80.00×3 + 45.00×1）÷ 4 = 71.25（生态未报送，未计入，其余按权重折算；参考的权重为 0，不计入）",
    );
    expect(line({ ...explained, value: "withheld" })).toBe("综合得分：没有得分：不予计分（生态未报送）");
  });

  test("a mean that there is not", () => {
    const inputs = { ...node("", 0).inputs, C: given(-2, undefined, undefined, "生态"), "weight C": 2 };
    expect(line({ ...node("aggregate.geometric", "undefined"), inputs })).toBe(
      "综合得分：没有得分：有下级得分为负，不能求这种平均（生态 −2.00）",
    );
  });

  test("in one plain sentence", () => {
    expect(explainSentence(node("aggregate.arithmetic", 71.25))).toBe(
      "综合得分 71.25 分：经济 80.00 分（权重 3），民生 45.00 分（权重 1）；加权算术平均。",
    );
  });
});

test("the total with its adjustments", () => {
  const method = methodOf({
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      {
        ...{ code: "A", parent: "S", title: "收入", weight: 1, value: "收入", direction: "positive" },
        score: { kind: "min-max", limits: { low: 0, high: 10 } },
      },
    ] as never,
    adjustments: {
      bonuses: [{ title: "试点", value: "个数 * 2", cap: 5 }],
      bonusCap: 3,
      deductions: [{ title: "通报", value: "个数" }],
      vetoes: [{ title: "事故", when: "个数 > 9", effect: "score" }],
    },
  });
  const sheet = sheetOf("表", [
    ["代码", "名称", "收入", "个数"],
    ["1", "甲县", 6, 2],
    ["2", "乙县", 6, 10],
  ]);
  const evaluation = evaluateSheets(method, sheet);
  // 60 + 4 − (4 − 3) − 2
  const [total, score] = explainSteps(explain(evaluation, "1"));
  expect(total).toBe("总得分：指标得分 60.00 + 加分“试点” 4.00 − 加分超出上限的部分 1.00 − 扣分“通报” 2.00 = 61.00");
  expect(score).toBe("\u3000综合得分：即“收入”的得分 60.00");
  expect(explainSteps(explain(evaluation, "1"), 1).slice(2)).toEqual([
    "\u3000加分“试点”：个数 × 2 = 2 × 2（最多 5.00 分），加 4.00 分",
    "\u3000加分超出上限的部分：加分合计最多 3.00 分，超出的 1.00 分不计",
    "\u3000扣分“通报”：个数 = 2，扣 2.00 分",
    "\u3000一票否决“事故”：条件“个数 > 9”（2 > 9），得分不变",
  ]);
  // 60 + 5 − (5 − 3) − 10 = 53, and nothing of it is left
  expect(explainSentence(explain(evaluation, "2"))).toBe(
    "总得分 0.00 分：指标得分 60.00 + 加分“试点” 5.00 − 加分超出上限的部分 2.00 − 扣分“通报” 10.00 − 一票否决“事故” 53.00 = 0.00。",
  );
});

test("黄岛区 of the example, put together from 黄岛区 and 胶南市 of 2010", () => {
  const lines = explainSteps(explain(evaluateExamples(), "370211", "A1")).map((line) => line.trim());
  // census-2020 D16: 1,903,595; census-2010 C15 and C22: 524,206 + 868,348 = 1,392,554; 1,903,595 ÷ 1,392,554 = 1.366981
  expect(lines).toEqual([
    "常住人口增长率（2010—2020年）：36.6981 优于满意值 20，按满分计 100.00（正向：不允许值 −20，满意值 20）",
    "取值：（常住人口 ÷ 可比常住人口2010 − 1）× 100 =（1903595 ÷ 1392554 − 1）× 100 = 36.6981",
    "常住人口：1903595\u3000〔census-2020.csv D16〕",
    "可比常住人口2010：常住人口2010 × 可比 = 1392554 × 1 = 1392554",
    "常住人口2010：524206（C15）+ 868348（C22）= 1392554，由合并前的 2 行相加",
    "常住人口2010：524206\u3000〔census-2010.csv C15〕",
    "常住人口2010：868348\u3000〔census-2010.csv C22〕",
    "可比：1\u3000〔comparable.csv C16〕",
  ]);
});
