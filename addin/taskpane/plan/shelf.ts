import type { MarkedPart, ShownDocument } from "../../host";
import { findSentence, type FoundSentence, type SentenceClue } from "./find-sentence";
import type { ReadDocument } from "./jobs";

/** A sentence with the document that says it. */
export interface ShelfFind {
  readonly document: ShownDocument;
  /** None shows the document's beginning. */
  readonly part?: MarkedPart;
}

/** Documents that are remembered; each is a text of some hundred kilobytes. */
const mostDocuments = 8;

/**
 * The documents that were read since the pane was opened (已打开的规划): as long as one is here, every row that was read from it can
 * show its sentence, whatever became of the sheet that it stands on.
 */
export class Shelf {
  #documents: readonly ReadDocument[] = [];

  /** Puts a document on the shelf, in place of an earlier one of its name. */
  put(document: ReadDocument): void {
    const others = this.#documents.filter(({ name }) => name !== document.name);
    this.#documents = [document, ...others].slice(0, mostDocuments);
  }

  /** The document that says a sentence; the one read last where several do. */
  find(clue: SentenceClue): ShelfFind | undefined {
    for (const document of this.#documents) {
      const found = findSentence(document, clue);
      if (found) return { document: shownDocument(document), part: markedPart(found) };
    }
    return undefined;
  }
}

/** A document as a host shows it. */
export function shownDocument({ name, text }: Pick<ReadDocument, "name" | "text">): ShownDocument {
  return { name, text };
}

/** A sentence as a host marks it, with its number inside. */
export function markedPart({ sentence, number }: FoundSentence): MarkedPart {
  const part = { from: sentence.start, to: sentence.end };
  return number ? { ...part, core: { from: number.start, to: number.end } } : part;
}
