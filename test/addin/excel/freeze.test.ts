import { functionsIn } from "../../../addin/taskpane/cell/references";
import type { CellSpecification, SheetSpecification } from "../../rig/specification";
import { newestSets, volumeLicensedSets } from "../../rig/workbook/switches";
import { aWhile, dumpOf, opened } from "./workbook";

const isOurs = (formula: string) => functionsIn(formula).length > 0;
const rate = (row: number, value: CellSpecification & (number | string)) => ({
  formula: `=XP.RATE(A${row},B${row})`,
  value,
  numberFormat: "0.0%",
});

/** Results of every kind: a number with a format, a table with texts and an absence, and texts that look like something else. */
const book: readonly SheetSpecification[] = [
  {
    name: "台账",
    rows: [
      ["指标", "目标", "完成率", null],
      ["粮食", 51, rate(2, 0.853), { formula: "=C2*100", value: 85.3 }],
      ["用水", 3, { formula: '=IF(B3>0,ROUND(_xldudf_XP_RATE(A3,B3),2),"")', value: 1.02 }, 7],
    ],
  },
  {
    name: "一 'A' 表",
    rows: [
      [
        {
          formula: "=@XP.SCORE.TABLE('台账'!A2:B3)",
          spill: [
            ["县", "得分", "位次"],
            ["001", 66.5, 1],
            ["=甲", { error: "#N/A" }, ""],
            ["3-4", -0.25, true],
          ],
        },
        null,
        null,
        "旁边",
      ],
      [null, null, null],
      [null, null, null],
      [null, { value: null, numberFormat: "0.00" }, null],
      [
        { formula: '=XP.EXPLAIN("一")', value: "=一句话", numberFormat: "@" },
        { formula: "=XP.GAP(1)", value: 12, numberFormat: "@" },
      ],
    ],
  },
  { name: "藏", rows: [[{ formula: "=XP.PACE(1)", value: "" }]], visibility: "Hidden" },
  {
    name: "别的",
    rows: [
      [
        { formula: '="XP.RATE(1)"', value: "XP.RATE(1)" },
        { formula: "='XP.RATE(1)'!A1", value: 4 },
      ],
      [{ formula: "=MYXP.RATE(1)", value: 5 }, "=XP.RATE(文字)"],
    ],
  },
];

const places = (found: readonly { sheet: string; row: number; column: number }[]) =>
  found.map(({ sheet, row, column }) => `${sheet} ${row},${column}`);

describe.each([
  ["shows the formula", true],
  ["shows its value", false],
])("where a cell that another one spills into %s", (_, spillsShowFormula) => {
  test("formulas become the values that they showed, tables whole, and come back", async () => {
    const excel = await opened({ sheets: book, switches: { spillsShowFormula } });
    const before = dumpOf(excel);
    const found = await excel.host.freezable(isOurs);
    expect(dumpOf(excel)).toEqual(before);
    expect(places(found.formulas)).toEqual([
      "台账 1,2",
      "台账 2,2",
      "一 'A' 表 0,0",
      "一 'A' 表 4,0",
      "一 'A' 表 4,1",
      "藏 0,0",
    ]);
    expect(found.failing).toEqual([]);
    const shown = excel.book.sheets.map((sheet) => sheet.show());
    const kinds = excel.book.sheet("一 'A' 表").GetUsedRange(true).ValueTypes;

    expect(await excel.host.freeze("转为数值", isOurs)).toEqual(found);
    expect(excel.book.sheets.map((sheet) => sheet.show())).toEqual(shown);
    expect(excel.book.sheet("一 'A' 表").GetUsedRange(true).ValueTypes).toEqual(kinds);
    const formulas = excel.book.sheets.flatMap(({ grid }) =>
      [...grid.cells.values()].flatMap((line) => [...line.values()].flatMap(({ formula }) => formula ?? [])),
    );
    // What is not ours stays: also a formula that only names our functions.
    expect(formulas).toEqual(["=C2*100", '="XP.RATE(1)"', "='XP.RATE(1)'!A1", "=MYXP.RATE(1)"]);
    const formats = excel.book.sheet("一 'A' 表").GetRange("A4:B5").NumberFormat;
    expect([excel.book.sheet("台账").GetRange("C2").NumberFormat, formats]).toEqual([
      [["0.0%"]],
      [
        ["General", "0.00"],
        ["@", "@"],
      ],
    ]);
    expect(excel.book.sheet("藏").GetRange("A1").ValueTypes).toEqual([["String"]]);

    expect(excel.host.undoable()).toBe("转为数值");
    expect(await excel.host.undo()).toEqual({ kept: [] });
    expect(dumpOf(excel)).toEqual(before);
    expect(excel.host.undoable()).toBeUndefined();
    expect(excel.bridge.faults).toEqual([]);
  });
});

test("Excel 2021 can do it too", async () => {
  const excel = await opened({ sheets: book, switches: { requirementSets: volumeLicensedSets } });
  expect((await excel.host.freeze("转", isOurs)).formulas).toHaveLength(6);
});

test("formulas without a result stay formulas and are named; an error in a table is a result", async () => {
  const error = (formula: string, text: string) => ({ formula, value: { error: text } });
  const excel = await opened({
    sheets: [
      {
        name: "表",
        rows: [
          [error("=XP.A(1)", "#BUSY!"), error("=XP.B(1)", "#NAME?"), error("=XP.C(1)", "#VALUE!")],
          [{ formula: "=XP.D(1)", value: 3 }, error("=XP.E(1)", "#SPILL!"), "x"],
          [{ formula: "=XP.F(1)", spill: [[1, { error: "#BUSY!" }]] }, null],
          [{ formula: "=XP.G(1)", spill: [[{ error: "#N/A" }, 2]] }, null],
        ],
      },
    ],
  });
  const done = await excel.host.freeze("转", isOurs);
  expect(places(done.formulas)).toEqual(["表 1,0", "表 3,0"]);
  expect(done.failing.map(({ row, column, error: text }) => [row, column, text])).toEqual([
    [0, 0, "#BUSY!"],
    [0, 1, "#NAME?"],
    [0, 2, "#VALUE!"],
    [1, 1, "#SPILL!"],
    [2, 0, "#BUSY!"],
  ]);
  const sheet = excel.book.sheet("表");
  expect([sheet.show("A4:B4"), sheet.GetRange("A4").ValueTypes]).toEqual([[["#N/A", 2]], [["Error"]]]);
  expect(sheet.GetRange("A1:C1").Formulas).toEqual([["=XP.A(1)", "=XP.B(1)", "=XP.C(1)"]]);
  expect(sheet.GetRange("A3").Formulas).toEqual([["=XP.F(1)"]]);
});

test("nothing to do: nothing written, and the last run can still be undone", async () => {
  const excel = await opened({ sheets: [{ name: "表", rows: [[1]] }, { name: "空" }] });
  await excel.host.write({ title: "测算", job: "ledger", sheets: [{ name: "新", rows: [[1]], merges: [] }] });
  expect(await excel.host.freeze("转", isOurs)).toEqual({ formulas: [], failing: [] });
  expect(excel.host.undoable()).toBe("测算");
});

test("a protected sheet is named before anything is written; one without formulas of ours is none of it", async () => {
  const closed = book.map((sheet) => (sheet.name === "别的" ? { ...sheet, isProtected: true } : sheet));
  const excel = await opened({ sheets: closed });
  excel.book.sheet("一 'A' 表").protection.Protect({});
  const before = dumpOf(excel);
  for (const attempt of [excel.host.freezable(isOurs), excel.host.freeze("转", isOurs)])
    await expect(attempt).rejects.toMatchObject({ code: "protected", detail: "一 'A' 表" });
  expect(dumpOf(excel)).toEqual(before);
  excel.book.sheet("一 'A' 表").protection.Unprotect();
  await excel.host.freeze("转", isOurs);
  excel.book.sheet("台账").protection.Protect({});
  await expect(excel.host.undo()).rejects.toMatchObject({ code: "protected", detail: "台账" });
  excel.book.sheet("台账").protection.Unprotect();
  expect(await excel.host.undo()).toEqual({ kept: [] });
});

test("what the user edited since stays, and is named; the rest comes back", async () => {
  const excel = await opened({ sheets: book });
  await excel.host.freeze("转", isOurs);
  excel.book.sheet("台账").edit("C2", [[0.9]]);
  excel.book.sheet("一 'A' 表").edit("B2", [[70]]);
  expect(await excel.host.undo()).toEqual({ kept: ["台账!C2", "一 'A' 表!A1:C4"] });
  expect(excel.book.sheet("台账").GetRange("C2:C3").Formulas).toEqual([
    [0.9],
    ['=IF(B3>0,ROUND(_xldudf_XP_RATE(A3,B3),2),"")'],
  ]);
  expect(excel.book.sheet("一 'A' 表").show("B2")).toEqual([[70]]);
  expect(excel.book.sheet("藏").GetRange("A1").Formulas).toEqual([["=XP.PACE(1)"]]);
});

/** A table that takes several batches, on each of two sheets. */
const large = ["甲", "乙"].map((name) => ({
  name,
  rows: [
    [
      {
        formula: "=XP.SCORE.TABLE(A1:B2)",
        spill: Array.from({ length: 1200 }, (_, row) => [`第${row}行`, row / 7, "说明".repeat(60)]),
      },
    ],
  ],
}));

test("whatever batch fails, and when it is called off, all formulas are there again", async () => {
  const first = await opened({ sheets: large });
  const from = first.bridge.batches.length;
  const steps: number[] = [];
  await first.host.freeze("转", isOurs, { onProgress: (done) => void steps.push(done) });
  const count = first.bridge.batches.length - from;
  expect(count).toBeGreaterThan(12);
  expect(first.book.sheet("乙").show("B1200")).toEqual([[1199 / 7]]);
  const failed: number[] = [];
  for (let at = 1; at <= count; at++) {
    const excel = await opened({ sheets: large });
    const before = dumpOf(excel);
    const start = excel.bridge.batches.length;
    const stop = new AbortController();
    excel.bridge.beforeBatch = (n) => {
      if (n !== start + at) return;
      if (at % 2 === 0) return stop.abort();
      excel.book.switches.payloadLimit = 10;
      queueMicrotask(() => (excel.book.switches.payloadLimit = Infinity));
    };
    const failure = await excel.host.freeze("转", isOurs, { signal: stop.signal }).then(
      () => undefined,
      (error: { code: string }) => error.code,
    );
    excel.bridge.beforeBatch = undefined;
    if (failure === undefined) continue;
    failed.push(at);
    expect([at, ["too-large", "cancelled"].includes(failure), dumpOf(excel)]).toEqual([at, true, before]);
    expect(excel.host.undoable()).toBeUndefined();
  }
  expect(failed.length).toBeGreaterThan(count / 2);
});

test("a cell being edited is said at once; our writing is no edit of the user's", async () => {
  const excel = await opened({ sheets: book, switches: { requirementSets: newestSets } });
  const edits: string[] = [];
  await excel.host.onEdit((sheet) => edits.push(sheet));
  excel.book.switches.isEditingCell = true;
  await expect(excel.host.freeze("转", isOurs)).rejects.toMatchObject({ code: "cell-edit" });
  excel.bridge.endCellEdit();
  await excel.host.freeze("转", isOurs);
  await excel.host.undo();
  await aWhile(100);
  expect(edits).toEqual([]);
});

test("a text that fills a cell stays one", async () => {
  const text = `=${"长".repeat(32_766)}`;
  const excel = await opened({ sheets: [{ name: "表", rows: [[{ formula: "=XP.EXPLAIN(1)", value: text }]] }] });
  await excel.host.freeze("转", isOurs);
  const cell = excel.book.sheet("表").GetRange("A1");
  expect([cell.Values, cell.NumberFormat, cell.Formulas]).toEqual([[[text]], [["General"]], [[text]]]);
});

test("where Excel makes something else of a value, nothing stays written", async () => {
  const excel = await opened({ sheets: book });
  const before = dumpOf(excel);
  let isDone = false;
  excel.bridge.beforeBatch = () => {
    const cell = excel.book.sheet("台账").grid.peek(1, 2)!;
    if (isDone || cell.formula !== undefined) return;
    isDone = true;
    cell.value = 0.9;
  };
  await expect(excel.host.freeze("转", isOurs)).rejects.toMatchObject({ code: "unknown", detail: "台账!C2" });
  excel.bridge.beforeBatch = undefined;
  expect(dumpOf(excel)).toEqual(before);
});
