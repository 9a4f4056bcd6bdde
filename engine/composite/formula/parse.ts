import type {
  AccessorNode,
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from "mathjs/number";
import { nameKey } from "../name";
import type { BinaryOperator, Expression } from "./expression";
import type { FormulaFault } from "./fault";
import { isFunctionName, signatures, type Signature } from "./functions";
import { nearest } from "./nearest";
import { parseSyntax } from "./parser";
import { prepareFormula } from "./prepare";
import { nameIn } from "./quoted-name";

/** A formula that was read, or what is wrong with it. */
export type ParsedFormula =
  | { readonly expression: Expression; readonly fault?: never }
  | { readonly fault: FormulaFault; readonly expression?: never };

const binaryOperators: Readonly<Record<string, BinaryOperator>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  pow: "^",
  equal: "==",
  unequal: "!=",
  smaller: "<",
  smallerEq: "<=",
  larger: ">",
  largerEq: ">=",
  and: "and",
  or: "or",
};

/**
 * Reads a formula (公式解析).
 *
 * The parser's tree is turned into ours node by node, and a node that is not on the list is refused: names, numbers,
 * texts, 表.列, names in 「」, + − × ÷ ^ %, comparisons, and or not, ?:, brackets, and calls of the functions in `functions`.
 *
 * @param formula - as written, with full-width signs or not
 * @returns the expression; else the first fault, with its position from 1 where it has one
 * @example parseFormula("f(x) = x").fault?.code // => "formula.forbidden"
 */
export function parseFormula(formula: string): ParsedFormula {
  const prepared = prepareFormula(formula);
  if ("code" in prepared) return { fault: prepared };
  try {
    return { expression: convert(parseSyntax(prepared.text)) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    if (error instanceof SyntaxError) return { fault: syntaxFault(error, prepared.positions, formula.length) };
    throw error;
  }
}

/** Leaves the recursion; never leaves this file. */
class Refusal extends Error {
  constructor(readonly fault: FormulaFault) {
    super(fault.code);
  }
}

function syntaxFault(error: SyntaxError, positions: readonly number[], length: number): FormulaFault {
  const at = "char" in error && typeof error.char === "number" ? positions[error.char - 1] : undefined;
  return { code: "formula.syntax", params: { position: (at ?? length) + 1 } };
}

function forbid(construct: string): never {
  throw new Refusal({ code: "formula.forbidden", params: { construct } });
}

function convert(node: MathNode): Expression {
  switch (node.type) {
    case "ParenthesisNode":
      return convert((node as ParenthesisNode).content);
    case "ConstantNode":
      return constant((node as ConstantNode).value);
    case "SymbolNode":
      return { kind: "name", name: nameKey(nameIn((node as SymbolNode).name)) };
    case "AccessorNode":
      return column(node as AccessorNode);
    case "OperatorNode":
      return operator(node as OperatorNode);
    case "RelationalNode":
      return chain(node as RelationalNode);
    case "ConditionalNode": {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return { kind: "choice", condition: convert(condition), yes: convert(trueExpr), no: convert(falseExpr) };
    }
    case "FunctionNode":
      return call(node as FunctionNode);
    case "AssignmentNode":
    case "FunctionAssignmentNode":
      return forbid("=");
    case "RangeNode":
      return forbid(":");
    default:
      return forbid(node.type);
  }
}

function constant(value: unknown): Expression {
  if (typeof value === "number" && Number.isFinite(value)) return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "number", value: value ? 1 : 0 };
  if (typeof value === "string") return { kind: "text", text: value };
  if (value === undefined) throw new Refusal({ code: "formula.syntax", params: { position: 1 } });
  return forbid(typeof value === "number" ? String(value) : "null");
}

function column(node: AccessorNode): Expression {
  // A dot after the name of a table is followed by one name; the declarations know neither of these two fields.
  const { index, optionalChaining } = node as AccessorNode & { optionalChaining?: boolean };
  const { dotNotation, dimensions } = index as typeof index & { dotNotation?: boolean };
  const header = (dimensions[0] as ConstantNode | undefined)?.value;
  if (
    node.object.type !== "SymbolNode" ||
    optionalChaining === true ||
    dotNotation !== true ||
    typeof header !== "string"
  )
    return forbid(".");
  return { kind: "column", table: nameKey(nameIn((node.object as SymbolNode).name)), header: nameKey(nameIn(header)) };
}

function operator({ fn, op, args, implicit }: OperatorNode): Expression {
  const [left, right] = args;
  if (!left || implicit) return forbid(implicit ? "implicit-multiplication" : op);
  if (!right) {
    if (fn === "unaryPlus") return convert(left);
    if (fn === "unaryMinus") return { kind: "unary", operator: "-", operand: convert(left) };
    if (fn === "not") return { kind: "unary", operator: "not", operand: convert(left) };
    if (fn === "factorial") return { kind: "unary", operator: "%", operand: convert(left) };
    return forbid(op);
  }
  const known = Object.hasOwn(binaryOperators, fn) ? binaryOperators[fn] : undefined;
  if (!known) return forbid(op);
  // The parser reads `not a == b` as `(not a) == b`, which nobody means; brackets have to say it.
  if (known !== "and" && known !== "or" && args.some(isNegation)) return forbid("not");
  return { kind: "binary", operator: known, left: convert(left), right: convert(right) };
}

function isNegation(node: MathNode): boolean {
  return node.type === "OperatorNode" && (node as OperatorNode).fn === "not";
}

/** 0 <= x < 5 is 0 <= x and x < 5. */
function chain({ conditionals, params }: RelationalNode): Expression {
  const comparisons = conditionals.map((fn, i): Expression => ({
    kind: "binary",
    operator: binaryOperators[fn] ?? forbid(fn),
    left: convert(params[i]!),
    right: convert(params[i + 1]!),
  }));
  return comparisons.reduce((left, right) => ({ kind: "binary", operator: "and", left, right }));
}

function call({ fn, args }: FunctionNode): Expression {
  // The declarations say that `fn` is a symbol; a.b(c) and (f)(x) show that it need not be.
  const target = fn as MathNode;
  if (target.type !== "SymbolNode") return forbid("()");
  const word = (target as SymbolNode).name;
  const name = isFunctionName(word) ? word : word.toLowerCase();
  if (!isFunctionName(name)) {
    const written = nameIn(word);
    const near = nearest(written, Object.keys(signatures));
    throw new Refusal({ code: "formula.unknown-function", params: { name: written, ...(near && { near }) } });
  }
  const { takes, atLeast = takes.length, repeats }: Signature = signatures[name];
  if (args.length < atLeast || (args.length > takes.length && !repeats)) {
    const upTo = repeats ? { more: "more" } : takes.length > atLeast ? { most: takes.length } : {};
    throw new Refusal({ code: "formula.arguments", params: { name, found: args.length, expected: atLeast, ...upTo } });
  }
  const operands = args.map(convert);
  const digits = operands[takes.indexOf("digits")];
  if (
    takes.includes("digits") &&
    digits &&
    !(digits.kind === "number" && Number.isInteger(digits.value) && 0 <= digits.value && digits.value <= 20)
  )
    throw new Refusal({ code: "formula.type", params: { name, expected: "digits" } });
  const column = operands[takes.indexOf("column")];
  if (column && column.kind !== "column")
    throw new Refusal({ code: "formula.type", params: { name, expected: "column" } });
  return { kind: "call", name, operands };
}
