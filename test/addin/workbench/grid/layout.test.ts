import fc from "fast-check";
import type { Sheet } from "../../../../engine/index";
import { axisOf } from "../../../../addin/workbench/grid/layout/axis";
import { rowHeights } from "../../../../addin/workbench/grid/layout/heights";
import { extentFor } from "../../../../addin/workbench/grid/layout/layout";
import { blockAt, holds, shownSpans, wholeBlock } from "../../../../addin/workbench/grid/layout/merges";
import { columnWidth } from "../../../../addin/workbench/grid/layout/widths";

const sheetOf = (rows: Sheet["rows"], more: Partial<Sheet> = {}): Sheet => ({ name: "表", rows, merges: [], ...more });

test("an axis counts what is shown, and finds its way back", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(19), { maxLength: 10 }), (gone) => {
      const hidden = new Set(gone);
      const axis = axisOf(20, hidden);
      expect(axis.count).toBe(20 - hidden.size);
      for (let place = 0; place < axis.count; place++) expect(axis.placeOf(axis.at(place))).toBe(place);
    }),
  );
});

describe("merged cells", () => {
  const merges = [
    { top: 0, left: 0, bottom: 0, right: 5 },
    { top: 2, left: 1, bottom: 4, right: 2 },
  ];
  const sheet = sheetOf([], { merges });

  test("a block that cuts them grows until it cuts none", () => {
    expect(blockAt(sheet, 3, 2)).toEqual(merges[1]);
    // B2:B3 cuts B3:C5; the whole of it is B2:C5.
    expect(wholeBlock(sheet, { top: 1, left: 1, bottom: 2, right: 1 })).toEqual({
      top: 1,
      left: 1,
      bottom: 4,
      right: 2,
    });
  });

  test("are cut where frozen panes end, and what is hidden is left out", () => {
    const rows = axisOf(10, new Set([3]));
    const columns = axisOf(10, new Set([0]));
    const spans = shownSpans(sheet, rows, columns, { rows: 0, columns: 1 });
    // A1:F1 without the hidden A is five columns: B is frozen, C to F scroll and say what A1 says.
    expect(spans.filter(({ row }) => row === 0)).toEqual([
      { row: 0, column: 0, rows: 1, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 4, source: { row: 0, column: 0 } },
    ]);
    // B3:C5 without the hidden row 4 is two rows.
    expect(spans.filter(({ row }) => row === 2).map((span) => span.rows)).toEqual([2, 2]);
  });

  test("each part lies within the merge that it is of", () => {
    const block = fc
      .tuple(fc.nat(8), fc.nat(8), fc.nat(4), fc.nat(4))
      .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));
    fc.assert(
      fc.property(block, fc.uniqueArray(fc.nat(12)), fc.nat(5), fc.nat(5), (merge, gone, frozenRows, frozenColumns) => {
        const [rows, columns] = [axisOf(14, new Set(gone)), axisOf(14, undefined)];
        const spans = shownSpans(sheetOf([], { merges: [merge] }), rows, columns, {
          rows: frozenRows,
          columns: frozenColumns,
        });
        const cells = spans.flatMap((span) =>
          Array.from({ length: span.rows * span.columns }, (_, i) => [
            rows.at(span.row + Math.floor(i / span.columns)),
            columns.at(span.column + (i % span.columns)),
          ]),
        );
        for (const [row, column] of cells) expect(holds(merge, row!, column!)).toBe(true);
        const shown = Array.from({ length: merge.bottom - merge.top + 1 }, (_, i) => merge.top + i).filter(
          (row) => !rows.isHidden(row),
        ).length;
        expect(cells.length).toBe(shown * (merge.right - merge.left + 1));
        expect(spans.filter(({ source }) => source).length).toBe(shown === 0 ? 0 : 1);
      }),
    );
  });
});

test("a column is as wide as the sheet says, else as its cells need, within bounds; titles do not count", () => {
  const title = "峄城区县域经济高质量发展指标完成情况表（2025年上半年）";
  const sheet = sheetOf([[title], ["指标名称", 12], ["规模以上工业企业", 123456789]], { widths: [0, 20] });
  // Eight Chinese characters of 13 px, and 11 px at the sides.
  expect(columnWidth(sheet, 0)).toBe(8 * 13 + 11);
  expect(columnWidth(sheet, 1)).toBe(150);
  expect(columnWidth(sheetOf([["长".repeat(200), 1]]), 0)).toBe(280);
});

test("rows are higher where a text has to be wrapped, and not where it can run on over blank cells", () => {
  const long = "沂河源田园综合体山东财金乡村振兴有限公司推进专班";
  const heights = rowHeights(sheetOf([[long, "x"], [long], ["两\n行", "x"], ["短", "x"]]), 2, () => 120);
  expect([...heights.keys()]).toEqual([0, 2]);
  // 24 characters of 13 px in lines of 8 (109 px of room): three lines of 18 px.
  expect(heights.get(2)).toBe(2 * 18 + 7);
  expect(heights.get(0)).toBe(3 * 18 + 7);
});

test("a sheet is shown as far as it is used and some more, and grows where the user goes to the edge", () => {
  const wide = sheetOf([Array.from({ length: 16384 }, () => 1)]);
  expect(extentFor(sheetOf([]))).toEqual({ rows: 100, columns: 26 });
  const first = extentFor(wide);
  expect(first.columns).toBe(256);
  expect(extentFor(wide, first, { row: 0, column: 16383 }).columns).toBe(16384);
  expect(extentFor(sheetOf([]), { rows: 100, columns: 26 }, { row: 1048575, column: 0 }).rows).toBe(1048576);
});
