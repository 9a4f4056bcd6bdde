import { valueAt, type Column } from "../../terms/column";
import { given, type Explained, type ExplainedInput } from "../../terms/explained";
import type { Value } from "../../terms/value";
import type { Evaluation } from "../evaluation";
import { numberOperand, parseFormula, printExpression, takenBy, type Expression } from "../formula";
import { nameKey } from "../name";
import { rankedFlags } from "../positions";
import { rankedTotals } from "../rank";
import { openScope, type Scope } from "../scope";
import { namedScores, nodesNamed, scoreTable } from "../score-names";
import { numberIn, placeIn, textIn } from "../table";

/** Columns by the names that a formula sees them under. */
type Given = ReadonlyMap<string, Column>;

/** Explains the formulas of one unit; the dataset is opened once, and only for what is not kept. */
export interface FormulaExplainer {
  /**
   * Explains a formula's value.
   *
   * @param value - what it gave for the unit
   */
  formula(formula: string, value: Value): Explained;
  /**
   * What a formula takes, by how it is written there.
   *
   * @param given - names of this formula's own, such as x in a score, that go before all others
   */
  inputs(formula: string, given?: Given): Record<string, ExplainedInput>;
}

/**
 * Explains formulas for one unit, down to cells and, where they see scores, to the nodes (公式溯源).
 *
 * @param unit - position among the evaluation's units
 * @param explainScore - explains a node's score, by its code
 */
export function explainFormulas(
  evaluation: Evaluation,
  unit: number,
  explainScore: (node: string) => Explained,
): FormulaExplainer {
  const { method, dataset, variables } = evaluation;
  const firstTable = nameKey(method.tables[0]!.name);
  const isRanked = rankedFlags(evaluation);
  const open = (given: Given = new Map()): Scope =>
    openScope(method, dataset, isRanked, new Map([...given].map(([name, column]) => [name, numberOperand(column)])));
  let usual: Scope | undefined;
  const evaluated = (expression: Expression, given?: Given): Value => {
    const scope = given ? open(given) : (usual ??= withScores(open(), evaluation));
    // As a formula of its own: what names a column that is not there was listed before, and gives nothing here either.
    const operand = scope.evaluate(printExpression(expression), "", "either");
    return operand.type === "text" ? "unreadable" : valueAt(operand.numbers(), unit);
  };

  const cell = (tableKey: string, header: string, label: string): Explained => {
    const table = dataset.tables.get(tableKey);
    const column = table?.columns.get(header);
    const rows = dataset.rowsOf.get(tableKey)?.[unit] ?? [];
    if (!table || column === undefined || rows.length === 0) {
      const place = table && { ...(table.file === undefined ? {} : { file: table.file }), sheet: table.sheet.name };
      return given("not-reported", place, undefined, label);
    }
    const parts = rows.map((row) => {
      const written = textIn(table, row, column);
      return given(numberIn(table, row, column), placeIn(table, row, column), written, label);
    });
    if (parts.length === 1) return parts[0]!;
    const inputs = Object.fromEntries(rows.map((row, i) => [`row ${row + 1}`, parts[i]!]));
    return { value: evaluated({ kind: "column", table: tableKey, header }), rule: "derive.merged", inputs, label };
  };

  const taken = (part: Expression, own?: Given): Explained => {
    const label = printExpression(part);
    if (part.kind === "column" && part.table === scoreTable) {
      const [node] = nodesNamed(method, part.header);
      return node === undefined ? given(evaluated(part), undefined, undefined, label) : explainScore(node);
    }
    if (part.kind === "column") return cell(part.table, part.header, label);
    if (part.kind !== "name")
      return { value: evaluated(part, own), rule: `derive.${(part as { name: string }).name}`, inputs: {}, label };
    const variable = method.variables.find(({ name }) => nameKey(name) === part.name);
    if (!variable) return cell(firstTable, part.name, label);
    if ("column" in variable) return cell(nameKey(variable.table ?? firstTable), nameKey(variable.column), label);
    const kept = variables.get(variable.name);
    return { ...explained(variable.formula, kept ? valueAt(kept, unit) : evaluated(part)), label };
  };

  const inputs = (formula: string, given?: Given) => {
    const { expression } = parseFormula(formula);
    return Object.fromEntries(
      (expression ? takenBy(expression) : []).map((part) => [printExpression(part), taken(part, given)]),
    );
  };
  const explained = (formula: string, value: Value): Explained => ({
    value,
    rule: "derive.formula",
    written: formula,
    inputs: inputs(formula),
  });
  return { formula: explained, inputs };
}

function withScores(scope: Scope, { method, scores, total }: Evaluation): Scope {
  return scope.withTable(scoreTable, namedScores(method, scores, rankedTotals(total, method.ranking)));
}
