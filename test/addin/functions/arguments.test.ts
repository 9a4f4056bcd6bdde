import { readArguments } from "../../../addin/functions/arguments";
import { plainArgument } from "../../../addin/functions/cells";
import type { FunctionParameter } from "../../../addin/functions/entry";
import { FunctionFault } from "../../../addin/functions/fault";

const parameter: FunctionParameter = {
  name: { zh: "甲", en: "a" },
  description: { zh: "", en: "" },
  type: "any",
  dimensionality: "matrix",
};
const read = (value?: unknown) => readArguments([parameter], value === undefined ? [] : [value]);

/** The fault that reading throws: its code and its Chinese sentence. */
function fault(job: () => unknown): [string, string] {
  try {
    job();
  } catch (thrown) {
    if (thrown instanceof FunctionFault) return [thrown.code, thrown.words.zh];
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

test("errors arrive as objects with a code, entities are taken by their plain value", () => {
  // So does office.js hand them over: CustomFunctionError with the field `code`.
  const error = Object.assign(new Error("#DIV/0!"), { code: "#DIV/0!" });
  const entity = { type: "Entity", basicType: "String", basicValue: "甲" };
  expect(plainArgument([[1, error, entity, null, undefined, Number.NaN, Infinity, 1n]])).toEqual([
    [1, { error: "#DIV/0!" }, "甲", null, null, { error: "#NUM!" }, { error: "#NUM!" }, { error: "#VALUE!" }],
  ]);
  expect(plainArgument({ type: "Error", basicType: "Error", basicValue: "#N/A" })).toEqual({ error: "#N/A" });
  expect(plainArgument({})).toEqual({ error: "#VALUE!" });
  expect(plainArgument(plainArgument([[error]]))).toEqual([[{ error: "#DIV/0!" }]]);
  expect(plainArgument([1, "乙"])).toEqual([[1], ["乙"]]);
});

test.each([undefined, null, "", [[null]], [[""]]])("%p is left out", (value) => {
  expect(read(value).has("a")).toBe(false);
  expect(read(value).text("a")).toBeUndefined();
  expect(read(value).number("a")).toBeUndefined();
  expect(read(value).flag("a")).toBeUndefined();
  expect(read(value).choice("a", { one: [] })).toBeUndefined();
  expect(read(value).columnFor("a", 3)).toBeUndefined();
  expect(fault(() => read(value).rows("a"))).toEqual(["#VALUE!", "请填写参数“甲”"]);
});

test("0 is given, and is a blank cell only where a word is expected", () => {
  expect(read(0).has("a")).toBe(true);
  expect(read([[0]]).number("a")).toBe(0);
  expect(read(0).text("a")).toBe("0");
  expect(read(0).flag("a")).toBe(false);
  expect(read([[0]]).choice("a", { one: ["一"] })).toBeUndefined();
});

test("columns and rows are read in order, tables are not", () => {
  expect(read([[1], [2]]).column("a")).toEqual([1, 2]);
  expect(read([[1, 2]]).column("a")).toEqual([1, 2]);
  expect(read("x").column("a")).toEqual(["x"]);
  expect(
    fault(() =>
      read([
        [1, 2],
        [3, 4],
      ]).column("a"),
    ),
  ).toEqual(["#VALUE!", "参数“甲”应为一列或一行，现在是 2 行 2 列"]);
});

test("a single cell stands for a whole column, another number of cells does not", () => {
  expect(read("亩").columnFor("a", 3)).toEqual(["亩", "亩", "亩"]);
  expect(read([[1], [2]]).columnFor("a", 2)).toEqual([1, 2]);
  expect(fault(() => read([[1], [2]]).columnFor("a", 3))[1]).toBe("参数“甲”有 2 个单元格，应为 3 个或 1 个");
});

test("single values: texts, numbers within limits, truth values, words", () => {
  expect(read([[" 亩 "]]).text("a")).toBe("亩");
  expect(read("0.75").number("a", { least: 0, most: 1 })).toBe(0.75);
  expect(fault(() => read(2).number("a", { least: 0, most: 1 }))[1]).toBe("参数“甲”应在 0 与 1 之间，现在是 2");
  expect(fault(() => read(-1).number("a", { least: 0 }))[1]).toBe("参数“甲”应不小于0，现在是 -1");
  expect(fault(() => read(1.5).number("a", { isWhole: true }))[1]).toBe("参数“甲”应为整数，现在是 1.5");
  expect(fault(() => read("x").number("a"))[1]).toBe("参数“甲”应为数字");
  expect([true, "TRUE", "是", 1].map((value) => read(value).flag("a"))).toEqual([true, true, true, true]);
  expect([false, "FALSE", "否", 0].map((value) => read(value).flag("a"))).toEqual([false, false, false, false]);
  expect(fault(() => read("也许").flag("a"))[0]).toBe("#VALUE!");
  expect(["Ratio", " 比值 "].map((word) => read(word).choice("a", { ratio: ["比值"], other: [] }))).toEqual([
    "ratio",
    "ratio",
  ]);
  expect(fault(() => read("丙").choice("a", { one: ["一"], two: ["二"] }))[1]).toBe(
    "参数“甲”应为“一”、“二”之一，现在是“丙”",
  );
});

test("an error, or a range where one cell is expected, is a fault", () => {
  expect(fault(() => read({ code: "#REF!" }).text("a"))).toEqual(["#N/A", "参数“甲”是错误值 #REF!"]);
  expect(fault(() => read([[1], [2]]).number("a"))).toEqual(["#VALUE!", "参数“甲”应为一个单元格"]);
});

test("a name that no parameter has is a wrong program", () => expect(() => read(1).text("b")).toThrow(TypeError));
