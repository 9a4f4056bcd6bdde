import type { LedgerRow } from "../ledger/ledger";
import { changeOfLedger, pairRows, type LedgerChange, type RowChange } from "./change";
import type { LedgerResult } from "./complete";
import { runStanding, type KeptRow, type KeptRun } from "./keep";
import type { Light, LightRule } from "./light";
import type { ProjectFigures } from "./projects";
import type { LedgerCompletion, RowCompletion } from "./result";
import { standingsOf, type GroupedRow, type Standings } from "./standings";
import { summarise, talliedRow, tallyOf, type TalliedRow, type Tally } from "./summary";

/** What a bulletin is made of besides this month's ledgers. */
export interface BulletinOptions {
  /** Last month's ledgers, or what was kept of them. */
  readonly last?: LedgerResult | KeptRun;
  /** Key projects, worked out; their tables count as no ledgers. */
  readonly projects?: ProjectFigures;
  /** Those of last month, whose tables were among last month's ledgers. */
  readonly lastProjects?: ProjectFigures;
  /** With fewer rates than so many a department or town is not ranked; 3 unless told otherwise. */
  readonly fewest?: number;
}

/** A row with the light that it had last time, where it is known. */
export interface LitRow {
  readonly row: RowCompletion;
  readonly last?: Light;
}

/** The months that a run reports on. */
export type RunPeriod = Omit<KeptRun, "rows">;

/** A ledger whose report ends in another month than the bulletin's (截止月份不同的台账). */
export interface OtherPeriod {
  /** Its title, else its sheet. */
  readonly title: string;
  readonly period: RunPeriod;
}

/** The figures of a monthly bulletin (一月一通报): numbers only, words are `report`'s. */
export interface Bulletin {
  /** The latest of the ledgers'. */
  readonly period: RunPeriod;
  /** Ledgers that report on another month; their rows are held against their own pace. */
  readonly otherPeriods: readonly OtherPeriod[];
  /** Months ÷ 12; left out where the months are not known. */
  readonly pace?: number;
  readonly rules: readonly LightRule[];
  readonly fewest: number;
  readonly rows: readonly RowCompletion[];
  readonly all: Tally;
  /** Departments by what they lead or are responsible for; towns stand in `towns` alone. */
  readonly leads: Standings;
  /** Departments by what they support. */
  readonly supports: Standings;
  readonly towns: Standings;
  /** In the order of the ledgers; left out are rows without a category. */
  readonly categories: readonly Tally[];
  /** Rows without a rate, in the order of the ledgers. */
  readonly missing: readonly RowCompletion[];
  /** Red this time, the furthest behind first. */
  readonly red: readonly LitRow[];
  /** Yellow this time and last time, the furthest behind first. */
  readonly yellowAgain: readonly LitRow[];
  readonly last?: {
    readonly period: RunPeriod;
    readonly all: Tally;
    readonly change: LedgerChange;
    /** The rates that moved most, the furthest first, at most 10; beyond 100 % both times they are left out. */
    readonly moves: readonly RowChange[];
    /** Whether only a kept run is there: it knows no departments, so places are of the rows that stand in both. */
    readonly isKept: boolean;
  };
  readonly projects?: ProjectFigures;
}

const usualFewest = 3;
const mostMoves = 10;

/**
 * Puts the figures of a monthly bulletin together (月度通报数据).
 *
 * @param result - this month's ledgers, of one workbook or several, worked out
 * @param options - last month, key projects, and from how many rates on one is ranked
 */
export function bulletinOf(result: LedgerResult, options: BulletinOptions = {}): Bulletin {
  const { projects, fewest = usualFewest } = options;
  const ledgers = result.ledgers.filter((ledger) => !isOfProjects(ledger, projects));
  const rows = ledgers.flatMap((ledger) => ledger.rows);
  const now = runStanding({ ...result, ledgers });
  const last = lastRun(result, options);
  const pairs = last ? pairRows(last.run.rows, now.rows).pairs : [];
  const lastOf = new Map(pairs.map((pair) => [pair.index, pair.last]));
  const counted = rows.map((row): CountedRow => ({ row: row.row, counts: talliedRow(row) }));
  const lastCounted = last?.rows?.map((row): CountedRow => ({ row: row.row, counts: talliedRow(row) }));
  const before = lastCounted ?? pairs.map(({ index, last: kept }) => ({ row: rows[index]!.row, counts: kept }));
  const ranked = (names: Names): Standings => standingsOf(grouped(counted, names), fewest, grouped(before, names));
  const lit = rows.map((row, i): LitRow => ({ row, ...(lastOf.has(i) ? { last: lastOf.get(i)!.light } : {}) }));
  const reported = latestPeriod(ledgers);
  const period = periodOf(reported.months === undefined && projects ? projects : reported);
  const { all, categories, missing } = summarise(ledgers);
  return {
    period,
    otherPeriods: otherPeriods(ledgers, reported),
    ...(period.months === undefined ? {} : { pace: period.months / 12 }),
    rules: [...new Map(ledgers.map(({ lights }) => [lights.title, lights])).values()],
    fewest,
    rows,
    all,
    leads: ranked((row) => departmentNames(row, false)),
    supports: ranked((row) => departmentNames(row, true)),
    towns: ranked((row) => row.towns.map(({ name }) => name)),
    categories,
    missing,
    red: furthestFirst(lit.filter(({ row }) => row.light === "red")),
    yellowAgain: furthestFirst(lit.filter(({ row, last: before }) => row.light === "yellow" && before === "yellow")),
    ...(last ? { last: lastFigures(last, now) } : {}),
    ...(projects && projects.tables.length > 0 ? { projects } : {}),
  };
}

/** A row of either month, with what is counted of it. */
interface CountedRow {
  readonly row: LedgerRow;
  readonly counts: TalliedRow;
}

type Names = (row: LedgerRow) => readonly string[];

function grouped(rows: readonly CountedRow[], names: Names): GroupedRow[] {
  return rows.map(({ row, counts }) => ({ ...counts, names: names(row) }));
}

/** The departments of a row that are no towns, which stand in a list of their own. */
function departmentNames({ departments, towns }: LedgerRow, isSupport: boolean): string[] {
  const isTown = (name: string): boolean => towns.some(({ department }) => department === name);
  return departments.flatMap(({ name, role }) => ((role === "support") === isSupport && !isTown(name) ? [name] : []));
}

function furthestFirst(rows: readonly LitRow[]): LitRow[] {
  const nameOf = ({ row: { row } }: LitRow): string => row.indicator;
  return [...rows].sort(
    (a, b) => (a.row.gap ?? 0) - (b.row.gap ?? 0) || (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0),
  );
}

/** An earlier run without key projects; its rows as they were worked out, where they are there. */
interface LastRun {
  readonly run: KeptRun;
  readonly rows?: readonly RowCompletion[];
}

function lastRun(now: LedgerResult, { last, projects, lastProjects }: BulletinOptions): LastRun | undefined {
  if (!last) return undefined;
  if ("ledgers" in last) {
    const ledgers = last.ledgers.filter((ledger) => !isOfProjects(ledger, lastProjects));
    return { run: runStanding({ ...last, ledgers }), rows: ledgers.flatMap((ledger) => ledger.rows) };
  }
  // A kept run holds the rows of key projects among the others: those go that are projects today.
  const isProject = now.ledgers.flatMap((ledger) => ledger.rows.map(() => isOfProjects(ledger, projects)));
  if (!isProject.includes(true)) return { run: last };
  const { pairs } = pairRows(last.rows, runStanding(now).rows);
  const gone = new Set<KeptRow>(pairs.flatMap((pair) => (isProject[pair.index] === true ? [pair.last] : [])));
  return { run: { ...last, rows: last.rows.filter((row) => !gone.has(row)) } };
}

/** Whether a table of key projects was read as a ledger too: its projects would count as targets. */
function isOfProjects({ ledger }: LedgerCompletion, projects: ProjectFigures | undefined): boolean {
  return (projects?.tables ?? []).some(
    ({ file, sheet, header }) =>
      file === ledger.file &&
      sheet === ledger.sheet &&
      header.top <= ledger.header.bottom &&
      ledger.header.top <= header.bottom,
  );
}

function lastFigures({ run, rows }: LastRun, now: KeptRun): NonNullable<Bulletin["last"]> {
  const counts = rows?.map(talliedRow) ?? run.rows;
  const change = changeOfLedger(run, now);
  return {
    period: periodOf(run),
    all: tallyOf("", counts),
    change,
    moves: furthestMoves(change),
    isKept: rows === undefined,
  };
}

/** How far beyond its target an indicator is says nothing that a bulletin is read for. */
function furthestMoves({ moved }: LedgerChange): RowChange[] {
  const isBeyond = ({ rate }: KeptRow): boolean => rate !== undefined && rate >= 1;
  return moved
    .filter(({ last, now, rise }) => rise !== undefined && rise !== 0 && !(isBeyond(last) && isBeyond(now)))
    .sort((a, b) => Math.abs(b.rise ?? 0) - Math.abs(a.rise ?? 0) || (a.now.indicator < b.now.indicator ? -1 : 1))
    .slice(0, mostMoves);
}

/** The latest year and month of ledgers; of those without a year the month alone. */
function latestPeriod(ledgers: readonly LedgerCompletion[]): RunPeriod {
  const periods = ledgers.map(({ ledger }) => ledger.period);
  const monthOf = ({ year = 0, months = 0 }: RunPeriod): number => 12 * year + months;
  return periods.reduce<RunPeriod>((last, period) => (monthOf(period) > monthOf(last) ? period : last), {});
}

function otherPeriods(ledgers: readonly LedgerCompletion[], { year, months }: RunPeriod): OtherPeriod[] {
  return ledgers.flatMap(({ ledger: { title, sheet, period }, rows }) =>
    rows.length === 0 || (period.year === year && period.months === months)
      ? []
      : [{ title: title === "" ? sheet : title, period: periodOf(period) }],
  );
}

function periodOf({ year, months }: RunPeriod): RunPeriod {
  return { ...(year === undefined ? {} : { year }), ...(months === undefined ? {} : { months }) };
}
