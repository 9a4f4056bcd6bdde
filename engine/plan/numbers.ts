import { findQuantities } from "../quantity/quantity";

/** A number with its unit as a plan writes it (数量); positions in the sentence. */
export interface WrittenQuantity {
  readonly value: number;
  /** As stated, "" for none. */
  readonly unit: string;
  readonly unitKind: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** Numbers that only plans write: each with the unit that stands for it, and the kind of that unit. */
const ownForms: readonly {
  pattern: RegExp;
  unitKind: string;
  read: (found: RegExpMatchArray) => { value: number; unit: string };
}[] = [
  { pattern: /百分之百/gu, unitKind: "ratio", read: () => ({ value: 100, unit: "%" }) },
  {
    pattern: /(?<![\d.:∶])(\d{1,6}(?:\.\d{1,6})?)[:∶](\d{1,6}(?:\.\d{1,6})?)(?![\d.:∶])/gu,
    unitKind: "proportion",
    read: ([, value, base]) => ({ value: Number(value), unit: `:${base}` }),
  },
  {
    pattern: /(?<![\d./])(\d{1,6}(?:\.\d{1,6})?)(\/1?0{0,5}[十百千]?[万亿])(?![元\d])/gu,
    unitKind: "per-head",
    read: ([, value, unit]) => ({ value: Number(value), unit: unit! }),
  },
  {
    // 八成以上, 九成五
    pattern: /[一两二三四五六七八九]成[五半]?(?=以[上下内]|左右|[,。;、)]|$)/gu,
    unitKind: "ratio",
    read: ([written]) => ({
      value: "一二三四五六七八九".indexOf(written[0]!.replace("两", "二")) + 1 + (written.length > 2 ? 0.5 : 0),
      unit: "成",
    }),
  },
  {
    pattern: /(?<=翻)[一两二三](?=番)番/gu,
    unitKind: "doubling",
    read: ([numeral]) => ({ value: { 一: 1, 两: 2, 二: 2, 三: 3 }[numeral[0]!]!, unit: "番" }),
  },
];

/** What may follow a unit of the lexicon and belongs to it, and the kind of unit that it then is. */
const ownTails: readonly { unit: RegExp; tail: RegExp; unitKind?: string }[] = [
  // 298克标准煤/千瓦时
  {
    unit: /^[万亿]?(?:千?克|吨|公斤)$/u,
    tail: /^(?:标准煤|标煤|二氧化碳)(?:\/(?:万元|千瓦时|平方米|吨|人|件))?/u,
    unitKind: "intensity",
  },
  // 8000万棒: a word that the lexicon has not
  {
    unit: /^[万亿千百]+$/u,
    tail: /^(?![元以左上余多])\p{Script=Han}(?=[,。;、)]|以[上下内]|左右|$)/u,
    unitKind: "things",
  },
  { unit: /^个$/u, tail: /^(?:批次|频次)/u },
  // 40个(次)
  { unit: /^[万千百]?\p{Script=Han}{1,2}$/u, tail: /^\((?:次|人|户|台|套|处|张|场|项|家|所|座)\)/u },
];

/**
 * The numbers of a sentence with their units (数量识别), in order: those of the lexicon, and what only plans write:
 * 2.7:1, 10/10万, 百分之百, 翻一番, 298克标准煤/千瓦时, 40个(次). A number that is part of a name (PM2.5) is none.
 *
 * @param sentence - folded
 * @example numbersIn("提升到2.7:1").map(({ value, unit }) => `${value} ${unit}`) // => ["2.7 :1"]
 */
export function numbersIn(sentence: string): WrittenQuantity[] {
  const own = ownForms.flatMap(({ pattern, unitKind, read }) =>
    [...sentence.matchAll(pattern)].map((found): WrittenQuantity => ({
      ...read(found),
      unitKind,
      start: found.index,
      end: found.index + found[0].length,
    })),
  );
  const others = findQuantities(sentence).flatMap(({ value, unit, start, end }): WrittenQuantity[] => {
    if (own.some((each) => start < each.end && end > each.start)) return [];
    const isMeasured = /^(?:ratio|money)$/u.test(unit?.kind ?? "");
    if (!isMeasured && /[A-Za-z]$/u.test(sentence.slice(0, start))) return [];
    return [withTail({ value, unit: unit?.written ?? "", unitKind: unit?.kind, start, end }, sentence)];
  });
  return [...own, ...others].sort((a, b) => a.start - b.start);
}

function withTail(quantity: WrittenQuantity, sentence: string): WrittenQuantity {
  const after = sentence.slice(quantity.end, quantity.end + 16);
  for (const { unit, tail, unitKind = quantity.unitKind } of ownTails) {
    const found = unit.test(quantity.unit) ? tail.exec(after)?.[0] : undefined;
    if (found !== undefined)
      return { ...quantity, unit: quantity.unit + found, unitKind, end: quantity.end + found.length };
  }
  return quantity;
}
