import type { Expression } from "../../composite/formula";
import { formula, joined, wordOf, type Text } from "../text";
import type { LiveNames } from "./names";
import { bound, checksOf, fallible, guarded, Inexpressible, namePart, strict, truth, type Part } from "./part";
import { compileText, isText } from "./texts";

type Call = Extract<Expression, { kind: "call" }>;

/** Functions of one number that may have no result. */
const fallibleFunctions: Readonly<Record<string, string>> = { sqrt: "SQRT", ln: "LN", log10: "LOG10", exp: "EXP" };
const ofNumbers: Readonly<Record<string, string>> = { min: "MIN", max: "MAX", average: "AVERAGE" };

/**
 * A call of one of the method's functions as a spreadsheet's.
 *
 * @param number - compiles an operand
 * @throws Inexpressible for what no spreadsheet's formula can say
 */
export function compileCall(call: Call, names: LiveNames, number: (operand: Expression) => Part): Part {
  const { name, operands } = call;
  const [first, second] = operands as readonly [Expression, Expression | undefined];
  const sure = (text: Text, parts: readonly Part[]): Part => ({
    ...{ text, level: 6, checks: checksOf(parts), mayBeWord: false },
  });
  switch (name) {
    case "abs": {
      const x = number(first);
      return sure(formula`ABS(${x.text})`, [x]);
    }
    case "sqrt":
    case "ln":
    case "log10":
    case "exp": {
      const x = number(first);
      return fallible(formula`${fallibleFunctions[name]!}(${x.text})`, 6, [x]);
    }
    case "min":
    case "max":
    case "average": {
      const parts = operands.map(number);
      return sure(formula`${ofNumbers[name]!}(${joined(parts.map(strict))})`, parts);
    }
    case "floor": {
      const x = number(first);
      const near = formula`ROUND(${x.text},0)`;
      const noise = formula`1E-12*MAX(1,ABS(${x.text}))`;
      return sure(formula`IF(ABS(${bound(x, 2)}-${near})<=${noise},${near},INT(${x.text}))`, [x]);
    }
    case "round": {
      const x = number(first);
      const digits = second === undefined ? 0 : second.kind === "number" ? second.value : undefined;
      if (digits === undefined) throw new Inexpressible("digits that are no number");
      return sure(formula`ROUND(${x.text},${digits})`, [x]);
    }
    case "isAbsent":
      if (isText(first, names)) return truth(formula`${compileText(first, names)}=""`, []);
      return { text: formula`IF(ISNUMBER(${guarded(number(first))}),0,1)`, level: 6, checks: [], mayBeWord: false };
    case "startsWith":
    case "endsWith": {
      const [text, part] = [compileText(first, names), compileText(second!, names)];
      const side = name === "startsWith" ? "LEFT" : "RIGHT";
      return truth(formula`EXACT(${side}(${text},LEN(${part})),${part})`, []);
    }
    case "contains":
      return truth(formula`ISNUMBER(FIND(${compileText(second!, names)},${compileText(first, names)}))`, []);
    case "number":
      return names.valued(call);
    case "mean":
    case "median":
    case "sum":
    case "minOf":
    case "maxOf":
    case "count":
      return namePart(names.figure(name, first));
    case "share": {
      const x = number(first);
      return fallible(formula`${bound(x, 3)}/${names.figure("sum", first)}`, 3, [x]);
    }
    case "rank":
      return names.place(first);
    case "rankIn": {
      const x = number(first);
      if (second?.kind !== "column") throw new Inexpressible("no column of a table");
      const all = names.population(second.table, second.header);
      if (all === undefined) return namePart(wordOf("undefined"));
      return { ...sure(formula`1+SUMPRODUCT((${all}>${strict(x)})*1)`, [x]), level: 2 };
    }
    case "if":
    case "left":
    case "right":
      throw new Inexpressible("no number");
  }
}
