import type { Expression } from "../../composite/formula";
import { formula } from "../text";
import { compileCall } from "./call";
import type { LiveNames } from "./names";
import {
  bound,
  checksOf,
  conditionFrom,
  fallible,
  guarded,
  Inexpressible,
  strict,
  truth,
  whyOf,
  type Part,
} from "./part";
import { compileText, isText } from "./texts";

type Binary = Extract<Expression, { kind: "binary" }>;

const comparisons: Readonly<Record<string, string>> = {
  "==": "=",
  "!=": "<>",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

/**
 * Turns an expression of the method into a spreadsheet's (公式翻译).
 *
 * @throws Inexpressible for what no spreadsheet's formula can say
 */
export function compileNumber(expression: Expression, names: LiveNames): Part {
  const number = (part: Expression): Part => compileNumber(part, names);
  switch (expression.kind) {
    case "number":
      return { text: formula`${expression.value}`, level: 6, checks: [], mayBeWord: false };
    case "text":
      throw new Inexpressible("a text where a number is needed");
    case "name":
      return names.number(expression.name);
    case "column":
      return names.columnNumber(expression.table, expression.header);
    case "unary": {
      const operand = number(expression.operand);
      if (expression.operator === "not") return truth(formula`NOT(${conditionFrom(operand)})`, operand.checks);
      const text = expression.operator === "-" ? formula`-${bound(operand, 6)}` : formula`${bound(operand, 3)}/100`;
      return { text, level: expression.operator === "-" ? 2 : 3, checks: operand.checks, mayBeWord: false };
    }
    case "binary":
      return compileBinary(expression, names);
    case "choice":
      return choose(number(expression.condition), number(expression.yes), number(expression.no));
    case "call":
      return expression.name === "if"
        ? choose(number(expression.operands[0]!), number(expression.operands[1]!), number(expression.operands[2]!))
        : compileCall(expression, names, number);
  }
}

function compileBinary({ operator, left, right }: Binary, names: LiveNames): Part {
  if ((operator === "==" || operator === "!=") && (isText(left, names) || isText(right, names))) {
    const same = formula`EXACT(${compileText(left, names)},${compileText(right, names)})`;
    return truth(operator === "==" ? same : formula`NOT(${same})`, []);
  }
  const [a, b] = [compileNumber(left, names), compileNumber(right, names)];
  const checks = checksOf([a, b]);
  switch (operator) {
    case "+":
    case "-":
      return { text: formula`${bound(a, 2)}${operator}${bound(b, 3)}`, level: 2, checks, mayBeWord: false };
    case "*":
      return { text: formula`${bound(a, 3)}*${bound(b, 4)}`, level: 3, checks, mayBeWord: false };
    case "/":
      return fallible(formula`${bound(a, 3)}/${bound(b, 4)}`, 3, [a, b]);
    case "^":
      return power(a, b, right);
    case "and":
      return truth(formula`AND(${conditionFrom(a)},${conditionFrom(b)})`, checks);
    case "or":
      return truth(formula`OR(${conditionFrom(a)},${conditionFrom(b)})`, checks);
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return truth(formula`${strict(a)}${comparisons[operator]!}${strict(b)}`, checks);
  }
}

/**
 * A power. Spreadsheets disagree on roots of negative numbers and on 0 to the power of 0, so both are said: there is no
 * root, and the power is 1.
 */
function power(a: Part, b: Part, exponent: Expression): Part {
  const [base, raised] = [bound(a, 6), bound(b, 6)];
  const plain = formula`${base}^${raised}`;
  if (exponent.kind === "number" && exponent.value > 0 && Number.isInteger(exponent.value))
    return fallible(plain, 4, [a, b]);
  const root = formula`AND(${strict(a)}<0,${strict(b)}<>INT(${b.text}))`;
  const nothing = formula`AND(${strict(a)}=0,${strict(b)}=0)`;
  return fallible(formula`IF(${root},NA(),IF(${nothing},1,${plain}))`, 6, [a, b]);
}

function choose(condition: Part, yes: Part, no: Part): Part {
  const test = conditionFrom(condition);
  const text = formula`IF(${test},${guarded(yes)},${guarded(no)})`;
  const branches = yes.checks.length + no.checks.length;
  const why = formula`IF(${test},${whyOf(yes.checks)},${whyOf(no.checks)})`;
  return {
    text,
    level: 6,
    checks: checksOf([condition], branches === 0 ? [] : [{ test: text, why }]),
    mayBeWord: yes.mayBeWord || no.mayBeWord,
  };
}
