import fc from "fast-check";
import {
  analyse,
  checkMethod,
  evaluate,
  liveEvaluationSheets,
  readTable,
  type CellValue,
  type Evaluation,
  type Sheet,
} from "../../engine/index";
import { testWithLibreOffice } from "../libre-office";
import { anyCase, type Case } from "../report/any-evaluation";
import { judge, report } from "./judge";

/** Each is one run of LibreOffice over so many workbooks; a failure names its seed and its place in it. */
const seeds = [20_261_122, 20_261_123, 20_261_124];
const booksEach = 16;

/** Numbers as tables have them, with four decimals at most: no program adds 1e-171 to 50 in the same bits. */
function plain({ rows, ...sheet }: Sheet): Sheet {
  const rounded = (cell: CellValue): CellValue => (typeof cell === "number" ? Math.round(cell * 1e4) / 1e4 : cell);
  return { ...sheet, rows: rows.map((row) => row.map(rounded)) };
}

function evaluated({ method, sheets }: Case): Evaluation | undefined {
  const { method: checked } = checkMethod(method);
  if (!checked) return undefined;
  const tables = checked.tables.map((spec, i) => readTable(plain(sheets[i]!), spec, `${spec.name}.xlsx`).table);
  return evaluate(checked, tables);
}

/**
 * Two units to compare at least, and someone to compare with for every unit: what the engine says of a reference unit whose
 * group has no sample is not what the formulas over that empty sample say. These are all that is left out.
 */
function isComparable({ units }: Evaluation): boolean {
  const ranked = units.filter(({ isRanked }) => isRanked);
  const hasSample = (group: string): boolean => ranked.some(({ groups }) => groups.includes(group));
  return (
    ranked.length >= 2 &&
    units.every(({ group, groups }) => [...groups, group ?? groups[0]].every((id) => id === undefined || hasSample(id)))
  );
}

const evaluations = anyCase
  .map(evaluated)
  .filter((evaluation) => evaluation !== undefined)
  .filter(isComparable);
const batches = seeds.map((seed) => fc.sample(evaluations, { seed, numRuns: booksEach }));

/** What an evaluation's method chooses among, as words. */
function choices({ method }: Evaluation): string[] {
  const nodes = method.indicators.flatMap(({ score, aggregate, weightsFrom, treat }) => [
    ...(score ? [`score ${score.kind}`] : []),
    ...(aggregate === undefined ? [] : [`aggregate ${JSON.stringify(aggregate)}`]),
    ...(weightsFrom === undefined
      ? []
      : [`weights ${typeof weightsFrom === "string" ? weightsFrom : weightsFrom.kind}`]),
    ...(treat?.steps.map(({ kind }) => `treat ${kind}`) ?? []),
  ]);
  const { ties, scope, tieBreak } = method.ranking;
  return [
    ...nodes,
    `grouping ${method.grouping} ${method.clustering ? "clusters" : ""}`,
    `ranking ${ties} ${scope.join(" ")} ${tieBreak.join(" ")}`,
    `adjustments ${method.adjustments.bonuses.length}`,
    ...method.lists.map(({ by }) => `list ${JSON.stringify(by)}`),
  ];
}

test("the generated methods choose everything that there is to choose", () => {
  const all = new Set(fc.sample(evaluations, { seed: 1, numRuns: 150 }).flatMap(choices));
  const chosen = new Set(batches.flat().flatMap(choices));
  expect([...all].filter((choice) => !chosen.has(choice))).toEqual([]);
});

batches.forEach((batch, i) =>
  testWithLibreOffice(
    `generated methods and tables come out of LibreOffice as of the engine (seed ${seeds[i]!})`,
    async () => {
      const verdicts = await judge(batch.map((evaluation) => liveEvaluationSheets(analyse(evaluation))));
      expect(verdicts.map((verdict) => report(verdict, 5))).toEqual(verdicts.map(() => ""));
      verdicts.forEach(({ formulas }) => expect(formulas).toBeGreaterThan(100));
    },
  ),
);
