import { fieldWord } from "./lexicon/lexicon";

/**
 * Where in a method a field stands, in the words of a statistician (栏目位置).
 *
 * @param path - keys and positions from 0, such as `indicators.2.weight`; a key that is nobody's field stays as it is
 * @example pathText("indicators.2.weight") // => "指标体系第3项“权重”"
 * @example pathText("units.where") // => "评价单位“条件”"
 */
export function pathText(path: string): string {
  const words: string[] = [];
  let field: string | undefined;
  for (const key of path.split(".")) {
    if (/^\d+$/u.test(key) && words.length > 0) words.push(`${words.pop() ?? ""}第${Number(key) + 1}项`);
    else if (key !== "") {
      words.push(fieldWord(field ?? "", key) ?? key);
      field = key;
    }
  }
  // 加减分 only holds its four kinds, whose names say enough.
  const [first = "", ...rest] = path.startsWith("adjustments.") ? words.slice(1) : words;
  if (rest.length === 0) return first.endsWith("项") ? first : `“${first}”`;
  return `${first}“${rest.join("·")}”`;
}
