import {
  cellAddress,
  cellKey,
  columnAt,
  type CellKey,
  type CellRange,
  type CellRules,
  type CellStyle,
  type CellValue,
} from "../../../engine/index";
import { storedFormula } from "../functions";
import { attribute, escapeXml } from "./parts";

/** A cell that is to hold something else than in the file. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string | undefined;
  /** The number format that it is to have, where that is another; `null` for none. */
  readonly numberFormat?: string | null | undefined;
  /** A row of the file, from 0, whose cell in this column it is to look like, where it has no look of its own. */
  readonly looksLike?: number | undefined;
}

/** What is to be another in a sheet of a package. */
export interface SheetPatch {
  /** What the sheet is called in the package. */
  readonly from: string;
  readonly cells: readonly CellPatch[];
  /** All formulas that stand on it now: those that the file states once for several cells are stated one by one. */
  readonly formulas: ReadonlyMap<CellKey, string>;
  /** Formulas whose values are out of date: they are saved without them. */
  readonly stale: readonly CellKey[];
  readonly addedMerges: readonly CellRange[];
  readonly removedMerges: readonly CellRange[];
  /** How cells look by what they say, besides what the file says of that. */
  readonly rules: readonly CellRules[];
  /** How high rows are to be, in points, where what is written needs another height than the file says. */
  readonly heights?: ReadonlyMap<number, number>;
}

/** The styles of the package, as far as a sheet needs them; they are named by their numbers. */
export interface StylesNeeded {
  /** A style like another with a number format of its own. */
  withFormat(style: string | undefined, numberFormat: string | null): string;
  /** The number that stands for a date, where a text in a cell of this style is one. */
  serialOf(text: string, style: string | undefined): number | undefined;
  /** What a rule lays over a cell. */
  ruleStyle(style: CellStyle): number;
}

/**
 * A sheet's XML with other contents in some cells (改包内单元格); all else in it, and every cell that was not edited, stays
 * as it is, letter by letter.
 */
export function patchedSheet(xml: string, patch: SheetPatch, styles: StylesNeeded): string {
  const edits = new Map<number, Map<number, CellPatch>>();
  for (const cell of patch.cells) {
    const row = edits.get(cell.row) ?? new Map<number, CellPatch>();
    edits.set(cell.row, row.set(cell.column, cell));
  }
  const touched = new Set([
    ...patch.cells.map(({ row }) => row),
    ...patch.stale.map((key) => Math.floor(key / columns)),
  ]);
  const stale = new Set(patch.stale);
  const context = { patch, edits, stale, touched, styles, rowLooks: rowLooks(xml, patch.cells) };
  const [, before, data = "", after] =
    /^(.*?<sheetData\b[^>]*?(?:\/>|>))(?:(.*?)(?=<\/sheetData>))?(.*)$/su.exec(xml) ?? [];
  if (before === undefined || after === undefined) throw new Error("a sheet without sheetData");
  const rows = patchedRows(data, context);
  const whole = before.endsWith("/>")
    ? `${before.slice(0, -2)}>${rows}</sheetData>${after}`
    : `${before}${rows}${after}`;
  return withRules(withMerges(whole, patch), patch.rules, styles).replace(/<dimension\b[^>]*\/>/u, "");
}

interface Context {
  readonly patch: SheetPatch;
  readonly edits: ReadonlyMap<number, ReadonlyMap<number, CellPatch>>;
  readonly stale: ReadonlySet<CellKey>;
  readonly touched: ReadonlySet<number>;
  readonly styles: StylesNeeded;
  readonly rowLooks: RowLooks;
}

/** The styles of rows that others are to look like, by row and column. */
type RowLooks = ReadonlyMap<number, ReadonlyMap<number, string>>;

function rowLooks(xml: string, cells: readonly CellPatch[]): RowLooks {
  const wanted = new Set(cells.flatMap(({ looksLike }) => (looksLike === undefined ? [] : [looksLike])));
  return new Map(
    [...wanted].map((row) => {
      const inner = new RegExp(`<row\\b[^>]*?\\sr="${row + 1}"[^>]*?(?<!/)>(.*?)</row>`, "su").exec(xml)?.[1] ?? "";
      const stated = [...inner.matchAll(/<c\b([^>]*?)\/?>/gu)].map(([, attributes = ""]) => attributes);
      const looks = stated.flatMap((attributes): [number, string][] => {
        const [address, style] = [attribute(attributes, "r"), attribute(attributes, "s")];
        return address === undefined || style === undefined ? [] : [[columnAt(address.replace(/\d+$/u, "")), style]];
      });
      return [row, new Map(looks)];
    }),
  );
}

const columns = cellKey(1, 0);

function patchedRows(data: string, context: Context): string {
  const rows: string[] = [];
  const fresh = [...context.edits.keys()].sort((a, b) => a - b);
  let at = -1;
  const addBefore = (row: number): void => {
    for (let next = fresh[0]; next !== undefined && next < row; next = fresh[0]) {
      rows.push(patchedRow(next, "", "", context));
      fresh.shift();
    }
  };
  for (const [whole, attributes = "", inner = ""] of data.matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gsu)) {
    const stated = attribute(attributes, "r");
    at = stated === undefined ? at + 1 : Number(stated) - 1;
    addBefore(at);
    if (fresh[0] === at) fresh.shift();
    const hasShared = inner.includes('t="shared"');
    rows.push(context.touched.has(at) || hasShared ? patchedRow(at, attributes, inner, context) : whole);
  }
  addBefore(Infinity);
  return rows.join("");
}

function patchedRow(row: number, attributes: string, inner: string, context: Context): string {
  const cells = new Map<number, string>();
  const styles = new Map<number, string | undefined>();
  let at = -1;
  for (const [whole, stated = "", content = ""] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
    const address = attribute(stated, "r");
    at = address === undefined ? at + 1 : columnAt(address.replace(/\d+$/u, ""));
    styles.set(at, attribute(stated, "s"));
    cells.set(at, keptCell(whole, content, cellKey(row, at), context));
  }
  for (const [column, cell] of context.edits.get(row) ?? [])
    cells.set(column, cellXml(cell, styles.get(column) ?? lookLike(cell, context), context));
  const sorted = [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml);
  const height = context.patch.heights?.get(row);
  const dropped = height === undefined ? /\s(?:spans|r)=(["']).*?\1/gu : /\s(?:spans|r|ht|customHeight)=(["']).*?\1/gu;
  const high = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  const said = attributes.replace(dropped, "") + high;
  return `<row r="${row + 1}"${said}>${sorted.join("")}</row>`;
}

function lookLike({ column, looksLike }: CellPatch, { rowLooks: looks }: Context): string | undefined {
  return looksLike === undefined ? undefined : looks.get(looksLike)?.get(column);
}

/** A cell that nobody edited: what it states for others, or others for it, is stated in it; what is out of date goes. */
function keptCell(whole: string, content: string, key: CellKey, { patch, stale }: Context): string {
  const formula = patch.formulas.get(key);
  let kept = whole;
  if (formula !== undefined && /<f\b[^>]*\bt="shared"/u.test(content))
    kept = kept.replace(/<f\b[^>]*?(?:\/>|>.*?<\/f>)/su, () => `<f>${escapeXml(storedFormula(formula))}</f>`);
  return stale.has(key)
    ? kept.replace(/<v\b[^>]*?(?:\/>|>.*?<\/v>)/su, "").replace(/(<c\b[^>]*?)\st="\w+"/u, "$1")
    : kept;
}

function cellXml(cell: CellPatch, old: string | undefined, { styles, stale }: Context): string {
  const { row, column, value, formula, numberFormat } = cell;
  const style = numberFormat === undefined ? old : styles.withFormat(old, numberFormat);
  const head = `<c r="${cellAddress(row, column)}"${style === undefined ? "" : ` s="${style}"`}`;
  if (formula !== undefined) {
    const f = `<f>${escapeXml(storedFormula(formula))}</f>`;
    const isOut = stale.has(cellKey(row, column)) || value === null;
    if (isOut) return `${head}>${f}</c>`;
    if (typeof value === "string") return `${head} t="str">${f}<v>${storedText(value)}</v></c>`;
    return withValue(head, value, f);
  }
  if (value === null) return `${head}/>`;
  if (typeof value !== "string") return withValue(head, value, "");
  const serial = styles.serialOf(value, style);
  if (serial !== undefined) return withValue(head, serial, "");
  return `${head} t="inlineStr"><is><t xml:space="preserve">${storedText(value)}</t></is></c>`;
}

function withValue(head: string, value: Exclude<CellValue, null | string>, before: string): string {
  if (typeof value === "boolean") return `${head} t="b">${before}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number")
    return Number.isFinite(value) ? `${head}>${before}<v>${value}</v></c>` : `${head}>${before}</c>`;
  return `${head} t="e">${before}<v>${escapeXml(value.error)}</v></c>`;
}

/** Text as a workbook can hold it: cut to size, what XML cannot hold written as workbooks write it. */
function storedText(text: string): string {
  const whole = text
    .slice(0, 32_767)
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  // eslint-disable-next-line no-control-regex -- these are what XML cannot hold
  const held = whole.replace(/[\u0000-\u0008\u000b-\u001f]/g, hexEscape);
  return escapeXml(held);
}

function hexEscape(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** What the schema wants behind conditional formats. */
const behindRules =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/u;

function withRules(xml: string, blocks: readonly CellRules[], styles: StylesNeeded): string {
  if (blocks.length === 0) return xml;
  const highest = Math.max(0, ...[...xml.matchAll(/<cfRule\b[^>]*?\spriority="(\d+)"/gu)].map(([, at]) => Number(at)));
  let priority = highest;
  const elements = blocks.map(({ range: { top, left, bottom, right }, rules }) => {
    const stated = rules.map(
      ({ text, style }) =>
        `<cfRule type="cellIs" dxfId="${styles.ruleStyle(style)}" priority="${++priority}" stopIfTrue="1" operator="equal"><formula>${escapeXml(`"${text.replaceAll('"', '""')}"`)}</formula></cfRule>`,
    );
    const place = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
    return `<conditionalFormatting sqref="${place}">${stated.join("")}</conditionalFormatting>`;
  });
  const end = xml.indexOf("</sheetData>");
  const [head, tail] = [xml.slice(0, end), xml.slice(end)];
  return head + tail.replace(behindRules, (whole) => elements.join("") + whole);
}

function withMerges(xml: string, { addedMerges, removedMerges }: SheetPatch): string {
  if (addedMerges.length + removedMerges.length === 0) return xml;
  const address = ({ top, left, bottom, right }: CellRange): string =>
    `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
  const gone = new Set(removedMerges.map(address));
  const there = [...xml.matchAll(/<mergeCell\b[^>]*?ref="([^"]*)"[^>]*>/gu)].map(([, ref = ""]) => ref);
  const refs = [...there.filter((ref) => !gone.has(ref)), ...addedMerges.map(address)];
  const element =
    refs.length === 0
      ? ""
      : `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  if (/<mergeCells\b/u.test(xml)) return xml.replace(/<mergeCells\b.*?<\/mergeCells>/su, () => element);
  // After what the schema wants before it: what of these stands there stands behind sheetData.
  const before =
    /<\/sheetData>(?:<(sheetCalcPr|sheetProtection|protectedRanges|scenarios|autoFilter|sortState|dataConsolidate|customSheetViews)\b[^>]*?(?:\/>|>.*?<\/\1>))*/su;
  return xml.replace(before, (whole) => whole + element);
}
