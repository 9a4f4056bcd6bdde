import { cellKey, widthOf, type CellKey, type CellRange, type Sheet } from "../../../engine/index";
import { heightsOf, ruleLook } from "../../../files/index";
import { HostFailure } from "../../host";
import { blocksOf, rangeAddress } from "../../shared/area";
import { contentsIn, needsTextFormat, type Content } from "../../shared/content";
import { cellsByFacet, formatOf, type Facet } from "../../shared/facets";
import { moved, ruleFormula } from "../../shared/rules";
import { errorOf, isFormulaText, readGrid } from "./cells";
import { breathe } from "./failure";
import { colourNumber, constants, type WpsFormatCondition, type WpsRange, type WpsSheet } from "./model";
import { rangeOn } from "./sheets";

/** Cells that are handed over in one call. */
const cellsAtOnce = 20_000;

/** How far apart a number and what WPS made of it may be: a spreadsheet keeps 15 digits. */
const closeness = 1e-14;

/**
 * Writes a sheet onto an empty one (写入工作表): contents, number formats, looks, sizes, merges, hidden lines, rules. What
 * stays in view, drop-downs and notes are left out.
 *
 * @throws HostFailure `unknown` with the address, where WPS made something else of a value
 */
export async function writeSheet(to: WpsSheet, sheet: Sheet, signal?: AbortSignal): Promise<void> {
  // Before the contents: in a cell that is said to hold text no number is a number.
  for (const [format, keys] of cellsByFormat(sheet))
    for (const block of blocksOf(keys)) rangeOn(to, block).NumberFormat = format;
  const width = widthOf(sheet);
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / Math.max(1, width)));
  for (let top = 0; width > 0 && top < sheet.rows.length; top += rowsAtOnce) {
    const part = { top, left: 0, bottom: Math.min(sheet.rows.length, top + rowsAtOnce) - 1, right: width - 1 };
    putContents(to, part, contentsIn(sheet, part));
    await breathe(signal);
  }
  for (const { facet, cells } of cellsByFacet(sheet.styles ?? new Map()))
    for (const block of blocksOf(cells)) apply(rangeOn(to, block), facet);
  (sheet.widths ?? []).forEach((characters, column) => {
    rangeOn(to, { top: 0, left: column, bottom: 0, right: column }).ColumnWidth = characters;
  });
  for (const [row, height] of heightsOf(sheet))
    rangeOn(to, { top: row, left: 0, bottom: row, right: 0 }).RowHeight = height;
  for (const merge of sheet.merges) rangeOn(to, merge).Merge();
  for (const block of blocksOf(Array.from(sheet.hiddenRows ?? [], (row) => cellKey(row, 0))))
    rangeOn(to, block).EntireRow.Hidden = true;
  for (const block of blocksOf(Array.from(sheet.hiddenColumns ?? [], (column) => cellKey(0, column))))
    rangeOn(to, block).EntireColumn.Hidden = true;
  writeRules(to, sheet);
  if (sheet.isHidden === true) to.Visible = 0;
  if (width > 0) check(to, sheet, { top: 0, left: 0, bottom: sheet.rows.length - 1, right: width - 1 });
}

/** Puts contents into a block of cells, in one call; one cell takes its own and no rows. */
export function putContents(to: WpsSheet, range: CellRange, contents: readonly (readonly Content[])[]): void {
  const isOne = range.top === range.bottom && range.left === range.right;
  rangeOn(to, range).Formula = isOne ? contents[0]![0] : contents;
}

function cellsByFormat(sheet: Sheet): Map<string, CellKey[]> {
  const cells = new Map<string, CellKey[]>();
  const width = widthOf(sheet);
  for (let row = 0; row < sheet.rows.length; row++)
    for (let column = 0; column < width; column++) {
      const key = cellKey(row, column);
      const format = needsTextFormat(sheet, row, column)
        ? "@"
        : (sheet.numberFormats?.get(key) ?? formatOf(sheet.styles?.get(key)));
      if (format === undefined || format === "General") continue;
      const same = cells.get(format);
      if (same === undefined) cells.set(format, [key]);
      else same.push(key);
    }
  return cells;
}

function apply(range: WpsRange, facet: Facet): void {
  switch (facet.kind) {
    case "font":
      range.Font.Name = facet.name;
      range.Font.Size = facet.size;
      range.Font.Bold = facet.bold;
      range.Font.Color = colourNumber(facet.colour);
      return;
    case "ground":
      range.Interior.Color = colourNumber(facet.colour);
      return;
    case "place":
      range.VerticalAlignment = constants.alignments.Center;
      range.HorizontalAlignment = constants.alignments[facet.horizontal];
      range.WrapText = facet.wraps;
      return;
    case "lines":
      range.Borders.LineStyle = constants.continuous;
      range.Borders.Color = colourNumber(facet.colour);
  }
}

/** Lays rules over cells (条件格式). @param rows - how far they stand below where they say */
export function writeRules(to: WpsSheet, { rules = [] }: Pick<Sheet, "rules">, rows = 0, columns = 0): void {
  for (const { range, rules: texts } of rules)
    for (const { text, style } of texts) {
      const { FormatConditions } = rangeOn(to, moved(range, rows, columns));
      const added = FormatConditions.Add(constants.cellValue, constants.equal, ruleFormula(text));
      const { font, fill } = ruleLook(style);
      const ground = fill?.type === "pattern" ? fill.fgColor?.rgb : undefined;
      added.Font.Color = colourNumber(font?.color?.rgb ?? "000000");
      if (font?.bold === true) added.Font.Bold = true;
      if (ground !== undefined) added.Interior.Color = colourNumber(ground);
      added.StopIfTrue = true;
    }
}

/** Takes rules away that `writeRules` laid over the same cells. */
export function dropRules(from: WpsSheet, { rules = [] }: Pick<Sheet, "rules">, rows = 0, columns = 0): void {
  for (const { range, rules: texts } of rules) {
    const own = new Set(texts.map(({ text }) => ruleFormula(text)));
    const { FormatConditions } = rangeOn(from, moved(range, rows, columns));
    const isOwn = ({ Type, Operator, Formula1 }: WpsFormatCondition): boolean =>
      Type === constants.cellValue && Operator === constants.equal && own.has(Formula1);
    for (let i = FormatConditions.Count; i >= 1; i--)
      if (isOwn(FormatConditions.Item(i))) FormatConditions.Item(i).Delete();
  }
}

/** Makes a sheet as empty as a new one, in place, so that what points to it still does. */
export function clearSheet({ Cells }: Pick<WpsSheet, "Cells">): void {
  Cells.EntireRow.Hidden = false;
  Cells.EntireColumn.Hidden = false;
  Cells.UnMerge();
  Cells.FormatConditions.Delete();
  Cells.Clear();
  Cells.UseStandardWidth = true;
  Cells.UseStandardHeight = true;
}

/** Holds what stands in the cells to what was to stand there: nobody has seen what this WPS makes of a text or a number. */
function check(to: WpsSheet, sheet: Sheet, range: CellRange): void {
  const [values, typed] = [readGrid(to, range, "Value2"), readGrid(to, range, "Formula")];
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      const isFormula = sheet.formulas?.has(cellKey(row, column)) === true;
      const isSame = isFormula
        ? isFormulaText(typed[row]![column], value)
        : isSameValue(contentsIn(sheet, { top: row, left: column, bottom: row, right: column })[0]![0]!, value);
      const place = { top: row, left: column, bottom: row, right: column };
      if (!isSame) throw new HostFailure("unknown", `${to.Name}!${rangeAddress(place)}`);
    }),
  );
}

function isSameValue(content: Exclude<Content, null>, value: unknown): boolean {
  if (content === "") return value === undefined || value === null || value === "";
  if (typeof content === "number")
    return typeof value === "number" && Math.abs(value - content) <= closeness * Math.abs(content);
  if (typeof content === "boolean") return value === content;
  return value === content.replace(/^'/u, "") || errorOf(value) === content;
}
