import { halfWidth } from "./text";

/** A stretch of time named in a text (时间). */
export interface NamedPeriod {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  /** First and last month, 1 to 12, where the text says them; 上半年 is 1 to 6, 2023年9月30日 is 9 to 9. */
  readonly months?: { readonly first: number; readonly last: number };
  readonly day?: number;
}

/** 1-9月, 1—9月, 一季度, 上半年, 前三季度, 9月末, 12月31日: each reader gives the months. */
const monthForms: readonly [pattern: RegExp, months: (m: RegExpExecArray) => [number, number] | undefined][] = [
  [/(\d{1,2})月?(?:份)?\s*[-~至到—]+\s*(\d{1,2})月(?:份|底|末)?/gu, (m) => [Number(m[1]), Number(m[2])]],
  [/(\d{1,2})月(?:份|底|末)?/gu, (m) => [Number(m[1]), Number(m[1])]],
  [/(?:第)?([一1])季?度?[-~至到—]([二三四2-4])季度?(?:末)?/gu, (m) => [1, quarter(m[2] ?? "")?.[1] ?? 0]],
  [/上半年/gu, () => [1, 6]],
  [/下半年/gu, () => [7, 12]],
  [/前([二两三])季度?|([二三])季度累计/gu, (m) => [1, 3 * ("一二三".indexOf(m[1] ?? m[2] ?? "") + 1 || 2)]],
  [/(?:第)?([一二三四1-4])季度?(?:末)?/gu, (m) => quarter(m[1] ?? "")],
  [/全年|年度/gu, () => [1, 12]],
];

const yearPattern = /((?:19|20)\d{2})(?:\s*年(?:度)?(?:底|末)?|(?=[-/.]\d{1,2}[-/.]\d{1,2}))/gu;
const dayPattern = /(\d{1,2})[日号]/gu;
const numericDate = /((?:19|20)\d{2})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?/gu;

/**
 * Finds every year, month, quarter and half-year that a text names.
 *
 * @param text - any text; full-width digits are read too
 * @returns the periods in order; positions refer to `text`. A year and the months behind it are one period
 * @example findPeriods("2025年1-6月")[0] // => { start: 0, end: 9, year: 2025, months: { first: 1, last: 6 } }
 */
export function findPeriods(text: string): NamedPeriod[] {
  // Most cells name no period; every one that does has one of these signs.
  if (!/[年月季日号]|(?:19|20)\d\d|[１２][９０]/u.test(text)) return [];
  const flat = halfWidth(text);
  const pieces: NamedPeriod[] = [];
  const isFree = (start: number, end: number): boolean => pieces.every((p) => end <= p.start || start >= p.end);
  const add = (piece: NamedPeriod): void => {
    if (isFree(piece.start, piece.end)) pieces.push(piece);
  };
  for (const m of flat.matchAll(numericDate)) {
    const [first, last] = [Number(m[2]), Number(m[2])];
    if (first < 1 || first > 12) continue;
    add({ ...span(m), year: Number(m[1]), months: { first, last }, ...(m[3] ? { day: Number(m[3]) } : {}) });
  }
  for (const m of flat.matchAll(yearPattern)) add({ ...span(m), year: Number(m[1]) });
  for (const [pattern, months] of monthForms)
    for (const m of flat.matchAll(pattern)) {
      const [first, last] = months(m) ?? [0, 0];
      if (first >= 1 && last <= 12 && first <= last) add({ ...span(m), months: { first, last } });
    }
  for (const m of flat.matchAll(dayPattern)) {
    const before = pieces.find((p) => p.months && p.end === m.index);
    if (before) add({ ...span(m), day: Number(m[1]) });
  }
  return join(pieces.sort((a, b) => a.start - b.start));
}

/**
 * Blanks every named period out of a text, so that the 9 of 9月底 is not taken for a quantity.
 *
 * @returns text of the same length
 */
export function withoutPeriods(text: string): string {
  let result = text;
  for (const { start, end } of findPeriods(text)) {
    const tail = /^(?:以?前|之前|内)/u.exec(text.slice(end))?.[0].length ?? 0;
    result = result.slice(0, start) + " ".repeat(end + tail - start) + result.slice(end + tail);
  }
  return result;
}

function span(m: RegExpMatchArray): { start: number; end: number } {
  const start = m.index ?? 0;
  return { start, end: start + m[0].length };
}

function quarter(sign: string): [number, number] | undefined {
  const n = "一二三四".indexOf(sign) + 1 || Number(sign);
  return n >= 1 && n <= 4 ? [3 * n - 2, 3 * n] : undefined;
}

/** A year takes the months, and the months take the day, that follow at once. */
function join(pieces: readonly NamedPeriod[]): NamedPeriod[] {
  const joined: NamedPeriod[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const touches = last && piece.start - last.end <= 1;
    if (touches && piece.year === undefined && !(last.months && piece.months) && last.day === undefined)
      joined[joined.length - 1] = { ...last, ...piece, start: last.start };
    else joined.push(piece);
  }
  return joined;
}
