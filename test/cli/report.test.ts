import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sheet } from "../../engine/index";
import { readDocument } from "../../files/documents";
import { readWorkbook, writeWorkbook } from "../../files/index";
import { call } from "./call";

const examples = join(__dirname, "..", "..", "examples");
const ledger = join(examples, "ledger", "ledger-2023-q3.xlsx");

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "xianping-"))));
afterEach(() => rmSync(folder, { recursive: true }));

async function sheetsOf(path: string): Promise<readonly Sheet[]> {
  return (await readWorkbook(new Uint8Array(readFileSync(path)), "result.xlsx")).sheets;
}

describe("report ledger", () => {
  test("--xlsx writes a workbook of formulas, with the cell of every row", async () => {
    const path = join(folder, "result.xlsx");
    const { code, err } = await call("report", "ledger", ledger, "--xlsx", path);
    expect({ code, err }).toEqual({ code: 0, err: "正在读取和测算 1 个文件……\n正在写工作簿……\n已写入 result.xlsx\n" });
    const sheets = await sheetsOf(path);
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["说明", "完成情况", "汇总", "亮灯图", "参数"]),
    );
    const rows = sheets.find(({ name }) => name === "完成情况")!;
    const [head, row] = [rows.rows[3]!, rows.rows.find((each) => each.includes("省级创新平台"))!];
    const cell = (header: string): unknown => row[head.indexOf(header)];
    // 实际 1家 ÷ 目标 2家以上.
    expect([cell("目标值"), cell("完成值"), cell("完成率"), cell("来源")]).toEqual([2, 1, 0.5, "重点指标台账 G7"]);
    expect(rows.formulas!.size).toBeGreaterThan(31 * 5);
    expect(readdirSync(folder)).toEqual(["result.xlsx"]);
  });

  test("several ledgers are summed up together, and places name their files", async () => {
    const other = join(folder, "other.csv");
    writeFileSync(other, "指标名称,2023年目标,单位,2023年1-9月完成,责任单位\n新增绿地,10,公顷,8,县园林局\n");
    const path = join(folder, "result.xlsx");
    expect((await call("report", "ledger", ledger, other, "--xlsx", path)).code).toBe(0);
    const sheets = await sheetsOf(path);
    const all = sheets.find(({ name }) => name === "汇总")!.rows.find((row) => row[1] === "全部指标");
    expect(all).toContain(32);
    expect(JSON.stringify(sheets.find(({ name }) => name === "完成情况")!.rows)).toContain("other.csv");
  });

  test("two runs give equal bytes", async () => {
    const [one, two] = ["one.xlsx", "two.xlsx"].map((name) => join(folder, name)) as [string, string];
    for (const path of [one, two]) expect((await call("report", "ledger", ledger, "--xlsx", path)).code).toBe(0);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  test("--docx and --html write the bulletin, signed and dated", async () => {
    const [docx, html] = [join(folder, "bulletin.docx"), join(folder, "bulletin.html")];
    const signed = ["--issuer", "县政府督查室", "--date", "2023-10-10"];
    expect(await call("report", "ledger", ledger, "--docx", docx)).toMatchObject({ code: 2 });
    expect(await call("report", "ledger", ledger, "--docx", docx, "--html", html, ...signed)).toMatchObject({
      code: 0,
    });
    const { text } = await readDocument(new Uint8Array(readFileSync(docx)), "bulletin.docx");
    for (const words of ["县政府督查室", "2023年10月10日", "技术合同交易额"]) {
      expect(text).toContain(words);
      expect(readFileSync(html, "utf8")).toContain(words);
    }
  });

  test("--slips writes a slip for each problem that was found", async () => {
    const slips = join(folder, "slips");
    const { code, err } = await call("report", "ledger", ledger, "--slips", slips, "--date", "2023-10-10");
    expect(code).toBe(0);
    const count = Number(/新发现 (\d+) 个问题/u.exec(err)![1]);
    expect(readdirSync(slips)).toHaveLength(count);
    expect(await call("report", "ledger", ledger, "--slips", slips, "--date", "2023-10-10")).toMatchObject({ code: 1 });
  });

  test("asks where to; never writes over an input or what is there", async () => {
    expect(await call("report", "ledger", ledger)).toMatchObject({ code: 2 });
    const there = join(folder, "there.xlsx");
    writeFileSync(there, readFileSync(ledger));
    expect(await call("report", "ledger", there, "--xlsx", there, "--overwrite")).toMatchObject({ code: 2 });
    expect(await call("report", "ledger", ledger, "--xlsx", there)).toMatchObject({ code: 1 });
    expect(readFileSync(there).equals(readFileSync(ledger))).toBe(true);
    expect(await call("report", "ledger", ledger, "--xlsx", join(folder, "result.ods"))).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).toEqual(["there.xlsx"]);
  });
});

describe("the problem register", () => {
  const typed = "县住建局已约谈施工单位";

  test("is begun, and keeps what was typed when the month is merged again", async () => {
    const [first, second] = ["first.xlsx", "second.xlsx"].map((name) => join(folder, name)) as [string, string];
    const begun = await call("report", "ledger", ledger, "--register-out", first, "--date", "2023-10-10");
    expect(begun).toMatchObject({ code: 0 });
    expect(begun.err).toMatch(/新发现 [1-9]\d* 个问题，超期 0 个/u);
    const [sheet] = await sheetsOf(first);
    const row = sheet!.rows.findIndex((each) => each.includes("反馈情况")) + 1;
    const column = sheet!.rows[row - 1]!.indexOf("反馈情况");
    const rows = sheet!.rows.map((each) => [...each]);
    rows[row]![column] = typed;
    writeFileSync(first, await writeWorkbook([{ ...sheet!, rows }]));
    const again = ["--register", first, "--register-out", second, "--date", "2023-10-10"];
    const merged = await call("report", "ledger", ledger, ...again);
    expect(merged).toMatchObject({ code: 0 });
    expect(merged.err).toContain("新发现 0 个问题");
    expect((await sheetsOf(second))[0]!.rows[row]![column]).toBe(typed);
  });

  test("needs a day, and somewhere to go", async () => {
    const path = join(folder, "register.xlsx");
    expect(await call("report", "ledger", ledger, "--register-out", path)).toMatchObject({ code: 2 });
    expect(await call("report", "ledger", ledger, "--register", path, "--xlsx", path)).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("report evaluation", () => {
  const shandong = (name: string): string => join(examples, "shandong", name);
  const data = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"].map(shandong);

  test("--xlsx writes a workbook of formulas", async () => {
    const path = join(folder, "result.xlsx");
    const words = ["report", "evaluation", "--data", ...data, "--method", shandong("method.json"), "--xlsx", path];
    expect(await call(...words)).toMatchObject({ code: 0, out: "" });
    const sheets = await sheetsOf(path);
    // 136 counties, each scored by formulas on several sheets.
    expect(sheets.reduce((sum, { formulas }) => sum + (formulas?.size ?? 0), 0)).toBeGreaterThan(136 * 10);
    expect(JSON.stringify(sheets.map(({ rows }) => rows))).toContain("寿光市");
    expect(readdirSync(folder)).toEqual(["result.xlsx"]);
  });

  test("--docx writes the annual report with a page for a county that is asked for", async () => {
    const path = join(folder, "report.docx");
    const words = ["report", "evaluation", "--data", ...data, "--method", shandong("method.json"), "--docx", path];
    const { code, err } = await call(...words, "--unit", "寿光市", "--benchmark", "历下区", "--date", "2026-01-05");
    expect(code).toBe(0);
    expect(err).toMatch(/正在分析 \d+\/\d+/u);
    const { text } = await readDocument(new Uint8Array(readFileSync(path)), "report.docx");
    expect(text).toContain("2026年1月5日");
    expect(text).toMatch(/寿光市[^]*历下区/u);
  });
});
