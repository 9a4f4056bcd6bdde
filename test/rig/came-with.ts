import { readFileSync } from "node:fs";
import { join } from "node:path";

const library = join(__dirname, "../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js");
let known: Record<string, string> | undefined;

/**
 * With which requirement set each member of Excel's object model came, as the library itself notes it; what is not there
 * was in the first. Excel, not the library, refuses a member that it does not have.
 */
export function cameWith(): Record<string, string> {
  if (known) return known;
  known = {};
  const note = /_throwIfApiNotSupported\("(\w+\.\w+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)", _hostName\)/gu;
  for (const [, member = "", set = "ExcelApi", version = ""] of readFileSync(library, "utf8").matchAll(note))
    known[member] = `${set} ${version}`;
  return known;
}
