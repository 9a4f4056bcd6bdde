import { cellAddress, columnAt, type Place, type Sheet } from "../../../engine/index";
import type { Host, Selection, SheetHead, Watch } from "../../host";
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
  /** Where its row says that it is from, if that cell is there. */
  readonly source: Place | undefined;
  /** The job that wrote its sheet, if one did: the task of that job knows the most. */
  readonly job: string | undefined;
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
  const head = heads.find(({ name }) => name === selection.sheet);
  // Of a run of evaluations the job goes on with which one it was.
  const job = head?.job?.split(":")[0];
  const known = { facts, source: placeIn(facts.source, heads), job, isOurs: head?.isOurs === true };
  if (facts.formula === undefined) return { ...known, functions: [], inputs: [] };
  const nameOf = new Map(heads.map(({ name }) => [name.toLowerCase(), name]));
  const inputs: CellInput[] = [];
  for (const { text, sheet, range } of referencesOf(facts.formula)) {
    const name = sheet === undefined ? selection.sheet : nameOf.get(sheet.toLowerCase());
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
    const { names, head: above } = cellFacts(from, range.top, range.left);
    const called = [...names, above].filter((each) => each !== undefined && each !== "").join(" · ");
    inputs.push({ text, place, shown: shownText(from, range.top, range.left), called });
  }
  return { ...known, functions: functionsIn(facts.formula), inputs };
}

/** The cell that words such as “台账 E3” name. */
function placeIn(words: string | undefined, heads: readonly SheetHead[]): Place | undefined {
  const [, sheet, letters = "", row] = /^(.+) ([A-Z]{1,3})(\d{1,7})$/u.exec(words ?? "") ?? [];
  if (sheet === undefined || !heads.some(({ name }) => name === sheet)) return undefined;
  return { sheet, row: Number(row) - 1, column: columnAt(letters) };
}

/** A cell's address with its sheet, for people. */
export function addressOf({ sheet, row, column }: CellFacts): string {
  return `${sheet} ${cellAddress(row, column)}`;
}
