import type { Column } from "../../terms/column";
import type { BinaryOperator, Expression } from "./expression";
import { callFunction } from "./call";
import { rankIn } from "./column-functions";
import { constantColumn, mapColumns, numberOperand, textOperand, type Operand } from "./operand";

/** The units for which a formula is evaluated, and what its names stand for. */
export interface FormulaScope {
  readonly size: number;
  /** 1 for a unit that the functions of a whole column count in. */
  readonly isRanked: Uint8Array;
  name(name: string): Operand;
  column(table: string, header: string): Operand;
  /** The numbers that all rows of a table have in a column, units or not. */
  population(table: string, header: string): Float64Array;
}

const unary = {
  "-": (x: number) => -x,
  not: (x: number) => (x === 0 ? 1 : 0),
  "%": (x: number) => x / 100,
};

const binary: Readonly<Record<BinaryOperator, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
  "==": (a, b) => Number(a === b),
  "!=": (a, b) => Number(a !== b),
  "<": (a, b) => Number(a < b),
  "<=": (a, b) => Number(a <= b),
  ">": (a, b) => Number(a > b),
  ">=": (a, b) => Number(a >= b),
  and: (a, b) => Number(a !== 0 && b !== 0),
  or: (a, b) => Number(a !== 0 || b !== 0),
};

/**
 * Evaluates a formula for every unit at once (公式求值).
 *
 * An absent operand makes the result absent, with the first one's reason, except in the branch that ?: does not take
 * and in isAbsent. x ÷ 0 is `undefined`. What is true is 1, what is false 0; every number but 0 counts as true.
 *
 * @param expression - whose names and types were checked
 * @throws TypeError when they were not, and it shows
 */
export function evaluateExpression(expression: Expression, scope: FormulaScope): Operand {
  const { size } = scope;
  switch (expression.kind) {
    case "number":
      return numberOperand(constantColumn(expression.value, size));
    case "text":
      return textOperand(new Array<string>(size).fill(expression.text));
    case "name":
      return scope.name(expression.name);
    case "column":
      return scope.column(expression.table, expression.header);
    case "unary": {
      const operand = evaluateExpression(expression.operand, scope).numbers();
      const apply = unary[expression.operator];
      return numberOperand(mapColumns([operand], size, (i) => apply(operand.numbers[i]!)));
    }
    case "binary": {
      const left = evaluateExpression(expression.left, scope);
      const right = evaluateExpression(expression.right, scope);
      return numberOperand(combine(expression.operator, left, right, size));
    }
    case "choice": {
      const { condition, yes, no } = expression;
      return choose(
        [condition, yes, no].map((part) => evaluateExpression(part, scope)),
        size,
      );
    }
    case "call":
      return call(expression, scope);
  }
}

function call({ name, operands }: Extract<Expression, { kind: "call" }>, scope: FormulaScope): Operand {
  const [first, second] = operands;
  if (name === "rankIn") {
    if (second?.kind !== "column") throw new TypeError("rankIn needs a column of a table");
    const population = scope.population(second.table, second.header);
    return numberOperand(rankIn(evaluateExpression(first!, scope).numbers(), population));
  }
  const values = operands.map((operand) => evaluateExpression(operand, scope));
  return name === "if" ? choose(values, scope.size) : callFunction(name, values, scope);
}

function combine(operator: BinaryOperator, left: Operand, right: Operand, size: number): Column {
  if ((operator === "==" || operator === "!=") && (left.type === "text" || right.type === "text")) {
    const [a, b] = [left.texts(), right.texts()];
    return mapColumns([], size, (i) => Number((a[i] === b[i]) === (operator === "==")));
  }
  const [a, b] = [left.numbers(), right.numbers()];
  const apply = binary[operator];
  return mapColumns([a, b], size, (i) => apply(a.numbers[i]!, b.numbers[i]!));
}

/** What the condition takes; a unit for which the condition is absent gets its reason. */
function choose([condition, yes, no]: readonly Operand[], size: number): Operand {
  const test = condition!.numbers();
  if (yes!.type === "text" || no!.type === "text") {
    const [a, b] = [yes!.texts(), no!.texts()];
    return textOperand(Array.from(test.numbers, (taken, i) => (taken !== 0 ? a[i]! : b[i]!)));
  }
  const [a, b] = [yes!.numbers(), no!.numbers()];
  const result = { numbers: new Float64Array(size), reasons: new Uint8Array(test.reasons) };
  for (let i = 0; i < size; i++) {
    if (test.reasons[i] !== 0) continue;
    const taken = test.numbers[i] !== 0 ? a : b;
    result.numbers[i] = taken.numbers[i]!;
    result.reasons[i] = taken.reasons[i]!;
  }
  return numberOperand(result);
}
