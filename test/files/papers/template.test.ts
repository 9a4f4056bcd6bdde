import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { issueText, type Paper } from "../../../engine/index";
import { fillTemplate } from "../../../files/papers";
import { maximumFileBytes } from "../../../files/limits";
import { testArchive } from "../archive";
import { harmful, hostilePaper, shownUnheld } from "./hostile";
import { all, openDocx, type Element } from "./opened";
import { notice, report } from "./samples";

const line = (...texts: string[]): Paragraph => new Paragraph({ children: texts.map((text) => new TextRun(text)) });

/** A template as an office would make it: its own heads, an indented paragraph in its own size where a section goes. */
function template(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: { heading1: { run: { size: 50, color: "C00000" } } },
      paragraphStyles: [{ id: "Zhengwen", name: "本单位正文", basedOn: "Normal", run: { size: 30 } }],
    },
    sections: [{ headers: { default: new Header({ children: [line("{{单", "位}}内部资料")] }) }, children }],
  });
  return Packer.pack(document, "uint8array");
}

const place = (name: string): Paragraph =>
  new Paragraph({
    style: "Zhengwen",
    indent: { firstLine: 600 },
    children: [
      new TextRun({ text: `{{${name.slice(0, 1)}`, size: 26 }),
      new TextRun({ text: `${name.slice(1)}}}`, size: 26 }),
    ],
  });

const texts = (body: Element): string[] =>
  all(body, "w:p").map((paragraph) =>
    all(paragraph, "w:t")
      .map(({ text }) => text)
      .join(""),
  );
const styleOf = (paragraph: Element): string => all(paragraph, "w:pStyle")[0]?.attributes["w:val"] ?? "";

async function filled(bytes: Uint8Array, paper: Paper) {
  const { bytes: out, issues } = await fillTemplate(bytes, paper, { file: "模板.docx" });
  const docx = await openDocx(out!);
  return { out: out!, docx, body: await docx.part("word/document.xml"), said: issues.map((each) => issueText(each)) };
}

test("fields become words, also over runs and in headers; a section stands where it was asked for, as the template looks", async () => {
  const cell = new TableCell({ children: [line("期次：{{ 年度 }}")] });
  const bytes = await template([
    line("{{标", "题}}"),
    new Table({ rows: [new TableRow({ children: [cell] })] }),
    line("以下是正文："),
    place("总体情况"),
    line("{{日期}}印发"),
  ]);
  const { body, docx, said } = await filled(bytes, notice);
  expect(said).toEqual([]);
  const lines = texts(body);
  expect(lines[0]).toBe("关于2024年9月份全县重点目标任务完成情况的通报");
  expect(lines[1]).toBe("期次：2024年");
  expect(lines.at(-1)).toBe("2024年10月8日印发");
  const header = docx.paths.find((path) => /word\/header\d/u.test(path))!;
  expect(texts(await docx.part(header))).toEqual(["某某县人民政府办公室内部资料"]);
  const at = lines.indexOf("一、总体情况");
  expect(lines.slice(2, 4)).toEqual(["以下是正文：", "各镇人民政府，各街道办事处，县政府各部门、各直属机构："]);
  const paragraphs = all(body, "w:p");
  expect(styleOf(paragraphs[at]!)).toBe("Heading1");
  const own = paragraphs[at + 1]!;
  expect(styleOf(own)).toBe("Zhengwen");
  expect(all(own, "w:ind")[0]!.attributes["w:firstLine"]).toBe("600");
  expect(all(own, "w:sz")[0]!.attributes["w:val"]).toBe("26");
  expect(all(body, "w:tbl").length).toBe(2);
  const styles = all(await docx.part("word/styles.xml"), "w:style").map(({ attributes }) => attributes["w:styleId"]!);
  expect(paragraphs.map(styleOf).filter((id) => id !== "" && !styles.includes(id))).toEqual([]);
  expect(new Set(styles).size).toBe(styles.length);
});

test("tables and figures count from what the template asks for, and what it leaves out is called by its title", async () => {
  const { body } = await filled(await template([place("排名")]), report);
  expect(texts(body)).toContain("总分排名如表1和图1所示。");
  const { body: other } = await filled(await template([place("概况")]), report);
  expect(texts(other)).toContain("各指标无量纲化后加权汇总，得分见“县（市、区）得分与名次”。");
});

test("what the paper says is never taken for a placeholder, a formula or markup", async () => {
  const { body, out, said } = await filled(
    await template([line("{{标题}}"), place("排名"), line("{{年度}}")]),
    hostilePaper,
  );
  expect(said).toEqual([]);
  const lines = texts(body);
  expect(lines[0]).toBe(harmful[2]);
  expect(lines.at(-1)).toBe(harmful[3]);
  for (const text of harmful) expect(lines).toContain(text);
  expect(lines).toContain(shownUnheld);
  // The section was put in once, not where its text names it.
  expect(lines.filter((each) => each === harmful[4]).length).toBe(2);
  const { bytes: again } = await fillTemplate(
    await template([line("{{标题}}"), place("排名"), line("{{年度}}")]),
    hostilePaper,
    { file: "模板.docx" },
  );
  expect(again).toEqual(out);
});

test("a field of several lines has as many", async () => {
  const { body } = await filled(await template([line("问题：{{问题}}")]), { ...notice, fields: { 问题: "一\n二" } });
  const own = all(body, "w:p")[0]!;
  expect(own.text).toBe("问题：一二");
  expect(all(own, "w:br").length).toBe(1);
});

test("a section's end that stood with a placeholder stays", async () => {
  const document = new Document({ sections: [{ children: [place("要求")] }, { children: [line("末页")] }] });
  const { body } = await filled(await Packer.pack(document, "uint8array"), notice);
  expect(all(body, "w:sectPr").length).toBe(2);
  expect(texts(body).at(-1)).toBe("末页");
});

test("placeholders that there are not are listed with those that there are", async () => {
  const { said, body } = await filled(await template([line("{{排 名}}与{{标题}}"), line("见{{要求}}")]), notice);
  expect(said).toEqual([
    "模板.docx：模板里的占位符“排 名”没有对应的内容，原样留着；可以写的有：“标题”、“单位”、“日期”、“年度”、“期”、“总体情况”、“要求”。",
    "模板.docx：占位符“要求”代表一整节，所在的段落里还有别的文字，没有填；请让它单独占一段。",
  ]);
  expect(texts(body)).toEqual(["{{排 名}}与关于2024年9月份全县重点目标任务完成情况的通报", "见{{要求}}"]);
});

test("what is no template is said in one sentence", async () => {
  const said = async (bytes: Uint8Array): Promise<string[]> => {
    const { bytes: none, issues } = await fillTemplate(bytes, notice, { file: "模板.docx" });
    expect(none).toBeUndefined();
    return issues.map((each) => issueText(each));
  };
  const plain = new Document({ sections: [{ children: [line("没有占位符")] }] });
  await expect(said(await Packer.pack(plain, "uint8array"))).resolves.toEqual([
    expect.stringMatching(/^模板\.docx：模板里没有占位符，没有地方可填；.*“标题”/u),
  ]);
  await expect(said(new TextEncoder().encode("标题"))).resolves.toEqual([
    expect.stringMatching(/不能作模板；请给 Word/u),
  ]);
  await expect(said(testArchive({ "xl/workbook.xml": "" }))).resolves.toEqual([expect.stringMatching(/不能作模板/u)]);
  await expect(said(testArchive({ "word/document.xml": "<w:x/>" }))).resolves.toEqual([
    expect.stringMatching(/不完整或已损坏/u),
  ]);
  await expect(said(new Uint8Array(maximumFileBytes + 1))).resolves.toEqual([expect.stringMatching(/超过 64/u)]);
  await expect(said(new Uint8Array())).resolves.toEqual([expect.stringMatching(/文件是空的/u)]);
  const locked = new Uint8Array(768);
  locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = "EncryptedPackage";
  [...name].forEach((char, i) => (locked[512 + 2 * i] = char.charCodeAt(0)));
  locked[512 + 64] = 2 * (name.length + 1);
  await expect(said(locked)).resolves.toEqual([expect.stringMatching(/密码/u)]);
});
