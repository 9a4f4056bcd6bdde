import { cellText, type Sheet } from "../../engine/index";
import { legalNames } from "./names";

/** What the sheet is called; one of the user's that has the name is told from it by the mark. */
export const keptSheetName = "县评数据";
/** What stands in its second cell. */
export const keptMark = "xianping-kept-1";
const sentence =
  "这张表由县评写入，用来记住设置和结果的出处，平时不显示；删去后，下次打开不再记得这些，数据和结果不受影响。";

/** What stands in its first rows: a sentence for whoever finds it, and the mark. */
export const keptHead = [sentence, keptMark] as const;

/** What the names of settings begin with, beside which other things are kept. */
export const settingPrefix = "setting:";

/** Characters of a cell: a little less than a workbook takes. */
const longestChunk = 32_000;

/**
 * A very hidden sheet that keeps texts by their names in a workbook (随文件保存的设置), for whoever opens it with us again.
 *
 * Its first cell says what it is. A long text is cut into several cells of its row.
 *
 * @param others - names of the workbook's other sheets
 */
export function keptSheet(kept: ReadonlyMap<string, string>, others: readonly string[] = []): Sheet {
  const rows = [...kept].map(([key, text]) => [key, ...keptCells(text)]);
  const head = keptHead.map((text) => [text]);
  return { name: legalNames([keptSheetName], others)[0]!, rows: [...head, ...rows], merges: [], isHidden: true };
}

/** Whether a sheet is one that `keptSheet` made. */
export function isKeptSheet({ name, rows }: Sheet): boolean {
  return name.startsWith(keptSheetName) && rows[1]?.[0] === keptMark;
}

/** The texts of a sheet that `keptSheet` made. */
export function keptOf({ rows }: Sheet): Map<string, string> {
  const own = rows.slice(keptHead.length).filter(([key = null]) => cellText(key) !== "");
  return new Map(own.map(([key = null, ...cells]) => [cellText(key), textOfCells(cells)]));
}

/** A text in as many cells as it takes (分段存放); a mark in front of each keeps white space, and digits text. */
export function keptCells(text: string): string[] {
  const whole = escaped(text);
  const count = Math.ceil(whole.length / longestChunk);
  return Array.from({ length: count }, (_, i) => `|${whole.slice(i * longestChunk, (i + 1) * longestChunk)}`);
}

/** The text that `keptCells` put into cells. */
export function textOfCells(cells: readonly unknown[]): string {
  return unescaped(cells.map((each) => (typeof each === "string" ? each.slice(1) : "")).join(""));
}

/** What a cell may not hold, and halves of characters, which a cut would make, are written out. */
function escaped(text: string): string {
  return Array.from({ length: text.length }, (_, i) => {
    const code = text.charCodeAt(i);
    const isPlain = code >= 0x20 && code !== 0x5c && (code < 0x7f || code > 0x9f) && (code < 0xd800 || code > 0xdfff);
    return isPlain && code < 0xfffe ? text.charAt(i) : `\\u${code.toString(16).padStart(4, "0")}`;
  }).join("");
}

function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
