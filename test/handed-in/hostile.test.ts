import { Document, Packer, Paragraph } from "docx";
import {
  analyse,
  annualFindings,
  annualPaper,
  bulletinSheets,
  evaluationSheets,
  keepRun,
  ledgerSheets,
  liveEvaluationSheets,
  liveLedgerSheets,
  mergeRegister,
  registerSheet,
  slipPapers,
  type Paper,
  type Sheet,
} from "../../engine/index";
import { readBook, saveRegister, writeWorkbook } from "../../files/index";
import { fillTemplate, writeDocx, writeHtml } from "../../files/papers";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";
import { testWithLibreOffice } from "../libre-office";
import { report, verdictOf } from "../live/judge";
import { recalculate } from "../live/recalculate";
import { harmful, inPaper, inWorkbook } from "./harmful";
import { inspectPage, inspectWord, inspectWorkbook } from "./inspect";
import { augustBulletin, monthOf } from "./months";

// Departments are separated by blanks, commas and slashes: what has such is several departments.
const whole = harmful.filter((text) => !/[\s,/]/u.test(text));
const names = harmful.map((text, i) => ({
  ...{ category: text, town: "", indicator: text },
  ...{ lead: whole[i % whole.length]!, support: whole[(i + 1) % whole.length]! },
}));
const date = { year: 2025, month: 9, day: 3 };

/** Seven counties of harmful names, on indicators, groups, lists, columns and a method that are called so. */
function evaluated() {
  const method = methodOf({
    title: harmful[1],
    edition: harmful[0],
    absence: "skip",
    groups: [
      { id: "g", title: harmful[0], codes: ["0", "1", "2"] },
      { id: "h", title: harmful[1], codes: ["3", "4", "5", "6"] },
    ],
    lists: [{ id: "l", title: harmful[0], by: "score", top: 2 }],
    indicators: [
      { code: "S", title: harmful[2], aggregate: "arithmetic" },
      ...harmful.map((title, i) => ({
        ...{ code: `N${i}`, parent: "S", title, value: `「${title}」`, weight: 1 },
        ...{ direction: "positive" as const, scope: "all" as const },
        score: { kind: "min-max" as const, limits: "sample" as const },
      })),
    ],
  });
  const rows = harmful.map((name, i) => [String(i), name, ...harmful.map((_, k) => (i === k ? null : 10 * i + k))]);
  return evaluateSheets(method, sheetOf("表", [["代码", "名称", ...harmful], ...rows]));
}

const findings = analyse(evaluated());
const annual = annualPaper(annualFindings(findings, { last: evaluated(), units: ["0"], benchmark: "5" }), {
  issuer: harmful[0],
  date,
  title: harmful[1],
});
const { bulletin, paper: notice } = augustBulletin(names);
const result = monthOf(8, names);

const books: Readonly<Record<string, readonly Sheet[]>> = {
  liveEvaluation: liveEvaluationSheets(findings),
  evaluation: evaluationSheets(findings),
  liveLedger: liveLedgerSheets(result),
  ledger: ledgerSheets(result),
  bulletin: bulletinSheets(bulletin),
};

test.each(Object.entries(books))("workbooks: %s has such names as text, and no formula of them", async (_, sheets) => {
  const bytes = await writeWorkbook(sheets);
  const { cells } = await inspectWorkbook(bytes);
  expect(harmful.map(inWorkbook).filter((text) => !cells.has(text))).toEqual([]);
  await expect(writeWorkbook(structuredClone(sheets))).resolves.toEqual(bytes);
});

testWithLibreOffice("LibreOffice shows such names where formulas look them up", async () => {
  const files = await Promise.all([books["liveEvaluation"]!, books["liveLedger"]!].map((each) => writeWorkbook(each)));
  const read = await recalculate(files);
  for (const [i, bytes] of files.entries()) {
    const { sheets, formulas } = await inspectWorkbook(bytes);
    expect(formulas).toBeGreaterThan(100);
    expect(report(verdictOf(sheets, read[i]!))).toBe("");
    const cells = new Set(read[i]!.flatMap(({ rows }) => rows.flat()));
    expect(harmful.map(inWorkbook).filter((text) => !cells.has(text))).toEqual([]);
  }
});

test.each([
  ["bulletin", notice],
  ["annual report", annual],
] as const)("papers: the %s has such names as text, in Word and as a page", async (_, paper) => {
  const bytes = await writeDocx(paper);
  const html = writeHtml(paper);
  const [word, page] = [await inspectWord(bytes), inspectPage(html)];
  for (const text of harmful.map(inPaper)) expect([word.includes(text), page.includes(text)]).toEqual([true, true]);
  await expect(writeDocx(structuredClone(paper))).resolves.toEqual(bytes);
  expect(writeHtml(structuredClone(paper))).toBe(html);
});

/** A template that asks for the title and for one section. */
async function templateOf(section: string): Promise<Uint8Array> {
  const lines = ["{{标题}}", `{{${section}}}`, "完"].map((text) => new Paragraph(text));
  return Packer.pack(new Document({ sections: [{ children: lines }] }), "uint8array");
}

test.each([
  ["排名", annual],
  ["总体", notice],
] as [string, Paper][])(
  "a template that asks for %s gets it once, whatever a county is called",
  async (section, paper) => {
    const template = await templateOf(section);
    const { bytes, issues } = await fillTemplate(template, paper, { file: "模板.docx" });
    expect(issues).toEqual([]);
    const text = await inspectWord(bytes!);
    const own = paper.sections.find(({ placeholder }) => placeholder === section)!;
    const [heading] = own.parts.flatMap((part) => (part.kind === "heading" ? [part.text] : []));
    expect(text.split(heading!).length).toBe(2);
    if (section === "排名") expect(text).toContain("{{排名}}");
    const again = await fillTemplate(template, structuredClone(paper), { file: "模板.docx" });
    expect(again.bytes).toEqual(bytes);
  },
);

test("departments are summed up by their whole names, whatever signs are in them", () => {
  const counted = new Set(result.summary.departments.map(({ name }) => name));
  expect([...counted].sort()).toEqual([...whole].sort());
});

test("the register and its slips keep such names through the months", async () => {
  const begun = mergeRegister(undefined, result, date).merge!;
  const first = await writeWorkbook([registerSheet(begun.register)]);
  await inspectWorkbook(first);
  const book = await readBook(first, "问题台账.xlsx");
  const next = mergeRegister(book.sheets[0], result, date, { earlier: [keepRun(monthOf(7, names))!] }).merge!;
  // Yellow twice running is known with July only; nothing is raised a second time.
  const numbers = next.register.items.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  const before = begun.register.items.map(({ indicator }) => inWorkbook(indicator));
  expect(before.length).toBeGreaterThan(2);
  const after = next.register.items.map(({ indicator }) => inWorkbook(indicator));
  expect(after.slice(0, before.length)).toEqual(before);
  expect(new Set(after).size).toBe(after.length);
  const { cells } = await inspectWorkbook((await saveRegister(first, book, next))!.bytes);
  expect(after.filter((text) => !cells.has(text))).toEqual([]);
  const slips = slipPapers(next.register, { date, issuer: harmful[0] });
  expect(slips.length).toBe(after.length);
  for (const [i, slip] of slips.entries()) {
    const bytes = await writeDocx(slip);
    const word = await inspectWord(bytes);
    for (const text of [after[i]!, harmful[0]]) expect(word).toContain(inPaper(text));
    expect(inspectPage(writeHtml(slip))).toContain(inPaper(after[i]!));
    await expect(writeDocx(structuredClone(slip))).resolves.toEqual(bytes);
  }
});
