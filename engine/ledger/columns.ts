import type { Header, HeaderColumn } from "./header";
import type { ColumnProfile } from "./profile";
import { sharedRoles, type ColumnRole } from "./role";
import type { LedgerPeriod } from "./period";
import { pairByRates } from "./witness";

/** What a column was recognised as (识别结果). */
export interface RecognisedColumn {
  readonly column: number;
  /** The header's words, from the group to the column. */
  readonly header: string;
  readonly role: ColumnRole;
  /** 0 to 1; 1 where the user said so. */
  readonly certainty: number;
  readonly isOverruled: boolean;
}

/** Columns that the user assigns; a column that is named here has no other role. */
export type ColumnOverrules = Partial<Record<ColumnRole, number>>;

/**
 * Decides which column holds what, from its names, its period and what stands below (栏目识别).
 *
 * @param header - the header
 * @param profiles - what stands below, by column
 * @param period - the period that the ledger reports on: a report of an earlier year is `previous`
 * @param overrules - what the user said, which wins
 */
export function recogniseColumns(
  header: Header,
  profiles: readonly ColumnProfile[],
  period: LedgerPeriod,
  overrules: ColumnOverrules = {},
): RecognisedColumn[] {
  const guesses = header.columns.map((column) => guess(column, profiles[column.column], period));
  tellRates(guesses, header, profiles);
  findCategories(guesses, profiles);
  const byName = guesses.map(({ role }) => role);
  demoteLowerLevels(guesses, profiles);
  for (const role of new Set(guesses.map((g) => g.role)))
    if (!sharedRoles.includes(role)) keepBest(guesses, role, header, profiles, period);
  promoteTarget(guesses, profiles);
  promoteIndicatorValue(guesses, header);
  promoteLatest(guesses, header, profiles);
  hearRates(guesses, byName, profiles);
  nameReportedUnit(guesses, header);
  return header.columns.map(({ column, parts }, i) => {
    const said = (Object.entries(overrules) as [ColumnRole, number][]).find(([, at]) => at === column);
    const { role, certainty } = guesses[i] ?? { role: "other", certainty: 0 };
    const isTaken = !said && !sharedRoles.includes(role) && overrules[role] !== undefined;
    return {
      column,
      header: parts.join(" › "),
      role: said ? said[0] : isTaken ? "other" : role,
      certainty: said ? 1 : isTaken ? 0 : Math.round(certainty * 100) / 100,
      isOverruled: said !== undefined,
    };
  });
}

interface Guess {
  role: ColumnRole;
  certainty: number;
}

function guess(column: HeaderColumn, profile: ColumnProfile | undefined, period: LedgerPeriod): Guess {
  const { role, certainty } = column;
  if (!profile) return { role, certainty };
  if (["target", "kind", "other"].includes(role) && profile.bounds > 0.6) return { role: "bound", certainty: 0.9 };
  if (role === "target" && isName(profile)) return { role: "indicator", certainty: 0.85 };
  if (role === "unit" || (role === "responsible" && certainty < 0.95 && profile.units > 0.5))
    return unitOrDepartment(profile, certainty);
  if (role === "reported" || role === "reportedGrowth" || role === "target" || role === "plan")
    return measured(column, profile, period);
  if (role === "indicator" && certainty <= 0.8 && isAmount(column, profile)) return { role: "target", certainty: 0.7 };
  if (role === "completionRate" && profile.filled > 0 && profile.quantities < 0.3)
    return { role: "remark", certainty: 0.4 };
  return { role, certainty };
}

/** 进度 heads reports where nothing else does, and rates of completion where it stands in per cent beside reports. */
function tellRates(guesses: Guess[], header: Header, profiles: readonly ColumnProfile[]): void {
  const reports = guesses.filter((g) => g.role === "reported").length;
  const isRate = (i: number): boolean =>
    /进度$/u.test(header.columns[i]?.parts.at(-1) ?? "") && (profiles[i]?.percents ?? 0) > 0.6;
  const rates = guesses.flatMap((g, i) => (g.role === "reported" && isRate(i) ? [i] : []));
  if (rates.length < reports) for (const i of rates) guesses[i] = { role: "completionRate", certainty: 0.7 };
}

/** Words that repeat to the left of the indicators sort them, whatever their column is called (企业, 考核维度, 条线). */
function findCategories(guesses: Guess[], profiles: readonly ColumnProfile[]): void {
  const indicator = guesses.findIndex((g) => g.role === "indicator");
  for (const [i, guess] of guesses.slice(0, Math.max(0, indicator)).entries()) {
    const { count = 0, distinct = 1, quantities = 1 } = profiles[i] ?? {};
    const repeats = count > 3 && distinct < 0.6 && quantities < 0.2;
    if (guess.role === "other" && guess.certainty === 0 && repeats) guesses[i] = { role: "category", certainty: 0.6 };
  }
}

/** 具体目标 may head the names of what is to be reached, with the figures beside them. */
function isName({ count, filled, quantities, distinct, length }: ColumnProfile): boolean {
  return count > 2 && filled > 0.5 && quantities < 0.15 && distinct > 0.6 && length > 3;
}

/** 年度任务 heads what is to be reached, 重点任务 what is to be done: what stands below decides. */
function isAmount({ months, parts }: HeaderColumn, { quantities, length, distinct }: ColumnProfile): boolean {
  const isTask = /任务|工作量/u.test(parts.at(-1) ?? "") && (months !== undefined || quantities > 0.8);
  return quantities > 0.5 && (isTask ? length < 20 : length < 8 && distinct < 1);
}

/** 单位 heads units of measure in one ledger and departments in the next: what stands below decides. */
function unitOrDepartment(profile: ColumnProfile, certainty: number): Guess {
  if (profile.departments > Math.max(0.3, profile.units)) return { role: "responsible", certainty: 0.9 };
  return { role: "unit", certainty: profile.units > 0.5 ? 1 : certainty * 0.8 };
}

/** A target, a plan or a report: its year and months say whose. */
function measured(column: HeaderColumn, profile: ColumnProfile, period: LedgerPeriod): Guess {
  const { role, certainty, year, months } = column;
  const isEarlier =
    (year !== undefined && period.year !== undefined && year < period.year) ||
    column.parts.some((part) => /^(?:上年|去年|上一年|前一年|上年度)(?:同期)?$/u.test(part));
  if (role === "reported" && isEarlier) return { role: "previous", certainty: 0.95 };
  if (role === "target" && isEarlier) return { role: "other", certainty: 0.5 };
  const isPart = months !== undefined && !(months.first === 1 && months.last === 12);
  if (role === "target" && isPart) return { role: "plan", certainty: 0.85 };
  const isProse = profile.filled > 0 && profile.quantities < 0.25 && profile.length > 12;
  return { role, certainty: isProse ? certainty * 0.6 : certainty };
}

/** Of several columns of indicators the deepest level is the indicator, those before it are categories. */
function demoteLowerLevels(guesses: Guess[], profiles: readonly ColumnProfile[]): void {
  const named = guesses.flatMap((g, i) => (g.role === "indicator" ? [i] : []));
  if (named.length < 2) return;
  const rank = (i: number): number => {
    const { distinct = 0, quantities = 0, filled = 0 } = profiles[i] ?? {};
    return (guesses[i]?.certainty ?? 0) + 2 * distinct * filled - 2 * quantities;
  };
  const deepest = named.reduce((a, b) => (rank(b) >= rank(a) ? b : a));
  for (const i of named)
    if (i !== deepest)
      guesses[i] = i < deepest ? { role: "category", certainty: 0.8 } : { role: "remark", certainty: 0.4 };
}

/** Where no column is the target of the year, what is due by now, or the standard, is what reports are held against. */
function promoteTarget(guesses: Guess[], profiles: readonly ColumnProfile[]): void {
  if (guesses.some((g) => g.role === "target")) return;
  for (const role of ["plan", "baseline"] as const) {
    const at = guesses.findIndex((g, i) => g.role === role && (profiles[i]?.quantities ?? 0) > 0.3);
    if (at < 0) continue;
    guesses[at] = { role: "target", certainty: 0.6 };
    return;
  }
}

/** 指标值 is the target of one ledger and, beside 目标值, what another reports. */
function promoteIndicatorValue(guesses: Guess[], header: Header): void {
  if (guesses.some((g) => g.role === "reported")) return;
  const at = header.columns.findIndex((c, i) => guesses[i]?.role === "other" && /指标值$/u.test(c.parts.at(-1) ?? ""));
  if (at >= 0) guesses[at] = { role: "reported", certainty: 0.7 };
}

/** A plan of several years is held against the latest year that there is, when none is of the plan's last. */
function promoteLatest(guesses: Guess[], header: Header, profiles: readonly ColumnProfile[]): void {
  const plan = header.columns.find((_, i) => guesses[i]?.role === "target");
  if (guesses.some((g) => g.role === "reported") || !/规划|五年|期末|终期/u.test(plan?.parts.join("") ?? "")) return;
  const years = header.columns.filter(
    (c) => c.role === "reported" && c.year !== undefined && (profiles[c.column]?.filled ?? 0) > 0,
  );
  const latest = years.reduce<HeaderColumn | undefined>((a, b) => ((a?.year ?? 0) >= (b.year ?? 0) ? a : b), undefined);
  const at = latest ? header.columns.indexOf(latest) : -1;
  if (at >= 0) guesses[at] = { role: "reported", certainty: 0.6 };
}

/** Where the rates typed in the ledger contradict the two columns chosen by name, the two that they follow from win. */
function hearRates(guesses: Guess[], byName: readonly ColumnRole[], profiles: readonly ColumnProfile[]): void {
  const at = (role: ColumnRole): number => guesses.findIndex((g) => g.role === role);
  const [rate, chosen] = [at("completionRate"), { target: at("target"), reported: at("reported") }];
  if (rate < 0 || chosen.target < 0 || chosen.reported < 0) return;
  const named = (...roles: ColumnRole[]): number[] => byName.flatMap((role, i) => (roles.includes(role) ? [i] : []));
  const pair = pairByRates(profiles, rate, chosen, named("target", "plan"), named("reported"));
  if (!pair) return;
  for (const role of ["target", "reported"] as const) {
    if (pair[role] === chosen[role]) continue;
    guesses[chosen[role]] = { role: "other", certainty: 0.3 };
    guesses[pair[role]] = { role, certainty: 0.8 };
  }
}

/** A second column of units under the report's own group is the report's. */
function nameReportedUnit(guesses: Guess[], header: Header): void {
  const report = header.columns.find((_, i) => guesses[i]?.role === "reported");
  const at = header.columns.findIndex(
    (c, i) =>
      c.role === "unit" && guesses[i]?.role === "other" && c.parts.length > 1 && c.parts[0] === report?.parts[0],
  );
  if (at >= 0) guesses[at] = { role: "reportedUnit", certainty: 0.8 };
}

/** One column a role: the best keeps it, the others become what they may be besides. */
function keepBest(
  guesses: Guess[],
  role: ColumnRole,
  header: Header,
  profiles: readonly ColumnProfile[],
  period: LedgerPeriod,
): void {
  const rivals = guesses.flatMap((g, i) => (g.role === role ? [i] : []));
  if (rivals.length < 2) return;
  const rank = (i: number): number => fitness(header.columns[i], profiles[i], period) + (guesses[i]?.certainty ?? 0);
  const best = rivals.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const second = Math.max(...rivals.filter((i) => i !== best).map(rank));
  for (const i of rivals) if (i !== best) guesses[i] = { role: "other", certainty: 0.3 };
  const kept = guesses[best];
  if (kept && rank(best) - second < 0.3) kept.certainty *= 0.7;
}

/** How well a column fits the ledger's own period: the right year, the latest months, cumulated rather than single. */
function fitness(column: HeaderColumn | undefined, profile: ColumnProfile | undefined, period: LedgerPeriod): number {
  if (!column) return 0;
  const words = column.parts.join("");
  let fit = profile && profile.filled > 0 ? profile.quantities + Math.min(0.3, profile.filled) : -1;
  // Of the same report day by day the latest counts, though more of its cells may still be words.
  if (column.months && profile && profile.quantities > 0.5 && profile.filled > 0.3) fit = 1.3;
  if (column.year !== undefined && period.year !== undefined) fit += column.year === period.year ? 0.3 : -2;
  if (column.months) {
    const isDue = period.months === undefined || column.months.last <= period.months;
    fit += isDue ? (column.months.last + (column.day ?? 31) / 31 - 1) / 12 : -1;
    if (column.months.first === 1) fit += 0.5;
  }
  // 9月 beside 8月 is that month's own figure; 截至9月底 is cumulated.
  if (/^\d{1,2}月(?:份)?$/u.test(column.parts.at(-1) ?? "")) fit -= 0.5;
  if (/累计|全年|年度|合计|总计/u.test(words)) fit += 1.2;
  if (/本月|当月|本季|当季|本周|上月|其中|力争|奋斗|挑战|五年|远期/u.test(words)) fit -= 1;
  if (/率|比重|占比/u.test(words)) fit -= 0.3;
  // 投资(万元) beside 任务量 and 完成量 is what the work costs; a 目标值 comes before the 指标值 beside it.
  if (/^(?:投资|资金|金额)(?:[(（].*)?$/u.test(column.parts.at(-1) ?? "")) fit -= 0.5;
  if (/指标值$/u.test(words)) fit -= 0.3;
  // Rates of the plan to date stand beside those of the whole year's.
  if (/(?:序时|时序|进度)(?:计划|目标|任务)/u.test(words)) fit -= 1;
  if (/增速|增幅|增长/u.test(words)) fit -= 0.5;
  return fit;
}
