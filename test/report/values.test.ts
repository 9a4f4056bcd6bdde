import { explain } from "../../engine/composite/explain";
import { explainSteps } from "../../engine/report/explain";
import type { CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";

/** An indicator's value as steps, for 甲县 with 收入 6, 支出 3 and 户数 1. */
function value(formula: string, x: CellValue = 6): string[] {
  const method = methodOf({
    variables: [{ name: "人均", formula: "收入 / 支出" }],
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      {
        ...{ code: "A", parent: "S", title: "甲", weight: 1, value: formula, direction: "positive", scope: "all" },
        score: { kind: "min-max", limits: { low: 0, high: 1000 } },
        absence: "skip",
      },
    ] as never,
  });
  const sheet = sheetOf("表", [
    ["代码", "名称", "收入", "支出", "户数"],
    ["1", "甲县", x, 3, 1],
    ["2", "乙县", 2, 4, 1],
  ]);
  return explainSteps(explain(evaluateSheets(method, sheet), "1", "A")).slice(1);
}

describe("workings of values", () => {
  test("the formula as it is written, with its figures, and its cells below", () => {
    // 6 ÷ 3 × 100
    expect(value("收入 / 支出 * 100")).toEqual([
      "\u3000取值：收入 ÷ 支出 × 100 = 6 ÷ 3 × 100 = 200",
      "\u3000\u3000收入：6\u3000〔表.xlsx C2〕",
      "\u3000\u3000支出：3\u3000〔表.xlsx D2〕",
    ]);
  });

  test("a variable has a line of its own", () => {
    // 6 ÷ 3 = 2; 2 − 1
    expect(value("人均 - 户数").slice(0, 2)).toEqual([
      "\u3000取值：人均 − 户数 = 2 − 1 = 1",
      "\u3000\u3000人均：收入 ÷ 支出 = 6 ÷ 3 = 2",
    ]);
  });

  test("a formula that is a name is not said twice", () => {
    expect(value("收入")).toEqual(["\u3000收入：6\u3000〔表.xlsx C2〕"]);
  });

  test("brackets as they are written", () => {
    expect(value("(收入 + 支出) / ((户数)) - (-2)^2")[0]).toBe(
      "\u3000取值：（收入 + 支出）÷（（户数））−（−2）^2 =（6 + 3）÷（（1））−（−2）^2 = 5",
    );
    expect(value("收入 - (支出 - 户数) * 2 ^ 3 / (支出 * 2)")[0]).toMatch(
      /：收入 −（支出 − 户数）× 2\^3 ÷（支出 × 2） ?=/u,
    );
  });

  test("functions by their Chinese names, columns as a whole", () => {
    // mean of 6 and 2 is 4; 6 ÷ 4 = 1.5; the share is 6 ÷ 8
    expect(value("max(收入 / mean(收入), 户数) + share(收入)")).toEqual([
      "\u3000取值：取大（收入 ÷ 平均值（收入），户数）+ 占合计的比例（收入）= 取大（6 ÷ 4，1）+ 0.75 = 2.25",
      "\u3000\u3000收入：6\u3000〔表.xlsx C2〕",
      "\u3000\u3000平均值（收入）：4（就全部参加排名的单位计算）",
      "\u3000\u3000户数：1\u3000〔表.xlsx E2〕",
      "\u3000\u3000占合计的比例（收入）：0.75（就全部参加排名的单位计算）",
    ]);
  });

  test("what is absent is named", () => {
    expect(value("收入 / 支出 * 100", null).slice(0, 2)).toEqual([
      "\u3000取值：收入 ÷ 支出 × 100，未报送（收入未报送）",
      "\u3000\u3000收入：未报送\u3000〔表.xlsx C2〕",
    ]);
    expect(value("收入 / 支出", "约12").slice(0, 2)).toEqual([
      "\u3000取值：收入 ÷ 支出，无法识别（收入“约12”）",
      "\u3000\u3000收入：“约12”（文字）\u3000〔表.xlsx C2〕",
    ]);
    expect(value("收入 / (支出 - 3)")[0]).toBe("\u3000取值：收入 ÷（支出 − 3）= 6 ÷（3 − 3），无法计算");
  });

  test("four decimals, more where a number is small", () => {
    // 6 ÷ 7 and 6 ÷ 70,000
    expect(value("收入 / 7")[0]).toBe("\u3000取值：收入 ÷ 7 = 6 ÷ 7 = 0.8571");
    expect(value("收入 / 70000")[0]).toBe("\u3000取值：收入 ÷ 70000 = 6 ÷ 70000 = 0.00008571");
  });
});
