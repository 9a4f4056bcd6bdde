import JSZip from "jszip";
import { Parser } from "htmlparser2";

/** An element of a part of a document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** The text of it and of all that is in it. */
  text: string;
}

/** A part as a tree; fails where it is no XML. */
export function treeOf(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [], text: "" };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        for (const each of open) each.text += text;
      },
      onclosetag(name, isImplied) {
        expect([name, isImplied]).toEqual([open.at(-1)!.name, false]);
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml.replace(/<([^\s<>/]+)([^<>]*)\/>/gu, "<$1$2></$1>"));
  return root;
}

/** All elements of a name, in order, at any depth. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The parts of a document, read as a stranger would. */
export async function openDocx(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (path: string): Promise<Element> => treeOf(await zip.file(path)!.async("string"));
  return { paths: Object.keys(zip.files), part, bytes: (path: string) => zip.file(path)!.async("uint8array") };
}

/** What a style says, by its id: elements of its paragraph and of its characters by their names. */
export function styleFacts(styles: Element, id: string): Record<string, Record<string, string>> {
  const style = all(styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === id)!;
  const facts = style.children
    .filter(({ name }) => name === "w:pPr" || name === "w:rPr")
    .flatMap(({ children }) => children.map(({ name, attributes }) => [name, attributes] as const));
  return Object.fromEntries(facts);
}
