import { completeLedgers } from "../../engine/completion/complete";
import { readLedgers } from "../../engine/ledger/read";
import { cellAddress } from "../../engine/terms/place";
import type { CellValue } from "../../engine/terms/sheet";
import { issueText } from "../../engine/report/issue-text";
import { sheetOf } from "../sheet";

const header = ["指标", "单位", "2025年目标", "2024年完成", "2025年1-9月完成", "完成率"];

function found(...rows: (readonly CellValue[])[]): string[] {
  const reading = readLedgers([sheetOf([header, ...rows])]);
  return completeLedgers(reading).issues.map(
    ({ code, where }) => `${code} ${where.row === undefined ? "" : cellAddress(where.row, where.column ?? 0)}`,
  );
}

describe("checks, each with the cell that it is about", () => {
  test("a ledger in order has none", () => {
    expect(found(["技改项目", "个", 40, 36, 30, "75%"], ["技改投资", "亿元", 12, 11, 9, 0.75])).toEqual([]);
  });

  test.each<[code: string, cell: string, row: CellValue[]]>([
    ["unit.other-kind", "E2", ["小麦", "万吨", 40, 36, "30万亩", null]],
    ["value.share-over-100", "E2", ["自来水普及率", "%", 95, 93, 105, null]],
    ["value.times-previous", "E2", ["总产值", "亿元", 40, 36, 380000, null]],
    ["value.times-target", "E2", ["总产值", "亿元", 40, null, 380000, null]],
    ["value.fraction", "E2", ["自来水普及率", "%", 95, 93, 0.94, null]],
    ["target.no-number", "C2", ["招商工作", null, "完成上级下达任务", null, "12个", null]],
    ["target.blank", "C2", ["技改项目", "个", null, 36, 30, null]],
    ["unit.missing", "C2", ["标准化建设", null, 40, 36, 30, null]],
    ["target.range", "C2", ["技改项目", "个", "3-5个", 3, 3, null]],
    ["target.bound-doubtful", "C2", ["城镇调查失业率", "%", 5.5, 5.2, 5, null]],
    ["report.unreadable", "E2", ["技改项目", "个", 40, 36, "情况良好", null]],
    ["report.stage", "E2", ["技改项目", "个", 40, 36, "正在推进", null]],
    ["report.several-numbers", "E2", ["技改项目", "个", 40, 36, "甲类12个、乙类18个", null]],
    ["rate.typed-differs", "F2", ["技改项目", "个", 40, 36, 30, "85%"]],
  ])("%s at %s", (code, cell, row) => {
    expect(found(row)).toEqual([`${code} ${cell}`]);
  });

  test("an indicator that stands there twice is found at its second place", () => {
    const row = ["技改项目", "个", 40, 36, 30, null];
    expect(found(row, ["示范社", "个", 9, 8, 7, null], row)).toEqual(["ledger.duplicate A4"]);
  });

  test("a total that does not add up, and a count that is not the number of rows", () => {
    const reading = readLedgers([
      sheetOf([
        ["序号", "指标", "单位", "目标", "1-9月完成"],
        [1, "东片", "个", 40, 30],
        [2, "西片", "个", 20, 15],
        ["合计", "3项", "个", 60, 46],
      ]),
    ]);
    const texts = reading.issues.map((i) => issueText(i));
    expect(texts).toEqual([
      "台账 E4：“合计”填的是 46，各行相加是 45；请核对。",
      "台账 B4：“合计”填的是 3 项，实有 2 项；请核对。",
    ]);
  });

  test("rates typed with rounding, or capped at 100 %, are right", () => {
    expect(
      found(
        ["技改项目", "个", 42, 36, 31, "73.8%"],
        ["示范社", "家", 9, 8, 10, "100%"],
        ["园区", "个", 3, 2, 2, "67%"],
      ),
    ).toEqual([]);
  });

  test("where most typed rates follow from other figures, a column was misread, and its header is named", () => {
    const sheet = sheetOf([
      ["指标", "单位", "2025年目标", "目标（奖励）", "2025年1-9月完成", "完成率"],
      ["技改项目", "个", 40, 50, 30, "60%"],
      ["示范社", "个", 20, 40, 10, "25%"],
      ["园区", "个", 10, 20, 10, "50%"],
    ]);
    const misread = completeLedgers(readLedgers([sheet], { columns: { target: 2 } })).issues;
    expect(issueText(misread[0]!)).toBe(
      "台账 F1：手填完成率的 3 行中有 3 行与测算结果相差 5 个百分点以上；请核对“2025年目标”是否为目标栏、“2025年1-9月完成”是否为本期完成栏，认错了请指定。",
    );
    expect(completeLedgers(readLedgers([sheet], { columns: { target: 3 } })).issues).toEqual([]);
  });

  test("rates of the plan to date are not held against the year's target", () => {
    const reading = readLedgers([
      sheetOf(
        [
          ["项目（指标）", "计量单位", "全年计划", "截至三季度末", "", "", "占全年计划%"],
          ["", "", "", "计划", "1-9月完成", "完成进度计划%", ""],
          ["公路投资", "亿元", 20, 16, 17, 106.3, 85],
          ["水路投资", "亿元", 10, 8, 9, 112.5, 90],
          ["站场投资", "亿元", 4, 3, 3, 100, 75],
        ],
        ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"],
      ),
    ]);
    expect(completeLedgers(reading).issues.filter(({ severity }) => severity === "warning")).toEqual([]);
  });

  test("subtotals are of the rows since the one before, totals of all, and a total may stand on top", () => {
    const rows: CellValue[][] = [
      ["序号", "指标", "单位", "目标", "1-9月完成"],
      [1, "东片", "个", 40, 30],
      [2, "西片", "个", 20, 15],
      ["小计", "2项", "个", 60, 45],
      [3, "南片", "个", 10, 5],
      ["小计", "1项", "个", 10, 5],
    ];
    expect(readLedgers([sheetOf([...rows, ["合计", "3项", "个", 70, 50]])]).issues.map(({ code }) => code)).toEqual([]);
    const [header = [], ...others] = rows;
    const onTop = readLedgers([sheetOf([header, ["总计", "3项", "个", 70, 51], ...others])]);
    expect(onTop.issues.map((i) => issueText(i))).toEqual(["台账 E2：“总计”填的是 51，各行相加是 50；请核对。"]);
  });

  test("last year's amount in another unit, or beside a rate, is no mix-up", () => {
    expect(
      found(
        ["港航投资", "亿元", "0.9亿元", "5200万元", "4500万元", null],
        ["管理费用", null, "压降5%", 8120, "压降4.2%", null],
      ),
    ).toEqual([]);
  });

  test("the same indicator for several firms or towns is no duplicate", () => {
    const firms = readLedgers([
      sheetOf([
        ["企业", "考核指标", "单位", "2025年目标值", "1-9月实际"],
        ["城投集团", "营业收入", "万元", 186000, 142300],
        ["城投集团", "利润总额", "万元", 6800, 5236],
        ["交运集团", "营业收入", "万元", 96000, 71040],
        ["交运集团", "利润总额", "万元", 3000, 2100],
      ]),
    ]);
    expect(firms.issues.map(({ code }) => code)).toEqual([]);
    expect(firms.ledgers[0]?.rows.map((row) => row.categories.join("/"))).toEqual([
      "城投集团",
      "城投集团",
      "交运集团",
      "交运集团",
    ]);
    const towns = readLedgers([
      sheetOf([
        ["镇街", "任务", "单位", "2025年目标", "1-9月完成"],
        ["城关镇", "医保参保率", "%", "98%以上", 98.2],
        ["河西镇", "医保参保率", "%", "98%以上", 97.9],
        ["东街街道", "医保参保率", "%", "98%以上", 98.9],
      ]),
    ]);
    expect(towns.issues.map(({ code }) => code)).toEqual([]);
  });
});
