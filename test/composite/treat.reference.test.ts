import type { MethodInput, TreatmentStep } from "../../engine/composite/method";
import { kurtosis } from "../../engine/stats/kurtosis";
import { skewness } from "../../engine/stats/skewness";
import { winsorBounds } from "../../engine/stats/winsorise";
import { passes, shapeOf } from "../../engine/composite/treat/shape";
import { logarithm } from "../../engine/composite/treat/logarithm";
import { transformerOf } from "../../engine/composite/treat/transformer";
import { testWithShared } from "../shared";
import { expectStage, flatIndicators, sheetFrom } from "./asem";
import { evaluateSheets, expectRelative, methodOf, readReference, readReferenceNumbers } from "./build";

// Expected values: COINr b968203 on its ASEM example, reference/asem/treat; which variant is which is in params.json.
const folder = "asem/treat";
const test2 = { skewness: 2, kurtosis: 3.5 };
const screened = "asem/stages/4_screened.csv";

const stageFiles: Readonly<Record<string, string>> = {
  Raw: "1_raw",
  Denominated: "2_denominated",
  Imputed: "3_imputed",
  Treated: "5_treated",
  Normalised: "6_normalised",
};

testWithShared("skewness and kurtosis of every indicator at every stage, and whether it passes", () => {
  const [, ...rows] = readReference(`${folder}/skew_kurt.csv`);
  const data = new Map(
    [...new Set(rows.map(([set]) => set!))].map((set) => [
      set,
      readReferenceNumbers(`asem/stages/${stageFiles[set]!}.csv`),
    ]),
  );
  expect(rows).toHaveLength(3 * 49);
  for (const [set, code, skew, kurt, pass] of rows) {
    const values = [...data.get(set!)!.get(code!)!.values()];
    expectRelative(skewness(values)!, Number(skew), 1e-9, `${set} ${code} skewness`);
    expectRelative(kurtosis(values)!, Number(kurt), 1e-9, `${set} ${code} kurtosis`);
    expect(passes(shapeOf(values), test2)).toBe(pass === "TRUE");
  }
});

testWithShared("winsorising with 0 to 8 cells", () => {
  const [, ...rows] = readReference(`${folder}/winsorise_by_winmax.csv`);
  const data = readReferenceNumbers(screened);
  expect(rows.length).toBeGreaterThan(50);
  for (const [code, winmax, count, skew, kurt, pass, max, min] of rows) {
    const values = [...data.get(code!)!.values()];
    const isEnough = (left: Float64Array) => passes(shapeOf(left), test2) === true;
    const { low = -Infinity, high = Infinity, cells } = winsorBounds(values, Number(winmax), isEnough);
    const left = values.map((x) => Math.min(high, Math.max(low, x)));
    expect([code, winmax, cells]).toEqual([code, winmax, Number(count)]);
    expect([Math.max(...left), Math.min(...left)]).toEqual([Number(max), Number(min)]);
    const shape = shapeOf(left);
    expectRelative(shape.skewness!, Number(skew), 1e-9, `${code} ${winmax} skewness`);
    expectRelative(shape.kurtosis!, Number(kurt), 1e-9, `${code} ${winmax} kurtosis`);
    expect(passes(shape, test2)).toBe(pass === "TRUE");
  }
});

const functions: readonly [file: string, step: TreatmentStep][] = [
  ["fun_log_CT", { kind: "log", form: "ct" }],
  ["fun_log_CT_plus", { kind: "log", form: "ct-plus" }],
  ["fun_log_CT_orig", { kind: "log", form: "ct-original" }],
  ["fun_boxcox_lambda_-1", { kind: "box-cox", lambda: -1, shift: true }],
  ["fun_boxcox_lambda_0", { kind: "box-cox", lambda: 0, shift: true }],
  ["fun_boxcox_lambda_0.5", { kind: "box-cox", lambda: 0.5, shift: true }],
];

describe("the functions by themselves", () => {
  for (const [file, step] of functions)
    testWithShared(file, () => {
      const data = readReferenceNumbers(screened);
      const expected = readReferenceNumbers(`${folder}/${file}.csv`);
      expect(expected.size).toBe(7);
      for (const [code, byUnit] of expected) {
        const values = data.get(code)!;
        const { apply } = transformerOf(step, Float64Array.from(values.values()), undefined);
        for (const [unit, theirs] of byUnit) expectRelative(apply(values.get(unit)!), theirs, 1e-9, `${unit} ${code}`);
      }
    });

  // This version of the package works the logarithm out and returns its argument: the formula of its documentation,
  // ln((max − 1)(x − min) ÷ (max − min) + 1), is what counts here.
  testWithShared("fun_log_GII is the data unchanged, and ours is the formula", () => {
    const data = readReferenceNumbers(screened);
    for (const [code, byUnit] of readReferenceNumbers(`${folder}/fun_log_GII.csv`)) {
      const values = data.get(code)!;
      for (const [unit, theirs] of byUnit) expect(theirs).toBe(values.get(unit));
      const [max, min] = [Math.max(...values.values()), Math.min(...values.values())];
      const { apply } = logarithm("gii", Float64Array.from(values.values()));
      for (const x of values.values()) {
        // Below a maximum of 1 it would turn the order round, and there is none.
        if (max <= 1) expect(apply(x)).toBeNaN();
        else expectRelative(apply(x), Math.log(((max - 1) * (x - min)) / (max - min) + 1), 1e-12, code);
      }
    }
  });
});

const winsorise = (cells: number): TreatmentStep => ({ kind: "winsorise", cells });
const ct: TreatmentStep = { kind: "log", form: "ct" };
type TreatmentInput = NonNullable<MethodInput["treat"]>;

const variants: readonly [name: string, treat: TreatmentInput][] = [
  ["default_winmax5", { test: test2, steps: [winsorise(5), ct] }],
  ["winmax1", { test: test2, steps: [winsorise(1), ct] }],
  ["winmax2", { test: test2, steps: [winsorise(2), ct] }],
  ["winmax1_combined", { test: test2, steps: [winsorise(1), ct], combine: true }],
  ["winmax1_logCTplus", { test: test2, steps: [winsorise(1), { kind: "log", form: "ct-plus" }] }],
  ["winmax1_logCTorig", { test: test2, steps: [winsorise(1), { kind: "log", form: "ct-original" }] }],
  ["strict_thresholds", { test: { skewness: 1, kurtosis: 2 }, steps: [winsorise(5), ct] }],
];

function evaluated(treat: TreatmentInput) {
  const [headers] = readReference(screened);
  const method = methodOf({ units: { name: "代码" }, treat, indicators: flatIndicators(headers!.slice(1)) });
  return evaluateSheets(method, sheetFrom(screened));
}

describe("treatment of the whole table", () => {
  for (const [name, treat] of variants)
    testWithShared(name, () => {
      const evaluation = evaluated(treat);
      expect(expectStage(evaluation, evaluation.stages.treated, `${folder}/treated_${name}.csv`)).toBe(51 * 49);
      // The record: figures before, after winsorising and after the logarithm, and how many cells were set.
      const [headers, ...rows] = readReference(`${folder}/details.csv`);
      const own = rows.filter(([variant]) => variant === name);
      expect(own).toHaveLength(49);
      for (const row of own) {
        const field = (header: string) => row[headers!.indexOf(header)]!;
        const [trial] = evaluation.treatments.get(field("iCode"))!.trials;
        expectRelative(trial!.shape.skewness!, Number(field("check_SkewKurt0.Skew")), 1e-9, field("iCode"));
        expectRelative(trial!.shape.kurtosis!, Number(field("check_SkewKurt0.Kurt")), 1e-9, field("iCode"));
        expect(trial!.steps.length > 0).toBe(field("check_SkewKurt0.Pass") === "FALSE");
        trial!.steps.forEach((step, i) => {
          if (i === 0) expect(step.cells).toBe(Number(field("winsorise.nwin")));
          expectRelative(step.shape.skewness!, Number(field(`check_SkewKurt${i + 1}.Skew`)), 1e-9, field("iCode"));
          expectRelative(step.shape.kurtosis!, Number(field(`check_SkewKurt${i + 1}.Kurt`)), 1e-9, field("iCode"));
        });
      }
    });

  testWithShared("winmax1_logGII, but for what reaches the logarithm, which the package leaves untreated", () => {
    const evaluation = evaluated({ test: test2, steps: [winsorise(1), { kind: "log", form: "gii" }] });
    const logged = [...evaluation.treatments]
      .filter(([, { trials }]) => trials[0]!.steps.length === 2)
      .map(([code]) => code);
    expect(logged).toHaveLength(11);
    const columns = new Map(evaluation.stages.treated);
    for (const code of logged) columns.set(code, evaluation.stages.imputed.get(code)!);
    expectStage(evaluation, columns, `${folder}/treated_winmax1_logGII.csv`);
  });

  testWithShared("which cells were set: the same as the package says, and no other", () => {
    const evaluation = evaluated({ test: test2, steps: [winsorise(5), ct] });
    const [headers, ...rows] = readReference("asem/stages/treated_points.csv");
    const theirs = rows.flatMap(([unit, ...marks]) =>
      marks.flatMap((mark, j) => (mark === "" ? [] : [`${unit} ${headers![j + 1]!}`])),
    );
    const ours = [...evaluation.treatments].flatMap(([code, { cells }]) =>
      cells.map(({ unit }) => `${evaluation.units[unit]!.code} ${code}`),
    );
    expect(theirs.length).toBeGreaterThan(30);
    expect(ours.sort()).toEqual(theirs.sort());
  });
});
