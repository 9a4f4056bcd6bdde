import { openExcel } from "./node";
import { refusal } from "./refusal";

const table = {
  name: "表",
  rows: [
    [
      {
        formula: "=XP.TABLE(1)",
        spill: [
          ["县", 1],
          ["甲", 2],
        ],
      },
      null,
      9,
    ],
  ],
};

const addresses = (find: (sheet: Excel.Worksheet) => Excel.Range[]) =>
  Excel.run(async (context) => {
    const ranges = find(context.workbook.worksheets.getFirst());
    for (const range of ranges) range.load("address");
    await context.sync();
    return ranges.map((range) => (range.isNullObject ? "none" : range.address));
  });

test("a formula fills other cells, which lead back to it", async () => {
  const { book } = await openExcel({ sheets: [table] });
  expect(book.sheet("表").show()).toEqual([
    ["县", 1, 9],
    ["甲", 2, ""],
  ]);
  expect(book.sheet("表").GetRange("A2").Formulas).toEqual([["=XP.TABLE(1)"]]);
  const found = await addresses((sheet) => [
    sheet.getRange("A1").getSpillingToRangeOrNullObject(),
    sheet.getRange("B2").getSpillingToRangeOrNullObject(),
    sheet.getRange("B2").getSpillParentOrNullObject(),
    sheet.getRange("C1").getSpillParentOrNullObject(),
    sheet.getRange("A1:B2").getSpillingToRangeOrNullObject(),
  ]);
  expect(found).toEqual(["表!A1:B2", "none", "表!A1", "none", "none"]);
  const first = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getFirst();
  expect(await refusal((context) => first(context).getRange("C1").getSpillingToRange())).toBe("ItemNotFound");
  expect(await refusal((context) => first(context).getRange("A1:A2").getSpillingToRange())).toBe("InvalidArgument");
});

test("what stands in its way stops it, and it comes back; a value over all of it stays", async () => {
  const { book } = await openExcel({ sheets: [table] });
  const sheet = book.sheet("表");
  sheet.edit("B2", [["我的"]]);
  expect(sheet.show("A1:B2")).toEqual([
    ["#SPILL!", ""],
    ["", "我的"],
  ]);
  sheet.edit("B2", [[""]]);
  expect(sheet.show("A1:B2")).toEqual([
    ["县", 1],
    ["甲", 2],
  ]);
  // What it spills into cannot be cleared by itself.
  sheet.GetRange("B2").Clear("Contents");
  expect(sheet.show("B2")).toEqual([[2]]);
  sheet.edit("A1", [["只有这格"]]);
  expect(sheet.show("A1:B2")).toEqual([
    ["只有这格", ""],
    ["", ""],
  ]);
  sheet.edit("A1", [["=XP.TABLE(1)"]]);
  sheet.edit("A1:B2", [
    [1, 2],
    [3, 4],
  ]);
  expect(sheet.GetRange("A1:B2").Formulas).toEqual([
    [1, 2],
    [3, 4],
  ]);
});
