import { cellText, type CellValue, type Sheet } from "../terms/sheet";
import { branchColumns } from "./branch";
import { folded } from "./cell-text/words";
import { categoryHead, groupFields, itemColumns } from "./columns";
import { childHead, nodeHead } from "./judgements";
import { basicsSheet, branchLayouts, judgementsSheet, otherHeads, tableLayouts, type TableLayout } from "./layout";

/** Ranges of cells without names, as what they are (识别办法各表). */
export interface RecognisedRanges {
  /** The sheets of a method, under their names. */
  readonly sheets: readonly Sheet[];
  /** Which of the ranges are no sheets of a method, by their position. */
  readonly others: readonly number[];
}

/** A kind of sheet of a method, and the heads that may stand in it, as names are compared. */
interface Kind {
  readonly name: string;
  readonly heads: ReadonlySet<string>;
  /** What stands before a group's name in the head of its column. */
  readonly words: readonly string[];
}

/** A header stands in one of the first so many rows. */
const deepestHeader = 30;
/** Of the heads in the header's row at least so many, as a share, are those of the sheet. */
const leastShare = 0.5;

/**
 * Tells the sheets of a method by their heads (按表头识别), where only their cells are at hand.
 *
 * A range is the sheet of which it has the most heads, at least two and at least half of all that stand in that row; of
 * sheets that share them the one with the fewest others. A title that stands alone in a row above decides. Matrices of
 * judgements go by the two words in their first column.
 *
 * @param ranges - the cells of each
 */
export function recogniseMethodRanges(ranges: readonly (readonly (readonly CellValue[])[])[]): RecognisedRanges {
  const sheets: Sheet[] = [];
  const others: number[] = [];
  let matrices = 0;
  ranges.forEach((rows, i) => {
    const name = isMatrix(rows) ? `${judgementsSheet}${(matrices += 1)}` : kindOf(rows)?.name;
    if (name === undefined || sheets.some((sheet) => sheet.name === name)) others.push(i);
    else sheets.push({ name, rows, merges: [] });
  });
  return { sheets, others };
}

function isMatrix(rows: readonly (readonly CellValue[])[]): boolean {
  const first = rows.map(([cell]) => folded(cellText(cell ?? null)));
  return [nodeHead, childHead].every((head) => first.includes(folded(head)));
}

function kindOf(rows: readonly (readonly CellValue[])[]): Kind | undefined {
  let best: { readonly kind: Kind; readonly known: number } | undefined;
  for (const row of rows.slice(0, deepestHeader)) {
    const texts = [...new Set(row.map((cell) => folded(cellText(cell))).filter((text) => text !== ""))];
    const titled = texts.length === 1 ? kinds.find(({ name }) => folded(name) === texts[0]) : undefined;
    if (titled) return titled;
    for (const kind of kinds) {
      const known = texts.filter((text) => belongsTo(kind, text)).length;
      if (known < Math.min(2, kind.heads.size) || known < leastShare * texts.length) continue;
      const isBetter =
        best === undefined || known > best.known || (known === best.known && kind.heads.size < best.kind.heads.size);
      if (isBetter) best = { kind, known };
    }
  }
  return best?.kind;
}

function belongsTo({ heads, words }: Kind, text: string): boolean {
  const usual = Object.hasOwn(otherHeads, text) ? otherHeads[text]! : text;
  return heads.has(text) || heads.has(folded(usual)) || words.some((word) => text.startsWith(`${word}·`));
}

const kinds: readonly Kind[] = [
  kind(basicsSheet, ["栏目", "内容"]),
  ...tableLayouts.map((layout) =>
    kind(
      layout.sheet,
      [...headsOf(layout), ...(layout.parts.length > 1 ? [categoryHead] : [])],
      groupFields(layout).map(({ word }) => word),
    ),
  ),
  ...branchLayouts.map((branch) =>
    kind(branch.sheet, [...branch.heads, ...branchColumns(branch).map(({ head }) => head)]),
  ),
];

function kind(name: string, heads: readonly string[], words: readonly string[] = []): Kind {
  return { name, heads: new Set(heads.map(folded)), words: words.map(folded) };
}

function headsOf(layout: TableLayout): string[] {
  const branches = branchLayouts.filter(({ of }) => layout.parts.some(({ path }) => path.join(".") === of));
  return itemColumns(
    layout,
    branches.map(({ field }) => field),
  ).map(({ head }) => head);
}
