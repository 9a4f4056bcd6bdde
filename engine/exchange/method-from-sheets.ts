import { issue, type Issue } from "../terms/issue";
import type { Place } from "../terms/place";
import type { Sheet } from "../terms/sheet";
import { folded } from "./cell-text/words";
import { inOrder, itemsAt, textIn, type Json } from "./json";
import { readJudgements } from "./read-judgements";
import { basicsSheet, branchLayouts, guideSheet, judgementsSheet, tableLayouts } from "./layout";
import { readBasics } from "./read-basics";
import { readBranch, readTable } from "./read-table";
import type { Reading } from "./read-items";
import { methodShape } from "./shape";

/** A method as its sheets say it, not yet checked. */
export interface MethodReading {
  /** For `checkMethod`. */
  readonly json: unknown;
  /** What could not be read, or was passed over. */
  readonly issues: readonly Issue[];
  /** The cell of each field, for `placeIssues`. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Reads a method out of sheets (读评价办法工作簿): those that `methodToSheets` wrote, or that people filled in.
 *
 * Sheets and columns go by their names, in any order; titles above the heads, blank rows and columns of the user's own
 * are passed over. Texts stay texts, numbers may be typed as text, choices go by their Chinese or English names.
 *
 * @param sheets - of one workbook
 */
export function methodFromSheets(sheets: readonly Sheet[]): MethodReading {
  const reading: Reading = { issues: [], places: new Map() };
  const method: Json = {};
  const sheetNamed = (name: string): Sheet | undefined => sheets.find((sheet) => folded(sheet.name) === folded(name));

  const basics = sheetNamed(basicsSheet);
  if (basics === undefined) reading.issues.push(missingSheet(basicsSheet));
  else readBasics(basics, method, reading);

  // Columns of groups go by the groups' names, so groups are read first.
  const ordered = [...tableLayouts].sort((a, b) => Number(b.sheet === "分组") - Number(a.sheet === "分组"));
  for (const layout of ordered) {
    const sheet = sheetNamed(layout.sheet);
    if (sheet !== undefined) readTable(sheet, layout, method, reading);
    else if (layout.isRequired) reading.issues.push(missingSheet(layout.sheet));
  }
  for (const branch of branchLayouts) {
    const sheet = sheetNamed(branch.sheet);
    if (sheet !== undefined) readBranch(sheet, branch, method, reading);
  }
  listGroups(method, sheetNamed("分组名单") !== undefined, reading);
  const matrices = sheets.filter(({ name }) => folded(name).startsWith(judgementsSheet));
  reading.issues.push(...readJudgements(matrices, method, reading.places));

  reading.issues.push(...ignored(sheets));
  // So that what is missing is the name of their column, in its cell.
  method.units ??= {};
  method.format ??= "xianping.method/1";
  return { json: inOrder(method, methodShape), issues: reading.issues, places: reading.places };
}

function missingSheet(name: string): Issue {
  return issue("error", "sheets.missing", { sheet: name }, { name });
}

/** A group for which nothing else is said is a list of units, if only of none. */
function listGroups(method: Json, hasList: boolean, { issues, places }: Reading): void {
  itemsAt(method, ["groups"]).forEach((group, i) => {
    if (["where", "chosen", "cluster", "codes"].some((key) => key in group)) return;
    group.codes = [];
    if (!hasList)
      issues.push(
        issue("error", "sheets.group-unsaid", places.get(`groups.${i}`) ?? {}, {
          title: textIn(group.title) || textIn(group.id),
        }),
      );
  });
}

function ignored(sheets: readonly Sheet[]): Issue[] {
  const known = [basicsSheet, guideSheet, ...tableLayouts, ...branchLayouts].map((each) =>
    folded(typeof each === "string" ? each : each.sheet),
  );
  return sheets
    .filter(
      ({ name, rows }) => rows.length > 0 && !known.includes(folded(name)) && !folded(name).startsWith(judgementsSheet),
    )
    .map(({ name }) => issue("info", "sheets.sheet-ignored", { sheet: name }, { name }));
}
