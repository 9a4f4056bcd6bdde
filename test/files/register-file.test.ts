import { Workbook, type Worksheet } from "exceljs";
import {
  completeLedgers,
  mergeRegister,
  readLedgers,
  readRegister,
  registerSheet,
  isRegisterSheet,
  type CellValue,
  type Sheet,
} from "../../engine/index";
import { readBook, saveRegister, writeWorkbook } from "../../files/index";
import { sheetOf } from "../sheet";

function ledger(months: number, talents: CellValue, bases: CellValue): Sheet {
  const header = ["类别", "指标名称", "2023年目标", "单位", "责任单位", `2023年1-${months}月完成`];
  return sheetOf([
    header,
    ["科技", "新增人才", 20, "人", "县人社局", talents],
    ["科技", "新增孵化载体", 4, "家", "县科技局", bases],
    ["科技", "新增项目", 4, "家", "县科技局", 4],
  ]);
}
const done = (sheet: Sheet) => completeLedgers(readLedgers([sheet]));
const day = (month: number, date: number) => ({ year: 2023, month, day: date });

// At the end of August 4 of 20 are 46.7 points behind pace, 3 of 4 are on it; at the end of September 1 of 4 is 50 behind.
const august = ledger(8, 4, 3);
const september = ledger(9, 5, 1);

/** August's workbook with its register, after somebody worked on it in a spreadsheet. */
async function worked(): Promise<Uint8Array> {
  const { register } = mergeRegister(undefined, done(august), day(9, 5)).merge!;
  const book = new Workbook();
  await book.xlsx.load((await writeWorkbook([september, registerSheet(register)])).buffer as ArrayBuffer);
  const sheet = book.getWorksheet("问题台账")!;
  sheet.getCell("B5").value = "整改";
  sheet.getCell("I5").value = new Date(Date.UTC(2023, 8, 6));
  // Cells that were read share their styles: each gets one of its own.
  sheet.getCell("I5").style = { ...sheet.getCell("I5").style, numFmt: "yyyy/m/d" };
  sheet.getCell("L5").value = "已约谈";
  const fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } } as const;
  sheet.getCell("L5").style = { ...sheet.getCell("L5").style, fill };
  sheet.getCell("L5").note = "9月8日现场";
  sheet.getCell("Q4").value = "督办人";
  sheet.getCell("Q5").value = "张三";
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function opened(bytes: Uint8Array): Promise<Worksheet> {
  const book = new Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book.getWorksheet("问题台账")!;
}

test("a month is saved into the workbook where people keep the register: their looks, notes and columns stay", async () => {
  const origin = await worked();
  const book = await readBook(origin, "台账.xlsx");
  const previous = book.sheets.find(isRegisterSheet)!;
  const { merge, issues } = mergeRegister(previous, done(september), day(10, 10));
  expect(issues).toEqual([]);
  const saved = await saveRegister(origin, book, merge!);
  const sheet = await opened(saved!.bytes);
  const texts = (row: number) =>
    ["A", "B", "D", "J", "L", "O", "Q"].map((letter) => sheet.getCell(`${letter}${row}`).text);
  // Thirty days after the 6th of September is the 6th of October, four days before the 10th.
  expect(texts(5)).toEqual(["2023-08-001", "整改", "新增人才", "2023-10-06", "已约谈", "逾期4天", "张三"]);
  expect(texts(6)).toEqual(["2023-09-001", "发现", "新增孵化载体", "", "", "", ""]);
  expect(sheet.getCell("P5").text.split("\n")).toHaveLength(2);
  // A sentence of fifty characters in a column of 36 half ones takes three lines and more, at some 14 points each.
  expect(sheet.getRow(6).height).toBeGreaterThan(40);
  expect(sheet.getCell("L5").fill).toMatchObject({ fgColor: { argb: "FFFFFF00" } });
  expect(JSON.stringify(sheet.getCell("L5").note)).toContain("9月8日现场");
  expect(sheet.getCell("G6").border).toEqual(sheet.getCell("G5").border);
  expect(sheet.getCell("B6").dataValidation.formulae).toEqual(['"发现,交办,整改,反馈,销号"']);
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 4 });

  const again = await readBook(saved!.bytes, "台账.xlsx");
  const register = readRegister(again.sheets.find(isRegisterSheet)!).register!;
  expect(register.items).toEqual(merge!.register.items);
  expect(again.sheets.map(({ name }) => name)).toEqual(["台账", "问题台账"]);
  // Saved and merged again on the same day, nothing is another.
  expect(mergeRegister(register.sheet, done(september), day(10, 10)).merge!.edits).toEqual([]);
  // Nor does it matter when: a zip keeps the time to two seconds.
  jest.useFakeTimers({ now: new Date(2031, 0, 1), doNotFake: ["nextTick", "setImmediate", "setTimeout"] });
  expect((await saveRegister(origin, book, merge!))!.bytes).toEqual(saved!.bytes);
  jest.useRealTimers();
});

test("a workbook without a register gets it behind its sheets", async () => {
  const origin = await writeWorkbook([august]);
  const book = await readBook(origin, "台账.xlsx");
  const { merge } = mergeRegister(undefined, done(august), day(9, 5));
  const saved = await saveRegister(origin, book, merge!);
  const again = await readBook(saved!.bytes, "台账.xlsx");
  expect(again.sheets.map(({ name }) => name)).toEqual(["台账", "问题台账"]);
  expect(readRegister(again.sheets[1]!).register!.items).toEqual(merge!.register.items);
});
