// HDI: technical note 1 of the report of 2020 prints 0.6971, 0.3447, 0.5506 and their geometric mean 0.510 (0.50955); see
// published-scores.test.ts.
import { analyse } from "../../engine/analysis/findings";
import { explain } from "../../engine/composite/explain";
import type { MethodInput } from "../../engine/composite/method";
import { evaluationSheets } from "../../engine/report/evaluation-sheets";
import { evaluationText } from "../../engine/report/evaluation-text";
import { explainSteps } from "../../engine/report/explain";
import { cellKey } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";

const limits = { low: 0, high: 1 };
const leaf = (code: string): MethodInput["indicators"][number] => ({
  code,
  parent: "S",
  title: code,
  value: code,
  weight: 1,
  direction: "positive",
  scope: "all",
  score: { kind: "min-max", limits, high: 1 },
});
const evaluated = (ranking: MethodInput["ranking"], factor = 1) =>
  evaluateSheets(
    methodOf({
      ...(ranking ? { ranking } : {}),
      indicators: [
        { code: "S", title: "指数", aggregate: "geometric" },
        ...["健康", "教育", "收入"].map((code) =>
          factor === 1 ? leaf(code) : { ...leaf(code), score: { kind: "min-max" as const, limits, high: factor } },
        ),
      ],
    }),
    sheetOf("表", [
      ["代码", "名称", "健康", "教育", "收入"],
      ["1", "某国", 0.6971, 0.3447, 0.5506],
      ["2", "富国", 1, 0.9, 1],
    ]),
  );

test.each([
  ["ranked on three decimals", { rankOn: 3 }],
  ["an index between 0 and 1", undefined],
])("%s is shown with three, in tables, sentences, workings and sheets", (_, ranking) => {
  const evaluation = evaluated(ranking);
  const findings = analyse(evaluation);
  expect(JSON.stringify(evaluationText(findings))).toContain("0.510");
  expect(explainSteps(explain(evaluation, "1"))[0]).toBe("指数：（0.697 × 0.345 × 0.551）^（1 ÷ 3）= 0.510");
  const [sheet] = evaluationSheets(findings);
  const header = sheet!.rows.findIndex((row) => row.includes("综合得分"));
  const column = sheet!.rows[header]!.indexOf("综合得分");
  expect(sheet!.numberFormats!.get(cellKey(header + 1, column))).toBe("0.000");
});

test("scores up to 100 have two as ever, and no format of their own", () => {
  const evaluation = evaluated(undefined, 100);
  const findings = analyse(evaluation);
  expect(explainSteps(explain(evaluation, "1"))[0]).toBe("指数：（69.71 × 34.47 × 55.06）^（1 ÷ 3）= 50.96");
  for (const sheet of evaluationSheets(findings))
    for (const [key, style] of sheet.styles ?? [])
      if (style === "score") expect(sheet.numberFormats?.get(key)).toBeUndefined();
});
