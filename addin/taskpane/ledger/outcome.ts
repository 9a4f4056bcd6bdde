import {
  changeOfLedger,
  completeLedgers,
  explainSentence,
  explainTree,
  keepRun,
  runStanding,
  type DepartmentTally,
  type Issue,
  type KeptRun,
  type LedgerChange,
  type LedgerResult,
  type Light,
  type Place,
  type RowCompletion,
  type Tally,
  type Value,
} from "../../../engine/index";
import type { LedgerInput, RunOptions } from "./input";
import { runBefore } from "./kept";
import { lightChoice } from "./light-choice";
import { recognise, type Recognition } from "./recognise";

/** A row of a result, as it is shown (一行结果). */
export interface OutcomeRow {
  /** Where it stands among all rows, from 0. */
  readonly index: number;
  /** Which ledger it is of, from 0. */
  readonly ledger: number;
  readonly name: string;
  readonly category: string;
  readonly target: string;
  readonly reported: string;
  readonly rate: Value;
  readonly pace?: Value;
  /** Percentage points. */
  readonly gap?: number;
  readonly light: Light;
  readonly lead: string;
  readonly support: string;
  /** The report's cell, else the target's, else the row. */
  readonly place: Place;
  /** What the rule of its rate is called. */
  readonly rule: string;
  readonly working: string;
  readonly paceWorking?: string;
}

/** What a run found, as it is shown (测算结果). */
export interface Outcome {
  readonly recognition: Recognition;
  readonly all: Tally;
  readonly departments: readonly DepartmentTally[];
  readonly categories: readonly Tally[];
  /** Rows furthest behind, by their index. */
  readonly worst: readonly number[];
  readonly rows: readonly OutcomeRow[];
  readonly issues: readonly Issue[];
  /** What is kept for the next time; left out where the ledgers are too long for that. */
  readonly kept?: KeptRun;
  /** Against the last run that was kept. */
  readonly change?: LedgerChange;
  /** How it stands, for what an edit does to it. */
  readonly standing: KeptRun;
  /** Against how it stood before an edit. */
  readonly move?: LedgerChange;
}

/** What a run is made of. */
export interface RunInput extends LedgerInput {
  readonly options: RunOptions;
  /** The runs that were kept, the latest first; one of them is what this one is compared with. */
  readonly runs?: readonly KeptRun[];
  /** How the ledgers stood before the edit after which they are worked out again. */
  readonly since?: KeptRun;
}

/** Ledgers, worked out, with what was recognised of them. */
export interface Completed {
  readonly result: LedgerResult;
  readonly recognition: Recognition;
}

/** Reads ledgers and works them out; the rule of lights has been looked at before. @throws Error for one with holes */
export function complete(input: RunInput): Completed {
  const { rule } = lightChoice(input.options);
  if (!rule) throw new Error("a rule of lights with holes");
  const { reading, recognition } = recognise(input);
  const { cost, growth, pace, fromBaseline } = input.options;
  return { result: completeLedgers(reading, { cost, growth, pace, fromBaseline, lights: rule }), recognition };
}

/** A run as the pane shows it. @param completed - where it has been worked out before */
export function outcomeOf(input: RunInput, completed = complete(input)): Outcome {
  const { result, recognition } = completed;
  const { summary, ledgers } = result;
  const completions = ledgers.flatMap(({ rows }, ledger) => rows.map((row) => ({ row, ledger })));
  const indexOf = new Map(completions.map(({ row }, index) => [row, index]));
  const kept = keepRun(result);
  const standing = runStanding(result);
  return {
    recognition,
    all: summary.all,
    departments: summary.departments,
    categories: summary.categories,
    worst: summary.worst.map((row) => indexOf.get(row)!),
    rows: completions.map(({ row, ledger }, index) => shownRow(row, ledger, index)),
    issues: result.issues,
    ...(kept ? { kept } : {}),
    ...changeOf(kept, input.runs),
    standing,
    ...(input.since ? { move: changeOfLedger(input.since, standing) } : {}),
  };
}

/** From so large a share of rows in common on, two runs are of the same ledger. */
const leastInCommon = 0.2;

/** What changed since the run before; nothing where there is none, or where it was of other indicators. */
export function changeOf(kept: KeptRun | undefined, runs: readonly KeptRun[] = []): { change?: LedgerChange } {
  const before = kept && runBefore(runs, kept);
  if (!kept || !before) return {};
  const change = changeOfLedger(before, kept);
  return change.compared < leastInCommon * kept.rows.length ? {} : { change };
}

function shownRow({ row, rate, pace, gap, light }: RowCompletion, ledger: number, index: number): OutcomeRow {
  const { target, reported, places, departments } = row;
  const named = (isLead: boolean): string =>
    departments
      .filter(({ role }) => (role !== "support") === isLead)
      .map(({ name }) => name)
      .join("、");
  return {
    index,
    ledger,
    name: target.subject === undefined ? row.indicator : `${row.indicator}（${target.subject}）`,
    category: row.categories.join(" / "),
    target: target.written,
    reported: reported.written,
    rate: rate.value,
    ...(pace ? { pace: pace.value, paceWorking: explainSentence(pace) } : {}),
    ...(gap === undefined ? {} : { gap }),
    light,
    lead: named(true),
    support: named(false),
    place: places.reported ?? places.target ?? places.indicator ?? { row: row.row },
    rule: explainTree({ ...rate, label: "" }, 0).name,
    working: explainSentence(rate),
  };
}
