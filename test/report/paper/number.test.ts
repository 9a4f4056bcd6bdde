import { numberPaper, paperPieces, paperWords, type PaperPart } from "../../../engine/index";

const chart = {
  kind: "bars",
  layout: "beside",
  title: "",
  caption: "",
  sentence: "",
  categoryTitle: "",
  axis: { title: "" },
  categories: [],
  series: [],
} as const;
const table = (key: string): PaperPart => ({ kind: "table", key, title: key, header: [], rows: [] });
const figure = (key: string): PaperPart => ({ kind: "figure", key, title: key, chart });

test("tables and figures are numbered in the order of reading, each kind by itself, through all sections", () => {
  const numbers = numberPaper({
    sections: [
      { placeholder: "一", parts: [table("a"), figure("b"), table("c")] },
      { placeholder: "二", parts: [{ kind: "heading", level: 1, text: "二" }, figure("d"), table("e")] },
    ],
  });
  expect([...numbers]).toEqual([
    ["a", "表1"],
    ["b", "图1"],
    ["c", "表2"],
    ["d", "图2"],
    ["e", "表3"],
  ]);
  expect(paperWords(["见", { ref: "e" }, "和", { ref: "b" }, "。"], numbers)).toBe("见表3和图1。");
  expect(paperPieces(["见", { ref: "e" }], numbers)).toEqual([{ text: "见" }, { text: "表3", ref: "e" }]);
  expect(paperWords("没有引用{{e}}", numbers)).toBe("没有引用{{e}}");
});

test("a key that stands for two, and one that stands for none, are faults of who made the paper", () => {
  expect(() => numberPaper({ sections: [{ placeholder: "一", parts: [table("a"), figure("a")] }] })).toThrow("a");
  expect(() => paperWords([{ ref: "z" }], new Map())).toThrow("z");
});
