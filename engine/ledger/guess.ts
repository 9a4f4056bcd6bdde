import type { HeaderColumn } from "./header";
import type { LedgerPeriod } from "./period";
import type { ColumnProfile } from "./profile";
import type { ColumnRole } from "./role";

/** What a column is taken for so far. */
export interface Guess {
  role: ColumnRole;
  certainty: number;
}

/**
 * What a column is by itself: from its names, its period and what stands below (单栏识别).
 *
 * @param column - its header
 * @param profile - what stands below
 * @param period - the period that the ledger reports on: a report of an earlier year is `previous`
 */
export function guess(column: HeaderColumn, profile: ColumnProfile | undefined, period: LedgerPeriod): Guess {
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
