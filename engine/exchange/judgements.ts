import { issue, type Issue } from "../terms/issue";
import { cellAt, cellKey, cellText, widthOf, type CellStyle, type CellValue, type Sheet } from "../terms/sheet";
import { cellAddress, type Place } from "../terms/place";
import { readNumber } from "./cell-text/read";
import { folded } from "./cell-text/words";
import { sheetHelp } from "./help.zh";
import { itemsAt, putAtPath, textIn, valueAtPath, type Json } from "./json";
import { judgementsSheet } from "./layout";
import { itemByName, itemName } from "./reference";

/** A node's judgements of pairs, and where in the node they stand. */
interface Judgements {
  readonly path: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * The judgements of pairs as square matrices, a sheet a node (判断矩阵), and the method without them.
 *
 * Only judgements that fit the node's children go there: n − 1, n − 2, …, 1 of them for n children. Others stay in the
 * cell of the weights' parameters, where they are seen to be wrong.
 */
export function judgementSheets(method: Json): { readonly sheets: Sheet[]; readonly rest: Json } {
  const nodes = itemsAt(method, ["indicators"]);
  const codes = nodes.map(({ code }) => textIn(code));
  const sheets: Sheet[] = [];
  const indicators = nodes.map((node, i) => {
    const children = childrenOf(nodes, codes[i]!);
    const isClear = codes.indexOf(codes[i]!) === i && new Set(children).size === children.length;
    const judged = isClear
      ? ahpPaths(node)
          .map((path) => judgementsAt(node, path))
          .find((each) => fits(each, children))
      : undefined;
    if (judged === undefined) return node;
    sheets.push(
      matrixSheet(`${judgementsSheet}${sheets.length + 1}`, itemName(codes, i), children, judged.rows as number[][]),
    );
    return withoutPath(node, judged.path) as Json;
  });
  return { sheets, rest: method.indicators === undefined ? method : { ...method, indicators } };
}

function childrenOf(nodes: readonly Json[], code: string): string[] {
  return nodes.filter(({ parent }) => parent === code).map((child) => textIn(child.code));
}

/** Where in a node judgements may stand: of its weights, or of one of two methods that are combined. */
function ahpPaths(node: Json): (readonly string[])[] {
  const of = valueAtPath(node, ["weightsFrom", "of"]);
  const places = [["weightsFrom"], ...(Array.isArray(of) ? of.map((_, i) => ["weightsFrom", "of", String(i)]) : [])];
  return places.filter((path) => valueAtPath(node, [...path, "kind"]) === "ahp").map((path) => [...path, "judgements"]);
}

function judgementsAt(node: Json, path: readonly string[]): Judgements {
  const rows = valueAtPath(node, path);
  return { path, rows: Array.isArray(rows) ? (rows as unknown[][]) : [] };
}

function fits({ rows }: Judgements, children: readonly string[]): boolean {
  return (
    children.length > 1 && rows.length === children.length - 1 && rows.every((row, i) => row.length === rows.length - i)
  );
}

function withoutPath(value: unknown, [key = "", ...rest]: readonly string[]): unknown {
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === key ? withoutPath(item, rest) : (item as unknown)));
  const { [key]: inner, ...others } = value as Json;
  return rest.length === 0 ? others : { ...(value as Json), [key]: withoutPath(inner, rest) };
}

const nodeHead = "上级指标";
const childHead = "两两比较";
const firstRow = 4;

/** An empty matrix for the template shows its form with three indicators. */
export function matrixSheet(
  name: string,
  node: string | null,
  children: readonly string[],
  rows: readonly (readonly number[])[],
): Sheet {
  const names = children.map((_, i) => itemName(children, i));
  const judged = (i: number, j: number): number | null => rows[i]?.[j - i - 1] ?? null;
  const matrix = names.map((own, i): CellValue[] => [
    own,
    ...names.map((_, j) => {
      if (i === j) return 1;
      const value = i < j ? judged(i, j) : judged(j, i);
      return value === null || i < j ? value : 1 / value;
    }),
  ]);
  const formulas = new Map(
    names.flatMap((_, i) =>
      names.slice(0, i).flatMap((__, j): [number, string][] => {
        const mirror = cellAddress(firstRow + j, 1 + i);
        return [[cellKey(firstRow + i, 1 + j), rows.length > 0 ? `1/${mirror}` : `IF(${mirror}="","",1/${mirror})`]];
      }),
    ),
  );
  const grid: CellValue[][] = [
    [name],
    [sheetHelp[judgementsSheet] ?? ""],
    [nodeHead, node],
    [childHead, ...names],
    ...matrix,
  ];
  const styleOf = (row: number, column: number): CellStyle =>
    row === 0
      ? "title"
      : row === 1
        ? "note"
        : row === 3 || column === 0
          ? "header"
          : row === 2 || row - firstRow === column - 1
            ? "text"
            : "number";
  return {
    name,
    rows: grid,
    merges: [],
    formulas,
    styles: new Map(grid.flatMap((row, r) => row.map((_, c): [number, CellStyle] => [cellKey(r, c), styleOf(r, c)]))),
    numberFormats: new Map([[cellKey(2, 1), "@"]]),
    widths: [16, ...names.map((own) => Math.max(12, 2 * own.length + 2))],
    frozen: { rows: firstRow, columns: 1 },
  };
}

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
