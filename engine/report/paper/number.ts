import type { Paper, PaperText } from "./paper";

/** What each table and figure of a paper is called, by its key: 表1, 图2 (图表编号). */
export type PaperNumbers = ReadonlyMap<string, string>;

/** Words that follow one another, or what a table or figure is called, with its key (文字片段). */
export interface PaperPiece {
  readonly text: string;
  /** The key of the table or figure that is meant. */
  readonly ref?: string;
}

/**
 * Numbers the tables and figures of a paper in the order of reading, each kind by itself (图表编号).
 *
 * @throws Error where two have one key: whoever made the paper has to mend it
 */
export function numberPaper({ sections }: Pick<Paper, "sections">): PaperNumbers {
  const numbers = new Map<string, string>();
  const counts = { 表: 0, 图: 0 };
  for (const part of sections.flatMap(({ parts }) => parts)) {
    if (part.kind !== "table" && part.kind !== "figure") continue;
    if (part.kind === "table" && part.title === "") continue;
    if (numbers.has(part.key)) throw new Error(`two tables or figures of a paper are called ${part.key}`);
    const word = part.kind === "table" ? "表" : "图";
    numbers.set(part.key, `${word}${++counts[word]}`);
  }
  return numbers;
}

/**
 * The pieces of a text, what it refers to by its number (引用).
 *
 * @throws Error where it refers to what is not in the paper
 */
export function paperPieces(text: PaperText, numbers: PaperNumbers): readonly PaperPiece[] {
  if (typeof text === "string") return [{ text }];
  return text.map((piece) => {
    if (typeof piece === "string") return { text: piece };
    const number = numbers.get(piece.ref);
    if (number === undefined) throw new Error(`a text refers to ${piece.ref}, which is not in the paper`);
    return { text: number, ref: piece.ref };
  });
}

/**
 * A text as it is read.
 *
 * @throws Error as `paperPieces`
 * @example paperWords(["见", { ref: "ranking" }, "。"], new Map([["ranking", "表1"]])) // => "见表1。"
 */
export function paperWords(text: PaperText, numbers: PaperNumbers): string {
  return paperPieces(text, numbers)
    .map((piece) => piece.text)
    .join("");
}
