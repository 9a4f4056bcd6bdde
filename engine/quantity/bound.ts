import { halfWidth } from "./text";

/**
 * How an actual value is compared with a target (比较关系): at least, more than, at most, less than, about, exactly.
 */
export type Comparator = ">=" | ">" | "<=" | "<" | "~" | "=";

/** Words behind a number. They outweigh the words before it: 突破…以上 is at least. */
const behind: readonly [words: RegExp, comparator: Comparator][] = [
  [/^\s*(?:\(含\))?(?:及|或)?(?:以上|之上)/u, ">="],
  [/^\s*(?:及|或)?(?:以下|以内|之内|之下)/u, "<="],
  [/^\s*(?:左右|上下)/u, "~"],
  [/^\s*(?:内|封顶)(?=$|[\s,、。;)])/u, "<="],
];

/** Words before a number, nearest first; 以上, 以下 and 以内 include the number, 超过 and 低于 do not. */
const before: readonly [words: RegExp, comparator: Comparator][] = [
  [/(?:不低于|不少于|不小于|不得低于|不得少于|不能低于|大于等于|大于或等于|至少|最低|≥|≧|>=|=>)$/u, ">="],
  [
    /(?:不超过|不高于|不大于|不多于|不突破|不得超过|不得高于|不得突破|不能超过|小于等于|小于或等于|至多|最多|最高|≤|≦|<=|=<)$/u,
    "<=",
  ],
  [/(?:控制在|压减到|压减至|压降至|降至|降到|降低到|降低至|下降到|下降至|减少到|减少至|回落到|回落至)$/u, "<="],
  [/(?:稳定在|保持在|维持在|稳定于|大约|约|接近|近|≈|~)$/u, "~"],
  [/(?:突破|超过|超|高于|大于|多于|优于或高于|>)$/u, ">"],
  [/(?:低于|小于|少于|优于|不足|不满|<)$/u, "<"],
  [/(?:等于|全覆盖|全部达标|=)$/u, "="],
  [/(?:达到|达|增至|增加到|增长到|提高到|提升到|提高至|提升至|实现|完成|为)$/u, ">="],
];

/**
 * The comparator that the words around a number state.
 *
 * @param text - the text that holds the number
 * @param start - where the number begins
 * @param end - the position behind the number and its unit
 * @returns the comparator, or `undefined` where no word states one: a bare number is then `>=`
 * @source 《中华人民共和国民法典》第一千二百五十九条: 以上、以下、以内、届满 include the number; 不满、超过、以外 do not
 * @example statedComparator("控制在3.25亿立方米以内", 3, 11) // => "<="
 */
export function statedComparator(text: string, start: number, end: number): Comparator | undefined {
  const flat = halfWidth(text);
  const after = flat.slice(end).replace(/^\s*\([^)]*\)/u, "");
  const lead = flat.slice(0, start).replace(/\s+$/u, "");
  for (const [words, comparator] of behind) if (words.test(after)) return comparator;
  return before.find(([words]) => words.test(lead))?.[1];
}

/**
 * Writes a bound as plans do, so that reading it gives the same comparator back.
 *
 * @param comparator - how the actual value is compared
 * @param quantity - the number with its unit, as written
 * @example writeBound("<=", "3.25亿立方米") // => "不超过3.25亿立方米"
 */
export function writeBound(comparator: Comparator, quantity: string): string {
  return comparator === "~" ? `${quantity}左右` : `${written[comparator]}${quantity}`;
}

const written: Readonly<Record<Exclude<Comparator, "~">, string>> = {
  ">=": "不低于",
  ">": "超过",
  "<=": "不超过",
  "<": "低于",
  "=": "等于",
};
