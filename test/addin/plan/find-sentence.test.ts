import fc from "fast-check";
import { cellText } from "../../../engine/index";
import { findSentence } from "../../../addin/taskpane/plan/find-sentence";
import { planJobs } from "../../../addin/taskpane/plan/jobs";
import { originOf } from "../../../addin/taskpane/plan/origin";
import { Shelf } from "../../../addin/taskpane/plan/shelf";

const text = `某县实施方案（2023—2025年）
一、基础
2022年，全县有企业120家。
二、目标
（一）到2025年，规模以上农产品加工企业达到51家，年度用水总量控制在
3.25亿立方米以内。
（二）到2025年，规模以上农产品加工企业达到51家，年度用水总量控制在
3.25亿立方米以内。到2025年新建高标准农田2万亩。`;
const document = { ...planJobs.readPlanText({ text }), name: "某县方案" };
const sheets = planJobs.planLedger({ document, targets: document.reading.targets, title: "某县" });
const cut = (span: { start: number; end: number } | undefined): string | undefined =>
  span && text.slice(span.start, span.end);

test("every row of a plan's ledger finds its sentence in the text, with its own number", () => {
  const [ledger] = sheets;
  const rows = ledger!.rows.slice(2);
  expect(rows.length).toBe(document.reading.targets.length);
  for (const [i, target] of document.reading.targets.entries()) {
    const row = 2 + rows.findIndex((cells) => cells[0] === i + 1);
    const found = findSentence(document, originOf(ledger!, row)!);
    expect(found?.number).toEqual(target.number);
    expect(cut(found?.number)).toMatch(/^(?:51家|3\.25亿立方米|2万亩)$/u);
    expect(found!.number!.start).toBeGreaterThanOrEqual(found!.sentence.start);
    expect(found!.number!.end).toBeLessThanOrEqual(found!.sentence.end);
  }
});

test("a number that became no target finds its sentence too", () => {
  const [, passed] = sheets;
  const row = passed!.rows.findIndex((cells) => cellText(cells[1] ?? null).startsWith("120"));
  expect(row).toBeGreaterThan(1);
  const found = findSentence(document, originOf(passed!, row)!);
  expect(cut(found?.number)).toMatch(/^120/u);
  expect(cut(found?.sentence)).toBe("2022年，全县有企业120家");
});

test("a name that was set right still finds the sentence, and marks the number where the clause tells it", () => {
  const sentence = "到2025年，规模以上农产品加工企业达到51家，年度用水总量控制在3.25亿立方米以内";
  const found = findSentence(document, { sentence, indicator: "农产品加工龙头企业", clause: "二/二" });
  expect(found!.sentence.start).toBe(text.lastIndexOf("到2025年，规模以上"));
  const unknown = findSentence(document, { sentence, indicator: "别的", clause: "九" });
  expect(unknown).toEqual({ sentence: { start: text.indexOf("到2025年，规模以上"), end: text.indexOf("。\n（二）") } });
});

test("a sentence without a number is found wherever it stands, whatever spaces and line ends are in it", () => {
  const [seed, words] = [20231130, fc.constantFrom("粮食", "生产", "。", "𠮷县", "，", "保障")];
  const spaces = fc.constantFrom("", " ", "\n", "\u3000", "\r\n");
  fc.assert(
    fc.property(fc.array(fc.tuple(words, spaces), { minLength: 1 }), fc.nat(), (pieces, from) => {
      const source = pieces.map(([word, space]) => word + space).join("");
      const plain = pieces.map(([word]) => word);
      const wanted = plain.slice(from % plain.length).join("");
      const read = { name: "x", text: source, reading: planJobs.readPlanText({ text: "" }).reading, issues: [] };
      const found = findSentence(read, { sentence: wanted });
      expect(source.slice(found!.sentence.start, found!.sentence.end).replace(/\s/gu, "")).toBe(wanted);
    }),
    { seed },
  );
  expect(findSentence(document, { sentence: "没有这句话" })).toBeUndefined();
  expect(findSentence(document, { sentence: " " })).toBeUndefined();
});

test("of several documents the one that says the sentence is shown, the one read last first", () => {
  const shelf = new Shelf();
  const other = { ...planJobs.readPlanText({ text: "一、到2025年，景区达到3家。" }), name: "旅游" };
  shelf.put(document);
  shelf.put(other);
  expect(shelf.find({ sentence: "到2025年，景区达到3家" })?.document.name).toBe("旅游");
  const found = shelf.find({ sentence: "到2025年新建高标准农田2万亩", indicator: "新建高标准农田" });
  expect(found?.document.name).toBe("某县方案");
  expect(text.slice(found!.part!.from, found!.part!.to)).toBe("到2025年新建高标准农田2万亩");
  shelf.put({ ...other, text: "", reading: planJobs.readPlanText({ text: "" }).reading });
  expect(shelf.find({ sentence: "到2025年，景区达到3家" })).toBeUndefined();
});
