import type { Paper, PaperPart } from "../../../engine/index";
import { writeDocx } from "../../../files/papers";
import { titleLines } from "../../../files/papers/docx/title";
import { all, openDocx, styleFacts, type Element } from "./opened";
import { notice, report, slip } from "./samples";

/** Twentieths of a point of millimetres: 25.4 mm are 1440. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
const numbers = (element: Element): Record<string, number> =>
  Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [name.replace("w:", ""), Number(value)]),
  );

const written = new Map<Paper, Promise<Uint8Array>>();

/** The document of a paper; each is written once for all tests that only read it. */
function documentOf(paper: Paper): Promise<Uint8Array> {
  const found = written.get(paper) ?? writeDocx(paper);
  written.set(paper, found);
  return found;
}

test("a notice is set as GB/T 9704-2012 says: margins, typefaces, sizes, lines, indents", async () => {
  const docx = await openDocx(await documentOf(notice));
  const [body, styles] = [await docx.part("word/document.xml"), await docx.part("word/styles.xml")];
  // 5.2.1: A4, 37 mm above, 28 mm at the left, 156 mm × 225 mm of text: 210 − 28 − 156 = 26, 297 − 37 − 225 = 35.
  expect(numbers(all(body, "w:pgSz")[0]!)).toMatchObject({ w: twips(210), h: twips(297) });
  expect(numbers(all(body, "w:pgMar")[0]!)).toMatchObject({
    top: twips(37),
    left: twips(28),
    right: twips(26),
    bottom: twips(35),
  });
  const face = (id: string): [string, string] => {
    const facts = styleFacts(styles, id);
    return [facts["w:rFonts"]!["w:eastAsia"]!, facts["w:sz"]!["w:val"]!];
  };
  // Sizes are in halves of points: 二号 is 22 points, 三号 16, 四号 14.
  expect(face("Title")).toEqual(["方正小标宋简体", "44"]);
  expect(face("XpBody")).toEqual(["仿宋_GB2312", "32"]);
  expect(face("Heading1")).toEqual(["黑体", "32"]);
  expect(face("Heading2")).toEqual(["楷体_GB2312", "32"]);
  expect(face("Heading3")).toEqual(["仿宋_GB2312", "32"]);
  expect(styleFacts(styles, "Heading3")["w:b"]).toEqual({});
  expect(face("Footer")).toEqual(["宋体", "28"]);
  const own = styleFacts(styles, "XpBody");
  expect(own["w:ind"]).toMatchObject({ "w:firstLineChars": "200", "w:firstLine": "640" });
  // 22 lines have room in 225 mm = 637.8 points: a line of 28.9 is no higher than a 22nd part of it.
  const spacings = all(styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === "XpBody")!;
  const line =
    Number(all(spacings, "w:spacing").find(({ attributes }) => attributes["w:line"])!.attributes["w:line"]) / 20;
  expect(line).toBeGreaterThanOrEqual(28);
  expect(line * 22).toBeLessThanOrEqual((225 / 25.4) * 72);
  // 28 characters have room in 156 mm = 442.2 points.
  const closer =
    Number(all(spacings, "w:spacing").find(({ attributes }) => attributes["w:val"])!.attributes["w:val"]) / 20;
  expect(28 * (16 + closer)).toBeLessThanOrEqual((156 / 25.4) * 72);
  // 7.5: the number of a page stands outside, one character from the margin.
  const footers = await Promise.all(
    docx.paths.filter((path) => /word\/footer\d/u.test(path)).map((path) => docx.part(path)),
  );
  expect(footers.map(({ text }) => text.replace("PAGE", "1"))).toEqual(["— 1 —", "— 1 —"]);
  expect(footers.map((footer) => all(footer, "w:jc")[0]!.attributes["w:val"]).sort()).toEqual(["left", "right"]);
});

test("every typeface is named with what stands in for it, and Word finds the names of all that are used", async () => {
  for (const paper of [notice, report, slip]) {
    const docx = await openDocx(await documentOf(paper));
    const fonts = new Map(
      all(await docx.part("word/fontTable.xml"), "w:font").map((font) => [
        font.attributes["w:name"],
        all(font, "w:altName")[0]?.attributes["w:val"] ?? "",
      ]),
    );
    const used = all(await docx.part("word/styles.xml"), "w:rFonts").map(({ attributes }) => attributes["w:eastAsia"]!);
    expect([...new Set(used)].filter((name) => !fonts.has(name))).toEqual([]);
    expect(fonts.get("方正小标宋简体")).toMatch(/宋体/u);
    expect(fonts.get("仿宋_GB2312")).toMatch(/FangSong/u);
    expect(fonts.get("楷体_GB2312")).toMatch(/KaiTi/u);
    expect(fonts.get("黑体")).toMatch(/SimHei/u);
  }
});

test("a signature ends two characters before the margin, its day two after the name's beginning", async () => {
  const docx = await openDocx(await documentOf(notice));
  const signed = all(await docx.part("word/document.xml"), "w:p").filter(
    (paragraph) => all(paragraph, "w:pStyle")[0]?.attributes["w:val"] === "XpSignature",
  );
  const right = signed.map((paragraph) => Number(all(paragraph, "w:ind")[0]!.attributes["w:right"]) / 20);
  // 某某县人民政府办公室 has 10 characters of 16 points; 2024年10月8日 seven digits of a half, three characters, and a quarter at
  // each of the five places where they meet: 7.75. The name ends 2 characters before the margin and begins 12 before it; the day
  // begins 10 and ends 2.25 before it.
  expect(right).toEqual([2 * 16, 2.25 * 16]);
});

test("a report has a cover, contents with pages and without a question, and repeated heads", async () => {
  const docx = await openDocx(await documentOf(report));
  const body = await docx.part("word/document.xml");
  const contents = all(body, "w:sdtContent")[0]!;
  const entries = all(contents, "w:p").map(({ text }) =>
    text.replace(/PAGEREF _Toc\d+ \\h/u, "·").replace(/^TOC .*?"1-2"/u, ""),
  );
  const titles = report.sections
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === "heading" && part.level < 3 ? [part.text] : []));
  expect(entries.filter((entry) => entry !== "").map((entry) => entry.split("·")[0])).toEqual(titles);
  const pages = entries.filter((entry) => entry !== "").map((entry) => Number(entry.split("·")[1]));
  // 136 bars and 60 rows need more than four pages; what follows cannot be earlier than what goes before.
  expect(pages[0]).toBe(1);
  expect(pages).toEqual([...pages].sort((a, b) => a - b));
  expect(pages.at(-1)).toBeGreaterThan(5);
  expect(all(await docx.part("word/settings.xml"), "w:updateFields")).toEqual([]);
  expect(all(body, "w:fldChar").filter(({ attributes }) => attributes["w:dirty"] !== undefined)).toEqual([]);
  const tables = all(body, "w:tbl");
  expect(tables.map((table) => all(table, "w:tblHeader").length)).toEqual([1, 2, 1]);
  expect(tables.every((table) => all(table, "w:cantSplit").length === all(table, "w:tr").length)).toBe(true);
  // The cells of a wide section stand on a page that lies.
  const sizes = all(body, "w:pgSz").map(({ attributes }) => attributes["w:orient"] ?? "portrait");
  expect(sizes).toEqual(["portrait", "portrait", "portrait", "landscape"]);
  expect(all(body, "w:pgNumType").map(({ attributes }) => attributes["w:start"])).toContain("1");
});

describe("the pages of a table of contents", () => {
  const first: PaperPart = { kind: "heading", level: 1, text: "一、总体情况" };
  const next: PaperPart = { kind: "heading", level: 2, text: "（一）市辖区" };
  const line: PaperPart = { kind: "paragraph", text: "一行。" };
  const pagesOf = async (...parts: readonly PaperPart[]): Promise<string[]> => {
    const paper: Paper = { layout: "report", title: "报告", fields: {}, sections: [{ placeholder: "正文", parts }] };
    const body = await (await openDocx(await documentOf(paper))).part("word/document.xml");
    const entries = all(all(body, "w:sdtContent")[0]!, "w:p").map(({ text }) => /\\h(\d+)$/u.exec(text)?.[1] ?? "");
    return entries.filter((page) => page !== "");
  };
  const table = (rows: number): PaperPart => ({
    kind: "table",
    key: "t",
    title: "得分",
    header: [[{ text: "得分" }]],
    rows: Array.from({ length: rows }, (_, i) => [{ text: String(i) }]),
  });

  // A page has 297 − 30 − 28 mm = 677.5 points. The first heading takes 12 + 26 + 8 of them, the second 8 + 24 + 4, a line 22:
  // 46 + 26 × 22 + 36 + 22 = 676; with one more line the second heading would be left without the line that follows it.
  test.each([
    [26, ["1", "1"]],
    [27, ["1", "2"]],
  ])("with %i lines between two headings", async (count, pages) => {
    expect(await pagesOf(first, ...new Array<PaperPart>(count).fill(line), next, line)).toEqual(pages);
  });

  // A row takes 9.5 × 1.3 + 2 + 0.5 = 14.85, the caption 8 + 18 + 3: below them and the first heading there is room for the head and
  // 39 rows, then for the head again and 44. What ends the table takes 6: 41 × 14.85 + 6 + 36 + 22 = 672.85, and a row more is 687.7.
  test.each([
    [79, ["1", "2"]],
    [80, ["1", "3"]],
    [39, ["1", "2"]],
  ])("with a table of %i rows between two headings", async (count, pages) => {
    expect(await pagesOf(first, table(count), next, line)).toEqual(pages);
  });
});

test("references lead to the captions that they name, and no two places have one name", async () => {
  for (const paper of [notice, report]) {
    const body = await (await openDocx(await documentOf(paper))).part("word/document.xml");
    const names = all(body, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"]!);
    const ids = all(body, "w:bookmarkStart").map(({ attributes }) => attributes["w:id"]!);
    expect([new Set(names).size, new Set(ids).size]).toEqual([names.length, ids.length]);
    const anchors = all(body, "w:hyperlink").map(({ attributes }) => attributes["w:anchor"]!);
    expect(anchors.length).toBeGreaterThan(1);
    expect(anchors.filter((anchor) => !names.includes(anchor))).toEqual([]);
  }
});

test("a chart is in it as a drawing and as the picture that older programs show, with its sentence for who sees neither", async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 7]);
  const docx = await openDocx(await writeDocx(notice, { picture: () => Promise.resolve(png) }));
  const drawing = all(await docx.part("word/document.xml"), "w:drawing")[0]!;
  expect(all(drawing, "wp:docPr")[0]!.attributes.descr).toMatch(/^堆积条形图/u);
  const blips = [
    all(drawing, "a:blip")[0]!.attributes["r:embed"],
    all(drawing, "asvg:svgBlip")[0]!.attributes["r:embed"],
  ];
  const relations = all(await docx.part("word/_rels/document.xml.rels"), "Relationship");
  const [picture, vector] = blips.map(
    (id) => relations.find(({ attributes }) => attributes.Id === id)!.attributes.Target,
  );
  await expect(docx.bytes(`word/${picture}`)).resolves.toEqual(png);
  expect(new TextDecoder().decode(await docx.bytes(`word/${vector}`))).toMatch(/^<svg [^]*<\/svg>$/u);
  // 590 pixels of 1/96 inch are 156 mm; a pixel has 9525 of Word's units.
  expect(Number(all(drawing, "wp:extent")[0]!.attributes.cx)).toBe(Math.floor((156 / 25.4) * 96) * 9525);
});

test("equal papers give equal bytes, and the day is the paper's", async () => {
  for (const paper of [notice, report, slip]) {
    const bytes = await documentOf(paper);
    await expect(writeDocx(structuredClone(paper))).resolves.toEqual(bytes);
  }
  const core = await (await openDocx(await documentOf(notice))).part("docProps/core.xml");
  expect(all(core, "dcterms:created")[0]!.text).toBe("2024-10-08T00:00:00Z");
  const undated = Object.fromEntries(Object.entries(slip).filter(([name]) => name !== "date")) as unknown as Paper;
  expect(all(await (await openDocx(await writeDocx(undated))).part("docProps/core.xml"), "dcterms:created")).toEqual(
    [],
  );
});

test("a title of two lines is broken between words", () => {
  // 22 points a character in 156 mm: 442.2 ÷ 22 = 20.1 characters to a line.
  expect(titleLines("关于2023年1—9月重点指标完成情况的通报", 20.1)).toBe("关于2023年1—9月重点指标\n完成情况的通报");
  expect(titleLines("关于本期重点指标完成情况的通报", 20.1)).toBe("关于本期重点指标完成情况的通报");
  expect(titleLines("二十一个字长而没有词可断的标题二十一个字长", 20.1)).not.toContain("\n");
});
