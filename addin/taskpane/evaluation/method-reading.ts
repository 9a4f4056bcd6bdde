import { checkMethod, checkMethodSheets, type Issue, type Method, type Place, type Sheet } from "../../../engine/index";

/** What a method says of itself, for a card (办法摘要). */
export interface MethodCard {
  readonly title: string;
  readonly edition: string;
  readonly indicators: number;
  readonly groups: readonly string[];
  readonly tables: readonly string[];
}

/** A method that was read and checked, as it goes from thread to thread. */
export interface MethodReading {
  /** None where there is an error. */
  readonly method: Method | undefined;
  readonly card: MethodCard | undefined;
  readonly issues: readonly Issue[];
  /** The cells of its fields, for issues that come up when it is used; none for a method from JSON. */
  readonly places: ReadonlyMap<string, Place>;
  /** Where it is from a file: its name. */
  readonly file: string | undefined;
}

/** Reads a method out of sheets, of the workbook or of a file. */
export function readMethodSheets(
  sheets: readonly Sheet[],
  file?: string,
  unread: readonly Issue[] = [],
): MethodReading {
  const { method, issues, places } = checkMethodSheets(sheets);
  return {
    method,
    card: method && cardOf(method),
    issues: [...unread.filter(({ code }) => code !== "file.sheet-empty"), ...inFile(issues, file)],
    places,
    file,
  };
}

/** Reads a method out of JSON. */
export function readMethodJson(json: unknown, file: string): MethodReading {
  const { method, issues } = checkMethod(json);
  return { method, card: method && cardOf(method), issues: inFile(issues, file), places: new Map(), file };
}

/** What is wrong with a method from a file stands in that file and not in the workbook. */
export function inFile(issues: readonly Issue[], file: string | undefined): Issue[] {
  return issues.map((each) => (file === undefined ? each : { ...each, where: { file, ...each.where } }));
}

function cardOf({ title, edition, indicators, groups, tables }: Method): MethodCard {
  return {
    title,
    edition,
    indicators: indicators.filter(({ value }) => value !== undefined).length,
    groups: groups.map((group) => group.title),
    tables: tables.map(({ name }) => name),
  };
}
