import type { Words } from "../words";
import type { FunctionArguments } from "./arguments";

/** What a parameter or a result may be; `matrix` is a range of cells. */
export interface FunctionShape {
  readonly type: "number" | "string" | "boolean" | "any";
  readonly dimensionality: "scalar" | "matrix";
}

/** A parameter of a custom function, as Excel shows it while a formula is typed (参数). */
export interface FunctionParameter extends FunctionShape {
  readonly name: Words;
  readonly description: Words;
  /** Left out, it arrives as `null`. Only the last parameters may be optional. */
  readonly isOptional?: true;
  /** Only the last one; its values arrive as one array. */
  readonly isRepeating?: true;
}

/** A call with what it gives, for the reference and for the tests (用例). */
export interface FunctionExample {
  /** As typed in Excel, ranges as array constants: `XP.QUANTITY("387万亩","亩")`. */
  readonly formula: string;
  /** The arguments as Excel hands them over. */
  readonly args: readonly unknown[];
  /** What the cell shows, or the cells of a range; an error as `#VALUE!` or `#N/A`. */
  readonly gives: unknown;
  /** Where the expected value comes from: a paper, an official table, a calculation by hand. */
  readonly source: string;
  /** How far a number may be off, relative; exact where it is left out. */
  readonly within?: number;
}

/** The modules that do the work; one is loaded when the first of its functions is called. */
export type FunctionFamily = "targets" | "composite" | "plan";

/**
 * One custom function (自定义函数): all that Excel, the reference and the tests need to know of it.
 *
 * What it does is in the module of its family, under its id.
 */
export interface FunctionEntry<Id extends string = string> {
  /** Without the namespace; never changes once it was shipped. Also the name, in every language. */
  readonly id: Id;
  readonly family: FunctionFamily;
  readonly description: Words;
  readonly parameters: readonly FunctionParameter[];
  readonly result: FunctionShape;
  /** What the reference adds: what comes out, how blanks are taken, what errors mean. */
  readonly remarks: Words;
  readonly examples: readonly FunctionExample[];
}

/** What a function does with its arguments: a value, or rows of values; `null` is a blank, words in two languages are
 * those of Excel. May throw `FunctionFault`. */
export type FunctionBody = (args: FunctionArguments) => unknown;

/** What the module of a family exports: one body for each of its entries, no more and no less. */
export type FunctionBodies<Entries extends readonly FunctionEntry[]> = {
  readonly [Id in Entries[number]["id"]]: FunctionBody;
};
