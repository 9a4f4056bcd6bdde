import fc from "fast-check";
import { readWorkbook } from "../../files/index";
import { maximumCells, maximumExpandedBytes, maximumFileBytes } from "../../files/limits";
import { testArchive, testStyles, testWorkbook } from "./archive";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The code of the only issue of a file that gives no sheets, and its parameters. */
async function refusal(bytes: Uint8Array, name = "C:\\台账\\报表.xlsx"): Promise<[code: string, params: object]> {
  const { sheets, issues } = await readWorkbook(bytes, name);
  expect(sheets).toEqual([]);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ severity: "error", where: { file: "报表.xlsx" } });
  const { file, ...params } = issues[0]!.params;
  expect(file).toBe("报表.xlsx");
  return [issues[0]!.code, params];
}

/** The old container of Office files, as far as it is looked at: entries of its directory. */
function compoundFile(...names: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * (names.length + 1));
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  ["Root Entry", ...names].forEach((name, i) => {
    bytes.write(name, 512 + 128 * i, "utf16le");
    bytes.writeUInt16LE(2 * (name.length + 1), 512 + 128 * i + 64);
  });
  return new Uint8Array(bytes);
}

describe("what is no workbook is said to be none, by its content", () => {
  const cases: [what: string, bytes: Uint8Array, code: string, params: object][] = [
    ["nothing", new Uint8Array(), "file.empty", { found: "empty" }],
    ["encrypted", compoundFile("DataSpaces", "EncryptedPackage"), "file.encrypted", { found: "encrypted" }],
    ["Excel 97–2003", compoundFile("\u0005SummaryInformation", "Workbook"), "file.old-xls", { found: "old-xls" }],
    ["Excel 95", compoundFile("Book"), "file.old-xls", { found: "old-xls" }],
    ["old Word", compoundFile("1Table", "WordDocument"), "file.not-a-workbook", { found: "word" }],
    [
      "Word",
      testArchive({ "[Content_Types].xml": "", "word/document.xml": "" }),
      "file.not-a-workbook",
      { found: "word" },
    ],
    [
      "xlsb",
      testArchive({ "[Content_Types].xml": "", "xl/workbook.bin": "" }),
      "file.not-a-workbook",
      { found: "binary-workbook" },
    ],
    [
      "ods",
      testArchive({ mimetype: "", "content.xml": "", "META-INF/manifest.xml": "" }),
      "file.not-a-workbook",
      { found: "opendocument" },
    ],
    ["any zip", testArchive({ "台账.txt": "" }), "file.not-a-workbook", { found: "zip" }],
    ["PDF", utf8("%PDF-1.7\n%\u00e2\u00e3"), "file.not-a-workbook", { found: "pdf" }],
    [
      "a web page named .xls",
      utf8("\ufeff\r\n<html xmlns:x><table><tr><td>1</td></tr></table>"),
      "file.not-a-workbook",
      { found: "html" },
    ],
    ["an XML spreadsheet", utf8(`<?xml version="1.0"?><Workbook/>`), "file.not-a-workbook", { found: "xml" }],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
      "file.not-a-workbook",
      { found: "picture" },
    ],
    ["text in no known encoding", Uint8Array.of(0x61, 0xff, 0xff, 0x62), "file.unknown-encoding", {}],
  ];
  test.each(cases)("%s", async (_, bytes, code, params) => {
    expect(await refusal(bytes)).toEqual([code, params]);
  });

  test("a workbook is one under any name", async () => {
    const { sheets, issues } = await readWorkbook(testWorkbook([{ rows: `<row><c><v>1</v></c></row>` }]), "表.csv");
    expect(sheets[0]!.rows).toEqual([[1]]);
    expect(issues).toEqual([]);
  });
});

describe("hostile files", () => {
  const sheet = [{ rows: `<row r="1"><c r="A1"><v>1</v></c></row>` }];
  const corner = `<row r="1"><c r="XFD1"><v>1</v></c></row>`;

  test("too large to open", async () => {
    const bytes = new Uint8Array(maximumFileBytes + 1);
    expect(await refusal(bytes)).toEqual(["file.too-large", { bytes: maximumFileBytes + 1, limit: maximumFileBytes }]);
  });

  test("a bomb that declares its size is not opened", async () => {
    const size = maximumExpandedBytes + 1;
    const bytes = testWorkbook(sheet, { parts: { "xl/media/image1.png": { content: "x", declaredSize: size } } });
    const [code, params] = await refusal(bytes);
    expect(code).toBe("file.expands-too-far");
    expect(params).toMatchObject({ limit: maximumExpandedBytes });
  });

  test("a bomb that declares less than it holds is stopped", async () => {
    const content = `<worksheet><sheetData>${" ".repeat(30_000_000)}</sheetData></worksheet>`;
    const bytes = testWorkbook(sheet, { parts: { "xl/worksheets/sheet1.xml": { content, declaredSize: 1000 } } });
    expect(await refusal(bytes)).toEqual(["file.damaged", { part: "xlsx" }]);
  });

  test("cells in far corners of many rows are refused before they fill the memory", async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => corner.replaceAll(/(?<=r="|XFD)1/g, String(i + 1)));
    expect(await refusal(testWorkbook([{ rows: rows.join("") }]))).toEqual([
      "file.too-many-cells",
      { limit: maximumCells },
    ]);
  });

  test("one tag without end does not fill the memory", async () => {
    const content = `<worksheet><sheetData><row a="${"x".repeat(5_000_000)}`;
    const bytes = testWorkbook(sheet, { parts: { "xl/worksheets/sheet1.xml": content } });
    expect(await refusal(bytes)).toEqual(["file.damaged", { part: "xlsx" }]);
  });

  test("a wrong digit is noticed", async () => {
    const bytes = testWorkbook(sheet, {
      parts: {
        "xl/worksheets/sheet1.xml": {
          content: `<worksheet><sheetData><row><c><v>123</v></c></row></sheetData></worksheet>`,
          isStored: true,
        },
      },
    });
    const at = Buffer.from(bytes).indexOf("<v>123");
    bytes[at + 3] = 0x39;
    expect(await refusal(bytes)).toEqual(["file.damaged", { part: "xlsx" }]);
  });

  test("one damaged sheet does not take the others with it", async () => {
    const bytes = testWorkbook([...sheet, { name: "好", rows: sheet[0]!.rows }], {
      parts: { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c" },
    });
    const { sheets, issues } = await readWorkbook(bytes, "表.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["好"]);
    expect(issues).toMatchObject([{ code: "file.sheet-skipped", where: { sheet: "表1" } }]);
  });

  test("sizes in 64 bits are read", async () => {
    const bytes = Buffer.from(testWorkbook(sheet));
    const entry = bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    const size = bytes.readUInt32LE(entry + 24);
    const extra = Buffer.alloc(12);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    bytes.writeUInt32LE(0xffffffff, entry + 24);
    bytes.writeUInt16LE(extra.length, entry + 30);
    const after = entry + 46 + "xl/worksheets/sheet1.xml".length;
    const long = Buffer.concat([bytes.subarray(0, after), extra, bytes.subarray(after)]);
    expect((await readWorkbook(new Uint8Array(long), "表.xlsx")).sheets[0]!.rows).toEqual([[1]]);
  });

  test("nothing throws, whatever bytes change", async () => {
    const whole = testWorkbook(
      [
        {
          before: `<cols><col min="2" max="2" hidden="1"/></cols>`,
          rows: `<row r="1"><c r="A1" s="1"><f t="shared" ref="A1:A2" si="0">B1+1</f><v>45199</v></c><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>`,
          after: `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
          notes: `<commentList><comment ref="A1"><text><t>注</t></text></comment></commentList>`,
        },
      ],
      { styles: testStyles('[$-804]yyyy"年"', "0.0%"), strings: "<si><t>沂源县</t></si>" },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(whole.length)),
        async (changes, length) => {
          const bytes = whole.slice(0, length ?? whole.length);
          for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
          const { sheets, issues } = await readWorkbook(bytes, "表.xlsx");
          expect(sheets.length + issues.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("nothing throws, whatever a part says", async () => {
    const word = fc.constantFrom(
      "<c",
      "<row",
      "<f",
      "<v>",
      "</v>",
      "</c>",
      "<is>",
      "<t>",
      "</t>",
      ' r="',
      ' s="',
      ' t="',
      ' si="',
      "shared",
      "A1",
      '"',
      ">",
      "/>",
      "&#x110000;",
      "&lt;",
      "9e999",
      "-1",
      "1.5",
      "<mergeCell",
      ' ref="',
      ":",
      "<![CDATA[",
      "]]>",
      "<!--",
      "<col",
      ' min="',
      ' hidden="1"',
      ' max="',
      "ZZZ:ZZZ",
      "[",
      "'",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
        const bytes = testWorkbook([{ rows: words.join("") }], { strings: "<si/>", styles: testStyles("yyyy") });
        const { sheets, issues } = await readWorkbook(bytes, "表.xlsx");
        expect(sheets.length + issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test("packed bytes that do not unpack are an issue", async () => {
    const bytes = Buffer.from(testWorkbook(sheet));
    const packed = bytes.indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length;
    bytes.fill(0xff, packed, packed + 8);
    expect(await refusal(new Uint8Array(bytes))).toEqual(["file.damaged", { part: "xlsx" }]);
  });
});
