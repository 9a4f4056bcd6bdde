import { explain } from "../../engine/composite/explain";
import { explainSteps } from "../../engine/report/explain";
import type { CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";

/** The working of an indicator of 甲县, whose 收入 is `x`; 乙县 has 2 and 丙县 has 8. */
function working(x: CellValue, fields: Record<string, unknown>, more: readonly CellValue[] = [3, 1]): string {
  const method = methodOf({
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      {
        code: "A",
        parent: "S",
        title: "收入得分",
        weight: 1,
        value: "收入",
        direction: "positive",
        scope: "all",
        ...fields,
      },
    ] as never,
  });
  const evaluation = evaluateSheets(
    method,
    sheetOf("表", [
      ["代码", "名称", "收入", "支出", "户数"],
      ["1", "甲县", x, ...more],
      ["2", "乙县", 2, 4, 1],
      ["3", "丙县", 8, 5, 1],
    ]),
  );
  return explainSteps(explain(evaluation, "1", "A"))[0]!.replace("收入得分：", "");
}

const efficacy = { kind: "efficacy", limits: { low: 9.8, high: 25.1 } };
const moderate = { direction: "moderate", ideal: { low: 4, high: 6 } };

describe("workings of scores", () => {
  const cases: [x: number, fields: Record<string, unknown>, expected: string][] = [
    // −12.8 ÷ −15.3 = 0.836601; 60 + 40 × 0.836601 = 93.464
    [
      12.3,
      { score: efficacy, direction: "negative" },
      "60 + 40 ×（12.3 − 25.1）÷（9.8 − 25.1）= 93.46（逆向：不允许值 25.1，满意值 9.8）",
    ],
    // 2.5 ÷ 15.3 = 0.163399; 60 + 6.536
    [12.3, { score: efficacy }, "60 + 40 ×（12.3 − 9.8）÷（25.1 − 9.8）= 66.54（正向：不允许值 9.8，满意值 25.1）"],
    [30, { score: efficacy }, "30 优于满意值 25.1，按满分计 100.00（正向：不允许值 9.8，满意值 25.1）"],
    [
      30,
      { score: efficacy, direction: "negative" },
      "30 差于不允许值 25.1，按最低分计 60.00（逆向：不允许值 25.1，满意值 9.8）",
    ],
    // not clamped: 20.2 ÷ 15.3 = 1.320261; 60 + 52.810
    [
      30,
      { score: { ...efficacy, clamp: false } },
      "60 + 40 ×（30 − 9.8）÷（25.1 − 9.8）= 112.81（正向：不允许值 9.8，满意值 25.1）",
    ],
    // 3 ÷ 8
    [
      1,
      { score: { kind: "min-max", limits: { low: -2, high: 6 } } },
      "100 ×（1 −（−2））÷（6 −（−2））= 37.50（正向：不允许值 −2，满意值 6）",
    ],
    [
      -1,
      { score: { kind: "min-max", limits: { low: -2, high: 6 } } },
      "100 ×（−1 −（−2））÷（6 −（−2））= 12.50（正向：不允许值 −2，满意值 6）",
    ],
    // farthest 20 − 6 = 14, distance 1: 1 − 1 ÷ 14 = 0.928571
    [
      7,
      { score: { kind: "min-max", limits: { low: 0, high: 20 } }, ...moderate },
      "100 ×［1 −（7 − 6）÷（20 − 6）］= 92.86（适度区间 4—6，最远 20）",
    ],
    [5, { score: { kind: "min-max", limits: { low: 0, high: 20 } }, ...moderate }, "5 在适度区间 4—6 内，计 100.00"],
    // (100 ÷ 60)^0.5 = 1.290994
    [
      4,
      { score: { kind: "efficacy-exponential", limits: { low: 0, high: 8 } } },
      "60 ×（100 ÷ 60）^［（4 − 0）÷（8 − 0）］= 77.46（正向：不允许值 0，满意值 8）",
    ],
    [3, { score: { kind: "ratio", to: 8 } }, "3 ÷ 8 × 100 = 37.50（正向：标准 8）"],
    [3, { score: { kind: "ratio", to: 2 }, direction: "negative" }, "2 ÷ 3 × 100 = 66.67（逆向：标准 2）"],
    [3, { score: { kind: "ratio", to: 2 } }, "3 ÷ 2 × 100，最高计 100.00（正向：标准 2）"],
    [0, { score: { kind: "ratio", to: 2 }, direction: "negative" }, "0，没有发生，计 100.00（逆向：标准 2）"],
    // 1 + (−4 − −5) ÷ 5 = 1.2
    [-4, { score: { kind: "ratio", to: -5, cap: null } }, "100 ×［1 +（−4 −（−5））÷ 5］= 120.00（正向：标准 −5）"],
    // 支出 3, once and a half: 4.5; 3 ÷ 4.5
    [
      3,
      { score: { kind: "ratio", to: "target", target: "支出", times: 1.5 } },
      "3 ÷ 4.5 × 100 = 66.67（正向：目标 3 × 1.5）",
    ],
    // 5, 2, 8: mean 5, deviation √((0 + 9 + 9) ÷ 2) = 3
    [
      5,
      { score: { kind: "z-score", mean: 50, deviation: 10 } },
      "50 + 10 ×（5 − 5）÷ 3 = 50.00（正向：平均值 5，标准差 3）",
    ],
    // 11, 2, 8: mean 7, deviation √((16 + 25 + 1) ÷ 2) = √21 = 4.582576; (7 − 11) ÷ √21 = −0.872872
    [
      11,
      { score: { kind: "z-score" }, direction: "negative" },
      "（7 − 11）÷ 4.5826 = −0.87（逆向：平均值 7，标准差 4.5826）",
    ],
    [5, { score: { kind: "rank", points: "n+1-rank" } }, "3 + 1 − 2 = 2.00（第 2 名，共 3 个）"],
    [
      5,
      { score: { kind: "rank", points: "percentile" } },
      "1 ÷（3 − 1）× 100 = 50.00（优于其中 1 个，第 2 名，共 3 个）",
    ],
    [
      1,
      { score: { kind: "rank", points: { first: 100, step: 30, floor: 50 } } },
      "100 − 30 ×（3 − 1），最低计 50.00（第 3 名，共 3 个）",
    ],
    [5, { score: { kind: "borda" } }, "优于 1 个单位，每个计 1 分，得 1.00（共 3 个）"],
    // (9 − 12) ÷ (6 − 12)
    [
      9,
      { score: { kind: "interval", zeroBelow: 0, zeroAbove: 12 }, ...moderate },
      "100 ×（9 − 12）÷（6 − 12）= 50.00（适度区间 4—6，到 0 或 12 为 0 分）",
    ],
    [
      13,
      { score: { kind: "interval", zeroBelow: 0, zeroAbove: 12 }, ...moderate },
      "13 偏离过远，计 0.00（适度区间 4—6，到 0 或 12 为 0 分）",
    ],
    [5, { score: { kind: "all-or-nothing", at: 5 } }, "5 达到达标线 5，计 100.00（否则 0.00 分）"],
    [
      6,
      { score: { kind: "all-or-nothing", at: 5 }, direction: "negative" },
      "6 超过达标线 5，计 0.00（达标 100.00 分）",
    ],
    [
      5,
      {
        score: {
          kind: "ladder",
          steps: [
            { from: 3, score: 60 },
            { from: 6, score: 100 },
          ],
        },
      },
      "5 按分档计 60.00（达到 3 计 60 分，达到 6 计 100 分，其余 0 分）",
    ],
    [5, { score: { kind: "formula", formula: "支出 * 2 + 1" } }, "支出 × 2 + 1 = 3 × 2 + 1 = 7.00"],
    [
      5,
      { value: "户数", score: { kind: "min-max", limits: "sample", constant: 70 } },
      "参加比较的数没有差距，按办法一律计 70.00",
    ],
  ];
  test.each(cases)("%s by %j", (x, fields, expected) => {
    expect(working(x, fields)).toBe(expected);
  });

  test("an absence", () => {
    const score = { kind: "min-max", limits: { low: 0, high: 10 } };
    expect(working(null, { score, absence: "skip" })).toBe("没有得分：未报送");
    expect(working(null, { score, absence: { score: 30 } })).toBe("原值未报送，按办法计 30.00");
    // the mean of 2 and 8
    expect(working(null, { score, absence: { fill: "mean" } })).toBe(
      "100 ×（5 − 0）÷（10 − 0）= 50.00（正向：不允许值 0，满意值 10）",
    );
  });
});
