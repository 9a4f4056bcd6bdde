import type { ProjectMeasure, ProjectRow, ProjectTable, ProjectTotal, ProjectValue } from "../ledger/project-table";
import { sum } from "../stats/sum";
import { issue, type Issue } from "../terms/issue";
import type { StatedTotal } from "./projects";

const added: readonly ProjectMeasure[] = [
  "count",
  "total",
  "planned",
  "done",
  "plannedStarts",
  "started",
  "plannedFinishes",
  "finished",
];
const rates = [
  ["investmentRate", "done", "planned"],
  ["openingRate", "started", "plannedStarts"],
  ["finishRate", "finished", "plannedFinishes"],
] as const;

/**
 * What does not fit in tables of key projects (重点项目核对): rates and gaps that do not follow from their own line, totals that
 * their lines do not add up to, lines with a plan and no report, each at its cell.
 *
 * @param tables - as they were read
 * @returns the totals that differ, and all as issues
 */
export function checkProjects(tables: readonly ProjectTable[]): {
  differing: StatedTotal[];
  issues: Issue[];
} {
  const totals = tables.flatMap((table) => table.totals.flatMap((total) => differingTotals(table, total)));
  return {
    differing: totals.map(({ differing }) => differing),
    issues: [
      ...tables.flatMap((table) => [
        ...table.rows.flatMap((row) => [...checkRates(row.name, row), ...checkGap(row, table), ...checkReport(row)]),
        ...table.totals.flatMap((total) => checkRates(total.label, total)),
      ]),
      ...totals.map((total) => total.issue),
    ],
  };
}

function numberOf(cell: ProjectValue | undefined): number | undefined {
  return typeof cell?.value === "number" ? cell.value : undefined;
}

function checkRates(name: string, { values }: Pick<ProjectRow, "values">): Issue[] {
  return rates.flatMap(([rate, above, below]) => {
    const stated = values[rate];
    const [typed, a, b] = [numberOf(stated), numberOf(values[above]), numberOf(values[below])];
    if (!stated || typed === undefined || a === undefined || b === undefined || b === 0) return [];
    const computed = a / b;
    if (Math.abs(100 * (typed - computed)) <= lastDigit(stated)) return [];
    const params = { name, measure: rate, typed: rounded(100 * typed), computed: rounded(100 * computed) };
    return [issue("warning", "projects.rate-differs", stated.place, params)];
  });
}

function checkGap({ name, values }: ProjectRow, { period: { months } }: ProjectTable): Issue[] {
  const { gap: stated, planned, done } = values;
  const [typed, a, b] = [numberOf(stated), numberOf(done), numberOf(planned)];
  if (!stated || typed === undefined || a === undefined || b === undefined || b === 0 || months === undefined)
    return [];
  const computed = 100 * (a / b - months / 12);
  // Some state how far behind one is without a sign.
  if ([typed, -typed].some((gap) => Math.abs(gap - computed) <= lastDigit(stated))) return [];
  return [
    issue("warning", "projects.gap-differs", stated.place, {
      name,
      typed: rounded(typed),
      computed: rounded(computed),
    }),
  ];
}

function checkReport({ name, values: { planned, done } }: ProjectRow): Issue[] {
  if (numberOf(planned) === undefined || !done || done.value !== "not-reported") return [];
  return [issue("warning", "projects.not-reported", done.place, { name })];
}

/** Half of the last digit that was typed, in percentage points, with a little for the rounding of the figures. */
function lastDigit({ written }: ProjectValue): number {
  const decimals = /\.(\d+)/u.exec(written)?.[1]?.length ?? 0;
  const isFraction = !written.includes("%") && Math.abs(Number(written)) <= 3;
  return Math.max(0.05, (isFraction ? 50 : 0.5) * 10 ** -decimals) * 1.05;
}

function differingTotals(
  { rows }: ProjectTable,
  { label, from, to, values }: ProjectTotal,
): { differing: StatedTotal; issue: Issue }[] {
  const lines = rows.slice(from, to);
  return added.flatMap((measure) => {
    const cell = values[measure];
    const stated = numberOf(cell);
    const terms = lines.map((line) => termOf(line, measure));
    if (!cell || stated === undefined || terms.length === 0 || terms.includes(undefined)) return [];
    const total = Number(sum(terms as number[]).toPrecision(12));
    if (Math.abs(total - stated) <= tolerance(cell, lines.length)) return [];
    const differing = { label, measure, stated, sum: total };
    const code = measure === "count" ? "projects.total-count" : "projects.total-differs";
    return [{ differing, issue: issue("warning", code, cell.place, { label, measure, stated, sum: total }) }];
  });
}

function termOf({ values, isProject }: ProjectRow, measure: ProjectMeasure): number | undefined {
  const value = numberOf(values[measure]);
  return measure === "count" && isProject ? (value ?? 1) : value;
}

/** Slips of rounding of more lines than so many cancel out. */
const mostRounded = 4;

/** Lines that were rounded before they were added are off by half of the last digit each. */
function tolerance({ written }: ProjectValue, lines: number): number {
  const decimals = /\.(\d+)/u.exec(written)?.[1]?.length ?? 0;
  return decimals === 0 ? 1e-9 : 0.5 * 10 ** -decimals * Math.min(lines, mostRounded);
}

/** What an issue says of a rate: two decimals are as many as such tables have. */
function rounded(x: number): number {
  return Math.round(100 * x) / 100;
}
