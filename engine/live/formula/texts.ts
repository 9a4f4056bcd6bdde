import type { Expression } from "../../composite/formula";
import { formula, quoted, type Text } from "../text";
import { compileNumber } from "./compile";
import type { LiveNames } from "./names";
import { conditionFrom, Inexpressible } from "./part";

/** Excel takes no longer text within a formula. */
const longestText = 255;

/** Whether an expression gives a text and can give nothing else. */
export function isText(expression: Expression, names: LiveNames): boolean {
  switch (expression.kind) {
    case "text":
      return true;
    case "name":
      return names.typeOf(expression.name) === "text";
    case "choice":
      return isText(expression.yes, names) || isText(expression.no, names);
    case "call": {
      const { name, operands } = expression;
      if (name === "if") return isText(operands[1]!, names) || isText(operands[2]!, names);
      return name === "left" || name === "right";
    }
    case "number":
    case "column":
    case "unary":
    case "binary":
      return false;
  }
}

/**
 * An expression that gives a text, as a spreadsheet's; a blank cell is the empty text.
 *
 * @throws Inexpressible for what gives a number
 */
export function compileText(expression: Expression, names: LiveNames): Text {
  switch (expression.kind) {
    case "text":
      if (expression.text.length > longestText) throw new Inexpressible("too long a text");
      return [quoted(expression.text)];
    case "name":
      return [names.text(expression.name)];
    case "column":
      return [names.columnText(expression.table, expression.header)];
    case "choice":
      return chosen([expression.condition, expression.yes, expression.no], names);
    case "call": {
      const { name, operands } = expression;
      if (name === "if") return chosen(operands, names);
      const [first, digits] = operands;
      if ((name === "left" || name === "right") && digits?.kind === "number")
        return formula`${name.toUpperCase()}(${compileText(first!, names)},${digits.value})`;
      throw new Inexpressible("a number where a text is needed");
    }
    case "number":
    case "unary":
    case "binary":
      throw new Inexpressible("a number where a text is needed");
  }
}

/** A condition that is absent takes the second text, as the engine's does. */
function chosen([condition, yes, no]: readonly Expression[], names: LiveNames): Text {
  const test = conditionFrom(compileNumber(condition!, names));
  return formula`IF(IFERROR(${test},FALSE),${compileText(yes!, names)},${compileText(no!, names)})`;
}
