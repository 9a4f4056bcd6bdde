import type { FunctionName } from "./functions";

/** What a formula may be made of, and nothing else (表达式). */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "column"; readonly table: string; readonly header: string }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "choice"; readonly condition: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: "call"; readonly name: FunctionName; readonly operands: readonly Expression[] };

/** Minus, logical not, and the per cent sign, which divides by 100. */
export type UnaryOperator = "-" | "not" | "%";

/** Arithmetic, comparison and logic; what is true is 1, what is false 0. */
export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "and" | "or";

/** The operands of an expression, from left to right. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "unary":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "choice":
      return [expression.condition, expression.yes, expression.no];
    case "call":
      return expression.operands;
    case "number":
    case "text":
    case "name":
    case "column":
      return [];
  }
}

/** The expression and everything in it, from left to right, the whole before its parts. */
export function partsOf(expression: Expression): Expression[] {
  const parts: Expression[] = [];
  const waiting = [expression];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    parts.push(next);
    waiting.push(...[...operandsOf(next)].reverse());
  }
  return parts;
}
