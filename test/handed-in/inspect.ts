import { Parser } from "htmlparser2";
import JSZip from "jszip";
import { readDocument } from "../../files/documents";
import { readWorkbook } from "../../files/index";
import { all, treeOf, type Element } from "../files/papers/opened";

/** A file's parts as trees, by their paths; a part that is no XML fails. */
async function partsOf(bytes: Uint8Array): Promise<Map<string, Element>> {
  const zip = await JSZip.loadAsync(bytes);
  const paths = Object.keys(zip.files).filter((path) => /\.(?:xml|rels|svg)$/u.test(path));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, treeOf(await zip.file(path)!.async("string"))] as const)),
  );
}

/** What leads out of a file, or runs when it is opened. */
function wayOut(parts: ReadonlyMap<string, Element>): string[] {
  return [...parts].flatMap(([path, part]) =>
    path.endsWith(".rels")
      ? all(part, "Relationship").flatMap(({ attributes }) =>
          attributes.TargetMode === "External" || /externalLink|oleObject|vbaProject/u.test(attributes.Type ?? "")
            ? [`${path}: ${attributes.Target}`]
            : [],
        )
      : ["script", "image", "foreignObject", "hyperlink", "ddeLink"].flatMap((name) =>
          all(part, name).map(() => `${path}: ${name}`),
        ),
  );
}

/** Opens a workbook as a stranger would: what it calls its sheets, which formulas it has without the texts in them, and its cells. */
export async function inspectWorkbook(bytes: Uint8Array) {
  const parts = await partsOf(bytes);
  expect(wayOut(parts)).toEqual([]);
  const names = all(parts.get("xl/workbook.xml")!, "sheet").map(({ attributes }) => attributes.name!);
  expect(names.filter((name) => name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/u.test(name))).toEqual([]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  const formulas = [...parts.values()].flatMap((part) => [...all(part, "f"), ...all(part, "definedName")]);
  const calls = formulas.map(({ text }) => text.replace(/"(?:[^"]|"")*"/gu, '""').replace(/'(?:[^']|'')*'!/gu, "_!"));
  expect(calls.filter((text) => /HYPERLINK|WEBSERVICE|\bcmd\b|\||@|[<{][a-z{]|alert/iu.test(text))).toEqual([]);
  const { sheets } = await readWorkbook(bytes, "back.xlsx");
  return { sheets, names, formulas: calls.length, cells: new Set(sheets.flatMap(({ rows }) => rows.flat())) };
}

/** Opens a Word document: no field but the contents' and the pages', no link but within it; gives its text as Mammoth reads it. */
export async function inspectWord(bytes: Uint8Array): Promise<string> {
  const parts = await partsOf(bytes);
  expect(wayOut(parts)).toEqual([]);
  for (const [path, part] of parts) {
    const fields = all(part, "w:instrText").map(({ text }) => text.trim());
    expect([path, fields.filter((text) => !/^(?:TOC |PAGEREF _\w+ \\h$|PAGE$|REF _\w+)/u.test(text))]).toEqual([
      path,
      [],
    ]);
    expect(all(part, "w:fldSimple")).toEqual([]);
    expect(all(part, "w:hyperlink").filter(({ attributes }) => attributes["w:anchor"] === undefined)).toEqual([]);
  }
  return (await readDocument(bytes, "back.docx")).text;
}

/** Opens a page as a browser's reader does: nothing runs or is loaded, the policy is there; gives its text. */
export function inspectPage(html: string): string {
  let [text, policy] = ["", ""];
  const faults: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes["http-equiv"] === "Content-Security-Policy") policy = attributes["content"]!;
      if (/^(?:script|img|image|iframe|object|embed|link|base|form|foreignobject)$/u.test(name)) faults.push(name);
      faults.push(...Object.keys(attributes).filter((each) => /^on|^src|^style$/u.test(each)));
      if (attributes["href"] !== undefined && !attributes["href"].startsWith("#")) faults.push(attributes["href"]);
    },
    ontext: (piece) => (text += piece),
  });
  parser.end(html);
  expect(faults).toEqual([]);
  expect(policy).toMatch(/^default-src 'none';/u);
  return text;
}
