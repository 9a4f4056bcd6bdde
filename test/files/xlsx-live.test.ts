import ExcelJS from "exceljs";
import JSZip from "jszip";
import { cellKey, type CellRange, type CellStyle, type Sheet, type SheetChart } from "../../engine/index";
import { writeWorkbook } from "../../files/index";
import { recalculated, testWithLibreOffice } from "../libre-office";

const block = (top: number, left: number, bottom = top, right = left): CellRange => ({ top, left, bottom, right });
const data: Sheet = {
  name: "数据 A's",
  rows: [
    ["名称", "得分", "加分"],
    ["甲县", 1, 10],
    ["乙县", 2, 20],
    ["丙县", 4, 40],
  ],
  merges: [],
  names: new Map([
    ["得分_A1", block(1, 1, 3, 1)],
    ["权重_A1", block(1, 2)],
  ]),
};
const bars: SheetChart = {
  kind: "bars",
  title: "得分 <排名>&\u0001",
  at: block(5, 0, 20, 6),
  categories: { sheet: data.name, range: block(1, 0, 3, 0) },
  series: [
    { name: "得分", values: { sheet: data.name, range: block(1, 1, 3, 1) }, style: "far-behind" },
    { name: "加分", values: { sheet: data.name, range: block(1, 2, 3, 2) } },
  ],
};
const result: Sheet = {
  name: "结果",
  rows: [
    ["合计", "加权", "平方和"],
    [7, 70, 21],
  ],
  merges: [],
  formulas: new Map([
    [cellKey(1, 0), "SUM(得分_A1)"],
    [cellKey(1, 1), "SUM(得分_a1)*权重_A1"],
    [cellKey(1, 2), "SUM(得分_A1^2)"],
  ]),
  arrayFormulas: new Set([cellKey(1, 2)]),
  charts: [bars],
};

async function judged(...sheets: Sheet[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeWorkbook(sheets)).buffer as ArrayBuffer);
  return workbook;
}

async function part(sheets: Sheet[], path: string): Promise<string> {
  const zip = await JSZip.loadAsync(await writeWorkbook(sheets));
  return (await zip.file(path)?.async("string")) ?? "";
}

describe("names", () => {
  test("stand for blocks of cells, as another program sees them", async () => {
    const { definedNames } = await judged(data, result);
    expect(definedNames.getRanges("得分_A1").ranges).toEqual(["'数据 A''s'!$B$2:$B$4"]);
    expect(definedNames.getRanges("权重_A1").ranges).toEqual(["'数据 A''s'!$C$2"]);
  });

  test("of two equal ones the first stands; what Excel would not take is left out", async () => {
    const names = new Map(["a1", "R1C1", "r", "有 空格", "1月", "得分_a1"].map((name) => [name, block(0, 0)]));
    const xml = await part([data, { ...data, name: "另", names }], "xl/workbook.xml");
    expect([...xml.matchAll(/<definedName name="([^"]*)"/gu)].map(([, name]) => name)).toEqual(["得分_A1", "权重_A1"]);
  });

  test("follow a sheet to the name that it gets", async () => {
    const xml = await part([{ ...data, name: "2024/2025" }], "xl/workbook.xml");
    expect(xml).toContain("'2024／2025'!$B$2:$B$4");
  });

  // 1 + 2 + 4 = 7, times 10; 1 + 4 + 16 = 21: without the mark of an array formula the last were the square of one cell.
  testWithLibreOffice("LibreOffice works formulas over names and array formulas out", async () => {
    const blank = { ...result, rows: [result.rows[0]!, [null, null, null]] };
    const lines = recalculated(await writeWorkbook([data, blank])).get("结果");
    expect(lines).toEqual(["合计,加权,平方和", "7,70,21"]);
  });
});

test("array formulas stand as such in their one cell", async () => {
  const cell = (await judged(data, result)).getWorksheet("结果")!.getCell("C2");
  expect(cell.value).toEqual({ shareType: "array", ref: "C2", formula: "SUM(得分_A1^2)", result: 21 });
});

test("every program is asked to work the formulas out", async () => {
  expect(await part([data, result], "xl/workbook.xml")).toMatch(/<calcPr\b[^>]*fullCalcOnLoad="1"/u);
});

test("looks by numbers, and bars, as another program sees them", async () => {
  const styles = new Map<number, CellStyle>([[cellKey(1, 1), "score"]]);
  const sheet: Sheet = {
    ...data,
    styles,
    rules: [{ range: block(1, 0, 3, 0), rules: [{ text: "甲县", style: "behind" }] }],
    numberRules: [
      {
        range: block(1, 1, 3, 1),
        rules: [
          { above: 3, style: "met" },
          { below: -0.5, style: "far-behind" },
        ],
        hasBars: true,
      },
    ],
  };
  const page = (await judged(sheet)).worksheets[0] as ExcelJS.Worksheet & { conditionalFormattings: unknown[] };
  expect(page.conditionalFormattings).toMatchObject([
    { ref: "A2:A4", rules: [{ type: "cellIs", priority: 1 }] },
    {
      ref: "B2:B4",
      rules: [
        { type: "dataBar", priority: 2, cfvo: [{ type: "min" }, { type: "max" }] },
        {
          type: "expression",
          priority: 3,
          formulae: ["AND(ISNUMBER(B2),B2>3)"],
          style: { fill: { bgColor: { argb: "FFE2EFDA" } } },
        },
        { type: "expression", priority: 4, formulae: ["AND(ISNUMBER(B2),B2<-0.5)"] },
      ],
    },
  ]);
});

describe("charts", () => {
  const chart = (more: Partial<SheetChart> = {}): Promise<string> =>
    part([data, { ...result, charts: [{ ...bars, ...more }] }], "xl/charts/chart1.xml");

  test("lying bars have the first category on top, their colours and their numbers", async () => {
    const xml = await chart();
    expect(xml).toContain('<c:barDir val="bar"/>');
    expect(xml).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<c:valAx>.*<c:crosses val="max"\/>/su);
    expect(xml).toContain("'数据 A''s'!$A$2:$A$4");
    expect(xml).toContain("'数据 A''s'!$B$2:$B$4");
    expect([...xml.matchAll(/<c:ser>.*?srgbClr val="(\w+)"/gsu)].map(([, colour]) => colour)).toEqual([
      "D9603B",
      "ED9B50",
    ]);
    expect(xml).toContain('<c:showVal val="1"/>');
    expect(xml).toContain("得分 &lt;排名&gt;&amp; ");
    expect(xml).toContain('<a:ea typeface="等线"/>');
  });

  test("bars begin at 0, unless one of them is negative", async () => {
    const from = /<c:min val="0"\/>/u;
    expect(await chart()).toMatch(from);
    const negative = { ...data, rows: [...data.rows.slice(0, 3), ["丙县", -4, 40]] };
    expect(await part([negative, result], "xl/charts/chart1.xml")).not.toMatch(from);
  });

  test("columns stand, parts are stacked", async () => {
    expect(await chart({ kind: "columns" })).toContain('<c:barDir val="col"/>');
    const stacked = await chart({ kind: "stacked-bars" });
    expect(stacked).toContain('<c:grouping val="stacked"/>');
    expect(stacked).toContain('<c:overlap val="100"/>');
  });

  test("136 labels stay readable: all names where there is room, else some, and no numbers", async () => {
    const many: Sheet = {
      ...data,
      rows: [data.rows[0]!, ...Array.from({ length: 136 }, (_, i) => [`县${i + 1}`, i, i])],
    };
    const range = (column: number): SheetChart["categories"] => ({
      sheet: data.name,
      range: block(1, column, 136, column),
    });
    const over = (rows: number): Promise<string> => {
      const at = block(0, 0, rows - 1, 6);
      const one = { ...bars, at, categories: range(0), series: [{ name: "得分", values: range(1) }] };
      return part([many, { ...result, charts: [one] }], "xl/charts/chart1.xml");
    };
    const roomy = await over(100);
    expect(roomy).toContain('<c:tickLblSkip val="1"/>');
    expect(roomy).toContain('<a:defRPr sz="800">');
    expect(roomy).not.toContain('<c:showVal val="1"/>');
    expect(roomy).not.toContain("<c:legend>");
    // 30 rows of 15 points less the margins leave 2.9 points a name: letters of 7 points need three times that.
    expect(await over(30)).toContain('<c:tickLblSkip val="3"/>');
  });

  test("one over a sheet that is not in the workbook is left out", async () => {
    const zip = await JSZip.loadAsync(await writeWorkbook([result]));
    expect(zip.file(/charts/u)).toEqual([]);
  });
});

describe("print", () => {
  const frozen = { rows: 2, columns: 1 };

  test("A4, landscape and one page wide where nothing is said, with the page's number", async () => {
    const page = (await judged({ ...data, frozen })).worksheets[0]!;
    expect(page.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1 });
    expect(page.pageSetup.printTitlesRow).toBe("1:2");
    expect(page.headerFooter.oddFooter).toBe("&C第 &P 页 共 &N 页");
  });

  test("portrait, and several pages wide with the frozen columns on each", async () => {
    const sheet: Sheet = { ...data, frozen, print: { isPortrait: true, pagesWide: 0 } };
    const page = (await judged(sheet)).worksheets[0]!;
    expect(page.pageSetup).toMatchObject({ orientation: "portrait", fitToPage: false });
    expect(await part([sheet], "xl/workbook.xml")).toContain("'数据 A''s'!$A:$A,'数据 A''s'!$1:$2");
  });
});

test("equal sheets give equal bytes", async () => {
  const first = await writeWorkbook([data, result]);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await writeWorkbook([data, result])).equals(Buffer.from(first))).toBe(true);
});
