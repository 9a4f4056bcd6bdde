export { checkExpression, type CheckedExpression, type KnownNames } from "./formula/check";
export { evaluateExpression, type FormulaScope } from "./formula/evaluate";
export { operandsOf, partsOf, type Expression } from "./formula/expression";
export { formulaIssues, type FormulaFault } from "./formula/fault";
export { nearest, suggested } from "./formula/nearest";
export { absentColumn, numberOperand, textOperand, type Operand } from "./formula/operand";
export { printExpression, takenBy } from "./formula/print";
export { parseFormula, type ParsedFormula } from "./formula/parse";
