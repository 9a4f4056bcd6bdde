import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPlan } from "../../engine/plan/read";
import { htmlText } from "../../files/document/html";
import { joinLines } from "../../files/document/lines";
import { withoutRadicals } from "../../files/document/radicals";
import { readDocument } from "../../files/documents";

const folder = join(__dirname, "..", "..", "examples", "plan");

async function targetsOf(name: string): Promise<string[]> {
  const { text, issues } = await readDocument(new Uint8Array(readFileSync(join(folder, name))), name);
  expect(issues).toEqual([]);
  return readPlan(text).targets.map(
    ({ clause, indicator, value, unit }) => `${clause} ${indicator} ${String(value)}${unit}`,
  );
}

// The four files hold one text; what is in it stands in the .txt for everybody to read.
test.each(["plan-2026.docx", "plan-2026.pdf", "plan-2026.html"])(
  "%s says what the text says",
  async (name) => {
    const expected = await targetsOf("plan-2026.txt");
    expect(expected).toHaveLength(34);
    expect(await targetsOf(name)).toEqual(expected);
    // The library for PDFs is large and is compiled for the tests when it is first met.
  },
  120_000,
);

test.each<[name: string, bytes: number[] | string, code: string]>([
  ["nothing", "", "file.empty"],
  ["an old Word file", "{\\rtf1 text}", "file.old-doc"],
  ["a damaged PDF", "%PDF-1.7\nnothing of a PDF", "file.damaged"],
  ["a picture", [0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3], "file.not-a-document"],
  ["a zip that is cut off", [0x50, 0x4b, 3, 4, ...new TextEncoder().encode("word/document.xml")], "file.damaged"],
])("%s", async (_, content, code) => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content);
  const { text, issues } = await readDocument(bytes, "folder/plan.docx");
  expect(text).toBe("");
  expect(issues).toMatchObject([{ code, severity: "error", where: { file: "plan.docx" } }]);
});

test("a page: blocks are lines, nothing is run, lists keep their numbers", () => {
  const html =
    "<title>x</title><script>alert(1)</script><p>一、目标</p><div>达到&nbsp;5<b>家</b><br>以上</div><ol><li>甲</li><li>乙</li></ol><table><tr><td>a</td><td>b</td></tr></table>";
  expect(htmlText(html)).toBe("一、目标\n达到\u00a05家\n以上\n1.甲\n2.乙\na b");
});

test("printed lines become paragraphs, over the end of a page too", () => {
  const full = "力争新增市级创新平台五家、省级创新平台两家，全县各类国家级、省级创新";
  const pages = [
    ["一、目标", full, "— 1 —"],
    ["平台达到44家。", "二、任务", full, "平台达到50家。", "2"],
  ];
  expect(joinLines(pages)).toBe(`一、目标\n${full}平台达到44家。\n二、任务\n${full}平台达到50家。`);
});

// The pairs are those of Unicode's EquivalentUnifiedIdeograph.txt; a page that Chromium prints in Noto Sans CJK has them.
test("radicals that printers write for characters are characters again, of which numbers are read", () => {
  const printed = "⼒争到2025年，规模以上⼯业企业增⻓到51家，⾼新技术企业达到9家，⺠营⻋⻋⻚⻛⻔⻓⻢⻥⻰⻳。";
  const plain = "力争到2025年，规模以上工业企业增长到51家，高新技术企业达到9家，民营车车页风门长马鱼龙龟。";
  expect(withoutRadicals(printed)).toBe(plain);
  expect(readPlan(withoutRadicals(printed)).targets).toMatchObject([{ value: 51 }, { value: 9 }]);
  const all = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, i) => String.fromCharCode(0x2e80 + i)).join("");
  expect(withoutRadicals(all)).toHaveLength(all.length);
  expect(withoutRadicals(all).match(/[\u2f00-\u2fd5]/gu)).toBeNull();
});
