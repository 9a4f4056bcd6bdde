import { comparePlans } from "../../engine/plan/compare";
import { likeness } from "../../engine/plan/likeness";
import { readPlan } from "../../engine/plan/read";

const targetsOf = (body: string) => readPlan(`某县工作方案(2026—2028年)\n一、目标\n${body}`).targets;

test.each<[name: string, before: string, after: string, expected: string[]]>([
  ["the same", "建设公园5处。", "建设公园5处。", ["same"]],
  ["more is harder", "建设公园5处。", "建设公园8处。", ["raised"]],
  ["less", "建设公园5处。", "建设公园3处以上。", ["lowered"]],
  [
    "of what is to be kept down, less is harder",
    "用水总量控制在3亿立方米以内。",
    "用水总量控制在2.8亿立方米以内。",
    ["raised"],
  ],
  ["other units of one kind", "粮食产量达到30万吨。", "粮食产量达到30.5万吨。", ["raised"]],
  ["jin and tons", "粮食产量达到6亿斤。", "粮食产量达到30万吨。", ["same"]],
  ["a decline that goes further", "单位GDP能耗下降3%。", "单位GDP能耗下降3.5%。", ["raised"]],
  ["a floor becomes a mark to pass", "绿色工厂达到10家。", "绿色工厂突破10家。", ["reworded"]],
  ["growth and level are not compared", "工业增加值增长6%。", "工业增加值达到60亿元。", []],
])("%s", (_, before, after, expected) => {
  const comparison = comparePlans(targetsOf(before), targetsOf(after));
  expect(comparison.matched.map(({ change }) => change)).toEqual(expected);
});

test("what is missing below, and what is new", () => {
  const upper = targetsOf("建设公园5处。\n新增学位4500个。");
  const lower = targetsOf("新增学位500个。\n改造老旧小区2个。");
  const { matched, dropped, added } = comparePlans(upper, lower);
  expect(matched.map(({ after }) => after.indicator)).toEqual(["学位"]);
  expect(dropped.map(({ indicator }) => indicator)).toEqual(["公园"]);
  expect(added.map(({ indicator }) => indicator)).toEqual(["改造老旧小区"]);
});

test("likeness by hand: of 粮食 食产 产量 and 粮食 食总 总产 产量 two are shared, 2 · 2 ÷ 7", () => {
  expect(likeness("粮食产量", "粮食总产量")).toBeCloseTo(4 / 7, 12);
});
