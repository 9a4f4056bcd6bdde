import { measures } from "./words";

/** Items of a list of names, each with the measure that the last one or 等 brings for all of them. */
export function itemsOf(name: string): string[] {
  const [head, rest] = splitEtc(name);
  const per = perHead.exec(head)?.[0] ?? "";
  const items = splitList(head).map((item) => (item.startsWith(per) ? item : per + item));
  if (rest !== undefined && rest !== "") return items.map((item) => item + rest);
  const measure = measures.exec(items.at(-1)!)?.[0] ?? "";
  const common = alternatives(items) ?? commonTail(items.at(-1)!, measure);
  return items.map((item, i) => (i === items.length - 1 || measures.test(item) ? item : item + common));
}

/** 茶油、湘猪、小龙虾三大产业全产业链产值: a count of the items closes their list. */
const countedList = /^(.*[、和及与].*?)等?(?:[二两三四五六七八九十]大)(?=\p{Script=Han}{2})(.*)$/u;

/** 每千人口床位数、医师数: the first item says per how many for all of them. */
const perHead = /^每[十百千万亿]+(?:名|个)?(?:人口?|户|\p{Script=Han}{0,3}人)/u;

function splitEtc(name: string): [head: string, rest: string | undefined] {
  const counted = countedList.exec(name);
  if (counted) return [counted[1]!, counted[2]!];
  const at = name.lastIndexOf("等");
  return at < 0 || !/[、和及与]/u.test(name.slice(0, at)) ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

/** Between 、和及与 that stand outside brackets and quotation marks, and inside no word. */
export function splitList(text: string): string[] {
  return text
    .split(
      /(?<![“(《][^”)》]*)(?:、|(?<=[\p{Script=Han}”)])(?:和|(?<![普涉波触顾])及(?![时格早])|与|以及)(?!谐|其|以[上下]|[上下]限))/u,
    )
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** 城镇、农村居民人均可支配收入, 失业、工伤保险参保人数: words of two characters each, the last with what all have. */
function alternatives(items: readonly string[]): string | undefined {
  const last = items.at(-1)!;
  const areShort = items.length > 1 && items.slice(0, -1).every((item) => /^\p{Script=Han}{2}$/u.test(item));
  return areShort && last.length > 6 ? last.slice(2) : undefined;
}

function commonTail(last: string, measure: string): string {
  const known = /(?:良种|设施|服务)?覆盖率$|(?:安全|综合|资源化)?利用率$|(?:产业)?(?:产值|增加值)$|数量$|总量$/u.exec(
    last,
  )?.[0];
  return known ?? (measure.length < last.length ? measure : "");
}
