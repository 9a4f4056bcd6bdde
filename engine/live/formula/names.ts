import type { Expression } from "../../composite/formula";
import type { LiveColumn } from "../column";
import type { CellName } from "../names";
import type { Part } from "./part";

/** What the names of a formula stand for in cells (公式中的名称). */
export interface LiveNames {
  /** @throws Inexpressible for a name that means nothing */
  number(name: string): Part;
  /** A cell that is read as text. */
  text(name: string): LiveColumn;
  columnNumber(table: string, header: string): Part;
  columnText(table: string, header: string): LiveColumn;
  typeOf(name: string): "number" | "text" | "either";
  /** A figure over the whole column of an expression, such as its mean: the cell's name. */
  figure(name: "mean" | "median" | "sum" | "minOf" | "maxOf" | "count", operand: Expression): CellName;
  /** How many of the ranked units have more than the unit, as text, and the unit's own part. */
  place(operand: Expression): Part;
  /** The numbers of all rows of a table's column; `undefined` for none. */
  population(table: string, header: string): CellName | undefined;
  /** A column of the engine's values for what has no formula. */
  valued(expression: Expression): Part;
}
