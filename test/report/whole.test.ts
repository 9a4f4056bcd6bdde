import fc from "fast-check";
import { contributions } from "../../engine/analysis/contributions";
import { analyse } from "../../engine/analysis/findings";
import { multivariate } from "../../engine/analysis/multivariate";
import { standingOf } from "../../engine/analysis/standing";
import { evaluate } from "../../engine/composite/evaluate";
import type { Evaluation } from "../../engine/composite/evaluation";
import { explain } from "../../engine/composite/explain";
import { checkMethod } from "../../engine/composite/method";
import { readTable } from "../../engine/composite/table";
import { treeOf } from "../../engine/composite/tree";
import { evaluationJson } from "../../engine/report/evaluation-json";
import { evaluationSheets } from "../../engine/report/evaluation-sheets";
import { evaluationText } from "../../engine/report/evaluation-text";
import { explainSteps } from "../../engine/report/explain";
import { issueText } from "../../engine/report/issue-text";
import { multivariateSheets } from "../../engine/report/multivariate-sheets";
import { standingText } from "../../engine/report/standing-text";
import { valueAt } from "../../engine/terms/column";
import { anyCase, type Case } from "./any-evaluation";

// A failing run prints its seed and path; put them here to repeat it.
const run = { seed: 20261122, numRuns: 60 };

/** Evaluates a case; undefined where the check refuses its method. */
function evaluated({ method, sheets }: Case): Evaluation | undefined {
  const { method: checked } = checkMethod(method);
  if (!checked) return undefined;
  const tables = checked.tables.map((spec, i) => readTable(sheets[i]!, spec, `${spec.name}.xlsx`).table);
  return evaluate(checked, tables);
}

/** Fails where a text says what only a program would say. */
function expectWords(text: string): void {
  const odd = /undefined|NaN|Infinity|\[object|\{\w+\}|\[\[|，，|。。|；；|、、|（）|。，|，。/u.exec(text);
  if (odd) throw new Error(`${odd[0]} in: ${text}`);
}

const workable = anyCase
  .map((each) => ({ each, evaluation: evaluated(each) }))
  .filter(({ evaluation }) => evaluation !== undefined);

test("most of the methods that are tried are sound", () => {
  const cases = fc.sample(anyCase, { seed: run.seed, numRuns: 200 });
  expect(cases.filter(({ method }) => checkMethod(method).method).length).toBeGreaterThan(100);
});

test("whatever a method combines, everything that is shown of it can be worked out and read", () => {
  fc.assert(
    fc.property(workable, ({ evaluation: found }) => {
      const evaluation = found!;
      const findings = analyse(evaluation);
      const sheets = [...evaluationSheets(findings), ...multivariateSheets(evaluation, multivariate(evaluation))];
      for (const { rows, notes } of sheets) {
        for (const cell of rows.flat()) if (typeof cell === "string") expectWords(cell);
        for (const comment of notes?.values() ?? []) expectWords(comment);
      }
      for (const block of evaluationText(findings))
        for (const text of typeof block === "string" ? [block] : block.rows.flat()) expectWords(text);
      JSON.stringify(evaluationJson(findings));
      for (const each of evaluation.issues)
        for (const language of ["zh", "en"] as const) expectWords(issueText(each, language));
      evaluation.units.forEach(({ code }, i) => {
        expectWords(standingText(evaluation, standingOf(evaluation, code)));
        const total = explain(evaluation, code);
        expect(total.value).toBe(valueAt(evaluation.total, i));
        expectWords(explainSteps(total).join("\n"));
        for (const node of evaluation.method.indicators) {
          expectWords(standingText(evaluation, standingOf(evaluation, code, node.code)));
          const explained = explain(evaluation, code, node.code);
          expect(explained.value).toBe(valueAt(evaluation.scores.get(node.code)!, i));
          expectWords(explainSteps(explained).join("\n"));
        }
      });
    }),
    run,
  );
});

test("whatever a method combines, what a score is made of adds up to it", () => {
  fc.assert(
    fc.property(workable, ({ evaluation: found }) => {
      const evaluation = found!;
      const { childrenOf } = treeOf(evaluation.method.indicators);
      for (const { code } of evaluation.method.indicators) {
        if (childrenOf.get(code)!.length === 0) continue;
        const parts = [...contributions(evaluation, code).indicators.values()];
        evaluation.units.forEach((_, i) => {
          const score = valueAt(evaluation.scores.get(code)!, i);
          if (typeof score !== "number") return;
          const numbers = parts.map((column) => valueAt(column, i)).filter((x) => typeof x === "number");
          const size = numbers.reduce((sum, x) => sum + Math.abs(x), 1 + Math.abs(score));
          const sum = numbers.reduce((all, x) => all + x, 0);
          expect(Math.abs(sum - score)).toBeLessThanOrEqual(1e-9 * size);
        });
      }
    }),
    run,
  );
});

test("whatever a method combines, a score that is missing has an issue that says where", () => {
  fc.assert(
    fc.property(workable, ({ evaluation: found }) => {
      const { issues, units, total } = found!;
      const isPlaced = issues.every(
        ({ where }) => where.path !== undefined || where.sheet !== undefined || where.row !== undefined,
      );
      expect(isPlaced || issues.filter(({ where }) => Object.keys(where).length === 0)).toBe(true);
      units.forEach(({ code }, i) => {
        if (total.reasons[i] === 0) return;
        const isNamed = issues.some(
          ({ code: kind, params }) =>
            /^(indicator\.empty$|weights\.|aggregate\.)/u.test(kind) || Object.values(params).flat().includes(code),
        );
        if (!isNamed)
          throw new Error(
            `${code} has no total (${valueAt(total, i)}); ${issues.map((each) => `${each.code} ${issueText(each)}`).join("\n")}`,
          );
      });
    }),
    run,
  );
});

test("no number of an evaluation is out of range, and an absence holds none", () => {
  fc.assert(
    fc.property(workable, ({ evaluation: found }) => {
      const { stages, scores, total, weights } = found!;
      for (const { numbers, reasons } of [
        ...Object.values(stages).flatMap((stage) => [...stage.values()]),
        ...scores.values(),
        total,
      ])
        numbers.forEach((x, i) => {
          if (!Number.isFinite(x) || (reasons[i] !== 0 && x !== 0)) throw new Error(`${x} with reason ${reasons[i]}`);
        });
      for (const [code, each] of weights)
        for (const x of each) if (!Number.isFinite(x)) throw new Error(`weight ${x} of ${code}`);
    }),
    run,
  );
});
