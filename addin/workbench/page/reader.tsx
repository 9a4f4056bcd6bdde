import { useEffect, useMemo, useRef } from "preact/hooks";
import type { MarkedPart, ShownDocument, TextPart } from "../../host";
import { useGrown } from "./use-grown";

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
  const marked = chunks.findLastIndex(([first]) => first!.from <= (part?.from ?? 0));
  const centre = useRef({ chunks, at: marked });
  if (centre.current.chunks !== chunks) centre.current = { chunks, at: marked };
  const reach = useGrown(chunks, chunks.length);
  const isBuilt = (index: number): boolean =>
    Math.abs(index - centre.current.at) <= reach || Math.abs(index - marked) <= 1;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const mark = place.current?.querySelector("mark");
    if (!mark) return place.current?.scrollTo({ top: 0 });
    let frame = 0;
    const show = (frames: number): void => {
      mark.scrollIntoView({ block: "center", inline: "nearest" });
      // What comes into view has other heights than it was taken for.
      if (frames > 0) frame = requestAnimationFrame(() => show(frames - 1));
    };
    show(3);
    return () => cancelAnimationFrame(frame);
  }, [reading]);
  return (
    <article ref={place} class="reader" tabIndex={0} aria-label={label}>
      <h2>{document.name}</h2>
      {chunks.map((chunk, i) => (
        <ReaderChunk
          key={chunk[0]!.from}
          chunk={chunk}
          isBuilt={isBuilt(i)}
          part={part && chunk.some(({ from, text }) => isWithin(part, from, text)) ? part : undefined}
        />
      ))}
    </article>
  );
}

interface ReaderChunkProps extends Pick<Reading, "part"> {
  readonly chunk: readonly Paragraph[];
  readonly isBuilt: boolean;
}

/** Paragraphs that stand together; until they are built their lines stand there as one. */
function ReaderChunk({ chunk, isBuilt, part }: ReaderChunkProps) {
  // The same node tells Preact that there is nothing to compare.
  return useMemo(
    () => (
      <div class="reader-chunk">
        {isBuilt ? (
          chunk.map((paragraph) => <ReaderParagraph key={paragraph.from} {...paragraph} part={part} />)
        ) : (
          <p>{chunk.map(({ text }) => text).join("\n")}</p>
        )}
      </div>
    ),
    [chunk, isBuilt, part],
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

function isWithin(part: TextPart, from: number, text: string): boolean {
  const [first, last] = within(part, from, text);
  return last > first;
}
