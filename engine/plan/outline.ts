import { readNumeral, writeNumeral } from "../quantity/numeral";
import type { Span } from "./target";

/** A numbered piece of a plan (条款), with positions in the folded text. */
export interface Clause {
  /** Numbers from the outermost level, joined by "/": 二/一/2. */
  readonly path: string;
  /** What stands behind the number, up to the first full stop or line end. */
  readonly title: string;
  /** Everything up to the next number, the title included. */
  readonly body: Span;
  /** Whether the document says this clause a second time (一页两份正文). */
  readonly isRepeated: boolean;
}

interface Mark {
  readonly level: number;
  /** `undefined` where the number cannot be read any more, and is the next one of its level. */
  readonly number: number | undefined;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const numerals = "[一二三四五六七八九十]{1,3}";

/** Numbers of headings by level: 一、 (一) 1. (1). */
const levels: readonly RegExp[] = [
  new RegExp(`(?<=^|[\\s。;;)])(${numerals})、`, "gu"),
  new RegExp(`(?<=^|[\\s。;;)])\\((${numerals})\\)`, "gu"),
  /(?<=^|[\s。;)])(\d{1,3})[.、．](?![\d])/gu,
  /(?<=^|[\s。;)])\((\d{1,2})\)/gu,
];

/** A heading (六)推进… whose brackets and numeral were broken on the way: ?。┩七M. Its level is the second. */
const brokenHeading = /^[ ]*\?[。.]/gmu;

/** Lines below a document that are no part of it. */
const footer =
  /^[ \u3000]*(?:来源|责任编辑|版权|地址|邮箱|邮编|电话|附件|网站地图|上一篇|下一篇|主办|备案|文件文字版|扫一扫|\(?责任编辑)/mu;

/**
 * Finds the numbered clauses of a plan (提纲).
 *
 * A number counts when it goes on from the last one of its level, or begins again at 1; so a numeral in a sentence is no
 * heading, and plans that number their items through all chapters keep their numbers. A chapter one that comes again
 * with the same title begins a second copy of the text.
 *
 * @param text - folded
 */
export function outlineOf(text: string): Clause[] {
  const marks = marksIn(text);
  const last: number[] = [0, 0, 0, 0];
  const current: (Mark | undefined)[] = [];
  const seen = new Set<string>();
  const clauses: Clause[] = [];
  let isRepeated = false;
  const accepted = marks.flatMap((mark): Mark[] => {
    const next = last[mark.level]! + 1;
    const { number = next } = mark;
    if (number !== next && number !== 1) return [];
    last[mark.level] = number;
    return [mark.number === undefined ? { ...mark, number, written: writeNumeral(number) } : mark];
  });
  accepted.forEach((mark, i) => {
    current.length = mark.level;
    current[mark.level] = mark;
    const path = current.flatMap((each) => (each ? [each.written] : [])).join("/");
    const end = accepted[i + 1]?.start ?? endOf(text, mark.end);
    const title = /^[^。\n]*/u.exec(text.slice(mark.end, end))![0].trim();
    const key = `${path} ${title.slice(0, 12)}`;
    if (mark.level === 0) isRepeated = seen.has(key);
    seen.add(key);
    clauses.push({ path, title, body: { start: mark.end, end }, isRepeated });
  });
  return clauses;
}

function marksIn(text: string): Mark[] {
  const broken = [...text.matchAll(brokenHeading)].map((found): Mark => ({
    level: 1,
    number: undefined,
    written: "",
    start: found.index,
    end: found.index + found[0].length,
  }));
  return levels
    .flatMap((pattern, level) =>
      [...text.matchAll(pattern)].map((found): Mark => {
        const written = found[1]!;
        const number = /\d/u.test(written) ? Number(written) : (readNumeral(written) ?? 0);
        return { level, number, written, start: found.index, end: found.index + found[0].length };
      }),
    )
    .concat(broken)
    .sort((a, b) => a.start - b.start);
}

function endOf(text: string, from: number): number {
  const found = footer.exec(text.slice(from));
  return found ? from + found.index : text.length;
}
