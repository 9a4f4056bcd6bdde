import { evaluate } from "../../engine/composite/evaluate";
import type { Evaluation } from "../../engine/composite/evaluation";
import type { MethodInput } from "../../engine/composite/method";
import { EvaluationStopped } from "../../engine/composite/progress";
import { readTable } from "../../engine/composite/table";
import type { CellValue } from "../../engine/terms/sheet";
import { valuesOf } from "../../engine/terms/column";
import { evaluateSheets, methodOf, scoreOf, sheetOf, totalOf } from "./build";

type Indicator = MethodInput["indicators"][number];

/** An indicator whose score is its column as it stands. */
function plain(code: string, parent: string, more: Partial<Indicator> = {}): Indicator {
  const score = { kind: "min-max", limits: { low: 0, high: 100 }, clamp: false } as const;
  return {
    code,
    parent,
    title: `指标${code}`,
    weight: 1,
    value: code.toLowerCase(),
    direction: "positive",
    score,
    ...more,
  };
}

const root: Indicator = { code: "S", title: "综合得分", aggregate: "arithmetic" };

/** Evaluates rows; the header is 代码, 名称 and the names of the other columns. */
function evaluated(
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
  part: Partial<MethodInput>,
): Evaluation {
  return evaluateSheets(methodOf(part), sheetOf("表", [["代码", "名称", ...header], ...rows]));
}

/** Units named 县1, 县2 … with one number each, which is their score. */
function ranked(cells: readonly CellValue[], part: Partial<MethodInput> = {}): Evaluation {
  const rows = cells.map((cell, i) => [String(i + 1), `县${i + 1}`, cell]);
  return evaluated(["a"], rows, { indicators: [root, plain("A", "S")], ...part });
}

const codesOf = ({ issues }: Evaluation) => issues.map(({ code }) => code);

describe("scores of nodes", () => {
  // Scores 20 and 80 with weights 1 and 3; each mean by its formula.
  test.each<[NonNullable<Indicator["aggregate"]>, number]>([
    ["arithmetic", (20 + 3 * 80) / 4],
    ["geometric", Math.sqrt(Math.sqrt(20 * 80 ** 3))],
    ["harmonic", 4 / (1 / 20 + 3 / 80)],
    [{ power: 2 }, Math.sqrt((20 ** 2 + 3 * 80 ** 2) / 4)],
    // Middles of the weights at 0.5 and 2.5, half of the weight at 2.
    ["median", 20 + ((2 - 0.5) / (2.5 - 0.5)) * 60],
    ["minimum", 20],
    ["maximum", 80],
  ])("%p", (aggregate, expected) => {
    const indicators = [{ ...root, aggregate }, plain("A", "S"), plain("B", "S", { weight: 3 })];
    expect(totalOf(evaluated(["a", "b"], [["1", "甲", 20, 80]], { indicators }), "甲")).toBeCloseTo(expected, 10);
  });

  test.each(["geometric", "harmonic", { power: -2 }] as const)("%p: 0 with a 0, nothing below it", (aggregate) => {
    const indicators = [{ ...root, aggregate }, plain("A", "S"), plain("B", "S")];
    const found = evaluated(
      ["a", "b"],
      [
        ["1", "甲", 0, 80],
        ["2", "乙", -1, 80],
        ["3", "丙", 5, 5],
      ],
      { indicators },
    );
    expect(totalOf(found, "甲")).toBe(0);
    expect(totalOf(found, "乙")).toBe("undefined");
    expect(totalOf(found, "丙")).toBeCloseTo(5, 12);
    const negative = found.issues.filter(({ code }) => code === "aggregate.negative");
    expect(negative.map(({ params }) => params)).toEqual([{ code: "S", title: "综合得分", count: 1 }]);
  });

  test("a tree: weights count within their own level", () => {
    const indicators: Indicator[] = [
      root,
      { code: "P", parent: "S", title: "P", weight: 2, aggregate: "arithmetic" },
      { code: "Q", parent: "S", title: "Q", weight: 3, aggregate: "arithmetic" },
      plain("A", "P", { weight: 10 }),
      plain("B", "P", { weight: 30 }),
      plain("C", "Q"),
    ];
    const found = evaluated(["a", "b", "c"], [["1", "甲", 40, 80, 50]], { indicators });
    expect(scoreOf(found, "甲", "P")).toBe(70);
    expect(totalOf(found, "甲")).toBe(58); // (2 × 70 + 3 × 50) ÷ 5
  });

  test("what does not count is scored and left out", () => {
    const indicators = [root, plain("A", "S"), plain("B", "S", { counts: false })];
    const found = evaluated(["a", "b"], [["1", "甲", 40, null]], { indicators });
    expect(totalOf(found, "甲")).toBe(40);
    expect(codesOf(found)).toEqual([]);
  });

  test("weights by group, by unit, and none", () => {
    const indicators = [
      root,
      plain("A", "S", { weight: 50, groupWeights: { g: 80, h: 0 }, unitWeights: { 3: 40 } }),
      plain("B", "S", { weight: 50, groupWeights: { g: 20, h: 100 }, unitWeights: { 3: 60 } }),
    ];
    const groups = [
      { id: "g", title: "甲类", codes: ["1"] },
      { id: "h", title: "乙类", codes: ["2", "3"] },
    ];
    const rows = ["1", "2", "3", "4"].map((code) => [code, `县${code}`, code === "2" ? null : 10, 20]);
    const found = evaluated(["a", "b"], rows, { indicators, groups, weightsSum: 100 });
    expect(valuesOf(found.total)).toEqual([12, 20, 16, 15]);
    expect(codesOf(found)).toEqual(["group.none"]);
  });

  test("weights of one unit that do not add up", () => {
    const indicators = [root, plain("A", "S", { weight: 50, unitWeights: { 1: 60 } }), plain("B", "S", { weight: 50 })];
    const found = evaluated(["a", "b"], [["1", "甲", 10, 20]], { indicators, weightsSum: 100 });
    expect(found.issues).toEqual([
      expect.objectContaining({
        code: "weight.sum",
        params: { code: "S", title: "综合得分", unit: "1", sum: 110, expected: 100 },
      }),
    ]);
  });

  test("equal weights", () => {
    const indicators = [{ ...root, weightsFrom: "equal" as const }, plain("A", "S", { weight: 9 }), plain("B", "S")];
    expect(totalOf(evaluated(["a", "b"], [["1", "甲", 10, 20]], { indicators }), "甲")).toBe(15);
  });
});

describe("absences in the tree", () => {
  const tree: Indicator[] = [
    root,
    { code: "P", parent: "S", title: "P", weight: 1, aggregate: "arithmetic" },
    { code: "Q", parent: "S", title: "Q", weight: 1, aggregate: "arithmetic" },
    plain("A", "P"),
    plain("B", "P"),
    plain("C", "P", { weight: 2 }),
    plain("D", "Q"),
  ];
  const totals = (rows: CellValue[][], part: Partial<MethodInput> = {}) =>
    evaluated(["a", "b", "c", "d"], rows, { indicators: tree, ...part });

  test("withheld: the scores above it are withheld, and the cell is listed", () => {
    const found = totals([["1", "甲", 10, null, 30, 40]]);
    expect(["A", "B", "P", "Q", "S"].map((node) => scoreOf(found, "甲", node))).toEqual([
      10,
      "not-reported",
      "withheld",
      40,
      "withheld",
    ]);
    expect(found.ranks.all).toEqual([null]);
    expect(found.issues).toEqual([
      {
        code: "score.withheld",
        severity: "error",
        where: { file: "表.xlsx", sheet: "表", row: 1, column: 3 },
        params: { code: "1", name: "甲", indicator: "B", title: "指标B", reason: "not-reported" },
      },
    ]);
  });

  test("skipped: the others' weights are rescaled", () => {
    const found = totals([["1", "甲", 10, null, 40, 40]], { absence: "skip" });
    expect(scoreOf(found, "甲", "P")).toBe(30); // (10 + 2 × 40) ÷ 3
    expect(codesOf(found)).toEqual([]);
  });

  test("skipped: a unit of which nothing is left is listed, with the first cell and where nothing was left", () => {
    const rows: CellValue[][] = [
      ["1", "甲", null, "/", null, null],
      ["2", "乙", 1, 2, null, 4],
    ];
    const found = totals(rows, { absence: "skip" });
    expect(found.issues).toEqual([
      {
        code: "score.nothing-left",
        severity: "error",
        where: { file: "表.xlsx", sheet: "表", row: 1, column: 2 },
        params: { code: "1", name: "甲", node: "S", title: expect.any(String) as string },
      },
    ]);
    // The dimension may not be skipped, but what is under it may.
    const indicators = tree.map((node) => (node.code === "Q" ? { ...node, absence: "withhold" as const } : node));
    const onlyD = [["1", "甲", 5, 5, 1, null], ["2", "乙", 1, 2, 3, 4]]; // prettier-ignore
    const below = totals(onlyD, { absence: "skip", indicators });
    expect(below.issues.map(({ code, where, params }) => [code, where.column, params["node"]])).toEqual([
      ["score.nothing-left", 5, "Q"],
    ]);
  });

  test("too few: below the least share present the score is withheld", () => {
    const indicators = tree.map((node) => (node.code === "P" ? { ...node, minimumPresent: 0.6 } : node));
    const rows: CellValue[][] = [
      ["1", "甲", 10, null, 40, 40],
      ["2", "乙", 10, null, null, 40],
    ];
    const found = totals(rows, { absence: "skip", indicators });
    expect(scoreOf(found, "甲", "P")).toBe(30);
    expect(scoreOf(found, "乙", "P")).toBe("withheld");
    expect(totalOf(found, "乙")).toBe(40); // P itself is skipped
    expect(found.issues.map(({ code, params }) => [code, params["count"]])).toEqual([["aggregate.too-few", 1]]);
  });

  test("a dimension of which nothing applies is not applicable, and can be skipped for that reason", () => {
    const absence = { "not-applicable": "skip" } as const;
    const found = totals([["1", "甲", "/", "—", "不适用", 40]], { absence });
    expect(scoreOf(found, "甲", "P")).toBe("not-applicable");
    expect(totalOf(found, "甲")).toBe(40);
  });

  test("an absence in what has no weight withholds nothing", () => {
    const indicators = tree.map((node) => (node.code === "B" ? { ...node, weight: 0 } : node));
    const found = totals([["1", "甲", 10, null, 40, 40]], { indicators });
    expect(scoreOf(found, "甲", "P")).toBe(30);
    expect(codesOf(found)).toEqual([]);
  });

  test("an indicator's own rule goes before the method's", () => {
    const indicators = tree.map((node) => (node.code === "B" ? { ...node, absence: { score: 0 } } : node));
    const found = totals([["1", "甲", 10, null, 40, 40]], { indicators });
    expect(scoreOf(found, "甲", "P")).toBe(22.5);
  });
});

describe("adjustments", () => {
  const rows: CellValue[][] = [
    ["1", "甲", 70, 3, 4, 0, 1],
    ["2", "乙", 80, 0, 0, 2, 1],
    ["3", "丙", 90, 0, 0, 0, 0],
    ["4", "丁", 60, null, 0, 0, 1],
  ];
  const header = ["a", "奖1", "奖2", "扣", "安全"];
  const base = { indicators: [root, plain("A", "S")] };

  test("bonuses within their own caps and one for all, deductions, and an absent bonus", () => {
    const adjustments = {
      bonuses: [
        { title: "改革", value: "奖1", cap: 2 },
        { title: "表彰", value: "奖2" },
      ],
      bonusCap: 5,
      deductions: [{ title: "通报", value: "扣 * 1.5", cap: 2 }],
    };
    const found = evaluated(header, rows, { ...base, adjustments });
    expect(valuesOf(found.total)).toEqual([75, 78, 90, "not-reported"]); // 70 + min(5, 2 + 4); 80 − min(2, 3)
    expect(found.adjustments.map(({ kind, points }) => [kind, points.numbers[0]])).toEqual([
      ["bonus", 2],
      ["bonus", 4],
      ["bonus-cap", -1],
      ["deduction", 0],
    ]);
    expect(found.issues.map(({ code, params }) => [code, params["name"], params["title"]])).toEqual([
      ["adjustment.absent", "丁", "改革"],
    ]);
  });

  test("the cap on deductions, and bonuses that are negative", () => {
    const adjustments = {
      bonuses: [{ title: "增减", value: "0 - 奖2", absent: 0 }],
      bonusCap: 1,
      deductions: [{ title: "通报", value: "扣 * 4" }],
      deductionCap: 5,
    };
    const found = evaluated(header, rows, { ...base, adjustments });
    expect(valuesOf(found.total)).toEqual([66, 75, 90, 60]); // 70 − 4; 80 − min(5, 8)
  });

  test("an absent bonus counts as what the method says", () => {
    const adjustments = { bonuses: [{ title: "改革", value: "奖1", absent: 0 }] };
    expect(valuesOf(evaluated(header, rows, { ...base, adjustments }).total)).toEqual([73, 80, 90, 60]);
  });

  test("a veto on the score makes the total 0; a veto on titles keeps off lists only", () => {
    const lists = [{ id: "l", title: "先进县", by: "score", top: 2 }];
    const veto = (effect: "title" | "score") => ({ vetoes: [{ title: "安全生产", when: "安全 == 0", effect }] });
    const onScore = evaluated(header, rows, { ...base, lists, adjustments: veto("score") });
    expect(valuesOf(onScore.total)).toEqual([70, 80, 0, 60]);
    expect(onScore.ranks.all).toEqual([2, 1, 4, 3]);
    const onTitle = evaluated(header, rows, { ...base, lists, adjustments: veto("title") });
    expect(onTitle.ranks.all).toEqual([3, 2, 1, 4]);
    for (const found of [onScore, onTitle]) expect(found.lists[0]!.entries.map(({ unit }) => unit)).toEqual([1, 0]);
    expect(onTitle.lists[0]!.passedOver).toEqual([{ unit: 2, why: "veto", by: "安全生产" }]);
  });

  test("a gate opens only to those for whom it holds, and only to its lists", () => {
    const lists = [
      { id: "l", title: "先进县", by: "score", top: 1 },
      { id: "m", title: "强县", by: "score", top: 1 },
    ];
    const adjustments = { gates: [{ title: "达标", when: "奖1 > 0", lists: ["l"] }] };
    const found = evaluated(header, rows, { ...base, lists, adjustments });
    expect(found.lists.map(({ entries }) => entries.map(({ unit }) => unit))).toEqual([[0], [2]]);
    expect(codesOf(found)).toEqual(["condition.undecided"]);
  });
});

describe("ranking", () => {
  test("ties share the better place; absences come last with none", () =>
    expect(ranked([50, 70, 70, 10, null, 60]).ranks.all).toEqual([4, 1, 1, 5, null, 3]));
  test("dense", () => expect(ranked([50, 70, 70, 10], { ranking: { ties: "dense" } }).ranks.all).toEqual([2, 1, 1, 3]));
  test("unrounded, unless the method ranks on decimals", () => {
    expect(ranked([80.004, 80.001]).ranks.all).toEqual([1, 2]);
    expect(ranked([80.004, 80.001], { ranking: { rankOn: 2 } }).ranks.all).toEqual([1, 1]);
    expect(ranked([80.005, 80.01], { ranking: { rankOn: 2 } }).ranks.all).toEqual([1, 1]); // 四舍五入
  });
  test("equal totals are told apart by other scores", () => {
    const indicators = [root, plain("A", "S"), plain("B", "S")];
    const rows: CellValue[][] = [
      ["1", "甲", 40, 60],
      ["2", "乙", 60, 40],
      ["3", "丙", 50, 50],
      ["4", "丁", 60, 40],
    ];
    const found = evaluated(["a", "b"], rows, { indicators, ranking: { tieBreak: ["B", "A"] } });
    expect(found.ranks.all).toEqual([1, 3, 2, 3]);
  });
  test("within groups", () => {
    const groups = [
      { id: "区", title: "市辖区", where: 'endsWith(名称, "区")' },
      { id: "县", title: "县", where: 'endsWith(名称, "县")' },
    ];
    const rows: CellValue[][] = [
      ["1", "甲区", 10],
      ["2", "乙县", 20],
      ["3", "丙区", 30],
      ["4", "丁县", 40],
    ];
    const found = evaluated(["a"], rows, {
      indicators: [root, plain("A", "S")],
      groups,
      ranking: { scope: ["group", "all"] },
    });
    expect(found.ranks).toEqual({ all: [4, 3, 2, 1], group: [2, 2, 1, 1] });
  });
  test("places gained: a rise is positive", () => {
    const rows: CellValue[][] = [
      ["1", "甲", 10, 1],
      ["2", "乙", 20, 3],
      ["3", "丙", 30, null],
      ["4", "丁", null, 2],
    ];
    const found = evaluated(["a", "去年位次"], rows, {
      indicators: [root, plain("A", "S")],
      ranking: { previous: "去年位次" },
    });
    expect(valuesOf(found.previous!)).toEqual([1, 3, "not-reported", 2]);
    expect(valuesOf(found.change!)).toEqual([-2, 1, "not-reported", "withheld"]);
  });
});

describe("lists", () => {
  const groups = [
    { id: "g", title: "甲类", codes: ["1", "2", "3"] },
    { id: "h", title: "乙类", codes: ["4", "5", "6"] },
  ];
  const unitsOf = (found: Evaluation) => found.lists.map(({ entries }) => entries.map(({ unit }) => unit + 1));
  const score = [90, 80, 70, 60, 50, 40];
  const withLists = (lists: MethodInput["lists"], cells: CellValue[] = score, part: Partial<MethodInput> = {}) =>
    ranked(cells, { groups, lists, ...part });

  test("the best, of some groups, by quota", () => {
    const lists = [
      { id: "a", title: "强县", by: "score", top: 2 },
      { id: "b", title: "先进县", by: "score", groups: ["h"], top: 2 },
      { id: "c", title: "示范县", by: "score", quotas: { h: 1, g: 2 } },
    ];
    expect(unitsOf(withLists(lists))).toEqual([
      [1, 2],
      [4, 5],
      [4, 1, 2],
    ]);
  });

  test("no county twice: the next in line takes the place", () => {
    const lists = [
      { id: "a", title: "强县", by: "score", top: 2 },
      { id: "b", title: "先进县", by: "A", top: 3, without: ["a"] },
    ];
    const found = withLists(lists);
    expect(unitsOf(found)).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
    expect(found.lists[1]!.passedOver).toEqual([
      { unit: 0, why: "without", by: "a" },
      { unit: 1, why: "without", by: "a" },
    ]);
  });

  test("places that a veto leaves are filled, or stay empty", () => {
    const adjustments = { vetoes: [{ title: "事故", when: "a == 90", effect: "title" as const }] };
    const list = { id: "a", title: "强县", by: "score", top: 2 };
    expect(unitsOf(withLists([list], score, { adjustments }))).toEqual([[2, 3]]);
    const unfilled = withLists([{ ...list, fill: false }], score, { adjustments });
    expect(unitsOf(unfilled)).toEqual([[2]]);
    expect(unfilled.lists[0]!.vacancies).toBe(1);
  });

  test("equal units are not divided by chance", () => {
    const found = withLists([{ id: "a", title: "强县", by: "score", top: 2 }], [90, 80, 80, 80, 50, null]);
    expect(unitsOf(found)).toEqual([[1, 2, 3, 4]]);
    expect(found.lists[0]!.entries.map(({ place }) => place)).toEqual([1, 2, 2, 2]);
    expect(found.issues.filter(({ code }) => code === "list.tie").map(({ params }) => params["units"])).toEqual([
      ["县2", "县3", "县4"],
    ]);
  });

  test("more places than units", () => {
    const found = withLists([{ id: "a", title: "强县", by: "score", top: 8 }]);
    expect(found.lists[0]!.entries).toHaveLength(6);
    expect(found.lists[0]!.vacancies).toBe(2);
  });

  test("by rise: only those who rose", () => {
    const lists = [{ id: "a", title: "进步县", by: "rise", top: 3 }];
    const found = withLists(lists, score, { ranking: { previous: "7 - rank(a)" } }); // last year the other way round
    expect(valuesOf(found.change!)).toEqual([5, 3, 1, -1, -3, -5]);
    expect(unitsOf(found)).toEqual([[1, 2, 3]]);
    expect(found.lists[0]!.vacancies).toBe(0);
  });
});

describe("units", () => {
  const rows: CellValue[][] = [
    ["370000", "山东省", 100, 50],
    ["370100", "济南市", 90, 40],
    ["370102", "历下区", 80, 30],
    ["370103", "市中区", 10, 20],
    ["370104", "槐荫区", 60, 10],
    ["370105", "天桥区", null, 5],
  ];
  const units = {
    name: "名称",
    where: 'right(代码, 2) != "00"',
    exclude: [{ code: "370104", reason: "功能区" }],
    unranked: ["370000"],
    entry: "人口 >= 20",
  };
  const found = () => evaluated(["人口", "a"], rows, { units, indicators: [root, plain("A", "S")] });

  test("where, exclude, entry and reference units", () => {
    const { units: kept, excluded, ranks } = found();
    expect(kept.map(({ name, row, isRanked }) => [name, row, isRanked])).toEqual([
      ["山东省", 1, false],
      ["历下区", 3, true],
    ]);
    expect(excluded).toEqual([
      { code: "370104", name: "槐荫区", why: "listed", reason: "功能区" },
      { code: "370103", name: "市中区", why: "entry" },
      { code: "370105", name: "天桥区", why: "undecided" },
    ]);
    expect(ranks.all).toEqual([null, 1]);
  });

  test("a unit that cannot be decided is listed", () =>
    expect(found().issues.map(({ code, params }) => [code, params["name"]])).toEqual([["unit.undecided", "天桥区"]]));

  test("a rule that is wrong in itself is one issue, and not one for each unit", () => {
    const wrong = { name: "名称", where: "人口数 > 0" };
    const { issues } = evaluated(["人口", "a"], rows, { units: wrong, indicators: [root, plain("A", "S")] });
    expect(issues.map(({ code }) => code)).toEqual(["formula.unknown-name", "unit.none"]);
    const groups = [{ id: "g", title: "大县", where: "人口数 > 0" }];
    const grouped = evaluated(["人口", "a"], rows.slice(0, 1), { groups, indicators: [root, plain("A", "S")] });
    expect(codesOf(grouped)).toEqual(["group.none", "formula.unknown-name"]);
  });

  test("codes that the table does not have", () => {
    const strange = { name: "名称", exclude: [{ code: "999999", reason: "x" }], unranked: ["888888"] };
    const { issues } = evaluated(["人口", "a"], rows, { units: strange, indicators: [root, plain("A", "S")] });
    expect(issues.map(({ code, params }) => [code, params["code"]])).toEqual([
      ["unit.not-in-table", "999999"],
      ["unit.not-in-table", "888888"],
    ]);
  });
});

describe("groups", () => {
  const groups = [
    { id: "g", title: "工业", codes: ["1", "2", "3"] },
    { id: "h", title: "农业", codes: ["2", "4"] },
  ];
  const rows: CellValue[][] = [
    ["1", "甲", 10, 0],
    ["2", "乙", 20, 80],
    ["3", "丙", 60, 50],
    ["4", "丁", 0, 100],
  ];
  const indicators = [
    root,
    plain("A", "S", { groupWeights: { g: 3, h: 1 } }),
    plain("B", "S", { groupWeights: { g: 1, h: 3 } }),
  ];
  const found = (grouping: MethodInput["grouping"]) => evaluated(["a", "b"], rows, { indicators, groups, grouping });

  test("one too many where only one is allowed: the first counts, and it is listed", () => {
    const single = found("single");
    expect(single.units[1]!.group).toBe("g");
    expect(single.issues.map(({ code, params }) => [code, params["groups"]])).toEqual([
      ["group.several", ["工业", "农业"]],
    ]);
  });

  test("the first counts", () => expect(totalOf(found("multiple-first"), "乙")).toBe(35)); // (3 × 20 + 80) ÷ 4

  test("the better counts", () => {
    const best = found("multiple-best");
    expect(totalOf(best, "乙")).toBe(65); // (20 + 3 × 80) ÷ 4
    expect(best.units[1]).toMatchObject({ groups: ["g", "h"], group: "h" });
    expect(best.ranks.group).toEqual([2, 2, 1, 1]);
    expect(codesOf(best)).toEqual([]);
  });

  test("in several groups it is in the sample of each", () => {
    const score = { kind: "min-max", limits: "sample" } as const;
    const sampled = [root, plain("A", "S", { score, scope: "group" })];
    const best = evaluated(["a", "b"], rows, { indicators: sampled, groups, grouping: "multiple-best" });
    // g: 10, 20, 60; h: 20, 0 — 乙 has 20 in g and 100 in h.
    expect(valuesOf(best.total)).toEqual([0, 100, 100, 0]);
    expect(best.yardsticks.get("A")!.get("g")).toEqual({ low: 10, high: 60 });
  });

  test("a rule that cannot be decided", () => {
    const byRule = [
      { id: "g", title: "大县", where: "b > 60" },
      { id: "h", title: "小县", where: "b <= 60" },
    ];
    const holes: CellValue[][] = [
      ["1", "甲", 10, null],
      ["2", "乙", 20, 80],
    ];
    const { issues, units } = evaluated(["a", "b"], holes, { indicators: [root, plain("A", "S")], groups: byRule });
    expect(units.map(({ group }) => group)).toEqual([undefined, "g"]);
    expect(issues.map(({ code }) => code)).toEqual(["group.undecided", "group.undecided", "group.none"]);
  });
});

test("bands: from a total on, itself included", () => {
  const bands = [
    { title: "良好", from: 80 },
    { title: "优秀", from: 90 },
  ];
  expect(ranked([90, 89.999, 80, 10, null], { bands }).bands).toEqual(["优秀", "良好", "良好", undefined, undefined]);
  expect(ranked([89.999], { bands, ranking: { rankOn: 2 } }).bands).toEqual(["优秀"]);
});

describe("progress", () => {
  const method = methodOf({ indicators: [root, plain("A", "S"), plain("B", "S")] });
  const { table } = readTable(
    sheetOf("表", [
      ["代码", "名称", "a", "b"],
      ["1", "甲", 1, 2],
    ]),
    method.tables[0]!,
  );

  test("is told after each indicator of each step, up to the total", () => {
    const steps: [number, number][] = [];
    evaluate(method, [table], { onProgress: (done, total) => steps.push([done, total]) });
    expect(steps).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
  });

  test("stops when it is asked to", () => {
    let done = 0;
    const stop = () =>
      evaluate(method, [table], { onProgress: (count) => (done = count), shouldStop: () => done === 2 });
    expect(stop).toThrow(EvaluationStopped);
    expect(done).toBe(2);
  });
});

test("an evaluation is plain data", () => expect(() => structuredClone(ranked([1, 2]))).not.toThrow());
