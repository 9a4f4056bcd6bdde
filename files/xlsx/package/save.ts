import JSZip from "jszip";
import { noTime } from "../../limits";
import { patchedSheet, type SheetPatch } from "./cells";
import { graftSheets } from "./graft";
import { renamedNames, withNames, withNamesOf } from "./names";
import { attribute, escapeXml, partText, relationsIn, type Relation } from "./parts";
import { PackageStyles } from "./styles";

/** What of a workbook's package is to be another. */
export interface PackageChange {
  /** The sheets in order: those that stand in the package by what they are called there, others by their place in `fresh`. */
  readonly sheets: readonly (
    | { readonly name: string; readonly isHidden: boolean; readonly patch: SheetPatch }
    | { readonly fresh: number; readonly isHidden: boolean }
  )[];
  /** A workbook of ours with the other sheets. */
  readonly fresh: Uint8Array | undefined;
}

/** A workbook's package, and what a file of its kind ends with: one with macros is not opened under another ending. */
export interface SavedPackage {
  readonly bytes: Uint8Array;
  readonly ending: "xlsx" | "xlsm";
}

/**
 * A workbook's package with other contents in some cells, sheets of ours, and without the sheets that went (改写工作簿): what
 * we do not know of it (charts, pictures, validations, names, macros, print settings) stays byte by byte.
 *
 * @returns `undefined` for a package that is written in a way that is not read here
 */
export async function changedPackage(origin: Uint8Array, change: PackageChange): Promise<SavedPackage | undefined> {
  const zip = await JSZip.loadAsync(origin);
  const dates = datesIn(zip);
  const root = relationsIn(await partText(zip, "_rels/.rels"), "").find(({ type }) => type === "officeDocument");
  const workbookPath = (root?.target ?? "").replace(/^\//u, "");
  if (workbookPath !== "xl/workbook.xml") return undefined;
  const workbook = await partText(zip, workbookPath);
  const relationPath = "xl/_rels/workbook.xml.rels";
  const relationXml = await partText(zip, relationPath);
  const relations = relationsIn(relationXml, "xl");
  const tags = new Map([...workbook.matchAll(/<sheet\b[^>]*>/gu)].map(([tag]) => [attribute(tag, "name") ?? "", tag]));
  const stylesPath = relations.find(({ type }) => type === "styles")?.target;
  const stylesXml = stylesPath === undefined ? "" : await partText(zip, stylesPath);
  if (tags.size === 0 || !stylesXml.includes("<styleSheet") || !/<sheets\b/u.test(workbook)) return undefined;
  const styles = new PackageStyles(stylesXml);
  const pathOf = (tag: string): string =>
    relations.find(({ id }) => id === (attribute(tag, "r:id") ?? attribute(tag, "\\w+:id")))?.target ?? "";

  for (const each of change.sheets) {
    if (!("patch" in each) || isIdle(each.patch)) continue;
    const path = pathOf(tags.get(each.patch.from) ?? "");
    const xml = await partText(zip, path);
    if (!/<sheetData\b/u.test(xml)) return undefined;
    zip.file(path, patchedSheet(xml, each.patch, styles));
  }
  const used = new Set<string>();
  const before = [...tags.keys()];
  const after = change.sheets.map((each) => ("fresh" in each ? undefined : each.patch.from));
  const fresh = change.fresh ? await JSZip.loadAsync(change.fresh) : undefined;
  const freshWorkbook = fresh ? await partText(fresh, workbookPath) : "";
  // A sheet that is written anew is found by its old name; one that neither stays nor is written anew went.
  const nowCalled = new Map([
    ...[...freshWorkbook.matchAll(/<sheet\b[^>]*>/gu)].map(([tag]) => attribute(tag, "name") ?? "").map(itself),
    ...change.sheets.flatMap((each) => ("patch" in each ? [[each.patch.from, each.name] as const] : [])),
  ]);
  let nextWorkbook = withNames(workbook, before, after, new Map(before.map((name) => [name, nowCalled.get(name)])));
  const renames = renamedNames(freshWorkbook, nextWorkbook);
  const added = fresh ? await graftSheets(fresh, zip, styles, renames) : { sheets: [], types: [] };
  zip.file(stylesPath!, styles.text());
  const highest = Math.max(0, ...[...tags.values()].map((tag) => Number(attribute(tag, "sheetId") ?? 0)));
  const freshTag = (index: number, hidden: string): string => {
    const { name } = added.sheets[index]!;
    const state = hidden === "" ? "" : ` state="${hidden}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${highest + 1 + index}"${state} r:id="${relationId(highest + 1 + index)}"/>`;
  };
  const listed = change.sheets.map((each) => {
    if ("fresh" in each) return freshTag(each.fresh, each.isHidden ? "hidden" : "");
    const tag = tags.get(each.patch.from)!;
    used.add(each.patch.from);
    const named = tag.replace(/\sname=(["']).*?\1/u, () => ` name="${escapeXml(each.name)}"`);
    const isHidden = /\sstate=(["'])(?:veryH|h)idden\1/u.test(named);
    if (isHidden === each.isHidden) return named;
    const shown = named.replace(/\sstate=(["']).*?\1/u, "");
    return each.isHidden ? shown.replace(/^<sheet\b/u, '<sheet state="hidden"') : shown;
  });
  const kept = added.sheets
    .map((_, i) => i)
    .filter((i) => !change.sheets.some((each) => "fresh" in each && each.fresh === i));
  const gone = [...tags].filter(([name]) => !used.has(name)).map(([, tag]) => pathOf(tag));
  nextWorkbook = nextWorkbook.replace(
    /<sheets\b[^>]*>.*?<\/sheets>/su,
    () => `<sheets>${[...listed, ...kept.map((i) => freshTag(i, "veryHidden"))].join("")}</sheets>`,
  );
  const places = added.sheets.map((_, i) => {
    const at = change.sheets.findIndex((each) => "fresh" in each && each.fresh === i);
    return at >= 0 ? at : listed.length + kept.indexOf(i);
  });
  nextWorkbook = withNamesOf(nextWorkbook, freshWorkbook, renames, places);
  zip.file(workbookPath, withCalculation(nextWorkbook));
  zip.file(
    relationPath,
    withRelations(
      relationXml,
      relations,
      added.sheets.map(({ path }, i) => ({ path, id: relationId(highest + 1 + i) })),
      gone,
    ),
  );
  const typesXml = (await partText(zip, "[Content_Types].xml")).replace(template, "sheet.$1main+xml");
  zip.file("[Content_Types].xml", withTypes(typesXml, added.types, [...gone, "xl/calcChain.xml"]));
  for (const path of [...gone, ...gone.map(relationsOf), "xl/calcChain.xml"]) zip.remove(path);
  // Equal books give equal bytes: no part says when it was written.
  for (const part of Object.values(zip.files)) part.date = dates.get(part.name) ?? noTime;
  const bytes = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  return { bytes, ending: withMacros.test(typesXml) ? "xlsm" : "xlsx" };
}

/** When the parts of a package were written, by their paths. */
function datesIn(zip: JSZip): Map<string, Date> {
  return new Map(Object.values(zip.files).map(({ name, date }) => [name, date]));
}

/** What is made of a template is a workbook. */
const template = /template\.(macroEnabled\.)?main\+xml/u;
const withMacros = /sheet\.macroEnabled\.main\+xml/u;

function isIdle({ cells, stale, addedMerges, removedMerges, rules }: SheetPatch): boolean {
  return cells.length + stale.length + addedMerges.length + removedMerges.length + rules.length === 0;
}

function itself(name: string): readonly [string, string] {
  return [name, name];
}

function relationId(sheet: number): string {
  return `rIdXianping${sheet}`;
}

function relationsOf(path: string): string {
  return path.replace(/([^/]+)$/u, "_rels/$1.rels");
}

/** Every program works all formulas out when it opens the workbook: nothing here does. */
function withCalculation(workbook: string): string {
  if (/<calcPr\b/u.test(workbook))
    return workbook.replace(/<calcPr\b[^>]*?\/?>/u, (tag) =>
      tag.replace(/\sfullCalcOnLoad=(["']).*?\1/u, "").replace(/(\/?>)$/u, ' fullCalcOnLoad="1"$1'),
    );
  const behind =
    /(<definedNames\b[^>]*>.*?<\/definedNames>|<\/sheets>(?:<(?:functionGroups|externalReferences)\b.*?<\/(?:functionGroups|externalReferences)>)*)(?!.*<\/definedNames>)/su;
  return workbook.replace(behind, (whole) => `${whole}<calcPr calcId="191029" fullCalcOnLoad="1"/>`);
}

function withRelations(
  xml: string,
  relations: readonly Relation[],
  added: readonly { readonly path: string; readonly id: string }[],
  gone: readonly string[],
): string {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  const dropped = relations.filter((each) => gone.includes(each.target) || each.type === "calcChain");
  const kept = dropped.reduce((text, { tag }) => text.replace(tag, ""), xml);
  const fresh = added.map(
    ({ path, id }) => `<Relationship Id="${id}" Type="${type}" Target="${path.replace(/^xl\//u, "")}"/>`,
  );
  return kept.replace("</Relationships>", `${fresh.join("")}</Relationships>`);
}

function withTypes(xml: string, added: readonly string[], gone: readonly string[]): string {
  const kept = xml.replace(/<Override\b[^>]*>/gu, (tag) =>
    gone.includes((attribute(tag, "PartName") ?? "").replace(/^\//u, "")) ? "" : tag,
  );
  return kept.replace("</Types>", `${added.join("")}</Types>`);
}
