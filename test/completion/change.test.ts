import fc from "fast-check";
import { changeOfLedger, type LedgerChange, type RowChange } from "../../engine/completion/change";
import { completeLedgers } from "../../engine/completion/complete";
import { keepRun, runStanding, type KeptRun } from "../../engine/completion/keep";
import { readLedgers } from "../../engine/ledger/read";
import { ledgerChangeSheet } from "../../engine/report/ledger-change-sheet";
import { ledgerChangeText, rowChangeText } from "../../engine/report/ledger-change-text";
import { ledgerMoveText } from "../../engine/report/ledger-move-text";
import type { CellValue } from "../../engine/terms/sheet";
import { sheet } from "../report/raise";

/** A ledger with categories, up to the end of a month of 2023, worked out and kept. */
function run(months: number, rows: readonly (readonly CellValue[])[], year = 2023): KeptRun {
  const header = ["类别", "指标名称", `${year}年目标`, "单位", `${year}年1-${months}月完成`];
  const kept = keepRun(completeLedgers(readLedgers([sheet("台账", [header, ...rows])])));
  return kept!;
}

// Pace at the end of August is 8 ÷ 12 = 66.67 %, at the end of September 75 %; both kinds of targets are 新增, so they add up.
const august = run(8, [
  ["科技", "新增创新平台", 10, "家", 7], // 70 %, 3.33 points before pace: green
  ["科技", "新增孵化载体", 4, "家", 3], // 75 %: green
  ["科技", "新增人才", 20, "人", null], // not reported: grey
  ["农业", "新增示范社", 5, "家", 2], // 40 %, 26.67 points behind: yellow
  ["农业", "新增人才", 8, "人", 6], // 75 %: green
  ["农业", "新增家庭农场", 10, "家", 7], // gone next month
]);
const september = run(9, [
  ["农业", "新增示范社", 5, "家", 5], // 100 %: met
  ["农业", "新增人才", 8, "人", 6], // still 75 %: green, level with pace
  ["科技", "新增创新平台", 10, "家", 7], // still 70 %, now 5 points behind: blue
  ["科技", "新增孵化载体", 6, "家", 3], // 50 % of a target that was raised, 25 behind: yellow
  ["科技", "新增人才", 20, "人", 8], // 40 %, 35 behind: red, new report
  ["文旅", "新增景区", 2, "个", 2], // new row: met
]);

const names = (rows: readonly RowChange[]): string[] => rows.map(({ now }) => `${now.category}/${now.indicator}`);

test("rows are recognised by their names wherever they stand", () => {
  const change = changeOfLedger(august, september);
  expect(names(change.newlyMet)).toEqual(["农业/新增示范社"]);
  expect(change.noLongerMet).toEqual([]);
  expect(names(change.fellBehind)).toEqual(["科技/新增创新平台", "科技/新增孵化载体"]);
  expect(names(change.caughtUp)).toEqual(["农业/新增示范社"]);
  // green → yellow are two steps down, green → blue one; from grey there are none; yellow → met are three up.
  expect(change.lights.map(({ last, now }) => [now.indicator, last.light, now.light])).toEqual([
    ["新增孵化载体", "green", "yellow"],
    ["新增创新平台", "green", "blue"],
    ["新增人才", "grey", "red"],
    ["新增示范社", "yellow", "met"],
  ]);
  // 40 % → 100 % and 75 % → 50 %; 70 % and 75 % did not move.
  expect(change.moves.map(({ now, rise }) => [now.indicator, rise])).toEqual([
    ["新增示范社", 0.6],
    ["新增孵化载体", -0.25],
  ]);
  // The rows of another light, worse turns first; none moved without one.
  expect(names(change.moved)).toEqual(names(change.lights));
  expect(names(change.reported)).toEqual(["科技/新增人才"]);
  expect(change.withdrawn).toEqual([]);
  expect(names(change.retargeted)).toEqual(["科技/新增孵化载体"]);
  expect(change.entered).toEqual([{ now: september.rows[5], index: 5 }]);
  expect(change.left.map(({ indicator }) => indicator)).toEqual(["新增家庭农场"]);
  expect(change.compared).toBe(5);
});

test("in sentences, in both languages", () => {
  const change = changeOfLedger(august, september);
  expect(ledgerChangeText(change)).toEqual([
    "与上次（2023年1—8月）相比，2023年1—9月比较了 5 项：新达标 1 项，新落后于序时 2 项，新报送 1 项。",
    "新达标：新增示范社。",
    "新落后于序时：新增创新平台、新增孵化载体。",
    "新报送：新增人才。",
    "亮灯变化：正常→滞后 1 项，正常→关注 1 项，未报→严重滞后 1 项，滞后→达标 1 项。",
    "目标有改动 1 项：新增孵化载体。",
    "新增 1 项：新增景区。",
    "不再列入 1 项：新增家庭农场。",
  ]);
  expect(ledgerChangeText(change, "en")[0]).toBe(
    "Since the last run (2023, months 1–8), 5 rows compared (2023, months 1–9): newly met 1, newly behind pace 2, reported now 1.",
  );
  const of = (name: string): string => rowChangeText(change.lights.find(({ now }) => now.indicator === name)!);
  expect(of("新增示范社")).toBe("完成率由 40% 升至 100%（+60.0 个百分点），由滞后转为达标");
  expect(of("新增孵化载体")).toBe("完成率由 75% 降至 50%（−25.0 个百分点），由正常转为滞后，目标由“4”改为“6”");
  expect(of("新增创新平台")).toBe("完成率仍为 70%，由正常转为关注");
  expect(of("新增人才")).toBe("新报送，完成率 40%，由未报转为严重滞后");
});

test("as a sheet: every row that moved once, then the new and the gone", () => {
  const { rows, rules, name } = ledgerChangeSheet(changeOfLedger(august, september));
  const header = rows.findIndex(([first]) => first === "变化");
  expect(name).toBe("与上次对比");
  expect(rows.slice(header + 1).map((row) => [row[0], row[2], row[5]])).toEqual([
    ["新落后", "新增创新平台", 0],
    ["新落后", "新增孵化载体", -25],
    ["新达标", "新增示范社", 60],
    ["新报送", "新增人才", null],
    ["新增", "新增景区", null],
    ["不再列入", "新增家庭农场", null],
  ]);
  expect(rules!.map(({ range }) => range)).toEqual([
    { top: header + 1, left: 6, bottom: header + 6, right: 6 },
    { top: header + 1, left: 7, bottom: header + 6, right: 7 },
  ]);
});

test("the same run again moved nothing", () => {
  const change = changeOfLedger(august, august);
  const lists = ["newlyMet", "noLongerMet", "fellBehind", "caughtUp", "lights", "moves", "entered", "left"] as const;
  expect(lists.map((list) => change[list].length)).toEqual(lists.map(() => 0));
  expect(ledgerChangeText(change)).toEqual([
    "与上次（2023年1—8月）相比，2023年1—8月比较了 6 项：达标和落后的没有变化。",
    "两次的报告期相同：变化来自数据或测算办法的改动。",
  ]);
});

test("another year is said, since each rate is of its own year's target", () => {
  const next = run(1, [["科技", "新增创新平台", 12, "家", 1]], 2024);
  expect(ledgerChangeText(changeOfLedger(august, next))[1]).toMatch(/年度不同/u);
});

test("a renamed category is no new row, unless two rows go by the name", () => {
  const renamed = run(9, [
    ["科技创新", "新增孵化载体", 4, "家", 3],
    ["人才", "新增人才", 20, "人", 8],
  ]);
  const change = changeOfLedger(august, renamed);
  expect(change.compared).toBe(1);
  // 新增人才 stands under 科技 and under 农业: neither of them may be guessed.
  expect(change.entered.map(({ now }) => now.indicator)).toEqual(["新增人才"]);
});

test("rows of one name and category go by their target, then in order", () => {
  const twice = (a: number, b: number): KeptRun =>
    run(9, [
      ["科技", "新增平台", a, "家", 3],
      ["科技", "新增平台", b, "家", 6],
    ]);
  const change = changeOfLedger(twice(4, 10), twice(10, 4));
  expect(change.retargeted).toEqual([]);
  expect(change.left).toEqual([]);
});

test("a ledger of more than 2000 rows is not kept", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => ["科技", `新增平台${i}号`, 4, "家", 3]);
  expect(run(9, rows(2000))?.rows).toHaveLength(2000);
  expect(run(9, rows(2001))).toBeUndefined();
});

test("whatever order the rows are in, the same ones moved (seed 20231130)", () => {
  const told = (change: LedgerChange): string[] =>
    (["newlyMet", "fellBehind", "lights", "moves"] as const).map((list) => names(change[list]).sort().join());
  const expected = told(changeOfLedger(august, september));
  fc.assert(
    fc.property(fc.shuffledSubarray([...september.rows], { minLength: september.rows.length }), (rows) =>
      expect(told(changeOfLedger(august, { ...september, rows }))).toEqual(expected),
    ),
    { seed: 20231130, numRuns: 50 },
  );
});

test("what an edit did is one short sentence", () => {
  // yellow → met, grey → red, green → yellow and green → blue; one row came, one went.
  expect(ledgerMoveText(changeOfLedger(august, september))).toBe(
    "1 行转为达标、1 行转为关注、1 行转为滞后、1 行转为严重滞后，新增 1 行，少了 1 行。",
  );
  // 70 % → 71 % of 100 stays green: 66.67 % is the pace.
  const before = run(8, [["科技", "新增创新平台", 100, "家", 70]]);
  const after = run(8, [["科技", "新增创新平台", 100, "家", 71]]);
  const change = changeOfLedger(before, after);
  expect(names(change.moved)).toEqual(["科技/新增创新平台"]);
  expect(ledgerMoveText(change)).toBe("1 行完成率变化。");
  expect(ledgerMoveText(change, "en")).toBe("Rows with another rate: 1.");
  expect(ledgerMoveText(changeOfLedger(before, before))).toBe("没有一行的亮灯或完成率变化。");
  expect(ledgerMoveText(changeOfLedger(before, before), "en")).toBe("No light and no rate changed.");
});

test("a ledger that is too long to be kept has a standing all the same", () => {
  const header = ["指标名称", "2023年目标", "单位", "2023年1-8月完成"];
  const rows = Array.from({ length: 2001 }, (_, i) => [`新增平台${i}`, 10, "家", 7]);
  const result = completeLedgers(readLedgers([sheet("台账", [header, ...rows])]));
  expect(keepRun(result)).toBeUndefined();
  expect(runStanding(result).rows).toHaveLength(2001);
});
