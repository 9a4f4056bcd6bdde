import type { Ledger, LedgerReading, LedgerRow } from "../ledger/ledger";
import { writeQuantity } from "../quantity/quantity";
import { given, type Explained } from "../terms/explained";
import type { Issue } from "../terms/issue";
import { checkCompletion } from "./check";
import { lightOf, lightRules, type LightRule } from "./light";
import { paceOf, type PaceScope } from "./pace";
import { amountInUnitOf, completionOf, inUnitOf, type RateOptions, type RateReferences } from "./rate";
import type { LedgerCompletion, RowCompletion } from "./result";
import { summarise, type Summary } from "./summary";

/** How a ledger is worked out; whatever is left out has the default of `design`. */
export interface CompletionOptions extends RateOptions {
  readonly pace?: PaceScope;
  readonly lights?: LightRule;
}

/** All ledgers of a workbook, worked out, with everything that was noticed (台账测算结果): what a report is made from. */
export interface LedgerResult {
  readonly ledgers: readonly LedgerCompletion[];
  readonly summary: Summary;
  readonly issues: readonly Issue[];
  /** How they were worked out. */
  readonly options: CompletionOptions;
}

/**
 * Works out all ledgers of a workbook.
 *
 * @param reading - as they were read
 * @param options - how
 */
export function completeLedgers(reading: LedgerReading, options: CompletionOptions = {}): LedgerResult {
  const ledgers = reading.ledgers.map((ledger) => completeLedger(ledger, options));
  return {
    ledgers,
    summary: summarise(ledgers),
    issues: [...reading.issues, ...ledgers.flatMap((ledger) => ledger.issues)],
    options,
  };
}

/**
 * Works a ledger out: rate, met, pace, gap and light of every row, and what does not fit (完成率测算).
 *
 * @param ledger - a ledger as it was read
 * @param options - how
 */
export function completeLedger(ledger: Ledger, options: CompletionOptions = {}): LedgerCompletion {
  const lights = options.lights ?? lightRules.default ?? { title: "", bands: [] };
  const rows = ledger.rows.map((row) => completeRow(row, ledger, lights, options));
  return { ledger, rows, issues: checkCompletion(ledger, rows, options), lights };
}

function completeRow(row: LedgerRow, ledger: Ledger, lights: LightRule, options: CompletionOptions): RowCompletion {
  const { rate, met } = completionOf(row.target, row.reported, options, reference(row));
  const explained = { ...rate, label: row.indicator, inputs: { ...rate.inputs, ...written(row, rate) } };
  const pace = paceOf(row, ledger.period, options.pace);
  const due = typeof pace?.value === "number" ? pace.value : 1;
  const gap = typeof rate.value === "number" ? snapped(100 * (rate.value - due)) : undefined;
  const toTarget = distance(row);
  return {
    row,
    rate: explained,
    met,
    ...(pace ? { pace } : {}),
    ...(gap === undefined ? {} : { gap }),
    ...(toTarget === undefined ? {} : { toTarget }),
    light: met === true ? "met" : gap === undefined ? "grey" : lightOf(gap, lights),
  };
}

/**
 * 85 % − 75 % is 10 points and not 9.999999999999998, and 30 % of 30 % due leave nothing: on the edge of a band the last
 * bits would choose the light.
 */
function snapped(gap: number): number {
  const points = Number(gap.toFixed(12));
  return points === 0 ? 0 : points;
}

/** The inputs with the cells that they come from, in place of the bare numbers that the rule was worked out with. */
function written({ target, reported, places }: LedgerRow, rate: Explained): Record<string, Explained> {
  const inputs: Record<string, Explained> = {};
  const { actual, target: promised } = rate.inputs;
  const actualText = reported.type === "quantity" ? writeQuantity(reported.value, reported.unit) : reported.written;
  // A range is held to one of its ends, which its working has to say.
  const end =
    target.range && typeof target.value === "number"
      ? `（按${target.value === target.range.low ? "下限" : "上限"} ${writeQuantity(target.value, target.unit)}）`
      : "";
  const isBare = /^[-\d.,\s]*$/u.test(target.written) && typeof target.value === "number";
  const targetText =
    isBare && typeof target.value === "number" ? writeQuantity(target.value, target.unit) : target.written + end;
  if (actual !== undefined && typeof actual !== "object") inputs.actual = given(actual, places.reported, actualText);
  if (promised !== undefined && typeof promised !== "object")
    inputs.target = given(promised, places.target, targetText);
  return inputs;
}

/** A benchmark as it stands: the margin is in points, the figures that it lies between are in per cent. */
function reference({ target, baseline: from, benchmark }: LedgerRow): RateReferences {
  const baseline = from && amountInUnitOf(target, from);
  return {
    ...(baseline === undefined ? {} : { baseline }),
    ...(typeof benchmark?.value === "number" ? { benchmark: benchmark.value } : {}),
  };
}

function distance({ target, reported }: LedgerRow): number | undefined {
  if (typeof target.value !== "number" || reported.type !== "quantity" || target.kind === "relative") return undefined;
  const actual = inUnitOf(target, reported);
  return actual === undefined ? undefined : Number((actual - target.value).toPrecision(12));
}
