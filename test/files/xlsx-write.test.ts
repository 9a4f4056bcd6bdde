import ExcelJS from "exceljs";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { cellKey, type CellStyle, type CellValue, type Sheet } from "../../engine/index";
import { readWorkbook, writeWorkbook } from "../../files/index";

async function roundTrip(...sheets: Sheet[]): Promise<readonly Sheet[]> {
  const { sheets: read, issues } = await readWorkbook(await writeWorkbook(sheets), "表.xlsx");
  expect(issues.filter(({ severity }) => severity !== "info")).toEqual([]);
  return read;
}

const sheetOf = (rows: CellValue[][], more: Partial<Sheet> = {}): Sheet => ({ name: "表", rows, merges: [], ...more });

/** What a workbook can hold without change: no lone surrogates, no line end that XML turns into another. */
const text = fc
  .string({
    unit: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(..."=+-@'\"<>&_x0041 \n\t,;0.5%县—（）＋１𠮷\u0001") },
      { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
    ),
    minLength: 1,
    maxLength: 12,
  })
  .filter((value) => value.trim() !== "" && !/[\ufffe\uffff]/.test(value));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x)),
  fc.integer(),
  fc.boolean(),
  text,
  fc.constantFrom("#N/A", "=1+1", "00371", "_x000D_", "２０２３"),
  fc.constantFrom("#N/A", "#DIV/0!", "#VALUE!").map((error) => ({ error })),
);
const rows = fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 6 }).map(withoutTail);

function withoutTail(rows: CellValue[][]): CellValue[][] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}

describe("what is written is read again", () => {
  test("values of every kind", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        expect((await roundTrip(sheetOf(written)))[0]!.rows).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });

  test("lists to choose from, as another program sees them too", async () => {
    const block = (top: number, left: number) => ({ top, left, bottom: top + 2, right: left });
    const choices = [
      { range: block(1, 0), choices: ["正向", "逆向", "适度"], isStrict: true },
      { range: block(1, 27), choices: ["等权", "熵权法"], isStrict: false },
    ];
    const tooLong = { range: block(1, 2), choices: Array.from({ length: 60 }, (_, i) => `第${i}种`), isStrict: true };
    const unwritable = { range: block(1, 3), choices: ["甲,乙"], isStrict: true };
    const sheet = sheetOf([["方向"], ["正向"]], { choices: [...choices, tooLong, unwritable] });
    expect((await roundTrip(sheet))[0]!.choices).toEqual(choices);

    const judge = new ExcelJS.Workbook();
    await judge.xlsx.load((await writeWorkbook([sheet])).buffer as ArrayBuffer);
    const page = judge.worksheets[0]!;
    expect(page.getCell("A3").dataValidation).toMatchObject({
      type: "list",
      allowBlank: true,
      showErrorMessage: true,
      formulae: ['"正向,逆向,适度"'],
    });
    expect(page.getCell("AB4").dataValidation).toMatchObject({ type: "list", formulae: ['"等权,熵权法"'] });
    expect(page.getCell("AB4").dataValidation.showErrorMessage).not.toBe(true);
    expect(page.getCell("C3").dataValidation).toBeUndefined();
    expect(page.getCell("A5").dataValidation).toBeUndefined();
  });

  test("rules for how cells look by what they say, as another program sees them", async () => {
    const range = { top: 1, left: 1, bottom: 3, right: 1 };
    const sheet = sheetOf(
      [
        ["指标", "亮灯"],
        ["甲", "滞后"],
        ["乙", '说"好"'],
        ["丙", "正常"],
      ],
      {
        styles: new Map<number, CellStyle>([[cellKey(1, 1), "absent"]]),
        rules: [
          {
            range,
            rules: [
              { text: "滞后", style: "behind" },
              { text: '说"好"', style: "absent" },
            ],
          },
          { range: { top: 0, left: 0, bottom: 0, right: 0 }, rules: [{ text: "指标", style: "header" }] },
        ],
      },
    );
    const judge = new ExcelJS.Workbook();
    await judge.xlsx.load((await writeWorkbook([sheet])).buffer as ArrayBuffer);
    const page = judge.worksheets[0] as ExcelJS.Worksheet & { conditionalFormattings: unknown[] };
    const rule = { type: "cellIs", operator: "equal" };
    expect(page.conditionalFormattings).toMatchObject([
      {
        ref: "B2:B4",
        rules: [
          {
            ...rule,
            priority: 1,
            formulae: ['"滞后"'],
            style: { fill: { pattern: "solid", bgColor: { argb: "FFFFF2CC" } }, font: { color: { argb: "FF000000" } } },
          },
          { ...rule, priority: 2, formulae: ['"说""好"""'], style: { font: { color: { argb: "FF7F7F7F" } } } },
        ],
      },
      { ref: "A1:A1", rules: [{ ...rule, priority: 3, formulae: ['"指标"'], style: { font: { bold: true } } }] },
    ]);
  });

  test("formulas, formats, merges, notes, hidden rows and columns", async () => {
    const filled = fc.array(fc.array(fc.integer({ min: 1 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    const key = fc.tuple(fc.nat(1), fc.nat(2)).map(([row, column]) => cellKey(row, column));
    const some = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<Map<number, T>> =>
      fc
        .array(fc.tuple(key, of), { minLength: 1, maxLength: 4 })
        .map((entries) => new Map(entries.sort(([a], [b]) => a - b)));
    await fc.assert(
      fc.asyncProperty(
        filled,
        fc.record({
          formulas: some(fc.constantFrom("A1+1", 'IF(B1="是",RANK.EQ(A1,A$1:A$2),"<无>&")', "SUM('2024／县'!A1:B2)")),
          numberFormats: some(fc.constantFrom("0.0%", '0.00"万元"', "0.00‰")),
          notes: some(text.map((note) => note.replace(/\p{Cc}/gu, "").trim()).filter((note) => note !== "")),
          hiddenRows: fc.constant(new Set([1])),
          hiddenColumns: fc.constant(new Set([0, 2])),
        }),
        fc.constantFrom(...(Object.keys(styleNames) as CellStyle[])),
        async (numbers, more, style) => {
          const merges = [{ top: 0, left: 1, bottom: 1, right: 2 }];
          const styles = new Map([[cellKey(0, 0), style]]);
          const read = (await roundTrip(sheetOf(numbers, { ...more, merges, styles })))[0]!;
          // A style may bring a number format of its own; percentages and fixed digits tell more than the number.
          const numberFormats = new Map<number, string>(more.numberFormats);
          const own = ({ percent: "0.0%", score: "0.00" } as Readonly<Record<string, string>>)[style];
          if (own !== undefined && !numberFormats.has(0)) numberFormats.set(0, own);
          expect({ ...read, numberFormats: new Map([...read.numberFormats!].sort(([a], [b]) => a - b)) }).toEqual({
            ...more,
            name: "表",
            rows: numbers,
            merges,
            numberFormats: new Map([...numberFormats].sort(([a], [b]) => a - b)),
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a workbook of no sheets still opens", async () => {
    expect((await readWorkbook(await writeWorkbook([]), "表.xlsx")).sheets).toHaveLength(1);
  });

  test("sheets are not changed by being written", async () => {
    const sheet = sheetOf([["=1", "#N/A", 1]], { styles: new Map([[0, "header"]]), formulas: new Map([[2, "1"]]) });
    const before = structuredClone(sheet);
    await writeWorkbook([sheet]);
    expect(sheet).toEqual(before);
  });
});

const styleNames: Record<CellStyle, true> = {
  title: true,
  note: true,
  header: true,
  text: true,
  integer: true,
  number: true,
  percent: true,
  score: true,
  met: true,
  normal: true,
  watch: true,
  behind: true,
  "far-behind": true,
  absent: true,
  input: true,
};

test("equal sheets give equal bytes at any time", async () => {
  const sheet = sheetOf([["县", 1.5]], { styles: new Map([[0, "header"]]), notes: new Map([[1, "注"]]) });
  const first = await writeWorkbook([sheet]);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await writeWorkbook([sheet])).equals(Buffer.from(first))).toBe(true);
});

describe("names of sheets", () => {
  const cases: [names: string[], expected: string[]][] = [
    [
      ["2024/2025", "2024/2025", "A", "a"],
      ["2024／2025", "2024／2025(2)", "A", "a(2)"],
    ],
    [
      ["'[表]:*?\\'", "", "  ", "History"],
      ["［表］：＊？＼", "表", "表(2)", "History(2)"],
    ],
    [
      ["县".repeat(40), "县".repeat(40)],
      ["县".repeat(31), "县".repeat(28) + "(2)"],
    ],
    [["县".repeat(30) + "𠮷"], ["县".repeat(30)]],
  ];
  test.each(cases)("%j", async (names, expected) => {
    const sheets = await roundTrip(...names.map((name) => sheetOf([[1]], { name })));
    expect(sheets.map(({ name }) => name)).toEqual(expected);
  });

  test("any names become legal ones", async () => {
    const name = fc.string({ unit: fc.constantFrom(..."ab'[]:*?/\\ 县𠮷\ud842\u0000(2)"), maxLength: 34 });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 6 }), async (names) => {
        const sheets = await roundTrip(...names.map((each) => sheetOf([[1]], { name: each })));
        const written = sheets.map((sheet) => sheet.name);
        expect(new Set(written.map((each) => each.toLowerCase())).size).toBe(names.length);
        for (const each of written) expect(each).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
      }),
      { numRuns: 100 },
    );
  });
});

describe("other programs read it", () => {
  const sheet: Sheet = {
    name: "评分",
    rows: [
      ["县域经济评价", null, null],
      ["县（市、区）", "得分", "位次"],
      ["沂源县", 85.304, 2],
      ["=峄城区", 0.853, { error: "#N/A" }],
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 0, left: 1, bottom: 1, right: 1 },
    ],
    styles: new Map<number, CellStyle>([
      [cellKey(0, 0), "title"],
      [cellKey(1, 0), "header"],
      [cellKey(2, 1), "score"],
      [cellKey(3, 1), "percent"],
    ]),
    formulas: new Map([
      [cellKey(2, 2), "=RANK.EQ(B3,B$3:B$4)"],
      [cellKey(3, 2), "NA()"],
    ]),
    notes: new Map([[cellKey(2, 1), "口径：2023年"]]),
    widths: [18, 10],
    hiddenColumns: new Set([2]),
    frozen: { rows: 2, columns: 1 },
  };

  test("exceljs", async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await writeWorkbook([{ ...sheet, name: "底", isHidden: true }, sheet]);
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const [hidden, shown] = workbook.worksheets;
    expect(hidden!.state).toBe("hidden");
    expect(shown!.name).toBe("评分");
    expect(shown!.getCell("A3").value).toBe("沂源县");
    expect(shown!.getCell("A4").value).toBe("=峄城区");
    expect(shown!.getCell("B3").value).toBe(85.304);
    expect(shown!.getCell("B3").numFmt).toBe("0.00");
    expect(shown!.getCell("B4").numFmt).toBe("0.0%");
    expect(shown!.getCell("C3").value).toEqual({ formula: "_xlfn.RANK.EQ(B3,B$3:B$4)", result: 2 });
    expect(shown!.getCell("A1").isMerged).toBe(true);
    expect(shown!.getCell("B2").isMerged).toBe(false);
    expect(shown!.getCell("A2").font).toMatchObject({ bold: true, name: "等线" });
    expect(shown!.getCell("A2").fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFDDEBF7" } });
    expect(JSON.stringify(shown!.getCell("B3").note)).toContain("口径：2023年");
    expect(shown!.getColumn(1).width).toBe(18);
    expect(shown!.getColumn(3).hidden).toBe(true);
    expect(shown!.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 2 });
    expect(shown!.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:2",
    });
    expect(workbook.views[0]!.activeTab).toBe(1);
  });

  test("hucre, by its reader", async () => {
    const { sheets } = await readXlsx(await writeWorkbook([sheet]), { readStyles: true });
    expect(sheets[0]!.rows).toEqual([
      ["县域经济评价", null, null],
      ["县（市、区）", "得分", "位次"],
      ["沂源县", 85.304, 2],
      ["=峄城区", 0.853, "#N/A"],
    ]);
    expect(sheets[0]!.freezePane).toEqual({ rows: 2, columns: 1 });
  });

  test("exceljs reads every text that we write as that text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const workbook = new ExcelJS.Workbook();
        const bytes = await writeWorkbook([sheetOf([texts])]);
        await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
        const read = texts.map((_, i) => workbook.worksheets[0]!.getRow(1).getCell(i + 1));
        // It does not resolve the format's escapes, so texts that need them are only looked at for formulas.
        const plain = /^(?!#)[^_\p{Cc}\p{Cs}]*$/u;
        read.forEach((cell, i) => {
          expect(cell.formula).toBeUndefined();
          if (plain.test(texts[i]!)) expect(cell.value).toBe(texts[i]);
        });
      }),
      { numRuns: 30 },
    );
  });
});

test("text longer than a cell can hold is cut, control characters and half characters stay readable", async () => {
  const [read] = await roundTrip(sheetOf([["县".repeat(40_000), "a\u0001b\ud842"]]));
  expect(read!.rows).toEqual([["县".repeat(32_767), "a\u0001b\ufffd"]]);
});
