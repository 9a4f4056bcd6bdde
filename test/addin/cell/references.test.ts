import { functionsIn, referencesOf } from "../../../addin/taskpane/cell/references";

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

// Excel's own rules for references: https://support.microsoft.com, "Create or change a cell reference".
const cases: readonly [name: string, formula: string, expected: readonly [string, string | undefined, object][]][] = [
  ["a cell", "=B2*2", [["B2", undefined, cell(1, 1)]]],
  [
    "with dollar signs, in small letters",
    "$b$2+a1",
    [
      ["$b$2", undefined, cell(1, 1)],
      ["a1", undefined, cell(0, 0)],
    ],
  ],
  ["a block", "=SUM(B2:C9)", [["B2:C9", undefined, { top: 1, left: 1, bottom: 8, right: 2 }]]],
  [
    "a block written from its other corner",
    "=SUM(C9:B2)",
    [["C9:B2", undefined, { top: 1, left: 1, bottom: 8, right: 2 }]],
  ],
  ["the same cell twice is one", "=A1+A1", [["A1", undefined, cell(0, 0)]]],
  ["another sheet", "=数据!C3", [["数据!C3", "数据", cell(2, 2)]]],
  [
    "a sheet in quotes, one of them doubled",
    "='2024 年''报'!$C$3:C4",
    [["'2024 年''报'!$C$3:C4", "2024 年'报", { top: 2, left: 2, bottom: 3, right: 2 }]],
  ],
  ["the last cell of a sheet", "=XFD1048576", [["XFD1048576", undefined, cell(1048575, 16383)]]],
  ["columns behind the last are a name", "=XFE1", []],
  ["rows behind the last are a name", "=A1048577", []],
  ["a function that looks like a cell", "=LOG10(A1)", [["A1", undefined, cell(0, 0)]]],
  ["a name with a cell's letters in it", "=RATE_A1+总量A1+A1B", []],
  ["text is no reference", '="见 A1"&B1', [["B1", undefined, cell(0, 1)]]],
  ["a quotation mark in a text", '="""A1"&B1', [["B1", undefined, cell(0, 1)]]],
  ["whole columns and rows are left out", "=SUM(A:A)+SUM(1:1)", []],
  ["another workbook is left out", "=[book.xlsx]Sheet1!A1+'[book.xlsx]Sheet 1'!A1", []],
  ["an array constant", "=SUM({1,2;3,4})*B7", [["B7", undefined, cell(6, 1)]]],
  ["nothing", "=1+PI()", []],
];

test.each(cases)("%s", (_, formula, expected) => {
  expect(referencesOf(formula)).toEqual(expected.map(([text, sheet, range]) => ({ text, sheet, range })));
});

test.each([
  ["one", "=XP.SCORE(A1:C9,,1)", ["SCORE"]],
  ["two, each once, in any case", "=xp.score(A1)+XP.WEIGHT.ENTROPY(B1)+XP.SCORE(A2)", ["SCORE", "WEIGHT.ENTROPY"]],
  ["as Excel shows it before the add-in is loaded", "=_xldudf_XP_SCORE(A1)", ["SCORE"]],
  ["in a text it is none", '="XP.SCORE("&A1', []],
  [
    "inside another call, behind a mark of Excel's",
    "=IFERROR(@XP.RATE(A1),_xlfn._xldudf_XP_GAP_POINTS (B1))",
    ["RATE", "GAP.POINTS"],
  ],
  ["a sheet that is called like one", "='XP.SCORE(1)'!A1+'it''s XP.SCORE('!B1", []],
  ["behind a sheet in quotes", "=SUM('一 表'!A1,XP.RATE('it''s'!A1,\"it's\"))", ["RATE"]],
  ["a table's columns", "=T['#a]+XP.GAP(表[[#All],[XP.SCORE(]],'b c'!A1)", ["GAP"]],
  ["a name that ends like ours", "=MY_XP.SCORE(1)", []],
  ["another's function", "=EXP.SCORE(1)+AXP.SCORE(2)+XP(3)", []],
])("functions of ours: %s", (_, formula, expected) => {
  expect(functionsIn(formula)).toEqual(expected);
});
