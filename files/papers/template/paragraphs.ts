/** How the paragraph of a placeholder stands and how its characters look, as XML without the elements around it. */
export interface PlaceLook {
  readonly paragraph: string;
  readonly run: string;
}

/** A paragraph of a template that asks for a section. */
export interface Place {
  readonly look: PlaceLook;
  /** Whether nothing else stands in it. */
  readonly isAlone: boolean;
}

/** The text of a piece of WordprocessingML; references are left as they are, for no placeholder needs them. */
function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text!).join("");
}

/** The first paragraph that asks for each of these sections, by its placeholder (占位段落). */
export function placesOf(xml: string, names: ReadonlySet<string>): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  // A paragraph that holds a text box holds paragraphs: what is found then is the box's own.
  for (const [paragraph] of xml.matchAll(/<w:p(?:\s[^<>]*)?>(?:(?!<w:p[\s>]).)*?<\/w:p>/gsu)) {
    const text = textOf(paragraph);
    for (const [whole, name] of text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/gu)) {
      if (!names.has(name!)) continue;
      const isAlone = text.trim() === whole;
      const before = places.get(name!);
      if (before === undefined || !isAlone) places.set(name!, { look: before?.look ?? lookOf(paragraph), isAlone });
    }
  }
  return places;
}

function lookOf(paragraph: string): PlaceLook {
  const own = /<w:pPr(?:\s[^<>]*)?>(.*?)<\/w:pPr>/su.exec(paragraph);
  const runs = own === null ? paragraph : paragraph.slice(own.index + own[0].length);
  const run = /<w:rPr(?:\s[^<>]*)?>(.*?)<\/w:rPr>/su.exec(runs);
  return {
    // The end of a section stays where it was, and the mark's own look is nobody's.
    paragraph: (own?.[1] ?? "").replace(/<w:sectPr\b.*?<\/w:sectPr>|<w:rPr\b.*?<\/w:rPr>/gsu, ""),
    run: run?.[1] ?? "",
  };
}

/**
 * The same text with the ends of sections that stand in such paragraphs in paragraphs of their own behind them, since what takes a
 * placeholder's place takes its paragraph's.
 */
export function sectionsApart(xml: string, names: ReadonlySet<string>): string {
  return xml.replace(/<w:p(?:\s[^<>]*)?>(?:(?!<w:p[\s>]).)*?<\/w:p>/gsu, (paragraph) => {
    const end = /<w:sectPr\b.*?<\/w:sectPr>/su.exec(paragraph)?.[0];
    const name = /\{\{\s*([^{}]*?)\s*\}\}/u.exec(textOf(paragraph))?.[1];
    if (end === undefined || name === undefined || !names.has(name)) return paragraph;
    return `${paragraph.replace(end, () => "")}<w:p><w:pPr>${end}</w:pPr></w:p>`;
  });
}

const marker = (index: number): string => `XpPlace${index}`;

/** The style that marks the paragraphs which are to look as a placeholder's did. */
export function placeStyle(index: number): string {
  return marker(index);
}

/** Gives the marked paragraphs the look of the placeholder's. */
export function dressed(xml: string, looks: readonly PlaceLook[]): string {
  return looks.reduce(
    (text, { paragraph, run }, index) =>
      text.replace(
        new RegExp(`<w:p><w:pPr><w:pStyle w:val="${marker(index)}"/></w:pPr>(?:(?!</w:p>).)*</w:p>`, "gsu"),
        (whole) =>
          whole
            .replace(/<w:pPr>.*?<\/w:pPr>/su, () => (paragraph === "" ? "" : `<w:pPr>${paragraph}</w:pPr>`))
            .replace(/<w:rPr><w:rFonts w:hint="eastAsia"\/><\/w:rPr>/gu, () =>
              run === "" ? "" : `<w:rPr>${run}</w:rPr>`,
            ),
      ),
    xml,
  );
}
