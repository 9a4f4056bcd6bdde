import type JSZip from "jszip";
import { attribute, partText, relationsIn } from "./parts";
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
 * texts into the cells, their notes beside them.
 *
 * @returns the sheets, and what has to be said of their parts in [Content_Types].xml
 */
export async function graftSheets(
  from: JSZip,
  into: JSZip,
  styles: PackageStyles,
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

/** Notes and how they are drawn, which a sheet of ours may have beside it. */
async function graftBeside(from: JSZip, into: JSZip, path: string, number: number): Promise<string[]> {
  const file = path.replace(/^.*\//u, "");
  const xml = await partText(from, `xl/worksheets/_rels/${file}.rels`);
  if (xml === "") return [];
  const types: string[] = [];
  let own = xml;
  for (const { tag, type, target } of relationsIn(xml, "xl/worksheets")) {
    const part = from.file(target);
    if (part === null) continue;
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

function freeNumber(zip: JSZip): number {
  const taken = zip.file(/^xl\/worksheets\/sheet\d+\.xml$/u).map(({ name }) => Number(/\d+/u.exec(name.slice(13))![0]));
  return Math.max(100, ...taken) + 1;
}
