// Formulas that come after scoring see the scores under 得分; what comes before does not.
import { explain } from "../../engine/composite/explain";
import { checkMethod, type MethodInput } from "../../engine/composite/method";
import type { Explained } from "../../engine/terms/explained";
import type { CellValue } from "../../engine/terms/sheet";
import { valuesOf } from "../../engine/terms/column";
import { evaluateSheets, methodInput, methodOf, sheetOf } from "./build";

const plain = (code: string, title: string): MethodInput["indicators"][number] => ({
  ...{ code, parent: "S", title, weight: 1, value: code.toLowerCase(), direction: "positive" },
  score: { kind: "min-max", limits: { low: 0, high: 100 }, clamp: false },
});
const indicators = [
  { code: "S", title: "综合得分", aggregate: "arithmetic" as const },
  plain("A", "经济"),
  plain("B", "民生（分）"),
];
const rows: CellValue[][] = [
  ["1", "甲", 90, 60],
  ["2", "乙", 80, 50],
  ["3", "丙", 40, 100],
];

function evaluated(part: Partial<MethodInput>, cells = rows) {
  return evaluateSheets(methodOf({ indicators, ...part }), sheetOf("表", [["代码", "名称", "a", "b"], ...cells]));
}

describe("bonuses and deductions", () => {
  test("by a node's code, its title, and a title with brackets in it", () => {
    const bonuses = [
      { title: "一", value: "得分.A / 10" },
      { title: "二", value: "得分.经济 / 100" },
      { title: "三", value: "得分.「民生（分）」 / 1000" },
    ];
    // Scores 75, 65 and 70.
    const found = evaluated({ adjustments: { bonuses } });
    [75 + 9 + 0.9 + 0.06, 65 + 8 + 0.8 + 0.05, 70 + 4 + 0.4 + 0.1].forEach((expected, i) =>
      expect(found.total.numbers[i]).toBeCloseTo(expected, 12),
    );
  });

  // A month's first three get 0.5, 0.3 and 0.1 if growth and investment pass their gates.
  test("the place of the score, behind a gate", () => {
    const place = "rank(得分.S) == 1 ? 0.5 : rank(得分.S) == 2 ? 0.3 : rank(得分.S) == 3 ? 0.1 : 0";
    const bonuses = [{ title: "月度前三", value: `a >= 50 and b >= 50 ? (${place}) : 0` }];
    const found = evaluated({ adjustments: { bonuses } }, [...rows, ["4", "丁", 60, 50]]);
    // Places 1, 3, 2 and 4; 丙 has a below 50.
    expect(valuesOf(found.total)).toEqual([75.5, 65.1, 70, 55]);
  });

  // Guangyuan 2018: twice yellow −1, red −2: a counter of the year feeds the score.
  test("a counter of cards", () => {
    const deductions = [{ title: "亮牌", value: "floor(a / 2) * 1 + b * 2", cap: 5 }];
    const score = { kind: "formula", formula: "80" } as const;
    const found = evaluated(
      { adjustments: { deductions }, indicators: [indicators[0]!, { ...indicators[1]!, score }] },
      [
        ["1", "甲", 1, 0],
        ["2", "乙", 2, 0],
        ["3", "丙", 5, 1],
        ["4", "丁", 4, 3],
      ],
    );
    expect(valuesOf(found.total)).toEqual([80, 79, 76, 75]);
  });
});

test("a veto sees the scores, a gate also the total, which is rounded where it is ranked on so many decimals", () => {
  const found = evaluated({
    adjustments: {
      bonuses: [{ title: "表彰", value: '名称 == "乙" ? 9.996 : 0' }],
      vetoes: [{ title: "短板", when: "得分.A < 50", effect: "score" }],
      gates: [{ title: "总分75以上", when: "得分.总分 >= 75" }],
    },
    ranking: { rankOn: 2 },
    lists: [{ id: "x", title: "先进", by: "score", top: 3 }],
    bands: [
      { title: "优秀", from: 70, when: "min(得分.A, 得分.B) >= 60" },
      { title: "良好", from: 60 },
    ],
  });
  expect(valuesOf(found.total)).toEqual([75, 74.996, 0]);
  // 74.996 is 75.00 where two decimals count.
  expect(found.lists[0]!.entries.map(({ unit }) => unit)).toEqual([0, 1]);
  expect(found.bands).toEqual(["优秀", "良好", undefined]);
});

test("in whichever group a unit counts, its own scores are seen", () => {
  const groups = [
    { id: "g", title: "工业", codes: ["1"] },
    { id: "h", title: "农业", codes: ["1", "2", "3"] },
  ];
  const weighted = [indicators[0]!, ...indicators.slice(1)].map((each) =>
    each.code === "A" ? { ...each, groupWeights: { g: 3 } } : each,
  );
  const bonuses = [{ title: "达到80分", value: "得分.S >= 80 ? 10 : 0" }];
  // As g 甲 has (3 × 90 + 60) ÷ 4 = 82.5 and the bonus, as h 75 and none.
  const found = evaluated({ groups, grouping: "multiple-best", indicators: weighted, adjustments: { bonuses } });
  expect(valuesOf(found.total)).toEqual([92.5, 65, 70]);
});

describe("refused", () => {
  const codes = (part: Partial<MethodInput>) =>
    checkMethod(methodInput({ indicators, ...part })).issues.map(({ code, where }) => [code, where.path]);

  test.each<[what: string, part: Partial<MethodInput>, path: string]>([
    [
      "a value",
      { indicators: [...indicators.slice(0, 2), { ...plain("B", "乙"), value: "得分.A" }] },
      "indicators.2.value",
    ],
    ["a variable", { variables: [{ name: "好", formula: "得分.A + 1" }] }, "variables.0.formula"],
    ["a group", { groups: [{ id: "g", title: "g", where: "得分.A > 1" }] }, "groups.0.where"],
    ["an entry", { units: { name: "名称", entry: "得分.A > 1" } }, "units.entry"],
    ["last year's place", { ranking: { previous: "rank(得分.A)" } }, "ranking.previous"],
  ])("%s", (_, part, path) => expect(codes(part)).toEqual([["formula.no-scores", path]]));

  test("the total before there is one, names of nobody, names of several, places among scores", () => {
    const bonuses = ["得分.总分", "得分.经济学", "rankIn(a, 得分.A)"].map((value, i) => ({ title: `${i}`, value }));
    const twins = [...indicators, { ...plain("C", "经济"), value: "a" }];
    expect(codes({ adjustments: { bonuses } })).toEqual([
      ["formula.no-total", "adjustments.bonuses.0.value"],
      ["formula.unknown-score", "adjustments.bonuses.1.value"],
      ["formula.type", "adjustments.bonuses.2.value"],
    ]);
    expect(codes({ indicators: twins, bands: [{ title: "好", from: 1, when: "得分.经济 > 1" }] })).toEqual([
      ["formula.ambiguous-score", "bands.0.when"],
    ]);
    expect(codes({ indicators: twins, bands: [{ title: "好", from: 1, when: "得分.C > 1" }] })).toEqual([]);
  });

  test("a table of that name, which no formula would see", () =>
    expect(
      codes({
        tables: [
          { name: "表", code: "代码" },
          { name: " 得 分", code: "代码" },
        ],
      }),
    ).toEqual([["table.reserved", "tables.1.name"]]));
});

test("the trace goes through a score to the node and on to its cells", () => {
  const bonuses = [{ title: "单项", value: "得分.经济 / 10" }];
  const total = explain(evaluated({ adjustments: { bonuses } }), "2");
  const item = total.inputs["bonus 1"] as Explained;
  const node = item.inputs["得分.经济"] as Explained;
  expect([item.value, node.value, node.label, node.rule]).toEqual([8, 80, "经济", "normalise.min-max.positive"]);
  const value = node.inputs["x"] as Explained;
  expect((value.inputs["a"] as Explained).place).toMatchObject({ sheet: "表", row: 2, column: 2 });
});
