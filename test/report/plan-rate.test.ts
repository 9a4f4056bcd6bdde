import { completeLedgers } from "../../engine/completion/complete";
import { readLedgers } from "../../engine/ledger/read";
import type { PlanTarget } from "../../engine/plan/target";
import { planSheets } from "../../engine/report/plan-sheets";
import { rateFormula } from "../../engine/report/plan-rate";
import { readPlan } from "../../engine/plan/read";
import { cellKey, type CellValue } from "../../engine/terms/sheet";

const target = (own: Partial<PlanTarget>): PlanTarget => ({
  clause: "一",
  span: { start: 0, end: 1 },
  number: { start: 0, end: 1 },
  sentence: { start: 0, end: 1 },
  indicator: "甲",
  value: 40,
  unit: "个",
  comparator: ">=",
  kind: "level",
  period: { type: "plan", year: 2028 },
  base: undefined,
  departments: [],
  assumed: [],
  ...own,
});

const whole = (rate: string) => `IF(ISNUMBER(K3),${rate},IF(K3="已完成",1,""))`;

test.each<[name: string, own: Partial<PlanTarget>, expected: string | undefined]>([
  ["a floor", {}, whole("K3/40")],
  ["a cost", { comparator: "<=", value: 3.25 }, whole("IF(K3=0,1,3.25/K3)")],
  ["none", { comparator: "=", value: 0 }, whole("IF(K3=0,1,0)")],
  ["the first at all", { comparator: ">", value: 0 }, whole("IF(K3>0,1,0)")],
  ["a decline may be reported as −3.8", { kind: "decline", value: 3.5 }, whole("ABS(K3)/3.5")],
  ["a range is held to its lower end", { value: [3, 5] }, whole("K3/3")],
  ["a loss that is to shrink", { value: -20 }, whole("1+(K3-(-20))/ABS(-20)")],
  ["against others, whose figures are not in the plan", { kind: "relative", value: 2 }, undefined],
])("%s", (_, own, expected) => {
  expect(rateFormula(target(own), "K3")).toBe(expected);
});

test("the formulas say what the completion of the ledger that they stand in gives", () => {
  const source =
    "某县工作方案(2026—2028年)\n一、目标\n绿色工厂突破10家。用水总量控制在3.25亿立方米以内。单位GDP能耗下降3.5%。工业投资增长8%以上。黑臭水体清零。独立储能项目实现零的突破。建设公园5处。参保率达到96%以上。";
  const [sheet] = planSheets(readPlan(source), { title: "台账", source });
  // By hand: 12 ÷ 10, 3.25 ÷ 3, 4.2 ÷ 3.5, 6.4 ÷ 8, none left, one there, 4 ÷ 5, 97.2 ÷ 96.
  const cases: [reported: number, rate: number, formula: string][] = [
    [12, 1.2, "K3/10"],
    [3, 3.25 / 3, "IF(K4=0,1,3.25/K4)"],
    [4.2, 1.2, "ABS(K5)/3.5"],
    [6.4, 0.8, "K6/8"],
    [0, 1, "IF(K7=0,1,0)"],
    [1, 1, "IF(K8>0,1,0)"],
    [4, 0.8, "K9/5"],
    [97.2, 1.0125, "K10/96"],
  ];
  const rows = sheet!.rows.map((row, r) =>
    row.map((cell, c): CellValue => (c === 10 && r >= 2 ? cases[r - 2]![0] : cell)),
  );
  const { ledgers } = completeLedgers(readLedgers([{ ...sheet!, rows }], {}));
  expect(ledgers[0]!.rows).toHaveLength(cases.length);
  cases.forEach(([, rate, formula], i) => {
    expect(ledgers[0]!.rows[i]!.rate.value).toBeCloseTo(rate, 12);
    expect(sheet!.formulas!.get(cellKey(2 + i, 11))).toContain(`,${formula},`);
  });
});

test("stage words can be chosen for every target", () => {
  const source = "某县工作方案(2026—2028年)\n一、目标\n建设公园5处。新增学位4500个。";
  const [sheet] = planSheets(readPlan(source), { title: "台账", source });
  expect(sheet!.choices).toEqual([
    { range: { top: 2, left: 10, bottom: 3, right: 10 }, choices: ["已完成", "正在推进", "未启动"], isStrict: false },
  ]);
});
