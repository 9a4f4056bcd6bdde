import { keepRun } from "../../engine/completion/keep";
import { latestRegister } from "../../engine/register/latest";
import { mergeRegister, type RegisterMerge, type RegisterOptions } from "../../engine/register/merge";
import { readRegister } from "../../engine/register/read";
import { editSheet, registerSheet } from "../../engine/register/sheet";
import { issueText } from "../../engine/report/issue-text";
import { columnAt } from "../../engine/terms/place";
import { cellText, type Sheet } from "../../engine/terms/sheet";
import { readLedgers } from "../../engine/ledger/read";
import { month } from "./months";

// All targets are 新增, so pace is 7 ÷ 12 = 58.3 %, 8 ÷ 12 = 66.7 %, 9 ÷ 12 = 75 %, 10 ÷ 12 = 83.3 %.
const july = month(7, [
  ["科技", "新增创新平台", 10, "家", "县科技局", 4], // 40 %, −18.3: yellow
  ["科技", "新增人才", 20, "人", "县人社局", 4], // 20 %, −38.3: red
  ["农业", "新增示范社", 5, "家", "县农业农村局", 3], // 60 %: green
  ["农业", "新增家庭农场", 10, "家", "县农业农村局", 6], // green
]);
const august = month(8, [
  ["科技", "新增创新平台", 10, "家", "县科技局", 5], // 50 %, −16.7: yellow for the second time
  ["科技", "新增人才", 20, "人", "县人社局", 4], // 20 %, −46.7: red
  ["农业", "新增示范社", 5, "家", "县农业农村局", 2], // 40 %, −26.7: yellow for the first time
  ["农业", "新增家庭农场", 10, "家", "县农业农村局", null], // not reported
]);
const september = month(9, [
  ["科技", "新增创新平台", 10, "家", "县科技局", 8], // 80 %: green
  ["科技", "新增人才", 20, "人", "县人社局", 6], // 30 %, −45: red
  ["农业", "新增示范社", 5, "家", "县农业农村局", 5], // met
]);
const day = (month: number, date: number, year = 2023) => ({ year, month, day: date });

function merged(...[sheet, result, asOf, options]: Parameters<typeof mergeRegister>): RegisterMerge & { sheet: Sheet } {
  const { merge } = mergeRegister(sheet, result, asOf, options);
  if (!merge) throw new Error("no register");
  return { ...merge, sheet: merge.register.sheet };
}

const inAugust: RegisterOptions = { earlier: [keepRun(july)!] };
const first = merged(undefined, august, day(9, 5), inAugust);

/** Types a text into a cell by its address. */
function typed(sheet: Sheet, ...cells: readonly [address: string, value: string][]): Sheet {
  return editSheet(
    sheet,
    cells.map(([address, value]) => {
      const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(address)!;
      return { row: Number(row) - 1, column: columnAt(letters), value };
    }),
  );
}

const at = (sheet: Sheet, address: string): string => {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(address)!;
  return cellText(sheet.rows[Number(row) - 1]?.[columnAt(letters)] ?? null);
};

test("red, yellow twice running and not reported are raised, with numbers, departments and sentences from the numbers", () => {
  expect(
    first.raised.map(({ number, indicator, department, problem }) => [number, indicator, department, problem]),
  ).toEqual([
    [
      "2023-08-001",
      "新增创新平台",
      "县科技局",
      "新增创新平台：目标10家，2023年1—8月完成5家，完成率50%，落后序时进度16.7个百分点，亮灯为“滞后”，连续2期滞后。",
    ],
    [
      "2023-08-002",
      "新增人才",
      "县人社局",
      "新增人才：目标20人，2023年1—8月完成4人，完成率20%，落后序时进度46.7个百分点，亮灯为“严重滞后”。",
    ],
    ["2023-08-003", "新增家庭农场", "县农业农村局", "新增家庭农场：目标10家，2023年1—8月完成情况到期未报送。"],
  ]);
  expect(first.raised[0]).toMatchObject({
    state: "found",
    raisedOn: day(9, 5),
    history: [{ year: 2023, month: 8, light: "yellow", rate: 0.5, gap: -16.7 }],
  });
  expect(at(first.sheet, "A3")).toBe("编号已用至：2023-08-003");
});

test("without last month's run yellow is not known to be running; rules are options", () => {
  const raised = (options: RegisterOptions) =>
    merged(undefined, august, day(9, 5), options).raised.map(({ indicator }) => indicator);
  expect(raised({})).toEqual(["新增人才", "新增家庭农场"]);
  expect(raised({ rules: { yellowMonths: 1 } })).toEqual(["新增创新平台", "新增人才", "新增示范社", "新增家庭农场"]);
  expect(raised({ ...inAugust, rules: { isUnreportedRaised: false, isRedRaised: false } })).toEqual(["新增创新平台"]);
  // A run of March does not make August's yellow a running one.
  const march = { ...keepRun(july)!, months: 3 };
  expect(raised({ earlier: [march] })).toEqual(["新增人才", "新增家庭农场"]);
});

test("handed over at once, with the deadline so many days later", () => {
  const { raised } = merged(undefined, august, day(9, 5), { isHandedOver: true, days: 15 });
  expect(raised[0]).toMatchObject({ state: "handed-over", handedOverOn: day(9, 5), deadline: day(9, 20) });
});

test("next month: histories go on, deadlines are filled in and pass, what is green again is proposed for closing", () => {
  // B, I, J: state, day of handing over, deadline.
  const kept = typed(
    first.sheet,
    ["B5", "交办"],
    ["I5", "9月6日"],
    ["B6", "整改中"],
    ["I6", "2023年9月6日"],
    ["J6", "9月底"],
  );
  const next = merged(kept, september, day(10, 8));
  // 30 days after the 6th of September.
  expect(next.register.items[0]).toMatchObject({ state: "handed-over", deadline: day(10, 6) });
  expect(next.overdue.map(({ number }) => number)).toEqual(["2023-08-002", "2023-08-001"]);
  expect(at(next.sheet, "O5")).toBe("逾期2天；建议销号");
  expect(at(next.sheet, "O6")).toBe("逾期8天");
  expect(at(next.sheet, "B6")).toBe("整改中");
  expect(at(next.sheet, "P6")).toBe(
    "2023年8月：严重滞后，完成率20%，差距−46.7个百分点\n2023年9月：严重滞后，完成率30%，差距−45.0个百分点",
  );
  expect(next.closable.map(({ number, state }) => [number, state])).toEqual([["2023-08-001", "handed-over"]]);
  expect(next.rowGone.map(({ number }) => number)).toEqual(["2023-08-003"]);
  expect(at(next.sheet, "O7")).toBe("本月台账中没有这项指标");
  expect(next.raised).toEqual([]);
});

test("merging the same month again changes nothing", () => {
  expect(merged(first.sheet, august, day(9, 5), inAugust).edits).toEqual([]);
  const next = merged(first.sheet, september, day(10, 8));
  expect(merged(next.sheet, september, day(10, 8)).edits).toEqual([]);
});

test("a figure that was corrected gets a line of its own", () => {
  const corrected = month(8, [["科技", "新增人才", 20, "人", "县人社局", 5]]); // 25 %, −41.7
  const { sheet } = merged(first.sheet, corrected, day(9, 7));
  expect(at(sheet, "P6").split("\n").slice(1)).toEqual(["2023年8月：严重滞后，完成率25%，差距−41.7个百分点"]);
});

test("what was closed is raised anew when it is red again, and names the earlier number; not by what was known at its closing", () => {
  const closed = typed(first.sheet, ["B6", "已销号"], ["M6", "2023-09-20"]);
  // August's figures again: they were known.
  expect(merged(closed, august, day(9, 21), inAugust).raised).toEqual([]);
  const october = merged(closed, september, day(10, 8));
  expect(october.raised).toMatchObject([
    { number: "2023-09-001", indicator: "新增人才", previous: "2023-08-002", state: "found" },
  ]);
  expect(october.repeated.map(({ number }) => number)).toEqual(["2023-09-001"]);
  expect(at(october.sheet, "O8")).toBe("重复发生（前次2023-08-002）");
  // Closed on the 5th of October, September's figures are those of its closing.
  const later = typed(first.sheet, ["B6", "销号"], ["M6", "2023年10月5日"]);
  expect(merged(later, september, day(10, 8)).raised).toEqual([]);
});

test("numbers are never given again, even if the last row was deleted", () => {
  const sheet = { ...first.sheet, rows: first.sheet.rows.slice(0, -1) };
  const { merge, issues } = mergeRegister(sheet, august, day(9, 6), inAugust);
  expect(merge!.raised.map(({ number, indicator }) => [number, indicator])).toEqual([["2023-08-004", "新增家庭农场"]]);
  expect(issues.map((each) => issueText(each))).toEqual([
    "问题台账 A3：有 1 个用过的编号不在表中（2023-08-003），不会再用；如系误删，请恢复这些行。",
  ]);
});

test("problems that people add get a number and follow their indicator", () => {
  const added = typed(
    first.sheet,
    ["D8", "新增示范社"],
    ["G8", "现场抽查发现有2家未开展经营"],
    ["Q4", "督办人"],
    ["Q8", "张三"],
  );
  const { sheet, raised } = merged(added, august, day(9, 6), inAugust);
  expect(["A8", "B8", "D8", "G8", "H8", "P8", "Q8"].map((address) => at(sheet, address))).toEqual([
    "2023-08-004",
    "发现",
    "新增示范社",
    "现场抽查发现有2家未开展经营",
    "2023-09-06",
    "2023年8月：滞后，完成率40%，差距−26.7个百分点",
    "张三",
  ]);
  expect(raised).toEqual([]);
});

test("what is not understood is named with its cell, and stays", () => {
  const odd = typed(
    first.sheet,
    ["B5", "搁置"],
    ["I5", "节后"],
    ["O5", "领导已批示"],
    ["A6", "2023-08-001"],
    ["M7", "2023-09-20"],
    ["R4", "状态"],
  );
  const { merge, issues } = mergeRegister(
    { ...odd, merges: [{ top: 4, left: 5, bottom: 5, right: 5 }] },
    september,
    day(10, 8),
  );
  expect(issues.map((each) => issueText(each))).toEqual([
    "问题台账 R4：表头中有两列“状态”，只用靠左的一列；请把另一列改名。",
    "问题台账 I5：“交办日期”填的“节后”读不出是哪一天，按未填处理；请写成 2023-09-30 这样的日期。",
    "问题台账 B5：问题 2023-08-001 的状态“搁置”不在 发现、交办、整改、反馈、销号 之中，按未销号处理；请改为其中之一。",
    "问题台账 M7：问题 2023-08-003 填了销号日期，状态却是“发现”，按未销号处理；确已销号的，请把状态改为“销号”。",
    "问题台账 A6：编号 2023-08-001 与第 5 行重复，两行都保留；请给其中一行换一个编号，换过的编号不要再用。",
    "问题台账 A3：有 1 个用过的编号不在表中（2023-08-002），不会再用；如系误删，请恢复这些行。",
    "问题台账 F5：这里有合并单元格，所占各行都按其中的内容读取，没有往里写；最好取消合并，逐行填写。",
    "问题台账 D7：问题 2023-08-003 的指标“新增家庭农场”不在本月台账中；改了名称的请同样改这里，不再考核的请销号。",
    "问题台账 O5：“提示”一格有人填写的内容（或公式、合并单元格），没有改动；本应写“建议销号”。",
  ]);
  expect(["B5", "I5", "O5", "A6"].map((address) => at(merge!.register.sheet, address))).toEqual([
    "搁置",
    "节后",
    "领导已批示",
    "2023-08-001",
  ]);
});

test("of several registers that is carried on which goes furthest, of equal ones the last", () => {
  const august = { ...first.sheet, name: "八月" };
  const later = { ...merged(first.sheet, september, day(10, 8)).sheet, name: "九月" };
  const other = { ...august, name: "又" };
  expect(latestRegister([later, august, other])!.name).toBe("九月");
  expect(latestRegister([august, other])!.name).toBe("又");
  expect(latestRegister([{ name: "甲", rows: [], merges: [] }])).toBeUndefined();
});

test("a sheet without the header is left alone", () => {
  const { merge, issues } = mergeRegister({ name: "甲", rows: [["编号", "内容"]], merges: [] }, august, day(9, 5));
  expect(merge).toBeUndefined();
  expect(issues.map(({ code }) => code)).toEqual(["register.no-header"]);
});

test("the sheet has its lists, colours and header in view, and is no ledger", () => {
  const sheet = registerSheet(first.register);
  expect(sheet.choices).toEqual([
    {
      range: { top: 4, left: 1, bottom: 206, right: 1 },
      choices: ["发现", "交办", "整改", "反馈", "销号"],
      isStrict: false,
    },
  ]);
  expect(sheet.rules?.[0]?.rules.map(({ text }) => text)).toEqual(["发现", "交办", "整改", "反馈", "销号"]);
  expect(sheet.frozen).toEqual({ rows: 4, columns: 4 });
  expect(readRegister(sheet).register?.items).toEqual(first.register.items);
  expect(readLedgers([sheet]).ledgers).toEqual([]);
});
