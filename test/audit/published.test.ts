import { cellAddress } from "../../engine/terms/place";
import { auditPublished, faultsOf, repairsOf } from "./published";

/** Numbers that follow only for some of what their inputs may have been before they were rounded. */
async function withinRounding(name: string): Promise<string[]> {
  const { checks } = await auditPublished(name);
  const found = checks.flatMap(({ findings }) => findings.filter(({ verdict }) => verdict === "within-rounding"));
  return found.map(({ cell, name: row }) => `${cellAddress(cell.row, cell.column)} ${row}`);
}

/** How many numbers follow exactly, rule by rule. */
async function following(name: string): Promise<number[]> {
  const { checks } = await auditPublished(name);
  return checks.map(({ findings }) => findings.filter(({ verdict }) => verdict === "follows").length);
}

describe("published tables and their rules: the printed misprints are what is found", () => {
  test("T3, ratio to a benchmark: 41.06 printed as 41.46, and 1.078… cut off to 1.07", async () => {
    const result = await auditPublished("t3");
    expect(faultsOf(result)).toEqual(["G12 外来人口比率 41.46 → 41.06", "G13 每万人高层次人才数量 1.07 → 1.08 down"]);
    expect(repairsOf(result, "G12")[0]).toBe("G12 41.46 → 41.06 replaced");
    expect(await following("t3")).toEqual([15, 5]);
    // 0.1667 · 3 + 0.5 = 1.0001: a sixth, rounded.
    expect(await withinRounding("t3")).toEqual(["F11 科技资源"]);
  });

  test("T4, investment promotion: every item and both totals follow", async () => {
    expect(faultsOf(await auditPublished("t4"))).toEqual([]);
    expect(await following("t4")).toEqual([12, 2]);
  });

  test("T5, places and points: a tie given two places, 41.18 printed as 41.76, 35.29 as 35.30", async () => {
    const result = await auditPublished("t5-indices");
    expect(faultsOf(result)).toEqual([
      // 东营 and 威海 have 52 points each and are given places 4 and 5; 泰安 and 莱芜 share place 9.
      "F4 威海 5 → 4",
      // 36 ÷ 102 = 0.35294…
      "B15 日照 35.30 → 35.29 fewer-digits",
      // 28 ÷ 68 = 0.41176…; 28.4 points are no count of places.
      "E11 临沂 41.76 → 41.18",
      "G11 临沂 28.4 → 28.0",
    ]);
    expect(await following("t5-indices")).toEqual([17, 16, 16, 16, 16]);
    expect(await withinRounding("t5-indices")).toEqual([]);
  });

  test("T5, six rankings: the place of 烟台 whose first digit was dropped", async () => {
    const result = await auditPublished("t5-ranks");
    expect(faultsOf(result)).toEqual(["N5 烟台 71.57 → 81.37"]);
    // The printed index needs places that sum to 35 and not to 25. Of six places that could have lost a 1, the rest of the
    // table leaves two: I is the growth of revenue, 17th by the source; M is revenue per head, of which four are listed.
    expect(repairsOf(result, "N5")).toEqual(["I5 7 → 17 dropped", "M5 5 → 15 dropped", "N5 71.57 → 81.37"]);
  });

  test("T12, 东部地区 has no rule that could be checked, only gaps: 福建 lacks two years", async () => {
    const [result] = (await auditPublished("t12")).checks;
    expect(result?.unchecked.map(({ cell, name }) => `${name} ${cellAddress(cell.row, cell.column)}`)).toEqual([
      "福建 N9",
      "福建 O9",
    ]);
  });

  test("T13, three levels of equal weights: all within the rounding of what is printed", async () => {
    expect(faultsOf(await auditPublished("t13"))).toEqual([]);
    expect(await withinRounding("t13")).toEqual(["D4 DNK", "D5 NOR", "C2 CHE", "C4 DNK"]);
    expect(await following("t13")).toEqual([4, 4, 4, 6]);
  });

  test("T14, progress: 市重点 25.70 printed as 21.85, 省重点 14.54, 区重点 10.20, and a total that is 0.02 short", async () => {
    const result = await auditPublished("t14");
    expect(faultsOf(result)).toEqual([
      "E2 省重点 14.54 → 14.57",
      "E3 市重点 21.85 → 25.70",
      "E4 区重点 10.20 → 10.21 fewer-digits",
      // 25.70 − 16.67 = 9.03: the gap was taken from the right rate.
      "G3 市重点 9 → 5",
      // 6.50 + 2.74 + 8.19 = 17.43
      "D5 全部 17.41 → 17.43",
    ]);
    expect(repairsOf(result, "E3")).toEqual(["E3 21.85 → 25.7"]);
    expect(repairsOf(result, "G3")[0]).toBe("E3 21.85 → 25.7");
    // 97.2 − 83.33 = 13.87, of 97.16 it is 13.82.
    expect(await withinRounding("t14")).toEqual(["G6 江门重点"]);
  });

  test.each([
    ["t15-weights", [8]],
    ["t15-groups", [5]],
    ["t16", [40, 40]],
    ["t18", [1]],
    ["t19-list", [4, 4]],
    ["t20", [1]],
  ])("%s follows to the last digit", async (name, counts) => {
    expect(faultsOf(await auditPublished(name))).toEqual([]);
    expect(await withinRounding(name)).toEqual([]);
    expect(await following(name)).toEqual(counts);
  });

  test("T16, the mean of the four sub-indices is not the mean index: the weights are not equal", async () => {
    // (71.63 + 72.66 + 73.90 + 68.59) ÷ 4 = 71.695
    const result = await auditPublished("t16-means");
    expect(faultsOf(result)).toEqual(["F2 mean 71.76 → 71.70"]);
  });

  test("T19, the five means add up to 55.37, which rounding explains", async () => {
    expect(faultsOf(await auditPublished("t19"))).toEqual([]);
    expect(await withinRounding("t19")).toEqual(["G2 mean"]);
  });
});
