// A change brings exactly the sheet of after, and little of it crosses: both are what it is for.
import fc from "fast-check";
import { changedSheet, sheetChange } from "../../../addin/taskpane/evaluation/sheet-change";
import { edited } from "../../../addin/workbench/book/edit";
import { cellKey, type CellValue, type Sheet } from "../../../engine/index";

// A failing run prints its seed and path; put them here to repeat it.
const options = { seed: 20251122, numRuns: 400 };

const before: Sheet = {
  name: "表",
  rows: [
    ["县", "值"],
    ["甲县", 1],
    ["乙县", { error: "#DIV/0!" }],
    ["丙县", 3],
  ],
  merges: [],
  numberFormats: new Map([[cellKey(1, 1), "0.0"]]),
};

test("one cell of four rows: one row crosses, and nothing else", () => {
  const after = edited(before, [{ row: 1, column: 1, value: 2 }]);
  const change = sheetChange(before, after);
  expect(change).toEqual({ name: "表", length: 4, rows: [[1, ["甲县", 2]]], others: {} });
  expect(changedSheet(before, change)).toEqual(after);
});

test("a row that is gone moves those below it up", () => {
  const after = { ...before, rows: [before.rows[0]!, before.rows[2]!, before.rows[3]!] };
  const change = sheetChange(before, after);
  expect(change).toMatchObject({
    length: 3,
    rows: [
      [1, before.rows[2]],
      [2, before.rows[3]],
    ],
  });
  expect(changedSheet(before, change)).toEqual(after);
});

test("a host that hands over new objects each time is looked into: the same cells are no change, errors among them", () => {
  const again = structuredClone(before) as { -readonly [Key in keyof Sheet]: Sheet[Key] };
  again.numberFormats = before.numberFormats!;
  again.merges = before.merges;
  expect(sheetChange(before, again)).toEqual({ name: "表", length: 4, rows: [], others: {} });
  const other: Sheet = { ...again, rows: again.rows.map((row, i) => (i === 2 ? ["乙县", { error: "#N/A" }] : row)) };
  expect(sheetChange(before, other).rows).toEqual([[2, ["乙县", { error: "#N/A" }]]]);
});

test("a blank is no nought, and a number no text", () => {
  for (const [old, now] of [
    [null, 0],
    [0, ""],
    ["1", 1],
    [true, 1],
  ] as const) {
    const [from, to] = [old, now].map((cell): Sheet => ({ ...before, rows: [[cell]] })) as [Sheet, Sheet];
    expect(sheetChange(from, to).rows).toEqual([[0, [now]]]);
  }
});

test("what is not there any more is not there afterwards", () => {
  const { numberFormats, ...after } = before;
  expect(numberFormats).toBeDefined();
  const change = sheetChange(before, after);
  expect(Object.keys(change.others)).toEqual(["numberFormats"]);
  // A thread gets it as a copy.
  expect(Object.keys(changedSheet(before, structuredClone(change)))).not.toContain("numberFormats");
});

test("whatever was edited, the thread has the sheet as it is after", () => {
  const cell = fc.constantFrom<CellValue>(null, 0, 1, "", "县", true, { error: "#N/A" });
  const sheet = fc.record({
    rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 5 }),
    isHidden: fc.option(fc.boolean(), { nil: undefined }),
  });
  const whole = ({ rows, isHidden }: { rows: CellValue[][]; isHidden: boolean | undefined }): Sheet => ({
    name: "表",
    rows,
    merges: [],
    ...(isHidden === undefined ? {} : { isHidden }),
  });
  fc.assert(
    fc.property(sheet, sheet, (one, other) => {
      const [from, to] = [whole(one), whole(other)];
      const crossed = structuredClone(sheetChange(from, to));
      expect(changedSheet(structuredClone(from), crossed)).toEqual(to);
    }),
    options,
  );
});
