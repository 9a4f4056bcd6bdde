import { parseFormula, printExpression, takenBy } from "../../engine/composite/formula";
import { formulaText, isMereName } from "../../engine/report/workings/formula-text";

test.each([
  ["城镇人口 / 常住人口 * 100", "城镇人口 ÷ 常住人口 × 100"],
  ["（城镇人口＋乡村人口）÷户数×100", "（城镇人口 + 乡村人口）÷ 户数 × 100"],
  ["-a^2 + b * -c - -3", "−a^2 + b × −c − −3"],
  ["收入 >= 3 and not (支出 == 2)", "收入 ≥ 3 且 非（支出 = 2）"],
  ["a != 1 or b < 2", "a ≠ 1 或 b < 2"],
  ["a > 1 ? b : c", "a > 1 时取 b，否则取 c"],
  ["if(a > 1, b, c)", "如果（a > 1，b，c）"],
  ['endsWith(名称, "市, 区") and contains(名称, “山-”)', "结尾是（名称，“市, 区”）且 含有（名称，“山-”）"],
  ["MAX(a, 1.5e3) + 5%", "取大（a，1.5e3）+ 5%"],
  ["普查2010.合计 / 常住人口", "普查2010.合计 ÷ 常住人口"],
  ["isAbsent(a)", "缺失（a）"],
  ["「地区生产总值（亿元）」 / 普查.【人口 数/万人】", "地区生产总值(亿元) ÷ 普查.人口数/万人"],
  ["总人口＿合计 + ａ", "总人口_合计 + a"],
])("%s", (formula, expected) => {
  expect(formulaText(formula)).toBe(expected);
});

test("figures stand in for names and for whole calls, by how the engine prints them", () => {
  const formula = "(甲 - MEAN( 甲×2 + 乙 )) / 乙.丙 + 甲2 + max(甲, 乙)";
  const names = takenBy(parseFormula(formula).expression!).map(printExpression);
  expect(names).toEqual(["甲", "mean((甲 * 2) + 乙)", "乙.丙", "甲2", "乙"]);
  const figures = new Map(names.map((name, i) => [name, String(i + 1)]));
  expect(formulaText(formula, figures)).toBe("（1 − 2）÷ 3 + 4 + 取大（1，5）");
});

test("a name in brackets gives way to its figure", () => {
  const formula = "【产值（亿元）】 * 2";
  const [name] = takenBy(parseFormula(formula).expression!).map(printExpression);
  expect(formulaText(formula, new Map([[name!, "7"]]))).toBe("7 × 2");
});

test("a text that says the name of a variable stays as it is", () => {
  expect(formulaText('甲 == "甲"', new Map([["甲", "“乙县”"]]))).toBe("“乙县” = “甲”");
});

test.each([
  ["城镇化率", true],
  ["普查2010.合计", true],
  ["「合计（人）」", true],
  ["12", false],
  ["a + b", false],
  ["mean(a)", false],
  ['"a"', false],
])("%s is a mere name: %s", (formula, expected) => {
  expect(isMereName(formula)).toBe(expected);
});
