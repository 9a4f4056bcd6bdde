import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBytes, readJson, writeSheets } from "../../cli/io";
import { Failure } from "../../cli/failure";
import { completeProjects } from "../../engine/completion/projects";
import { readLightRule } from "../../engine/completion/light-rule";
import { readProjects } from "../../engine/ledger/read-projects";
import type { Issue } from "../../engine/terms/issue";
import { readDocument } from "../../files/documents";
import { readMethodFile, readWorkbook } from "../../files/index";
import { fillTemplate } from "../../files/papers";
import { maximumExpandedBytes, maximumFileBytes, maximumParts } from "../../files/limits";
import { testArchive, testWorkbook } from "../files/archive";
import type { RaisedCase } from "./raised-case";
import { ledger, ledgerIssues, sheet } from "./raise";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(bytes: Uint8Array, name = "报表.xlsx"): () => Promise<readonly Issue[]> {
  return async () => (await readWorkbook(bytes, name)).issues;
}

function readPlan(bytes: Uint8Array, name = "方案.docx"): () => Promise<readonly Issue[]> {
  return async () => (await readDocument(bytes, name)).issues;
}

function fill(bytes: Uint8Array): () => Promise<readonly Issue[]> {
  const section = { placeholder: "排名", parts: [] };
  const paper = { layout: "report", title: "报告", fields: { 年度: "2024年" }, sections: [section] } as const;
  return async () => (await fillTemplate(bytes, paper, { file: "模板.docx" })).issues;
}

function readMethod(bytes: Uint8Array, name: string): () => Promise<readonly Issue[]> {
  return async () => {
    const result = await readMethodFile(bytes, name);
    return result.kind === "none" ? result.issues : [];
  };
}

/** A page on which nothing is printed. */
const blankPage = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** The old container of Office files, as far as it is looked at: an entry of its directory. */
function compoundFile(name: string): Uint8Array {
  const bytes = Buffer.alloc(768);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.write(name, 512, "utf16le");
  bytes.writeUInt16LE(2 * (name.length + 1), 512 + 64);
  return new Uint8Array(bytes);
}

const damagedSheet = testWorkbook([{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }, { rows: "" }], {
  parts: { "xl/worksheets/sheet2.xml": { content: "<worksheet>", declaredSize: 3 } },
});

/** Files that cannot be read, or not all of them, and rules of lights. */
export const fileCases: readonly RaisedCase[] = [
  ["nothing", read(new Uint8Array())],
  ["too large", read(new Uint8Array(maximumFileBytes + 1))],
  ["a password", read(compoundFile("EncryptedPackage"))],
  ["Excel 97", read(compoundFile("Workbook"))],
  ["old Word", read(compoundFile("WordDocument"))],
  ["a template that is text", fill(bytesOf("{{排名}}"))],
  ["a method as Word", readMethod(testArchive({ "word/document.xml": "" }), "办法.docx")],
  ["a method as a plain text", readMethod(bytesOf("第一条 为规范评价"), "办法.txt")],
  ["a plan as old Word", readPlan(compoundFile("WordDocument"))],
  ["a plan as a picture", readPlan(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]))],
  ["a plan as a workbook", readPlan(testWorkbook([{ rows: "" }]))],
  ["a plan as a scan", readPlan(bytesOf(blankPage))],
  ["a plan in no known encoding", readPlan(new Uint8Array([0x41, 0xff, 0xff, 0x41]))],
  ["xlsb", read(testArchive({ "xl/workbook.bin": "" }))],
  ["ods", read(testArchive({ "content.xml": "", "META-INF/manifest.xml": "" }))],
  ["zip", read(testArchive({ "台账.txt": "" }))],
  ["PDF", read(bytesOf("%PDF-1.7"))],
  ["a page", read(bytesOf("<html><table></table></html>"))],
  ["XML", read(bytesOf("<?xml version='1.0'?><a/>"))],
  ["noise", read(new Uint8Array([1, 2, 3]))],
  ["cut off", read(testWorkbook([{ rows: "" }]).subarray(0, 600))],
  ["a sheet that is damaged", read(damagedSheet)],
  [
    "parts without end",
    read(
      testArchive(
        Object.fromEntries(
          Array.from({ length: maximumParts + 1 }, (_, i) => [i === 0 ? "xl/workbook.xml" : `x${i}`, ""]),
        ),
      ),
    ),
  ],
  ["a bomb", read(testArchive({ "xl/workbook.xml": { content: "", declaredSize: maximumExpandedBytes + 1 } }))],
  ["an empty sheet", read(testWorkbook([{ rows: "" }]))],
  ["GB18030", read(new Uint8Array([0xbc, 0xd7, 0xcf, 0xd8, 0x2c, 0x31]), "表.csv")],
  ["no encoding", read(new Uint8Array([0xff, 0x41, 0x80, 0xff, 0x42]), "表.csv")],
  ["a quote", read(bytesOf('a,b\n1,"2\n3,4\n'), "表.csv")],
  ["half a character", read(bytesOf("代码,名称\n01,甲县").subarray(0, -1), "表.csv")],
  ["a rule of lights of no name", () => readLightRule("银川").issues],
  [
    "a rule of lights that is none",
    () => readLightRule({ title: "规则", bands: [{ light: "black", from: "0" }] }).issues,
  ],
  ["a rule of lights with a hole", () => readLightRule("yinchuan-2025").issues],
];

/** What the command line says about files, as lines. */
export function fileFailures(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "xianping-"));
  try {
    const path = join(folder, "办法.json");
    writeFileSync(path, '{ "title": "办法",\n  "edition": , }');
    return [
      ...linesOf(() => readBytes(join(folder, "没有.csv"))),
      ...linesOf(() => readBytes(folder)),
      ...linesOf(() => readJson(path)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the command line says where a result cannot be written. */
export async function writeFailure(): Promise<string> {
  try {
    await writeSheets(join(tmpdir(), "xianping-no-such-folder", "结果.xlsx"), [sheet("表", [["a"]])]);
    return "";
  } catch (error) {
    return (error as Failure).lines.join("\n");
  }
}

function linesOf(act: () => unknown): readonly string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof Failure) return error.lines;
    throw error;
  }
}

const months = (name: string) =>
  sheet(name, [
    ["指标名称", "年度目标", "完成情况"],
    ...["粮食", "棉花", "油料", "水果"].map((crop) => [crop, "5万吨", "3万吨"]),
  ]);

/** Ledgers as clerks keep them. */
export const ledgerCases: readonly RaisedCase[] = [
  [
    "tables of key projects",
    () => {
      const header = [
        "乡镇",
        "项目数（宗）",
        "年度计划投资",
        "累计完成投资",
        "完成年度计划%",
        "与时序进度差",
        "开工率",
      ];
      const rows = [
        ["悦庄镇", 4, 2000, 1000, 60, "", "约许多"],
        ["东里镇", 3, 1000, "", "", "", ""],
        ["历山街道", 3, 1000, 800, 80, 20, ""],
        ["合计", 12, 4500, 1800, "", "", ""],
      ];
      const { tables, issues } = readProjects(
        [sheet("项目", [["重点项目（2025年1-8月）"], header, ...rows])],
        {},
        "项目.xlsx",
      );
      return completeProjects(tables, issues).issues;
    },
  ],
  [
    "a baseline of another kind",
    () => {
      const rows = [["农产品加工企业", "51家", "家", "40公里", "46家", null]];
      const header = ["指标名称", "2023年目标", "单位", "基期值", "2023年1-9月完成", "完成率"];
      return ledgerIssues([ledger(rows, header)], {}, { fromBaseline: true });
    },
  ],
  [
    "rows",
    () =>
      ledgerIssues([
        ledger([
          ["粮食产量", 30, "万吨", 28, 25, null],
          ["粮食产量", 30, "万吨", 28, 25, null],
          ["新增就业", null, "人", 1, 2, null],
          ["推进改革", "稳步推进", "", null, "正在推进", null],
          ["修路", 5, "", 3, 4, null],
          ["产品", 5, "坨", 3, 4, null],
          ["投资", "5亿元", "", 3, "4公里", null],
          ["展会", "5场", "", "3", "第一季度2场，第二季度3场", null],
          ["覆盖率", "95%", "", "90%", "120%", null],
          ["收入", "5亿元", "", "3亿元", "40000亿元", null],
          ["税收", "5亿元", "", "", "40000亿元", null],
          ["绿化覆盖率", "95%", "", "", 0.93, null],
          ["产值", "50亿元", "", "", "25亿元", "70%"],
          ["用电", "50亿元", "", "", "大约许多", null],
          ["利润增长", 5, "", "", 3, null],
        ]),
      ]),
  ],
  [
    "a total",
    () =>
      ledgerIssues([
        ledger([
          ["修路", 5, "个", 1, 2, null],
          ["建桥", 5, "个", 1, 2, null],
          ["合计", 99, "个", 1, 4, null],
        ]),
      ]),
  ],
  [
    "a count",
    () =>
      ledgerIssues([
        ledger([
          ["修路", 5, "个", 1, 2, null],
          ["总计（共5项）", null, "", null, null, null],
        ]),
      ]),
  ],
  [
    "sheets",
    () => ledgerIssues([sheet("说明", [["本表说明"]]), sheet("空", []), sheet("藏", [["x"]], { isHidden: true })]),
  ],
  ["a hidden row", () => ledgerIssues([{ ...ledger([["修路", 5, "个", 1, 2, null]]), hiddenRows: new Set([2]) }])],
  ["a sheet that is not there", () => ledgerIssues([ledger([])], { sheet: "九月" })],
  ["months", () => ledgerIssues([months("8月"), months("9月")])],
  [
    "no target",
    () =>
      ledgerIssues([
        sheet("表", [
          ["指标名称", "完成情况"],
          ["修路", 5],
          ["建桥", 6],
        ]),
      ]),
  ],
  [
    "no report",
    () =>
      ledgerIssues([
        sheet("表", [
          ["指标名称", "目标值"],
          ["修路", "5个"],
          ["建桥", "6个"],
        ]),
      ]),
  ],
  [
    "a header that says little",
    () =>
      ledgerIssues([
        sheet("表", [
          ["项目", "数值", "9月底"],
          ["修路", "5个", "5个"],
          ["建桥", "6个", "5个"],
        ]),
      ]),
  ],
];
