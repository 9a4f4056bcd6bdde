import fc from "fast-check";
import { displayText, generalText } from "../../files/index";

describe("a number without a format is shown as Excel's General shows it", () => {
  // Microsoft, "Available number formats in Excel": General shows up to 11 digits, rounds what does not fit, and uses an
  // exponent for numbers of 12 digits and more. The strings are worked out by hand from that.
  test.each([
    [0, "0"],
    [3, "3"],
    [-1234.5, "-1234.5"],
    [0.1 + 0.2, "0.3"],
    [1 / 3, "0.333333333"],
    [-1 / 3, "-0.333333333"],
    [1234567.891234, "1234567.891"],
    [12345678901, "12345678901"],
    [123456789012, "1.23457E+11"],
    [1e20, "1E+20"],
    [0.0001, "0.0001"],
    [0.00001, "0.00001"],
    [0.00001234, "0.00001234"],
    [0.000012345678, "1.23457E-05"],
    [100000, "100000"],
    [99999999999.9, "1E+11"],
  ])("%p is %s", (value, shown) => {
    expect(generalText(value)).toBe(shown);
    expect(displayText(value, undefined)).toBe(shown);
    expect(displayText(value, "General")).toBe(shown);
  });

  test("it takes at most 11 characters beside its sign, and is the number to its digits", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const shown = generalText(value);
        expect(shown.replace("-", "").length).toBeLessThanOrEqual(12);
        if (Math.abs(value) > 1e-300) expect(Math.abs(Number(shown) / value - 1)).toBeLessThan(5e-5);
      }),
    );
  });
});

describe("a number in its format is shown as LibreOffice and Excel show it", () => {
  // TEXT(value, format) in LibreOffice Calc, which gave each of these strings.
  test.each([
    [1234.5, "#,##0.00", "1,234.50"],
    [0.853, "0.0%", "85.3%"],
    [0.07, "0%", "7%"],
    [1.005, "0.00", "1.01"],
    [2.675, "0.00", "2.68"],
    [-2.5, "0", "-3"],
    [-1234.5, "#,##0.00;[Red]-#,##0.00", "-1,234.50"],
    [3, '0"家"', "3家"],
    [12345, '0.0,"千"', "12.3千"],
    [45199, "yyyy-mm-dd", "2023-09-30"],
    [45199, 'yyyy"年"m"月"', "2023年9月"],
    [1234567, "0.00E+00", "1.23E+06"],
  ])("%p in %s is %s", (value, format, shown) => expect(displayText(value, format)).toBe(shown));
});

test("what is no number is shown as it is", () => {
  expect(displayText(null, "0.00")).toBe("");
  expect(displayText(true, undefined)).toBe("TRUE");
  expect(displayText({ error: "#DIV/0!" }, "0.0%")).toBe("#DIV/0!");
  expect(displayText("00371", "0.00")).toBe("00371");
});
