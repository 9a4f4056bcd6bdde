import type { ChartTable } from "../../../engine/index";
import { fileName } from "../../../addin/taskpane/charts/clipboard";
import { tableText } from "../../../addin/taskpane/charts/table-text";

const table = (name: string): ChartTable => ({
  title: "图",
  header: ["县", "得分（分）", "差距"],
  rows: [[{ text: name }, { text: "85.39", value: 85.39 }, { text: "−1.20", value: -1.2 }]],
});

test("numbers are pasted as numbers, whatever sign they are read with", () => {
  expect(tableText(table("甲县"))).toBe("县\t得分（分）\t差距\r\n甲县\t85.39\t-1.2");
});

test.each([
  ['=HYPERLINK("http://x.example","点我")', '\'=HYPERLINK("http://x.example","点我")'],
  ["+1+1", "'+1+1"],
  ["-A1", "'-A1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝1+1", "'＝1+1"],
  [" =1+1", "' =1+1"],
  ["甲\t=1+1", "甲 =1+1"],
  ["甲\r\n=1+1", "甲 =1+1"],
  ["—", "—"],
])("a cell that says %s is pasted as a text", (name, pasted) => {
  const lines = tableText(table(name)).split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]!.split("\t")).toEqual([pasted, "85.39", "-1.2"]);
});

test("a title becomes a file's name on every system", () => {
  expect(fileName('甲县：得分/构成 <a> "b"', "png")).toBe("甲县：得分_构成 _a_ _b_.png");
  expect(fileName("...", "svg")).toBe("chart.svg");
  expect(Array.from(fileName("长".repeat(300), "png"))).toHaveLength(84);
});
