import { distinctIssues, type Issue } from "../terms/issue";
import type { Place } from "../terms/place";
import { basicsSheet, tableLayouts } from "./layout";

/**
 * Turns the paths of a method's issues into the cells that their fields came from (问题定位).
 *
 * What is wrong within a cell keeps the rest of its path, so that the sentence says which of the parameters is meant;
 * what is missing altogether is placed at its row or its sheet.
 *
 * @param places - from `methodFromSheets`
 * @returns the issues in their order, each once: what a column's head has wrong is not said for every row
 */
export function placeIssues(issues: readonly Issue[], places: ReadonlyMap<string, Place>): Issue[] {
  return distinctIssues(
    issues.map((each) => (each.where.path === undefined ? each : { ...each, where: located(each.where, places) })),
  );
}

function located({ path = "", ...rest }: Place, places: ReadonlyMap<string, Place>): Place {
  const exact = places.get(path);
  if (exact !== undefined) return { ...rest, ...exact };
  const keys = path.split(".");
  for (let length = keys.length - 1; length > 0; length--) {
    const prefix = keys.slice(0, length).join(".");
    const place = places.get(`${prefix}.`) ?? places.get(prefix);
    if (place === undefined) continue;
    const start = /^\d+$/u.test(keys[length - 1]!) ? length : length - 1;
    return { ...rest, ...place, path: keys.slice(start).join(".") };
  }
  const layout = tableLayouts.find(({ parts }) => parts.some((part) => part.path.every((key, i) => keys[i] === key)));
  const sheet = layout?.sheet ?? basicsSheet;
  return layout === undefined ? { ...rest, sheet, path } : { ...rest, sheet };
}
