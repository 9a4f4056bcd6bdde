import { cellKey, type Sheet } from "../../../engine/index";
import { ledgerJobs } from "../../../addin/taskpane/ledger/jobs";
import { defaultOptions, type ColumnMark } from "../../../addin/taskpane/ledger/input";
import type { Outcome } from "../../../addin/taskpane/ledger/outcome";
import { ownHeaders } from "../../../addin/taskpane/ledger/own-columns";
import { slimSheet } from "../../../addin/taskpane/ledger/slim-sheet";
import { testWithShared } from "../../shared";
import { labelled, labelledLedger, plainSheet, smallLedger } from "./ledgers";

const options = defaultOptions;
const run = (sheet = smallLedger(), more: Partial<Parameters<typeof ledgerJobs.completeLedgers>[0]> = {}): Outcome =>
  ledgerJobs.completeLedgers({ sheets: [sheet], choices: {}, options, ...more });
const rates = ({ rows }: Outcome) =>
  rows.map(({ rate }) => (typeof rate === "number" ? Number(rate.toFixed(4)) : rate));
const role = (sheet: { rows: Outcome["recognition"]["ledgers"][number]["columns"] }, column: number) =>
  sheet.rows.find((each) => each.column === column)?.role;

for (const file of labelled)
  testWithShared(`${file}: rates and departments as a careful reader has them`, async () => {
    const { sheets, expected } = await labelledLedger(file);
    const outcome = ledgerJobs.completeLedgers({ sheets: sheets.map((each) => slimSheet(each)), choices: {}, options });
    const [ledger] = outcome.recognition.ledgers;
    expect([ledger!.header.top + 1, ledger!.header.bottom + 1]).toEqual([
      expected.header_rows[0],
      expected.header_rows.at(-1),
    ]);
    const found = outcome.rows.map(({ place, rate, light }) => ({
      row: place.row! + 1,
      rate: typeof rate === "number" ? Math.round(rate * 1e6) / 1e6 : null,
      isMet: light === "met",
    }));
    expect(found).toEqual(
      expected.rows.map(({ row, rate, met }) => ({
        row,
        rate: rate === null ? null : Math.round(rate * 1e6) / 1e6,
        isMet: met === true,
      })),
    );
    expect(outcome.all.met).toBe(expected.rows.filter(({ met }) => met === true).length);
    const names = (roles: readonly string[], of: readonly { name: string; role: string }[]): string =>
      of
        .filter((each) => roles.includes(each.role))
        .map(({ name }) => name)
        .join("、");
    expect(outcome.rows.map(({ lead, support }) => [lead, support])).toEqual(
      expected.rows.map(({ departments }) => [
        names(["lead", "responsible"], departments),
        names(["support"], departments),
      ]),
    );
  });

test("a small ledger, worked out by hand", () => {
  const outcome = run();
  // 5 ÷ 10, 4 ÷ 4, 1.15 ÷ 1.2.
  expect(rates(outcome)).toEqual([0.5, 1, 0.9583, "not-reported"]);
  expect(outcome.rows.map(({ light }) => light)).toEqual(["yellow", "met", "blue", "grey"]);
  // (0.5 + 1 + 0.9583) ÷ 3
  expect(outcome.all.meanRate).toBeCloseTo(0.81944, 5);
  expect(outcome.worst.map((index) => outcome.rows[index]!.name)).toEqual(["新增创新平台", "年度用水总量"]);
  const science = outcome.departments.filter(({ name }) => name === "县科技局");
  expect(science.map((each) => [each.role, each.count])).toEqual([
    ["lead", 2],
    ["support", 1],
  ]);
  expect(outcome.rows[0]!.working).toMatch(/= 50%$/u);
  expect(outcome.rows[0]!.place).toEqual({ sheet: "台账", row: 2, column: 4 });
});

test("columns are shown with an example and can be overruled, and are found again by their headers", () => {
  const before = ledgerJobs.recogniseLedgers({ sheets: [smallLedger()], choices: {} }).ledgers[0]!;
  const remark = before.columns.find(({ header }) => header === "备注")!;
  expect([remark.role, remark.example]).toEqual(["remark", "<img src=x onerror=alert(1)>"]);
  const mark: ColumnMark = { header: "配合单位", nth: 0, column: 6, role: "other" };
  const choices = { 台账: { columns: [mark] } };
  const after = ledgerJobs.recogniseLedgers({ sheets: [smallLedger()], choices }).ledgers[0]!;
  expect(role({ rows: after.columns }, 6)).toBe("other");

  // A column inserted in front of it, and the next month in the headers.
  const inserted = plainSheet(
    "台账",
    smallLedger(10).rows.map((row, i) => [...row.slice(0, 3), i === 1 ? "依据" : null, ...row.slice(3)]),
  );
  const moved = ledgerJobs.recogniseLedgers({ sheets: [inserted], choices });
  expect(moved.lost).toEqual([]);
  expect(role({ rows: moved.ledgers[0]!.columns }, 7)).toBe("other");
  expect(moved.ledgers[0]!.columns.find((c) => c.column === 7)!.isOverruled).toBe(true);

  const gone = plainSheet(
    "台账",
    smallLedger().rows.map((row) => row.filter((_, i) => i !== 6)),
  );
  expect(ledgerJobs.recogniseLedgers({ sheets: [gone], choices }).lost).toEqual([{ ...mark, sheet: "台账" }]);
});

test("a report's column of last month is the one of this month", () => {
  const mark: ColumnMark = { header: "2023年1-9月完成", nth: 0, column: 4, role: "reported" };
  const { lost, ledgers } = ledgerJobs.recogniseLedgers({
    sheets: [smallLedger(10)],
    choices: { 台账: { columns: [mark] } },
  });
  expect([lost, ledgers[0]!.columns.find((c) => c.column === 4)!.isOverruled]).toEqual([[], true]);
});

test("header rows and the month can be overruled", () => {
  const [ledger] = ledgerJobs.recogniseLedgers({
    sheets: [smallLedger()],
    choices: { 台账: { header: { top: 1, bottom: 1 }, columns: [] } },
    asOf: { year: 2023, month: 2 },
  }).ledgers;
  // February of 2023 has 28 days: both of its months are over.
  expect([ledger!.header, ledger!.period]).toEqual([
    { top: 1, bottom: 1 },
    { year: 2023, months: 2, source: "as-of" },
  ]);
});

test("of a selection only its cells count, and they stay where they stand", () => {
  const sheet = smallLedger();
  const { rows } = run(slimSheet(sheet, { top: 1, left: 0, bottom: 3, right: 5 }));
  expect(rows.map(({ place, support }) => [place.row, support])).toEqual([
    [2, ""],
    [3, ""],
  ]);
});

test("a sheet that is no ledger is one issue and no failure", () => {
  const outcome = run(plainSheet("说明", [["本表由各部门填报"], ["联系人", "张三"]]));
  expect(outcome.recognition.ledgers).toEqual([]);
  expect(outcome.issues.map(({ code, severity }) => [code, severity])).toEqual([["ledger.no-header", "error"]]);
});

test("several ledgers on several sheets keep their sheets", () => {
  const other = plainSheet("农业", [
    ["指标名称", "2023年目标", "单位", "2023年1-9月完成"],
    ["新增示范社", 5, "家", 5],
    ["新增家庭农场", 8, "家", 2],
  ]);
  const outcome = ledgerJobs.completeLedgers({ sheets: [smallLedger(), other], choices: {}, options });
  expect(outcome.rows.map(({ ledger, place }) => [ledger, place.sheet])).toEqual([
    [0, "台账"],
    [0, "台账"],
    [0, "台账"],
    [0, "台账"],
    [1, "农业"],
    [1, "农业"],
  ]);
});

test("options: costs by difference, limits of one's own", () => {
  // 2 − 1.2 ÷ 1.15 = 0.9565
  expect(rates(run(smallLedger(), { options: { ...options, cost: "difference" } }))[2]).toBe(0.9565);
  // 25 points behind are far behind from 20 on.
  const own = { ...options, lights: "own", ownLights: { yellow: 3, red: 20 } };
  expect(run(smallLedger(), { options: own }).rows.map(({ light }) => light)).toEqual(["red", "met", "yellow", "grey"]);
});

test("what changed since the month before, and not against another ledger", () => {
  const august = run(smallLedger(8, [5, 1, 1.1, 4])).kept!;
  const now = run(smallLedger(), { runs: [august] });
  // 1.15 ÷ 1.1 was met; 1 of 4 was not.
  expect(now.change!.newlyMet.map((each) => each.now.indicator)).toEqual(["新增孵化载体"]);
  expect(now.change!.noLongerMet.map((each) => each.now.indicator)).toEqual(["年度用水总量"]);
  expect(now.change!.withdrawn.map((each) => each.now.indicator)).toEqual(["新增人才"]);
  // The same month again is compared with the month before it.
  const again = run(smallLedger(), { runs: [run().kept!, august] });
  expect(again.change!.last).toEqual({ year: 2023, months: 8 });
  const strange = plainSheet("台账", [
    ["指标名称", "2023年目标", "单位", "2023年1-9月完成"],
    ["新增示范社", 5, "家", 5],
  ]);
  expect(run(strange, { runs: [august] }).change).toBeUndefined();
});

test("sheets of its own, with what changed behind the results", () => {
  const august = run(smallLedger(8, [5, 1, 1.1, 4])).kept!;
  const input = { sheets: [smallLedger()], choices: {}, options, target: { type: "sheets" } as const };
  const names = (runs: readonly (typeof august)[]): string[] =>
    ledgerJobs.writeLedgers({ ...input, runs }).sheets.map(({ name }) => name);
  const all = ["完成情况", "部门汇总", "分类汇总", "问题清单", "识别结果"];
  expect(names([])).toEqual(all);
  expect(names([august])).toEqual(["完成情况", "与上次对比", ...all.slice(1)]);
});

test("columns: beside each row its rate, nothing in between, and what we wrote is no report next month", () => {
  const sheet = plainSheet("台账", [...smallLedger().rows.slice(0, 3), ["二、其他"], ...smallLedger().rows.slice(3)]);
  const { blocks, sheets } = ledgerJobs.writeLedgers({
    sheets: [sheet],
    choices: {},
    options,
    target: { type: "columns", columns: { rate: 9, light: 10 } },
  });
  expect(sheets).toEqual([]);
  const [rate, light] = blocks;
  expect(blocks.map(({ sheet: name, row, column }) => [name, row, column])).toEqual([
    ["台账", 1, 9],
    ["台账", 1, 10],
  ]);
  expect(light!.cells.rows.map(([cell]) => cell)).toEqual([ownHeaders.light, "滞后", null, "达标", "关注", "未报"]);
  expect(rate!.cells.rows.map(([cell]) => cell)).toEqual([ownHeaders.rate, 0.5, null, 1, 1.15 / 1.2, null]);
  expect(rate!.cells.styles!.get(cellKey(1, 0))).toBe("percent");
  expect(light!.cells.rules![0]!.range).toEqual({ top: 1, left: 0, bottom: 5, right: 0 });

  // Written, with one rate that no longer fits: were it read as typed by hand, there would be an issue about it.
  const written = plainSheet(
    "台账",
    sheet.rows.map((row, i) => [
      ...row,
      ...Array.from({ length: 9 - row.length }, () => null),
      i === 1 ? ownHeaders.rate : i === 2 ? 0.1 : null,
      i === 1 ? ownHeaders.light : i === 2 ? "达标" : null,
    ]),
  );
  const next = run(written);
  expect(rates(next)).toEqual([0.5, 1, 0.9583, "not-reported"]);
  expect(next.issues.map(({ code }) => code)).not.toContain("rate.typed-differs");
  expect(next.recognition.ledgers[0]!.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test("two conditions of one cell stand side by side in their row, under the worse light", () => {
  const sheet = plainSheet("台账", [
    ["指标名称", "2023年目标", "单位", "2023年1-12月完成"],
    ["固定资产投资", "162亿元，增长7%", null, "81亿元"],
  ]);
  // 81 ÷ 162 = 50 %, 50 points behind; the growth was not reported, or cannot be told from the amount.
  const { rows } = run(sheet);
  expect(rows.map(({ rate }) => rate)).toEqual([0.5, expect.any(String)]);
  const { blocks } = ledgerJobs.writeLedgers({
    sheets: [sheet],
    choices: {},
    options,
    target: { type: "columns", columns: { rate: 4, light: 5 } },
  });
  expect(blocks.map(({ cells }) => cells.rows[1]![0])).toEqual(["50%；—", "严重滞后"]);
});

test("the problem register is begun, and next month carried on in another sheet with what was typed", () => {
  const input = { sheets: [smallLedger()], choices: {}, options };
  const begun = ledgerJobs.mergeRegister({
    ...input,
    registers: [smallLedger()],
    day: { year: 2023, month: 10, day: 8 },
  });
  // Of the four rows one is yellow for the first time, one was not reported.
  expect(begun.raised.map(({ number, name }) => [number, name])).toEqual([["2023-09-001", "新增人才"]]);
  expect([begun.from, begun.sheet!.name]).toEqual([undefined, "问题台账"]);
  const rows = begun.sheet!.rows.map((row) => [...row]);
  // J: the deadline; Q: a column of the user's own.
  rows[4]![9] = "10月20日";
  rows[4]![16] = "张三";
  const typed = { ...begun.sheet!, rows };
  const next = ledgerJobs.mergeRegister({
    ...input,
    registers: [begun.sheet!, typed],
    day: { year: 2023, month: 11, day: 1 },
  });
  expect([next.from, next.sheet!.name]).toEqual(["问题台账", "问题台账（9月）"]);
  expect(next.overdue).toEqual([
    { number: "2023-09-001", name: "新增人才", place: { sheet: "问题台账（9月）", row: 4, column: 0 } },
  ]);
  expect(next.sheet!.rows[4]![16]).toBe("张三");
});

test("supervision slips are of the register as people left it, the one that goes furthest", () => {
  const input = { sheets: [smallLedger()], choices: {}, options };
  const day = { year: 2023, month: 10, day: 8 };
  const begun = ledgerJobs.mergeRegister({ ...input, registers: [], day }).sheet!;
  const slips = ledgerJobs.registerSlips({ registers: [smallLedger(), begun], date: day, issuer: "县政府督查室" });
  expect([slips.from, slips.papers.map(({ fields }) => fields["编号"])]).toEqual(["问题台账", ["2023-09-001"]]);
  expect(slips.papers[0]!.fields["整改期限"]).toBe("　　年　月　日");
  const rows = begun.rows.map((row) => [...row]);
  // B: the state; J: the deadline.
  rows[4]![9] = "10月20日";
  const [typed] = ledgerJobs.registerSlips({ registers: [{ ...begun, rows }], date: day }).papers;
  expect(typed!.fields["整改期限"]).toBe("2023年10月20日");
  rows[4]![1] = "销号";
  expect(ledgerJobs.registerSlips({ registers: [{ ...begun, rows }], date: day }).papers).toEqual([]);
  expect(ledgerJobs.registerSlips({ registers: [smallLedger()], date: day })).toEqual({ papers: [], issues: [] });
});

test("a bulletin of the pane has the key projects of the sheets beside the ledger", () => {
  const projects = {
    name: "重点项目",
    rows: [
      ["重点项目（2023年1-9月）　单位：万元"],
      ["单位", "项目数", "年度计划投资", "累计完成投资"],
      ["县工信局", 4, 1000, 800],
    ],
    merges: [],
  };
  const head = { issuer: "县政府督查室", date: { year: 2023, month: 10, day: 9 } };
  const paperWith = (others: readonly Sheet[]) =>
    ledgerJobs.bulletinPaper({ sheets: [smallLedger()], choices: {}, options, others, head });
  const chapters = (others: readonly Sheet[]): string[] =>
    paperWith(others).sections.map(({ placeholder }) => placeholder);
  expect(chapters([projects])).toEqual([...chapters([]).slice(0, -1), "重点项目", "签署"]);
  // 800 ÷ 1000 = 80 %, 5 points above 75 %.
  expect(JSON.stringify(paperWith([projects]))).toContain("完成年度计划的80.00%，快于时序进度5.00个百分点");
});
