import type { BinaryOperator, Expression } from "../../composite/formula/expression";
import type { FunctionName } from "../../composite/formula/functions";
import { tightBrackets } from "./numbers";

const signs: Readonly<Record<BinaryOperator, string>> = {
  "+": "+",
  "-": "−",
  "*": "×",
  "/": "÷",
  "^": "^",
  "==": "=",
  "!=": "≠",
  "<": "<",
  "<=": "≤",
  ">": ">",
  ">=": "≥",
  and: "且",
  or: "或",
};

/** How tightly an operator binds; what binds less than its surroundings needs brackets. */
const strength: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  "==": 3,
  "!=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  "^": 7,
};
/** Less than that of +, so that a minus sign never stands right behind another sign. */
const strengthOfMinus = 3.5;
const strengthOfPercent = 8;

const functionWords: Readonly<Record<FunctionName, string>> = {
  abs: "绝对值",
  sqrt: "平方根",
  ln: "自然对数",
  log10: "常用对数",
  exp: "自然指数",
  min: "取小",
  max: "取大",
  round: "四舍五入",
  if: "如果",
  isAbsent: "缺失",
  mean: "平均值",
  median: "中位数",
  sum: "合计",
  minOf: "最小值",
  maxOf: "最大值",
  rank: "位次",
  share: "占合计的比例",
  count: "有数的单位数",
  left: "左起取字",
  right: "右起取字",
  startsWith: "开头是",
  endsWith: "结尾是",
  contains: "含有",
  number: "转为数",
};

/**
 * A formula as people write it: × ÷ −, full-width brackets where they are needed, functions by their Chinese names.
 *
 * @param stand - what stands in for a part, such as its number; `undefined` leaves the part as it is
 * @example formulaText(parseFormula("(a + b) / c * 100").expression) // => "（a + b）÷ c × 100"
 */
export function formulaText(
  expression: Expression,
  stand: (part: Expression) => string | undefined = () => undefined,
): string {
  const print = (part: Expression, around: number): string => {
    const instead = stand(part);
    if (instead !== undefined) return instead;
    const [text, own] = printed(part, print);
    return own < around ? `（${text}）` : text;
  };
  return tightBrackets(print(expression, 0));
}

/** The text of a part and how tightly it holds together. */
function printed(part: Expression, print: (part: Expression, around: number) => string): [text: string, own: number] {
  switch (part.kind) {
    case "number":
      return [String(part.value), Infinity];
    case "text":
      return [`“${part.text}”`, Infinity];
    case "name":
      return [part.name, Infinity];
    case "column":
      return [`${part.table}.${part.header}`, Infinity];
    case "unary":
      if (part.operator === "%") return [`${print(part.operand, strengthOfPercent)}%`, strengthOfPercent];
      if (part.operator === "not") return [`非 ${print(part.operand, strengthOfPercent)}`, strengthOfMinus];
      return [`−${print(part.operand, strengthOfMinus)}`, strengthOfMinus];
    case "binary": {
      const own = strength[part.operator];
      const [left, right] = [part.operator === "^" ? own + 1 : own, isAssociative(part.operator) ? own : own + 1];
      const sign = part.operator === "^" ? "^" : ` ${signs[part.operator]} `;
      return [print(part.left, left) + sign + print(part.right, right), own];
    }
    case "choice":
      return [choice([part.condition, part.yes, part.no], print), 0];
    case "call":
      return part.name === "if" ? [choice(part.operands, print), 0] : [call(part.name, part.operands, print), Infinity];
  }
}

/** Whether brackets on the right of the operator change nothing; ^ itself goes from right to left. */
function isAssociative(operator: BinaryOperator): boolean {
  return ["+", "*", "and", "or", "^"].includes(operator);
}

function choice(parts: readonly Expression[], print: (part: Expression, around: number) => string): string {
  const [condition = "", yes = "", no = ""] = parts.map((part) => print(part, 1));
  return `若 ${condition} 则 ${yes}，否则 ${no}`;
}

function call(
  name: FunctionName,
  operands: readonly Expression[],
  print: (part: Expression, around: number) => string,
): string {
  return `${functionWords[name]}（${operands.map((operand) => print(operand, 0)).join("，")}）`;
}
