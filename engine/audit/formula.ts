import {
  checkExpression,
  formulaIssues,
  operandsOf,
  parseFormula,
  partsOf,
  type Expression,
} from "../composite/formula";
import { columnFunctions, isColumnFunction } from "../composite/formula/functions";
import { nameKey } from "../composite/name";
import { issue, type Issue } from "../terms/issue";
import type { Headers } from "./header";
import type { AuditRules, Check } from "./schema";
import { columnOf, type PublishedTable } from "./table";

/** A formula of a rule, with names of the rules put in their place: it sees nothing but columns of the table. */
export interface RuleFormula {
  readonly written: string;
  readonly expression: Expression;
  /** The columns that it takes, by their names in the formula. */
  readonly columns: ReadonlyMap<string, number>;
  /** Whether it looks at whole columns. */
  readonly isOverAll: boolean;
}

const deepest = 20;

/** Formulas without a fault are read once: tries at mending a number ask for them hundreds of times. */
const read = new WeakMap<Headers, WeakMap<AuditRules["variables"], Map<string, RuleFormula>>>();

/**
 * Reads a formula of a rule against a table (核对公式).
 *
 * @param written - as the rule has it, in the language of a method's formulas
 * @param path - of the field that holds it
 * @param issues - takes what is wrong with it
 * @returns the formula; `undefined` where something is wrong
 */
export function readFormula(
  table: PublishedTable,
  variables: AuditRules["variables"],
  written: string,
  path: string,
  issues: Issue[],
): RuleFormula | undefined {
  const before = read.get(table.headers)?.get(variables)?.get(written);
  if (before) return before;
  const formulas = new Map<string, string>();
  const renamed = new Map<string, string>();
  for (const variable of variables)
    if ("formula" in variable) formulas.set(nameKey(variable.name), variable.formula);
    else renamed.set(nameKey(variable.name), variable.column);

  const columnAt = (name: string) => columnOf(table, renamed.get(name) ?? name);
  const names = [...formulas.keys(), ...renamed.keys(), ...table.headers.columns.keys()];
  const known = {
    names: names.filter((name) => !/^[A-Z]{1,3}列$/u.test(name)),
    typeOf: (name: string) => (formulas.has(name) || columnAt(name) !== undefined ? ("either" as const) : undefined),
    headersOf: () => undefined,
    tables: [],
  };
  const parse = (text: string, within: readonly string[]): Expression | undefined => {
    const { expression, fault } = parseFormula(text);
    const faults = expression ? checkExpression(expression, known).faults : [fault];
    issues.push(...formulaIssues(faults, path, text));
    if (!expression || faults.length > 0) return undefined;
    return replaced(expression, (part) => {
      if (part.kind !== "name" || !formulas.has(part.name)) return part;
      if (within.includes(part.name) || within.length > deepest) {
        issues.push(issue("error", "formula.cycle", { path }, { names: [...within, part.name] }));
        return { kind: "number", value: 0 };
      }
      return parse(formulas.get(part.name)!, [...within, part.name]) ?? { kind: "number", value: 0 };
    });
  };

  const faultless = issues.length;
  const expression = parse(written, []);
  if (!expression || issues.slice(faultless).some(({ severity }) => severity === "error")) return undefined;
  const parts = partsOf(expression);
  const columns = new Map(
    parts.flatMap((part): [string, number][] => (part.kind === "name" ? [[part.name, columnAt(part.name)!]] : [])),
  );
  const isOverAll = parts.some((part) => part.kind === "call" && isColumnFunction(part.name));
  const formula = { written, expression, columns, isOverAll };
  const ofTable = read.get(table.headers) ?? new WeakMap<AuditRules["variables"], Map<string, RuleFormula>>();
  const ofRules = ofTable.get(variables) ?? new Map<string, RuleFormula>();
  read.set(table.headers, ofTable.set(variables, ofRules.set(written, formula)));
  return formula;
}

/** An expression with some of its parts replaced, the innermost first. */
export function replaced(expression: Expression, by: (part: Expression) => Expression): Expression {
  const inner = (part: Expression) => replaced(part, by);
  switch (expression.kind) {
    case "number":
    case "text":
    case "name":
    case "column":
      return by(expression);
    case "unary":
      return by({ ...expression, operand: inner(expression.operand) });
    case "binary":
      return by({ ...expression, left: inner(expression.left), right: inner(expression.right) });
    case "choice": {
      const { condition, yes, no } = expression;
      return by({ kind: "choice", condition: inner(condition), yes: inner(yes), no: inner(no) });
    }
    case "call":
      return by({ ...expression, operands: operandsOf(expression).map(inner) });
  }
}

/**
 * A formula without the round() around it, and its digits: what was rounded tells more than what was printed.
 *
 * @returns the formula itself, and no digits, where it is not a round() with digits
 */
export function unrounded(formula: RuleFormula): { formula: RuleFormula; decimals?: number } {
  const { expression } = formula;
  if (expression.kind !== "call" || expression.name !== "round") return { formula };
  const [inner, digits] = expression.operands;
  const decimals = digits === undefined ? 0 : digits.kind === "number" ? digits.value : undefined;
  return inner === undefined || decimals === undefined
    ? { formula }
    : { formula: { ...formula, expression: inner }, decimals };
}

/** A call of such a function in what was written: tries at mending a number ask too often to parse it each time. */
const overAll = new RegExp(`(?:^|[^\\p{L}\\p{N}_])(?:${columnFunctions.join("|")})\\s*[(（]`, "iu");

/** Whether a check looks at each row by itself: a formula, and conditions, without a function of a whole column. */
export function isByRow(check: Check, variables: AuditRules["variables"]): boolean {
  if (check.kind !== "formula") return false;
  const named = variables.flatMap((each) => ("formula" in each ? [each.formula] : []));
  const written = [check.formula, check.where, ...Object.values(check.formulas ?? {}), ...named];
  return !written.some((formula) => formula !== undefined && overAll.test(formula));
}
