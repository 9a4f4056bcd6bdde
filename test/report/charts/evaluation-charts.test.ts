// Expected values: scores.csv of test/reference/shandong, computed in R, and hand calculations shown with each case.
import { join } from "node:path";
import * as fc from "fast-check";
import { pairNodes } from "../../../engine/analysis/pairing";
import { openUnits } from "../../../engine/analysis/unit-findings";
import { evaluate } from "../../../engine/composite/evaluate";
import type { Evaluation } from "../../../engine/composite/evaluation";
import { readTable } from "../../../engine/composite/table";
import type { Chart, ChartDatum } from "../../../engine/report/charts/chart";
import { chartSheet, chartTable } from "../../../engine/report/charts/chart-table";
import { againstMeanChart, contributionsChart } from "../../../engine/report/charts/contributions-chart";
import { profileChart } from "../../../engine/report/charts/profile-chart";
import { rankingChart } from "../../../engine/report/charts/ranking-chart";
import { scatterChart } from "../../../engine/report/charts/scatter-chart";
import { evaluateSheets, methodOf, readReference, sheetOf } from "../../composite/build";
import { evaluateAsem } from "../../reference/asem";
import { examplesFolder, readByCode, readMethod, readSheet } from "../../reference/shandong/examples";

const method = readMethod("shandong/method.json");
const files = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"];
const shandong = evaluate(
  method,
  method.tables.map(
    (spec, i) => readTable(readSheet(join(examplesFolder, "shandong", files[i]!), spec.name), spec).table,
  ),
);
const scores = readByCode(join(__dirname, "../../reference/shandong/scores.csv"));
const findingsOf = openUnits(shandong);
const total = (data: readonly ChartDatum[]): number => data.reduce((whole, { value = 0 }) => whole + value, 0);

describe("a ranking", () => {
  test("is that of R, with its scores and places", () => {
    const { categories, series } = rankingChart(shandong, { marked: "370881" });
    const expected = [...scores].sort(([, a], [, b]) => Number(a.get("rank")) - Number(b.get("rank")));
    expect(categories.map(({ key }) => key)).toEqual(expected.map(([code]) => code));
    expect(categories.map(({ detail }) => detail)).toEqual(expected.map(([, row]) => `第 ${row.get("rank")} 名`));
    expect(series[0]!.data.map(({ text }) => text)).toEqual(expected.map(([, row]) => Number(row.get("S")).toFixed(2)));
    expect(categories.flatMap(({ isMarked, label }) => (isMarked ? [label] : []))).toEqual(["曲阜市"]);
  });

  test("of a group has the places within it, and names that several have come with their codes", () => {
    const { categories, title, caption } = rankingChart(shandong, { group: "district" });
    const expected = [...scores].filter(([, row]) => row.get("group") === "district");
    expected.sort(([, a], [, b]) => Number(a.get("rankInGroup")) - Number(b.get("rankInGroup")));
    expect(categories.map(({ key, detail }) => [key, detail])).toEqual(
      expected.map(([code, row]) => [code, `第 ${row.get("rankInGroup")} 名`]),
    );
    expect(title).toContain("市辖区");
    expect(caption).toBe("共 58 个，有名次的 58 个");
    // 市中区 is a district of 济南 and of 枣庄.
    const named = categories.filter(({ label }) => label.startsWith("市中区")).map(({ label }) => label);
    expect(named.sort()).toEqual(["市中区（370103）", "市中区（370402）"]);
  });

  test("shows ties, withheld scores and reference units as what they are", () => {
    // S = (a + b) ÷ 2: 甲 (80 + 60) ÷ 2 = 70, 乙 (70 + 70) ÷ 2 = 70, 丙 (50 + 40) ÷ 2 = 45; 丁 has no b; 参照 is not ranked.
    const chart = rankingChart(
      small([
        ["1", "甲", 80, 60],
        ["2", "乙", 70, 70],
        ["3", "丙", 50, 40],
        ["4", "丁", 90, null],
        ["9", "省", 95, 95],
      ]),
    );
    expect(chart.categories.map(({ label, detail }) => [label, detail])).toEqual([
      ["甲", "第 1 名（并列）"],
      ["乙", "第 1 名（并列）"],
      ["丙", "第 3 名"],
      ["丁", "无名次"],
      ["省", "参照，不排名"],
    ]);
    expect(chart.sentence).toBe("条形图：5 个单位按名次排列的得分。第一是甲 等 2 个（并列），70.00 分。");
    expect(chart.series[0]!.data).toEqual([
      { value: 70, text: "70.00" },
      { value: 70, text: "70.00" },
      { value: 45, text: "45.00" },
      { value: undefined, text: "不予计分" },
      { value: 95, text: "95.00" },
    ]);
    expect(chartTable(chart)).toMatchObject({ header: ["县（市、区）", "名次", "得分（分）"] });
    expect(chartTable(chart).rows[3]).toEqual([{ text: "丁" }, { text: "无名次" }, { text: "不予计分" }]);
    const sheet = chartSheet(chart, "排名图");
    expect(sheet.rows.slice(3, 4)).toEqual([["甲", "第 1 名（并列）", 70]]);
    expect(sheet.rows[6]).toEqual(["丁", "无名次", "不予计分"]);
  });

  test("does not change with the order of the rows, but for those who share a place", () => {
    const number = fc.oneof({ arbitrary: fc.integer({ min: 0, max: 9 }), weight: 5 }, fc.constant(null));
    const table = fc
      .array(fc.tuple(number, number), { minLength: 1, maxLength: 8 })
      .map((rows) => rows.map(([a, b], i): Row => [String(i + 1), `县${i + 1}`, a, b]));
    fc.assert(
      fc.property(
        table.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const [one, other] = [rankingChart(small(rows)), rankingChart(small(shuffled))];
          expect(placesOf(other)).toEqual(placesOf(one));
        },
      ),
      { seed: 20261122, numRuns: 40 },
    );
  });
});

describe("contributions", () => {
  test("add up to the score and, against the mean, to the distance from it, for every county of Shandong", () => {
    const all = [...scores.values()].map((row) => Number(row.get("S")));
    const mean = all.reduce((a, b) => a + b) / all.length;
    for (const { code } of shandong.units) {
      const score = Number(scores.get(code)!.get("S"));
      for (const most of [3, 8, Infinity]) {
        const made = contributionsChart(shandong, findingsOf(code), { most });
        expect(made.categories.length).toBeLessThanOrEqual(most === 3 ? 3 + absent(made) : 100);
        expect(total(made.series[0]!.data)).toBeCloseTo(score, 9);
        expect(total(againstMeanChart(shandong, findingsOf(code), { most })!.series[0]!.data)).toBeCloseTo(
          score - mean,
          9,
        );
      }
    }
  });

  test("are those of a hand calculation, with the cells that they come from", () => {
    // S = (a + b) ÷ 2: of 甲's 70, a brings 80 ÷ 2 = 40 and b 60 ÷ 2 = 30. The means of a and b are (80 + 40) ÷ 2 = 60 and
    // (60 + 80) ÷ 2 = 70: a wins (80 − 60) ÷ 2 = 10, b loses (60 − 70) ÷ 2 = −5; the mean of S is (70 + 60) ÷ 2 = 65.
    const evaluation = small([
      ["1", "甲", 80, 60],
      ["2", "乙", 40, 80],
    ]);
    const findings = openUnits(evaluation)("1");
    const made = contributionsChart(evaluation, findings);
    expect(made.categories.map(({ key, label }) => [key, label])).toEqual([
      ["a", "产值"],
      ["b", "收入"],
    ]);
    expect(made.series[0]!.data.map(({ value, text }) => [value, text])).toEqual([
      [40, "40.00"],
      [30, "30.00"],
    ]);
    expect(made.series[0]!.data[0]!.places).toEqual([expect.objectContaining({ sheet: "表", row: 1, column: 2 })]);
    const against = againstMeanChart(evaluation, findings)!;
    expect(against.series[0]!.data.map(({ value, text }) => [value, text])).toEqual([
      [10, "+10.00"],
      [-5, "−5.00"],
    ]);
    expect(against.caption).toBe("与全部 2 个单位的平均分 65.00 分相比，合计 +5.00 分");
  });

  test("of a county without a score are none against the mean", () => {
    const evaluation = small([
      ["1", "甲", 80, null],
      ["2", "乙", 40, 80],
    ]);
    expect(againstMeanChart(evaluation, openUnits(evaluation)("1"))).toBeUndefined();
    expect(contributionsChart(evaluation, openUnits(evaluation)("1")).caption).toBe("甲没有得分。");
  });
});

describe("a profile", () => {
  test("is a radar of the unit, the mean and the best of its group", () => {
    const chart = profileChart(shandong, findingsOf("370881"));
    expect(chart).toMatchObject({ kind: "radar", low: 0, high: 100 });
    expect(chart.categories.map(({ key }) => key)).toEqual(["A", "B", "C", "D", "E"]);
    expect(chart.series.map(({ role, data }) => [role, data.map(({ text }) => text)])).toEqual([
      ["own", ["79.46", "89.08", "75.68", "93.69", "91.68"]],
      // R: aggregate(cbind(A, B, C, D, E) ~ group, scores, mean), and max, of the cities.
      ["mean", ["79.59", "80.65", "75.55", "82.41", "89.11"]],
      ["best", ["95.49", "94.38", "80.13", "97.85", "94.44"]],
    ]);
    expect(chart.sentence).toContain("人口活力 79.46（平均 79.59，最高 95.49）");
  });

  test("of two dimensions, or with an absence, is bars", () => {
    const two = small([
      ["1", "甲", 80, 60],
      ["2", "乙", 40, 80],
    ]);
    expect(profileChart(two, openUnits(two)("1")).kind).toBe("bars");
    const gap = evaluateSheets(
      methodOf({
        units: { name: "名称" },
        absence: "skip",
        indicators: [
          { code: "S", title: "总分", aggregate: "arithmetic" },
          ...["a", "b", "c"].map((code) => leaf(code, code)),
        ],
      }),
      sheetOf("表", [
        ["代码", "名称", "a", "b", "c"],
        ["1", "甲", 3, null, 5],
        ["2", "乙", 4, 4, 4],
      ]),
    );
    const chart = profileChart(gap, openUnits(gap)("1"));
    expect(chart.kind).toBe("bars");
    expect(chart.series[0]!.data[1]).toEqual({ value: undefined, text: "未报送" });
    expect(profileChart(gap, openUnits(gap)("2"))).toMatchObject({ kind: "radar", high: 5 });
  });
});

describe("a scatter", () => {
  test("has the correlations of R in its caption, over those that have both values", () => {
    // R: cor(scores$A, scores$D) 0.540260285919685, Spearman 0.562873908687562
    const byScore = pairNodes(shandong, { code: "A", of: "score" }, { code: "D", of: "score" });
    expect(byScore.pearson.coefficient).toBeCloseTo(0.540260285919685, 12);
    expect(byScore.spearman.coefficient).toBeCloseTo(0.562873908687562, 12);
    expect(scatterChart(shandong, byScore).caption).toBe("136 个单位。皮尔逊相关系数 0.540，斯皮尔曼 0.563");
    // R: cor(derived$A1, derived$B1, use = "complete.obs") 0.635560964569696; 20 counties have no A1
    const byValue = pairNodes(shandong, { code: "A1", of: "value" }, { code: "B1", of: "value" });
    const chart = scatterChart(shandong, byValue, { marked: "370881" });
    expect(chart.caption).toContain("116 个单位。皮尔逊相关系数 0.636");
    expect(chart.caption).toContain("另有 20 个缺少数值");
    expect([chart.x, chart.y].map(({ title, unit }) => [title, unit])).toEqual([
      ["常住人口增长率（2010—2020年）", "%"],
      ["常住人口城镇化率", "%"],
    ]);
    expect(chart.groups.map(({ name, points }) => [name, points.length])).toEqual([
      ["市辖区", 58],
      ["县级市", 26],
      ["县", 52],
    ]);
    const points = chart.groups.flatMap((group) => group.points);
    expect(points.filter(({ x }) => x.value === undefined).every(({ x }) => /\p{Script=Han}/u.test(x.text))).toBe(true);
    expect(points.filter(({ isMarked }) => isMarked).map(({ label }) => label)).toEqual(["曲阜市"]);
  });

  test("draws reference units, and says that the correlation is without them", () => {
    const evaluation = small([
      ["1", "甲", 80, 60],
      ["2", "乙", 70, 70],
      ["3", "丙", 50, 40],
      ["4", "丁", 90, null],
      ["9", "省", 0, 95],
    ]);
    const { caption } = scatterChart(
      evaluation,
      pairNodes(evaluation, { code: "a", of: "value" }, { code: "b", of: "value" }),
    );
    // 甲, 乙, 丙 without 省: a is 13⅓, 3⅓, −16⅔ from its mean and b 3⅓, 13⅓, −16⅔; r = 366⅔ ÷ 466⅔ = 0.7857. Ranks 3, 2, 1
    // and 2, 3, 1: 1 − 6 × 2 ÷ (3 × 8) = 0.5.
    expect(caption).toBe(
      "4 个单位。皮尔逊相关系数 0.786，斯皮尔曼 0.500（按其中参加排名的 3 个计算）；另有 1 个缺少数值，没有画出",
    );
  });

  test("agrees with COINr's correlations of the ASEM indicators", () => {
    const asem = evaluateAsem("6_normalised");
    const [headers, ...rows] = readReference("asem/correlation/indicators_normalised_pearson.csv");
    for (const row of rows.slice(0, 6))
      for (const [c, other] of headers!.slice(1, 7).entries()) {
        const { pearson } = pairNodes(asem, { code: row[0]!, of: "value" }, { code: other, of: "value" });
        expect(pearson.coefficient).toBeCloseTo(Number(row[c + 1]), 9);
      }
  });

  test("of a dimension's value is a wrong program", () => {
    expect(() => pairNodes(shandong, { code: "A", of: "value" }, { code: "B", of: "score" })).toThrow(RangeError);
  });
});

type Row = [string, string, number | null, number | null];

function leaf(code: string, title: string) {
  return { code, title, parent: "S", weight: 1, value: code, score: { kind: "formula" as const, formula: "x" } };
}

/** Counties whose total is the mean of two numbers; 省, with the code 9, is a reference unit. */
function small(rows: readonly Row[]): Evaluation {
  const isThere = rows.some(([code]) => code === "9");
  return evaluateSheets(
    methodOf({
      units: { name: "名称", ...(isThere ? { unranked: ["9"] } : {}) },
      absence: "withhold",
      indicators: [{ code: "S", title: "总分", aggregate: "arithmetic" }, leaf("a", "产值"), leaf("b", "收入")],
    }),
    sheetOf("表", [["代码", "名称", "a", "b"], ...rows]),
  );
}

function absent({ series }: Extract<Chart, { kind: "bars" }>): number {
  return series[0]!.data.filter(({ value }) => value === undefined).length;
}

/** What each county has, whatever the order of those with the same place. */
function placesOf({ categories, series }: Extract<Chart, { kind: "bars" }>) {
  return {
    details: categories.map(({ detail }) => detail),
    texts: series[0]!.data.map(({ text }) => text),
    of: Object.fromEntries(categories.map(({ key, detail }, i) => [key, [detail, series[0]!.data[i]!.text]])),
  };
}
