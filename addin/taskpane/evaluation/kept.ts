import {
  analyse,
  openUnits,
  type Evaluation,
  type Findings,
  type Issue,
  type Sheet,
  type Table,
  type UnitFindings,
} from "../../../engine/index";
import type { MethodReading } from "./method-reading";
import { tableReader } from "./open-tables";

/** An evaluation with what is worked out about it once it is asked for. */
export interface KeptEvaluation {
  readonly evaluation: Evaluation;
  readonly unitOf: (code: string) => UnitFindings;
  readonly findings: () => Findings;
}

/**
 * What the thread of an evaluation holds (后台保留的数据), so that a table crosses to it once: the sheets that were read, the
 * tables that were opened, and the evaluation. Each thread has its own; it goes with the thread.
 */
export interface Kept {
  readonly sheets: Map<string, Sheet>;
  readonly readTable: ReturnType<typeof tableReader>;
  reading?: MethodReading;
  chosen?: Readonly<Record<string, string>>;
  tables?: readonly Table[];
  tableIssues?: readonly Issue[];
  evaluation?: KeptEvaluation;
  /** An evaluation of what was edited since, until it is shown in the place of that one. */
  next?: KeptEvaluation;
  /** Result sheets under the names that the workbook gave them. */
  results?: readonly Sheet[];
}

/** A thread's memory, empty. */
export function emptyKept(): Kept {
  return { sheets: new Map(), readTable: tableReader() };
}

/** Keeps an evaluation. */
export function keptEvaluation(evaluation: Evaluation): KeptEvaluation {
  let unitOf: KeptEvaluation["unitOf"] | undefined;
  let findings: Findings | undefined;
  return {
    evaluation,
    unitOf: (code) => (unitOf ??= openUnits(evaluation))(code),
    findings: () => (findings ??= analyse(evaluation)),
  };
}
