/** What XML 1.0 cannot hold: control characters, halves of characters, and what is no character. @source XML 1.0, production 2 */
const unheld = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu;

/** A text that every format can hold (可写文字): what XML cannot say becomes �, line ends are one character, tabs are blanks. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replaceAll("\t", " ").replace(unheld, "\ufffd");
}

/** Plain data with all its texts changed by a function (逐字替换). */
export function mapTexts<T>(data: T, change: (text: string) => string): T {
  if (typeof data === "string") return change(data) as T;
  if (Array.isArray(data)) return data.map((each: unknown) => mapTexts(each, change)) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts<unknown>(value, change)])) as T;
}

/** Plain data with all its texts as `cleanText` gives them. */
export function cleanData<T>(data: T): T {
  return mapTexts(data, cleanText);
}
