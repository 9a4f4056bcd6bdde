import { halfWidth } from "../quantity/text";
import { brokenLines } from "./lines";
import { simplifyText } from "./simplify";

/** A text made uniform, and where each of its characters stood in the source (归一文本). */
export interface FoldedText {
  readonly text: string;
  /** One more entry than the text has characters: the last is the source's length. */
  readonly positions: Int32Array;
}

/** Spaces that typesetting puts between characters and digits: 2023 年, 新增 5 家; not those before the number of an item. */
const loose =
  /(?<=[\u3400-\u9fff”%])[ \u00a0]+(?=[\dA-Za-z])(?!\d{1,3}[.、．](?!\d))|(?<=[\dA-Za-z%])[ \u00a0]+(?=[\u3400-\u9fff“])/gu;

/** Pinyin in brackets behind a character, as some web pages write it: 進(jìn), 經(jīng)濟(jì). */
const pinyin = /(?<=[\u3400-\u9fff])[(（][a-zü\u00e0-\u01dc]{1,6}[)）]/giu;

/**
 * Makes a text uniform (文本归一): half-width signs, simplified characters, no pinyin behind characters, no
 * spaces between characters and digits, no line ends inside sentences.
 *
 * @param source - as it came from the document
 * @example foldText("進(jìn)度１００％").text // => "进度100%"
 */
export function foldText(source: string): FoldedText {
  let text = "";
  const positions: number[] = [];
  let from = 0;
  const keep = (to: number) => {
    text += source.slice(from, to);
    for (let i = from; i < to; i++) positions.push(i);
  };
  const dropped = [...source.matchAll(pinyin), ...source.matchAll(loose)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length }))
    .concat(brokenLines(source))
    .sort((a, b) => a.start - b.start);
  for (const { start, end } of dropped) {
    if (end <= from) continue;
    keep(Math.max(start, from));
    from = end;
  }
  keep(source.length);
  positions.push(source.length);
  const plain = halfWidth(text).replace(/[\u2002-\u200b\t]/gu, " ");
  return { text: simplifyText(plain), positions: Int32Array.from(positions) };
}
