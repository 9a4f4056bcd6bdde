import { Decimal } from "decimal.js";

const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore
const tens: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const written = "零一二三四五六七八九";

/** Matches a run of characters that may be a Chinese numeral; `readNumeral` decides whether it is one. */
export const numeralPattern = /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟点]+/u;

/**
 * Reads a Chinese numeral (中文数字), strictly: what is no well-formed numeral is refused.
 *
 * @param text - the whole numeral, such as 三千二百, 十二, 一点五, 二〇二四 (digit by digit), 一亿零三百万
 * @returns the number, or `undefined` for text that is no numeral (十四五, 一带一路)
 * @example readNumeral("一百二十三万四千五百六十七") // => 1234567
 * @example readNumeral("十四五") // => undefined
 */
export function readNumeral(text: string): number | undefined {
  const [whole = "", fraction, ...rest] = text.split("点");
  if (rest.length > 0) return undefined;
  const integer = readDigitByDigit(whole) ?? readInteger(whole);
  if (fraction === undefined || integer === undefined) return integer;
  const decimals = [...fraction].map((character) => digits[character]);
  if (decimals.length === 0 || decimals.includes(undefined)) return undefined;
  return new Decimal(`${integer}.${decimals.join("")}`).toNumber();
}

/**
 * Writes a whole number as a Chinese numeral.
 *
 * @param n - a whole number from 0 up to 10^12
 * @throws RangeError for anything else
 * @example writeNumeral(3200) // => "三千二百"
 */
export function writeNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= 1e12) throw new RangeError(`no numeral is written for ${n}`);
  if (n === 0) return "零";
  return writeParts(n).replace(/^一十/u, "十");
}

function readDigitByDigit(text: string): number | undefined {
  if (text.length < 3) return undefined;
  const read = [...text].map((character) => digits[character]);
  return read.includes(undefined) || text.includes("两") ? undefined : Number(read.join(""));
}

/** Sections below 万 and 亿 must come in falling order, and so must 千, 百 and 十 within each. */
function readInteger(text: string): number | undefined {
  if (text === "零" || text === "〇") return 0;
  let total = 0;
  let rest = text;
  for (const [sign, size] of [
    ["亿", 1e8],
    ["万", 1e4],
  ] as const) {
    const at = rest.lastIndexOf(sign);
    if (at < 0) continue;
    const head = rest.slice(0, at);
    const section = sign === "亿" && head.includes("万") ? readInteger(head) : readSection(head);
    if (section === undefined || section === 0) return undefined;
    total += section * size;
    rest = rest.slice(at + 1);
  }
  if (rest === "") return total > 0 ? total : undefined;
  // 一万二 is 12,000 in speech and 10,002 in arithmetic: what can be read in two ways is refused.
  if (total > 0 && rest.length === 1) return undefined;
  const last = readSection(rest);
  return last === undefined ? undefined : total + last;
}

function readSection(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let previousTen = 1e4;
  for (const character of text) {
    const ten = tens[character];
    if (ten === undefined) {
      const next = digits[character];
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
    } else {
      if (ten >= previousTen || digit === 0) return undefined;
      if (digit === undefined && !(ten === 10 && total === 0)) return undefined;
      total += (digit ?? 1) * ten;
      previousTen = ten;
      digit = undefined;
    }
  }
  if (text === "" || (digit === 0 && total === 0)) return undefined;
  if (/[百千佰仟][^零〇]$/u.test(text)) return undefined;
  return total + (digit ?? 0);
}

function writeParts(n: number): string {
  for (const [sign, size] of [...Object.entries(myriads).reverse(), ["千", 1000], ["百", 100], ["十", 10]] as const) {
    if (n < size) continue;
    const rest = n % size;
    const gap = rest > 0 && rest < size / 10 ? "零" : "";
    return writeParts(Math.floor(n / size)) + sign + gap + (rest > 0 ? writeParts(rest) : "");
  }
  return written[n] ?? "";
}
