import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { displayWidth, textTable } from "../../cli/text-table";
import { readWorkbook, writeWorkbook } from "../../files/index";
import { sheetOf } from "../sheet";
import { testWorkbook } from "../files/archive";
import { call } from "./call";

const examples = join(__dirname, "..", "..", "examples");
const ledger = join(examples, "ledger", "ledger-2023-q3.xlsx");
const shandong = (name: string): string => join(examples, "shandong", name);
const data = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"].map(shandong);

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "xianping-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function changedMethod(change: (method: Record<string, unknown>) => void): string {
  const method = JSON.parse(readFileSync(shandong("method.json"), "utf8")) as Record<string, unknown>;
  change(method);
  return file("method.json", JSON.stringify(method));
}

describe("completion", () => {
  test("prints what was recognised, what is behind and what looks wrong", async () => {
    const { code, out } = await call("completion", ledger);
    expect(code).toBe(0);
    expect(out).toContain("2023年1—9月，序时进度 75%");
    expect(out).toContain("实际 1家 ÷ 目标 2家以上 = 50%");
    expect(out).toContain("G38：指标“智慧社区覆盖率”填报 105%");
    expect(out).not.toMatch(/\{\w+\}|undefined|NaN/u);
  });

  test("--json gives rows, issues and the summary", async () => {
    const { code, out } = await call("completion", ledger, "--json");
    const json = JSON.parse(out) as { rows: Record<string, unknown>[]; issues: unknown[]; summary: unknown };
    expect(code).toBe(0);
    expect(json.rows).toHaveLength(31);
    // 1,357,000 万元 of 180 亿元: 135.7 ÷ 180.
    expect(json.rows.find((row) => row.indicator === "新医药产业产值")).toMatchObject({
      row: 16,
      target: { value: 180, unit: "亿元", comparator: ">=" },
      reported: { value: 1357000, unit: "万元" },
      rate: 0.753888889,
      met: false,
    });
    expect(json.issues.length).toBeGreaterThan(0);
    expect(json.summary).toBeDefined();
  });

  test("--out writes a workbook that tells the working and the cell of every rate", async () => {
    const out = join(folder, "result.xlsx");
    expect((await call("completion", ledger, "--out", out)).code).toBe(0);
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(out)), "result.xlsx");
    expect(sheets.map((s) => s.name)).toEqual(["完成情况", "部门汇总", "分类汇总", "问题清单", "识别结果"]);
    expect(sheets[0]?.rows.find((row) => row[2] === "省级创新平台")).toEqual(
      expect.arrayContaining(["实际 1家 ÷ 目标 2家以上 = 50%", "重点指标台账 G7"]),
    );
    expect(readdirSync(folder)).toEqual(["result.xlsx"]);
  });

  test("a result is never written over what is there, nor over the input", async () => {
    const there = file("result.xlsx", "mine");
    expect(await call("completion", ledger, "--out", there)).toMatchObject({ code: 1 });
    expect(readFileSync(there, "utf8")).toBe("mine");
    expect((await call("completion", ledger, "--out", there, "--overwrite")).code).toBe(0);
    expect((await call("completion", there, "--out", there, "--overwrite")).code).toBe(2);
    expect((await call("completion", ledger, "--out", join(folder, "result.doc"))).code).toBe(2);
  });

  test.each([
    [["completion"], 2],
    [["completion", ledger, "--unknown"], 2],
    [["completion", ledger, "--as-of", "2023-13-01"], 2],
    [["completion", ledger, "--column", "H=reported"], 2],
    [["completion", ledger, "--pace", "fast"], 2],
    [["completion", ledger, "--sheet", "没有"], 1],
    [["completion", "nowhere.xlsx"], 1],
    [["nothing"], 2],
  ])("%j ends with %d and says why", async (words, code) => {
    const result = await call(...words);
    expect(result.code).toBe(code);
    expect(result.err.trim()).not.toBe("");
    expect(result.err).not.toMatch(/\{\w+\}|undefined|\n\s{4}at /u);
  });

  test.each<[what: string, content: () => Uint8Array | string | Promise<Uint8Array>]>([
    ["no workbook", () => new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])],
    ["nothing at all", () => ""],
    ["text that is no table", () => "关于报送材料的通知\n请各单位按时报送。\n"],
    ["a workbook that is cut off", () => testWorkbook([{ rows: `<row><c><v>1</v></c></row>` }]).slice(0, 300)],
    ["an empty sheet", () => writeWorkbook([sheetOf([])])],
    [
      "a sheet without a ledger",
      () =>
        writeWorkbook([
          sheetOf([
            ["甲", "乙"],
            [1, 2],
          ]),
        ]),
    ],
  ])("%s is one clear sentence and exit code 1", async (_, content) => {
    const result = await call("completion", file("台账.xlsx", await content()), "--out", join(folder, "r.xlsx"));
    expect(result.code).toBe(1);
    expect(result.err.trim().split("\n")).toHaveLength(1);
    expect(result.err).toMatch(/^台账\.xlsx/u);
    expect(result.err).not.toMatch(/\{\w+\}|undefined/u);
    expect(existsSync(join(folder, "r.xlsx"))).toBe(false);
  });

  test("lights by a rule of one's own, whose holes are said", async () => {
    const rule = file("rule.json", JSON.stringify({ title: "两色", bands: [{ light: "green", from: 0 }] }));
    const { code, err } = await call("completion", ledger, "--lights", rule);
    expect(code).toBe(0);
    expect(err).toContain("两色");
    expect((await call("completion", ledger, "--lights", "rainbow")).code).toBe(1);
  });
});

describe("evaluate", () => {
  const method = shandong("method.json");

  test("prints the ranking and, asked for, the working of a county", async () => {
    const { code, out } = await call("evaluate", "--data", ...data, "--method", method, "--explain", "历下区");
    expect(code).toBe(0);
    expect(out).toMatch(/1 {2}历下区/u);
    expect(out).toContain("census-2020.csv");
    // The sentence, then the working.
    expect(out.indexOf("历下区得 92.60 分，在 136 个单位中列第 1 名")).toBeLessThan(out.indexOf("census-2020.csv"));
    expect(out).toContain("综合得分：（");
  });

  test("--analysis adds correlations and reliability to the workbook, and needs one", async () => {
    const out = join(folder, "result.xlsx");
    expect((await call("evaluate", "--data", ...data, "--method", method, "--analysis", "--out", out)).code).toBe(0);
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(out)), "result.xlsx");
    expect(sheets.slice(-2).map(({ name }) => name)).toEqual(["相关性", "信度"]);
    const pairs = sheets.at(-2)!.rows.slice(4);
    for (const row of pairs)
      for (const r of [row[3], row[5], row[7]]) expect(Math.abs(Number(r))).toBeLessThanOrEqual(1);
    // Every dimension: each two of its children, and each child with it.
    const json = JSON.parse(readFileSync(method, "utf8")) as { indicators: { code: string; parent?: string }[] };
    const sizes = json.indicators.map(({ code }) => json.indicators.filter(({ parent }) => parent === code).length);
    expect(pairs).toHaveLength(sizes.reduce((total, k) => total + (k * (k + 1)) / 2, 0));
    const without = await call("evaluate", "--data", ...data, "--method", method, "--analysis");
    expect(without.code).toBe(2);
    expect(without.err).toContain("--out");
  });

  test("--out writes ranking, scores, contributions, weights, lists, problems and the method", async () => {
    const out = join(folder, "result.xlsx");
    expect((await call("evaluate", "--data", ...data, "--method", method, "--out", out)).code).toBe(0);
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(out)), "result.xlsx");
    expect(sheets.map((s) => s.name)).toEqual([
      "排名",
      "为什么",
      "得分",
      "指标值",
      "填补与处理",
      "数据概况",
      "贡献",
      "权重",
      "名单",
      "问题清单",
      "评价办法",
      "指标体系",
    ]);
    const rowsOf = (name: string) =>
      sheets
        .find((s) => s.name === name)
        ?.rows.filter((row) => row.some((cell) => typeof cell === "string" && /^37\d{4}$/u.test(cell))) ?? [];
    const reasons = rowsOf("为什么");
    expect(reasons).toHaveLength(136);
    expect(reasons[0]?.at(-1)).toMatch(
      /^历下区得 92\.60 分，在 136 个单位中列第 1 名（“市辖区”类 58 个单位中第 1 名）/u,
    );
    const contributions = rowsOf("贡献");
    expect(contributions).toHaveLength(136);
    for (const [, , , total, ...parts] of contributions) {
      const numbers = parts.filter((part) => typeof part === "number");
      expect(numbers.reduce((a, b) => a + b, 0)).toBeCloseTo(total as number, 9);
    }
  });

  test("tables may be named, in any order", async () => {
    const named = ["普查2020", "普查2010", "可比性", "上次结果"].map((name, i) => `${name}=${data[i] ?? ""}`);
    const reversed = await call("evaluate", "--data", ...named.reverse(), "--method", method, "--json");
    expect(reversed.code).toBe(0);
    const { units } = JSON.parse(reversed.out) as { units: { name: string; rank: number }[] };
    expect(units).toHaveLength(136);
    expect(units[0]).toMatchObject({ name: "历下区", rank: 1 });
  });

  type Node = Record<string, unknown>;
  const node = (m: Record<string, unknown>, code: string): Node =>
    (m.indicators as Node[]).find((each) => each.code === code) ?? {};
  const variable = (m: Record<string, unknown>, name: string, formula: string): void =>
    void (m.variables as Node[]).unshift({ name, formula });

  test.each<[what: string, change: (m: Record<string, unknown>) => void, said: RegExp]>([
    ["a misspelt column", (m) => void (node(m, "A3").value = "老年人口比率"), /老年人口比率/u],
    ["weights that do not add up", (m) => void (node(m, "A1").weight = 9), /权重/u],
    ["a misspelt field", (m) => void (m.titel = "x"), /titel/u],
    ["a formula that loops", (m) => (variable(m, "甲", "乙 + 1"), variable(m, "乙", "甲 * 2")), /甲|乙/u],
    ["a formula that reaches out", (m) => void (node(m, "A3").value = 'cos.constructor("return process")()'), /公式/u],
    ["a formula that is cut off", (m) => void (node(m, "A3").value = "老年人口比重 *"), /公式/u],
  ])("%s is said with its place, and nothing is written", async (_, change, said) => {
    const out = join(folder, "r.xlsx");
    const result = await call("evaluate", "--data", ...data, "--method", changedMethod(change), "--out", out);
    expect(result.code).toBe(1);
    expect(result.err).toMatch(said);
    expect(result.err).toContain("method.json");
    expect(result.err).not.toMatch(/\{\w+\}|undefined|\[object/u);
    expect(existsSync(out)).toBe(false);
  });

  test("too few tables, too many, and a county that is not there are wrong calls", async () => {
    expect((await call("evaluate", "--data", data[0] ?? "", "--method", method)).code).toBe(2);
    expect((await call("evaluate", "--data", ...data, data[0] ?? "", "--method", method)).code).toBe(2);
    expect((await call("evaluate", "--data", ...data, "--method", method, "--explain", "没有县")).code).toBe(2);
    expect((await call("evaluate", "--data", ...data, "--method", ledger)).code).toBe(1);
  });
});

describe("the demo", () => {
  test("runs both lines of work and leaves two workbooks", async () => {
    const { code, out } = await call("demo", "--out", folder);
    expect(code).toBe(0);
    expect(out).toContain("历下区");
    expect(out).toContain("沂源县绿色低碳高质量发展重点指标台账");
    expect(readdirSync(folder).sort()).toEqual(["ledger-result.xlsx", "shandong-result.xlsx"]);
  });
});

describe("tables in a terminal", () => {
  test("a Chinese character is two cells wide", () => {
    expect(displayWidth("县A１")).toBe(5);
    expect(
      textTable(
        [
          ["县", "分"],
          ["历下区", "9.5"],
        ],
        [1],
      ),
    ).toBe("县       分\n历下区  9.5");
  });
});

describe("compare", () => {
  const last = ["--last-method", shandong("method-2010.json"), "--last-data", ...data.slice(0, 2)];
  const now = ["--method", shandong("method.json"), "--data", ...data];

  test("says why counties rose and fell, in a sentence and item by item", async () => {
    const { code, out } = await call("compare", ...now, ...last, "--explain", "曲阜市");
    expect(code).toBe(0);
    expect(out).toContain("136 个单位中上升 66 个，下降 65 个，不变 5 个");
    expect(out).toContain("曲阜市由第 35 名升至第 29 名（+6 位），得分由 81.83 分变为 85.39 分（+3.55 分）：自身数值");
    expect(out).toContain("改按本期办法中同一项的公式取数");
  });

  test("--out writes the reasons, which add up to the change of every county", async () => {
    const out = join(folder, "change.xlsx");
    expect((await call("compare", ...now, ...last, "--out", out)).code).toBe(0);
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(out)), "change.xlsx");
    expect(sheets.map((s) => s.name)).toEqual(["升降原因", "升降明细", "问题清单"]);
    const rows = sheets[0]!.rows.filter(([code]) => /^37\d{4}$/u.test(typeof code === "string" ? code : ""));
    expect(rows).toHaveLength(136);
    for (const row of rows) {
      const [change = NaN, ...parts] = [5, 9, 10, 11, 12, 13].map((i) => Number(row[i]));
      expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(change, 9);
    }
  });

  test(
    "a county that is not there is a wrong call",
    async () => expect((await call("compare", ...now, ...last, "--explain", "没有县")).code).toBe(2),
    30_000,
  );
});
