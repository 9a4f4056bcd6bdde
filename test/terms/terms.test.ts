import fc from "fast-check";
import { columnOf, reasonCode, valueAt, valuesOf } from "../../engine/terms/column";
import { cellAddress, columnLetters } from "../../engine/terms/place";
import { cellAt, cellKey, cellText, widthOf, type Sheet } from "../../engine/terms/sheet";
import { absenceReasons, finite, type Value } from "../../engine/terms/value";

const seed = 20261122;

describe("columns", () => {
  const value: fc.Arbitrary<Value> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(...absenceReasons),
  );

  test("packing and unpacking is the identity", () => {
    fc.assert(
      fc.property(fc.array(value), (values) => expect(valuesOf(columnOf(values))).toEqual(values)),
      { seed },
    );
  });

  test("a zero is a number and no absence", () => {
    expect(valueAt(columnOf([0, "not-reported"]), 0)).toBe(0);
    expect(valueAt(columnOf([0, "not-reported"]), 1)).toBe("not-reported");
    expect(reasonCode("not-reported")).toBe(1);
  });

  test("what is not finite never gets in, and a place that is not there never comes out", () => {
    expect(() => columnOf([NaN])).toThrow(RangeError);
    expect(() => columnOf([Infinity])).toThrow(RangeError);
    expect(() => valueAt(columnOf([1]), 1)).toThrow(RangeError);
    expect(finite(1 / 0)).toBe("undefined");
  });
});

describe("places and cells", () => {
  // Excel's own last column is XFD, the 16,384th.
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %d is %s", (column, letters) => expect(columnLetters(column)).toBe(letters));

  test("an address counts rows from 1", () => expect(cellAddress(8, 2)).toBe("C9"));

  test("a sheet gives blanks outside of its rows", () => {
    const sheet: Sheet = { name: "表", rows: [["a"], [1, " b "]], merges: [] };
    expect([cellAt(sheet, 0, 1), cellAt(sheet, 9, 0)]).toEqual([null, null]);
    expect(widthOf(sheet)).toBe(2);
    expect([cellText(" b "), cellText(null), cellText({ error: "#N/A" })]).toEqual(["b", "", "#N/A"]);
    expect(new Set([cellKey(0, 1), cellKey(1, 0), cellKey(0, 16383), cellKey(1, 1)]).size).toBe(4);
  });
});
