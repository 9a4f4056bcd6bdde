import {
  evaluateExpression,
  numberOperand,
  parseFormula,
  printExpression,
  type Expression,
} from "../../composite/formula";
import { columnFunction } from "../../composite/formula/column-functions";
import type { Method } from "../../composite/method";
import { nameKey } from "../../composite/name";
import { isFaulty } from "../../composite/scope";
import { figureSheetName, type UnitBook } from "../book";
import { rangeIn } from "../column";
import { formatOf, missingNumbers, type LiveData } from "../data";
import type { CellName } from "../names";
import type { LiveFormulas, NamedColumn } from "../parts";
import { conditionOf, sampleFigure } from "../sample";
import { formula, longestFormula, written, type Text } from "../text";
import { wordedValues } from "../unit-sheet";
import { compileNumber } from "./compile";
import type { LiveNames } from "./names";
import { cellPart, Inexpressible, inputPart, strict, whole, type Part } from "./part";
import { compileText, isText } from "./texts";

/** The formulas of the method in cells (公式翻译). */
export interface Translator extends LiveFormulas {
  /** A formula before it is known for which unit; `undefined` for what no spreadsheet's formula can say. */
  template(formula: string, names?: ReadonlyMap<string, NamedColumn>): Text | undefined;
}

type Given = ReadonlyMap<string, NamedColumn>;
type WholeColumn = Parameters<LiveNames["figure"]>[0];

const none: Given = new Map();

/** What the figures over whole columns are called, and how they are worked out. */
const wholeColumns: Readonly<Record<WholeColumn, { title: string; formula: (block: string) => string }>> = {
  mean: { title: "均值", formula: (block) => `AVERAGE(${block})` },
  median: { title: "中位数", formula: (block) => `MEDIAN(${block})` },
  sum: { title: "合计", formula: (block) => `SUM(${block})` },
  minOf: { title: "最小值", formula: (block) => `MIN(${block})` },
  maxOf: { title: "最大值", formula: (block) => `MAX(${block})` },
  count: { title: "个数", formula: (block) => `COUNT(${block})` },
};

/** Opens the translation of a method's formulas over the columns of its data. */
export function openTranslator(book: UnitBook, data: LiveData): Translator {
  const { evaluation, scope, sheets, nameOf, figures } = book;
  const { method, dataset } = evaluation;
  const firstTable = nameKey(method.tables[0]!.name);
  const variables = new Map(method.variables.map((variable) => [nameKey(variable.name), variable]));
  const numbers = new Map<string, NamedColumn>();
  const texts = new Map<string, NamedColumn["column"]>();
  const templates = new Map<Given, Map<string, Text | undefined>>();
  const helpers = new Map<Given, Map<string, NamedColumn>>();
  const wholes = new Map<string, CellName>();

  const hasColumn = (table: string, header: string): boolean => dataset.tables.get(table)?.columns.has(header) === true;

  /** The column of a name that no others go before. */
  const numberColumn = (name: string): NamedColumn => {
    const before = numbers.get(name);
    if (before) return before;
    const found = openNumbers(name);
    numbers.set(name, found);
    return found;
  };
  const openNumbers = (name: string): NamedColumn => {
    const variable = variables.get(name);
    if (variable && "formula" in variable) {
      const values = scope.name(name).numbers();
      return helperColumn(variable.name, variable.formula, values, none);
    }
    const [table, header] = placeOf(name, variable);
    if (hasColumn(table, header)) return data.numbers(table, header);
    if (variable) return missingNumbers(book, variable.name);
    throw new Inexpressible(name);
  };
  const placeOf = (name: string, variable: Method["variables"][number] | undefined): [string, string] =>
    variable && "column" in variable
      ? [variable.table === undefined ? firstTable : nameKey(variable.table), nameKey(variable.column)]
      : [firstTable, name];

  const textColumn = (name: string): NamedColumn["column"] => {
    const before = texts.get(name);
    if (before) return before;
    const variable = variables.get(name);
    const [table, header] = placeOf(name, variable);
    let found: NamedColumn["column"];
    if (variable && "formula" in variable) {
      const { expression } = parseFormula(variable.formula);
      const template = expression && compileText(expression, namesOver(none));
      found = sheets.variables.add({
        header: variable.name,
        note: `公式：${variable.formula}`,
        values: scope.name(name).texts(),
        ...(template ? { formula: (unit: number) => written(template, unit, sheets.variables.name) } : {}),
        style: "text",
        name: nameOf("变量", variable.name),
      });
    } else if (hasColumn(table, header)) found = data.texts(table, header);
    else throw new Inexpressible(name);
    texts.set(name, found);
    return found;
  };

  /** A column of its own for a formula, on the sheet of variables. */
  const helperColumn = (header: string, text: string, values: NamedColumn["values"], given: Given): NamedColumn => {
    const made = template(text, given);
    const column = sheets.variables.add({
      header,
      note: made === undefined ? `公式：${text}\n电子表格公式写不出，这里是数值。` : `公式：${text}`,
      values: wordedValues(values),
      ...(made === undefined ? {} : { formula: (unit: number) => written(made, unit, sheets.variables.name) }),
      ...formatOf(values),
      name: nameOf("变量", header),
    });
    return { column, values };
  };

  /** The column of an operand of a function of whole columns. */
  const wholeOperand = (operand: Expression, given: Given): NamedColumn => {
    const key = keyOf(operand);
    if (key !== undefined && given.has(key)) return given.get(key)!;
    if (operand.kind === "name") return numberColumn(operand.name);
    if (operand.kind === "column" && hasColumn(operand.table, operand.header))
      return data.numbers(operand.table, operand.header);
    return ownColumn(operand, given);
  };

  const ownColumn = (operand: Expression, given: Given): NamedColumn => {
    const text = printExpression(operand);
    const known = helpers.get(given) ?? new Map<string, NamedColumn>();
    helpers.set(given, known);
    const before = known.get(text);
    if (before) return before;
    const named = (key: string) => (given.has(key) ? numberOperand(given.get(key)!.values) : undefined);
    const values = evaluateExpression(operand, {
      ...scope,
      name: (name) => named(name) ?? scope.name(name),
      column: (table, header) => named(`${table}.${header}`) ?? scope.column(table, header),
    }).numbers();
    const column = helperColumn(text, text, values, given);
    known.set(text, column);
    return column;
  };

  const figureOver = (name: WholeColumn, operand: NamedColumn, of: string): CellName => {
    const key = `${name}\n${operand.column.sheet}!${operand.column.column}`;
    const before = wholes.get(key);
    if (before !== undefined) return before;
    const { values } = operand;
    const found = columnFunction(name, values, scope.isRanked);
    const value = found.reasons[0] === 0 ? found.numbers[0] : undefined;
    const shared = { title: wholeColumns[name].title, of, short: of };
    const made =
      name === "count"
        ? countFigure(operand, shared, value ?? 0)
        : sampleFigure(
            book,
            { column: operand.column, values, key: "" },
            { ...shared, value, formula: wholeColumns[name].formula },
          );
    wholes.set(key, made);
    return made;
  };
  const countFigure = ({ column }: NamedColumn, { title, of, short }: Record<string, string>, value: number) => {
    const range = rangeIn(column, figureSheetName);
    const condition = conditionOf(book, "");
    const text = condition === undefined ? `COUNT(${range})` : `SUMPRODUCT(${condition}*ISNUMBER(${range}))`;
    return figures.add({ name: nameOf(title!, short!), of: of!, title: title!, value, formula: text });
  };

  const partAt = (column: NamedColumn["column"]): Part =>
    column.sheet === sheets.data.name ? inputPart(column) : cellPart(column);

  const namesOver = (given: Given): LiveNames => ({
    number: (name) => partAt((given.get(name) ?? numberColumn(name)).column),
    text: (name) => {
      if (given.has(name)) throw new Inexpressible("scores are no texts");
      return textColumn(name);
    },
    columnNumber: (table, header) => {
      const own = given.get(`${table}.${header}`);
      if (own) return cellPart(own.column);
      if (!hasColumn(table, header)) throw new Inexpressible(`${table}.${header}`);
      return inputPart(data.numbers(table, header).column);
    },
    columnText: (table, header) => {
      if (!hasColumn(table, header)) throw new Inexpressible(`${table}.${header}`);
      return data.texts(table, header);
    },
    typeOf: (name) => {
      if (given.has(name)) return "number";
      const variable = variables.get(name);
      return variable && "formula" in variable ? scope.name(name).type : "either";
    },
    figure: (name, operand) => figureOver(name, wholeOperand(operand, given), printExpression(operand)),
    place: (operand) => {
      const { column } = wholeOperand(operand, given);
      const range = rangeIn(column, figureSheetName);
      const condition = conditionOf(book, "");
      const part = partAt(column);
      const rank = (): Text => {
        // Where no ranked unit has a number there are no places, though an unranked one may have a number.
        const count = figureOver("count", wholeOperand(operand, given), printExpression(operand));
        return formula`IF(${count}=0,NA(),1+SUMPRODUCT(${condition!}*ISNUMBER(${range})*(${range}>${strict(part)})))`;
      };
      const text = condition === undefined ? formula`RANK(${column},${range})` : rank();
      return { text, level: 6, checks: part.checks, mayBeWord: false };
    },
    population: (table, header) => data.population(table, header),
    valued: (expression) => cellPart(valuedColumn(expression, given)),
  });

  /** A column of the engine's values for what no formula can say. */
  const valuedColumn = (expression: Expression, given: Given): NamedColumn["column"] => {
    const text = printExpression(expression);
    const key = `=${text}`;
    const known = helpers.get(given) ?? new Map<string, NamedColumn>();
    helpers.set(given, known);
    const before = known.get(key);
    if (before) return before.column;
    const values = evaluateExpression(expression, scope).numbers();
    const column = sheets.variables.add({
      header: text,
      note: `公式：${text}\n从文字中读数，电子表格公式写不出，这里是数值。`,
      values: wordedValues(values),
      name: nameOf("变量", text),
    });
    known.set(key, { column, values });
    return column;
  };

  const compile = (text: string, given: Given): Text | undefined => {
    const { expression } = parseFormula(text);
    if (!expression) return undefined;
    if (given.size === 0) {
      // What is wrong with a formula is for the engine to say: then it has no result for any unit.
      const path = `live\n${text}`;
      scope.evaluate(text, path);
      if (isFaulty(scope, path)) return undefined;
    }
    try {
      const names = namesOver(given);
      if (isText(expression, names)) return undefined;
      return whole(partOf(expression, names));
    } catch (error) {
      if (error instanceof Inexpressible) return undefined;
      throw error;
    }
  };
  const partOf = (expression: Expression, names: LiveNames): Part => compileNumber(expression, names);

  const template = (text: string, given: Given = none): Text | undefined => {
    const known = templates.get(given) ?? new Map<string, Text | undefined>();
    templates.set(given, known);
    if (!known.has(text)) {
      const made = compile(text, given);
      // The sheets' names are short, so that what fits for one unit fits for all.
      known.set(text, made && written(made, evaluation.units.length, "").length <= longestFormula ? made : undefined);
    }
    return known.get(text);
  };

  return {
    template,
    translate: (text, unit, from, given) => {
      const made = template(text, given);
      return made && written(made, unit, from);
    },
  };
}

/** By what key a name or a column is given. */
function keyOf(expression: Expression): string | undefined {
  if (expression.kind === "name") return expression.name;
  return expression.kind === "column" ? `${expression.table}.${expression.header}` : undefined;
}
