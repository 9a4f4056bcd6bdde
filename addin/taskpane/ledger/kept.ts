import { columnRoles, type CellRange, type KeptRun } from "../../../engine/index";
import type { Setting } from "../../host";
import {
  defaultOptions,
  type ColumnMark,
  type RunOptions,
  type SheetChoice,
  type Source,
  type YearMonth,
} from "./input";
import { defaultDestination, type Destination } from "./destination";

/** Under which key the workbook keeps what this view needs next month. */
export const settingKey = "ledger";

/** What the workbook keeps of the last run (留存设置). */
export interface Kept {
  readonly source: Source;
  readonly choices: Readonly<Record<string, SheetChoice>>;
  /** Left out where the ledger itself says up to when its reports go. */
  readonly asOf?: YearMonth;
  readonly options: RunOptions;
  readonly destination: Destination;
  /** The sheets that were written, so that they are not taken for ledgers. */
  readonly written: readonly string[];
  /** Runs of two periods at the most, the latest first; none where the ledgers were too long to be kept. */
  readonly runs: readonly KeptRun[];
}

const version = 1;

/** What goes into the workbook. */
export function keptSetting(kept: Kept): Setting {
  return JSON.parse(JSON.stringify({ version, ...kept })) as Setting;
}

/**
 * What the workbook kept; what is not of the form that we wrote counts for nothing, since workbooks travel.
 *
 * @returns `undefined` where nothing was kept, or by another version
 */
export function readKept(setting: Setting | undefined): Kept | undefined {
  const kept = setting as (Kept & { version: number }) | undefined | null;
  if (typeof kept !== "object" || kept === null || kept.version !== version) return undefined;
  const source = sourceOf(kept.source);
  if (!source) return undefined;
  const choices = Object.entries(record(kept.choices)).map(([sheet, choice]) => [sheet, choiceOf(choice)] as const);
  return {
    source,
    choices: Object.fromEntries(choices),
    ...(isYearMonth(kept.asOf) ? { asOf: kept.asOf } : {}),
    options: optionsOf(record(kept.options)),
    destination: destinationOf(record(kept.destination)),
    written: texts(kept.written),
    runs: list(kept.runs).filter(isRun),
  };
}

/**
 * The runs to keep after another: a run of the same period takes the place of the last, so that the month before stays to be
 * compared with.
 */
export function withRun(runs: readonly KeptRun[], run: KeptRun | undefined): readonly KeptRun[] {
  if (!run) return [];
  const earlier = runs.filter((other) => !isSamePeriod(other, run));
  return [run, ...earlier].slice(0, 2);
}

/** The kept run that a run of a period is compared with: the latest of another period, else the latest of all. */
export function runBefore(runs: readonly KeptRun[], period: Omit<KeptRun, "rows">): KeptRun | undefined {
  return runs.find((run) => !isSamePeriod(run, period)) ?? runs[0];
}

function isSamePeriod(a: Omit<KeptRun, "rows">, b: Omit<KeptRun, "rows">): boolean {
  return a.year === b.year && a.months === b.months;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): string[] {
  return list(value).filter((each) => typeof each === "string");
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isYearMonth(value: unknown): value is YearMonth {
  const { year, month } = record(value);
  return isWhole(year) && isWhole(month) && month >= 1 && month <= 12;
}

function isRange(value: unknown): value is CellRange {
  const { top, left, bottom, right } = record(value);
  return [top, left, bottom, right].every(isWhole);
}

function sourceOf(value: unknown): Source | undefined {
  const { type, sheet, range, sheets } = record(value);
  if (type === "sheets" && texts(sheets).length > 0) return { type, sheets: texts(sheets) };
  if (type === "sheet" && typeof sheet === "string") return { type, sheet };
  return type === "selection" && typeof sheet === "string" && isRange(range) ? { type, sheet, range } : undefined;
}

function choiceOf(value: unknown): SheetChoice {
  const { header, columns } = record(value);
  const { top, bottom } = record(header);
  return {
    ...(isWhole(top) && isWhole(bottom) && top <= bottom ? { header: { top, bottom } } : {}),
    columns: list(columns).filter(isMark),
  };
}

function isMark(value: unknown): value is ColumnMark {
  const { header, nth, column, role } = record(value);
  return typeof header === "string" && isWhole(nth) && isWhole(column) && columnRoles.some((each) => each === role);
}

function optionsOf(value: Record<string, unknown>): RunOptions {
  const oneOf = <Name extends "cost" | "growth" | "pace">(name: Name, all: readonly RunOptions[Name][]) =>
    all.find((each) => each === value[name]) ?? defaultOptions[name];
  const { yellow, red } = record(value.ownLights);
  return {
    cost: oneOf("cost", ["ratio", "difference"]),
    growth: oneOf("growth", ["rates", "levels"]),
    pace: oneOf("pace", ["accumulating", "increments", "planned", "none"]),
    fromBaseline: value.fromBaseline === true,
    lights: typeof value.lights === "string" ? value.lights : defaultOptions.lights,
    ownLights: typeof yellow === "number" && typeof red === "number" ? { yellow, red } : defaultOptions.ownLights,
  };
}

function destinationOf({ type, letters }: Record<string, unknown>): Destination {
  const given = Object.entries(record(letters)).filter(([, text]) => typeof text === "string");
  return {
    type: type === "columns" ? "columns" : defaultDestination.type,
    letters: { ...defaultDestination.letters, ...(Object.fromEntries(given) as Destination["letters"]) },
  };
}

function isRun(value: unknown): value is KeptRun {
  const { rows } = record(value);
  if (!Array.isArray(rows)) return false;
  return rows.every((row) => {
    const { indicator, category, subject, target, light } = record(row);
    return [indicator, category, subject, target, light].every((text) => typeof text === "string");
  });
}
