import type { Findings } from "../../analysis/findings";
import type { Evaluation } from "../../composite/evaluation";
import type { Indicator } from "../../composite/method";
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
    fixed: new Map(),
  };
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
