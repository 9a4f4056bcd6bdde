import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Indicator, MethodInput } from "../../engine/composite/method";
import { valueAt } from "../../engine/terms/column";
import { sharedFolder, testWithShared } from "../shared";
import {
  evaluateSheets,
  expectRelative,
  methodOf,
  positionOf,
  readReference,
  readReferenceNumbers,
  sheetOf,
} from "./build";

// Expected values: COINr b968203 on its ASEM example, reference/asem/normalise; which file is which is in params.json.
const folder = "asem/normalise";
type Score = NonNullable<MethodInput["indicators"][number]["score"]>;
interface Own {
  readonly direction: Indicator["direction"];
  readonly target: number;
  readonly low: number;
  readonly high: number;
  /** The range of their scaling by fixed numbers; like goalposts, in the indicator's own orientation. */
  readonly from: number;
  readonly to: number;
}

/** Our score that says the same as one of the files; theirs × `times` is ours. */
const comparisons: readonly [file: string, score: (own: Own) => Score, times?: number][] = [
  ["minmax_0_100", () => ({ kind: "min-max", limits: "sample" })],
  ["minmax_1_100", () => ({ kind: "min-max", limits: "sample", low: 1, high: 100 })],
  ["dist2max", () => ({ kind: "min-max", limits: "sample", low: 0, high: 1 })],
  ["zscore_0_1", () => ({ kind: "z-score" })],
  ["zscore_10_2", () => ({ kind: "z-score", mean: 10, deviation: 2 })],
  // Their ranks count up and ours down, so that their shared highest is n + 1 − our shared best.
  ["rank_max", () => ({ kind: "rank", points: "n+1-rank" })],
  ["rank_min", () => ({ kind: "rank", points: "n+1-rank", ties: "worse" })],
  ["rank_average", () => ({ kind: "rank", points: "n+1-rank", ties: "average" })],
  ["prank_min", () => ({ kind: "rank", points: "percentile" }), 100],
  ["prank_average", () => ({ kind: "rank", points: "percentile", ties: "average" }), 100],
  ["borda_min", () => ({ kind: "borda" })],
  ["borda_average", () => ({ kind: "borda", ties: "average" })],
  ["dist2targ", (own) => ({ kind: "min-max", limits: toTarget(own), low: 0, high: 1, clamp: false })],
  ["dist2targ_cap", (own) => ({ kind: "min-max", limits: toTarget(own), low: 0, high: 1 })],
  ["goalposts_open", ({ low, high }) => ({ kind: "min-max", limits: { low, high }, clamp: false })],
  ["goalposts_trunc", ({ low, high }) => ({ kind: "min-max", limits: { low, high } })],
  // A cost is turned to −x before it is scaled from 0 to 100.
  ["scaled_0_100", (own) => ({ kind: "min-max", limits: turned(own, 0, 100), clamp: false })],
  ["scaled_iMeta", ({ from, to }) => ({ kind: "min-max", limits: { low: from, high: to }, clamp: false })],
  ["dist2ref_unit1", (own) => ({ kind: "min-max", limits: toUnit(own, "AUS"), low: 0, high: 1, clamp: false })],
  ["dist2ref_unit1_cap", (own) => ({ kind: "min-max", limits: toUnit(own, "AUS"), low: 0, high: 1 })],
  ["dist2ref_unit9", (own) => ({ kind: "min-max", limits: toUnit(own, "CYP"), low: 0, high: 1, clamp: false })],
  ["fracmax", ({ direction }) => shareOfBest(direction), 100],
];

function turned({ direction }: Own, low: number, high: number) {
  return direction === "positive" ? { low, high } : { low: -high, high: -low };
}

/** From the worst of the sample to what a unit has. */
function toUnit({ direction }: Own, unit: string) {
  return direction === "positive"
    ? { low: "sample" as const, high: { unit } }
    : { low: { unit }, high: "sample" as const };
}

function shareOfBest(direction: Own["direction"]): Score {
  return { kind: "ratio", to: direction === "positive" ? "maximum" : "minimum", cap: null, floor: null };
}

/** From the worst of the sample to the target. */
function toTarget({ direction, target }: Own) {
  return direction === "positive" ? { low: "sample" as const, high: target } : { low: target, high: "sample" as const };
}

function parametersOf(data: string): Map<string, Own> {
  const [headers, ...rows] = readReference(`${folder}/iMeta_parameters.csv`);
  const field = (row: readonly string[], name: string) => row[headers!.indexOf(name)]!;
  return new Map(
    rows
      .filter((row) => field(row, "dset") === data)
      .map((row) => [
        field(row, "iCode"),
        {
          direction: field(row, "Direction") === "1" ? "positive" : "negative",
          target: Number(field(row, "Target")),
          low: Number(field(row, "goalpost_lower")),
          high: Number(field(row, "goalpost_upper")),
          from: Number(field(row, "scaled_lower")),
          to: Number(field(row, "scaled_upper")),
        },
      ]),
  );
}

/** The table of a data set, its parameters, and its evaluation by one score. */
function evaluated(data: string, score: (own: Own) => Score) {
  const [headers, ...rows] = readReference(`${folder}/${data}/_input.csv`);
  const parameters = parametersOf(data);
  const codes = headers!.slice(1);
  const units = rows.map(([code]) => code!);
  const cells = rows.map(([, ...own]) => own.map((cell) => (cell === "" ? null : Number(cell))));
  const method = methodOf({
    units: { name: "代码" },
    absence: "skip",
    indicators: [
      { code: "root", title: "root", aggregate: "arithmetic" },
      ...codes.map((code) => ({
        code,
        parent: "root",
        title: code,
        weight: 1,
        value: code,
        direction: parameters.get(code)!.direction,
        scope: "all" as const,
        score: score(parameters.get(code)!),
      })),
    ],
  });
  const evaluation = evaluateSheets(
    method,
    sheetOf("表", [["代码", ...codes], ...cells.map((own, i) => [units[i]!, ...own])]),
  );
  const scored = (code: string, unit: string) =>
    valueAt(evaluation.stages.normalised.get(code)!, positionOf(evaluation, unit));
  const column = (code: string) => cells.map((own) => own[codes.indexOf(code)]!);
  return { codes, units, parameters, evaluation, scored, column };
}

/** Where the peer is wrong, as the README of the reference says; what ours does instead is tested below. */
function isWrong(file: string, direction: Own["direction"], theirs: ReadonlyMap<string, number>): boolean {
  if (file === "fracmax") return direction === "negative";
  return (
    file.startsWith("dist2ref") && (theirs.size === 0 || [...theirs.values()].some((value) => !Number.isFinite(value)))
  );
}

describe.each(["treated", "with_missing"])("%s", (data) => {
  for (const [file, score, times = 1] of comparisons)
    testWithShared(file, () => {
      const { codes, units, parameters, scored } = evaluated(data, score);
      const expected = readReferenceNumbers(`${folder}/${data}/${file}.csv`);
      let compared = 0;
      for (const code of codes) {
        const theirs = expected.get(code)!;
        if (isWrong(file, parameters.get(code)!.direction, theirs)) continue;
        for (const unit of units) {
          const actual = scored(code, unit);
          const their = theirs.get(unit);
          if (their === undefined) expect(actual).toBe("not-reported");
          else expectRelative(actual, their * times, 1e-12, `${unit} ${code}`);
        }
        compared += 1;
      }
      // Of twelve indicators five are costs, and Australia has the lowest figure of two.
      expect(compared).toBe(file === "fracmax" ? 7 : file.startsWith("dist2ref_unit1") ? 10 : 12);
    });

  testWithShared("every file of the reference is compared", () => {
    const files = Object.keys(
      JSON.parse(readFileSync(join(sharedFolder, "reference", folder, "params.json"), "utf8")) as object,
    );
    expect(comparisons.map(([file]) => file).sort()).toEqual(files.sort());
  });

  testWithShared("fracmax for costs: ours gives the least 100 and half of it to twice as much", () => {
    const { codes, parameters, units, scored, column } = evaluated(data, ({ direction }) => shareOfBest(direction));
    for (const code of codes.filter((each) => parameters.get(each)!.direction === "negative")) {
      const values = column(code);
      const least = Math.min(...values.filter((x) => x !== null));
      values.forEach((x, i) => {
        const actual = scored(code, units[i]!);
        if (x === null) expect(actual).toBe("not-reported");
        // Of a cost that is 0 somewhere nothing is as good as nothing: 100 for none, 0 for any.
        else expectRelative(actual, x === 0 ? 100 : (100 * least) / x, 1e-12, `${units[i]} ${code}`);
      });
    }
  });

  testWithShared("dist2ref, where the unit of reference is the worst itself or has no figure", () => {
    for (const unit of ["AUS", "CYP"]) {
      const score = (own: Own): Score => ({
        kind: "min-max",
        limits: toUnit(own, unit),
        low: 0,
        high: 1,
        clamp: false,
      });
      const { codes, units, parameters, evaluation, scored, column } = evaluated(data, score);
      for (const code of codes) {
        const values = column(code);
        const present = values.filter((x) => x !== null);
        const worst = parameters.get(code)!.direction === "positive" ? Math.min(...present) : Math.max(...present);
        const reference = values[units.indexOf(unit)]!;
        if (reference !== null && reference !== worst) continue;
        const path = `indicators.${codes.indexOf(code) + 1}.score`;
        // No score, rather than an infinite one, and an issue that says why.
        units.forEach((each, i) => expect(scored(code, each)).toBe(values[i] === null ? "not-reported" : "undefined"));
        expect(evaluation.issues.filter(({ where }) => where.path === path).map((each) => each.code)).toEqual([
          reference === null ? "score.no-standard" : "column.constant",
        ]);
      }
    }
  });
});
