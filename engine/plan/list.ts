import { measures } from "./words";

/** Items of a list of names, each with the measure that the last one or 等 brings for all of them. */
export function itemsOf(name: string): string[] {
  const [head, rest] = splitEtc(name);
  const items = splitList(head);
  if (rest !== undefined && rest !== "") return items.map((item) => item + rest);
  const measure = measures.exec(items.at(-1)!)?.[0] ?? "";
  const common = commonTail(items.at(-1)!, measure);
  return items.map((item, i) => (i === items.length - 1 || measures.test(item) ? item : item + common));
}

function splitEtc(name: string): [head: string, rest: string | undefined] {
  const at = name.lastIndexOf("等");
  return at < 0 || !/[、和及与]/u.test(name.slice(0, at)) ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

/** Between 、和及与 that stand outside brackets and quotation marks, and inside no word. */
export function splitList(text: string): string[] {
  return text
    .split(/(?<![“(《][^”)》]*)(?:、|(?<=[\p{Script=Han}”)])(?:和|及|与|以及)(?!谐|其))/u)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function commonTail(last: string, measure: string): string {
  const known = /(?:良种|设施|服务)?覆盖率$|(?:安全|综合|资源化)?利用率$|(?:产业)?(?:产值|增加值)$|数量$|总量$/u.exec(
    last,
  )?.[0];
  return known ?? (measure.length < last.length ? measure : "");
}
