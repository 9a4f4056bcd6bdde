import { cellKey, type CellValue, type Sheet } from "../../engine/index";
import { writeWorkbook } from "../../files/index";
import { testWithLibreOffice } from "../libre-office";
import { judge, report } from "./judge";
import { recalculate } from "./recalculate";

const formulas = (...texts: string[]): Map<number, string> => new Map(texts.map((text, i) => [cellKey(i, 1), text]));
const sheetOf = (rows: CellValue[][], ...texts: string[]): Sheet => ({
  ...{ name: "表", rows, merges: [] },
  formulas: formulas(...texts),
});

const digits = (value: number): unknown => expect.closeTo(value, 13 - Math.floor(Math.log10(value)));

describe("LibreOffice works every formula out anew", () => {
  // Values that nobody works out stand in the file: only a program that works the formulas out finds the others.
  testWithLibreOffice(
    "values that stand in the file do not matter, and more digits come back than are shown",
    async () => {
      const texts = ["A1+A2", "A1/3", 'IF(A1>0,"正","负")', "A1/0", "A2>A1", "SQRT(2)*1E-7", 'A1&"%"'];
      const wrong: CellValue[] = [99, 99, 99, 99, "错", null, 1];
      const rows = wrong.map((value, i): CellValue[] => [i + 1, value]);
      const [sheets] = await recalculate([await writeWorkbook([sheetOf(rows, ...texts)])]);
      const found = texts.map((_, i) => sheets![0]!.rows[i]![1]);
      expect(found).toEqual([3, digits(1 / 3), "正", { error: "#DIV/0!" }, true, digits(Math.SQRT2 * 1e-7), "1%"]);
    },
  );

  testWithLibreOffice("several workbooks in one run, each in its place", async () => {
    const books = [2, 3, 5].map((x) => writeWorkbook([sheetOf([[x, 0]], "A1*10")]));
    const read = await recalculate(await Promise.all(books));
    expect(read.map((sheets) => sheets[0]!.rows[0]![1])).toEqual([20, 30, 50]);
  });

  test("no workbooks need no run", async () => {
    expect(await recalculate([])).toEqual([]);
  });
});

describe("the judge", () => {
  testWithLibreOffice("finds the cell that is wrong, and no other", async () => {
    const right: CellValue[][] = [
      [2, 4],
      [3, "甲"],
      [7, null],
      [8, true],
    ];
    const texts = ["A1^2", 'IF(A2=3,"甲","乙")', 'IF(A3=7,"",1)', "A4>A3"];
    const spoilt = right.map((row, i) => (i === 0 ? [2, 4 * (1 + 2e-9)] : row));
    const near = right.map((row, i) => (i === 0 ? [2, 4 * (1 + 0.5e-9)] : row));
    const [good, bad, close] = await judge([right, spoilt, near].map((rows) => [sheetOf(rows, ...texts)]));
    expect(good).toEqual({ formulas: 4, differences: [] });
    expect(close!.differences).toEqual([]);
    expect(bad!.differences).toEqual([{ cell: "表!B1", formula: "A1^2", cached: 4 * (1 + 2e-9), recalculated: 4 }]);
    expect(report(bad!)).toBe("表!B1  =A1^2  file 4.000000008  LibreOffice 4");
  });

  testWithLibreOffice("takes errors, blanks for numbers and texts for numbers as wrong", async () => {
    const rows: CellValue[][] = [
      [0, { error: "#DIV/0!" }],
      [0, null],
      [0, "0"],
      [1, 1],
    ];
    const [found] = await judge([[sheetOf(rows, "1/A1", "A2*1", "A3*1", "NA()")]]);
    expect(found!.differences.map(({ cell }) => cell)).toEqual(["表!B1", "表!B2", "表!B3", "表!B4"]);
    expect(report(found!, 1)).toMatch(/^表!B1.*\nand 3 more$/u);
  });
});
