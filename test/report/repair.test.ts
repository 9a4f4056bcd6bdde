import { analyse } from "../../engine/analysis/findings";
import { explain } from "../../engine/composite/explain";
import type { MethodInput } from "../../engine/composite/method";
import { evaluationJson } from "../../engine/report/evaluation-json";
import { evaluationSheets } from "../../engine/report/evaluation-sheets";
import { evaluationText } from "../../engine/report/evaluation-text";
import { explainSteps } from "../../engine/report/explain";
import { absenceText, availabilityText, treatmentText } from "../../engine/report/repair-words";
import { cellKey, cellText, type Sheet } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, positionOf, sheetOf } from "../composite/build";

type Indicator = MethodInput["indicators"][number];

/** Seven counties, one of which reported next to nothing; 产值 has an outlier and a gap. */
function evaluation(own: Partial<Indicator>, more: Partial<MethodInput> = {}) {
  const method = methodOf({
    title: "办法",
    units: { name: "名称", availability: { present: 0.5, keep: ["9"] } },
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      {
        ...{ code: "A", parent: "S", title: "产值", unitOfMeasure: "亿元", weight: 1, value: "产值" },
        ...{ direction: "positive", scope: "all", score: { kind: "min-max", limits: "sample" } },
        ...own,
      },
      {
        ...{ code: "B", parent: "S", title: "户数", weight: 1, value: "户数 / 人口", direction: "positive" },
        score: { kind: "min-max", limits: { low: 0, high: 10 } },
      },
    ],
    ...more,
  });
  const rows = [0, 1, 2, 3, 4, 60].map((x, i) => [String(i + 1), `县${i + 1}`, x, 8, 4]);
  return evaluateSheets(
    method,
    sheetOf("表", [
      ["代码", "名称", "产值", "户数", "人口"],
      ...rows,
      ["7", "县7", null, 8, 4],
      ["8", "县8", null, null, 4],
    ]),
  );
}

const winsorised: Partial<Indicator> = {
  absence: { fill: "median" },
  treat: { test: { skewness: 2, kurtosis: 3.5 }, steps: [{ kind: "winsorise", cells: 5 }] },
};

function sheetsOf(own: Partial<Indicator>, more: Partial<MethodInput> = {}) {
  const sheets = evaluationSheets(analyse(evaluation(own, more)));
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

function texts(sheet: Sheet): string[][] {
  return sheet.rows.map((row) => row.map(cellText));
}

/** The note on the cell of a county's 产值 in the sheet of values. */
function noteOf(sheet: Sheet, county: string): string | undefined {
  const row = sheet.rows.findIndex((cells) => cells[1] === county);
  return sheet.notes?.get(cellKey(row, 2));
}

describe("the trace", () => {
  const lines = (own: Partial<Indicator>, county = "县6") => {
    const found = evaluation(own);
    return explainSteps(explain(found, found.units[positionOf(found, county)]!.code, "A"))
      .slice(1)
      .map((line) => line.trim());
  };

  // Of 0, 1, 2, 3, 4, 60 and the filled median 2.5 the skewness is 2.6260626 and the kurtosis 6.9211063; with 4 for 60 they are
  // −0.4569697 and −0.7841746 (R, by the formulas of SKEW and KURT).
  test("winsorising: the bound, the test before and after", () => {
    expect(lines(winsorised)[0]).toBe(
      "缩尾：60 高于上界 4，按缩尾处理，取 4（要求偏度绝对值小于 2 或峰度小于 3.5；处理前偏度 2.63、峰度 6.92；处理后偏度 −0.46、峰度 −0.78）",
    );
    expect(lines(winsorised)[1]).toMatch(/^产值：60\s+〔表\.xlsx C7〕$/u);
  });

  test("what was not touched has no line about it", () =>
    expect(lines(winsorised, "县3")[0]).toMatch(/^产值：2\s+〔/u));

  test("percentiles: of 0, 1, 2, 3, 4, 60 the 80th is 4", () =>
    expect(lines({ absence: "skip", treat: { steps: [{ kind: "percentiles", high: 0.8 }] } })[0]).toBe(
      "分位数截断：60 高于上界 4，按分位数截断，取 4",
    ));

  test("clipping from below", () =>
    expect(lines({ absence: "skip", treat: { steps: [{ kind: "clip", low: 3 }] } }, "县1")[0]).toBe(
      "截断：0 低于下界 3，按规定的界限截断，取 3",
    ));

  // ln(60 − 0 + 0.6) = 4.1043; −ln(60 + 0.6 − 60) is of a tail below
  test.each<[form: string, working: string]>([
    ["plain", "取对数：自然对数（60）= 4.0943"],
    ["ct", "取对数：自然对数［60 − 0 + 0.01 ×（60 − 0）］= 4.1043"],
    ["ct-plus", "取对数：自然对数［60 − 0 + 0.01 ×（60 − 0）］= 4.1043"],
    ["ct-original", "取对数：自然对数（60 − 0 + 1）= 4.1109"],
    ["gii", "取对数：自然对数［（60 − 1）×（60 − 0）÷（60 − 0）+ 1］= 4.0943"],
  ])("the logarithm %s", (form, working) =>
    expect(lines({ absence: "skip", treat: { steps: [{ kind: "log", form: form as "ct" }] } })[0]).toBe(working),
  );

  test("a logarithm that there is none of", () =>
    expect(lines({ absence: "skip", treat: { steps: [{ kind: "log" }] } }, "县1").slice(0, 2)).toEqual([
      "取对数：自然对数（0），无法计算",
      "产值：0　〔表.xlsx C2〕",
    ]));

  // (61^0.5 − 1) ÷ 0.5 = 13.6205
  test("Box–Cox", () =>
    expect(lines({ absence: "skip", treat: { steps: [{ kind: "box-cox", lambda: 0.5 }] } })[0]).toBe(
      "博克斯—考克斯变换：［（60 − 0 + 1）^0.5 − 1］÷ 0.5 = 13.6205",
    ));

  test("a gap filled by a formula, and from other years", () => {
    expect(lines({ absence: { fill: { formula: "户数 / 4" } } }, "县7").slice(0, 3)).toEqual([
      "取值（代入）：原值未报送，按办法代入 户数 ÷ 4 = 2",
      "产值：未报送　〔表.xlsx C8〕",
      "取值：户数 ÷ 4 = 8 ÷ 4 = 2",
    ]);
    const years = [
      { year: 2020, value: "人口" },
      { year: 2024, value: "户数" },
    ];
    expect(lines({ absence: { fill: { year: 2023, years, how: "linear" } } }, "县7")).toEqual([
      "取值（代入）：原值未报送，按年份内插：4 +（8 − 4）×（2023 − 2020）÷（2024 − 2020）= 7",
      "产值：未报送　〔表.xlsx C8〕",
      expect.stringMatching(/^2020年：人口 = 4$/u),
      expect.stringMatching(/^人口：4\s+〔表\.xlsx E8〕$/u),
      expect.stringMatching(/^2024年：户数 = 8$/u),
      expect.stringMatching(/^户数：8\s+〔表\.xlsx D8〕$/u),
    ]);
    expect(lines({ absence: { fill: { year: 2023, years, how: "last" } } }, "县7")[0]).toBe(
      "取值（代入）：原值未报送，按办法代入 2020 年的数 4",
    );
  });
});

describe("the workbook of results", () => {
  test("every value that is not the table's: who, what, before, after, where", () => {
    const sheet = sheetsOf(winsorised).get("填补与处理")!;
    expect(texts(sheet).slice(2)).toEqual([
      ["代码", "县（市、区）", "指标", "处理", "处理前", "处理后", "来源单元格"],
      [
        ...["6", "县6", "A 产值"],
        ...["缩尾，由最远的数起逐个取次远的数，至多 5 个（并列的一起动）", "60", "4", "表.xlsx C7"],
      ],
      ["7", "县7", "A 产值", "代入全部单位的中位数", "未报送", "2.5", "表.xlsx C8"],
    ]);
  });

  test("notes on the cells of the sheet of values", () => {
    const sheet = sheetsOf(winsorised).get("指标值")!;
    expect(noteOf(sheet, "县6")).toBe("缩尾，由最远的数起逐个取次远的数，至多 5 个（并列的一起动）：60 → 4");
    expect(noteOf(sheet, "县7")).toBe("原值未报送，代入全部单位的中位数：表.xlsx C8");
    expect(noteOf(sheet, "县1")).toBeUndefined();
    expect(noteOf(sheetsOf({ absence: "skip" }).get("指标值")!, "县7")).toBe("缺失：表.xlsx C8");
  });

  test("a logarithm of a whole column is one line, with the values before it in the notes", () => {
    const sheets = sheetsOf({ absence: "skip", treat: { steps: [{ kind: "log", form: "ct-original" }] } });
    expect(texts(sheets.get("填补与处理")!).slice(3)).toEqual([
      ["", "共 5 个单位", "A 产值", "取对数 ln（x − 最小值 + 1）", "", "", "处理前的数见“指标值”的批注"],
    ]);
    expect(noteOf(sheets.get("指标值")!, "县2")).toBe("取对数 ln（x − 最小值 + 1）：1 → 0.6931");
  });

  test("no sheet where nothing was done, and none of units left out where none were", () => {
    const sheets = sheetsOf({ absence: "skip" }, { units: { name: "名称" } });
    expect([...sheets.keys()]).not.toContain("填补与处理");
    expect([...sheets.keys()]).not.toContain("不参评单位");
  });

  test("units left out, with what they reported", () => {
    expect(texts(sheetsOf(winsorised).get("不参评单位")!).slice(2)).toEqual([
      ["8", "县8", "数据完备率不够（应报 2 项，有数 0 项，其中不为零 0 项）"],
    ]);
  });

  // 0, 1, 2, 3, 4, 60: quartiles of type 7 at positions 1.25 and 3.75; mean 70 ÷ 6; R gives the deviation 23.7206.
  test("what the indicators look like, before anything is done to them", () => {
    const rows = sheetsOf(winsorised).get("数据概况")!.rows.slice(4);
    expect(rows[0]!.slice(0, 12)).toEqual(["A", "产值", "亿元", 6, 1, 1, 6, 0, 1.25, 2.5, 3.75, 60]);
    expect(rows[0]![12]).toBeCloseTo(70 / 6, 12);
    expect(rows[0]![13]).toBeCloseTo(23.720596, 5);
    expect(rows[0]![14]).toBeCloseTo(2.429923, 6);
    expect(rows[0]![15]).toBeCloseTo(5.925541, 6);
    expect(rows[0]![16]).toBe("有异常值");
    // Seven times 2: no skewness, and one number among seven.
    expect(rows[1]!.slice(3)).toEqual([7, 0, 0, 1, 2, 2, 2, 2, 2, 2, 0, null, null, "相同的数多"]);
  });

  test("in JSON and in the summary", () => {
    const findings = analyse(evaluation(winsorised));
    const { alterations, excluded, statistics } = evaluationJson(findings);
    expect(alterations).toEqual([
      {
        ...{ code: "6", name: "县6", indicator: "A", step: { kind: "winsorise", cells: 5 }, before: 60, after: 4 },
        cells: ["表.xlsx C7"],
      },
      {
        code: "7",
        name: "县7",
        indicator: "A",
        fill: "median",
        before: "not-reported",
        after: 2.5,
        cells: ["表.xlsx C8"],
      },
    ]);
    expect(excluded).toMatchObject([{ code: "8", why: "availability", reported: { asked: 2, present: 0 } }]);
    expect(statistics).toMatchObject({ A: { present: 6, flags: ["outliers"] } });
    expect(evaluationText(findings)[1]).toBe(
      "另有 1 个单位不参评，按办法代入 1 个缺失的数，异常值处理 1 处；逐个见结果工作簿。",
    );
  });
});

describe("the method in words says every number of it", () => {
  const words = (treat: MethodInput["treat"]) =>
    treatmentText(
      methodOf({
        treat: treat!,
        indicators: evaluation({}).method.indicators.map((each) => ({ ...each, scope: "all" })),
      }).treat,
    );

  test.each<[treat: NonNullable<MethodInput["treat"]>, text: string]>([
    [{ steps: [] }, "不处理"],
    [
      {
        test: { skewness: 2, kurtosis: 3.5 },
        steps: [
          { kind: "winsorise", cells: 5 },
          { kind: "log", form: "ct" },
        ],
      },
      "偏度绝对值不小于 2 且峰度不小于 3.5 时处理：缩尾，由最远的数起逐个取次远的数，至多 5 个（并列的一起动）；仍不合要求的改由原值取对数 ln［x − 最小值 + 0.01 ×（最大值 − 最小值）］",
    ],
    [
      { steps: [{ kind: "percentiles", low: 0.025, high: 0.975 }] },
      "按百分位截断：不低于第 2.5 百分位，不高于第 97.5 百分位",
    ],
    [{ steps: [{ kind: "percentiles", high: 0.9 }] }, "按百分位截断：不高于第 90 百分位"],
    [
      {
        steps: [
          { kind: "clip", low: -5, high: 80 },
          { kind: "box-cox", lambda: 0.5, shift: false },
        ],
        combine: true,
      },
      "截断：不低于 −5，不高于 80；再博克斯—考克斯变换，指数 0.5",
    ],
    [{ steps: [{ kind: "box-cox", lambda: -1 }] }, "博克斯—考克斯变换，指数 −1，先把最小值移到 1"],
  ])("%j", (treat, text) => expect(words(treat)).toBe(text));

  test("fills and the share that has to be there", () => {
    expect(absenceText({ fill: { formula: "上年产值" } })).toBe("代入公式 上年产值 所得");
    const years = [
      { year: 2021, value: "前年" },
      { year: 2023, value: "今年" },
    ];
    expect(absenceText({ fill: { year: 2022, years, how: "linear" } })).toBe(
      "代入按前后年份线性内插的 2022 年的数，只有一侧有数的取最近一年（2021 年 前年，2023 年 今年）",
    );
    expect(absenceText({ "not-applicable": "skip", otherwise: { fill: { year: 2022, years, how: "last" } } })).toBe(
      "不适用：略去，其余指标按权重折算；其他：代入2022 年以前最近一年的数（2021 年 前年，2023 年 今年）",
    );
    expect(availabilityText({ present: 0.9, nonZero: 0.05, keep: ["370100"] })).toBe(
      "有数的指标不少于应报的 90%；有数的指标中不为零的不少于 5%；例外：370100",
    );
  });

  test("and stands in the sheets of the method", () => {
    const sheets = sheetsOf(winsorised);
    const basics = texts(sheets.get("评价办法")!);
    expect(basics).toContainEqual(["数据完备率", "有数的指标不少于应报的 50%；例外：9"]);
    const indicators = texts(sheets.get("指标体系")!);
    const column = indicators.find((row) => row.includes("异常值处理"))!.indexOf("异常值处理");
    expect(indicators.map((row) => row[column])).toContainEqual(
      "偏度绝对值不小于 2 且峰度不小于 3.5 时处理：缩尾，由最远的数起逐个取次远的数，至多 5 个（并列的一起动）",
    );
  });
});
