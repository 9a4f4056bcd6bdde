import fc from "fast-check";
import { statedComparator, writeBound, type Comparator } from "../../engine/quantity/bound";
import { readNumeral, writeNumeral } from "../../engine/quantity/numeral";
import { findQuantities, numberInCell, readQuantity, writeQuantity } from "../../engine/quantity/quantity";
import { convert, isConvertible, readUnit, type UnitOfMeasure } from "../../engine/quantity/unit";
import { multipliers, unitKinds } from "../../engine/quantity/units";
import { casesOf } from "../cases";

const seed = 20261122;

function unit(text: string): UnitOfMeasure {
  const found = readUnit(text);
  if (!found) throw new Error(`no unit ${text}`);
  return found;
}

describe("Chinese numerals", () => {
  for (const { input, expected } of casesOf<{ input: string; expected: number | null }>("numerals"))
    test(`${input} is ${expected ?? "no numeral"}`, () => expect(readNumeral(input) ?? null).toBe(expected));

  test("number → numeral → number is the identity", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => readNumeral(writeNumeral(n)) === n),
      { seed },
    );
  });
});

describe("quantities in text", () => {
  for (const { input, expected } of casesOf<{ input: string; expected: [number, string, boolean][] }>("quantities"))
    test(`${input} holds ${expected.length === 0 ? "none" : JSON.stringify(expected)}`, () => {
      const found = findQuantities(input);
      expect(found.map((q) => [q.value, q.unit?.written ?? "", q.isApproximate])).toEqual(expected);
      for (const { start, end } of found) expect(input.slice(start, end).trim()).not.toBe("");
    });

  test("a quantity reads back from how it is written", () => {
    const known = Object.values(unitKinds).flatMap((units) => Object.keys(units));
    const scaled = known.filter((name) => /^(?:元|亩|吨|人|户|平方米|千瓦时)$/u.test(name)).map((name) => `万${name}`);
    const amounts = fc.double({ min: 0.001, max: 1e9, noNaN: true }).map((x) => Number(x.toPrecision(6)));
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...known.filter((n) => /^\p{Script=Han}/u.test(n)), ...scaled),
        (value, name) => {
          if (name === "年" || name === "月" || name === "日") return;
          const found = readQuantity(writeQuantity(value, unit(name)));
          expect([found?.value, found?.unit?.kind]).toEqual([value, unit(name).kind]);
        },
      ),
      { seed },
    );
  });

  test("hostile text is read in time that grows with its length", () => {
    const read = (n: number): number =>
      findQuantities("1,".repeat(n) + "万".repeat(n) + "一".repeat(n) + "-".repeat(n)).length;
    expect(read(20_000)).toBeLessThan(60_000);
  });
});

describe("numbers in cells", () => {
  test("a fraction under a percentage format is that percentage", () => {
    expect(numberInCell(0.853, "0.0%")).toMatchObject({ value: 85.3, unit: { written: "%" } });
    expect(numberInCell(0.9975000000000001, "0.00%")?.value).toBe(99.75);
  });
  test("a percent sign in quotes multiplies nothing: 0.853 shows as 0.9%", () =>
    expect(numberInCell(0.853, '0.0"%"')).toMatchObject({ value: 0.853, unit: { written: "%" } }));
  test("a unit written by the format is the cell's unit", () => {
    expect(numberInCell(4200, '#,##0"批次"')?.unit?.written).toBe("批次");
    expect(numberInCell(3, '0"个";-0"个"')?.unit?.written).toBe("个");
  });
  test("a format that rescales the number names no unit of the value that the cell holds", () => {
    expect(numberInCell(52000, '0!.0,"万元"')?.unit).toBeUndefined();
    expect(numberInCell(52000, '#,##0,"千元"')?.unit).toBeUndefined();
  });
  test("a number beyond any figure is none, in a cell or in a text", () => {
    expect(numberInCell(1e308, "0%")).toBeUndefined();
    expect(findQuantities(`${"9".repeat(400)}家`)).toEqual([]);
  });
  test("binary dust is dropped, as Excel does", () => expect(numberInCell(8.640000000000001)?.value).toBe(8.64));
});

describe("units of measure", () => {
  type Case = { value: number; from: string; to: string; expected: number | null };
  for (const { value, from, to, expected } of casesOf<Case>("units"))
    test(`${value} ${from} is ${expected ?? "nothing"} in ${to}`, () => {
      expect(isConvertible(unit(from), unit(to))).toBe(expected !== null);
      if (expected !== null) expect(convert(value, unit(from), unit(to))).toBe(expected);
      else expect(() => convert(value, unit(from), unit(to))).toThrow(RangeError);
    });

  test("there and back is the identity, with any multiplier", () => {
    const names = Object.keys(multipliers).filter((name) => !/^[十百]$/u.test(name));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(...names), (n, name) => {
        const value = n / 1000;
        expect(convert(convert(value, unit("元"), unit(`${name}元`)), unit(`${name}元`), unit("元"))).toBe(value);
      }),
      { seed },
    );
  });
});

describe("comparators", () => {
  for (const { input, expected } of casesOf<{ input: string; expected: string | null }>("comparators"))
    test(`${input} states ${expected ?? "none"}`, () => {
      const quantity = findQuantities(input)[0];
      expect(quantity && (statedComparator(input, quantity.start, quantity.end) ?? null)).toBe(expected);
    });

  test("a bound reads back from how it is written", () => {
    const comparators: Comparator[] = [">=", ">", "<=", "<", "~", "="];
    fc.assert(
      fc.property(fc.constantFrom(...comparators), fc.integer({ min: 1, max: 1e6 }), (comparator, n) => {
        const text = writeBound(comparator, writeQuantity(n / 100, unit("亿元")));
        const quantity = findQuantities(text)[0];
        expect(quantity?.value).toBe(n / 100);
        expect(quantity && statedComparator(text, quantity.start, quantity.end)).toBe(comparator);
      }),
      { seed },
    );
  });
});
