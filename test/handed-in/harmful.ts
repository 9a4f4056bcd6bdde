/** Names that would do harm, or break a file, if they were anything but text (有害文字). */
export const harmful = [
  `=HYPERLINK("http://x","y")`,
  "<img src=x onerror=alert(1)>",
  "{{排名}}",
  "@SUM(1)",
  "-1+1|cmd",
  "控\u0001制\u000b符",
  "半\ud800字",
] as const;

/** What XML cannot hold is � in papers. */
export function inPaper(text: string): string {
  return inWorkbook(text).replace(/\p{Cc}/gu, "\ufffd");
}

/** Workbooks have a way to write control characters, but none for halves of characters. */
export function inWorkbook(text: string): string {
  return text.replaceAll("\ud800", "\ufffd");
}
