import { readNumeral } from "../quantity/numeral";
import { halfWidth } from "../quantity/text";

const rankForm = /(?:第|前|列|居)\s*(\d{1,3}|[一二三四五六七八九十]{1,3})(名|位|强)?\s*(?=$|[,;。)])/u;

/**
 * Reads a place among peers (位次): 全市前3名, 居三区第一, 第2位.
 *
 * @param text - any text
 * @returns the place, 1 for the best, and the word that counts it; `undefined` where none is named
 * @example readPlace("进入全市前3名") // => { place: 3, unit: "名" }
 */
export function readPlace(text: string): { place: number; unit: string } | undefined {
  const [, digits, unit = "位"] = rankForm.exec(halfWidth(text)) ?? [];
  const place = digits === undefined ? undefined : /^\d/u.test(digits) ? Number(digits) : readNumeral(digits);
  return place === undefined ? undefined : { place, unit: unit === "强" ? "位" : unit };
}
