import { besideMethod, isMethodSheet } from "../../engine/exchange/method-sheet-names";
import { methodTemplate } from "../../engine/exchange/template";
import { sheetOf } from "../composite/build";

test("every sheet of the template is part of a method, whatever the width of its letters", () => {
  expect(methodTemplate(true).filter(({ name }) => !isMethodSheet(name))).toEqual([]);
  expect(["判断矩阵A", " 指标体系 ", "单位权重"].map(isMethodSheet)).toEqual([true, true, true]);
  expect(["排名", "普查2020", "指标值"].map(isMethodSheet)).toEqual([false, false, false]);
});

test("results keep out of a method's way: those left out this time are not left out for good", () => {
  const names = ["排名", "不参评单位", "指标体系"].map((name) => sheetOf(name, []));
  expect(besideMethod(names).map(({ name }) => name)).toEqual(["排名", "不参评单位（结果）", "指标体系（结果）"]);
});
