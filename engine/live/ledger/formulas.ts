import type { Target } from "../../ledger/target";
import { absenceWords, lightWords, stageWords } from "../../report/words";
import { choiceWords, type LedgerParameters, type LiveBand } from "./parameters";

/** The cells of one row that are typed, as a formula on their own sheet names them. */
export interface GivenCells {
  readonly target: string;
  readonly actual: string;
  readonly baseline?: string;
  readonly benchmark?: string;
  readonly plan?: string;
}

/** With the cell of what stands for the rate where target or report is no number, which is "" where both are. */
export interface RowCells extends GivenCells {
  readonly instead: string;
}

/** What a cell says of whether a target is met. */
export const metWords = { met: "达标", missed: "未达标" } as const;

const isCost = ({ comparator }: Target): boolean => comparator === "<=" || comparator === "<";

/**
 * What stands for the rate where it cannot be worked out from two numbers (无数值时): what a stage in words counts for,
 * else why there is none; "" where target and report are numbers.
 */
export function insteadFormula({ target, actual }: GivenCells, { stages }: LedgerParameters): string {
  const { "not-reported": blank, "not-applicable": none, undefined: failed, unreadable } = absenceWords;
  const absent =
    `IF(ISNUMBER(${target}),IF(OR(${actual}="",${actual}="${blank}"),"${blank}",` +
    `IF(OR(${actual}="${none}",${actual}="${failed}"),${actual},"${unreadable}")),IF(${target}="","${blank}",${target}))`;
  const others = (["in-progress", "not-started", "failed"] as const).reduceRight(
    (rest, stage) => `IF(${actual}="${stageWords[stage]}",${stages[stage]},${rest})`,
    absent,
  );
  return `IF(AND(ISNUMBER(${target}),ISNUMBER(${actual})),"",IF(${actual}="${stageWords.done}",1,${others}))`;
}

/** The completion rate (完成率), as `completion/rate` works it out: by the target's kind and comparison, its sign and the choices. */
export function rateFormula(of: Target, cells: RowCells, parameters: LedgerParameters): string {
  const { instead } = cells;
  const rate = of.kind === "relative" ? relative(of, cells) : plain(of, cells, parameters);
  return `IF(${instead}<>"",${instead},${rate})`;
}

function plain(of: Target, { actual, target, baseline }: GivenCells, parameters: LedgerParameters): string {
  const margin = isCost(of) ? `(${target}-${actual})` : `(${actual}-${target})`;
  const above = positive(of, actual, target, parameters);
  const bySign = `IF(${target}>0,${above},IF(${target}=0,${zero(of, actual)},1+${margin}/ABS(${target})))`;
  if (baseline === undefined) return bySign;
  const { fromBaseline } = parameters;
  const isFrom = `AND(${fromBaseline}="${choiceWords.yes}",ISNUMBER(${baseline}),${baseline}<>${target})`;
  return `IF(${isFrom},(${actual}-${baseline})/(${target}-${baseline}),${bySign})`;
}

function positive(of: Target, actual: string, target: string, { cost, growth }: LedgerParameters): string {
  const ratio = isCost(of)
    ? `IF(${cost}="${choiceWords.difference}",2-${actual}/${target},IF(${actual}<=0,1,${target}/${actual}))`
    : `${actual}/${target}`;
  if (of.kind !== "growth" && of.kind !== "decline") return ratio;
  const sign = of.kind === "growth" ? "+" : "-";
  const [upper, lower] = (of.kind === "decline") !== isCost(of) ? [target, actual] : [actual, target];
  const level = `IFERROR((100${sign}${upper})/(100${sign}${lower}),"${absenceWords.undefined}")`;
  return `IF(${growth}="${choiceWords.levels}",${level},${ratio})`;
}

function zero({ comparator }: Target, actual: string): string {
  const sign = { ">=": ">=", ">": ">", "<=": "<=", "<": "<=", "=": "=", "~": "=" }[comparator];
  return `IF(${actual}${sign}0,1,0)`;
}

function relative(of: Target, cells: GivenCells): string {
  const { target, benchmark = '""' } = cells;
  const rate = `IF(${target}>0,MAX(0,${lead(of, cells)}/${target}),IF(${leads(of, cells)},1,0))`;
  return `IF(ISNUMBER(${benchmark}),${rate},"${absenceWords["needs-benchmark"]}")`;
}

/** In decimals, as the engine takes one percentage from another. */
function lead({ comparator }: Target, { actual, benchmark = '""' }: GivenCells): string {
  const isAbove = comparator === ">=" || comparator === ">";
  return `ROUND(${isAbove ? actual : benchmark}-${isAbove ? benchmark : actual},10)`;
}

function leads(of: Target, cells: GivenCells): string {
  const sign = of.comparator === ">=" || of.comparator === "<=" ? ">=" : ">";
  return `${lead(of, cells)}${sign}${cells.target}`;
}

/** Whether the target is met (是否达标); "" where nothing can be said. */
export function metFormula(of: Target, cells: RowCells, parameters: LedgerParameters): string {
  const { instead, benchmark = '""' } = cells;
  const worded = (test: string): string => `IF(${test},"${metWords.met}","${metWords.missed}")`;
  const own = worded(metTest(of, cells, parameters));
  const known = of.kind === "relative" ? `IF(ISNUMBER(${benchmark}),${own},"")` : own;
  return `IF(${instead}<>"",IF(ISNUMBER(${instead}),${worded(`${instead}>=1`)},""),${known})`;
}

function metTest(of: Target, cells: GivenCells, { tolerance }: LedgerParameters): string {
  const { actual, target } = cells;
  if (of.kind === "relative") return leads(of, cells);
  if (of.comparator === "~") return `${actual}>=ROUND(${target}-ABS(${target})*${tolerance},10)`;
  return `${actual}${of.comparator}${target}`;
}

/** How far the target should have come by now (序时进度): the row's own plan ÷ target, else the ledger's; "" where none applies. */
export function paceFormula({ target, plan }: GivenCells, isPaced: string, ledgersPace: string): string {
  const due = plan === undefined ? ledgersPace : `IF(ISNUMBER(${plan}),${plan}/${target},${ledgersPace})`;
  return `IF(AND(${isPaced}="${choiceWords.yes}",ISNUMBER(${target})),IF(${target}>0,${due},""),"")`;
}

/** Rate − pace, or rate − 1 where none applies, in percentage points (差距); where there is no rate, why. */
export function gapFormula(rate: string, pace: string): string {
  return `IF(ISNUMBER(${rate}),ROUND(100*(${rate}-IF(ISNUMBER(${pace}),${pace},1)),12),${rate})`;
}

/** Actual − target in the target's unit (与目标之差). */
export function distanceFormula({ instead, actual, target }: RowCells): string {
  return `IF(${instead}="",${actual}-${target},"")`;
}

/** The light's word (亮灯): met, else that of the first band that the gap falls into, else grey. */
export function lightFormula(met: string, gap: string, bands: readonly LiveBand[]): string {
  const light = bands.reduceRight(
    (rest, band) => `IF(${within(gap, band)},"${band.word}",${rest})`,
    `"${lightWords.grey}"`,
  );
  return `IF(${met}="${metWords.met}","${lightWords.met}",IF(ISNUMBER(${gap}),${light},"${lightWords.grey}"))`;
}

function within(gap: string, { from, to }: LiveBand): string {
  const tests = [
    ...(from ? [`${gap}${from.isExcluded ? ">" : ">="}${from.name}`] : []),
    ...(to ? [`${gap}${to.isIncluded ? "<=" : "<"}${to.name}`] : []),
  ];
  return tests.length === 1 ? tests[0]! : `AND(${tests.join(",") || "TRUE"})`;
}
