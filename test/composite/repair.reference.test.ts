import type { MethodInput } from "../../engine/composite/method";
import { describe as statisticsOf } from "../../engine/analysis/statistics";
import { testWithShared } from "../shared";
import { expectStage, flatIndicators, metadata, sheetFrom } from "./asem";
import {
  evaluateSheets,
  expectRelative,
  methodOf,
  positionOf,
  readReference,
  readReferenceNumbers,
  sheetOf,
} from "./build";
import { valueAt } from "../../engine/terms/column";
import type { Evaluation } from "../../engine/composite/evaluation";
import type { Value } from "../../engine/terms/value";
import { cellText, type CellValue, type Sheet } from "../../engine/terms/sheet";

// Expected values: COINr b968203 on its ASEM example, reference/asem; which variant is which is in the params.json.
type Indicator = MethodInput["indicators"][number];
type Absence = NonNullable<Indicator["absence"]>;

/** The denominated table with the columns of groups beside it, so that groups can be made by a rule. */
function denominated(): { codes: string[]; sheet: Sheet } {
  const sheet = sheetFrom("asem/stages/2_denominated.csv");
  const groups = new Map(readReference("asem/input/groups.csv").map((row) => [row[0]!, row]));
  const names = ["GDP_group", "EurAsia_group"];
  const heads = groups.get("uCode")!;
  const rows = sheet.rows.map((row, i): CellValue[] => [
    ...row,
    ...names.map((name) => (i === 0 ? name : groups.get(cellText(row[0]!))![heads.indexOf(name)]!)),
  ]);
  return { codes: sheet.rows[0]!.slice(1).map(cellText), sheet: sheetOf("表", rows) };
}

function groupsBy(column: string, names: readonly string[]): Partial<MethodInput> {
  return { groups: names.map((name) => ({ id: name, title: name, where: `${column} == "${name}"` })) };
}

/** Indicators where less is better. */
const costs = () =>
  new Set(metadata().flatMap(({ iCode, Direction }) => (Direction === "-1" && iCode !== undefined ? [iCode] : [])));

/** Between the worst and the best of the sample, from 0 to 1, as a formula for each indicator: t_LPI, t_Flights … */
function positions(codes: readonly string[]) {
  const isCost = costs();
  return codes.map((code) => {
    const t = `(${code} - minOf(${code})) / (maxOf(${code}) - minOf(${code}))`;
    return { name: `t_${code}`, formula: isCost.has(code) ? `1 - ${t}` : t };
  });
}

/** Sum and count of the positions that a unit has among some indicators. */
function rowSum(codes: readonly string[]): { sum: string; count: string } {
  return {
    sum: codes.map((code) => `if(isAbsent(t_${code}), 0, t_${code})`).join(" + "),
    count: `${codes.length} - ${codes.map((code) => `isAbsent(t_${code})`).join(" - ")}`,
  };
}

/** A position put back into an indicator's own unit of measure. */
function putBack(code: string, position: string): string {
  const t = costs().has(code) ? `(1 - ${position})` : `(${position})`;
  return `minOf(${code}) + (maxOf(${code}) - minOf(${code})) * ${t}`;
}

const pillars = () => {
  const [, ...rows] = readReference("asem/input/lineage.csv");
  return new Map(rows.map(([indicator, pillar]) => [indicator!, pillar!]));
};

const imputations: readonly [variant: string, absence: Absence, more?: Partial<MethodInput>][] = [
  ["i_mean", { fill: "mean" }],
  ["i_median", { fill: "median" }],
  ["i_mean_grp_EurAsia", { fill: "group-mean" }, groupsBy("EurAsia_group", ["Europe", "Asia"])],
  ["i_median_grp_EurAsia", { fill: "group-median" }, groupsBy("EurAsia_group", ["Europe", "Asia"])],
  ["i_mean_grp_GDP", { fill: "group-mean" }, groupsBy("GDP_group", ["S", "M", "L", "XL"])],
];

/** The cells that a variant filled, against the column of the stage that is to hold them. */
function expectCells(
  variant: string,
  actual: (unit: string, code: string) => Value,
  scale = (_: string, x: number) => x,
): void {
  const [, ...rows] = readReference("asem/impute/imputed_cells.csv");
  const own = rows.filter(([method]) => method === variant);
  expect(own).toHaveLength(65);
  for (const [, unit, code, value] of own)
    expectRelative(actual(unit!, code!), scale(code!, Number(value)), 1e-9, `${variant} ${unit} ${code}`);
}

describe("what each variant put into the 65 missing cells", () => {
  const filled = (evaluation: Evaluation) => (unit: string, code: string) =>
    valueAt(evaluation.stages.imputed.get(code)!, positionOf(evaluation, unit));

  for (const [variant, absence, more = {}] of imputations)
    testWithShared(variant, () => {
      const { codes, sheet } = denominated();
      const method = methodOf({ units: { name: "代码" }, indicators: flatIndicators(codes), absence, ...more });
      expectCells(variant, filled(evaluateSheets(method, sheet)));
    });

  // The package brings the table to 0–1 by direction, takes the mean of the unit's row, and puts it back.
  testWithShared("row_mean_pillar, by formulas", () => {
    const { codes, sheet } = denominated();
    const own = pillars();
    const method = methodOf({
      units: { name: "代码" },
      variables: positions(codes),
      indicators: flatIndicators(codes, (code) => {
        const { sum, count } = rowSum(codes.filter((each) => own.get(each) === own.get(code)));
        return { absence: { fill: { formula: putBack(code, `(${sum}) / (${count})`) } } };
      }),
    });
    expectCells("row_mean_pillar", filled(evaluateSheets(method, sheet)));
  });

  testWithShared("row_mean_all, by formulas", () => {
    const { codes, sheet } = denominated();
    const halves = [rowSum(codes.slice(0, 25)), rowSum(codes.slice(25))];
    const method = methodOf({
      units: { name: "代码" },
      variables: [
        ...positions(codes),
        ...halves.flatMap(({ sum, count }, i) => [
          { name: `sum${i}`, formula: sum },
          { name: `count${i}`, formula: count },
        ]),
      ],
      indicators: flatIndicators(codes, (code) => ({
        absence: { fill: { formula: putBack(code, "(sum0 + sum1) / (count0 + count1)") } },
      })),
    });
    expectCells("row_mean_all", filled(evaluateSheets(method, sheet)));
  });

  // There is no fill by the median of a row: what it is for is what `skip` does. The score of a pillar that skips a gap
  // is the score that the package's cell gets, and the same holds of the mean.
  const aggregates = { row_mean_pillar: "arithmetic", row_median_pillar: "median" } as const;
  for (const [variant, aggregate] of Object.entries(aggregates))
    testWithShared(`${variant} is what skipping gives`, () => {
      const { codes, sheet } = denominated();
      const own = pillars();
      const [root, ...leaves] = flatIndicators(codes, (code) => ({
        parent: own.get(code)!,
        direction: costs().has(code) ? "negative" : "positive",
      }));
      const nodes = [...new Set(own.values())].map((code) => ({
        code,
        parent: "root",
        title: code,
        weight: 1,
        aggregate,
      }));
      const method = methodOf({ units: { name: "代码" }, absence: "skip", indicators: [root!, ...nodes, ...leaves] });
      const evaluation = evaluateSheets(method, sheet);
      const ends = readReferenceNumbers("asem/stages/2_denominated.csv");
      expectCells(
        variant,
        (unit, code) => valueAt(evaluation.scores.get(own.get(code)!)!, positionOf(evaluation, unit)),
        (code, x) => {
          const values = [...ends.get(code)!.values()];
          const [low, high] = [Math.min(...values), Math.max(...values)];
          return (100 * (costs().has(code) ? high - x : x - low)) / (high - low);
        },
      );
    });
});

describe("gaps filled from other years", () => {
  const folder = "asem/panel";

  /** One sheet a year, in the order of the years. */
  function years(): { codes: string[]; sheets: Map<number, Sheet> } {
    const [headers, ...rows] = readReference(`${folder}/holes_input.csv`);
    const found = new Map<number, CellValue[][]>();
    for (const [unit, year, ...cells] of rows)
      found.set(Number(year), [
        ...(found.get(Number(year)) ?? [["代码", ...headers!.slice(2)]]),
        [unit!, ...cells.map((cell) => (cell === "" ? null : Number(cell)))],
      ]);
    const sheets = new Map([...found].map(([year, lines]) => [year, sheetOf(`y${year}`, lines)]));
    return { codes: headers!.slice(2), sheets };
  }

  const variants = {
    latest: (year: number, all: readonly number[]) => ({
      how: "last" as const,
      years: all.filter((each) => each < year),
    }),
    latest_max1: (year: number, all: readonly number[]) => ({
      how: "last" as const,
      years: all.filter((each) => each === year - 1),
    }),
    linear_constant: (year: number, all: readonly number[]) => ({
      how: "linear" as const,
      years: all.filter((each) => each !== year),
    }),
  };

  for (const [variant, choose] of Object.entries(variants))
    testWithShared(variant, () => {
      const { codes, sheets } = years();
      const [, ...rows] = readReference(`${folder}/imputed_cells.csv`);
      const own = rows.filter(([method]) => method === variant);
      expect(own).toHaveLength(614);
      let filled = 0;
      for (const year of sheets.keys()) {
        const { how, years: others } = choose(year, [...sheets.keys()]);
        const cells = own.filter(([, , each]) => Number(each) === year);
        if (others.length === 0) {
          expect(cells.every((cell) => cell[4] === "")).toBe(true);
          continue;
        }
        const method = methodOf({
          tables: [year, ...others].map((each) => ({ name: `y${each}`, code: "代码" })),
          units: { name: "代码" },
          indicators: flatIndicators(codes, (code) => ({
            absence: { fill: { year, how, years: others.map((each) => ({ year: each, value: `y${each}.${code}` })) } },
          })),
        });
        const evaluation = evaluateSheets(method, ...[year, ...others].map((each) => sheets.get(each)!));
        for (const [, unit, , code, value] of cells) {
          const actual = valueAt(evaluation.stages.imputed.get(code!)!, positionOf(evaluation, unit!));
          if (value === "") expect(actual).toBe("not-reported");
          else expectRelative(actual, Number(value), 1e-9, `${variant} ${year} ${unit} ${code}`);
          filled += Number(value !== "");
        }
      }
      expect(filled).toBeGreaterThan(450);
    });
});

describe("screening", () => {
  const variants: readonly [name: string, units: Partial<MethodInput["units"]>][] = [
    ["byNA_090", { availability: { present: 0.9 } }],
    ["byNA_096", { availability: { present: 0.96 } }],
    ["byzeros_098", { availability: { nonZero: 0.98 } }],
    ["both_default", { availability: { present: 0.66, nonZero: 0.05 } }],
    ["both_096_095", { availability: { present: 0.96, nonZero: 0.95 } }],
    [
      "byNA_096_force",
      { availability: { present: 0.96, keep: ["LAO"] }, exclude: [{ code: "CHE", reason: "forced out" }] },
    ],
  ];
  for (const [name, units] of variants)
    testWithShared(name, () => {
      const sheet = sheetFrom("asem/stages/2_denominated.csv");
      const codes = sheet.rows[0]!.slice(1).map(cellText);
      const method = methodOf({ units: { name: "代码", ...units }, indicators: flatIndicators(codes) });
      const { units: taken, excluded } = evaluateSheets(method, sheet);
      const [fields, ...rows] = readReference("asem/screen/variants.csv");
      const own = rows.filter(([variant]) => variant === name);
      expect(own).toHaveLength(51);
      const field = (row: readonly string[], header: string) => row[fields!.indexOf(header)]!;
      const included = own.filter((row) => field(row, "Included") === "TRUE").map((row) => field(row, "uCode"));
      expect(taken.map(({ code }) => code).sort()).toEqual(included.sort());
      for (const { code, reported } of excluded) {
        const row = own.find((each) => field(each, "uCode") === code)!;
        if (reported === undefined) continue;
        expectRelative(reported.present / reported.asked, Number(field(row, "Dat_Avail")), 1e-12, code);
        expectRelative(reported.nonZero / reported.present, Number(field(row, "Non_Zero")), 1e-12, code);
      }
    });
});

describe("statistics of every indicator", () => {
  const files: readonly [stats: string, stage: string][] = [
    ["raw", "1_raw"],
    ["denominated", "2_denominated"],
    ["imputed", "3_imputed"],
    ["treated", "5_treated"],
    ["normalised", "6_normalised"],
  ];
  for (const [stats, stage] of files)
    testWithShared(stats, () => {
      const sheet = sheetFrom(`asem/stages/${stage}.csv`);
      const codes = sheet.rows[0]!.slice(1).map(cellText);
      const method = methodOf({ units: { name: "代码" }, absence: "skip", indicators: flatIndicators(codes) });
      const evaluation = evaluateSheets(method, sheet);
      expectStage(evaluation, evaluation.stages.derived, `asem/stages/${stage}.csv`, 0);
      const [headers, ...rows] = readReference(`asem/stats/stats_${stats}.csv`);
      expect(rows).toHaveLength(49);
      for (const row of rows) {
        const code = row[0]!;
        const field = (header: string) => row[headers!.indexOf(header)]!;
        const found = statisticsOf(
          evaluation.stages.derived.get(code)!,
          evaluation.units.map((_, i) => i),
        );
        const figures: [ours: number | undefined, theirs: string][] = [
          [found.minimum, "Min"],
          [found.maximum, "Max"],
          [found.mean, "Mean"],
          [found.median, "Median"],
          [found.deviation, "Std"],
          [found.skewness, "Skew"],
          [found.kurtosis, "Kurt"],
        ];
        for (const [ours, theirs] of figures) expectRelative(ours!, Number(field(theirs)), 1e-9, `${code} ${theirs}`);
        expect([found.present, found.present - found.zeros, found.unique, found.same, found.missing]).toEqual([
          ...["N.Avail", "N.NonZero", "N.Unique", "N.Same"].map((header) => Number(field(header))),
          51 - Number(field("N.Avail")),
        ]);
        const flags: [flag: string, header: string][] = [
          ["few-present", "Flag.Avail"],
          ["few-non-zero", "Flag.NonZero"],
          ["few-unique", "Flag.Unique"],
          ["outliers", "Flag.SkewKurt"],
        ];
        expect(found.flags).toEqual(flags.flatMap(([flag, header]) => (field(header) === "ok" ? [] : [flag])));
      }
    });
});
