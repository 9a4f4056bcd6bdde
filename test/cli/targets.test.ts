import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../cli/program";
import { readWorkbook } from "../../files/index";
import { readBytes } from "../../cli/io";

const plan = join(__dirname, "..", "..", "examples", "plan", "plan-2026.txt");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "targets-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function call(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await run(["targets", ...words], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { code, ...said };
}

test("a table for people, and the numbers that are no targets", async () => {
  const { code, out } = await call(plan);
  expect(code).toBe(0);
  expect(out).toMatch(/^共 \d+ 个量化目标。/u);
  expect(out).toMatch(/二\/一\/1\s+500万元以上技术改造项目\s+不低于30个\s+新增\s+每年\s+县工信局、县科技局/u);
  expect(out).toContain("35亿元（");
});

test("JSON for programs", async () => {
  const { code, out } = await call(plan, "--json");
  expect(code).toBe(0);
  const targets = JSON.parse(out) as { indicator: string; span: string }[];
  expect(targets[0]).toMatchObject({
    clause: "一",
    indicator: "地区生产总值",
    value: 420,
    unit: "亿元",
    comparator: ">",
    kind: "level",
    period: { type: "by", year: 2028 },
    base: null,
  });
});

test("a ledger, never over what is there", async () => {
  const out = join(folder, "台账.xlsx");
  expect((await call(plan, "--out", out)).code).toBe(0);
  const { sheets } = await readWorkbook(readBytes(out), out);
  expect(sheets.map(({ name }) => name)).toEqual(["目标台账", "未采用的数字"]);
  const again = await call(plan, "--out", out);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("已经存在")]);
  expect((await call(plan, "--out", out, "--overwrite")).code).toBe(0);
});

test("against another plan", async () => {
  const earlier = join(folder, "earlier.txt");
  writeFileSync(
    earlier,
    "临江县工作方案（2024—2026年）\n一、目标\n到2026年，地区生产总值突破380亿元。建设口袋公园9处。",
  );
  const { code, out } = await call(plan, "--against", earlier);
  expect(code).toBe(0);
  expect(out).toMatch(/提高\s+地区生产总值\s+超过380亿元\s+超过420亿元/u);
  expect(out).toMatch(/缺少（后一份没有对应的目标）[^]*口袋公园/u);
});

test.each<[name: string, content: string | undefined, code: number, said: string]>([
  ["没有这个文件.docx", undefined, 1, "没有找到"],
  ["空.txt", "", 1, "空的"],
  ["旧.doc", "{\\rtf1 }", 1, ".docx"],
])("%s", async (name, content, code, said) => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  const result = await call(path);
  expect([result.code, result.out]).toEqual([code, ""]);
  expect(result.err).toContain(said);
});

test("a plan without targets says so", async () => {
  const path = join(folder, "通知.txt");
  writeFileSync(path, "关于召开会议的通知\n一、时间\n2026年3月5日。");
  const { code, out } = await call(path);
  expect([code, out]).toEqual([0, expect.stringContaining("共 0 个量化目标")]);
});

test("a wrong call", async () => {
  expect((await call()).code).toBe(2);
  expect((await call(plan, "--out", join(folder, "x.docx"))).code).toBe(2);
  expect(existsSync(join(folder, "x.docx"))).toBe(false);
});
