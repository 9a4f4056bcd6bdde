import { Parser } from "htmlparser2";
import { writeHtml } from "../../../files/papers";
import { htmlText } from "../../../files/document/html";
import { harmful, hostilePaper, shownUnheld } from "./hostile";
import { notice, report, slip } from "./samples";

/** The tags of a page as a browser's reader finds them. */
function tagsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) });
  parser.end(html);
  return tags;
}

test.each(Object.entries({ notice, report, slip, hostilePaper }))(
  "%s as a page runs nothing and loads nothing",
  (_, paper) => {
    const html = writeHtml(paper);
    expect(writeHtml(structuredClone(paper))).toBe(html);
    const tags = tagsOf(html);
    const names = new Set(tags.map(({ name }) => name));
    for (const name of ["script", "link", "img", "iframe", "object", "embed", "base", "form", "image", "foreignobject"])
      expect(names.has(name)).toBe(false);
    const policy = tags.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")!.attributes
      .content!;
    expect(policy).toMatch(/^default-src 'none';/u);
    expect(policy).not.toMatch(/script|https?:|\*/u);
    const attributes = tags.flatMap(({ attributes }) => Object.entries(attributes));
    expect(attributes.filter(([name]) => /^on|^src$|^srcset$|^style$/iu.test(name))).toEqual([]);
    expect(attributes.filter(([name, value]) => name === "href" && !value.startsWith("#"))).toEqual([]);
    const ids = attributes.flatMap(([name, value]) => (name === "id" ? [value] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const links = attributes.flatMap(([name, value]) => (name === "href" ? [value.slice(1)] : []));
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    const used = attributes.flatMap(([, value]) => /^url\(#(.+)\)$/u.exec(value)?.[1] ?? []);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  },
);

test("what the paper says is text on the page", () => {
  const html = writeHtml(hostilePaper);
  const lines = htmlText(html).split("\n");
  for (const text of harmful) expect(lines).toContain(text);
  expect(lines).toContain(shownUnheld);
});

test("a page is told its language and width, and prints on A4 with heads on every page", () => {
  const html = writeHtml(report);
  expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
  const tags = tagsOf(html);
  expect(tags.find(({ attributes }) => attributes.name === "viewport")!.attributes.content).toMatch(
    /width=device-width/u,
  );
  expect(html).toContain("@page{size:A4;");
  expect(html).toContain("thead{display:table-header-group}");
  expect(tags.filter(({ name }) => name === "thead").length).toBe(3);
  // Every drawing says in a sentence what it shows.
  const drawings = tags.filter(({ name }) => name === "svg");
  expect(drawings.every(({ attributes }) => attributes.role === "img" && attributes["aria-label"] !== "")).toBe(true);
  expect(htmlText(html)).toContain("表1　县（市、区）得分与名次");
});
