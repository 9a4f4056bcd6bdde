import { cellAddress } from "../terms/place";
import { cellKey, type CellStyle, type CellValue, type Sheet } from "../terms/sheet";
import { sheetHelp } from "./help.zh";
import { ahpPaths, childHead, childrenOf, nodeHead } from "./judgements";
import { itemsAt, textIn, valueAtPath, type Json } from "./json";
import { judgementsSheet } from "./layout";
import { itemName } from "./reference";

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
      if (i < j) return judged(i, j);
      const mirror = judged(j, i);
      // What the formula gives as long as nothing was judged, so that the cell does not count as never worked out.
      return mirror === null ? "" : 1 / mirror;
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
