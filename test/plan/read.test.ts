import { readPlan } from "../../engine/plan/read";

const names = (source: string): string[] => readPlan(source).targets.map(({ indicator }) => indicator);

test("chapters that look back promise nothing, and what they tell is passed over as past", () => {
  const source = "某县2025年工作要点\n一、2024年工作回顾\n(一)产业\n新建园区3个。\n二、重点任务\n新建学校2所。";
  const { targets, passed } = readPlan(source);
  expect(targets.map(({ clause, value }) => [clause, value])).toEqual([["二", 2]]);
  expect(passed.map(({ why }) => why)).toEqual(["past"]);
});

test.each([
  ["一、建设基础设施", ["道路"]],
  ["一、发展基础", []],
  ["一、现状与形势", []],
  ["一、夯实产业基础", ["道路"]],
])("%s", (title, expected) => {
  expect(names(`某县2025年工作要点\n${title}\n新建道路5公里。`)).toEqual(expected);
});

test("what is told of years before the plan is past", () => {
  const source = "某县行动方案(2024—2026年)\n一、目标\n2023年,新建园区3个。到2026年,新建学校2所,较2023年增长10%。";
  expect(names(source)).toEqual(["学校", "学校"]);
});

test("names keep the brackets of the source", () => {
  const source = "某县2025年工作要点\n一、健康\n执业（助理）医师数达到300人。（责任单位：各县（区）政府）";
  const [target] = readPlan(source).targets;
  expect(target).toMatchObject({ indicator: "执业（助理）医师数", departments: [{ name: "各县（区）政府" }] });
});

test("a line that a page's edge broke is read as one, with the page number left out", () => {
  const source =
    "某县2025年工作要点\n一、数字\n加快建设城市大脑，归集政务数据，动态调整清单，电子社保卡申领率\n\n— 12 —\n\n达到85%，新增站点6个。\n二、民生";
  const [target] = readPlan(source).targets;
  expect(target).toMatchObject({ indicator: "电子社保卡申领率", value: 85 });
  expect(source.slice(target!.span.start, target!.span.end)).toBe("电子社保卡申领率\n\n— 12 —\n\n达到85%");
});

test("short lines and lines that end stay apart", () => {
  const source =
    "某县2025年工作要点\n一、数字\n推进产业集群\n新增站点6个。\n二、民生，包括教育、卫生、文化和体育各项事业的发展\n1.新增学位9个。";
  expect(readPlan(source).clauses.map(({ path }) => path)).toEqual(["一", "二", "二/1"]);
  expect(names(source)).toEqual(["站点", "学位"]);
});

test("a paragraph without any number is one clause", () => {
  const source = "到2025年，粮食产量稳定在50万吨以上。\n新增高标准农田20万亩。";
  expect(readPlan(source).targets.map(({ clause, value, unit }) => [clause, value, unit])).toEqual([
    ["", 50, "万吨"],
    ["", 20, "万亩"],
  ]);
  expect(names("建设现代化强县。")).toEqual([]);
});
