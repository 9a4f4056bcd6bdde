import { attribute, escapeXml, unescapeXml } from "./parts";

/** A name of a workbook that is put into another: what it is called, where it belongs, what it stands for. */
interface DefinedName {
  readonly name: string;
  /** The place of its sheet among its own workbook's; none for a name of the whole workbook. */
  readonly sheet: number | undefined;
  readonly text: string;
}

const element = /<definedName\b[^>]*?(?:\/>|>.*?<\/definedName>)/gsu;

/** The names that a workbook's part states. */
function namesIn(workbook: string): DefinedName[] {
  return [...workbook.matchAll(element)].map(([whole]) => {
    const tag = whole.slice(0, whole.indexOf(">") + 1);
    const sheet = attribute(tag, "localSheetId");
    const text = unescapeXml(whole.slice(tag.length).replace(/<\/definedName>$/u, ""));
    return { name: attribute(tag, "name") ?? "", sheet: sheet === undefined ? undefined : Number(sheet), text };
  });
}

/** What the sheets of a workbook are called now; `undefined` for one that went. */
export type SheetChanges = ReadonlyMap<string, string | undefined>;

/**
 * Names that belong to a sheet say so by its place; those of a sheet that went go with it, as does the place of the view. A name
 * of the whole workbook that stood for cells of such a sheet stands for nothing, as a spreadsheet has it.
 *
 * @param before - the sheets that were there
 * @param after - which of them are there now, in order; `undefined` for others
 */
export function withNames(
  workbook: string,
  before: readonly string[],
  after: readonly (string | undefined)[],
  changes: SheetChanges,
): string {
  const placed = (at: string): number => after.indexOf(before[Number(at)]);
  const names = workbook.replace(element, (whole) => {
    const at = attribute(whole.slice(0, whole.indexOf(">")), "localSheetId");
    const next = at === undefined ? 0 : placed(at);
    if (next < 0) return "";
    const moved = at === undefined ? whole : whole.replace(/localSheetId="\d+"/u, `localSheetId="${next}"`);
    return moved.replace(/(?<=>)[^<]+/u, (text) => escapeXml(pointingTo(unescapeXml(text), changes)));
  });
  return names
    .replace(/<definedNames>\s*<\/definedNames>/u, "")
    .replace(
      /(<workbookView\b[^>]*?\s)(activeTab|firstSheet)="(\d+)"/gu,
      (_, head: string, name: string, at: string) => `${head}${name}="${Math.max(0, placed(at))}"`,
    );
}

/** What a name stands for, with the sheets as they are called now. */
function pointingTo(text: string, changes: SheetChanges): string {
  const sheet = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!(\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?)/gu;
  return text.replace(sheet, (whole, quoted: string | undefined, bare: string | undefined, cells: string) => {
    const old = quoted?.replaceAll("''", "'") ?? bare ?? "";
    if (!changes.has(old)) return whole;
    const name = changes.get(old);
    if (name === undefined) return "#REF!";
    return name === old ? whole : `'${name.replaceAll("'", "''")}'!${cells}`;
  });
}

/**
 * How the names of a workbook have to be called in another (名称冲突): one that stands for something there gets a number behind it,
 * one that stands for nothing any more is taken over.
 *
 * @param from - the workbook that they come from
 * @param into - the workbook that they come into
 */
export function renamedNames(from: string, into: string): Map<string, string> {
  const own = namesIn(from).filter(({ sheet }) => sheet === undefined);
  const there = namesIn(into).filter(({ sheet, text }) => sheet === undefined && text !== "#REF!");
  const taken = new Set([...there, ...own].map(({ name }) => name.toLowerCase()));
  const clashing = own.filter(({ name }) => there.some((other) => other.name.toLowerCase() === name.toLowerCase()));
  return new Map(
    clashing.map(({ name }) => {
      let free = name;
      for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}_${n}`;
      taken.add(free.toLowerCase());
      return [name, free];
    }),
  );
}

/** A formula that calls names by what they are called now; texts and sheets in quotes stay. */
export function withRenamed(formula: string, renames: ReadonlyMap<string, string>): string {
  if (renames.size === 0) return formula;
  const lower = new Map([...renames].map(([name, next]) => [name.toLowerCase(), next]));
  const word = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!])/gu;
  return formula.replace(word, (whole) => lower.get(whole.toLowerCase()) ?? whole);
}

/**
 * A workbook's part with the names of another whose sheets came into it.
 *
 * @param places - where each sheet of the other stands now
 */
export function withNamesOf(
  workbook: string,
  from: string,
  renames: ReadonlyMap<string, string>,
  places: readonly number[],
): string {
  const added = namesIn(from).map(({ name, sheet, text }) => {
    const own = sheet === undefined ? "" : ` localSheetId="${places[sheet] ?? 0}"`;
    return `<definedName name="${escapeXml(renames.get(name) ?? name)}"${own}>${escapeXml(text)}</definedName>`;
  });
  if (added.length === 0) return workbook;
  const taken = new Set(
    namesIn(from).flatMap(({ name, sheet }) =>
      sheet === undefined ? [(renames.get(name) ?? name).toLowerCase()] : [],
    ),
  );
  const rest = workbook.replace(element, (whole) => {
    const tag = whole.slice(0, whole.indexOf(">") + 1);
    const isOwn = attribute(tag, "localSheetId") !== undefined;
    return !isOwn && taken.has((attribute(tag, "name") ?? "").toLowerCase()) ? "" : whole;
  });
  if (rest.includes("</definedNames>"))
    return rest.replace("</definedNames>", () => `${added.join("")}</definedNames>`);
  const behind = /<\/sheets>(?:\s*<(functionGroups|externalReferences)\b(?:[^>]*\/>|.*?<\/\1>))*/su;
  return rest.replace(behind, (whole) => `${whole}<definedNames>${added.join("")}</definedNames>`);
}
