import type { Words } from "../words";
import type { FunctionEntry, FunctionParameter, FunctionShape } from "./entry";

/** The languages in which Excel gets the functions' texts. */
export type MetadataLanguage = keyof Words;

/** A parameter as Excel reads it. */
export interface ParameterMetadata extends FunctionShape {
  readonly name: string;
  readonly description: string;
  readonly optional?: true;
  readonly repeating?: true;
}

/** A function as Excel reads it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: FunctionShape;
}

/** What stands in `functions.json` (函数元数据). */
export interface FunctionsMetadata {
  /** Without it, one error in a range would keep a function from being called at all. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/**
 * What Excel has to know of the functions, in one language (函数元数据).
 *
 * Only descriptions and the parameters' names differ between languages: a name that did would not be found again in a
 * workbook that is opened in another one.
 */
export function functionsMetadata(entries: readonly FunctionEntry[], language: MetadataLanguage): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: entries.map(({ id, description, parameters, result }) => ({
      id,
      name: id,
      description: description[language],
      parameters: parameters.map((each) => parameterMetadata(each, language)),
      result: shapeOf(result),
    })),
  };
}

function parameterMetadata(parameter: FunctionParameter, language: MetadataLanguage): ParameterMetadata {
  return {
    name: parameter.name[language],
    description: parameter.description[language],
    ...shapeOf(parameter),
    ...(parameter.isOptional ? { optional: true } : {}),
    ...(parameter.isRepeating ? { repeating: true } : {}),
  };
}

/** Only what Excel knows: the entries' own fields stay out of the file. */
function shapeOf({ type, dimensionality }: FunctionShape): FunctionShape {
  return { type, dimensionality };
}
