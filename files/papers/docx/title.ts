import { widthOf } from "../../text-width";

/** Before these a title may be broken without tearing a word apart. */
const wholeEndings =
  /(?=(?:完成|进展|运行|评价|考核|督查)?情况的?(?:通报|报告)$|(?:完成|进展|运行|评价|考核)(?:通报|报告)$)/u;

/** Between Chinese and digits or letters programs leave a quarter of a character. */
const spacedTurns = /(?<=[\dA-Za-z])(?=[^\dA-Za-z\s])|(?<=[^\dA-Za-z\s])(?=[\dA-Za-z])/gu;

/**
 * A title in lines that each end with a whole word (标题回行).
 *
 * One that fits a line, or in which no such place is known, is left to the program that shows it.
 *
 * @param room - characters to a line
 * @source GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜
 */
export function titleLines(title: string, room: number): string {
  const turns = title.match(spacedTurns)?.length ?? 0;
  if (widthOf(title) + turns / 2 <= 2 * room) return title;
  const at = title.search(wholeEndings);
  return at <= 0 ? title : `${title.slice(0, at)}\n${title.slice(at)}`;
}
