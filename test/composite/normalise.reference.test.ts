import type { Indicator, MethodInput } from "../../engine/composite/method";
import { valueAt } from "../../engine/terms/column";
import { testWithShared } from "../shared";
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
  ["prank_min", () => ({ kind: "rank", points: "percentile" }), 100],
  ["borda_min", () => ({ kind: "borda" })],
  ["dist2targ", (own) => ({ kind: "min-max", limits: toTarget(own), low: 0, high: 1, clamp: false })],
  ["dist2targ_cap", (own) => ({ kind: "min-max", limits: toTarget(own), low: 0, high: 1 })],
  ["goalposts_open", ({ low, high }) => ({ kind: "min-max", limits: { low, high }, clamp: false })],
  ["goalposts_trunc", ({ low, high }) => ({ kind: "min-max", limits: { low, high } })],
];

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
        },
      ]),
  );
}

describe.each(["treated", "with_missing"])("%s", (data) => {
  for (const [file, score, times = 1] of comparisons)
    testWithShared(file, () => {
      const [headers, ...rows] = readReference(`${folder}/${data}/_input.csv`);
      const parameters = parametersOf(data);
      const codes = headers!.slice(1);
      const sheet = sheetOf("表", [
        ["代码", ...codes],
        ...rows.map(([code, ...cells]) => [code!, ...cells.map((cell) => (cell === "" ? null : Number(cell)))]),
      ]);
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
      const evaluation = evaluateSheets(method, sheet);
      const expected = readReferenceNumbers(`${folder}/${data}/${file}.csv`);
      for (const code of codes)
        for (const [unit] of rows) {
          const actual = valueAt(evaluation.stages.normalised.get(code)!, positionOf(evaluation, unit!));
          const theirs = expected.get(code)!.get(unit!);
          if (theirs === undefined) expect(actual).toBe("not-reported");
          else expectRelative(actual, theirs * times, 1e-12, `${unit} ${code}`);
        }
    });
});
