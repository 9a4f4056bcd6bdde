import { mergeRegister } from "../../engine/register/merge";
import { readRegister } from "../../engine/register/read";
import { slipPapers, type SlipOptions } from "../../engine/register/slip-papers";
import { paperWords, numberPaper } from "../../engine/report/paper/number";
import type { Paper, PaperTable } from "../../engine/report/paper/paper";
import { editSheet } from "../../engine/register/sheet";
import { month } from "./months";

const day = (month: number, date: number) => ({ year: 2023, month, day: date });
// Pace at the end of August is 66.7 %, of September 75 %.
const august = month(8, [
  ["科技", "新增人才", 20, "人", "县人社局", 4], // 20 %, −46.7
  ["科技", "新增孵化载体", 4, "家", "县科技局", 1], // 25 %, −41.7
  ["科技", "新增就业", 100, "人", "县人社局", null],
]);
const september = month(9, [
  ["科技", "新增人才", 20, "人", "县人社局", 6], // 30 %, −45
  ["科技", "新增孵化载体", 4, "家", "县科技局", 1], // 25 %, −50
  ["科技", "新增就业", 100, "人", "县人社局", 80], // 80 %: green
]);
const raised = mergeRegister(undefined, august, day(9, 5), { isHandedOver: true, days: 15 }).merge!.register.sheet;
const later = mergeRegister(raised, september, day(10, 8)).merge!.register;
const options: SlipOptions = { date: day(10, 8), issuer: "县政府督查室" };

const tables = ({ sections }: Paper): PaperTable[] =>
  sections.flatMap(({ parts }) => parts).filter((part) => part.kind === "table");
const texts = ({ rows }: PaperTable): string[][] => rows.map((row) => row.map(({ text }) => text));

test("one slip a problem: to whom, what was wrong and how it stands, until when, and a table to answer in", () => {
  const papers = slipPapers(later, options);
  expect(papers.map(({ layout, title, subtitle }) => [layout, title, subtitle])).toEqual([
    ["slip", "督办单", "编号：2023-08-001"],
    ["slip", "督办单", "编号：2023-08-002"],
    ["slip", "督办单", "编号：2023-08-003"],
  ]);
  const [first] = papers;
  const [problems, feedback] = tables(first!);
  // Fifteen days after the 5th of September is the 20th, 18 days before the 8th of October.
  expect(texts(problems!)).toEqual([
    [
      "2023-08-001",
      "新增人才：目标20人，2023年1—8月完成4人，完成率20%，落后序时进度46.7个百分点，亮灯为“严重滞后”。\n截至2023年9月，完成率30%，落后45.0个百分点，亮灯为“严重滞后”。\n至2023年10月8日已逾期18天。",
      "请查明原因，制定措施，在期限前整改到位并反馈结果。",
      "2023年9月20日",
    ],
  ]);
  expect(feedback!.header[0]!.map(({ text }) => text)).toEqual(["编号", "整改措施", "完成时限", "责任人", "反馈意见"]);
  const [to, body] = first!.sections[0]!.parts;
  const words = [to, body].map((part) =>
    part?.kind === "paragraph" ? paperWords(part.text, numberPaper(first!)) : "",
  );
  expect(words[0]).toBe("县人社局：");
  expect(words[1]).toMatch(/报送县政府督查室。$/u);
  expect(first!.sections[0]!.parts.at(-1)).toEqual({ kind: "signature", lines: ["县政府督查室", "2023年10月8日"] });
});

test("one slip a department, and of the numbers that are asked for; what people wrote is what is sent", () => {
  const by = slipPapers(later, { ...options, by: "department" });
  expect(by.map(({ fields }) => [fields["责任单位"], fields["编号"]])).toEqual([
    ["县人社局", "2023-08-001、2023-08-003"],
    ["县科技局", "2023-08-002"],
  ]);
  // Column G is the problem, K the requirement, in the sixth row.
  const edited = editSheet(later.sheet, [
    { row: 5, column: 6, value: '=HYPERLINK("http://x")<b>载体建设停工</b>' },
    { row: 5, column: 10, value: "10月底前复工" },
    { row: 5, column: 1, value: "销号" },
  ]);
  const register = readRegister(edited).register!;
  expect(slipPapers(register, options).map(({ fields }) => fields["编号"])).toEqual(["2023-08-001", "2023-08-003"]);
  const [asked] = slipPapers(register, { ...options, numbers: ["2023-08-002"] });
  expect(texts(tables(asked!)[0]!)[0]!.slice(1, 3)).toEqual([
    '=HYPERLINK("http://x")<b>载体建设停工</b>\n截至2023年9月，完成率25%，落后50.0个百分点，亮灯为“严重滞后”。\n至2023年10月8日已逾期18天。',
    "10月底前复工",
  ]);
});
