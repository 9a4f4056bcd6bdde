import fc from "fast-check";
import { completeProjects, type ProjectFigures, type ProjectTally } from "../../engine/completion/projects";
import { readProjects } from "../../engine/ledger/read-projects";
import { explainSentence, explainSteps } from "../../engine/report/explain";
import { issueText } from "../../engine/report/issue-text";
import type { CellValue } from "../../engine/terms/sheet";
import { sheet } from "../report/raise";

const header = [
  "单位",
  "项目数（宗）",
  "总投资",
  "年度计划投资",
  "累计完成投资",
  "完成年度计划%",
  "与时序进度差",
  "计划开工",
  "已开工",
  "开工率",
];

function figures(rows: readonly (readonly CellValue[])[], heads: readonly string[] = header): ProjectFigures {
  const { tables, issues } = readProjects([
    sheet("重点项目", [["重点项目（2025年1-8月）　单位：万元"], heads, ...rows]),
  ]);
  return completeProjects(tables, issues);
}

const shown = ({ name, count, planned, done, investmentRate, openingRate, gap }: ProjectTally): unknown[] => [
  name,
  count,
  planned,
  done,
  investmentRate?.value,
  openingRate?.value,
  gap === undefined ? undefined : Number(gap.toFixed(2)),
];

test("rates of several are sums divided; the total row is not counted twice", () => {
  const { all, departments, towns, pace, issues, lines } = figures([
    ["县工信局", 4, 90000, 30000, 24000, 80, 13.33, 3, 3, "100%"],
    ["县交通局", 3, 60000, 20000, 6000, 30, -36.67, 2, 1, "50%"],
    ["悦庄镇", 3, 40000, 10000, 6000, 60, -6.67, 1, 0, 0],
    ["合计", 10, 190000, 60000, 36000, 60, -6.67, 6, 4, "66.7%"],
  ]);
  // August: 8 ÷ 12 = 66.67 %.
  expect(pace).toBeCloseTo(2 / 3, 12);
  expect(issues).toEqual([]);
  // (24000 + 6000 + 6000) ÷ (30000 + 20000 + 10000) = 60 %, where the mean of 80, 30 and 60 would be 56.67 %; 4 ÷ 6 begun.
  expect(shown(all)).toEqual(["", 10, 60000, 36000, 0.6, 4 / 6, -6.67]);
  expect(all.total).toBe(190000);
  expect(departments.map(shown)).toEqual([
    ["县工信局", 4, 30000, 24000, 0.8, 1, 13.33],
    ["县交通局", 3, 20000, 6000, 0.3, 0.5, -36.67],
  ]);
  expect(towns.map(shown)).toEqual([["悦庄镇", 3, 10000, 6000, 0.6, 0, -6.67]]);
  expect(explainSentence(all.investmentRate!)).toBe("累计完成投资 36000 ÷ 年度计划投资 60000 = 60%");
  expect(explainSteps(lines[1]!.openingRate!).join("\n")).toContain("〔重点项目 I4〕");
  expect(explainSentence(all.openingRate!)).toBe("已开工 4 ÷ 计划开工 6 = 66.67%");
});

test("what does not fit is said at its cell: rates, gaps, totals of packed projects, reports that lack", () => {
  const { all, issues, differing } = figures([
    ["县工信局", 444, 90000, 30000, 24000, 70, 13.33, 3, 3, "100%"],
    ["县交通局", 125, 60000, 20000, null, null, null, 2, 1, "50%"],
    ["悦庄镇", 3, 40000, 10000, 6000, 60, 6, 1, 0, 0],
    ["合计", 447, 190000, 60000, 30000, null, null, 6, 4, null],
  ]);
  expect(issues.map((each) => issueText(each))).toEqual([
    "重点项目 F3：“县工信局”填的投资完成率是 70%，按本行数字应为 80%；请核对。",
    "重点项目 E4：“县交通局”有年度计划投资，没有填累计完成投资，未计入投资完成率；请补报。",
    "重点项目 G5：“悦庄镇”填的与时序进度差是 6 个百分点，按本行数字应为 −6.67 个百分点；请核对。",
    "重点项目 B6：“合计”的项目数填的是 447，各行相加是 572；请核对是否有打捆项目，本次按各行相加计算。",
  ]);
  expect(differing).toEqual([{ label: "合计", measure: "count", stated: 447, sum: 572 }]);
  // The line without a report is in neither sum: 30000 ÷ 40000.
  expect([all.count, all.planned, all.done, all.investmentRate!.value, all.unreported]).toEqual([
    572, 40000, 30000, 0.75, 1,
  ]);
});

test("tables in other units are added in one; lines without a plan of starts have no rate of starts", () => {
  const first = sheet("甲", [
    ["1-6月"],
    ["乡镇", "项目数", "年度计划投资（亿元）", "累计完成投资（亿元）"],
    ["悦庄镇", 2, 1.2, 0.6],
  ]);
  const second = sheet("乙", [
    ["1-6月"],
    ["项目名称", "属地", "总投资（万元）", "年度计划投资（万元）", "完成投资（万元）"],
    ["水库", "悦庄镇", 5000, 3000, 900],
  ]);
  const { all, towns, unit, lines } = completeProjects(readProjects([first, second]).tables);
  expect(unit?.written).toBe("亿元");
  // 3,000 万元 are 0.3 亿元: (0.6 + 0.09) ÷ (1.2 + 0.3) = 46 %; two projects and one.
  expect([all.count, all.planned, all.done]).toEqual([3, 1.5, 0.69]);
  expect(all.investmentRate!.value).toBeCloseTo(0.46, 12);
  expect(towns).toHaveLength(1);
  expect(lines.map(({ count, openingRate }) => [count, openingRate])).toEqual([
    [2, undefined],
    [1, undefined],
  ]);
});

test("nothing planned gives no rate, and no project none either", () => {
  const { all } = figures([["县工信局", 1, 100, 0, 0, null, null, 0, 0, null]]);
  expect([all.investmentRate!.value, all.openingRate!.value, all.gap]).toEqual(["undefined", "undefined", undefined]);
  expect(completeProjects([]).all).toEqual({ name: "", count: 0, unreported: 0 });
});

test("the order of lines changes no figure, and departments add up to all", () => {
  const line = fc.tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 1, max: 99999 }),
    fc.integer({ min: 0, max: 99999 }),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), fc.nat(), (lines, seed) => {
      const rows = lines.map(([who, planned, done]): CellValue[] => [
        `第${"一二三四"[who]!}局`,
        1,
        1,
        planned / 100,
        done / 100,
      ]);
      const at = seed % rows.length;
      const [one, other] = [figures(rows), figures([...rows.slice(at), ...rows.slice(0, at)].reverse())];
      const plain = ({ all }: ProjectFigures): unknown[] => shown(all);
      expect(plain(other)).toEqual(plain(one));
      const byName = ({ departments }: ProjectFigures): string[] =>
        departments.map((each) => JSON.stringify(shown(each))).sort();
      expect(byName(other)).toEqual(byName(one));
      const added = one.departments.reduce((total, { planned = 0 }) => total + planned, 0);
      expect(added).toBeCloseTo(one.all.planned!, 6);
      expect(one.departments.reduce((total, { count = 0 }) => total + count, 0)).toBe(rows.length);
    }),
    { numRuns: 60 },
  );
});
