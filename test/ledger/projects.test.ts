import { findProjectHeader } from "../../engine/ledger/project-header";
import { projectRole } from "../../engine/ledger/project-roles";
import { readProjects } from "../../engine/ledger/read-projects";
import { gridOf } from "../../engine/ledger/grid";
import { casesOf } from "../cases";
import { sheetOf } from "../sheet";

test.each(casesOf<{ parts: string[]; role: string | null }>("project-heads"))("$parts: $role", ({ parts, role }) => {
  expect(projectRole(parts) ?? null).toBe(role);
});

test("a plain ledger of plans and reports is no table of key projects", () => {
  const isFound = (header: string[]): boolean =>
    findProjectHeader(gridOf(sheetOf([header, ["甲", 1, 2]]))) !== undefined;
  expect(isFound(["指标名称", "年度计划", "累计完成", "完成率"])).toBe(false);
  expect(isFound(["指标", "计划投资", "完成投资", "完成率"])).toBe(false);
  expect(isFound(["项目名称", "总投资", "年度计划投资", "累计完成投资"])).toBe(true);
  expect(isFound(["单位", "项目数", "计划开工", "已开工"])).toBe(true);
});

test("merged heads, units of each column, and rows that add up", () => {
  const { tables, issues } = readProjects([
    sheetOf(
      [
        ["全县重点项目建设情况（截至2025年8月底）"],
        [
          "序号",
          "乡镇（街道）",
          "项目数（个）",
          "总投资（亿元）",
          "投资完成情况（万元）",
          null,
          null,
          "开工情况（个）",
          null,
          null,
        ],
        [null, null, null, null, "年度计划", "累计完成", "完成率%", "计划开工", "已开工", "开工率%"],
        [null, "合计", 7, 12.5, 50000, 30000, 60, 4, 3, 75],
        [1, "悦庄镇", 4, 8, 30000, "2.4亿元", 80, 2, 2, 100],
        [2, "历山街道办事处", 3, 4.5, 20000, 6000, 30, 2, 1, 50],
        ["注：数据由各乡镇填报"],
      ],
      ["A1:J1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:G2", "H2:J2"],
    ),
  ]);
  expect(issues).toEqual([]);
  const [table, ...others] = tables;
  expect(others).toEqual([]);
  expect(table!.period).toMatchObject({ year: 2025, months: 8 });
  expect(table!.unit?.written).toBe("万元");
  expect(table!.rows.map(({ name, towns, isProject }) => [name, towns, isProject])).toEqual([
    ["悦庄镇", ["悦庄镇"], false],
    ["历山街道办事处", ["历山街道"], false],
  ]);
  // 8 亿元 are 80,000 万元; 2.4 亿元 in the cell beat the column's 万元.
  expect(table!.rows[0]!.values.total).toMatchObject({ value: 80000, place: { row: 4, column: 3 } });
  expect(table!.rows[0]!.values.done).toMatchObject({ value: 24000, written: "2.4亿元" });
  expect(table!.rows[0]!.values.investmentRate!.value).toBe(0.8);
  expect(table!.totals.map(({ label, from, to }) => [label, from, to])).toEqual([["合计", 0, 2]]);
});

test("a line a project: who is responsible, in which town, and whether it was begun, in words", () => {
  const { tables } = readProjects([
    sheetOf([
      ["单位：亿元"],
      [
        "项目名称",
        "建设地点",
        "责任单位",
        "总投资",
        "年度计划投资",
        "1-6月完成投资",
        "本月完成投资",
        "计划开工",
        "是否开工",
      ],
      ["一、产业类"],
      ["新材料产业园", "悦庄镇", "县工业和信息化局", 12, 4, 2.5, 0.5, "是", "已开工"],
      ["抽水蓄能电站", "东里镇", "县发展改革局、东里镇人民政府", 60, 10, 5, 1, "是", "否"],
      ["小计", null, null, 72, 14, 7.5, 1.5, 2, 1],
    ]),
  ]);
  expect(
    tables[0]!.rows.map(({ name, isProject, departments, towns, values }) => [
      name,
      isProject,
      departments,
      towns,
      values.plannedStarts!.value,
      values.started!.value,
      values.done!.value,
    ]),
  ).toEqual([
    ["新材料产业园", true, ["县工业和信息化局"], ["悦庄镇"], 1, 1, 2.5],
    ["抽水蓄能电站", true, ["县发展改革局"], ["东里镇"], 1, 0, 5],
  ]);
  expect(tables[0]!.totals).toHaveLength(1);
});
