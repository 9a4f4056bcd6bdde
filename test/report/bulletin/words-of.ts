import type { Paper, PaperCell, PaperTable } from "../../../engine/report/paper/paper";

/** The tables of a paper. */
export function tablesOf({ sections }: Paper): PaperTable[] {
  return sections.flatMap(({ parts }) => parts.filter((part) => part.kind === "table"));
}

/** Its paragraphs as they are read, without the numbers of tables that they refer to. */
export function sentencesOf({ sections }: Paper): string[] {
  return sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind !== "paragraph"
        ? []
        : [typeof part.text === "string" ? part.text : part.text.filter((piece) => typeof piece === "string").join("")],
    ),
  );
}

/** Every number of a text with its sign of per cent, as it is written. */
export function numbersIn(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?%?/gu) ?? [];
}

/** Numbers of sentences that stand in no cell of the same paper. */
export function strayNumbers(paper: Paper): string[] {
  const texts = (rows: readonly (readonly PaperCell[])[]): string[] => rows.flat().map(({ text }) => text);
  const cells = tablesOf(paper).flatMap(({ header, rows }) => [...texts(header), ...texts(rows)]);
  const there = new Set(cells.flatMap(numbersIn));
  return sentencesOf(paper).flatMap((sentence) =>
    numbersIn(sentence)
      .filter((number) => !there.has(number))
      .map((number) => `${number} of ${sentence}`),
  );
}
