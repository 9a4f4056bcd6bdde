import type { Clause } from "./outline";
import type { PlanPeriod } from "./target";
import type { PlanYears } from "./period";

/** Titles of chapters that tell what has been, not what is promised: 发展基础, 现状与形势, 2023年工作回顾. */
const retrospective =
  /^(?:[^,。;:]{0,12}(?:发展|工作|产业|建设))?(?:基础|现状|回顾|成效|成就)(?:[和与及、][^,。;]{0,10})?[。:]?$|^(?:现状|形势|背景|基本情况|总体情况|(?:主要)?(?:工作)?成[效绩]|存在问题|面临[的]?形势)(?:[和与及、][^,。;]{0,10})?$|^[^,。;]{0,16}(?:发展环境|工作回顾|发展回顾|发展基础|现状)[^,。;]{0,8}$/u;

/**
 * The clauses that tell of the past, with all that stand below them (背景条款).
 *
 * @returns their paths
 */
export function backgroundPaths(clauses: readonly Clause[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { path, title } of clauses) {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (paths.has(parent) || retrospective.test(title.trim())) paths.add(path);
  }
  return paths;
}

/** Whether a time lies before the plan begins: what it says has been done (往年). */
export function isBefore(period: PlanPeriod | undefined, { start }: PlanYears): boolean {
  if (period === undefined || period.type === "annual" || start === undefined) return false;
  return period.year !== undefined && period.year < start;
}
