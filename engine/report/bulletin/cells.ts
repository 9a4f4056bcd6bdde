import type { Light } from "../../completion/light";
import type { PaperCell, PaperTable } from "../paper/paper";
import { lightStyles } from "../light-rules";
import { lightWords } from "../words";

/** So many rows of a list stand in a paper; the workbook has them all. */
export const mostRows = 40;

/** A cell at the right, for a number (数字格). */
export function numberCell(text: string | number): PaperCell {
  return { text: String(text), align: "right" };
}

/** A cell in the middle, for a short word (短词格). */
export function wordCell(text: string | number): PaperCell {
  return { text: String(text), align: "center" };
}

/** A cell at the left (文字格). */
export function textCell(text: string): PaperCell {
  return { text, align: "left" };
}

/** A cell that names a light and shows it (亮灯格). */
export function lightCell(light: Light | undefined): PaperCell {
  return light === undefined ? wordCell("") : { ...wordCell(lightWords[light]), style: lightStyles[light] };
}

/** A table with one row of heads; of a long list that is not to be whole only the first rows, and a note that says so (表). */
export function listTable(
  table: Omit<PaperTable, "kind" | "header"> & { readonly heads: readonly string[]; readonly isWhole?: boolean },
): PaperTable {
  const { heads, rows, notes = [], isWhole = false, ...rest } = table;
  const isCut = !isWhole && rows.length > mostRows;
  const shown = [...notes, ...(isCut ? [`共 ${rows.length} 行，只列前 ${mostRows} 行。`] : [])];
  return {
    kind: "table",
    ...rest,
    header: [heads.map((head) => wordCell(head))],
    rows: isCut ? rows.slice(0, mostRows) : rows,
    ...(shown.length > 0 ? { notes: shown } : {}),
  };
}
