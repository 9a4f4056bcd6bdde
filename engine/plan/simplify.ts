import { Converter } from "opencc-js/t2cn";

let convert: ((text: string) => string) | undefined;

/**
 * Traditional characters as simplified ones (繁转简), line by line; a line whose length would change stays as it is, so
 * that every position keeps its place in the source.
 *
 * @example simplifyText("規模以上工業") // => "规模以上工业"
 */
export function simplifyText(text: string): string {
  convert ??= Converter({ from: "t", to: "cn" });
  const simple = convert(text);
  if (simple.length === text.length) return simple;
  return text
    .split("\n")
    .map((line) => {
      const converted = convert!(line);
      return converted.length === line.length ? converted : line;
    })
    .join("\n");
}
