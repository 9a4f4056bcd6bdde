import {
  againstMeanChart,
  cellText,
  contributionsChart,
  explain,
  explainTree,
  nodeCard,
  nodeFindings,
  profileChart,
  unitCard,
  type BarChart,
  type Chart,
  type Evaluation,
  type ExplainedStep,
  type NodeCard,
  type Sheet,
  type UnitCard,
  type UnitFindings,
} from "../../../engine/index";
import type { KeptEvaluation } from "./kept";

/** A unit as the pane shows it. */
export interface UnitProfile {
  readonly card: UnitCard;
  /** Its total, step by step down to the cells. */
  readonly working: ExplainedStep;
  readonly charts: {
    /** Its dimensions beside the mean and the best of its like. */
    readonly profile: Chart;
    /** What puts it above and below the mean; none where there is nobody to hold it against. */
    readonly against: BarChart | undefined;
    readonly contributions: BarChart;
  };
}

/** A node of a unit as the pane shows it. */
export interface NodeWorking {
  readonly card: NodeCard;
  readonly working: ExplainedStep;
}

/** A cell, from 0. */
export interface CellAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** So many strengths and so many weaknesses are drawn; the rest is one bar. */
const mostBars = 8;

/** What an evaluation says about a unit. */
export function unitProfile({ evaluation, unitOf }: KeptEvaluation, code: string, language: "zh" | "en"): UnitProfile {
  const findings = unitOf(code);
  return {
    card: unitCard(evaluation, findings),
    working: explainTree(explain(evaluation, code)),
    charts: {
      profile: profileChart(evaluation, findings, { language }),
      against: againstMeanChart(evaluation, findings, { most: mostBars, language }),
      contributions: contributionsChart(evaluation, findings, { language }),
    },
  };
}

/** What an evaluation says about a node of a unit. */
export function nodeWorking({ evaluation, unitOf }: KeptEvaluation, code: string, node: string): NodeWorking {
  return {
    card: nodeCard(evaluation, nodeFindings(evaluation, unitOf(code), node)),
    working: explainTree(explain(evaluation, code, node)),
  };
}

/**
 * Which node of a unit's score a cell tells of (单元格对应的指标): the indicator that is worked out from it, for a cell of a
 * table; else the node whose code or title heads its column.
 */
export function nodeOfCell(
  { method }: Evaluation,
  { cells }: UnitFindings,
  sheet: Sheet | undefined,
  at: CellAt,
): string | undefined {
  for (const [code, places] of cells)
    if (places.some(({ sheet: name, row, column }) => name === at.sheet && row === at.row && column === at.column))
      return code;
  if (!sheet) return undefined;
  const nodes = method.indicators;
  for (let row = at.row - 1; row >= 0; row--) {
    const head = cellText(sheet.rows[row]?.[at.column] ?? null);
    const found = nodes.find(({ code, title }) => head !== "" && (head === title || head === code));
    if (found) return found.code;
  }
  return undefined;
}
