import { nameKey } from "../name";
import type { Expression } from "./expression";
import type { FormulaFault } from "./fault";
import { signatures, type OperandType, type Signature } from "./functions";
import { suggested } from "./nearest";
import { printExpression } from "./print";

/** What a formula may refer to. */
export interface KnownNames {
  /** What a name gives, or `undefined` for an unknown one. */
  typeOf(name: string): OperandType | undefined;
  readonly names: readonly string[];
  /** The headers of a table, or `undefined` for an unknown one. */
  headersOf(table: string): readonly string[] | undefined;
  readonly tables: readonly string[];
}

/** What an expression gives, and every name and type that is wrong in it. */
export interface CheckedExpression {
  readonly type: OperandType;
  readonly faults: readonly FormulaFault[];
}

/**
 * Checks the names and types of a formula before it is evaluated.
 *
 * A text where a number is needed, or the other way round, is a fault; a cell of a table can be either.
 *
 * @param wanted - what the whole has to give
 */
export function checkExpression(
  expression: Expression,
  known: KnownNames,
  wanted: OperandType = "either",
): CheckedExpression {
  const faults: FormulaFault[] = [];
  const unknown = (code: FormulaFault["code"], name: string, among: readonly string[]): OperandType => {
    faults.push({ code, params: { name, ...suggested(nameKey(name), among) } });
    return "either";
  };

  const expect = (part: Expression, wanted: "number" | "text", by: string) => {
    const type = typeOf(part);
    if (type !== wanted && type !== "either")
      faults.push({ code: "formula.type", params: { name: by, expected: wanted } });
  };

  const both = (left: Expression, right: Expression, by: string): OperandType => {
    const types = [typeOf(left), typeOf(right)];
    if (types.includes("text") && types.includes("number"))
      faults.push({ code: "formula.type", params: { name: by, expected: "alike" } });
    return types.includes("text") ? "text" : types.includes("number") ? "number" : "either";
  };

  const typeOf = (part: Expression): OperandType => {
    switch (part.kind) {
      case "number":
      case "text":
        return part.kind;
      case "name":
        return known.typeOf(part.name) ?? unknown("formula.unknown-name", part.name, known.names);
      case "column": {
        const headers = known.headersOf(part.table);
        if (!headers) return unknown("formula.unknown-name", part.table, known.tables);
        return headers.includes(part.header) ? "either" : unknown("formula.unknown-column", part.header, headers);
      }
      case "unary":
        expect(part.operand, "number", part.operator);
        return "number";
      case "binary":
        if (part.operator === "==" || part.operator === "!=") both(part.left, part.right, part.operator);
        else {
          expect(part.left, "number", part.operator);
          expect(part.right, "number", part.operator);
        }
        return "number";
      case "choice":
        expect(part.condition, "number", "?");
        return both(part.yes, part.no, "?");
      case "call":
        return call(part);
    }
  };

  const call = ({ name, operands }: Extract<Expression, { kind: "call" }>): OperandType => {
    const { takes, gives }: Signature = signatures[name];
    operands.forEach((operand, i) => {
      const wanted = takes[Math.min(i, takes.length - 1)]!;
      if (wanted === "number" || wanted === "text") expect(operand, wanted, name);
      else if (name !== "if") typeOf(operand);
    });
    return name === "if" ? both(operands[1]!, operands[2]!, name) : gives;
  };

  const type = typeOf(expression);
  if (wanted !== "either" && type !== "either" && type !== wanted && faults.length === 0)
    faults.push({ code: "formula.type", params: { name: printExpression(expression), expected: wanted } });
  return { type, faults };
}
