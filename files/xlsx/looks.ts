import type { CellStyle as Look } from "hucre/xlsx";
import type { CellStyle } from "../../engine/index";

/**
 * The font of everything we write. Machines without 等线 choose another Chinese font by its character set (GB2312),
 * which is 宋体 nearly everywhere.
 */
export const baseFont = { name: "等线", size: 11, family: 2, charset: 134 } as const;

const thin = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };
const font = (more: { bold?: boolean; size?: number; color?: string }): NonNullable<Look["font"]> => {
  const { color, ...rest } = more;
  return { ...baseFont, ...rest, ...(color === undefined ? {} : { color: { rgb: color } }) };
};
const fill = (rgb: string): NonNullable<Look["fill"]> => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });

const cell: Look = { font: baseFont, border, alignment: { vertical: "center" } };
const numeric = (format?: string): Look => ({
  ...cell,
  alignment: { horizontal: "right", vertical: "center" },
  ...(format === undefined ? {} : { numFmt: format }),
});
const light = (rgb: string): Look => ({
  ...cell,
  fill: fill(rgb),
  alignment: { horizontal: "center", vertical: "center" },
});

/**
 * How each kind of cell looks (单元格样式): restrained, legible when printed in black and white, where the light's word
 * tells what its colour does on the screen.
 */
export const looks: Readonly<Record<CellStyle, Look>> = {
  // Neither is merged across the table: what is frozen would cut a centred title, and merges hinder sorting.
  title: { font: font({ bold: true, size: 16 }), alignment: { horizontal: "left", vertical: "center" } },
  note: { font: font({ size: 10, color: "595959" }), alignment: { horizontal: "left", vertical: "center" } },
  header: {
    font: font({ bold: true }),
    fill: fill("DDEBF7"),
    border,
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  text: { ...cell, alignment: { vertical: "center", wrapText: true } },
  integer: numeric("0"),
  number: numeric(),
  percent: numeric("0.0%"),
  score: numeric("0.00"),
  met: light("E2EFDA"),
  normal: light("E2EFDA"),
  watch: light("DDEBF7"),
  behind: light("FFF2CC"),
  "far-behind": light("F8CBAD"),
  // Blue on light yellow, as those who build models mark what may be changed.
  input: { ...numeric(), font: font({ color: "0000FF" }), fill: fill("FFFFE5") },
  absent: { ...cell, font: font({ color: "7F7F7F" }), alignment: { horizontal: "center", vertical: "center" } },
};

/** What a rule lays over a cell's look: the colours alone, and black where the style has no colour of its own. */
export function ruleLook(style: CellStyle): Look {
  const { font: own, fill: ground } = looks[style];
  const colour = ground?.type === "pattern" ? ground.fgColor : undefined;
  return {
    font: { color: own?.color ?? { rgb: "000000" }, ...(own?.bold === true ? { bold: true } : {}) },
    // Programs differ in which of the two they show of a ground that a rule lays.
    ...(colour === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: colour, bgColor: colour } }),
  };
}

/**
 * The looks of cells, by their style and number format: cells that look alike share one, since a large workbook has a
 * million of them.
 *
 * @returns what gives the look of a cell that has a style, a number format of its own, or both
 */
export function openLooks(): (style: CellStyle | undefined, format: string | undefined) => Look | undefined {
  const made = new Map<string, Look>();
  return (style, format) => {
    const look = style === undefined ? undefined : looks[style];
    if (format === undefined) return look;
    const key = `${style ?? ""} ${format}`;
    const known = made.get(key) ?? { ...look, numFmt: format };
    made.set(key, known);
    return known;
  };
}
