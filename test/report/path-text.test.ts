import { methodSchema } from "../../engine/composite/method";
import { fill, placeText } from "../../engine/report/issue-text";
import { pathText } from "../../engine/report/path-text";

test.each([
  ["indicators.2.weight", "指标体系第3项“权重”"],
  ["indicators.0", "指标体系第1项"],
  ["indicators", "“指标体系”"],
  ["title", "“名称”"],
  ["units.where", "评价单位“条件”"],
  ["indicators.4.score.limits.low", "指标体系第5项“计分方法·阈值·低端”"],
  ["indicators.4.ideal.low", "指标体系第5项“适度区间·下限”"],
  ["indicators.4.groupWeights.山区", "指标体系第5项“分组权重·山区”"],
  ["tables.1.recoded.0.was", "数据表第2项“代码变更第1项·原代码”"],
  ["tables.0.absent.NA", "数据表第1项“缺失标记·NA”"],
  ["adjustments.bonuses.1.value", "加分项第2项“公式”"],
  ["adjustments.vetoes.0", "一票否决第1项"],
  ["adjustments.bonusCap", "“加分上限”"],
  ["ranking.tieBreak.0", "排名“同分次序第1项”"],
  ["lists.0.quotas.山区", "名单第1项“各组名额·山区”"],
  ["indicators.1.absence.not-reported", "指标体系第2项“缺失处理·未报送”"],
  ["indicators.1.wieght", "指标体系第2项“wieght”"],
  ["indicators.1.constructor", "指标体系第2项“constructor”"],
  ["indicators.1.groupWeights.", "指标体系第2项“分组权重”"],
])("%s", (path, expected) => {
  expect(pathText(path)).toBe(expected);
});

test("every field of a method has a Chinese name", () => {
  const nameless: string[] = [];
  // The schema's own description of itself lists every field of every alternative.
  const visit = (path: string, node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { properties, ...rest } = node as { properties?: Record<string, unknown> };
    for (const [key, value] of Object.entries(properties ?? {})) {
      const own = path === "" ? key : `${path}.${key}`;
      if (/[A-Za-z]/u.test(pathText(`${own}.0`))) nameless.push(own);
      visit(own, value);
    }
    for (const value of Object.values(rest)) visit(path, value);
  };
  visit("", methodSchema.toJSONSchema({ io: "input", unrepresentable: "any" }));
  expect(nameless).toEqual([]);
});

test("in English a path stays as it is", () => {
  expect(placeText({ file: "办法.json", path: "indicators.2.weight" }, "en")).toBe("办法.json indicators.2.weight");
  expect(placeText({ file: "办法.json", path: "indicators.2.weight" })).toBe("办法.json 指标体系第3项“权重”");
});

test("the sheet of a table in text is named after its file, and named once", () => {
  expect(placeText({ file: "普查.2020.csv", sheet: "普查.2020", row: 1, column: 3 })).toBe("普查.2020.csv D2");
  expect(placeText({ file: "台账.xlsx", sheet: "一月", row: 1, column: 3 })).toBe("台账.xlsx 一月 D2");
});

test("a part in double brackets is left out where a value is missing or empty", () => {
  const template = "没有“{name}”[[（是不是“{near}”？）]]；请改正。";
  expect(fill(template, { name: "甲", near: "乙" })).toBe("没有“甲”（是不是“乙”？）；请改正。");
  expect(fill(template, { name: "甲" })).toBe("没有“甲”；请改正。");
  expect(fill(template, { name: "甲", near: "" })).toBe("没有“甲”；请改正。");
  expect(fill("{name}", { name: "[[{near}]]" })).toBe("[[{near}]]");
});
