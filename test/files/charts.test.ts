import { Parser } from "htmlparser2";
import { paperDrawings } from "../../files/charts";
import * as cases from "../addin/charts/cases";

const room = { width: 590, height: 780 };
const { ranking, radar, contributions, againstMean, scatter, lights, oddRanking, absentProfile, hostile } = cases;
const all = { ranking, radar, contributions, againstMean, scatter, lights, oddRanking, absentProfile, hostile };

/** The names and attributes of all tags, and the texts, as a reader of XML finds them. */
function read(svg: string): { tags: { name: string; attributes: Record<string, string> }[]; texts: string[] } {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const texts: string[] = [];
  let open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        tags.push({ name, attributes });
        open = [...open, name];
        if (name === "text") texts.push("");
      },
      ontext(text) {
        if (open.at(-1) === "text") texts[texts.length - 1] += text;
      },
      onclosetag() {
        open = open.slice(0, -1);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  expect(open).toEqual([]);
  return { tags, texts };
}

test.each(Object.entries(all))("%s is drawn without a page, the same every time, with names of its own", (_, chart) => {
  const [drawings, again] = [paperDrawings(chart, room, "a"), paperDrawings(chart, room, "a")];
  expect(again).toEqual(drawings);
  for (const { svg, width, height } of drawings) {
    expect([width, height <= room.height]).toEqual([590, true]);
    const { tags } = read(svg);
    const attributes = new Set(tags.flatMap(({ attributes }) => Object.keys(attributes)));
    for (const idle of ["class", "style", "dominant-baseline", "pointer-events", "ecmeta_data_index"])
      expect(attributes.has(idle)).toBe(false);
    expect(tags.filter(({ name }) => ["style", "script", "image", "foreignObject", "a"].includes(name))).toEqual([]);
    const names = tags.flatMap(({ attributes: { id } }) => id ?? []);
    const used = [...svg.matchAll(/url\(#([^)]+)\)/gu)].map(([, id]) => id!);
    expect(names.every((name) => name.startsWith("a-"))).toBe(true);
    expect(used.filter((name) => !names.includes(name))).toEqual([]);
  }
});

test("bars that are too many for a page follow on further drawings: every bar once, in order, all on one scale", () => {
  const drawings = paperDrawings(ranking, room, "a");
  expect(drawings.length).toBeGreaterThan(1);
  const texts = drawings.map(({ svg }) => read(svg).texts);
  const labels = ranking.kind === "bars" ? ranking.categories.map(({ label }) => label) : [];
  const found = texts.flat().flatMap((text) => labels.filter((label) => text.endsWith(` ${label}`)));
  expect(found).toEqual(labels);
  const scales = texts.map((all) => all.filter((text) => /^\d+$/u.test(text)));
  expect(scales[0]!.length).toBeGreaterThan(2);
  for (const scale of scales) expect(scale).toEqual(scales[0]);
});

test("names that would do harm stay text", () => {
  const { svg } = paperDrawings(hostile, room, "a")[0]!;
  const { texts, tags } = read(svg);
  // Long ones are cut.
  for (const name of cases.hostileNames) expect(texts.join("\n")).toContain(name.slice(0, 18));
  expect(tags.map(({ name }) => name)).not.toContain("img");
});

test("texts stand where they were centred, by numbers: a little more than a third of their size lower", () => {
  const { svg } = paperDrawings(lights, room, "a")[0]!;
  const own = read(svg).tags.filter(({ name }) => name === "text");
  expect(own.length).toBeGreaterThan(10);
  // A name beside its bar is centred on it: 12 × 0.36.
  expect(own.some(({ attributes }) => attributes.y === "4.32" && attributes["text-anchor"] === "end")).toBe(true);
  expect(own.every(({ attributes }) => attributes["font-size"] === "12")).toBe(true);
});
