import type { Evaluation } from "../composite/evaluation";
import { rankedPositions } from "../composite/positions";
import { counter, type EvaluateOptions } from "../composite/progress";
import { openBenchmark, type BenchmarkComparison } from "./benchmark";
import { explainChange, type Change } from "./change";
import type { UnitChange } from "./change/unit-change";
import type { Findings } from "./findings";
import { openProspects, type Prospects } from "./prospects";
import { describe, type Statistics } from "./statistics";
import { openUnits, type UnitFindings } from "./unit-findings";

/** What an annual report says of one county that was asked for (县区分析). */
export interface CountyFindings {
  readonly findings: UnitFindings;
  /** Beside the benchmark county; nothing for that county itself, where none was named, and where one of the two has no total. */
  readonly benchmark: BenchmarkComparison | undefined;
  /** What would lift it; nothing without a total. */
  readonly prospects: Prospects | undefined;
}

/** The totals of the ranked units of a group (分组得分概况). */
export interface GroupFindings {
  readonly id: string;
  /** Positions of its units; those without a total and those not ranked among them. */
  readonly members: readonly number[];
  readonly totals: Statistics;
}

/** Everything that an annual evaluation report is made from (年度评价报告的依据). */
export interface AnnualFindings {
  readonly findings: Findings;
  /** The totals of the ranked units. */
  readonly totals: Statistics;
  /** The scores of all nodes of the ranked units, by code. */
  readonly nodes: ReadonlyMap<string, Statistics>;
  /** In the method's order; empty where it has no groups. */
  readonly groups: readonly GroupFindings[];
  /** Against last year; the reasons only of those who moved most and of the counties that were asked for. */
  readonly change: Change | undefined;
  /** Who rose and who fell since last year, most first; empty where there is no last year. */
  readonly rose: readonly UnitChange[];
  readonly fell: readonly UnitChange[];
  readonly counties: readonly CountyFindings[];
}

/** What an annual report is to be about. */
export interface AnnualOptions extends EvaluateOptions {
  /** Last year's evaluation. */
  readonly last?: Evaluation | undefined;
  /** Codes of the counties that get a page each. */
  readonly units?: readonly string[];
  /** The code of the county that they are held against. */
  readonly benchmark?: string | undefined;
}

/** So many of those who rose most, and of those who fell most, have their reasons worked out. */
const mostExplained = 5;

/**
 * Works out what an annual evaluation report says beyond an evaluation's findings (年度评价分析).
 *
 * The time it takes goes with the counties that are asked for: each is evaluated anew for every indicator and aim.
 *
 * @throws RangeError when there is no such county
 * @throws EvaluationStopped when it was asked to stop
 */
export function annualFindings(findings: Findings, options: AnnualOptions = {}): AnnualFindings {
  const { evaluation } = findings;
  const { last, units = [], benchmark, shouldStop } = options;
  const step = counter(units.length + 1, options);
  const stop = shouldStop === undefined ? {} : { shouldStop };
  const ranked = rankedPositions(evaluation);
  const change = last && explained(last, evaluation, units, stop);
  step();
  const unitAt = openUnits(evaluation);
  const besideBenchmark = benchmark === undefined ? undefined : openBenchmark(evaluation, benchmark);
  const prospectsOf = openProspects(evaluation, benchmark, stop);
  return {
    findings,
    totals: describe(evaluation.total, ranked),
    nodes: new Map([...evaluation.scores].map(([code, column]) => [code, describe(column, ranked)])),
    groups: evaluation.method.groups.map(({ id }) => groupOf(evaluation, id)),
    change,
    rose: change ? risers(change) : [],
    fell: change ? fallers(change) : [],
    counties: units.map((code) => {
      const county = {
        findings: unitAt(code),
        benchmark: besideBenchmark?.(code),
        prospects: prospectsOf(code),
      };
      step();
      return county;
    }),
  };
}

function groupOf(evaluation: Evaluation, id: string): GroupFindings {
  const members = [...evaluation.units.keys()].filter((i) => evaluation.units[i]!.group === id);
  const ranked = members.filter((i) => evaluation.units[i]!.isRanked);
  return { id, members, totals: describe(evaluation.total, ranked) };
}

/** First who moved, which is quick, then why the ones did who are written about. */
function explained(
  last: Evaluation,
  now: Evaluation,
  asked: readonly string[],
  options: Pick<EvaluateOptions, "shouldStop">,
): Change {
  const moved = explainChange(last, now, { ...options, units: [] });
  const most = [...risers(moved).slice(0, mostExplained), ...fallers(moved).slice(0, mostExplained)];
  return explainChange(last, now, { ...options, units: [...most.map((unit) => now.units[unit.now]!.code), ...asked] });
}

function risers({ units }: Change): UnitChange[] {
  const rose = units.filter(({ places }) => (places.rise ?? 0) > 0);
  return [...rose].sort((a, b) => b.places.rise! - a.places.rise! || a.places.now! - b.places.now!);
}

function fallers({ units }: Change): UnitChange[] {
  const fell = units.filter(({ places }) => (places.rise ?? 0) < 0);
  return [...fell].sort((a, b) => a.places.rise! - b.places.rise! || a.places.now! - b.places.now!);
}
