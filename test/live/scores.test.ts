import { analyse, liveEvaluationSheets, type Evaluation, type MethodInput, type Sheet } from "../../engine/index";
import { cellKey, type CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";
import { testWithLibreOffice } from "../libre-office";
import { judge, report } from "./judge";

/**
 * Twelve units in two groups; some have no figure, f has the total of e to the last bit, l is a reference unit. Columns: group,
 * three indicators, points, a condition, last place and last total.
 */
const table = sheetOf("表", [
  ["代码", "名称", "组", "甲", "乙", "丙", "加", "否", "上位", "上分", "选"],
  ["a", "甲县", "A", 90, 80, 70, 1, 0, 3, 60, 1],
  ["b", "乙县", "A", 70, 60, 95, 4, 0, 1, 80, 0],
  ["c", "丙县", "A", 55, "", 40, 0, 1, 2, 70, 0],
  ["d", "丁县", "A", 62, 71, "—", 9, 0, 8, 55, 1],
  ["e", "戊县", "B", 40, 50, 60, 0, 0, 5, 50, 0],
  ["f", "己县", "B", 60, 50, 40, 0, 0, 6, 0, 0],
  ["g", "庚县", "B", 35, 20, 10, 2, 0, 4, 20, 1],
  ["h", "辛县", "B", 81, 82, 83, 3, 1, 9, 82, 0],
  ["i", "壬县", "B", 15, 5, 0, 0, 0, 7, 9, 0],
  ["j", "癸县", "A", "", "", "", 1, 0, 10, 30, 0],
  ["k", "子县", "B", 99, 97, 98, 0, 0, "", "", 0],
  ["l", "丑县", "A", 88, 77, 66, 0, 0, 12, 66, 0],
]);

type Indicator = MethodInput["indicators"][number];

function leaf(code: string, column: string, more: Partial<Indicator> = {}): Indicator {
  return {
    ...{ code, parent: "S", title: `${column}指标`, value: column, direction: "positive", weight: 1 },
    score: { kind: "formula", formula: "x" },
    ...more,
  };
}

/** Three indicators of one score, put together as a case says. */
function tree(root: Partial<Indicator>, own: readonly Partial<Indicator>[] = []): Indicator[] {
  const leaves = ["甲", "乙", "丙"].map((column, i) => leaf(`I${i + 1}`, column, own[i]));
  return [{ code: "S", title: "总", aggregate: "arithmetic", ...root }, ...leaves];
}

const groups: MethodInput["groups"] = [
  { id: "A", title: "甲组", where: '组 == "A"' },
  { id: "B", title: "乙组", where: '组 == "B"' },
];

function evaluated(part: Partial<MethodInput>, data: Sheet = table): Evaluation {
  return evaluateSheets(methodOf({ units: { name: "名称", unranked: ["l"] }, absence: "skip", ...part }), data);
}

const weighted: readonly Partial<Indicator>[] = [{ weight: 2 }, { weight: 3 }, { weight: 5 }];

const kinds: readonly [title: string, part: Partial<MethodInput>][] = [
  ["geometric", { indicators: tree({ aggregate: "geometric" }, weighted) }],
  ["harmonic", { indicators: tree({ aggregate: "harmonic" }, weighted) }],
  ["power", { indicators: tree({ aggregate: { power: 2 } }, weighted) }],
  ["power below 0", { indicators: tree({ aggregate: { power: -2 } }, weighted) }],
  ["minimum", { indicators: tree({ aggregate: "minimum" }, weighted) }],
  ["maximum", { indicators: tree({ aggregate: "maximum" }, weighted) }],
  ["sum", { indicators: tree({ aggregate: "sum" }, weighted) }],
  ["points", { indicators: tree({ aggregate: "points", weightsFrom: "equal" }), weightsSum: 100 }],
  ["median", { indicators: tree({ aggregate: "median" }, weighted) }],
  ["topsis", { indicators: tree({ aggregate: "topsis", scope: "all" }, weighted) }],
  ["copeland", { indicators: tree({ aggregate: "copeland", scope: "all" }, weighted) }],
  ["withheld", { absence: "withhold", indicators: tree({}, weighted) }],
  ["at least two thirds", { indicators: tree({ minimumPresent: 0.6 }, weighted) }],
  ["scores in the place of absences", { absence: { score: 10 }, indicators: tree({}, weighted) }],
  [
    "an absence by its reason",
    {
      absence: { "not-applicable": "skip", "not-reported": { score: 20 }, otherwise: "withhold" },
      indicators: tree({ aggregate: "geometric" }, [{ weight: 2 }, { weight: 0 }, { weight: 5, absence: "withhold" }]),
    },
  ],
  [
    "groups, single units and lifts",
    {
      groups,
      indicators: tree({}, [
        { weight: 2, groupWeights: { B: 5 }, unitWeights: { c: 7 } },
        { weight: 3, groupWeights: { A: 0 } },
        { weight: 5, lift: { when: "选 == 1", times: 1.5 } },
      ]),
      ranking: { scope: ["group"], previous: "上位", previousScore: "上分" },
    },
  ],
  [
    "adjustments, bounds, vetoes and gates",
    {
      indicators: tree({}, weighted),
      adjustments: {
        bonuses: [
          { title: "加", value: "加", cap: 3, floor: 1 },
          { title: "位次", value: "rank(得分.S) == 1 ? 5 : 0", absent: 0 },
        ],
        bonusCap: 5,
        deductions: [{ title: "扣", value: "选 * 2" }],
        deductionCap: 1,
        vetoes: [{ title: "否", when: "否 == 1", effect: "score" }],
        gates: [{ title: "门", when: "得分.I1 >= 40" }],
      },
      bands: [
        { title: "好", from: 70, when: "得分.I1 >= 70" },
        { title: "中", from: 40 },
      ],
      lists: [
        { id: "top", title: "先进", by: "score", top: 3 },
        { id: "one", title: "单项", by: "I3", top: 2, without: ["top"], fill: false },
        {
          id: "own",
          title: "自定",
          by: { formula: "得分.总分 - 上分" },
          top: 2,
          withdrawn: [{ code: "b", reason: "核减" }],
        },
      ],
    },
  ],
  [
    "dense places in groups and lists of quotas",
    {
      groups,
      indicators: tree({}, weighted),
      ranking: { scope: ["all", "group"], ties: "dense", rankOn: 0, previous: "上位", previousScore: "上分" },
      lists: [
        { id: "top", title: "先进", by: "score", quotas: { B: 2, A: 1 } },
        { id: "rise", title: "进步", by: "rise", quotas: { A: 2, B: 2 }, without: ["top"] },
        { id: "growth", title: "增长", by: "growth", top: 2, groups: ["B"] },
        { id: "both", title: "双优", by: "score", top: 5, within: ["top", "rise"] },
      ],
    },
  ],
  ["ties broken", { indicators: tree({}), ranking: { tieBreak: ["I2", "I1"] } }],
  ["ties broken, dense", { indicators: tree({}), ranking: { tieBreak: ["I2"], ties: "dense" } }],
  [
    "a unit composed of others",
    {
      indicators: tree({}, weighted),
      units: {
        name: "名称",
        composed: [
          { code: "a", of: ["e", "f", "g"], weight: "加 + 1" },
          { code: "b", of: ["h", "i"], node: "I1" },
        ],
      },
    },
  ],
  ...(["entropy", "critic", "deviation", "variation", "principal-component"] as const).map(
    (kind): [string, Partial<MethodInput>] => [
      kind,
      {
        groups,
        indicators: tree({ weightsFrom: { kind, scope: "all" } }, [
          { weight: undefined },
          { weight: undefined },
          { weight: undefined },
        ]),
      },
    ],
  ),
  [
    "judgements",
    {
      indicators: tree({ weightsFrom: { kind: "ahp", judgements: [[2, 3], [2]] } }, [
        { weight: undefined },
        { weight: undefined },
        { weight: undefined },
      ]),
    },
  ],
];

testWithLibreOffice("methods of every kind come out of LibreOffice as the engine has them", async () => {
  const books = kinds.map(([, part]) => liveEvaluationSheets(analyse(evaluated(part))));
  const verdicts = await judge(books);
  expect(verdicts.map((verdict, i) => [kinds[i]![0], report(verdict)])).toEqual(kinds.map(([title]) => [title, ""]));
  const formulas = (sheets: readonly Sheet[], name: string): number =>
    sheets.find((sheet) => sheet.name === name)!.formulas!.size;
  // What is a value would agree with anything: scores, totals and places are formulas but where they are said not to be.
  books.forEach((sheets) => expect(formulas(sheets, "总分")).toBeGreaterThan(50));
});

/** What the guide calls a value, by its kind of method; everything else that is worked out is a formula. */
const valuesOf: Readonly<Record<string, readonly string[]>> = {
  median: ["I1 甲指标", "I2 乙指标", "I3 丙指标"].map((title) => `贡献：${title}`),
  topsis: ["I1 甲指标", "I2 乙指标", "I3 丙指标"].map((title) => `贡献：${title}`),
  copeland: ["I1 甲指标", "I2 乙指标", "I3 丙指标"].map((title) => `贡献：${title}`),
  "principal-component": ["权重：S 总（主成分法（按全部单位的得分））"],
  judgements: ["权重：S 总（层次分析法（判断矩阵上三角 2、3；2；平均随机一致性指标取萨蒂的表；一致性比例上限 0.1））"],
};

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value : "";
}

/** The heads of the columns with numbers that no formula gives, on the sheets with one row a unit. */
function valueColumns(sheets: readonly Sheet[], { compositions, units }: Evaluation): string[] {
  const composed = new Set(compositions.map(({ unit }) => units[unit]!.code));
  const heads = sheets
    .filter(({ name }) => ["得分", "总分", "单位权重", "计入", "对比", "中位", "评选", "贡献"].includes(name))
    .flatMap(({ name, rows, formulas }) =>
      rows.slice(4).flatMap((row, r) =>
        row.flatMap((value, column) => {
          const isFixed = typeof value === "number" && !formulas!.has(cellKey(r + 4, column));
          return isFixed && !composed.has(textOf(row[0])) ? [`${name}：${textOf(rows[3]![column])}`] : [];
        }),
      ),
    );
  return [...new Set(heads)].filter((head) => head !== "单位权重：组序");
}

test("what is worked out is a formula, but for what the guide calls a value", () => {
  for (const [title, part] of kinds) {
    const evaluation = evaluated(part);
    const sheets = liveEvaluationSheets(analyse(evaluation));
    const guide = sheets.find(({ name }) => name === "说明")!.rows.map(([item]) => textOf(item));
    const named = guide.flatMap((item) => (item.startsWith("数值：") ? [item.slice(3)] : []));
    expect([title, named]).toEqual([title, valuesOf[title] ?? []]);
    expect([title, valueColumns(sheets, evaluation).filter((head) => !named.includes(head))]).toEqual([title, []]);
  }
});

test("totals that differ behind the tenth decimal are pointed out: the workbook holds them equal", () => {
  const [head, ...rows] = table.rows;
  const close = sheetOf("表", [
    head!,
    ...rows.map((row) => [...row.slice(0, 3), ...[row[0] === "a" ? 50 : 70], ...row.slice(4)]),
  ]);
  const noteOf = (third: number): unknown => {
    const cells = close.rows.map((row) => row.map((cell, c) => (c === 3 && row[0] === "b" ? third : cell)));
    const indicators = [{ code: "S", title: "总", aggregate: "arithmetic" as const }, leaf("I1", "甲")];
    const sheets = liveEvaluationSheets(analyse(evaluated({ indicators }, { ...close, rows: cells })));
    return sheets.find(({ name }) => name === "排名")!.rows[1]![0];
  };
  expect(noteOf(50.000000000001)).toContain("甲县与乙县的得分在第 10 位小数以后才有差别");
  expect(noteOf(50.001)).not.toContain("才有差别");
});

/** A text as cells say it, wherever it stands. */
function said(sheets: readonly Sheet[]): CellValue[] {
  return sheets.flatMap(({ rows }) => rows.flat());
}

test("names that look like formulas stay texts", () => {
  const [head, ...rows] = table.rows;
  const hostile = sheetOf("表", [
    head!,
    ...rows.map((row, i) => (i === 0 ? [row[0]!, '=HYPERLINK("x")', ...row.slice(2)] : row)),
  ]);
  const sheets = liveEvaluationSheets(analyse(evaluated({ indicators: tree({}) }, hostile)));
  expect(said(sheets)).toContain('=HYPERLINK("x")');
  for (const { formulas } of sheets)
    for (const formula of formulas?.values() ?? []) expect(formula).not.toContain("HYPERLINK");
});
