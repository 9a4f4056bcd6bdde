import type { MethodInput } from "../../engine/composite/method";
import { testWithShared } from "../shared";
import {
  evaluateSheets,
  expectRelative,
  methodOf,
  readReference,
  readReferenceNumbers,
  scoreOf,
  sheetOf,
} from "./build";

// Expected values: COINr b968203 on its ASEM example, reference/asem/aggregate. Its power mean gives up at the first
// missing cell, against its own documentation, so that only the other means are compared there. Its weighted median
// (of matrixStats) depends on the order in which a sort leaves equal values: where children are equal it is left out.
type Aggregate = NonNullable<MethodInput["indicators"][number]["aggregate"]>;

const complete: readonly [file: string, aggregates: readonly Aggregate[]][] = [
  ["amean", ["arithmetic"]],
  ["gmean", ["geometric"]],
  ["hmean", ["harmonic"]],
  ["genmean_p2", [{ power: 2 }]],
  ["genmean_p05", [{ power: 0.5 }]],
  ["genmean_pm1", [{ power: -1 }]],
  ["mixed_amean_gmean_amean", ["arithmetic", "geometric", "arithmetic"]],
  ["external_weighted_median", ["median"]],
];
const thresholds: readonly [suffix: string, minimumPresent: number][] = [
  ["nothresh", 0],
  ["thresh60", 0.6],
  ["thresh90", 0.9],
];

for (const weights of ["equal", "uneven"])
  for (const [file, aggregates] of complete)
    testWithShared(`complete, ${weights} weights: ${file}`, () =>
      compare("input_complete.csv", `complete/${file}_${weights}.csv`, aggregates, weights === "uneven", 0),
    );

for (const [suffix, minimumPresent] of thresholds)
  for (const [file, aggregates] of complete.filter(([name]) => !name.startsWith("genmean")))
    testWithShared(`missing cells, ${suffix}: ${file}`, () =>
      compare("input_missing.csv", `missing/${file}_${suffix}.csv`, aggregates, true, minimumPresent),
    );

function compare(
  input: string,
  file: string,
  byLevel: readonly Aggregate[],
  isUneven: boolean,
  minimumPresent: number,
): void {
  const [headers, ...rows] = readReference(`asem/aggregate/${input}`);
  const sheet = sheetOf("表", [
    ["代码", ...headers!.slice(1)],
    ...rows.map(([code, ...cells]) => [code!, ...cells.map((cell) => (cell === "" ? null : Number(cell)))]),
  ]);
  const weights = new Map(
    readReference("asem/aggregate/weights_uneven.csv").map(([code, , weight]) => [code!, Number(weight)]),
  );
  const indicators: MethodInput["indicators"] = framework().map(({ code, parent, level }) => ({
    code,
    title: code,
    ...(parent === "" ? {} : { parent, weight: isUneven ? weights.get(code)! : 1 }),
    ...(level === 1
      ? {
          value: code,
          direction: "positive" as const,
          score: { kind: "min-max" as const, limits: { low: 0, high: 100 }, clamp: false },
        }
      : { aggregate: byLevel[level - 2] ?? byLevel[0]!, minimumPresent }),
  }));
  const evaluation = evaluateSheets(methodOf({ units: { name: "代码" }, absence: "skip", indicators }), sheet);
  const childrenOf = (code: string) => indicators.filter(({ parent }) => parent === code);
  const hasEqualChildren = (unit: string, code: string): boolean => {
    const scores = childrenOf(code).map((child) => scoreOf(evaluation, unit, child.code));
    const numbers = scores.filter((score) => typeof score === "number");
    return (
      new Set(numbers).size < numbers.length || childrenOf(code).some((child) => hasEqualChildren(unit, child.code))
    );
  };
  for (const [code, expected] of readReferenceNumbers(`asem/aggregate/${file}`))
    for (const [unit] of rows) {
      if (byLevel[0] === "median" && hasEqualChildren(unit!, code)) continue;
      const actual = scoreOf(evaluation, unit!, code);
      const theirs = expected.get(unit!);
      if (theirs === undefined) expect([unit, code, typeof actual]).toEqual([unit, code, "string"]);
      else expectRelative(actual, theirs, 1e-12, `${unit} ${code}`);
    }
}

/** Codes, levels and parents of the ASEM framework; its denominators and groups have no level. */
function framework(): { code: string; level: number; parent: string }[] {
  const [headers, ...rows] = readReference("asem/input/iMeta.csv");
  const at = (row: readonly string[], name: string) => row[headers!.indexOf(name)]!;
  return rows
    .filter((row) => at(row, "Level") !== "")
    .map((row) => ({ code: at(row, "iCode"), level: Number(at(row, "Level")), parent: at(row, "Parent") }));
}
