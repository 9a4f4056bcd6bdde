import type { Clause } from "./outline";
import type { PlanPeriod } from "./target";
import type { PlanYears } from "./period";

/** Titles of chapters that tell what has been, not what is promised: 发展基础, 现状与形势, 2023年工作回顾. */
const retrospective =
  /^(?:[^,。;:]{0,12}(?:发展|工作|建设|规划))?(?:基础|现状|回顾|成效|成就|背景|环境)(?:[和与及、][^,。;]{0,10})?[。:]?$|^(?:主要)?(?:形势|基本情况|总体情况|工作情况|成[效绩]|存在问题|面临的?形势)(?:[和与及、][^,。;]{0,10})?[。:]?$/u;

/** Titles that promise to mend what the words above name: 夯实发展基础, 优化发展环境. */
const promising =
  /^(?:夯实|筑牢|打牢|做实|强化|完善|巩固|加强|提升|改善|优化|推进|推动|建设|营造|打造|壮大|扩大|提高)/u;

/**
 * The clauses that tell of the past, with all that stand below them (背景条款).
 *
 * @returns their paths
 */
export function backgroundPaths(clauses: readonly Clause[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { path, title } of clauses) {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (paths.has(parent) || isRetrospective(title.trim())) paths.add(path);
  }
  return paths;
}

function isRetrospective(title: string): boolean {
  return retrospective.test(title) && !promising.test(title);
}

/** Whether a time lies before the plan begins: what it says has been done (往年). */
export function isBefore(period: PlanPeriod | undefined, { start }: PlanYears): boolean {
  if (period === undefined || period.type === "annual" || start === undefined) return false;
  return period.year !== undefined && period.year < start;
}
