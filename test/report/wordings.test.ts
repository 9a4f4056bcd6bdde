import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scoreSchema } from "../../engine/composite/schema/score";
import { aggregateSchema } from "../../engine/composite/schema/aggregate";
import { treatmentSchema } from "../../engine/composite/schema/treatment";
import { weightsFromSchema } from "../../engine/composite/schema/weights";
import { absenceSchema } from "../../engine/composite/schema/absence";
import { explain } from "../../engine/composite/explain";
import { isColumnFunction, signatures, type FunctionName } from "../../engine/composite/formula/functions";
import { explainSentence, explainSteps, ruleWordings } from "../../engine/report/explain";
import type { Explained } from "../../engine/terms/explained";
import { evaluateExamples, everyRule } from "./explained-cases";

const kinds = scoreSchema.options.map(({ shape }) => shape.kind.value);

function rulesIn(explained: Explained): string[] {
  const below = Object.values(explained.inputs).flatMap((input) => (typeof input === "object" ? rulesIn(input) : []));
  return [explained.rule, ...below];
}

const examples = evaluateExamples();

test("every way to score, to aggregate, to fill, to treat and to look at a column has a wording", () => {
  expect(kinds).toEqual(expect.arrayContaining(["min-max", "efficacy", "ratio", "formula"]));
  const aggregates = aggregateSchema.options[0].options;
  const fills = JSON.stringify(absenceSchema.toJSONSchema({ unrepresentable: "any" })).match(
    /"(?:(?:group-)?(?:mean|median)|minimum|maximum|linear|last)"/gu,
  )!;
  expect(new Set(fills).size).toBe(8);
  const steps = treatmentSchema.shape.steps.element.options.flatMap(({ shape }) =>
    "form" in shape ? shape.form.unwrap().options.map((form) => `treat.log.${form}`) : [`treat.${shape.kind.value}`],
  );
  const functions = (Object.keys(signatures) as FunctionName[]).filter(isColumnFunction);
  const weighings = weightsFromSchema.options[1].options
    .map(({ shape }) => shape.kind.value)
    .filter((kind) => kind !== "combined");
  const rules = [
    ...kinds.flatMap((kind) => ["positive", "negative", "moderate"].map((way) => `normalise.${kind}.${way}`)),
    ...["ratio-complement", "ratio-difference", "rank-share", "rank-percentile", "steps-parts"].map(
      (way) => `normalise.${way}.negative`,
    ),
    ...["base-and-slope-percent", "slices-unit"].map((way) => `normalise.${way}.negative`),
    ...["target", "from", "reference", "low", "high", "above"].map((name) => `reference.${name}`),
    ...[
      "normalise.constant",
      "absence",
      "absence.unscored",
      "absence.score",
      "given",
      "derive.formula",
      "derive.merged",
    ],
    ...[...aggregates, "power"].map((each) => `aggregate.${each}`),
    ...steps,
    ...[...new Set(fills), '"number"', '"formula"'].map((each) => `impute.${JSON.parse(each) as string}`),
    ...functions.map((each) => `derive.${each}`),
    ...["lift", "combined.sum", "combined.product", ...weighings].flatMap((each) => [
      `weights.${each}`,
      `weights.${each}.child`,
    ]),
    ...["total", "bonus", "bonus-cap", "deduction", "deduction-cap", "veto"].map((each) => `adjust.${each}`),
  ];
  expect(rules.filter((rule) => !Object.hasOwn(ruleWordings, rule))).toEqual([]);
});

test("every rule of rates and paces has a wording", () => {
  const folder = join(__dirname, "..", "..", "engine", "completion");
  const sources = ["rate.ts", "pace.ts"].map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
  const rules = [
    ...Array.from(sources.matchAll(/"((?:rate|pace)\.[a-z-]+)"/gu), ([, rule]) => rule!),
    ...["growth", "decline"].map((kind) => `rate.level.${kind}`),
    ...["done", "in-progress", "not-started", "failed"].map((stage) => `rate.stage.${stage}`),
  ];
  expect(rules.length).toBeGreaterThan(15);
  expect(rules.filter((rule) => !Object.hasOwn(ruleWordings, rule))).toEqual([]);
});

test("every rule that explain() gives has a wording", () => {
  const evaluations = [everyRule(), examples];
  const rules = new Set(
    evaluations.flatMap((evaluation) =>
      evaluation.units.slice(0, 20).flatMap(({ code }) => rulesIn(explain(evaluation, code))),
    ),
  );
  expect(rules.size).toBeGreaterThan(45);
  expect([...rules].filter((rule) => !Object.hasOwn(ruleWordings, rule))).toEqual([]);
});

test("sentences and steps have no placeholder, no English and no second space", () => {
  const odd: string[] = [];
  const look = (text: string) => {
    // ln is how people write the natural logarithm.
    const own = text.replace(/〔[^〔〕]*〕|“[^“”]*”|\bln\b ?/gu, "");
    if (/[{}]|undefined|NaN|[A-Za-z]{2,}|-| {2}|（）|= （|， /u.test(own)) odd.push(text);
  };
  for (const evaluation of [everyRule(), examples])
    for (const { code } of evaluation.units.slice(0, 10)) {
      const explained = explain(evaluation, code);
      explainSteps(explained).forEach(look);
      const walk = (each: Explained): void => {
        look(explainSentence(each));
        Object.values(each.inputs).forEach((input) => typeof input === "object" && walk(input));
      };
      walk(explained);
    }
  expect(odd).toEqual([]);
});

test("one line a step, each a level deeper, the cell at the end", () => {
  const lines = explainSteps(explain(examples, "370211"));
  expect(lines.every((line) => /^\u3000*[^\u3000]+：.+$/u.test(line) && !line.includes("\n"))).toBe(true);
  const cells = lines.filter((line) => line.includes("〔"));
  expect(cells.length).toBeGreaterThan(40);
  expect(cells.every((line) => line.endsWith("〕"))).toBe(true);
  expect(explainSteps(explain(examples, "370211"), 1)).toHaveLength(6);
});
