import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { findChineseFont, fontFolders } from "../../cli/fonts";
import { readDocument } from "../../files/documents";
import { all, openDocx } from "../files/papers/opened";
import { call } from "./call";

const ledger = join(__dirname, "..", "..", "examples", "ledger", "ledger-2023-q3.xlsx");
const signed = ["--issuer", "县政府督查室", "--date", "2023-10-10"];

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "xianping-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string): string => join(folder, name);
const wordsOf = async (path: string): Promise<string> =>
  (await readDocument(new Uint8Array(readFileSync(path)), "通报.docx")).text;

/** A ledger of two departments; the second month is further on. */
function writeLedger(name: string, months: number, done: readonly number[]): string {
  const path = inFolder(name);
  const rows = done.map((value, i) => `指标${i + 1},12,个,${value},县${"甲乙丙"[i]}局`);
  writeFileSync(path, [`指标名称,2023年目标,单位,2023年1-${months}月完成,责任单位`, ...rows, ""].join("\n"));
  return path;
}

async function writeTemplate(...paragraphs: readonly string[]): Promise<string> {
  const document = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] });
  writeFileSync(inFolder("模板.docx"), await Packer.pack(document, "uint8array"));
  return inFolder("模板.docx");
}

test("two runs of all that can be asked for give equal bytes", async () => {
  const [now, last] = [writeLedger("now.csv", 9, [9, 2, 5]), writeLedger("last.csv", 8, [8, 1, 5])];
  const words = (run: string): string[] => [
    ...[
      "report",
      "ledger",
      now,
      "--last",
      last,
      ...signed,
      "--docx",
      join(run, "a.docx"),
      "--html",
      join(run, "a.html"),
    ],
    ...["--xlsx", join(run, "a.xlsx"), "--register-out", join(run, "b.xlsx"), "--slips", join(run, "slips")],
  ];
  const runs = [inFolder("one"), inFolder("two")] as const;
  for (const run of runs) {
    mkdirSync(run);
    expect(await call(...words(run))).toMatchObject({ code: 0 });
  }
  const [one, two] = runs.map((run) =>
    readdirSync(run, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), "base64")]),
  );
  // Four files, and a slip for each of 指标2 (2 of 12 after nine months) and 指标3 (5 of 12).
  expect(one!.map(([name]) => name).sort()).toEqual([
    "a.docx",
    "a.html",
    "a.xlsx",
    "b.xlsx",
    "督办单001.docx",
    "督办单002.docx",
  ]);
  expect(one).toEqual(two);
});

describe("a template", () => {
  const write = (template: string): Promise<{ code: number; err: string }> =>
    call("report", "ledger", ledger, ...signed, "--docx", inFolder("通报.docx"), "--template", template);

  test("is filled; placeholders that are not known stay and are said", async () => {
    const { code, err } = await write(await writeTemplate("{{标题}}", "{{没有这项}}"));
    expect(code).toBe(0);
    expect(err).toMatch(/提醒 {2}.*没有这项/u);
    expect(await wordsOf(inFolder("通报.docx"))).toMatch(/完成情况的通报[^]*\{\{没有这项\}\}/u);
  });

  test("without a placeholder, and what is no Word document, is refused", async () => {
    expect(await write(await writeTemplate("没有占位符"))).toMatchObject({ code: 1 });
    expect(await write(ledger)).toMatchObject({ code: 1 });
    expect(await write(inFolder("none.docx"))).toMatchObject({ code: 1 });
    expect(existsSync(inFolder("通报.docx"))).toBe(false);
  });
});

test("--last tells how this month differs", async () => {
  const [now, last] = [writeLedger("now.csv", 9, [9, 2]), writeLedger("last.csv", 8, [8, 1])];
  const path = inFolder("通报.html");
  expect(await call("report", "ledger", now, "--last", last, ...signed, "--html", path)).toMatchObject({ code: 0 });
  expect(readFileSync(path, "utf8")).toContain("上期");
});

test("key projects alone are enough for a bulletin, and what is wrong with their table is said", async () => {
  const projects = inFolder("projects.csv");
  const rows = ["县工信局,444,90000,30000,24000", "悦庄镇,120,40000,10000,4000", "合计,444,130000,40000,28000"];
  const head = "单位,项目数（宗）,总投资,年度计划投资,累计完成投资";
  writeFileSync(projects, ["重点项目（2025年1-8月）　单位：万元,,,,", head, ...rows, ""].join("\n"));
  const { code, err } = await call("report", "ledger", projects, ...signed, "--docx", inFolder("通报.docx"));
  expect(code).toBe(0);
  // 444 + 120 = 564, and 合计 says 444.
  expect(err).toMatch(/提醒 {2}.*444/u);
  expect(await wordsOf(inFolder("通报.docx"))).toContain("完成年度计划的70.00%");
});

test("where slips cannot be written, nothing is left of their folder", async () => {
  const slips = inFolder("slips");
  const none = join(folder, "none", "register.xlsx");
  const words = ["report", "ledger", writeLedger("now.csv", 9, [1]), "--date", "2023-10-10", "--slips", slips];
  expect(await call(...words, "--register-out", none)).toMatchObject({ code: 1 });
  expect(readdirSync(folder)).toEqual(["now.csv"]);
  const { err } = await call(...words.with(2, writeLedger("met.csv", 9, [12])));
  expect(err).toContain("不写督办单");
  expect(existsSync(slips)).toBe(false);
});

test.each([
  [["report", "ledger"], "还要写出 文件。"],
  [["report", "evaluation"], "还要给出 --data <file...>。"],
  [["report", "ledger", "a.csv", "--nothing"], "没有 --nothing 这个选项。"],
  [["report", "ledger", "a.csv", "--docx"], "--docx <文件> 后面还缺内容。"],
  [
    ["report", "ledger", "a.csv", "--date", "2023-13-01"],
    "--date <日期> 不能写成“2023-13-01”：日期应写成 2023-09-30 的样子。",
  ],
  [["report", "ledger", "a.csv", "--cost", "x"], "--cost <方法> 不能写成“x”：只能是 ratio, difference 之一。"],
  [["report", "ledger", "a.csv", "--issuers", "x"], "没有 --issuers 这个选项。是不是 --issuer？"],
  [["reports"], "没有 reports 这个命令。是不是 report？"],
])("a wrong call is said in a sentence: %j", async (words, sentence) => {
  expect(await call(...words)).toEqual({ code: 2, out: "", err: `${sentence}\n` });
});

test("help has Chinese heads", async () => {
  const { out } = await call("report", "ledger", "--help");
  expect([...out.matchAll(/^(\S+?：)/gmu)].map(([, head]) => head)).toEqual(["用法：", "参数：", "选项："]);
});

const font = findChineseFont(fontFolders());

test("charts have pictures for older programs where the machine has a Chinese font, else it is said", async () => {
  const path = inFolder("通报.docx");
  const { err } = await call("report", "ledger", ledger, ...signed, "--docx", path);
  const docx = await openDocx(new Uint8Array(readFileSync(path)));
  expect(all(await docx.part("word/document.xml"), "asvg:svgBlip").length).toBeGreaterThan(0);
  expect(err.includes("没有找到中文字体")).toBe(font === undefined);
  const { size } = new Blob([readFileSync(path)]);
  // A white point is nothing; a drawing's picture has thousands of bytes.
  if (font !== undefined) expect(size).toBeGreaterThan(20_000);
});
