// Labels: two plans labelled by hand by two readers; the rule of matching is that of the scoring script beside them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { readPlan } from "../../engine/plan/read";
import { planJson } from "../../engine/report/plan-json";
import { sharedFolder, testWithShared } from "../shared";

function scores(plan: string): { f1: number; allFields: number } {
  const source = readFileSync(join(sharedFolder, "plans", `${plan}.txt`), "utf8");
  const folder = mkdtempSync(join(tmpdir(), "plan-"));
  const found = join(folder, "found.json");
  writeFileSync(found, JSON.stringify(planJson(readPlan(source), source)));
  const script = join(sharedFolder, "tools", "score-targets.mjs");
  const printed = execFileSync(process.execPath, [script, join(sharedFolder, "gold", `${plan}.json`), found], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  const [, f1, allFields] = /F1 ([\d.]+) all-fields F1 ([\d.]+)/u.exec(printed)!;
  return { f1: Number(f1), allFields: Number(allFields) };
}

for (const plan of ["yicheng-2024", "yiyuan-2023"])
  testWithShared(`${plan}: F1 at least 97, in all fields at least 92`, () => {
    const { f1, allFields } = scores(plan);
    expect(f1).toBeGreaterThanOrEqual(97);
    expect(allFields).toBeGreaterThanOrEqual(92);
  });

for (const plan of ["shandong-2023", "shouguang-2024", "tengzhou-2024", "yicheng-2024", "yiyuan-2023"])
  testWithShared(`${plan}: every span is a piece of the source, in its sentence`, () => {
    const source = readFileSync(join(sharedFolder, "plans", `${plan}.txt`), "utf8");
    const { targets, clauses } = readPlan(source);
    expect(clauses.length).toBeGreaterThan(5);
    expect(targets.length).toBeGreaterThan(4);
    for (const { span, sentence, number, value, indicator, departments } of targets) {
      expect(span.start).toBeGreaterThanOrEqual(sentence.start);
      expect(span.end).toBeLessThanOrEqual(sentence.end);
      expect(span.end).toBeGreaterThan(span.start);
      expect(number.start).toBeGreaterThanOrEqual(sentence.start);
      expect(number.end).toBeLessThanOrEqual(sentence.end);
      const written = source.slice(number.start, number.end).normalize("NFKC").replace(/[,\s]/gu, "");
      expect(written).not.toBe("");
      // A number in digits is the target's own; 全覆盖, 零的突破 and 一半 have none.
      const [digits] = /\d+(?:\.\d+)?/u.exec(written) ?? [];
      if (digits !== undefined) expect([value].flat()).toContain(Number(digits));
      expect(indicator).toMatch(/^\S.*\S$|^\S$/u);
      for (const { name } of departments) expect(name).not.toMatch(/[責單區縣]/u);
    }
  });

// A pattern that explodes on repeated text takes minutes or hours: the test's own limit ends it.
test("hostile text is read to its end, and every target is a piece of it", () => {
  const piece = fc.constantFrom(
    "“",
    "”",
    "(",
    ")",
    "《",
    "1",
    "5家",
    "达到",
    "、",
    "和",
    "的",
    ",",
    " ",
    "每年",
    "2025年",
    "一、",
    "(一)",
    "\n",
    "。",
    "%",
    "增长",
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const text = `一、甲\n${pieces.join("").repeat(2000)}`;
      for (const { span, indicator } of readPlan(text).targets) {
        expect(text.slice(span.start, span.end).trim()).not.toBe("");
        expect(indicator).not.toBe("");
      }
    }),
    { numRuns: 60, seed: 20261122 },
  );
}, 300_000);
