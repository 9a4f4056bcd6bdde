import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook, writeWorkbook } from "../../files/index";
import { coinSheets } from "../exchange/coin-sheets";
import { call } from "./call";

const published = (name: string): string => join(__dirname, "..", "reference", "published", name);
const shandong = (name: string): string => join(__dirname, "..", "..", "examples", "shandong", name);
const data = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"].map(shandong);

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "xianping-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const indices = published("t5-indices.csv");

describe("audit", () => {
  test("by a file of rules: says what does not follow, where, and what would mend it", async () => {
    const { code, out, err } = await call("audit", published("t3.csv"), "--rules", published("t3.json"));
    expect(code).toBe(1);
    expect(out).toContain("相符 15，末位不符 1，不符 1");
    expect(out).toContain("G12\u3000公布 41.46，应为 41.06，相差 0.40");
    expect(out).toContain("本格 41.46 应为 41.06（错一位数字）");
    expect(out).toContain("直接舍去后面的位数，就是公布的数");
    expect(err).toBe("t3.csv 有不符合规则的数。\n");
    expect(out).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/u);
  });

  test("by flags: a formula, a place, a sum, an order, a total", async () => {
    const formula = await call(
      "audit",
      indices,
      "--column",
      "jiadi_index",
      "--rule",
      "round(jiadi_points / 102 * 100, 2)",
    );
    expect(formula).toMatchObject({ code: 1, out: expect.stringMatching(/B15\u3000算得 35\.2941/u) as string });
    const place = await call("audit", indices, "--column", "jiadi_place", "--place-by", "jiadi_points");
    expect(place).toMatchObject({ code: 0, err: "" });
    expect(place.out).toContain("全部相符（17 处）");
    const sum = await call(
      "audit",
      published("t15-weights.csv"),
      "--column",
      "weight",
      "--sum",
      "100",
      "--within",
      "table",
    );
    expect(sum.code).toBe(0);
    expect((await call("audit", published("t16.csv"), "--order-by", "index")).code).toBe(0);
    expect((await call("audit", published("t16.csv"), "--order-by", "index", "--ascending")).code).toBe(1);
    const total = ["--column", "published", "--total", 'item == "total"', "--within", "unit"];
    expect((await call("audit", published("t4.csv"), ...total)).code).toBe(0);
  });

  test("a column may be called by its letter, and only some rows be looked at", async () => {
    const words = ["--column", "B列", "--rule", "D列 / 102 * 100", "--where", 'city != "日照"', "--name", "city"];
    expect((await call("audit", indices, ...words)).code).toBe(0);
  });

  test("--json gives every number with its verdict", async () => {
    const { out } = await call("audit", published("t5-ranks.csv"), "--rules", published("t5-ranks.json"), "--json");
    const json = JSON.parse(out) as { checks: { counts: unknown; findings: Record<string, unknown>[] }[] };
    expect(json.checks[0]?.counts).toEqual({ follows: 3, "within-rounding": 0, "last-digit": 0, differs: 1 });
    expect(json.checks[0]?.findings[3]).toMatchObject({
      ...{ cell: "N5", name: "烟台", verdict: "differs", printed: 71.57 },
      repairs: [
        { cell: "I5", from: 7, to: 17, slip: "dropped" },
        { cell: "M5", to: 15 },
        { cell: "N5", to: 81.37 },
      ],
    });
  });

  test("--out writes the published table with what is wrong coloured and noted, and lists it", async () => {
    const out = join(folder, "核对.xlsx");
    expect((await call("audit", published("t3.csv"), "--rules", published("t3.json"), "--out", out)).code).toBe(1);
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(out)), "核对.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["公布表", "核对清单", "核对规则", "问题清单"]);
    expect(sheets[0]?.rows[11]?.[6]).toBe(41.46);
    expect([...(sheets[0]?.notes ?? [])].find(([key]) => key === 11 * 16384 + 6)?.[1]).toContain("应为 41.06");
    expect(sheets[1]?.rows[3]?.slice(0, 4)).toEqual(["不符", "G12", "外来人口比率", 1]);
    expect((await call("audit", published("t3.csv"), "--rules", published("t3.json"), "--out", out)).err).toContain(
      "已经存在",
    );
  });

  test("against the method: what evaluate gives is what it is held to", async () => {
    const json = await call("evaluate", "--data", ...data, "--method", shandong("method.json"), "--json");
    const { units } = JSON.parse(json.out) as {
      units: { code: string; name: string; score: number; rank: number; scores: Record<string, number> }[];
    };
    const rows = units.map(({ code, name, score, rank, scores }) => [
      code,
      name,
      score.toFixed(2),
      rank,
      scores.A!.toFixed(3),
    ]);
    const write = (name: string): string =>
      file(
        name,
        [["代码", "县（市、区）", "综合得分", "位次", "A得分"], ...rows].map((row) => row.join(",")).join("\n"),
      );
    const asked = ["--method", shandong("method.json"), "--data", ...data];
    const right = await call("audit", write("公布.csv"), ...asked);
    expect(right.err + right.out).toContain("全部相符（408 处）");
    expect(right.code).toBe(0);

    // Two places swapped, two digits of a score swapped.
    [rows[4]![3], rows[5]![3]] = [rows[5]![3]!, rows[4]![3]!];
    const score = String(rows[7]![2]);
    const swapped = `${score[1]!}${score[0]!}${score.slice(2)}`;
    rows[7]![2] = swapped;
    const wrong = await call("audit", write("公布2.csv"), ...asked);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain("合计 408 处：3 处不符，其余相符");
    expect(wrong.out).toContain(`本格 ${swapped} 应为 ${score}（相邻两位颠倒）`);
    expect(wrong.out).toContain("D6");

    // Two counties of the province are called 市中区, one of them in the sixth row: by name alone neither is held to its score.
    const byName = rows.map((row) => row.slice(1));
    byName[7]![1] = score;
    const head = ["县（市、区）", "综合得分", "位次", "A得分"];
    const unnamed = await call(
      "audit",
      file("公布3.csv", [head, ...byName].map((row) => row.join(",")).join("\n")),
      ...asked,
    );
    expect(unnamed.out).toContain("公布的表中有 2 行分不清是哪个单位（市中区、市中区）");
    expect(unnamed.out).toContain("合计 402 处：1 处不符");
  });

  test.each<[what: string, words: () => string[], code: number, said: RegExp]>([
    ["no file", () => ["audit", "nowhere.csv", "--column", "a", "--rule", "b"], 1, /没有找到/u],
    ["no rules", () => ["audit", indices], 2, /--rules/u],
    ["a column and no rule", () => ["audit", indices, "--column", "city"], 2, /只写一个/u],
    ["a rule and no column", () => ["audit", indices, "--rule", "jiadi_index"], 2, /--column/u],
    ["two rules", () => ["audit", indices, "--column", "city", "--rule", "1", "--sum", "2"], 2, /只写一个/u],
    [
      "two ways at once",
      () => ["audit", indices, "--column", "city", "--rule", "1", "--rules", "x.json"],
      2,
      /一种方式/u,
    ],
    ["a method without data", () => ["audit", indices, "--method", shandong("method.json")], 2, /--data/u],
    ["a sum that is no number", () => ["audit", indices, "--column", "city", "--sum", "百"], 2, /一个数/u],
    [
      "a misspelt column",
      () => ["audit", indices, "--column", "jiadi_idnex", "--rule", "1"],
      1,
      /是不是“jiadi_index”/u,
    ],
    [
      "a misspelt name",
      () => ["audit", indices, "--column", "jiadi_index", "--rule", "jiadi_point"],
      1,
      /是不是“jiadi_points”/u,
    ],
    [
      "a misspelt function",
      () => ["audit", indices, "--column", "jiadi_index", "--rule", "ruond(1)"],
      1,
      /是不是“round”/u,
    ],
    [
      "a sheet that is not there",
      () => ["audit", indices, "--order-by", "jiadi_index", "--sheet", "附表"],
      1,
      /没有名为“附表”/u,
    ],
    ["an empty table", () => ["audit", file("空.csv", ""), "--order-by", "得分"], 1, /空/u],
    [
      "a table of words",
      () => ["audit", file("字.csv", "县,得分\n甲县,优\n"), "--order-by", "得分"],
      1,
      /没有一行有数字/u,
    ],
    ["rules that are none", () => ["audit", indices, "--rules", file("r.json", "{}")], 1, /r\.json/u],
    ["rules that are no JSON", () => ["audit", indices, "--rules", file("r.json", "{")], 1, /JSON/u],
  ])("%s ends with a sentence", async (_, words, code, said) => {
    const result = await call(...words());
    expect(result.code).toBe(code);
    expect(result.err).toMatch(said);
    expect(result.err).not.toMatch(/\{\w+\}|undefined|\n\s{4}at /u);
  });

  test("a table of a hundred thousand rows with a few misprints takes seconds", async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => {
      const [a, b] = [1000 + ((i * 7919) % 9000), 1000 + ((i * 104729) % 9000)];
      const sum = a + b + (i % 20_000 === 77 ? 900 : 0);
      return `单位${i},${(a / 100).toFixed(2)},${(b / 100).toFixed(2)},${(sum / 100).toFixed(2)}`;
    });
    const path = file("大.csv", ["名称,甲,乙,合计", ...rows].join("\n"));
    const { code, out } = await call("audit", path, "--column", "合计", "--rule", "甲 + 乙");
    expect(code).toBe(1);
    expect(out).toContain("相符 99995，不符 5");
  });
});

describe("import coin", () => {
  const indicator = (code: string, pillar: string, values: number[]) => ({
    ...{ code, name: `指标${code}`, weight: 1, direction: 1, low: 0, high: 10 },
    ...{ levels: ["Index", "n/a", pillar, "n/a"], values },
  });
  const deck = () =>
    writeWorkbook(
      coinSheets(
        [indicator("Ind.01", "p.01", [1, 5]), indicator("Ind.02", "p.02", [2, 6])],
        [
          { code: "01", name: "甲县" },
          { code: "02", name: "乙县" },
        ],
        [
          { code: "Index", name: "总指数", weight: 1 },
          { code: "p.01", name: "甲类", weight: 3 },
          { code: "p.02", name: "乙类", weight: 1 },
        ],
      ),
    );

  test("leaves a method and a table that evaluate reads at once", async () => {
    const out = join(folder, "导入");
    const done = await call("import", "coin", file("coin.xlsx", await deck()), "--out", out);
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toContain("导入 2 个单位、2 个指标、3 个上级节点");
    expect(readdirSync(out).sort()).toEqual(["data.xlsx", "method.json"]);
    const files = ["--data", join(out, "data.xlsx"), "--method", join(out, "method.json")];
    const { out: json } = await call("evaluate", ...files, "--json");
    const { units } = JSON.parse(json) as { units: { name: string; score: number }[] };
    // 乙县: (3 · 50 + 1 · 60) ÷ 4 = 52.5; 甲县: (3 · 10 + 1 · 20) ÷ 4 = 12.5.
    expect(units.map(({ name, score }) => [name, score])).toEqual([
      ["乙县", 52.5],
      ["甲县", 12.5],
    ]);
    const again = await call("import", "coin", join(folder, "coin.xlsx"), "--out", out);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining("已经存在") as string });
    expect((await call("import", "coin", join(folder, "coin.xlsx"), "--out", out, "--overwrite")).code).toBe(0);
  });

  test("another workbook, no folder, no kind", async () => {
    const other = await call("import", "coin", indices, "--out", join(folder, "导入"));
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining("没有“Database”页") as string });
    expect(existsSync(join(folder, "导入"))).toBe(false);
    expect((await call("import", "coin", indices)).code).toBe(2);
    expect((await call("import", "spss", indices)).code).toBe(2);
  });
});
