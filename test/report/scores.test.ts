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

const slope = { kind: "base-and-slope", target: "支出 + 1", base: 60, above: 0.5, below: 2, cap: 100 };
const steps = {
  kind: "steps",
  from: "支出",
  above: { each: 0.1, points: 0.1 },
  below: { each: 0.2, points: 0.5 },
  cap: 10,
  floor: -5,
};
const slices = { kind: "slices", reference: { formula: "支出 * 10" }, base: 20, width: 10, rates: [1, 0.5, 0.25] };
const shortfall = { kind: "shortfall", target: "支出 + 4", full: 0.5, each: 0.1 };
const twoPart = { kind: "two-part", at: 2, reached: 4, best: 6, step: 0.3 };

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
    // ln 5 ÷ ln 100 = 1.609438 ÷ 4.605170
    [
      5,
      { score: { kind: "log", limits: { low: 1, high: 100 } } },
      "100 ×（ln 5 − ln 1）÷（ln 100 − ln 1）= 34.95（正向：不允许值 1，满意值 100）",
    ],
    // (ln 6 − ln 101) ÷ (ln 1 − ln 101) = 2.823361 ÷ 4.615121 = 0.611763; 60 + 40 × 0.611763
    [
      5,
      { score: { kind: "log", limits: { low: 0, high: 100 }, offset: 1, low: 60 }, direction: "negative" },
      "60 + 40 ×（ln（5 + 1）− ln（100 + 1））÷（ln（0 + 1）− ln（100 + 1））= 84.47（逆向：不允许值 100，满意值 0）",
    ],
    [
      200,
      { score: { kind: "log", limits: { low: 1, high: 100 } } },
      "200 优于满意值 100，按满分计 100.00（正向：不允许值 1，满意值 100）",
    ],
    // (0.2 − 0.1) ÷ (0.5 − 0.1)
    [
      5,
      { score: { kind: "reciprocal", limits: { low: 2, high: 10 } }, direction: "negative" },
      "100 ×（1÷5 − 1÷10）÷（1÷2 − 1÷10）= 25.00（逆向：不允许值 10，满意值 2）",
    ],
    // 支出 3 and what 丙县 has, 8
    [
      5,
      { score: { kind: "min-max", limits: { low: { formula: "支出" }, high: { unit: "3" } } } },
      "100 ×（5 − 3）÷（8 − 3）= 40.00（正向：不允许值 3，满意值 8）",
    ],
    [
      5,
      { score: { kind: "ratio", to: 8, cost: "complement" }, direction: "negative" },
      "（1 − 5 ÷ 8）× 100 = 37.50（逆向：标准 8）",
    ],
    [
      9,
      { score: { kind: "ratio", to: 8, cost: "complement" }, direction: "negative" },
      "（1 − 9 ÷ 8）× 100，最低计 0.00（逆向：标准 8）",
    ],
    // 2 − 5 ÷ 4.5
    [
      5,
      { score: { kind: "ratio", to: "target", target: "支出", times: 1.5, cost: "difference" }, direction: "negative" },
      "（2 − 5 ÷ 4.5）× 100 = 88.89（逆向：目标 3 × 1.5）",
    ],
    [
      -5,
      { score: { kind: "ratio", to: -8, cost: "complement", floor: null }, direction: "negative" },
      "100 ×（−8 −（−5））÷ 8 = −37.50（逆向：标准 −8）",
    ],
    // 2 is shared by two: places 2 and 3
    [2, { score: { kind: "rank", points: "n+1-rank", ties: "average" } }, "3 + 1 − 2.5 = 1.50（第 2.5 名，共 3 个）"],
    [2, { score: { kind: "rank", points: "share-of-n" } }, "（3 + 1 − 2）÷ 3 × 100 = 66.67（第 2 名，共 3 个）"],
    [
      2,
      { score: { kind: "rank", points: "percentile", ties: "average" } },
      "0.5 ÷（3 − 1）× 100 = 25.00（优于其中 0.5 个，第 2.5 名，共 3 个）",
    ],
    [
      5,
      { score: { kind: "base-to-target", from: "支出", target: "支出 * 2" } },
      "100 ×（5 − 3）÷（6 − 3）= 66.67（正向：基准值 3 计 0 分，目标值 6 计 100 分）",
    ],
    [
      7,
      { score: { kind: "base-to-target", from: "支出", target: "支出 * 2", base: 60 } },
      "60 + 40 ×（7 − 3）÷（6 − 3），最高计 100.00（正向：基准值 3 计 60 分，目标值 6 计 100 分）",
    ],
    [
      4,
      { score: { kind: "base-to-target", from: "支出 + 2", target: "支出" }, direction: "negative" },
      "100 ×（5 − 4）÷（5 − 3）= 50.00（逆向：基准值 5 计 0 分，目标值 3 计 100 分）",
    ],
    [5, { score: slope }, "60 + 0.5 ×（5 − 4）= 60.50（正向：目标值 4 计 60 分，每比目标优 1 个单位加 0.5 分）"],
    [3, { score: slope }, "60 − 2 ×（4 − 3）= 58.00（正向：目标值 4 计 60 分，每比目标差 1 个单位减 2 分）"],
    [4, { score: slope }, "4 正好达到目标，计 60.00（正向：目标值 4 计 60 分）"],
    [
      90,
      { score: slope },
      "60 + 0.5 ×（90 − 4），最高计 100.00（正向：目标值 4 计 60 分，每比目标优 1 个单位加 0.5 分）",
    ],
    [3, { score: { ...slope, below: { score: 0 } } }, "3 没有达到目标，一律计 0.00（正向：目标值 4 计 60 分）"],
    [
      5,
      { score: { ...slope, per: "percent" }, direction: "negative" },
      "60 − 2 ×（5 − 4）÷ 4 × 100 = 10.00（逆向：目标值 4 计 60 分，每比目标差 1% 减 2 分）",
    ],
    [3.3, { score: steps }, "0 + 0.1 × 3 = 0.30（正向：基准值 3 计 0 分，优 0.3，每 0.1 一档，取整合 3 档）"],
    [2.5, { score: steps }, "0 − 0.5 × 2 = −1.00（正向：基准值 3 计 0 分，差 0.5，每 0.2 一档，取整合 2 档）"],
    [
      300,
      { score: steps },
      "0 + 0.1 × 2970，最高计 10.00（正向：基准值 3 计 0 分，优 297，每 0.1 一档，取整合 2970 档）",
    ],
    [3, { score: steps }, "3 与基准值相同，计 0.00（正向：基准值 3 计 0 分）"],
    [2.5, { score: { ...steps, below: { score: -1 } } }, "2.5 没有达到基准值，一律计 −1.00（正向：基准值 3 计 0 分）"],
    [
      3.33,
      { score: { ...steps, whole: false, base: 60, cap: 100 } },
      "60 + 0.1 × 3.3 = 60.33（正向：基准值 3 计 60 分，优 0.33，每 0.1 一档，合 3.3 档）",
    ],
    // 33 is 10 % above 30, 47 is 17 ÷ 30 = 56.6667 % above it
    [33, { score: slices }, "20 + 1 × 10 = 30.00（正向：参照值 30，优 10%，每 10 个百分点一段）"],
    [
      47,
      { score: slices },
      "20 + 1 × 10 + 0.5 × 10 + 0.25 × 36.6667 = 44.17（正向：参照值 30，优 56.6667%，每 10 个百分点一段）",
    ],
    [27, { score: slices }, "20 − 1 × 10 = 10.00（正向：参照值 30，差 10%，每 10 个百分点一段）"],
    [30, { score: slices }, "30 与参照值相同，计 20.00（正向：参照值 30）"],
    // the mean of 20, 2 and 8 is 10
    [
      20,
      { score: { ...slices, reference: "mean", per: "unit", width: 4 } },
      "20 + 1 × 4 + 0.5 × 4 + 0.25 × 2 = 26.50（正向：参照值 10，优 10，每 4 个单位一段）",
    ],
    [5, { score: { kind: "counts", each: 0.2, cap: 0.5 } }, "0.2 × 5，最高计 0.50（每个计 0.2 分）"],
    [2, { score: { kind: "counts", each: -0.33 }, direction: "negative" }, "（−0.33）× 2 = −0.66（每个计 −0.33 分）"],
    [5, { score: shortfall }, "0.5 − 0.1 ×（7 − 5）= 0.30（正向：目标值 7，每缺 1 扣 0.1 分）"],
    [0, { score: shortfall }, "0.5 − 0.1 ×（7 − 0），最低计 0.00（正向：目标值 7，每缺 1 扣 0.1 分）"],
    [7, { score: shortfall }, "7 达到目标值，计满分 0.50（正向：目标值 7，每缺 1 扣 0.1 分）"],
    [9, { score: shortfall, direction: "negative" }, "0.5 − 0.1 ×（9 − 7）= 0.30（逆向：目标值 7，每超 1 扣 0.1 分）"],
    [5, { score: twoPart }, "4 +［6 − 0.3 ×（2 − 1）］= 9.70（达到 2 计 4 分，达标的 3 个中第 2 名）"],
    [1, { score: twoPart }, "1 没有达到 2，计 0.00（达标计 4 分，再按名次加分）"],
    [
      5,
      { score: { ...twoPart, floor: 5.9 } },
      "4 + 5.9 = 9.90（达到 2 计 4 分，达标的 3 个中第 2 名，名次分最低 5.9 分）",
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

  test("a target is a line of its own, with its formula and its cells", () => {
    const method = methodOf({
      indicators: [
        { code: "S", title: "综合得分", aggregate: "arithmetic" },
        {
          ...{ code: "A", parent: "S", title: "收入得分", weight: 1, value: "收入", direction: "positive" },
          score: { kind: "shortfall", target: "支出 * 2", each: 1 },
        },
      ],
    });
    const sheet = sheetOf("表", [
      ["代码", "名称", "收入", "支出"],
      ["1", "甲县", 4, 3],
      ["2", "乙县", 4, null],
    ]);
    const evaluation = evaluateSheets(method, sheet);
    expect(explainSteps(explain(evaluation, "1", "A")).slice(1)).toEqual([
      "\u3000收入：4\u3000〔表.xlsx C2〕",
      "\u3000目标值：支出 × 2 = 3 × 2 = 6",
      "\u3000\u3000支出：3\u3000〔表.xlsx D2〕",
    ]);
    expect(explainSteps(explain(evaluation, "2", "A"))[0]).toBe("收入得分：没有得分：目标值未报送");
  });

  test("a number without a score that gets the one for absences", () => {
    const base = { kind: "base-to-target", from: "支出", target: "支出" };
    expect(working(5, { score: base, absence: { score: 30 } })).toBe("5 算不出得分，按办法计 30.00");
    const short = { kind: "shortfall", each: 1, target: "支出 / 0" };
    expect(working(5, { score: short, absence: { score: 30 } })).toBe("5 算不出得分（目标值无法计算），按办法计 30.00");
  });
});
