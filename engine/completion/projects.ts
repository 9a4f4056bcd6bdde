import type { ProjectMeasure, ProjectRow, ProjectTable } from "../ledger/project-table";
import { sum } from "../stats/sum";
import { convert, isConvertible, type UnitOfMeasure } from "../quantity/unit";
import { given, type Explained } from "../terms/explained";
import { finite } from "../terms/value";
import type { Issue } from "../terms/issue";
import { checkProjects } from "./check-projects";

/** How a set of key projects stands (重点项目完成情况): sums, and rates that are sums divided. */
export interface ProjectTally {
  readonly name: string;
  /** Projects; left out where a line of several does not say how many. */
  readonly count?: number;
  /** Total investment of those that state it; left out where none does. */
  readonly total?: number;
  /** Investment planned for the year and made since it began, of those that state both; the plan alone where none is reported. */
  readonly planned?: number;
  readonly done?: number;
  readonly plannedStarts?: number;
  readonly started?: number;
  readonly plannedFinishes?: number;
  readonly finished?: number;
  /** 累计完成投资 ÷ 年度计划投资, with its working. */
  readonly investmentRate?: Explained;
  /** Investment rate − pace in percentage points. */
  readonly gap?: number;
  /** 已开工 ÷ 计划开工. */
  readonly openingRate?: Explained;
  /** 已竣工 ÷ 计划竣工. */
  readonly finishRate?: Explained;
  /** Lines with a plan of investment and no report, which are in neither sum. */
  readonly unreported: number;
}

/** What the totals of a table say beside the sums of its lines. */
export interface StatedTotal {
  readonly label: string;
  readonly measure: ProjectMeasure;
  readonly stated: number;
  readonly sum: number;
}

/** The tables of key projects, worked out (重点项目测算结果). */
export interface ProjectFigures {
  readonly tables: readonly ProjectTable[];
  /** The unit of all amounts; left out where no table states one. */
  readonly unit?: UnitOfMeasure;
  readonly year?: number;
  /** The latest month that a table reports on. */
  readonly months?: number;
  /** Months ÷ 12. */
  readonly pace?: number;
  readonly all: ProjectTally;
  /** Every line of the tables by itself. */
  readonly lines: readonly (ProjectTally & { readonly row: ProjectRow })[];
  /** Departments that are no towns, in the order of the tables. */
  readonly departments: readonly ProjectTally[];
  readonly towns: readonly ProjectTally[];
  /** Totals that are not what their lines add up to. */
  readonly differing: readonly StatedTotal[];
  readonly issues: readonly Issue[];
}

/** A line with its amounts in the unit of all. */
interface Line {
  readonly row: ProjectRow;
  readonly factor: number;
}

/**
 * Works key projects out (重点项目测算): opening rate, investment rate and gap to pace, of each line, of each department and town, and
 * of all. Rates of several are sums divided, never means of rates; totals in the tables are not counted again.
 *
 * @param tables - as they were read
 * @param reading - what was noticed when they were read
 */
export function completeProjects(tables: readonly ProjectTable[], reading: readonly Issue[] = []): ProjectFigures {
  const unit = tables.find((table) => table.unit)?.unit;
  const months = tables.reduce<number | undefined>(
    (latest, { period }) => (latest === undefined ? period.months : Math.max(latest, period.months ?? latest)),
    undefined,
  );
  const year = tables.find(({ period }) => period.months === months)?.period.year;
  const lines = tables.flatMap((table) => table.rows.map((row): Line => ({ row, factor: factorOf(table, unit) })));
  const pace = months === undefined ? undefined : months / 12;
  const tally = (name: string, of: readonly Line[]): ProjectTally => tallyLines(name, of, pace);
  const single = lines.map((line) => ({ ...tally(line.row.name, [line]), row: line.row }));
  const grouped = (names: (row: ProjectRow) => readonly string[]): ProjectTally[] => {
    const all = [...new Set(lines.flatMap(({ row }) => names(row)))];
    return all.map((name) =>
      tally(
        name,
        lines.filter(({ row }) => names(row).includes(name)),
      ),
    );
  };
  const { differing, issues } = checkProjects(tables);
  return {
    tables,
    ...(unit ? { unit } : {}),
    ...(year === undefined ? {} : { year }),
    ...(months === undefined ? {} : { months }),
    ...(pace === undefined ? {} : { pace }),
    all: tally("", lines),
    lines: single,
    departments: grouped(({ departments }) => departments),
    towns: grouped(({ towns }) => towns),
    differing,
    issues: [...reading, ...issues],
  };
}

/** How many of the common unit one of the table's is; a table without a unit, or of another kind, is taken as it is. */
function factorOf({ unit: own }: ProjectTable, unit: UnitOfMeasure | undefined): number {
  return own && unit && isConvertible(own, unit) ? convert(1, own, unit) : 1;
}

function tallyLines(name: string, lines: readonly Line[], pace: number | undefined): ProjectTally {
  const count = added(lines, "count");
  const isCounted = lines.every(({ row }) => row.isProject || typeof row.values.count?.value === "number");
  const investment = divided("projects.investment", lines, "done", "planned");
  const rate = investment?.rate.value;
  const opening = divided("projects.opening", lines, "started", "plannedStarts");
  const finish = divided("projects.finish", lines, "finished", "plannedFinishes");
  const total = added(lines, "total");
  const projects = (count ?? 0) + lines.filter(({ row }) => row.isProject).length;
  return {
    name,
    ...(isCounted ? { count: projects } : {}),
    ...(total === undefined ? {} : { total }),
    ...(investment
      ? { planned: investment.below, done: investment.above, investmentRate: investment.rate }
      : alone("planned", added(lines, "planned"))),
    ...(typeof rate === "number" && pace !== undefined ? { gap: snapped(100 * (rate - pace)) } : {}),
    ...(opening
      ? { plannedStarts: opening.below, started: opening.above, openingRate: opening.rate }
      : alone("plannedStarts", added(lines, "plannedStarts"))),
    ...(finish ? { plannedFinishes: finish.below, finished: finish.above, finishRate: finish.rate } : {}),
    unreported: lines.filter(({ row: { values } }) => isNumber(values.planned) && !isNumber(values.done)).length,
  };
}

function alone(name: "planned" | "plannedStarts", value: number | undefined): Partial<ProjectTally> {
  return value === undefined ? {} : { [name]: value };
}

function isNumber(cell: ProjectRow["values"][ProjectMeasure]): boolean {
  return typeof cell?.value === "number";
}

const moneyMeasures: readonly ProjectMeasure[] = ["total", "planned", "done"];

function numberOf({ row, factor }: Line, measure: ProjectMeasure): number | undefined {
  const value = row.values[measure]?.value;
  if (typeof value !== "number") return undefined;
  return moneyMeasures.includes(measure) ? value * factor : value;
}

/** `undefined` where no line says anything. */
function added(lines: readonly Line[], measure: ProjectMeasure): number | undefined {
  const numbers = lines.flatMap((line) => numberOf(line, measure) ?? []);
  return numbers.length === 0 ? undefined : snapped(sum(numbers));
}

interface Divided {
  readonly above: number;
  readonly below: number;
  readonly rate: Explained;
}

/** Of the lines that say both: one that reports nothing must not count as zero, nor one without a plan as overfulfilled. */
function divided(
  rule: string,
  lines: readonly Line[],
  above: ProjectMeasure,
  below: ProjectMeasure,
): Divided | undefined {
  const both = lines.filter((line) => numberOf(line, above) !== undefined && numberOf(line, below) !== undefined);
  if (both.length === 0) return undefined;
  const [over, under] = [summed(both, above), summed(both, below)];
  const [a, b] = [Number(over.value), Number(under.value)];
  return { above: a, below: b, rate: { value: finite(a / b), rule, inputs: { above: over, below: under } } };
}

/** A sum with its terms and their cells; of one line the cell itself. */
function summed(lines: readonly Line[], measure: ProjectMeasure): Explained {
  const terms = lines.map((line) => {
    const cell = line.row.values[measure];
    return given(numberOf(line, measure) ?? "undefined", cell?.place, undefined, line.row.name);
  });
  const [only, ...others] = terms;
  if (only && others.length === 0) return only;
  const value = snapped(sum(terms.map((term) => Number(term.value))));
  return { value, rule: "projects.sum", inputs: Object.fromEntries(terms.map((term, i) => [String(i), term])) };
}

/** 0.1 + 0.2 million is 0.3: conversion and addition leave no trace in the last bits. */
function snapped(x: number): number {
  return Number(x.toPrecision(12));
}
