import type JSZip from "jszip";
import { withRenamed } from "./names";
import { attribute, escapeXml, partText, relationsIn, unescapeXml } from "./parts";
import type { PackageStyles } from "./styles";

/** A sheet that came over from another package. */
export interface GraftedSheet {
  readonly name: string;
  /** Its path in the package that it came into. */
  readonly path: string;
}

const namespace = "http://schemas.openxmlformats.org/package/2006";
const worksheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Puts the sheets of a package that we wrote into another (并入新表): their styles come behind those that are there, their
 * texts into the cells, their notes and charts beside them.
 *
 * @param renames - names that formulas call otherwise in the other package
 * @returns the sheets, and what has to be said of their parts in [Content_Types].xml
 */
export async function graftSheets(
  from: JSZip,
  into: JSZip,
  styles: PackageStyles,
  renames: ReadonlyMap<string, string>,
): Promise<{ readonly sheets: readonly GraftedSheet[]; readonly types: readonly string[] }> {
  const workbook = await partText(from, "xl/workbook.xml");
  const relations = relationsIn(await partText(from, "xl/_rels/workbook.xml.rels"), "xl");
  const texts = [...(await partText(from, "xl/sharedStrings.xml")).matchAll(/<si\b[^>]*?(?:\/>|>(.*?)<\/si>)/gsu)];
  const { cells, rules } = styles.graft(await partText(from, "xl/styles.xml"));
  const sheets: GraftedSheet[] = [];
  const types: string[] = [];
  for (const [tag] of workbook.matchAll(/<sheet\b[^>]*>/gu)) {
    const path = relations.find(({ id }) => id === attribute(tag, "r:id"))?.target ?? "";
    const number = freeNumber(into);
    const target = `xl/worksheets/sheet${number}.xml`;
    const xml = (await partText(from, path))
      .replace(
        /(<(?:c|row|col)\b[^>]*?\s(?:s|style)=")(\d+)"/gu,
        (_, head: string, style: string) => `${head}${cells[Number(style)] ?? 0}"`,
      )
      .replace(
        /(<cfRule\b[^>]*?\sdxfId=")(\d+)"/gu,
        (_, head: string, rule: string) => `${head}${rules[Number(rule)] ?? 0}"`,
      )
      .replace(/\stabSelected="1"/gu, "")
      .replace(
        /(<(?:f|formula)\b[^>]*>)([^<]+)/gu,
        (_, head: string, formula: string) => head + escapeXml(withRenamed(unescapeXml(formula), renames)),
      )
      .replace(
        /(<c\b[^>]*?)\st="s"([^>]*>)<v>(\d+)<\/v>/gu,
        (_, head: string, rest: string, at: string) =>
          `${head} t="inlineStr"${rest}<is>${texts[Number(at)]?.[1] ?? "<t/>"}</is>`,
      );
    into.file(target, xml);
    types.push(`<Override PartName="/${target}" ContentType="${worksheet}"/>`);
    types.push(...(await graftBeside(from, into, path, number)));
    sheets.push({ name: attribute(tag, "name") ?? "", path: target });
  }
  return { sheets, types };
}

/** Notes, how they are drawn, and charts, which a sheet of ours may have beside it. */
async function graftBeside(from: JSZip, into: JSZip, path: string, number: number): Promise<string[]> {
  const file = path.replace(/^.*\//u, "");
  const xml = await partText(from, `xl/worksheets/_rels/${file}.rels`);
  if (xml === "") return [];
  const types: string[] = [];
  let own = xml;
  for (const { tag, type, target } of relationsIn(xml, "xl/worksheets")) {
    const part = from.file(target);
    if (part === null) continue;
    if (type === "drawing") {
      own = own.replace(tag, tag.replace(/Target="[^"]*"/u, `Target="../drawings/drawing${number}.xml"`));
      types.push(...(await graftDrawing(from, into, target, number)));
      continue;
    }
    const ending = target.replace(/^.*\./u, "");
    const name = `${type === "comments" ? "comments" : "drawings/vmlDrawing"}${number}.${ending}`;
    into.file(`xl/${name}`, await part.async("uint8array"));
    own = own.replace(tag, tag.replace(/Target="[^"]*"/u, `Target="../${name}"`));
    types.push(
      type === "comments"
        ? `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`
        : `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`,
    );
  }
  into.file(
    `xl/worksheets/_rels/sheet${number}.xml.rels`,
    own.replace(/xmlns="[^"]*"/u, `xmlns="${namespace}/relationships"`),
  );
  return types;
}

/** A drawing and the charts that it shows. */
async function graftDrawing(from: JSZip, into: JSZip, path: string, number: number): Promise<string[]> {
  const file = path.replace(/^.*\//u, "");
  const relationXml = await partText(from, `xl/drawings/_rels/${file}.rels`);
  const charts = relationsIn(relationXml, "xl/drawings").filter(({ type }) => type === "chart");
  let own = relationXml;
  const types = [typeOf(`drawings/drawing${number}.xml`, "drawing")];
  for (const [i, { tag, target }] of charts.entries()) {
    const name = `charts/chart${number}_${i + 1}.xml`;
    into.file(`xl/${name}`, await partText(from, target));
    own = own.replace(tag, tag.replace(/Target="[^"]*"/u, `Target="../${name}"`));
    types.push(typeOf(name, "drawingml.chart"));
  }
  into.file(`xl/drawings/drawing${number}.xml`, await partText(from, path));
  into.file(`xl/drawings/_rels/drawing${number}.xml.rels`, own);
  return types;
}

function typeOf(name: string, kind: string): string {
  return `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;
}

function freeNumber(zip: JSZip): number {
  const taken = zip.file(/^xl\/worksheets\/sheet\d+\.xml$/u).map(({ name }) => Number(/\d+/u.exec(name.slice(13))![0]));
  return Math.max(100, ...taken) + 1;
}
