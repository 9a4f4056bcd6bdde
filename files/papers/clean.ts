/** What XML 1.0 cannot hold, and halves of characters. @source XML 1.0 (fifth edition), production 2 */
const unheld =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** A text that every format can hold (可写文字): what XML cannot say becomes �, line ends are one character, tabs are blanks. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replaceAll("\t", " ").replace(new RegExp(unheld.source, "g"), "\ufffd");
}

/** Plain data with all its texts as `cleanText` gives them. */
export function cleanData<T>(data: T): T {
  if (typeof data === "string") return cleanText(data) as T;
  if (Array.isArray(data)) return data.map((each: unknown) => cleanData(each)) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, cleanData<unknown>(value)])) as T;
}
