import { foldText } from "../../engine/plan/fold";
import { outlineOf } from "../../engine/plan/outline";

const paths = (text: string): string[] =>
  outlineOf(text).map(({ path, isRepeated }) => path + (isRepeated ? " again" : ""));

test.each<[name: string, text: string, expected: string[]]>([
  [
    "three levels, one a line",
    "方案\n一、总体要求\n(一)原则\n1.特色。\n2.创新。\n(二)目标\n二、任务\n(一)产业\n1.集群。",
    ["一", "一/一", "一/一/1", "一/一/2", "一/二", "二", "二/一", "二/一/1"],
  ],
  [
    "a whole plan on one line",
    "制定本方案。 一、主要目标 到2025年稳步提升。 二、举措 (一)产业工程。 1.集群。加强培育。 2.园区。提升能级。",
    ["一", "二", "二/一", "二/一/1", "二/一/2"],
  ],
  [
    "items numbered through all chapters",
    "一、甲\n1.子。\n2.丑。\n二、乙\n3.寅。",
    ["一", "一/1", "一/2", "二", "二/3"],
  ],
  ["sections numbered through all chapters", "一、甲\n(一)子\n二、乙\n(二)丑", ["一", "一/一", "二", "二/二"]],
  [
    "a number in a sentence is no heading",
    "一、甲\n达到3.25亿元。其中5.5%用于建设，三、四线城市除外。\n二、乙",
    ["一", "二"],
  ],
  [
    "a heading whose number was broken on the way is the next one",
    "一、甲\n(一)子\n ?。┩七M協同發展。\n(三)丑",
    ["一", "一/一", "一/二", "一/三"],
  ],
  [
    "a text that stands there twice",
    "一、总体要求\n甲。\n二、任务\n乙。\n一、总体要求\n甲。\n二、任务\n乙。",
    ["一", "二", "一 again", "二 again"],
  ],
  ["no numbers, no clauses", "关于做好有关工作的通知\n请认真落实。", []],
])("%s", (_, text, expected) => {
  expect(paths(text)).toEqual(expected);
});

test("what stands below the document is left out", () => {
  const text = "一、甲\n建设5处。\n来源:县政府网站\n电话:0533-2090696";
  const [clause] = outlineOf(text);
  expect(text.slice(clause!.body.start, clause!.body.end).trim()).toBe("甲\n建设5处。");
});

test.each([
  ["pinyin behind characters", "進(jìn)一步加快經(jīng)濟(jì)發(fā)展", "进一步加快经济发展"],
  ["full-width signs", "達到１００％（含）", "达到100%(含)"],
  ["spaces between characters and digits", "到 2025 年达到 40% 以上", "到2025年达到40%以上"],
  ["but not before the number of an item", "产业工程 1.培育集群", "产业工程 1.培育集群"],
  ["brackets with other letters stay", "企业(含GDP)", "企业(含GDP)"],
])("%s", (_, source, expected) => {
  const { text, positions } = foldText(source);
  expect(text).toBe(expected);
  expect(positions).toHaveLength(text.length + 1);
  expect(positions[text.length]).toBe(source.length);
});

test("every character knows where it stood", () => {
  const source = "進(jìn)度 100 %";
  const { text, positions } = foldText(source);
  [...text].forEach((character, i) => {
    const was = source[positions[i]!]!;
    expect([character, was === character || was === "進"]).toEqual([character, true]);
  });
});
