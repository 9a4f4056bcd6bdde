import { issueText } from "../../engine/report/issue-text";
import type { Issue } from "../../engine/terms/issue";
import { auditCases } from "./audit-cases";
import { faultCases, notHeld, saidOf } from "../exchange/fault-cases";
import { coinCases } from "./coin-cases";
import { evaluationCases } from "./evaluation-cases";
import { fileCases, fileFailures, ledgerCases, writeFailure } from "./file-cases";
import { formulaCases } from "./formula-cases";
import { indicatorCases } from "./indicator-cases";
import { findIssueCodes } from "./issue-codes";
import { judgementCases } from "./judgement-cases";
import { methodCases } from "./method-cases";
import { treeCases } from "./tree-cases";

/** What is the user's own, or has to be typed as it is: texts in quotes, names of files, choices before their meaning. */
function withoutUsersWords(sentence: string): string {
  return sentence
    .replace(/“[^“”]*(?:“[^“”]*”[^“”]*)*”/gu, "")
    .replace(/[\w+/.-]+（[^（）]*）/gu, "")
    .replace(/[^\s：]+\.(?:xlsx|csv|json|docx)(?= |：)/gu, "");
}

/** Latin words that Chinese offices use themselves, signs of formulas, names of sheets that other tools give. */
const known =
  /\b(?:COIN Tool|Database|Framework|JSON|UTF-8|UTF-16|GB18030|Excel|WPS|PDF|XML|MB|NaN|xlsx|csv|xls|xlsb|ods|Word|docx|doc|rtf|pdf|html|txt|et|json|and|or|not|true|false|null|green|blue|yellow|red|default|yinchuan-2025|xianping\.method\/1|parent|any)\b/gu;

/** What makes a sentence unfit to be shown. */
function faultsOf(issue: Issue): string[] {
  const zh = issueText(issue);
  const en = issueText(issue, "en");
  const holdsBraces = JSON.stringify(issue.params).includes("{");
  return [
    ...(/[{}]|\[\[|\]\]/u.test(zh + en) && !holdsBraces ? ["a placeholder is left"] : []),
    ...(/undefined|\bNaN\b|object Object/u.test(zh.replace("NaN", "")) ? ["undefined"] : []),
    ...(/[A-Za-z]{3,}|[a-z]-[a-z]/u.test(withoutUsersWords(zh).replace(known, "")) ? ["English words"] : []),
    ...(/。：|：。|，，|，。|（）|“”| {2}|；。/u.test(zh) ? ["punctuation"] : []),
  ].map((fault) => `${issue.code}: ${fault}: ${zh} | ${en}`);
}

const raised = new Map<string, Issue>();

describe.each([
  ["a method's sheets", faultCases.map(([what, change]) => [what, () => saidOf(change)] as const)],
  ["a method that a workbook cannot hold", [["another title", notHeld] as const]],
  ["methods", methodCases],
  ["trees of indicators", treeCases],
  ["indicators", indicatorCases],
  ["formulas", formulaCases],
  ["matrices of judgements", judgementCases],
  ["evaluations", evaluationCases],
  ["files", fileCases],
  ["ledgers", ledgerCases],
  ["published tables", auditCases],
  ["workbooks of the COIN Tool", coinCases],
] as const)("issues of %s read well", (_, cases) => {
  test.each(cases)("%s", async (_what, raise) => {
    const issues = await raise();
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) raised.set(issue.code, issue);
    expect(issues.flatMap(faultsOf)).toEqual([]);
  });
});

test("files of the command line", async () => {
  expect(fileFailures()).toEqual([
    "没有.csv：没有找到这个文件；请核对文件名和所在的文件夹。",
    expect.stringMatching(/^xianping-\w+：这不是文件（可能是文件夹）；请写到具体的文件。$/u),
    expect.stringMatching(
      /^办法\.json：文件内容不是正确的 JSON(?:，问题在第 .+个字符附近)?；请检查逗号、引号和括号是否写全，有没有误用中文标点。$/u,
    ),
  ]);
  expect(await writeFailure()).toMatch(
    /^结果\.xlsx：结果没有写成(?:：文件夹不存在)?；请关闭正在打开它的程序，并确认文件夹存在、可以写入。$/u,
  );
});

test("every issue code was raised for real, or its call shows what it hands over", () => {
  const { uses } = findIssueCodes();
  const hidden = uses.filter(({ code, params }) => params === undefined && !raised.has(code)).map(({ code }) => code);
  // That would take a file of gigabytes.
  expect([...new Set(hidden)]).toEqual(["file.too-many-cells"]);
  expect(raised.size).toBeGreaterThan(100);
});

const shown: readonly (readonly [code: string, zh: string])[] = [
  [
    "weight.negative",
    "指标体系第2项“权重”：“产值”（A）的权重为 −0.05。权重不能为负；若该指标越低越好，请在“方向”填“逆向”，权重仍填正数。",
  ],
  ["method.too-big", "排名“小数位数”：填的数太大，不能大于 10；请改正。"],
  ["unit.unknown", "台账.xlsx 重点指标 C8：指标“产品”的单位“坨”不在计量单位表中，不能与其他单位换算。"],
  ["file.not-a-workbook", "报表.xlsx：文件种类不对：认不出种类的文件，不能直接读取；请把表格另存为 .xlsx 或 .csv。"],
  [
    "value.times-target",
    "台账.xlsx 重点指标 E13：指标“税收”填报 40000亿元，与目标 5亿元 相差千倍以上；请核对单位是否把亿、万混淆。",
  ],
];

test.each(shown)("%s", (code, zh) => {
  expect(issueText(raised.get(code)!)).toBe(zh);
});

test("0.1 + 0.2 is shown as 0.3", () => {
  expect(issueText(raised.get("weight.sum")!)).toMatch(/合计(?:在“山区”组)?(?:对单位 01 )?为 [\d.]{1,4}，应为 1；/u);
});
