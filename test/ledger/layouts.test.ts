import { readLedgers, type LedgerOptions } from "../../engine/ledger/read";
import type { LedgerReading, LedgerRow } from "../../engine/ledger/ledger";
import type { Sheet } from "../../engine/terms/sheet";
import { cellKey } from "../../engine/terms/sheet";
import { sheetOf } from "../sheet";

function read(sheets: Sheet | readonly Sheet[], options: LedgerOptions = {}): LedgerReading {
  return readLedgers(Array.isArray(sheets) ? (sheets as Sheet[]) : [sheets as Sheet], options);
}

function rowsOf(reading: LedgerReading): LedgerRow[] {
  return reading.ledgers.flatMap((ledger) => ledger.rows);
}

/** Indicator, target as value unit, report as value unit: what a careful reader would note down. */
function noted(reading: LedgerReading): string[] {
  return rowsOf(reading).map(({ indicator, target, reported }) => {
    const report =
      reported.type === "quantity"
        ? `${reported.value}${reported.unit?.written ?? ""}`
        : reported.type === "stage"
          ? reported.stage
          : reported.reason;
    return `${indicator}|${target.comparator}${target.value}${target.unit?.written ?? ""}|${report}`;
  });
}

function roles(reading: LedgerReading): string {
  return reading.ledgers.map((l) => l.columns.map((c) => c.role).join(" ")).join(" / ");
}

describe("layouts of ledgers", () => {
  test("task decomposition sheet (ledgers.md L1): 项目 twice, no unit column, blanks inherit", () => {
    const reading = read(
      sheetOf([
        ["旌阳区2016年度目标任务分解表"],
        ["项目", "项目", "分值", "目标任务", "监考单位"],
        ["宏观调控", "全社会固定资产投资额(亿元)", 3, "186", "区发改委 区统计局"],
        ["", "淘汰落后产能任务完成率", 1, "100%", "区经信局"],
        ["公共服务", "城镇新增就业人数(人)", 1, 5800, "区人社局"],
      ]),
    );
    expect(noted(reading)).toEqual([
      "全社会固定资产投资额|>=186亿元|not-reported",
      "淘汰落后产能任务完成率|>=100%|not-reported",
      "城镇新增就业人数|>=5800人|not-reported",
    ]);
    expect(rowsOf(reading).map((row) => row.categories.join("/"))).toEqual(["宏观调控", "宏观调控", "公共服务"]);
    expect(rowsOf(reading)[0]?.departments.map((d) => d.name)).toEqual(["区发改委", "区统计局"]);
  });

  test("livelihood items (ledgers.md L11): the unit stands in the header", () => {
    const reading = read(
      sheetOf([
        ["指标名称", "全年任务目标(个)", "实际完成(个)", "完成进度"],
        ["新增养老床位", 200, 150, 0.75],
      ]),
    );
    expect(noted(reading)).toEqual(["新增养老床位|>=200个|150个"]);
    expect(roles(reading)).toBe("indicator target reported completionRate");
  });

  test("key projects (ledgers.md L12): the year's plan is the target, 单位:万元 stands above the table", () => {
    const reading = read(
      sheetOf([
        ["重点项目进展情况表"],
        ["填报单位：县发改局", null, null, null, "单位：万元"],
        ["序号", "项目名称", "总投资", "年度计划投资", "累计完成投资"],
        [1, "新建小学", 9000, 5000, 4200],
      ]),
    );
    expect(noted(reading)).toEqual(["新建小学|>=5000万元|4200万元"]);
  });

  test("last year's report is never taken for this year's", () => {
    const reading = read(
      sheetOf(
        [
          ["指标完成情况表(2025年上半年)"],
          ["指标名称", "2025年目标", "", "完成情况", ""],
          ["", "目标值", "计量单位", "2024年", "2025年1-6月"],
          ["城镇新增就业", "3200", "人", 3100, 1600],
          ["新建学校", "4", "所", 3, null],
        ],
        ["A1:E1", "A2:A3", "B2:C2", "D2:E2"],
      ),
    );
    expect(noted(reading)).toEqual(["城镇新增就业|>=3200人|1600人", "新建学校|>=4所|not-reported"]);
    expect(rowsOf(reading).map((row) => row.previous?.value)).toEqual([3100, 3]);
    expect(reading.ledgers[0]?.period).toMatchObject({ year: 2025, months: 6 });
  });

  test("a pair of plan and report for last year beside this year's", () => {
    const reading = read(
      sheetOf(
        [
          ["指标", "单位", "2023年", "", "2024年", ""],
          ["", "", "目标", "完成", "目标", "完成"],
          ["粮食产量", "万吨", 28, 29, 30, 24],
        ],
        ["A1:A2", "B1:B2", "C1:D1", "E1:F1"],
      ),
    );
    expect(noted(reading)).toEqual(["粮食产量|>=30万吨|24万吨"]);
  });

  test("单位 may head departments", () => {
    const reading = read(
      sheetOf([
        ["指标", "目标", "完成", "单位"],
        ["招商项目", "8个", "6个", "县商务局"],
        ["标准厂房", "3万平方米", "2", "县工信局"],
      ]),
    );
    expect(roles(reading)).toBe("indicator target reported responsible");
    expect(noted(reading)[1]).toBe("标准厂房|>=3万平方米|2万平方米");
  });

  test("growth is read from 同比 beside an absolute figure, for a target of growth only", () => {
    const reading = read(
      sheetOf([
        ["指标", "单位", "年度目标", "累计完成", "同比增长(%)"],
        ["固定资产投资", "亿元", "增长7%", 120, 6.1],
        ["招商到位资金", "亿元", "50", 42, -3],
        ["工业增加值增速", "%", "6", 5.2, -0.8],
      ]),
    );
    expect(noted(reading)).toEqual([
      "固定资产投资|>=7%|6.1%",
      "招商到位资金|>=50亿元|42亿元",
      "工业增加值增速|>=6%|5.2%",
    ]);
  });

  test("a cumulated column beats single months; months not yet due do not count", () => {
    const rows = [
      ["指标", "单位", "全年目标", "1-3月", "1-6月", "1-9月"],
      ["税收", "亿元", 10, 2.5, 5.1, 7.7],
    ];
    expect(noted(read(sheetOf(rows)))).toEqual(["税收|>=10亿元|7.7亿元"]);
    const halfYear = read(sheetOf(rows), { asOf: { year: 2025, month: 6, day: 30 } });
    expect(noted(halfYear)).toEqual(["税收|>=10亿元|5.1亿元"]);
  });

  test("two conditions in one cell are two rows", () => {
    const reading = read(
      sheetOf([
        ["指标", "目标", "完成情况"],
        ["固定资产投资", "162亿元，增长7%", "150亿元"],
      ]),
    );
    expect(rowsOf(reading).map((row) => [row.row, row.condition, row.target.value])).toEqual([
      [1, 0, 162],
      [1, 1, 7],
    ]);
  });

  test("sections, subtotals, totals, repeated headers, footnotes and blank rows are no targets", () => {
    const header = ["序号", "指标", "单位", "目标", "完成"];
    const reading = read(
      sheetOf(
        [
          header,
          ["一、工业"],
          [1, "技改项目", "个", 40, 38],
          [2, "新投产项目", "个", 10, 11],
          ["小计", null, "个", 50, 49],
          [],
          header,
          ["二、农业"],
          [3, "示范社", "个", 10, 9],
          ["合计", null, "个", 60, 58],
          ["注：空白表示尚未报送。"],
        ],
        ["A2:E2", "A8:E8", "A11:E11"],
      ),
    );
    expect(rowsOf(reading).map((row) => `${row.categories.join()}:${row.indicator}`)).toEqual([
      "一、工业:技改项目",
      "一、工业:新投产项目",
      "二、农业:示范社",
    ]);
    expect(reading.issues).toEqual([expect.objectContaining({ code: "period.unknown" })]);
  });

  test("hidden rows are read and marked, hidden sheets are left out and said to be", () => {
    const table = [
      ["指标", "目标", "完成"],
      ["技改项目", "40个", "38个"],
      ["示范社", "10家", "9家"],
    ];
    const reading = read([
      sheetOf(table, [], { hiddenRows: new Set([2]) }),
      sheetOf(table, [], { name: "底稿", isHidden: true }),
    ]);
    expect(rowsOf(reading).map((row) => row.isHidden)).toEqual([false, true]);
    expect(reading.issues.map((i) => i.code)).toContain("sheet.hidden");
  });

  test("of sheets month by month the latest counts, and the others are named", () => {
    const month = (name: string, done: number): Sheet =>
      sheetOf(
        [
          ["指标", "目标", "完成"],
          ["技改项目", "40个", done],
          ["示范社", "10家", done],
          ["新农村", "9个", done],
        ],
        [],
        { name },
      );
    const reading = read([month("8月", 5), month("10月", 7), month("9月", 6)]);
    expect(reading.ledgers.map((l) => l.sheet)).toEqual(["10月"]);
    expect(reading.issues.filter((i) => i.code === "sheet.set-aside").map((i) => i.where.sheet)).toEqual([
      "8月",
      "9月",
    ]);
    const september = read([month("8月", 5), month("10月", 7), month("9月", 6)], {
      asOf: { year: 2025, month: 9, day: 30 },
    });
    expect(september.ledgers.map((l) => l.sheet)).toEqual(["9月"]);
  });

  test("what the user says wins", () => {
    const rows = [
      ["指标", "甲", "乙"],
      ["技改项目", "40个", "38个"],
    ];
    expect(read(sheetOf(rows)).ledgers).toEqual([]);
    const said = read(sheetOf(rows), { header: { top: 0, bottom: 0 }, columns: { target: 1, reported: 2 } });
    expect(noted(said)).toEqual(["技改项目|>=40个|38个"]);
    expect(said.ledgers[0]?.columns.map((c) => c.isOverruled)).toEqual([false, true, true]);
  });

  test("a fraction under a percentage format is that percentage, a bare one is asked about", () => {
    const sheet = sheetOf(
      [
        ["指标", "目标", "完成"],
        ["覆盖率", "90%", 0.853],
        ["普及率", "90%", 0.853],
      ],
      [],
      { numberFormats: new Map([[cellKey(1, 2), "0.0%"]]) },
    );
    expect(noted(read(sheet))).toEqual(["覆盖率|>=90%|85.3%", "普及率|>=90%|0.853%"]);
  });

  test("a sheet without a ledger says so, with the sheet's name", () => {
    const reading = read([sheetOf([["说明"], ["请各部门按月填报"]], [], { name: "填表说明" })]);
    expect(reading.ledgers).toEqual([]);
    expect(reading.issues).toEqual([
      expect.objectContaining({ code: "ledger.no-header", severity: "error", where: { sheet: "填表说明" } }),
    ]);
  });
});
