import { useEffect, useMemo, useRef } from "preact/hooks";
import type { MarkedPart, ShownDocument, TextPart } from "../../host";

/** A document that is shown, and the part of its text that is marked. */
export interface Reading {
  readonly document: ShownDocument;
  readonly part?: MarkedPart | undefined;
}

interface Paragraph {
  readonly from: number;
  readonly text: string;
}

/** Paragraphs that are laid out together when they come into view. */
const chunkLength = 40;

/** The paragraphs of a text in chunks; blank lines only part them. */
export function chunksOf(text: string): readonly (readonly Paragraph[])[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") paragraphs.push({ from, text: line });
    from += line.length + 1;
  }
  const count = Math.ceil(paragraphs.length / chunkLength);
  return Array.from({ length: count }, (_, i) => paragraphs.slice(i * chunkLength, (i + 1) * chunkLength));
}

/** A plan's text, with the sentence marked that a target comes from (规划正文). The browser finds words in it. */
export function Reader({ reading, label }: { readonly reading: Reading; readonly label: string }) {
  const { document, part } = reading;
  const chunks = useMemo(() => chunksOf(document.text), [document.text]);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const mark = place.current?.querySelector("mark");
    if (mark) mark.scrollIntoView({ block: "center", inline: "nearest" });
    else place.current?.scrollTo({ top: 0 });
  }, [reading]);
  return (
    <article ref={place} class="reader" tabIndex={0} aria-label={label}>
      <h2>{document.name}</h2>
      {chunks.map((chunk) => (
        <div key={chunk[0]!.from} class="reader-chunk">
          {chunk.map((paragraph) => (
            <ReaderParagraph key={paragraph.from} {...paragraph} part={part} />
          ))}
        </div>
      ))}
    </article>
  );
}

function ReaderParagraph({ from, text, part }: Paragraph & Pick<Reading, "part">) {
  const [first, last] = within(part, from, text);
  if (last <= first) return <p>{text}</p>;
  const [coreFirst, coreLast] = within(part?.core, from, text);
  const hasCore = coreFirst >= first && coreLast <= last && coreLast > coreFirst;
  return (
    <p>
      {text.slice(0, first)}
      <mark>
        {hasCore ? (
          <>
            {text.slice(first, coreFirst)}
            <strong>{text.slice(coreFirst, coreLast)}</strong>
            {text.slice(coreLast, last)}
          </>
        ) : (
          text.slice(first, last)
        )}
      </mark>
      {text.slice(last)}
    </p>
  );
}

/** What of a part lies in a paragraph, counted in the paragraph; nothing where the second is not greater than the first. */
function within(part: TextPart | undefined, from: number, text: string): readonly [first: number, last: number] {
  if (!part) return [0, 0];
  return [Math.max(0, part.from - from), Math.min(text.length, part.to - from)];
}
