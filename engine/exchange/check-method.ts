import { checkMethod, methodSchema, type CheckedMethod, type Method } from "../composite/method";
import { issue, type Issue } from "../terms/issue";
import type { Place } from "../terms/place";
import type { Sheet } from "../terms/sheet";
import { isSame } from "./cell-text/same";
import { itemsAt, textIn, type Json } from "./json";
import { methodFromSheets } from "./method-from-sheets";
import { placeIssues } from "./places";

/** A method read from sheets and checked. */
export interface CheckedSheets extends CheckedMethod {
  /** What the sheets say, whether or not it is a method. */
  readonly json: unknown;
  /** The cell of each field, for issues that come up later. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Reads a method out of sheets and says everything that is wrong with it, each with its cell (校验评价办法工作簿).
 *
 * @param sheets - of one workbook
 * @returns the method when neither its sheets nor itself have an error
 */
export function checkMethodSheets(sheets: readonly Sheet[]): CheckedSheets {
  const { json, issues: reading, places } = methodFromSheets(sheets);
  const { method, issues: found } = checkMethod(json);
  const lacking = reading.filter(({ code }) => code === "sheets.missing" || code === "sheets.no-header");
  // What is only missing because its sheet is needs no sentence of its own.
  const follows = ({ code, where }: Issue): boolean =>
    code === "method.missing" && lacking.some((each) => each.where.sheet === where.sheet);
  const placed = placeIssues(
    found.map((each) => atWeights(inCells(each), json, places)),
    places,
  ).filter((each) => !follows(each));
  const issues = [...reading, ...placed.map(ofSheet)];
  const isWrong = issues.some(({ severity }) => severity === "error");
  return { method: isWrong ? undefined : method, issues, json, places };
}

/** Weights that do not add up are a fault of a node; the cell to look at is the weight that they should add up to. */
function atWeights(each: Issue, json: unknown, places: ReadonlyMap<string, Place>): Issue {
  const { path } = each.where;
  if (path === undefined || (each.code !== "weight.sum" && each.code !== "weight.zero")) return each;
  const group = itemsAt(json as Json, ["groups"]).find(({ title }) => title === each.params.group);
  const own = [`groupWeights.${textIn(group?.id)}`, "weight"].map((field) => `${path}.${field}`);
  const weight = own.find((field) => places.has(field));
  return weight === undefined ? each : { ...each, where: { ...each.where, path: weight } };
}

/** A list of which there is no row is a sheet that is empty. */
function ofSheet(each: Issue): Issue {
  const { sheet, row, path } = each.where;
  const isList = each.code === "method.missing" && sheet !== undefined && row === undefined && path === undefined;
  return isList ? issue("error", "sheets.empty", each.where, { name: sheet }) : each;
}

/** In a cell fields stand as 名=值 and not in braces. */
function inCells(each: Issue): Issue {
  const { code, params } = each;
  const isForm = code === "method.wrong-type" && ["object", "array", "record"].includes(String(params.expected));
  return isForm ? issue("error", "sheets.parameters", each.where, { found: params.found ?? "" }) : each;
}

/**
 * Reads a method's form out of JSON: it may still have faults that only the whole shows, and can all the same be
 * written as sheets.
 *
 * @returns no method where its form is wrong, with what is wrong
 */
export function checkMethodForm(json: unknown): CheckedMethod {
  const parsed = methodSchema.safeParse(json);
  return parsed.success
    ? { method: parsed.data satisfies Method, issues: checkMethod(json).issues }
    : checkMethod(json);
}

/** Whether a method comes back from sheets as it was, which a text longer than a cell can prevent. */
export function holdsMethod(sheets: readonly Sheet[], method: Method): Issue[] {
  const parsed = methodSchema.safeParse(methodFromSheets(sheets).json);
  return parsed.success && isSame(parsed.data, method) ? [] : [issue("error", "sheets.not-held", {})];
}
