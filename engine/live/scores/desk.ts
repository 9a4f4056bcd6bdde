import type { Findings } from "../../analysis/findings";
import { findGates, findVetoes, type FoundBars } from "../../composite/bar";
import type { Evaluation } from "../../composite/evaluation";
import type { Indicator } from "../../composite/method";
import { rankedFlags } from "../../composite/positions";
import { rankedTotals } from "../../composite/rank";
import { openScope } from "../../composite/scope";
import { namedScores, scoreTable } from "../../composite/score-names";
import { treeOf, type Tree } from "../../composite/tree";
import { scoreDecimals } from "../../report/score-decimals";
import { absenceWords } from "../../report/words";
import type { CellValue } from "../../terms/sheet";
import type { LiveColumn } from "../column";
import type { LiveStages } from "../parts";
import type { UnitColumn, UnitSheet } from "../unit-sheet";
import { nodeOrder } from "./node-order";

/** What the sheets of scores and places are laid out from. */
export interface Desk {
  readonly findings: Findings;
  readonly evaluation: Evaluation;
  readonly stages: LiveStages;
  readonly tree: Tree;
  /** All nodes, children side by side. */
  readonly nodes: readonly Indicator[];
  /** The number format of scores. */
  readonly scoreFormat: string;
  /** 1 for each unit that a veto holds for or that a gate does not open for, rule by rule. */
  readonly bars: Readonly<Record<"veto" | "gate", readonly Uint8Array[]>>;
  /** What had to stay a value, and why, for the sheet that says so. */
  readonly fixed: Map<string, string>;
}

/** A column that was laid out, with what stands in it. */
export interface Placed {
  readonly column: LiveColumn;
  readonly values: readonly CellValue[];
}

/** Begins the second half of a live workbook. */
export function openDesk(findings: Findings, stages: LiveStages): Desk {
  const { evaluation } = findings;
  return {
    ...{ findings, evaluation, stages },
    tree: treeOf(evaluation.method.indicators),
    nodes: nodeOrder(evaluation.method),
    scoreFormat: `0.${"0".repeat(scoreDecimals(evaluation))}`,
    bars: barsOf(evaluation),
    fixed: new Map(),
  };
}

/** Vetoes and gates once more: the evaluation keeps what they led to. */
function barsOf({ method, dataset, units, scores, total }: Evaluation): Desk["bars"] {
  const scope = openScope(method, dataset, rankedFlags({ units }));
  const before = scope.withTable(scoreTable, namedScores(method, scores));
  const after = scope.withTable(scoreTable, namedScores(method, scores, rankedTotals(total, method.ranking)));
  const flags = ({ bars }: FoundBars): Uint8Array[] => bars.map(({ isBarred }) => isBarred);
  return { veto: flags(findVetoes(method, before, units)), gate: flags(findGates(method, after, units)) };
}

/** Puts a column down and keeps what stands in it. */
export function place(sheet: UnitSheet, column: UnitColumn): Placed {
  return { column: sheet.add(column), values: column.values };
}

/** A text as formulas write it. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The word for a score that is withheld, as formulas write it. */
export const withheldWord = quotedText(absenceWords.withheld);
/** The word for arithmetic without a result, as formulas write it. */
export const undefinedWord = quotedText(absenceWords.undefined);
