import fc from "fast-check";
import type { Sheet } from "../../../../engine/index";
import { findAll, nextFind } from "../../../../addin/workbench/grid/cells/find";
import { jumped, stepped, type Ground } from "../../../../addin/workbench/grid/cells/moves";
import { editText, shownCell } from "../../../../addin/workbench/grid/cells/shown";
import { summariseRange } from "../../../../addin/workbench/grid/cells/summary";
import { readTsv, writeTsv } from "../../../../addin/workbench/grid/cells/tsv";
import { axisOf } from "../../../../addin/workbench/grid/layout/axis";

const sheetOf = (rows: Sheet["rows"], more: Partial<Sheet> = {}): Sheet => ({ name: "表", rows, merges: [], ...more });

describe("the clipboard's text", () => {
  // What Excel 365 puts on the clipboard as text for three cells, the second with a line break in it.
  test("is read as Excel writes it", () => {
    expect(readTsv('名称\t"两\n行"\t5%\r\n')).toEqual([["名称", "两\n行", "5%"]]);
    expect(readTsv('说 "好"\t"他说""好"""\r\n\t\r\n')).toEqual([
      ['说 "好"', '他说"好"'],
      ["", ""],
    ]);
  });

  test("a quotation mark that is never closed is part of the text", () => {
    expect(readTsv('"未完\t2')).toEqual([['"未完', "2"]]);
  });

  test("comes back as it was written, whatever stands in the cells", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "县", '"', "\t", "\n", " ", "5", ",") });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        // A last row of one blank cell is the line break at the end, as every spreadsheet reads it.
        fc.pre(rows.length === 1 || rows.at(-1)!.join("") !== "" || rows[0]!.length > 1);
        fc.pre(rows.length > 1 || rows[0]!.length > 1 || rows[0]![0] !== "");
        expect(readTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });
});

test("a selection's figures leave out blanks, texts and errors, and what is hidden", () => {
  const sheet = sheetOf([[0.1, null, "3"], [0.1, { error: "#N/A" }], [0.1, "", true], [100]], {
    hiddenRows: new Set([3]),
  });
  const { filled, numbers, sum } = summariseRange(sheet, { top: 0, left: 0, bottom: 99, right: 99 });
  // By hand: 0.1, "3", 0.1, #N/A, 0.1 and TRUE say something; 100 is hidden.
  expect({ filled, numbers }).toEqual({ filled: 6, numbers: 3 });
  expect(sum / numbers).toBeCloseTo(0.1, 15);
});

describe("finding", () => {
  const sheet = sheetOf([["ＧＤＰ总量", 0.853], [null, "gdp增速"], [1234.5]], {
    numberFormats: new Map([[1, "0.0%"]]),
  });
  test("goes by what is shown, whatever the width or case of letters", () => {
    expect(findAll(sheet, "GDP")).toEqual([
      { row: 0, column: 0 },
      { row: 1, column: 1 },
    ]);
    expect(findAll(sheet, "85.3%")).toEqual([{ row: 0, column: 1 }]);
    expect(findAll(sheet, "  ")).toEqual([]);
  });
  test("goes round at the ends", () => {
    const finds = findAll(sheet, "gdp");
    expect(nextFind(finds, { row: 1, column: 1 }, 1)).toBe(0);
    expect(nextFind(finds, { row: 0, column: 0 }, -1)).toBe(1);
    expect(nextFind(finds, { row: 0, column: 5 }, -1)).toBe(0);
  });
});

describe("keys", () => {
  const sheet = sheetOf(
    [
      ["a", "b", null, "d"],
      ["a", null, null, null],
      [null, null, null, "d"],
    ],
    { merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] },
  );
  const ground: Ground = { sheet, rows: axisOf(10, new Set([2])), columns: axisOf(6, undefined) };
  test("go past the whole merged cell and over what is hidden", () => {
    // A1:A2 is merged and row 3 is hidden: below comes A4.
    expect(stepped(ground, { row: 0, column: 0 }, { down: 1, right: 0 })).toEqual({ row: 3, column: 0 });
    expect(stepped(ground, { row: 3, column: 0 }, { down: -1, right: 0 })).toEqual({ row: 1, column: 0 });
    expect(stepped(ground, { row: 0, column: 5 }, { down: 0, right: 1 })).toEqual({ row: 0, column: 5 });
  });
  test("with Ctrl go to the end of what is filled, then to the next filled cell, then to the end", () => {
    const right = { down: 0, right: 1 };
    expect(jumped(ground, { row: 0, column: 0 }, right).column).toBe(1);
    expect(jumped(ground, { row: 0, column: 1 }, right).column).toBe(3);
    expect(jumped(ground, { row: 0, column: 3 }, right).column).toBe(5);
  });
});

describe("a cell", () => {
  const sheet = sheetOf([["滞后", 0.853, 12, 0.07]], {
    rules: [{ range: { top: 0, left: 0, bottom: 9, right: 0 }, rules: [{ text: "滞后", style: "behind" }] }],
    styles: new Map([
      [0, "met"],
      [1, "percent"],
    ]),
    formulas: new Map([[2, "SUM(A1:B1)"]]),
    numberFormats: new Map([[3, "0.00%"]]),
    notes: new Map([[2, "合计"]]),
  });
  test("looks by the rule that holds, else by what it is; its figure is shown by its kind", () => {
    expect(shownCell({ id: 1, sheet }, 0, 0)).toEqual({ text: "滞后", classes: "holds-text is-behind" });
    expect(shownCell({ id: 1, sheet }, 0, 1)).toEqual({ text: "85.3%", classes: "holds-number is-percent" });
  });
  test("tells of its note and of a formula that is stale", () => {
    expect(shownCell({ id: 1, sheet, stale: new Set([2]) }, 0, 2).classes).toBe("holds-number has-note is-stale");
  });
  test("is edited by its formula, and a percentage as one", () => {
    expect(editText(sheet, 0, 2)).toBe("=SUM(A1:B1)");
    expect(editText(sheet, 0, 3)).toBe("7%");
    expect(editText(sheet, 0, 1)).toBe("0.853");
  });
});
