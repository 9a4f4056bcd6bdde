import { explainChange } from "../../engine/analysis/change";
import type { MethodInput } from "../../engine/composite/method";
import { changeJson } from "../../engine/report/change-json";
import { changeSheets } from "../../engine/report/change-sheets";
import { changeTables } from "../../engine/report/change-table";
import { changeSteps, changeText } from "../../engine/report/change-text";
import type { CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";

type Row = readonly CellValue[];

/** A out of so much with so much weight, B against the sample; a bonus for 乙 in the second year. */
function evaluated(
  rows: readonly Row[],
  weightA: number,
  highA: number,
  edition: string,
  ranking?: MethodInput["ranking"],
) {
  const leaf = { parent: "S", direction: "positive", scope: "all" } as const;
  const method = methodOf({
    title: "评价",
    edition,
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      {
        ...leaf,
        code: "A",
        title: "经济",
        weight: weightA,
        value: "a",
        score: { kind: "min-max", limits: { low: 0, high: highA } },
      },
      { ...leaf, code: "B", title: "民生", weight: 1, value: "b", score: { kind: "min-max", limits: "sample" } },
    ],
    groups: [{ id: "g", title: "县", where: "1" }],
    adjustments: { bonuses: [{ title: "试点", value: "奖" }] },
    ...(ranking ? { ranking } : {}),
  });
  return evaluateSheets(method, sheetOf("表", [["代码", "名称", "a", "b", "奖"], ...rows]));
}

// As worked out in test/analysis/change.test.ts, with 2 points of a bonus more for 乙: 55 → 64.5.
const last = evaluated(
  [
    ["1", "甲", 40, 10, 0],
    ["2", "乙", 60, 20, 0],
    ["3", "丙", 80, 30, 0],
    ["4", "丁", 40, 10, 0],
  ],
  1,
  100,
  "2023",
);
const rows: Row[] = [
  ["1", "甲", 60, 20, 0],
  ["2", "乙", 60, 25, 2],
  ["3", "丙", 80, 40, 0],
  ["5", "戊", 60, 20, 0],
];
const change = explainChange(last, evaluated(rows, 3, 80, "2024"));
const of = (name: string, among = change) => among.units.find(({ now }) => among.now.units[now]!.name === name)!;

test("in a sentence", () =>
  expect(changeText(change, of("乙"))).toBe(
    "乙仍列第 2 名，得分由 55.00 分变为 64.50 分（+9.50 分）：自身数值 +12.50 分（其中民生 +12.50 分），加减分 +2.00 分（其中加分“试点” +2.00 分），其他单位变化 −25.00 分（其中民生 −25.00 分），权重调整 +8.75 分（其中民生 +5.47 分、经济 +3.28 分），办法调整 +11.25 分（其中经济 +11.25 分）。",
  ));

test("places by reason, where more than one moved them", () => {
  // Of b, 甲 has this year's 20 among last year's 10 to 30 for 50, with 60 for a 55, second beside 乙; last year's 10
  // among this year's for 0, with 40 for a 20, fourth behind 戊. From 20, third beside 丁, to 30, third beside 戊.
  expect(changeText(change, of("甲"))).toBe(
    "甲仍列第 3 名，得分由 20.00 分变为 56.25 分（+36.25 分）：自身数值 +22.50 分（其中民生 +12.50 分、经济 +10.00 分），其他单位变化 −12.50 分（其中民生 −12.50 分），权重调整 +15.00 分（其中民生 +9.38 分、经济 +5.63 分），办法调整 +11.25 分（其中经济 +11.25 分）。位次不变：自身数值 +1 位，其他单位变化 −1 位。",
  );
});

test("nothing changed", () => {
  const same = explainChange(last, last);
  expect(changeText(same, of("甲", same))).toBe("甲仍列第 3 名，得分 20.00 分，基本未变。");
});

test("a rise and a fall, within the group", () => {
  const swapped: Row[] = [
    ["1", "甲", 80, 30, 0],
    ["2", "乙", 60, 20, 0],
    ["3", "丙", 40, 10, 0],
  ];
  const scope = { scope: ["group" as const, "all" as const] };
  const before = evaluated(
    [...swapped].map((row, i) => [String(3 - i), "丙乙甲"[i]!, ...row.slice(2)]),
    1,
    100,
    "2023",
    scope,
  );
  const found = explainChange(before, evaluated(swapped, 1, 100, "2024", scope));
  expect(changeText(found, of("甲", found))).toMatch(
    /^甲在本类中由第 3 名升至第 1 名（\+2 位），得分由 20\.00 分变为 90\.00 分（\+70\.00 分）：/u,
  );
  expect(changeText(found, of("丙", found))).toMatch(/^丙在本类中由第 1 名降至第 3 名（−2 位）/u);
  // Among last year's others first at once, beside 丙; among this year's from second, beside 丙.
  expect(changeText(found, of("甲", found))).toMatch(/位次 \+2 位：自身数值 \+1\.5 位，其他单位变化 \+0\.5 位。$/u);
});

test("item by item", () =>
  expect(changeSteps(change, of("乙"))).toEqual([
    ["指标", "变化", "自身数值", "其他单位变化", "权重调整", "办法调整"],
    ["经济", "+14.53", "", "", "+3.28", "+11.25"],
    ["民生", "−7.03", "+12.50", "−25.00", "+5.47", ""],
    ["加分“试点”", "+2.00", "+2.00", "", "", ""],
  ]));

test("sheets: the parts beside each other, and who is not compared", () => {
  const [reasons, items, issues] = changeSheets(change);
  expect([reasons, items, issues].map((sheet) => sheet?.name)).toEqual(["升降原因", "升降明细", "问题清单"]);
  const row = reasons!.rows.find(([code]) => code === "2")!;
  expect(row.slice(0, 18)).toEqual([
    "2",
    "乙",
    "县",
    55,
    64.5,
    9.5,
    2,
    2,
    0,
    12.5,
    2,
    -25,
    8.75,
    11.25,
    ...row.slice(14, 18),
  ]);
  expect(reasons!.rows.filter(([code]) => code === "4" || code === "5").map((each) => each.at(-1))).toEqual([
    "本期新参评，没有上期得分",
    "上期参评，本期不再参评",
  ]);
  const [header, own] = [items!.rows[2]!, items!.rows.find(([code]) => code === "2")!];
  expect(header.slice(3)).toEqual(["得分变化", "A 经济", "B 民生", "加分“试点”"]);
  expect(own.slice(3)).toEqual([9.5, 14.53125, -7.03125, 2]);
});

test("for other programs and for a terminal", () => {
  const json = JSON.parse(JSON.stringify(changeJson(change))) as { units: { code: string; points: unknown }[] };
  expect(json.units.find(({ code }) => code === "2")?.points).toEqual({
    own: 12.5,
    adjustments: 2,
    others: -25,
    weights: 8.75,
    method: 11.25,
  });
  expect(changeTables(change)[0]).toBe("评价：2024 与 2023 相比，3 个单位中上升 0 个，下降 0 个，不变 3 个。");
});
