import type { Span } from "../../../engine/index";
import type { ReadDocument } from "./jobs";

/** What is looked for in a document: a sentence, as a sheet holds it, and what tells it from another that says the same. */
export interface SentenceClue {
  readonly sentence: string;
  readonly indicator?: string;
  readonly clause?: string;
  /** The number that became no target, as it is written. */
  readonly number?: string;
}

/** Where a sentence stands in a document's text, and its number, where that is known. */
export interface FoundSentence {
  readonly sentence: Span;
  readonly number?: Span;
}

/**
 * Finds a sentence in a document (查找原文): among the sentences that numbers were read from, else anywhere in the text. Spaces
 * and line ends do not count, since cells and files have others.
 *
 * @returns nothing where the document does not say it
 */
export function findSentence({ text, reading }: ReadDocument, clue: SentenceClue): FoundSentence | undefined {
  const wanted = plain(clue.sentence);
  if (wanted === "") return undefined;
  const passed = reading.passed.map(({ span, sentence, clause }) => ({
    sentence,
    clause,
    number: span,
    indicator: "",
  }));
  const found = [...reading.targets, ...passed]
    .filter(({ sentence }) => plain(text.slice(sentence.start, sentence.end)) === wanted)
    .map((each) => ({ each, likeness: likeness(each, text, clue) }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (!found) return anywhere(text, wanted);
  const { sentence, number } = found.each;
  const isKnown = clue.number === undefined ? found.likeness > 0 : found.likeness >= 2;
  return trimmedSentence(text, { sentence, ...(isKnown ? { number } : {}) });
}

/** How much a number of the right sentence is the one that is meant: by its name or how it is written, then by its clause. */
function likeness(
  each: { readonly indicator: string; readonly clause: string; readonly number: Span },
  text: string,
  clue: SentenceClue,
): number {
  const isNamed =
    clue.number === undefined
      ? each.indicator === clue.indicator
      : each.indicator === "" && text.slice(each.number.start, each.number.end) === clue.number;
  return 2 * Number(isNamed) + Number(each.clause === clue.clause);
}

function anywhere(text: string, wanted: string): FoundSentence | undefined {
  const positions: number[] = [];
  let dense = "";
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (/\s/u.test(char)) continue;
    dense += char;
    positions.push(at);
  }
  const from = dense.indexOf(wanted);
  if (from < 0) return undefined;
  return { sentence: { start: positions[from]!, end: positions[from + wanted.length - 1]! + 1 } };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** A sentence without the spaces around it. */
export function trimmedSentence(text: string, { sentence, number }: FoundSentence): FoundSentence {
  const words = text.slice(sentence.start, sentence.end);
  const start = sentence.start + words.length - words.trimStart().length;
  return { sentence: { start, end: start + words.trim().length }, ...(number ? { number } : {}) };
}
