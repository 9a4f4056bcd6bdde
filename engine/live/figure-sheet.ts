import type { CellName } from "./names";
import { cellKey, type CellRange, type CellStyle, type CellValue, type Sheet } from "../terms/sheet";

/** A single number that formulas of many units share, such as the maximum of a sample (参数). */
export interface Figure {
  /** What it is called in formulas. */
  readonly name: CellName;
  /** What it is of, such as an indicator's code and title, and what it is, such as 最大值（省会组）. */
  readonly of: string;
  readonly title: string;
  readonly value: number | string | null;
  /** Without an equals sign; a figure of the method has none and may be edited. */
  readonly formula?: string;
  /** Whether the formula takes whole blocks. */
  readonly isArray?: boolean;
  readonly note?: string;
}

/** The sheet of shared figures of a live workbook (参数表). */
export interface FigureSheet {
  /** Puts a figure below those before. @returns its name, which is all that formulas need */
  add(figure: Figure): CellName;
  build(): Sheet;
}

const header = ["属于", "参数", "数值", "名称", "说明"];

/** Opens the sheet of shared figures. */
export function openFigureSheet({
  name,
  title,
  note,
}: {
  readonly name: string;
  readonly title: string;
  readonly note: string;
}): FigureSheet {
  const rows: CellValue[][] = [[title], [note], header];
  const styles = new Map<number, CellStyle>([
    [cellKey(0, 0), "title"],
    [cellKey(1, 0), "note"],
    ...header.map((_, column): [number, CellStyle] => [cellKey(2, column), "header"]),
  ]);
  const formulas = new Map<number, string>();
  const arrayFormulas = new Set<number>();
  const names = new Map<CellName, CellRange>();
  return {
    add: (figure) => {
      const row = rows.length;
      rows.push([figure.of, figure.title, figure.value, figure.name, figure.note ?? ""]);
      const looks: CellStyle[] = ["text", "text", figure.formula === undefined ? "input" : "number", "text", "text"];
      looks.forEach((style, column) => styles.set(cellKey(row, column), style));
      if (figure.formula !== undefined) formulas.set(cellKey(row, 2), figure.formula);
      if (figure.formula !== undefined && figure.isArray) arrayFormulas.add(cellKey(row, 2));
      names.set(figure.name, { top: row, left: 2, bottom: row, right: 2 });
      return figure.name;
    },
    build: () => ({
      ...{ name, rows, merges: [], styles, formulas, arrayFormulas, names },
      widths: [28, 24, 16, 24, 50],
      frozen: { rows: 3, columns: 0 },
    }),
  };
}
