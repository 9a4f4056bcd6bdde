// Rules by which published lists of honours were drawn up, on small invented tables
// whose outcome is worked out by hand.
import type { Evaluation } from "../../engine/composite/evaluation";
import type { MethodInput } from "../../engine/composite/method";
import type { CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "./build";

const node = (
  code: string,
  more: Partial<MethodInput["indicators"][number]> = {},
): MethodInput["indicators"][number] => ({
  ...{ code, parent: "S", title: code, weight: 1, value: code, direction: "positive", ...more },
  score: { kind: "min-max", limits: { low: 0, high: 100 }, clamp: false },
});
const indicators = [{ code: "S", title: "综合得分", aggregate: "arithmetic" as const }, node("总量")];

/** A table of units; their codes are their positions from 1. */
function evaluated(header: readonly string[], rows: readonly (readonly CellValue[])[], part: Partial<MethodInput>) {
  const table = rows.map((row, i) => [String(i + 1), ...row]);
  return evaluateSheets(methodOf({ indicators, ...part }), sheetOf("表", [["代码", "名称", ...header], ...table]));
}

/** Who is on each list, by its title. */
const awards = ({ lists, units }: Evaluation) =>
  Object.fromEntries(
    lists.map(({ title, entries }) => [title, entries.map(({ unit }) => units[unit]!.name).join("、")]),
  );

const groupsBy = (column: string, ...names: readonly string[]) =>
  names.map((name) => ({ id: name, title: name, where: `${column} == "${name}"` }));

describe("Shandong", () => {
  const header = ["类别", "总量", "去年位次", "乡村振兴"];
  const groups = groupsBy("类别", "省直管", "发达", "其余");
  const rows = [
    ["甲", "发达", 95, 1, 50],
    ["乙", "发达", 90, 6, 40],
    ["丙", "省直管", 85, 2, 90],
    ["丁", "省直管", 70, 7, 80],
    ["戊", "其余", 60, 3, 70],
    ["己", "其余", 50, 8, 85],
    ["庚", "其余", 40, 5, 95],
    ["辛", "省直管", 30, 4, 10],
  ];

  test("2021: one ranking for all, then rises, then the best of a special evaluation, no county on both first lists", () => {
    const found = evaluated(header, rows, {
      groups,
      indicators: [...indicators, node("乡村振兴", { counts: false })],
      ranking: { previous: "去年位次" },
      lists: [
        { id: "a", title: "先进县", by: "score", top: 3 },
        { id: "b", title: "进步县", by: "rise", top: 2, without: ["a"] },
        { id: "c", title: "专项先进县", by: "乡村振兴", top: 2 },
      ],
    });
    // Rises: 乙 6 − 2 = 4 (on the first list), 丁 7 − 4 = 3, 己 8 − 6 = 2; nobody else rose.
    expect(awards(found)).toEqual({ 先进县: "甲、乙、丙", 进步县: "丁、己", 专项先进县: "庚、丙" });
  });

  test("2023: quotas by group, and rises within quotas", () => {
    const found = evaluated(header, rows, {
      groups,
      ranking: { previous: "去年位次" },
      lists: [
        { id: "a", title: "先进县", by: "score", quotas: { 省直管: 1, 发达: 1, 其余: 1 } },
        { id: "b", title: "进步县", by: "rise", quotas: { 省直管: 1, 发达: 1, 其余: 1 }, without: ["a"] },
      ],
    });
    expect(awards(found)).toEqual({ 先进县: "丙、甲、戊", 进步县: "丁、乙、己" });
  });
});

describe("Hunan (A10b)", () => {
  const header = ["类别", "总量", "提升", "去年"];
  const rows = [
    ["长沙", "一类", 96.1, 5, 90],
    ["株洲", "一类", 93.3, 4, 91],
    ["岳阳", "一类", 92, 3, 89],
    ["湘潭", "二类", 91.2, 2, 90],
    ["郴州", "二类", 89.9, 6, 85],
    ["常德", "二类", 88.9, 1, 88],
  ];

  test("the first of a list that has a title already is not repeated, and the next takes its place", () => {
    const found = evaluated(header, rows, {
      lists: [
        { id: "a", title: "实现程度", by: "score", top: 1 },
        { id: "b", title: "提升幅度", by: { formula: "得分.总分 - 去年" }, top: 2, without: ["a"] },
      ],
    });
    // Rises: 长沙 6.1, 郴州 4.9, 岳阳 3, 株洲 2.3, 湘潭 1.2, 常德 0.9.
    expect(awards(found)).toEqual({ 实现程度: "长沙", 提升幅度: "郴州、岳阳" });
    expect(found.lists[1]!.passedOver).toEqual([{ unit: 0, why: "without", by: "a" }]);
  });

  test("so many of each class, and the strongest over all classes beside them", () => {
    const found = evaluated(header, rows, {
      groups: groupsBy("类别", "一类", "二类"),
      lists: [
        { id: "a", title: "小康", by: "score", quotas: { 一类: 1, 二类: 2 } },
        { id: "b", title: "经济强县", by: "score", top: 4 },
      ],
    });
    expect(awards(found)).toEqual({ 小康: "长沙、湘潭、郴州", 经济强县: "长沙、株洲、岳阳、湘潭" });
  });
});

test("Yunnan (A14): a county without districts, past its constraints, and at most one title", () => {
  const header = ["类别", "总量", "增速", "去年位次", "约束"];
  const rows = [
    ["区一", "市辖区", 99, 1, 1, 1],
    ["安宁", "重点", 95, 9, 2, 1],
    ["蒙自", "重点", 90, 8, 6, 0],
    ["大理", "重点", 85, 5, 3, 1],
    ["开远", "生态", 80, 7, 7, 1],
    ["个旧", "生态", 70, 6, 5, 1],
    ["弥勒", "生态", 60, 4, 8, 1],
  ];
  const found = evaluated(header, rows, {
    groups: groupsBy("类别", "市辖区", "重点", "生态"),
    indicators: [...indicators, node("增速", { counts: false })],
    adjustments: { gates: [{ title: "评先约束性指标", when: "约束 == 1" }] },
    ranking: { previous: "去年位次" },
    lists: [
      { id: "a", title: "十强县", by: "score", groups: ["重点", "生态"], top: 2 },
      { id: "b", title: "跨越发展先进县", by: "增速", quotas: { 重点: 1, 生态: 1 }, without: ["a"] },
      { id: "c", title: "跨越发展进位县", by: "rise", quotas: { 重点: 1, 生态: 1 }, without: ["a", "b"] },
    ],
  });
  // 安宁 and 大理, since 蒙自 fails its constraints. 先进: 重点 has nobody left; 生态: 开远. Places now: 弥勒 7 (8 before),
  // 个旧 6 (5 before), so only 弥勒 rose of those who are free.
  expect(awards(found)).toEqual({ 十强县: "安宁、大理", 跨越发展先进县: "开远", 跨越发展进位县: "弥勒" });
  expect(found.lists.map(({ vacancies }) => vacancies)).toEqual([0, 1, 1]);
  expect(found.lists[0]!.passedOver).toEqual([{ unit: 2, why: "gate", by: "评先约束性指标" }]);
});

test("Gansu (A4): chosen types, and a county may hold several titles", () => {
  const header = ["总量", "主选", "兼选", "去年得分"];
  const rows = [
    ["城关", 95, "城市服务型", null, 94],
    ["白银", 90, "工业主导型", "城市服务型", 80],
    ["肃州", 85, "农业优先型", null, 84],
    ["安宁", 80, "城市服务型", null, 60],
    ["静宁", 50, "农业优先型", "生态功能型", 40],
    ["岷县", 40, "生态功能型", null, 39],
  ];
  const types = ["城市服务型", "工业主导型", "农业优先型", "生态功能型"];
  const found = evaluated(header, rows, {
    groups: types.map((title) => ({ id: title, title, chosen: true as const })),
    choices: ["主选", "兼选"],
    grouping: "multiple-best",
    ranking: { previousScore: "去年得分" },
    lists: [
      { id: "a", title: "强县", by: "score", top: 2 },
      { id: "b", title: "先进县", by: "score", quotas: Object.fromEntries(types.map((type) => [type, 1])) },
      { id: "c", title: "进步县", by: "growth", top: 2 },
    ],
  });
  // Growth: 安宁 33.3 %, 静宁 25 %, 白银 12.5 %, …
  expect(awards(found)).toEqual({ 强县: "城关、白银", 先进县: "城关、白银、肃州、岷县", 进步县: "安宁、静宁" });
});

describe("Sichuan (A13a)", () => {
  const header = ["类别", "总量"];
  const rows = [
    ["龙马潭", "城市主城区", 90],
    ["翠屏", "城市主城区", 80],
    ["广汉", "重点开发区县", 88],
    ["富顺", "重点开发区县", 85],
    ["安州", "重点开发区县", 75],
    ["南部", "重点开发区县", 70],
    ["渠县", "农产品主产区县", 95],
    ["北川", "重点生态功能区县", 60],
  ];
  const groups = groupsBy("类别", "城市主城区", "重点开发区县", "农产品主产区县", "重点生态功能区县");
  const lists = (withdrawn: { code: string; reason: string }[]): MethodInput["lists"] => [
    { id: "a", title: "强县", by: "score", quotas: { 城市主城区: 1, 重点开发区县: 1 } },
    { id: "b", title: "先进县", by: "score", quotas: { 农产品主产区县: 1, 重点生态功能区县: 1 } },
    { id: "c", title: "进步县", by: "score", groups: ["重点开发区县"], top: 2, without: ["a"], withdrawn, fill: false },
  ];

  test("titles open to some groups only", () =>
    expect(awards(evaluated(header, rows, { groups, lists: lists([]) }))).toEqual({
      强县: "龙马潭、广汉",
      先进县: "渠县、北川",
      进步县: "富顺、安州",
    }));

  // 31 were announced and 30 confirmed: one dropped out after publication, and nobody took its place.
  test("who drops out after publication leaves the list one shorter", () => {
    const announced = evaluated(header, rows, { groups, lists: lists([]) });
    const final = evaluated(header, rows, { groups, lists: lists([{ code: "4", reason: "公示期间取消" }]) });
    const sizes = [announced, final].map(({ lists: drawn }) => drawn.reduce((n, { entries }) => n + entries.length, 0));
    expect(sizes).toEqual([6, 5]);
    expect(awards(final)["进步县"]).toBe("安州");
    expect(final.lists[2]).toMatchObject({ vacancies: 1, passedOver: [{ unit: 2 }, { unit: 3, why: "withdrawn" }] });
  });
});

test("Anhui (A6a): a vetoed county loses the award but not its score, and the next in rank takes the place", () => {
  const found = evaluated(
    ["类别", "总量", "安全事故"],
    [
      ["肥西", "A类", 90, 0],
      ["南谯", "A类", 88, 1],
      ["肥东", "A类", 80, 0],
      ["天长", "B类", 85, 0],
      ["长丰", "B类", 70, 0],
    ],
    {
      groups: groupsBy("类别", "A类", "B类"),
      adjustments: { vetoes: [{ title: "安全生产", when: "安全事故 > 0", effect: "title" }] },
      ranking: { scope: ["group"] },
      lists: [{ id: "a", title: "先进县", by: "score", quotas: { A类: 2, B类: 1 } }],
    },
  );
  expect(awards(found)).toEqual({ 先进县: "肥西、肥东、天长" });
  expect(found.ranks.group).toEqual([1, 2, 3, 1, 2]);
  expect(found.total.numbers[1]).toBe(88);
});

test("Shaanxi (A15): counties and districts apart, and the rise is of the place among one's own", () => {
  const found = evaluated(
    ["类别", "总量", "去年位次"],
    [
      ["神木", "县", 95, 1],
      ["雁塔", "区", 94, 1],
      ["阎良", "区", 80, 3],
      ["未央", "区", 79, 2],
      ["靖边", "县", 70, 2],
      ["宜川", "县", 60, 5],
      ["府谷", "县", 50, 3],
      ["清涧", "县", 40, 4],
    ],
    {
      groups: groupsBy("类别", "县", "区"),
      ranking: { scope: ["group"], previous: "去年位次" },
      lists: [
        { id: "a", title: "十强县", by: "score", groups: ["县"], top: 2 },
        { id: "b", title: "五强区", by: "score", groups: ["区"], top: 1 },
        { id: "c", title: "争先进位奖（县）", by: "rise", groups: ["县"], top: 2 },
        { id: "d", title: "争先进位奖（区）", by: "rise", groups: ["区"], top: 2 },
      ],
    },
  );
  // Counties now: 神木 1, 靖边 2, 宜川 3 (from 5), 府谷 4, 清涧 5. Districts: 雁塔 1, 阎良 2 (from 3), 未央 3.
  expect(awards(found)).toEqual({
    十强县: "神木、靖边",
    五强区: "雁塔",
    "争先进位奖（县）": "宜川",
    "争先进位奖（区）": "阎良",
  });
  expect(found.lists.map(({ vacancies }) => vacancies)).toEqual([0, 0, 1, 1]);
});

test("the 30 strong and 30 weak of A2: largest growth of the index within each, and falsified data cost the place", () => {
  const found = evaluated(
    ["总量", "去年指数", "造假"],
    [
      ["甲", 90, 80, 0], // + 12.5 %
      ["乙", 80, 64, 1], // + 25 %
      ["丙", 70, 56, 0], // + 25 %
      ["丁", 30, 20, 0], // + 50 %
      ["戊", 20, 10, 0], // + 100 %
      ["己", 10, 8, 0], // + 25 %
    ],
    {
      adjustments: { vetoes: [{ title: "弄虚作假", when: "造假 == 1", effect: "title" }] },
      ranking: { previousScore: "去年指数" },
      lists: [
        { id: "s", title: "强县", by: "score", top: 2 },
        { id: "w", title: "弱县", by: { formula: "-得分.总分" }, top: 3 },
        { id: "sa", title: "强县奖", by: "growth", top: 1, within: ["s"] },
        { id: "wa", title: "弱县奖", by: "growth", top: 1, within: ["w"] },
      ],
    },
  );
  expect(awards(found)).toEqual({ 强县: "甲、丙", 弱县: "己、戊、丁", 强县奖: "丙", 弱县奖: "戊" });
});

describe("level, vitality and potential (A17)", () => {
  const header = ["水平", "活力", "潜力", "去年", "前年", "试点"];
  const rows = [
    ["甲", 81, 64, 49, 1, 1, 0],
    ["乙", 64, 81, 36, 1, 0, 0],
    ["丙", 36, 100, 25, 1, 1, 1],
    ["丁", 100, 4, 64, 0, 0, 1],
    ["戊", 25, 49, 100, 0, 1, 1],
    ["己", 16, 16, 16, 0, 0, 1],
  ];
  const part: Partial<MethodInput> = {
    indicators: [indicators[0]!, node("水平"), node("活力"), node("潜力")],
    lists: [
      { id: "top", title: "强县", by: "score", top: 1 },
      { id: "v", title: "活力先进县", by: { formula: "sqrt(得分.水平 * 得分.活力)" }, top: 2, without: ["top"] },
      { id: "p", title: "潜力先进县", by: { formula: "得分.水平 ^ 0.5 * 得分.潜力 ^ 0.5" }, top: 2, without: ["top"] },
    ],
    streaks: [
      { title: "连续三年入围", lists: ["top", "v", "p"], before: ["去年", "前年"], atLeast: 3 },
      {
        ...{ title: "试点县连续三年落榜", lists: ["top", "v", "p"], off: true, when: "试点 == 1" },
        ...{ before: ["去年", "前年"], atLeast: 3 },
      },
    ],
  };
  const found = evaluated(header, rows, part);

  test("combined indices by geometric means, without the strongest", () => {
    // Sums: 甲 194, 乙 181, 丙 161, 丁 168, 戊 174, 己 48.
    // √(水平·活力): 甲 72, 乙 72, 丙 60, 丁 20, 戊 35, 己 16; √(水平·潜力): 甲 63, 乙 48, 丙 30, 丁 80, 戊 50, 己 16.
    expect(awards(found)).toEqual({ 强县: "甲", 活力先进县: "乙、丙", 潜力先进县: "丁、戊" });
    [72, 72, 60, 20, 35, 16].forEach((expected, i) =>
      expect(found.lists[1]!.values!.numbers[i]).toBeCloseTo(expected, 10),
    );
  });

  test("three years in a row, and pilot counties that were off for three", () => {
    const reached = found.streaks.map(({ isReached }) =>
      found.units.flatMap(({ name }, i) => (isReached[i] ? [name] : [])).join("、"),
    );
    expect(reached).toEqual(["甲、丙", "己"]);
  });
});
