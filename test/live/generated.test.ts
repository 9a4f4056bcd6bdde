import * as fc from "fast-check";
import { printExpression, type Expression } from "../../engine/composite/formula";
import { liveStages } from "../../engine/live/stages";
import type { CellValue } from "../../engine/terms/sheet";
import { testWithLibreOffice } from "../libre-office";
import { judge, report } from "./judge";
import { columns, evaluated, type Indicator, type Score } from "./ten-units";

const seed = 20_250_711;

/** Numbers as tables have them, whole ones and ones with few decimals, with gaps of every sort among them. */
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -20, max: 200 }) },
  { weight: 6, arbitrary: fc.integer({ min: -99_999, max: 999_999 }).map((x) => x / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(null, "—", "未报送", "待核", 0, "1,234.5", "12%") },
);
const table = fc.record(
  Object.fromEntries(["a", "b", "c"].map((header) => [header, fc.array(cell, { minLength: 10, maxLength: 10 })])),
);

const name = (header: string): Expression => ({ kind: "name", name: header });
const number = (value: number): Expression => ({ kind: "number", value });
type Call = Extract<Expression, { kind: "call" }>["name"];
const call = (fn: Call, ...operands: Expression[]): Expression => ({ kind: "call", name: fn, operands });

/** Formulas over the columns; comparisons of numbers that differ in the last bits alone are nobody's. */
const { expression } = fc.letrec<{ expression: Expression; leaf: Expression; inner: Expression }>((tie) => ({
  expression: fc.oneof({ maxDepth: 4, depthSize: "medium" }, tie("leaf"), tie("inner")),
  leaf: fc.oneof(
    fc.constantFrom("a", "b", "c").map(name),
    fc.integer({ min: 0, max: 30 }).map((value) => number(value / 4)),
  ),
  inner: fc.oneof(
    fc
      .tuple(
        fc.constantFrom("+", "-", "*", "/", "<", "<=", ">", ">=", "==", "!=", "and", "or"),
        tie("expression"),
        tie("expression"),
      )
      .map(([operator, left, right]): Expression => ({ kind: "binary", operator, left, right })),
    fc
      .tuple(fc.constantFrom("-", "not", "%"), tie("expression"))
      .map(([operator, operand]): Expression => ({ kind: "unary", operator, operand })),
    fc
      .tuple(tie("expression"), tie("expression"), tie("expression"))
      .map(([condition, yes, no]): Expression => ({ kind: "choice", condition, yes, no })),
    fc
      .tuple(
        fc.constantFrom("abs", "sqrt", "ln", "isAbsent", "mean", "maxOf", "sum", "count", "share"),
        tie("expression"),
      )
      .map(([fn, operand]) => call(fn, operand)),
    fc
      .tuple(fc.constantFrom("min", "max", "average"), tie("expression"), tie("expression"))
      .map(([fn, left, right]) => call(fn, left, right)),
    fc.constantFrom("a", "b", "c").map((header) => call("rank", name(header))),
    tie("expression").map((operand): Expression => ({
      kind: "binary",
      operator: "^",
      left: operand,
      right: number(2),
    })),
  ),
}));

const limit = fc.integer({ min: -50, max: 100 });
const score: fc.Arbitrary<Score> = fc.oneof(
  fc.record({ kind: fc.constant("min-max"), limits: fc.constant("sample"), clamp: fc.boolean() }),
  fc.record({
    kind: fc.constant("efficacy"),
    base: fc.integer({ min: 0, max: 80 }),
    limits: fc.tuple(limit, fc.integer({ min: 1, max: 100 })).map(([low, room]) => ({ low, high: low + room })),
  }),
  fc.record({ kind: fc.constant("z-score"), mean: fc.constant(60), deviation: fc.integer({ min: 1, max: 20 }) }),
  fc.record({
    kind: fc.constant("ratio"),
    to: fc.constantFrom("maximum", "mean", "median"),
    cap: fc.constantFrom(null, 120),
  }),
  fc.record({
    kind: fc.constant("two-part"),
    at: limit,
    reached: fc.constant(60),
    best: fc.constant(40),
    step: fc.constant(7),
  }),
);

const indicator: fc.Arbitrary<Partial<Indicator>> = fc.record({
  value: expression.map(printExpression),
  score,
  scope: fc.constantFrom("all" as const, "group" as const),
  direction: fc.constantFrom("positive" as const, "negative" as const),
  absence: fc.constantFrom<NonNullable<Indicator["absence"]>[]>(
    "withhold",
    { score: 10 },
    { fill: "median" },
    { undefined: { fill: 1 }, otherwise: { fill: "group-mean" } },
  ),
});

testWithLibreOffice(
  `generated formulas, tables and scores come out of LibreOffice as of the engine (seed ${seed})`,
  async () => {
    const generated = fc.sample(fc.tuple(table, fc.array(indicator, { minLength: 40, maxLength: 40 })), {
      seed,
      numRuns: 6,
    });
    const books = generated.map(([cells, indicators]) =>
      liveStages(evaluated(indicators, {}, { ...columns, ...cells })).sheets(),
    );
    const verdicts = await judge(books);
    expect(verdicts.map((verdict) => report(verdict, 5))).toEqual(verdicts.map(() => ""));
    verdicts.forEach(({ formulas }) => expect(formulas).toBeGreaterThan(400));
  },
);
