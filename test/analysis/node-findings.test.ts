// Expected values: worked out by hand beside each case.
import { nodeFindings } from "../../engine/analysis/node-findings";
import { openUnits } from "../../engine/analysis/unit-findings";
import type { Evaluation } from "../../engine/composite/evaluation";
import type { MethodInput } from "../../engine/composite/method";
import { nodeCard } from "../../engine/report/node-card";
import type { CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";

type Indicator = MethodInput["indicators"][number];

/** An indicator whose score is the figure itself. */
function leaf(code: string, title: string, parent: string, weight: number, more: Partial<Indicator> = {}): Indicator {
  const score = { kind: "min-max", limits: { low: 0, high: 100 }, clamp: false } as const;
  const value = code.toLowerCase();
  return { code, title, parent, weight, value, direction: "positive", scope: "all", score, ...more };
}

/** The total of 经济, which weighs 3, and 民生, which weighs 1; 经济 of 产值, which weighs 1, and 收入, which weighs 3. */
const tree = (more: Partial<Indicator> = {}): Indicator[] => [
  { code: "S", title: "综合得分", aggregate: "arithmetic" },
  { code: "E", title: "经济", parent: "S", weight: 3, aggregate: "arithmetic" },
  leaf("A", "产值", "E", 1, more),
  leaf("B", "收入", "E", 3),
  leaf("P", "民生", "S", 1),
];

const rows: readonly (readonly CellValue[])[] = [
  // 经济 (80 + 3 · 40) ÷ 4 = 50; the total (3 · 50 + 60) ÷ 4 = 52.5
  ["1", "甲县", "x", 80, 40, 60],
  // 经济 (60 + 3 · 80) ÷ 4 = 75; the total (3 · 75 + 20) ÷ 4 = 61.25
  ["2", "乙县", "x", 60, 80, 20],
  // 100 throughout
  ["3", "丙县", "y", 100, 100, 100],
  // 收入 is not reported: 经济 and the total are withheld
  ["4", "丁县", "x", 90, null, 90],
];
const groups = [
  { id: "x", title: "山区县", where: '类 == "x"' },
  { id: "y", title: "平原县", where: '类 == "y"' },
];

const evaluated = (part: Partial<MethodInput>, of = rows): Evaluation =>
  evaluateSheets(
    methodOf({ indicators: tree(), ...part }),
    sheetOf("表", [["代码", "名称", "类", "a", "b", "p"], ...of]),
  );
const inGroups = evaluated({ groups, ranking: { scope: ["group", "all"] } });
const found = (evaluation: Evaluation, unit: string, node: string) =>
  nodeFindings(evaluation, openUnits(evaluation)(unit), node);
const card = (evaluation: Evaluation, unit: string, node: string) =>
  nodeCard(evaluation, found(evaluation, unit, node));

describe("a node of a unit, by hand", () => {
  test("a dimension: what it weighs, is made of and brings in, beside its group without who has no score", () => {
    expect(found(inGroups, "1", "E")).toEqual({
      code: "E",
      title: "经济",
      score: 50,
      weight: 3,
      siblings: 4,
      path: [],
      children: [
        { code: "A", title: "产值", score: 80, weight: 1 },
        { code: "B", title: "收入", score: 40, weight: 3 },
      ],
      // 3/4 of 50; the mean of 50 and 75.
      points: 37.5,
      mean: 62.5,
      best: 75,
      group: "x",
    });
  });

  test("an indicator: the way to it, and its points through both weights", () => {
    // 3/4 · 3/4 · 40; the mean of 40 and 80.
    expect(found(inGroups, "1", "B")).toMatchObject({
      path: [{ code: "E", title: "经济" }],
      children: [],
      points: 22.5,
      mean: 60,
      best: 80,
    });
  });

  test("the root weighs nothing beside nobody, and brings all", () => {
    // The mean of 52.5 and 61.25.
    expect(found(inGroups, "1", "S")).toMatchObject({
      weight: undefined,
      siblings: undefined,
      path: [],
      points: 52.5,
      mean: 56.875,
      best: 61.25,
    });
  });

  test("where there are no groups all count, and a unit's own weights are its own", () => {
    // 乙县 weighs 产值 3, as 收入: 经济 is (3 · 60 + 3 · 80) ÷ 6 = 70, and 产值 brings 3/4 · 3/6 · 60.
    const own = evaluated({ indicators: tree({ unitWeights: { "2": 3 } }) });
    expect(found(own, "2", "A")).toMatchObject({ weight: 3, siblings: 6, points: 22.5, group: undefined });
    expect(found(own, "1", "A")).toMatchObject({ weight: 1, siblings: 4 });
    // The mean of 50, 70 and 100.
    expect(found(own, "2", "E").mean).toBeCloseTo(220 / 3, 12);
    expect(found(own, "2", "E").best).toBe(100);
  });

  test("what is not reported is no nought: not in the unit's own scores, nor in the mean, nor in the points", () => {
    const withheld = found(inGroups, "4", "B");
    expect(withheld.score).toBe("not-reported");
    expect(withheld.mean).toBe(60);
    expect(typeof withheld.points).toBe("string");
    expect(typeof found(inGroups, "4", "E").score).toBe("string");
  });

  test("a node that is none is the program's fault", () => {
    expect(() => found(inGroups, "1", "Q")).toThrow(RangeError);
  });
});

describe("its card, by hand", () => {
  test("scores to two decimals, weights as they were written, the group by its title", () => {
    expect(card(inGroups, "1", "B")).toEqual({
      code: "B",
      title: "收入",
      score: "40.00",
      weight: "3",
      siblings: "4",
      path: [{ code: "E", title: "经济" }],
      children: [],
      points: "22.50",
      mean: "60.00",
      best: "80.00",
      group: "山区县",
    });
    expect(card(inGroups, "1", "E").children).toEqual([
      { code: "A", title: "产值", score: "80.00", weight: "1" },
      { code: "B", title: "收入", score: "40.00", weight: "3" },
    ]);
  });

  test("of the root neither weight nor siblings; of a method without groups no group", () => {
    expect(card(evaluated({}), "3", "S")).toMatchObject({ score: "100.00", weight: "", siblings: "", group: "" });
  });

  test("an absence by its name, and never a nought", () => {
    expect(card(inGroups, "4", "B")).toMatchObject({ score: "未报送", mean: "60.00" });
    for (const text of [card(inGroups, "4", "B").points, card(inGroups, "4", "E").score])
      expect(text).not.toMatch(/\d/u);
  });

  test("nobody to hold it against leaves mean and best empty", () => {
    const alone = evaluated({ groups, ranking: { scope: ["group", "all"] } }, [...rows.slice(2, 3), rows[3]!]);
    expect(card(alone, "4", "E")).toMatchObject({ mean: "", best: "", group: "山区县" });
  });

  test("an index between 0 and 1 is shown to three decimals; half away from zero", () => {
    const index = evaluated({}, [["1", "甲县", "x", 0.5, 0.5, 0.0625]]);
    // 3/4 · 0.5 + 1/4 · 0.0625 = 0.390625, and 0.0625 to three decimals 0.063.
    expect(card(index, "1", "S").score).toBe("0.391");
    expect(card(index, "1", "P")).toMatchObject({ score: "0.063", points: "0.016" });
  });
});
