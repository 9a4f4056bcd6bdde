import type { IXmlableObject, PageNumberEstimator } from "docx";
import { ownStyles } from "./styles";

/**
 * What tells the library on which page each heading of a table of contents stands (目录页码).
 *
 * @param pages - those of the headings of the first two levels, in their order
 */
export function contentsPages(pages: readonly number[]): PageNumberEstimator {
  return (body) => {
    const bookmarks = new Map<string, string>();
    for (const [i, heading] of partsOf(body, "w:body").filter(isListed).entries()) {
      const name = bookmarkOf(heading);
      if (name !== undefined) bookmarks.set(name, String(pages[i]));
    }
    return { bookmarks };
  };
}

/** Whether a paragraph is a heading that a table of contents lists. */
function isListed(block: IXmlableObject): boolean {
  const [style] = partsOf(block, "w:p").flatMap((part) => partsOf(part, "w:pPr"));
  return [ownStyles.heading1, ownStyles.heading2].includes(attributeOf(style, "w:pStyle", "w:val") ?? "");
}

/** The name by which a table of contents leads to a heading; a heading of no words has none. */
function bookmarkOf(heading: IXmlableObject): string | undefined {
  const names = partsOf(heading, "w:p").map((part) => attributeOf(part, "w:bookmarkStart", "w:name"));
  return names.find((name) => name?.startsWith("_Toc") === true);
}

/** What stands in an element of a name; nothing where it is another. */
function partsOf(element: IXmlableObject, name: string): IXmlableObject[] {
  const content: unknown = element[name];
  return Array.isArray(content) ? (content as IXmlableObject[]) : [];
}

function attributeOf(element: IXmlableObject | undefined, name: string, attribute: string): string | undefined {
  const content = element?.[name] as { readonly _attr?: Readonly<Record<string, string>> } | undefined;
  return content?._attr?.[attribute];
}
