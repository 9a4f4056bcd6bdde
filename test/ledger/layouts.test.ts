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
    expect(reading.issues.map((i) => i.code)).toEqual(expect.arrayContaining(["sheet.hidden", "row.hidden"]));
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

  test("a standard or a plan to date is the target where no column has the year's", () => {
    const standard = read(
      sheetOf([
        ["二级指标", "权数", "评分基数值", "评分目标值", "2025年实际值"],
        ["总产值增长率", 25, "15%", "25%", "18.6%"],
      ]),
    );
    expect(noted(standard)).toEqual(["总产值增长率|>=25%|18.6%"]);
    const plan = read(
      sheetOf([
        ["考核指标", "三季度时序目标任务", "三季度末完成值"],
        ["新签约项目", "12个", "14个"],
      ]),
    );
    expect(noted(plan)).toEqual(["新签约项目|>=12个|14个"]);
    expect(rowsOf(plan)[0]?.plan).toBeUndefined();
  });

  test("a row of units and remarks belongs to the header", () => {
    const reading = read(
      sheetOf(
        [
          ["序号", "项目名称", "年度任务", "", ""],
          ["", "", "全年目标", "实际完成", "完成进度"],
          ["", "", "（票决）", "（截至10月底）", ""],
          ["", "", "个", "个", "%"],
          [1, "托位", 600, 540, 90],
        ],
        ["A1:A4", "B1:B4", "C1:E1"],
      ),
    );
    expect(noted(reading)).toEqual(["托位|>=600个|540个"]);
    expect(reading.ledgers[0]?.header).toEqual({ top: 0, bottom: 3 });
  });

  test("a heading with subtotals beside it is no target", () => {
    const reading = read(
      sheetOf([
        ["序号", "项目名称", "2025年计划投资（亿元）", "1-10月完成投资（亿元）"],
        ["", "一、产业类（2个）", 18, 15],
        [1, "轮胎项目", 6.5, 5.72],
        [2, "电池项目", 11.5, "71500万元"],
      ]),
    );
    expect(noted(reading)).toEqual(["轮胎项目|>=6.5亿元|5.72亿元", "电池项目|>=11.5亿元|71500万元"]);
  });

  test("本年 and 上年 may head the same words", () => {
    const reading = read(
      sheetOf(
        [
          ["指标名称", "单位", "上年", "", "本年", ""],
          ["", "", "目标", "完成", "目标", "完成"],
          ["新建学校", "所", 3, 3, 4, 2],
        ],
        ["A1:A2", "B1:B2", "C1:D1", "E1:F1"],
      ),
    );
    expect(noted(reading)).toEqual(["新建学校|>=4所|2所"]);
  });

  test("a plan of several years is held against the latest year; its base is not", () => {
    const reading = read(
      sheetOf(
        [
          ["指标", "2020年基数", "规划目标（2025年）", "监测值", "", ""],
          ["", "", "", "2022年", "2023年", "2024年"],
          ["城镇化率(%)", 55, 62, 58, 60, 61.4],
        ],
        ["A1:A2", "B1:B2", "C1:C2", "D1:F1"],
      ),
    );
    expect(noted(reading)).toEqual(["城镇化率|>=62%|61.4%"]);
  });

  test("the comparison may stand in a column of its own, and the report may have its own unit", () => {
    const comparison = read(
      sheetOf([
        ["三级指标", "指标性质", "指标值", "度量单位", "实际完成值"],
        ["差错率", "≤", 2, "%", 1.6],
        ["培训期数", "=", 6, "期", 8],
      ]),
    );
    expect(rowsOf(comparison).map((row) => row.target.comparator)).toEqual(["<=", "="]);
    const units = read(
      sheetOf(
        [
          ["工作内容", "计划", "", "实际", ""],
          ["", "数量", "单位", "数量", "单位"],
          ["新增学位", 0.42, "万个", 4350, "个"],
        ],
        ["A1:A2", "B1:C1", "D1:E1"],
      ),
    );
    expect(noted(units)).toEqual(["新增学位|>=0.42万个|4350个"]);
  });

  test("未完成 is not 完成, 上周末累计 not this week's, and 差距 no target", () => {
    const reading = read(
      sheetOf([
        ["工作内容", "年度任务", "上周末累计", "累计完成", "未完成", "与计划相差（个）"],
        ["加装电梯", "60部", 40, 48, 12, -12],
        ["改造小区", "38个", 30, 31, 7, -7],
      ]),
    );
    expect(noted(reading)).toEqual(["加装电梯|>=60部|48部", "改造小区|>=38个|31个"]);
  });

  test("targets of growth stand beside targets of amount; the amount is taken", () => {
    const reading = read(
      sheetOf([
        ["指标", "单位", "目标（增速）", "目标（总量）", "1-10月实际（总量）", "同比±%"],
        ["旅游收入", "亿元", "8%", 168, 142.6, 6.1],
      ]),
    );
    expect(noted(reading)).toEqual(["旅游收入|>=168亿元|142.6亿元"]);
    const growth = read(
      sheetOf([
        ["指标", "1-10月累计（亿元）", "同比增长（%）", "2025年计划增长（%）"],
        ["工业投资", 64.07, "12.4", 12],
      ]),
    );
    expect(noted(growth)).toEqual(["工业投资|>=12%|12.4%"]);
  });

  test("lines of a form above the table are no header, and a table of counts is no ledger", () => {
    const form = read(
      sheetOf(
        [
          ["项目名称", "农村饮水安全维修", "主管部门", "县水利局"],
          ["总体目标", "完成28处工程维修，受益人口3.6万人", "", ""],
          ["三级指标", "年度指标值", "实际完成值", "分值"],
          ["维修工程", "≥28处", "26处", 5],
        ],
        ["B2:D2"],
      ),
    );
    expect(noted(form)).toEqual(["维修工程|>=28处|26处"]);
    expect(
      read(
        sheetOf([
          ["牵头单位", "指标数", "已完成", "完成率"],
          ["县科技局", 8, 5, "62.5%"],
        ]),
      ).ledgers,
    ).toEqual([]);
  });

  test("words of a bound in a column of their own belong to the number beside them", () => {
    const reading = read(
      sheetOf(
        [
          ["指标名称", "年度目标", "", "", "9月末实际值"],
          ["", "要求", "数值", "计量单位", ""],
          ["技改项目", "不低于", 40, "个", 38],
          ["技改投资", "增长", 6, "%", 4.3],
          ["用水总量", "不超过", 3.25, "亿立方米", 2.4],
          ["垃圾分类", "全覆盖", 100, "%", 100],
          ["信访积案", "清零", "", "件", 2],
          ["绿化率", "左右", 42, "%", 42.4],
        ],
        ["A1:A2", "B1:D1", "E1:E2"],
      ),
    );
    expect(roles(reading)).toBe("indicator bound target unit reported");
    expect(noted(reading)).toEqual([
      "技改项目|>=40个|38个",
      "技改投资|>=6%|4.3%",
      "用水总量|<=3.25亿立方米|2.4亿立方米",
      "垃圾分类|=100%|100%",
      "信访积案|=0件|2件",
      "绿化率|~42%|42.4%",
    ]);
  });

  test("of reports day by day the latest counts, though some of its cells are words", () => {
    const reading = read(
      sheetOf(
        [
          ["任务名称", "年度任务", "计量单位", "累计完成情况（旬报）", "", ""],
          ["", "", "", "9月10日", "9月20日", "9月30日"],
          ["创新平台", "不少于5家", "家", 3, 4, 4],
          ["孵化载体", "1家", "家", 0, 0, "正在推进"],
          ["技术合同", "30份", "份", 20, 25, ""],
          ["研发机构", "44家", "家", 40, 41, 42],
        ],
        ["A1:A2", "B1:B2", "C1:C2", "D1:F1"],
      ),
    );
    expect(noted(reading)).toEqual([
      "创新平台|>=5家|4家",
      "孵化载体|>=1家|in-progress",
      "技术合同|>=30份|not-reported",
      "研发机构|>=44家|42家",
    ]);
  });

  test("dates head the columns, and the one that is a target says so in brackets", () => {
    const flat = read(
      sheetOf([
        ["附件2 养老事业推进台账", "", "", "", ""],
        ["编号", "指标（单位）", "2020.12", "2024.12", "2025.9", "2025.12（目标）"],
        [1, "护理型床位占比（%）", 50.6, 57.7, 63.4, "60以上"],
        [2, "适老化改造（户）", 694, 1100, "1,184", 1260],
      ]),
    );
    expect(noted(flat)).toEqual(["护理型床位占比|>=60%|63.4%", "适老化改造|>=1260户|1184户"]);
    const grouped = read(
      sheetOf(
        [
          ["监测指标", "单位", "实绩", "", "", "目标", "监测责任单位"],
          ["", "", "2024.12.31", "2025.3.31", "2025.6.30", "2025.12.31", ""],
          ["重点技改项目", "个", 62, 43, 79, "达到80", "工信局"],
        ],
        ["C1:E1", "A1:A2", "B1:B2", "G1:G2"],
      ),
    );
    expect(noted(grouped)).toEqual(["重点技改项目|>=80个|79个"]);
  });

  test("a system's export: its column of years is no report, and 本期值 is", () => {
    const reading = read(
      sheetOf([
        ["ID", "年度", "期别", "指标编码", "指标名称", "目标值", "单位", "上期值", "本期值", "审核状态"],
        ["830017", "2025", "202509", "3703", "应用场景", "至少3个", "个", "2", "3", "已审核"],
        ["830034", "2025", "202509", "3704", "并网项目", "9个以上", "个", "9", "", "已审核"],
      ]),
    );
    expect(noted(reading)).toEqual(["应用场景|>=3个|3个", "并网项目|>=9个|not-reported"]);
  });

  test("what the work costs stands beside how much of it is done", () => {
    const reading = read(
      sheetOf([
        ["水利建设推进表", "", "", "", "", "", "", ""],
        ["序号", "建设任务", "计划", "", "实际", "", "计量单位", "完成率"],
        ["", "", "任务量", "投资(万元)", "完成量", "投资(万元)", "", ""],
        ["", "一、防洪安澜", "", "", "", "", "", ""],
        [1, "中小河流治理", 42.5, 6925, 38.2, 2756, "公里", "89.9%"],
        [2, "小水库除险加固", 16, 2305, "14座", 805, "座", "87.5%"],
      ]),
    );
    expect(noted(reading)).toEqual(["中小河流治理|>=42.5公里|38.2公里", "小水库除险加固|>=16座|14座"]);
    expect(rowsOf(reading)[0]?.categories).toEqual(["一、防洪安澜"]);
  });

  test("what is still missing, yesterday's change and last year's end are neither target nor report", () => {
    const reading = read(
      sheetOf([
        ["2025年招商引资战报(截至第86天)", "", "", "", "", "", ""],
        ["战报指标", "2024年底", "今日数据", "较昨日", "攻坚目标", "计量单位", "距目标"],
        ["新签约项目", 37, "52个", "+0", 60, "个", 8],
        ["合同引资额", 94.7, 162.4, "+1.2", 180, "亿元", 17.6],
      ]),
    );
    expect(noted(reading)).toEqual(["新签约项目|>=60个|52个", "合同引资额|>=180亿元|162.4亿元"]);
  });

  test("numerator, denominator and 指标值 before the target; plain speech in the heads", () => {
    const parts = read(
      sheetOf([
        ["指标名称", "计算公式", "分子", "分母", "指标值", "目标值", "是否达标"],
        ["参保率", "参保人数÷常住人口", 482832, 504000, "95.8%", "97%以上", "否"],
      ]),
    );
    expect(noted(parts)).toEqual(["参保率|>=97%|95.8%"]);
    const plain = read(
      sheetOf([
        ["序号", "工作任务", "要完成多少", "干到哪了", "啥时完成"],
        [1, "高标准农田建设", "三千五百亩", "3,360亩", "年底前"],
        ["镇长签字：", "", "", "分管签字：", ""],
      ]),
    );
    expect(noted(plain)).toEqual(["高标准农田建设|>=3500亩|3360亩"]);
  });

  test("this month, and the year to date with its parts: the year to date as a whole counts", () => {
    const reading = read(
      sheetOf(
        [
          ["指标名称", "计量单位", "全年任务", "本月", "1至本月", "", "完成任务%"],
          ["", "", "", "", "合计", "其中：女性", ""],
          ["城镇新增就业人数", "人", 9800, 919, 8756, 3769, 89.35],
        ],
        ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:G2"],
      ),
    );
    expect(noted(reading)).toEqual(["城镇新增就业人数|>=9800人|8756人"]);
  });

  test("lines of printed pages and a row of names to be signed are no rows, nor categories", () => {
    const reading = read(
      sheetOf([
        ["序号", "指标名称", "目标数", "完成数", "单位"],
        [1, "绿色工厂", "超过10家", 8, "家"],
        ["第 1 页,共 2 页", "", "", "", ""],
        ["完成情况统计表（续）", "", "", "", ""],
        ["序号", "指标名称", "目标数", "完成数", "单位"],
        [2, "经济赛道", "至少10条", "约10条", "条"],
        ["单位负责人:", "", "统计负责人:", "", "填表人:"],
      ]),
    );
    expect(noted(reading)).toEqual(["绿色工厂|>10家|8家", "经济赛道|>=10条|10条"]);
    expect(rowsOf(reading).flatMap((row) => row.categories)).toEqual([]);
  });

  test("金额单位:万元 above the table is not the unit of accidents", () => {
    const reading = read(
      sheetOf([
        ["企业经营业绩监测表", "", "", ""],
        ["金额单位：万元", "", "", ""],
        ["考核指标", "单位", "2025年目标值", "1-9月实际"],
        ["营业收入", "万元", 186000, 142300],
        ["生产安全死亡事故", "", "零发生", 0],
      ]),
    );
    expect(noted(reading)).toEqual(["营业收入|>=186000万元|142300万元", "生产安全死亡事故|=0|0"]);
  });

  test("where names leave it open, the typed rates say which columns they were made from", () => {
    const reading = read(
      sheetOf(
        [
          ["内容", "任务数", "已完成数", "", "完成进度"],
          ["", "", "人数", "经费", ""],
          ["基本康复服务(人)", 2600, 2418, 86.5, 0.93],
          ["康复救助(人)", 165, 178, 312.4, 1.079],
          ["辅具适配(人)", 900, 738, 64.8, 0.82],
        ],
        ["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
      ),
    );
    const swapped = read(
      sheetOf([
        ["指标", "目标", "完成情况（甲）", "完成情况（乙）", "完成率"],
        ["示范社", 20, 7, 15, "75%"],
        ["示范区", 10, 3, 9, "90%"],
        ["示范园", 8, 9, 4, "50%"],
      ]),
    );
    expect(noted(reading)).toEqual([
      "基本康复服务|>=2600人|2418人",
      "康复救助|>=165人|178人",
      "辅具适配|>=900人|738人",
    ]);
    expect(noted(swapped)).toEqual(["示范社|>=20|15", "示范区|>=10|9", "示范园|>=8|4"]);
  });

  test("per cent promised of what is counted in 亿元 is answered by the growth beside the amount", () => {
    const reading = read(
      sheetOf(
        [
          ["指标名称", "单位", "2024年预期目标", "1—6月完成情况", ""],
          ["", "", "", "总量", "增速(%)"],
          ["地区生产总值", "亿元", "增长6%左右", 151.3, 5.8],
          ["规上工业增加值", "—", "增长7.5%", "—", 8.2],
          ["贷款余额", "亿元", "不低于10%", 316.5, 9.5],
          ["民间投资", "—", "增速高于全市平均水平", "—", 4.6],
          ["城镇化率", "%", 62, 61.5, "—"],
        ],
        ["A1:A2", "B1:B2", "C1:C2", "D1:E1"],
      ),
    );
    expect(noted(reading)).toEqual([
      "地区生产总值|~6%|5.8%",
      "规上工业增加值|>=7.5%|8.2%",
      "贷款余额|>=10%|9.5%",
      "民间投资|>0|4.6%",
      "城镇化率|>=62%|61.5%",
    ]);
  });

  test("a last row of names and a day is no row", () => {
    const reading = read(
      sheetOf([
        ["序号", "指标", "单位", "年度目标", "实际完成"],
        [1, "绩效目标覆盖面", "%", 100, 100],
        ["局长:", "", "分管领导(签字):", "制表:徐洁", "2024年11月6日"],
      ]),
    );
    expect(noted(reading)).toEqual(["绩效目标覆盖面|>=100%|100%"]);
  });

  test("进度 in per cent beside the report is a rate, quarters are months, and who issued the table is no row", () => {
    const reading = read(
      sheetOf([
        ["林河市2024年计划主要指标进度", "", "", "", ""],
        ["指标名称", "2023年实绩", "2024年计划", "1-3季度", "进度"],
        ["地区生产总值(亿元)", 128.6, 137, 89.05, "65%"],
        ["夏粮面积(万亩)", 312, 312, 312.8, "100.3%"],
        ["床位(张)", 30, 35, 33, "94.3%"],
        ["市发改局国民经济综合股  2024年10月25日", "", "", "", ""],
      ]),
    );
    expect(noted(reading)).toEqual([
      "地区生产总值|>=137亿元|89.05亿元",
      "夏粮面积|>=312万亩|312.8万亩",
      "床位|>=35张|33张",
    ]);
    expect(reading.ledgers[0]?.period).toMatchObject({ year: 2024, months: 9 });
    const inFact = read(
      sheetOf([
        ["指标", "目标", "进度"],
        ["示范社", "20家", "15家"],
      ]),
    );
    expect(noted(inFact)).toEqual(["示范社|>=20家|15家"]);
  });

  test("of the city's and the county's target the one that the rates are of", () => {
    const reading = read(
      sheetOf(
        [
          ["考核指标", "计量单位", "2024年目标", "", "1-10月完成", "完成县级目标进度(%)"],
          ["", "", "市级目标", "县级目标", "", ""],
          ["工业投资增速", "%", 12, 15, 18.6, 124],
          ["一般公共预算收入", "亿元", 24.3, 25, 21.46, 85.8],
          ["规上工业企业", "家", 98, 105, 100, 95.2],
        ],
        ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"],
      ),
    );
    expect(noted(reading)).toEqual([
      "工业投资增速|>=15%|18.6%",
      "一般公共预算收入|>=25亿元|21.46亿元",
      "规上工业企业|>=105家|100家",
    ]);
  });
});
