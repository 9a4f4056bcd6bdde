import { isColumnFunction } from "./functions";
import { operandsOf, type Expression } from "./expression";
import { writtenName } from "./quoted-name";

/**
 * An expression as text (公式文本), with brackets around every part that has parts.
 *
 * @example printExpression(parseFormula("a+b*2").expression) // => "a + (b * 2)"
 */
export function printExpression(expression: Expression): string {
  const inner = (part: Expression) => {
    const text = printExpression(part);
    return part.kind === "binary" || part.kind === "choice" ? `(${text})` : text;
  };
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "text":
      return JSON.stringify(expression.text);
    case "name":
      return writtenName(expression.name);
    case "column":
      return `${writtenName(expression.table)}.${writtenName(expression.header)}`;
    case "unary":
      if (expression.operator === "%") return `${inner(expression.operand)}%`;
      return `${expression.operator === "not" ? "not " : "-"}${inner(expression.operand)}`;
    case "binary":
      return `${inner(expression.left)} ${expression.operator} ${inner(expression.right)}`;
    case "choice":
      return [inner(expression.condition), "?", inner(expression.yes), ":", inner(expression.no)].join(" ");
    case "call":
      return `${expression.name}(${expression.operands.map(printExpression).join(", ")})`;
  }
}

/**
 * What an expression takes for each unit: names, columns, and calls of functions of a whole column, each once.
 *
 * A name within such a call is not listed, since what counts there is the whole column; but share, rank and rankIn also
 * look at the unit's own value.
 */
export function takenBy(expression: Expression): Expression[] {
  const taken = new Map<string, Expression>();
  const walk = (part: Expression): void => {
    if (part.kind === "name" || part.kind === "column") taken.set(printExpression(part), part);
    const isWhole = part.kind === "call" && (isColumnFunction(part.name) || part.name === "rankIn");
    if (isWhole) taken.set(printExpression(part), part);
    if (isWhole && part.name === "rankIn") walk(part.operands[0]!);
    else if (!isWhole || part.name === "share" || part.name === "rank") operandsOf(part).forEach(walk);
  };
  walk(expression);
  return [...taken.values()];
}
