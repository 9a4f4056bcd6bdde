import { answer } from "../../../addin/functions/answers";
import { wrongArgument } from "../../../addin/functions/fault";

const matrix = { type: "any", dimensionality: "matrix" } as const;
const scalar = { type: "any", dimensionality: "scalar" } as const;

test("blanks are empty texts: Excel shows a returned null as 0", () => {
  expect(answer([[null, undefined, 1]], matrix, "zh")).toEqual([["", "", 1]]);
  expect(answer(null, scalar, "zh")).toBe("");
  expect(answer([], matrix, "zh")).toEqual([[""]]);
});

test("numbers that are not finite never leave", () => {
  for (const bad of [Number.NaN, Infinity, -Infinity]) {
    expect(answer([[bad, 1]], matrix, "zh")).toEqual([[expect.objectContaining({ code: "#N/A" }), 1]]);
    expect(() => answer(bad, scalar, "zh")).toThrow("finite");
  }
  expect(Object.is(answer(-0, scalar, "zh"), 0)).toBe(true);
});

test("rows become equally long, a single value becomes a range where one is declared", () => {
  expect(answer([[1], [1, 2, 3], []], matrix, "zh")).toEqual([
    [1, "", ""],
    [1, 2, 3],
    ["", "", ""],
  ]);
  expect(answer(5, matrix, "zh")).toEqual([[5]]);
  expect(answer([1, 2], matrix, "zh")).toEqual([[1], [2]]);
});

test("faults and words speak Excel's language", () => {
  const fault = wrongArgument("错", "wrong");
  const inCells = (language: "zh" | "en") => answer([[fault, { zh: "甲", en: "a" }]], matrix, language);
  expect(inCells("zh")).toEqual([[expect.objectContaining({ code: "#VALUE!", message: "错" }), "甲"]]);
  expect(inCells("en")).toEqual([[expect.objectContaining({ code: "#VALUE!", message: "wrong" }), "a"]]);
  expect(() => answer(fault, scalar, "zh")).toThrow(fault);
});

test("a text is cut where a cell ends, what no cell can hold is a wrong program", () => {
  const cut = answer("长".repeat(40000), scalar, "zh") as string;
  expect([cut.length, cut.endsWith("…")]).toEqual([32767, true]);
  // 𠮷 is two halves: the 32766th place falls between them.
  expect(answer(`长${"𠮷".repeat(20000)}`, scalar, "zh")).toBe(`长${"𠮷".repeat(16382)}…`);
  expect(() => answer([[{}]], matrix, "zh")).toThrow(TypeError);
  expect(() => answer(() => 1, scalar, "zh")).toThrow(TypeError);
});
