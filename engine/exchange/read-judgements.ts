import { issue, type Issue } from "../terms/issue";
import type { Place } from "../terms/place";
import { cellAt, cellText, widthOf, type CellValue, type Sheet } from "../terms/sheet";
import { readNumber } from "./cell-text/read";
import { folded } from "./cell-text/words";
import { ahpPaths, childHead, childrenOf, nodeHead } from "./judgements";
import { itemsAt, putAtPath, textIn, valueAtPath, type Json } from "./json";
import { itemByName } from "./reference";

/**
 * Puts the matrices into the nodes that they belong to.
 *
 * @param sheets - those of judgements, as their names say
 * @param method - what the other sheets say; it is completed in place
 * @param places - gets the cell of each judgement
 */
export function readJudgements(sheets: readonly Sheet[], method: Json, places: Map<string, Place>): Issue[] {
  const nodes = itemsAt(method, ["indicators"]);
  const codes = nodes.map(({ code }) => textIn(code));
  return sheets.flatMap((sheet): Issue[] => {
    const nodeRow = rowOf(sheet, nodeHead);
    const headRow = rowOf(sheet, childHead);
    const name = cellText(cellAt(sheet, nodeRow, 1));
    if (nodeRow < 0 || headRow < 0)
      return [issue("error", "sheets.no-header", { sheet: sheet.name }, { heads: [nodeHead, childHead] })];
    if (name === "") return [];
    const where = { sheet: sheet.name, row: nodeRow, column: 1 };
    const at = itemByName(
      codes,
      name,
      nodes.map(({ title }) => textIn(title)),
    );
    const node = nodes[at];
    if (node === undefined) return [issue("error", "sheets.no-item", where, { name, sheet: "指标体系" })];
    const path = ahpPaths(node).find((each) => valueAtPath(node, each) === undefined);
    if (path === undefined) return [issue("warning", "sheets.judgements-unused", where, { name })];
    const children = childrenOf(nodes, codes[at]!);
    const columns = positions(children, (i) => cellText(cellAt(sheet, headRow, i)), widthOf(sheet));
    const rows = positions(children, (i) => (i > headRow ? cellText(cellAt(sheet, i, 0)) : ""), sheet.rows.length);
    const lost = children.filter((_, i) => columns[i]! < 0 || rows[i]! < 0);
    if (lost.length > 0) return [issue("error", "sheets.judgements-lack", where, { name, codes: lost })];
    const issues: Issue[] = [];
    const judged = children.slice(0, -1).map((_, i) =>
      children.slice(i + 1).map((__, k) => {
        const [j, place] = [i + 1 + k, { sheet: sheet.name, row: rows[i]!, column: columns[i + 1 + k]! }];
        places.set(["indicators", String(at), ...path, String(i), String(k)].join("."), place);
        const direct = judgement(cellAt(sheet, rows[i]!, columns[j]!));
        const inverse = judgement(cellAt(sheet, rows[j]!, columns[i]!));
        if (direct === undefined && typeof inverse !== "number")
          issues.push(issue("error", "sheets.judgement-missing", place, { first: children[i]!, second: children[j]! }));
        return direct ?? (typeof inverse === "number" ? 1 / inverse : 1);
      }),
    );
    putAtPath(node, path, judged);
    places.set(["indicators", String(at), ...path].join("."), where);
    return issues;
  });
}

function rowOf(sheet: Sheet, head: string): number {
  return sheet.rows.findIndex(([first]) => first !== undefined && folded(cellText(first)) === folded(head));
}

/** Where each child stands among names, by its code. */
function positions(children: readonly string[], nameAt: (i: number) => string, count: number): number[] {
  const names = Array.from({ length: count }, (_, i) => (i === 0 ? -1 : itemByName(children, nameAt(i))));
  return children.map((_, child) => names.indexOf(child));
}

function judgement(value: CellValue): unknown {
  if (value === null || (typeof value === "object" && "error" in value)) return undefined;
  if (typeof value === "number") return value;
  const text = cellText(value);
  return text === "" ? undefined : (readNumber(text) ?? text);
}
