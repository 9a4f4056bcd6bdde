import { cellFacts } from "../../../addin/taskpane/cell/facts";
import { cellKey, completeLedgers, ledgerSheets, readLedgers, type Sheet } from "../../../engine/index";

const county: Sheet = {
  name: "指标数据",
  rows: [
    ["2024年县域数据"],
    ["县（市、区）", "地区生产总值", "粮食产量"],
    [null, "亿元", "万吨"],
    ["文登区", 500.25, 40],
    ["荣成市", 1000, null],
  ],
  merges: [],
  formulas: new Map([[cellKey(4, 1), "B4*2"]]),
  numberFormats: new Map([
    [cellKey(3, 2), "0.0%"],
    [cellKey(3, 1), '0.0"%"'],
  ]),
  notes: new Map([[cellKey(3, 1), "年报数"]]),
};

test("a number is called by the words left of it and by the head above it", () => {
  expect(cellFacts(county, 4, 1)).toEqual({
    sheet: "指标数据",
    row: 4,
    column: 1,
    text: "1000",
    head: "亿元",
    names: ["荣成市"],
    formula: "B4*2",
    note: undefined,
    working: undefined,
    source: undefined,
  });
});

test("a percentage is shown as one; a per cent sign that is only written is not", () => {
  expect(cellFacts(county, 3, 2).text).toBe("4000%");
  expect(cellFacts(county, 3, 1)).toMatchObject({ text: "500.25", note: "年报数" });
});

test("a blank cell is blank, and a cell outside of all rows too", () => {
  expect(cellFacts(county, 4, 2)).toMatchObject({ text: "", head: "万吨" });
  expect(cellFacts(county, 90, 90)).toMatchObject({ text: "", head: undefined, names: [] });
});

test("a cell of the completion sheet tells the working of its row", () => {
  const ledger: Sheet = {
    name: "台账",
    rows: [
      ["序号", "指标", "单位", "目标值", "1-6月完成", "责任单位"],
      [1, "粮食产量", "万吨", "40", 30, "农业农村局"],
    ],
    merges: [],
  };
  const result = completeLedgers(readLedgers([ledger]), {});
  const sheet = ledgerSheets(result).find(({ name }) => name.startsWith("完成情况"))!;
  const row = sheet.rows.findIndex((cells) => cells.includes("粮食产量"));
  const head = sheet.rows.findIndex((cells) => cells.includes("完成率"));
  const column = sheet.rows[head]!.indexOf("完成率");
  const facts = cellFacts(sheet, row, column);
  expect(facts.head).toBe("完成率");
  // 30 of 40 are three quarters; the per cent sign comes with the format that a host gives the cell.
  expect(facts.text).toBe("0.75");
  expect(facts.names).toContain("粮食产量");
  expect(facts.working).toContain("30");
  expect(facts.working).toContain("40");
  expect(facts.source).toContain("台账");
});
