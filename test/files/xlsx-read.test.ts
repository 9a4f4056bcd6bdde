import ExcelJS from "exceljs";
import { readWorkbook } from "../../files/index";
import { cellKey, type Sheet } from "../../engine/index";
import { testStyles, testWorkbook, type TestSheet } from "./archive";

async function readSheet(sheet: TestSheet, more?: Parameters<typeof testWorkbook>[1]): Promise<Sheet> {
  const { sheets, issues } = await readWorkbook(testWorkbook([sheet], more), "表.xlsx");
  expect(issues).toEqual([]);
  return sheets[0]!;
}

describe("values", () => {
  test("every kind of cell", async () => {
    const { rows } = await readSheet(
      {
        rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>3.25</v></c><c r="D1" t="b"><v>1</v></c>
          <c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1" t="str"><f>"a"&amp;B1</f><v>a&lt;b</v></c>
          <c r="G1" t="inlineStr"><is><t>1&#20159;_x000D_元</t></is></c><c r="H1" t="inlineStr"><is><r><rPr><b/></rPr><t>全</t></r><r><t xml:space="preserve"> 县</t></r></is></c>
          <c r="I1"><v>-1.5E-3</v></c></row>`,
      },
      {
        strings: `<si><t>沂源县</t></si><si><r><t>不低于</t></r><rPh sb="0" eb="1"><t>bu</t></rPh><r><rPr><b/></rPr><t>40个</t></r></si>`,
      },
    );
    expect(rows).toEqual([
      ["沂源县", "不低于40个", 3.25, true, { error: "#DIV/0!" }, "a<b", "1亿\r元", "全 县", -0.0015],
    ]);
  });

  const blanks = ["<v></v>", "<v/>", "", '<f>""</f><v></v>'];
  test.each(blanks)("blank, never 0: %s", async (content) => {
    const rows = ["n", "str", "inlineStr", "e"].map(
      (type, i) => `<row><c t="${type}">${content}</c><c><v>${i}</v></c></row>`,
    );
    const strings = "<si><t>第一</t></si>";
    const { sheets, issues } = await readWorkbook(testWorkbook([{ rows: rows.join("") }], { strings }), "表.xlsx");
    // A formula whose number is left out was not worked out.
    const isPending = content.startsWith("<f>");
    expect(issues.map(({ code }) => code)).toEqual(isPending ? ["file.formulas-uncalculated"] : []);
    expect(sheets[0]!.rows.map((row) => row[0])).toEqual([null, null, null, null]);
    expect(sheets[0]!.rows.map((row) => row[1])).toEqual([0, 1, 2, 3]);
  });

  test("entities of a document type do not expand", async () => {
    const bytes = testWorkbook([{ rows: "" }], {
      parts: {
        "xl/worksheets/sheet1.xml": `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
      },
    });
    const { sheets } = await readWorkbook(bytes, "表.xlsx");
    expect(JSON.stringify(sheets)).not.toContain("haha");
  });
});

describe("number formats", () => {
  // Shown as in a Chinese Excel; day numbers by hand from 1899-12-30: 45199 is 2023-09-30.
  const shown: [format: string | number, serial: number, text: string][] = [
    ["yyyy-mm-dd", 45199, "2023-09-30"],
    [14, 45199, "2023-09-30"],
    ['yyyy"年"m"月"d"日"', 45199, "2023年9月30日"],
    ['yyyy"年"m"月"', 45199, "2023年9月"],
    ['m"月"d"日"', 45199, "9月30日"],
    ["yyyy-m-d h:mm", 45199.75, "2023-9-30 18:00"],
  ];
  test.each(shown)("a date arrives as text that names its day: %s", async (format, serial, text) => {
    const { rows, numberFormats } = await readSheet(
      { rows: `<row><c s="1"><v>${serial}</v></c></row>` },
      { styles: testStyles(format) },
    );
    expect(rows).toEqual([[text]]);
    expect(numberFormats).toBeUndefined();
  });

  test.each(["0.0%", "0%", '0.00"万元"', "0.00‰", '"¥"#,##0.00', "0.00", "#,##0.0"])(
    "kept, for it says more than the number: %s",
    async (format) => {
      const sheet = await readSheet({ rows: `<row><c s="1"><v>0.853</v></c></row>` }, { styles: testStyles(format) });
      expect(sheet.rows).toEqual([[0.853]]);
      expect([...(sheet.numberFormats ?? [])]).toEqual([[cellKey(0, 0), format]]);
    },
  );

  test.each(["0", "#,##0", "@", "General"])("left out, for it shows the number and no more: %s", async (format) => {
    const sheet = await readSheet({ rows: `<row><c s="1"><v>0.853</v></c></row>` }, { styles: testStyles(format) });
    expect(sheet.numberFormats).toBeUndefined();
  });
});

describe("formulas", () => {
  test("a cell has the last value and the formula behind it, without the sign in front", async () => {
    const { rows, formulas } = await readSheet({
      rows: `<row r="1"><c r="A1"><f>_xlfn.RANK.EQ(B1,B$1:B$3)</f><v>2</v></c><c r="B1"><v>10</v></c></row>
        <row r="2"><c r="A2" t="str"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    });
    expect(rows).toEqual([[2, 10], [{ error: "#DIV/0!" }]]);
    expect([...(formulas ?? [])]).toEqual([
      [cellKey(0, 0), "RANK.EQ(B1,B$1:B$3)"],
      [cellKey(1, 0), "1/0"],
    ]);
  });
});

describe("the rest of a sheet", () => {
  test("merges, notes, hidden rows, columns and sheets", async () => {
    const { sheets } = await readWorkbook(
      testWorkbook([
        {
          before: `<cols><col min="2" max="2" width="9" hidden="1"/><col min="5" max="16384" hidden="true"/></cols>`,
          rows: `<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="D2"><v>2</v></c></row><row r="9" hidden="1"/>`,
          after: `<mergeCells count="4"><mergeCell ref="A1:D1"/><mergeCell ref="A2:A1048576"/><mergeCell ref="C1:XFD1"/><mergeCell ref="F7:G8"/></mergeCells>`,
          notes: `<authors><author>张</author></authors><commentList><comment ref="D2" authorId="0"><text><r><t>张:</t></r><r><t xml:space="preserve">
口径有变</t></r></text></comment></commentList>`,
        },
        { name: "底稿", state: "veryHidden", rows: `<row r="1"><c r="A1"><v>1</v></c></row>` },
      ]),
      "表.xlsx",
    );
    expect(sheets[0]!.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 0, left: 2, bottom: 0, right: 3 },
    ]);
    expect(sheets[0]!.hiddenRows).toEqual(new Set([0]));
    expect(sheets[0]!.hiddenColumns).toEqual(new Set([1]));
    expect([...sheets[0]!.notes!]).toEqual([[cellKey(1, 3), "张:\n口径有变"]]);
    expect(sheets[0]!.isHidden).toBeUndefined();
    expect(sheets[1]!.isHidden).toBe(true);
  });

  test("a sheet that holds a chart is left out, and that is said", async () => {
    const { sheets, issues } = await readWorkbook(
      testWorkbook([
        { rows: "", kind: "chartsheet" },
        { rows: `<row><c><v>1</v></c></row>`, name: "数据" },
      ]),
      "表.xlsx",
    );
    expect(sheets.map(({ name }) => name)).toEqual(["数据"]);
    expect(issues.map(({ code }) => code)).toEqual(["file.sheet-skipped"]);
  });

  test("an empty sheet is said to be empty", async () => {
    const { sheets, issues } = await readWorkbook(
      testWorkbook([{ rows: `<row r="5"><c r="C5" s="3"/></row>` }]),
      "表.xlsx",
    );
    expect(sheets[0]!.rows).toEqual([]);
    expect(issues).toEqual([
      {
        code: "file.sheet-empty",
        severity: "info",
        where: { file: "表.xlsx", sheet: "表1" },
        params: { file: "表.xlsx" },
      },
    ]);
  });
});

test("what stays in view is kept, as another program wrote it", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("台账", { views: [{ state: "frozen", xSplit: 2, ySplit: 3 }] });
  for (let i = 0; i < 5; i++) sheet.addRow(["指标", i, i]);
  book.addWorksheet("数据").addRow(["县", 1]);
  const { sheets } = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), "表.xlsx");
  expect(sheets.map(({ frozen }) => frozen)).toEqual([{ rows: 3, columns: 2 }, undefined]);
});

test("formulas without values are named: they were not worked out, and are blank and not 0", async () => {
  const rows = `<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>A1</f><v>2</v></c></row>
    <row r="2"><c r="B2" t="str"><f>IF(A1=2,"","x")</f><v></v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">A1</f></c></row>
    <row r="3"><c r="C3"><f t="shared" si="0"/></c></row>`;
  const { sheets, issues, uncalculated } = await readWorkbook(testWorkbook([{ rows }]), "表.xlsx");
  expect(sheets[0]!.rows).toEqual([[2, null, 2]]);
  expect([...(uncalculated ?? [])]).toEqual([[sheets[0]!.name, [cellKey(0, 1), cellKey(1, 2), cellKey(2, 2)]]]);
  expect(
    issues.map(({ code, severity, where, params }) => [code, severity, where?.row, where?.column, params]),
  ).toEqual([["file.formulas-uncalculated", "warning", 0, 1, { count: 3 }]]);
});
