import type { ChartCell, ChartTable } from "../../../engine/index";
import { inertText } from "../../../files/index";

/**
 * A chart's data as text to be pasted into a sheet: tabs between cells, a line a row (制表符分隔的文本).
 *
 * Numbers are plain numbers. A name that a spreadsheet would take for a formula gets an apostrophe before it, so that it stays a name.
 */
export function tableText({ header, rows }: ChartTable): string {
  return [header.map((text) => plain({ text })), ...rows.map((row) => row.map(plain))]
    .map((cells) => cells.join("\t"))
    .join("\r\n");
}

/**
 * The same as an HTML table, which spreadsheets prefer: cells of text say that they are text (HTML 表格).
 *
 * @returns made of text alone: what a cell says is never markup
 */
export function tableHtml({ title, header, rows }: ChartTable): string {
  const made = document.implementation.createHTMLDocument("");
  const table = made.createElement("table");
  table.append(made.createElement("caption"));
  table.caption!.textContent = title;
  for (const cells of [header.map((text): ChartCell => ({ text })), ...rows]) {
    const line = table.insertRow();
    for (const cell of cells) {
      const box = line.insertCell();
      box.textContent = plain(cell);
      // How Excel and WPS are told that a cell is text.
      if (cell.value === undefined) box.setAttribute("x:str", "");
    }
  }
  return table.outerHTML.replaceAll(' x:str=""', " x:str style=\"mso-number-format:'\\@'\"");
}

function plain({ text, value }: ChartCell): string {
  if (value !== undefined) return String(value);
  return inertText(text.replace(/[\t\r\n]+/gu, " "));
}
