import fc from "fast-check";
import { cellKey, type CellValue } from "../../engine/index";
import { readWorkbook, writeCsv } from "../../files/index";
import { maximumCells } from "../../files/limits";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readRows(bytes: Uint8Array | string): Promise<readonly (readonly CellValue[])[]> {
  const { sheets } = await readWorkbook(typeof bytes === "string" ? utf8(bytes) : bytes, "表.csv");
  return sheets[0]!.rows;
}

describe("encodings", () => {
  const rows = [
    ["县", "得分"],
    ["沂源县", 85.3],
  ];
  const text = "县,得分\r\n沂源县,85.3\r\n";
  // 县 得 分 沂 源 in GB 18030, from its table of two-byte characters.
  const gb = "cfd8 2c b5c3 b7d6 0d0a d2ca d4b4 cfd8 2c 38352e33 0d0a".replaceAll(" ", "");
  const utf16 = (bigEndian: boolean): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
    return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
  };
  const cases: [name: string, bytes: Uint8Array, codes: string[]][] = [
    ["UTF-8", utf8(text), []],
    ["UTF-8 with its mark", utf8(`\ufeff${text}`), []],
    ["UTF-16, little end first", utf16(false), []],
    ["UTF-16, big end first", utf16(true), []],
    ["GB18030", new Uint8Array(Buffer.from(gb, "hex")), ["file.encoding-assumed"]],
    ["UTF-8 cut in the middle of a character", utf8(`${text}县`).subarray(0, -1), ["file.cut-short"]],
  ];
  test.each(cases)("%s", async (_, bytes, codes) => {
    const { sheets, issues } = await readWorkbook(bytes, "得分.csv");
    expect(sheets[0]!.rows).toEqual(rows);
    expect(sheets[0]!.name).toBe("得分");
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});

describe("cells", () => {
  const cases: [what: string, text: string, expected: CellValue[][]][] = [
    ["numbers as programs write them", "0,-0.5,370323,1.50,1e+21,2.5e-7", [[0, -0.5, 370323, 1.5, 1e21, 2.5e-7]]],
    [
      "codes stay text",
      "00371,３７０３２３,370101199001011234,+5,3E10,1e999",
      [["00371", "３７０３２３", "370101199001011234", "+5", "3E10", "1e999"]],
    ],
    ["what people write stays text", '"1,234",85.3%, 12,约40,-,TRUE', [["1,234", "85.3%", " 12", "约40", "-", "TRUE"]]],
    ["quotes, separators and line ends inside", '"a ""b"" c","一\n二",d"e', [['a "b" c', "一\n二", 'd"e']]],
    ["blank cells, rows, tails", "1,,2,, \n\n,3\n,\n \n", [[1, null, 2], [], [null, 3]]],
    [
      "tabs",
      "县\t得分\n沂源县\t1,234",
      [
        ["县", "得分"],
        ["沂源县", "1,234"],
      ],
    ],
    [
      "semicolons",
      "县;得分\n沂源县;1,5\n峄城区;2,5",
      [
        ["县", "得分"],
        ["沂源县", "1,5"],
        ["峄城区", "2,5"],
      ],
    ],
    ["a stated separator", "sep=|\na|1\n", [["a", 1]]],
    [
      "a title above",
      "2024年完成情况\n县,得分,位次\n沂源县,1,2\n",
      [["2024年完成情况"], ["县", "得分", "位次"], ["沂源县", 1, 2]],
    ],
    ["one column", "沂源县\n峄城区", [["沂源县"], ["峄城区"]]],
  ];
  test.each(cases)("%s", async (_, text, expected) => {
    expect(await readRows(text)).toEqual(expected);
  });

  test("a quote that nobody closed is said", async () => {
    const { issues } = await readWorkbook(utf8('县,说明\n沂源县,"口径\n峄城区,无\n'), "表.csv");
    expect(issues).toMatchObject([{ code: "file.quote-not-closed", severity: "warning", where: { row: 1 } }]);
  });

  test("blank text is an empty sheet", async () => {
    const { sheets, issues } = await readWorkbook(utf8(" \n\n,,\n"), "表.csv");
    expect(sheets[0]!.rows).toEqual([]);
    expect(issues).toMatchObject([{ code: "file.sheet-empty" }]);
  });

  test("too many cells are refused before they are made", async () => {
    const { sheets, issues } = await readWorkbook(utf8(",".repeat(maximumCells + 1)), "表.csv");
    expect(sheets).toEqual([]);
    expect(issues).toMatchObject([{ code: "file.too-many-cells", params: { limit: maximumCells } }]);
  });
});

describe("writing", () => {
  const written = (rows: CellValue[][]): string =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv({ name: "表", rows, merges: [] }));

  test("marked UTF-8, CRLF, values as they are", () => {
    expect(
      written([
        ["沂源县", 85.3, null, true],
        ["a,b", { error: "#N/A" }, 'c"d'],
      ]),
    ).toBe('\ufeff沂源县,85.3,,TRUE\r\n"a,b",#N/A,"c""d"');
  });

  test("what a spreadsheet would run as a formula gets an apostrophe, numbers and lone dashes do not", () => {
    expect(written([["=1+1", "+全县", "-持平", "@SUM(A1)", "-5", "+3.2", "-", "——", "--"]])).toBe(
      "\ufeff'=1+1,'+全县,'-持平,'@SUM(A1),-5,+3.2,-,——,--",
    );
    expect(written([["＝1+1", " =1+1", "-3.8%", "-1,234.5", "-1+1", "+86-531"]])).toBe(
      `\ufeff'＝1+1,' =1+1,-3.8%,"-1,234.5",'-1+1,'+86-531`,
    );
  });

  test("what is written is read again", async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...`=+-@'",;\t\n县a1.0 `), minLength: 1, maxLength: 8 })
      .filter((value) => value.trim() !== "" && !/^-?\d/.test(value));
    const value: fc.Arbitrary<CellValue> = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x)),
      fc.integer(),
    );
    // Commas in the first line settle the separator; guessing it from cells full of tabs would be a matter of luck.
    const rows = fc.array(fc.array(value, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const bytes = Buffer.from(writeCsv({ name: "表", rows: cells, merges: [] })).subarray(3);
        expect(await readRows(new Uint8Array(Buffer.concat([Buffer.from("sep=,\r\n"), bytes])))).toEqual(cells);
      }),
      { numRuns: 300 },
    );
  });
});

test("zeros at the end of a number stay as its number format", async () => {
  const { sheets } = await readWorkbook(utf8("县,甲,乙,丙\n沂源县,45.10,100.00%,45.1\n"), "表.csv");
  expect(sheets[0]!.rows[1]).toEqual(["沂源县", 45.1, "100.00%", 45.1]);
  expect([...(sheets[0]!.numberFormats ?? [])]).toEqual([[cellKey(1, 1), "0.00"]]);
});
