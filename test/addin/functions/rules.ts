import type { FunctionMetadata, FunctionsMetadata } from "../../../addin/functions/metadata";
import { builtIns, foreignNames, macroNames } from "./excel-names";

const longestName = 128;
const lastColumn = 16384;
const lastRow = 1048576;
/** What the dialog that inserts a function shows of a text before it cuts it off. */
const longestDescription = 255;
const longestParameterName = 31;
const types = ["boolean", "number", "string", "any"];
const dimensionalities = ["scalar", "matrix"];

/** The number that letters of a column stand for: A is 1. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Whether Excel would take a name for a cell, written either way. */
export function looksLikeCell(name: string): boolean {
  const upper = name.toUpperCase();
  const a1 = /^([A-Z]{1,3})([0-9]+)$/u.exec(upper);
  if (a1 !== null) return columnNumber(a1[1]!) <= lastColumn && Number(a1[2]) >= 1 && Number(a1[2]) <= lastRow;
  return /^(?:R[0-9]*C[0-9]*|R[0-9]*|C[0-9]*)$/u.test(upper);
}

/** What Excel would refuse of a name, or what would not be found under it. */
export function nameFaults(name: string): string[] {
  const upper = name.toUpperCase();
  return [
    ...(/^[A-Z][A-Z0-9.]*$/u.test(name) ? [] : ["is not made of A–Z, 0–9 and periods, a letter first"]),
    ...(name.endsWith(".") || name.includes("..") ? ["has a period that divides nothing"] : []),
    ...(name.length >= 3 && name.length <= longestName ? [] : [`is ${name.length} characters long`]),
    ...(looksLikeCell(name) ? ["looks like a cell"] : []),
    ...(macroNames.has(upper) ? ["is a function of the old macro language"] : []),
    ...(builtIns.has(upper) ? ["is a function of Excel's own"] : []),
    ...(foreignNames.has(upper) ? ["is a function of Excel's own in another language"] : []),
  ];
}

/** All that Excel, or its pages on custom functions, would find wrong in the metadata. */
export function metadataFaults({ allowErrorForDataTypeAny, functions }: FunctionsMetadata): string[] {
  const seen = new Set<string>();
  return [
    ...(allowErrorForDataTypeAny ? [] : ["an error in a range keeps functions from being called"]),
    ...functions.flatMap((each) => {
      const key = each.name.toUpperCase();
      const repeated = seen.has(key) ? ["stands there twice"] : [];
      seen.add(key);
      return [...repeated, ...nameFaults(each.id), ...nameFaults(each.name), ...functionFaults(each)].map(
        (fault) => `${each.id} ${fault}`,
      );
    }),
  ];
}

function functionFaults({ id, name, description, parameters, result, ...others }: FunctionMetadata): string[] {
  const last = parameters.length - 1;
  const firstOptional = parameters.findIndex(({ optional, repeating }) => optional === true || repeating === true);
  const names = parameters.map((each) => each.name.toLowerCase());
  const text = (what: string, words: string, longest: number): string[] => [
    ...(words.trim() === "" ? [`${what} is empty`] : []),
    ...(words.length > longest ? [`${what} is ${words.length} characters long`] : []),
    ...(/\s{2}|^\s|\s$|[\n<>]/u.test(words)
      ? [`${what} has spaces to spare, or a line break or an angle bracket`]
      : []),
  ];
  return [
    ...(name === id ? [] : [`is called ${name}`]),
    ...Object.keys(others).map((key) => `has the field ${key}`),
    ...text("description", description, longestDescription),
    ...(new Set(names).size < names.length ? ["has two parameters of one name"] : []),
    ...parameters.flatMap((each, i) => [
      ...text(`${each.name}'s description`, each.description, longestDescription),
      ...(each.name.length > longestParameterName ? [`${each.name} is ${each.name.length} characters long`] : []),
      ...(/^[\p{L}_][\p{L}0-9_]*$/u.test(each.name) ? [] : [`${each.name} is no name of a parameter`]),
      ...(types.includes(each.type) ? [] : [`${each.name} has the type ${each.type}`]),
      ...(dimensionalities.includes(each.dimensionality) ? [] : [`${each.name} is ${each.dimensionality}`]),
      // An error in a range can only be handed over where anything may stand.
      ...(each.dimensionality === "matrix" && each.type !== "any" ? [`${each.name} is a range of one type`] : []),
      ...(each.repeating === true && i !== last ? [`${each.name} is repeated and not the last`] : []),
      ...(firstOptional >= 0 && i > firstOptional && each.optional !== true && each.repeating !== true
        ? [`${each.name} is needed and comes after what is not`]
        : []),
    ]),
    ...(types.includes(result.type) && dimensionalities.includes(result.dimensionality) ? [] : ["gives no known type"]),
  ];
}

/** What differs between two languages beyond the texts. */
export function differences(one: FunctionsMetadata, other: FunctionsMetadata): string[] {
  const bare = ({ functions, ...rest }: FunctionsMetadata): string[] => [
    JSON.stringify(rest),
    ...functions.map(({ description: _, parameters, ...each }) =>
      JSON.stringify({ ...each, parameters: parameters.map(({ name: _name, description: _words, ...more }) => more) }),
    ),
  ];
  const [first, second] = [bare(one), bare(other)];
  return first.length === second.length
    ? first.filter((each, i) => each !== second[i])
    : [`${first.length} functions against ${second.length}`];
}
