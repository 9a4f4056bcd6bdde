import { basename } from "node:path";
import { checkMethod, checkMethodSheets, placeIssues, type Issue, type Method } from "../engine/index";
import { readMethodFile } from "../files/index";
import { inputFailure } from "./failure";
import { readBytes } from "./io";

/** A method as it was read from a file and checked. */
export interface MethodFile {
  /** Undefined where there is an error. */
  readonly method: Method | undefined;
  /** What the file says, whether or not it is a method. */
  readonly json: unknown;
  readonly issues: readonly Issue[];
  /** Says of issues that come up later where in the file they stand. */
  readonly placed: (found: readonly Issue[]) => Issue[];
}

/** Whether a file is a workbook, by its name. */
export function isWorkbook(path: string): boolean {
  return /\.(?:xlsx|xlsm)$/iu.test(path);
}

/** Reads and checks a method, from JSON or from the sheets of a workbook. */
export async function readMethod(path: string): Promise<MethodFile> {
  const file = basename(path);
  // What is wrong with the method stands in the method's file, in a field or in a cell.
  const inFile = (found: readonly Issue[]): Issue[] =>
    found.map((each) =>
      each.where.path === undefined && each.where.sheet === undefined
        ? each
        : { ...each, where: { file, ...each.where } },
    );
  const content = await readMethodFile(readBytes(path), file);
  if (content.kind === "none") throw inputFailure(content.issues);
  if (content.kind === "json") {
    const { json } = content;
    const { method, issues } = checkMethod(json);
    const placed = (found: readonly Issue[]): Issue[] =>
      found.map((each) => (each.where.path === undefined ? each : { ...each, where: { file, ...each.where } }));
    return { method, json, issues: placed(issues), placed };
  }
  const { method, json, issues, places } = checkMethodSheets(content.sheets);
  const unread = content.issues.filter(({ code }) => code !== "file.sheet-empty");
  return {
    method,
    json,
    issues: [...unread, ...inFile(issues)],
    placed: (found) =>
      found.map((each) => (each.where.path === undefined ? each : (inFile(placeIssues([each], places))[0] ?? each))),
  };
}
