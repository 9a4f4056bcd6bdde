import { cellAddress, type Place, type Sheet } from "../../../engine/index";
import type { Host, Selection, Watch } from "../../host";
import { cellFacts, shownText, type CellFacts } from "./facts";
import { functionsIn, referencesOf } from "./references";

/** Something that a formula is computed from. */
export interface CellInput {
  /** As it stands in the formula. */
  readonly text: string;
  /** Its upper left cell; `undefined` where the sheet is not there any more. */
  readonly place: Place | undefined;
  /** What one cell shows; `undefined` for a block. */
  readonly shown: string | undefined;
  /** What one cell's row and column are called. */
  readonly called: string;
}

/** A cell with what it is computed from (单元格来历). */
export interface LookedAt {
  readonly facts: CellFacts;
  /** Whether it stands on a sheet of ours that nobody has changed since. */
  readonly isOurs: boolean;
  /** Ids of our functions in its formula, without the namespace. */
  readonly functions: readonly string[];
  readonly inputs: readonly CellInput[];
}

/** Looks at the upper left cell of what is selected, and at the cells that its formula points to. */
export async function lookAt(host: Host, selection: Selection, watch: Watch): Promise<LookedAt> {
  const sheets = new Map<string, Promise<Sheet>>();
  const read = (name: string): Promise<Sheet> => {
    const sheet = sheets.get(name) ?? host.readSheet(name, watch);
    sheets.set(name, sheet);
    return sheet;
  };
  const { top, left } = selection.range;
  const facts = cellFacts(await read(selection.sheet), top, left);
  const heads = await host.sheets();
  const isOurs = heads.some(({ name, isOurs: isOwn }) => isOwn && name === selection.sheet);
  if (facts.formula === undefined) return { facts, isOurs, functions: [], inputs: [] };
  const known = new Map(heads.map(({ name }) => [name.toLowerCase(), name]));
  const inputs: CellInput[] = [];
  for (const { text, sheet, range } of referencesOf(facts.formula)) {
    const name = sheet === undefined ? selection.sheet : known.get(sheet.toLowerCase());
    if (name === undefined) {
      inputs.push({ text, place: undefined, shown: undefined, called: "" });
      continue;
    }
    const place = { sheet: name, row: range.top, column: range.left };
    if (range.top !== range.bottom || range.left !== range.right) {
      inputs.push({ text, place, shown: undefined, called: "" });
      continue;
    }
    const from = await read(name);
    const { names, head } = cellFacts(from, range.top, range.left);
    const called = [...names, head].filter((each) => each !== undefined && each !== "").join(" · ");
    inputs.push({ text, place, shown: shownText(from, range.top, range.left), called });
  }
  return { facts, isOurs, functions: functionsIn(facts.formula), inputs };
}

/** A cell's address with its sheet, for people. */
export function addressOf({ sheet, row, column }: CellFacts): string {
  return `${sheet} ${cellAddress(row, column)}`;
}
