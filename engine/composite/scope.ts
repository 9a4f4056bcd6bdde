import type { Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import { locate, readNumbers, readPopulation, readTexts, type Dataset } from "./dataset";
import {
  absentColumn,
  checkExpression,
  evaluateExpression,
  formulaIssues,
  numberOperand,
  parseFormula,
  suggested,
  type FormulaScope,
  type KnownNames,
  type Operand,
} from "./formula";
import type { Method, Variable } from "./method";
import { nameKey } from "./name";

/** What the formulas of a method can see of a dataset (取值范围): variables, the first table's headers, other tables' columns. */
export interface Scope extends FormulaScope {
  /**
   * Evaluates a formula for every unit.
   *
   * @param formula - as the method has it
   * @param path - of the field that holds it
   * @param wanted - what it has to give; a number unless told otherwise
   * @returns what it gives; where something is wrong with it, an absence for every unit, and the scope has an issue
   */
  evaluate(formula: string, path: string, wanted?: Wanted): Operand;
  /** The numbers of every variable that was read as numbers so far. */
  variables(): ReadonlyMap<string, Column>;
  /** What was wrong with what was evaluated so far. */
  readonly issues: readonly Issue[];
  /** The same names and, under the name of one more table, columns that were computed; both share the issues. */
  withTable(name: string, columns: ReadonlyMap<string, Column>): Scope;
}

/** Whether a formula is wrong in itself: its issue says so once, and nothing need be said for each unit. */
export function isFaulty({ issues }: Pick<Scope, "issues">, path: string): boolean {
  return issues.some(({ severity, where }) => severity === "error" && where.path === path);
}

/** What a formula has to give; either where it may be a name for other formulas. */
export type Wanted = "number" | "text" | "either";

interface NamedVariable {
  readonly variable: Variable;
  readonly path: string;
}

/**
 * Opens a dataset for formulas. Every name is read once, and only when a formula asks for it.
 *
 * @param isRanked - 1 for each unit that the functions of a whole column count in
 * @param given - names with values of their own, which go before all others
 */
export function openScope(
  method: Method,
  dataset: Dataset,
  isRanked: Uint8Array,
  given: ReadonlyMap<string, Operand> = new Map(),
): Scope {
  const size = dataset.codes.length;
  const issues: Issue[] = [];
  const read = new Map<string, Operand>(given);
  const columns = new Map<string, Operand>();
  const numeric = new Map<string, Column>();
  const named = new Map<string, NamedVariable>(
    method.variables.map((variable, i) => [nameKey(variable.name), { variable, path: `variables.${i}` }]),
  );
  const firstKey = nameKey(method.tables[0]!.name);

  const column = (tableKey: string, header: string): Operand => {
    const key = `${tableKey}\n${header}`;
    const before = columns.get(key);
    if (before) return before;
    const { table, column: at } = locate(dataset, tableKey, header);
    if (table.repeatedHeaders.has(header)) {
      const place = { ...(table.file === undefined ? {} : { file: table.file }), sheet: table.sheet.name, column: at };
      issues.push(issue("warning", "column.repeated", place, { table: table.spec.name, column: table.headers[at]! }));
    }
    const readAsNumbers = () => {
      const found = readNumbers(dataset, tableKey, header);
      issues.push(...found.issues);
      return found.column;
    };
    const operand = cells(readAsNumbers, () => readTexts(dataset, tableKey, header));
    columns.set(key, operand);
    return operand;
  };

  const known: KnownNames = {
    names: [...given.keys(), ...named.keys(), ...dataset.first.columns.keys()],
    tables: [...dataset.tables.keys()],
    typeOf: (name) => (named.has(name) || read.has(name) ? operandOf(name).type : headerType(name)),
    headersOf: (table) => {
      const found = dataset.tables.get(table);
      return found && [...found.columns.keys()];
    },
  };
  const headerType = (name: string) => (dataset.first.columns.has(name) ? "either" : undefined);

  const operandOf = (name: string): Operand => {
    const before = read.get(name);
    if (before) return before;
    const entry = named.get(name);
    const operand = entry ? variableOperand(entry) : column(firstKey, name);
    read.set(name, entry ? remembered(operand, (numbers) => numeric.set(entry.variable.name, numbers)) : operand);
    return read.get(name)!;
  };

  const variableOperand = ({ variable, path }: NamedVariable): Operand => {
    if ("formula" in variable) return scope.evaluate(variable.formula, `${path}.formula`, "either");
    const tableKey = nameKey(variable.table ?? method.tables[0]!.name);
    const header = nameKey(variable.column);
    const table = dataset.tables.get(tableKey);
    if (table?.columns.has(header)) return column(tableKey, header);
    if (table) {
      const params = {
        table: table.spec.name,
        column: variable.column,
        ...suggested(header, [...table.columns.keys()]),
      };
      issues.push(issue("error", "column.missing", { path: `${path}.column` }, params));
    }
    return cells(
      () => absentColumn("not-reported", size),
      () => new Array<string>(size).fill(""),
    );
  };

  const populations = new Map<string, Float64Array>();
  const population = (tableKey: string, header: string): Float64Array => {
    const key = `${tableKey}\n${header}`;
    if (!populations.has(key)) {
      const found = readPopulation(dataset, tableKey, header);
      issues.push(...found.issues);
      populations.set(key, found.numbers);
    }
    return populations.get(key)!;
  };

  const variables = () => numeric;
  const scope = scopeOver({ size, isRanked, name: operandOf, column, population }, { known, issues, variables });
  return scope;
}

interface Around {
  readonly known: KnownNames;
  /** Shared by the scopes that were made from one; it grows. */
  readonly issues: Issue[];
  readonly variables: Scope["variables"];
}

function scopeOver(names: FormulaScope, around: Around): Scope {
  const { known, issues, variables } = around;
  const evaluate = (formula: string, path: string, wanted: Wanted = "number"): Operand => {
    const { expression, fault } = parseFormula(formula);
    const checked = expression && checkExpression(expression, known, wanted);
    const faults = checked ? checked.faults : [fault!];
    issues.push(...formulaIssues(faults, path, formula));
    if (expression && faults.length === 0) return evaluateExpression(expression, names);
    const nothing = absentColumn("undefined", names.size);
    return { type: "either", numbers: () => nothing, texts: () => new Array<string>(names.size).fill("") };
  };
  const withTable = (table: string, columns: ReadonlyMap<string, Column>): Scope => {
    const own = (header: string) => numberOperand(columns.get(header)!);
    return scopeOver(
      { ...names, column: (key, header) => (key === table ? own(header) : names.column(key, header)) },
      {
        ...around,
        known: {
          ...known,
          tables: [...known.tables, table],
          headersOf: (key) => (key === table ? [...columns.keys()] : known.headersOf(key)),
        },
      },
    );
  };
  return { ...names, issues, evaluate, variables, withTable };
}

/** Cells that are read once as numbers and once as texts, if at all. */
function cells(readAsNumbers: () => Column, readAsTexts: () => readonly string[]): Operand {
  let numbers: Column | undefined;
  let texts: readonly string[] | undefined;
  return { type: "either", numbers: () => (numbers ??= readAsNumbers()), texts: () => (texts ??= readAsTexts()) };
}

function remembered(operand: Operand, remember: (numbers: Column) => void): Operand {
  return {
    ...operand,
    numbers: () => {
      const numbers = operand.numbers();
      remember(numbers);
      return numbers;
    },
  };
}
