import type { PaperCell, PaperPart, PaperTable, PaperText } from "../paper/paper";

/** A cell as a chapter gives it: its text, or the text with how it stands. */
export type Cell = string | PaperCell;

/** A table as a chapter gives it (章节里的表). */
export interface TableParts {
  readonly key: string;
  readonly title: string;
  /** Of its numbers, such as 分; put after 单位：. */
  readonly unit?: string | undefined;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly widths?: readonly number[];
  readonly notes?: readonly string[];
}

const number = /^[+−]?\d[\d.]*%?$|^—$/u;

/** A table whose numbers stand right and whose words stand left (表). */
export function table({ key, title, unit, header, rows, widths, notes }: TableParts): PaperTable {
  return {
    kind: "table",
    key,
    title,
    ...(unit === undefined ? {} : { unit: `单位：${unit}` }),
    header: [header.map((text): PaperCell => ({ text, align: "center" }))],
    rows: rows.map((row) => row.map(cellOf)),
    ...(widths === undefined ? {} : { widths }),
    ...(notes === undefined || notes.length === 0 ? {} : { notes }),
  };
}

function cellOf(cell: Cell): PaperCell {
  if (typeof cell !== "string") return cell;
  return { text: cell, align: number.test(cell) ? "right" : "left" };
}

/** A cell of a column of figures, whatever stands behind the number, or the word for why there is none. */
export function figure(text: string): PaperCell {
  return { text, align: "right" };
}

/** A heading. */
export function heading(level: 1 | 2 | 3, text: string): PaperPart {
  return { kind: "heading", level, text };
}

/** A paragraph of sentences and references; texts that stand next to each other are one. */
export function paragraph(...text: readonly (string | { readonly ref: string })[]): PaperPart {
  return { kind: "paragraph", text: joined(text) };
}

function joined(text: readonly (string | { readonly ref: string })[]): PaperText {
  const parts: (string | { readonly ref: string })[] = [];
  for (const part of text) {
    const before = parts.at(-1);
    if (typeof part === "string" && typeof before === "string") parts[parts.length - 1] = before + part;
    else parts.push(part);
  }
  return parts.length === 1 && typeof parts[0] === "string" ? parts[0] : parts;
}

/** By which key something is referred to. */
export function ref(key: string): { readonly ref: string } {
  return { ref: key };
}

/** Names in a sentence, the first so many of them; with how many there are where some are left out (列举). */
export function listing(names: readonly string[], most = 10): string {
  const shown = names.slice(0, most).join("、");
  return names.length > most ? `${shown}等${names.length}个` : shown;
}

/** Sentences of the same kind one after the other, such as 甲78.10分、乙76.30分. */
export function enumerated(parts: readonly string[]): string {
  return parts.join("、");
}

/**
 * Takes out the spaces that stand between Chinese characters and numbers, as official papers are set (去空格).
 *
 * @param names - texts from cells that stay as they are
 * @example tight("得 92.60 分，列第 1 名", []) // => "得92.60分，列第1名"
 */
export function tight(text: string, names: readonly string[] = []): string {
  const kept = names.filter((name) => /\s/u.test(name));
  if (kept.length === 0) return squeezed(text);
  const [name = "", ...others] = kept;
  return text
    .split(name)
    .map((part) => tight(part, others))
    .join(name);
}

function squeezed(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。；：、（）“”]) +(?=[\d+−])/gu, "")
    .replace(/(?<=[\d%]) +(?=[\p{Script=Han}，。；：、（）“”])/gu, "");
}
