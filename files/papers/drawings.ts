import type { Paper } from "../../engine/index";
import { paperDrawings, type PaperRoom } from "../chart/paper";
import type { ChartDrawing } from "../chart/svg";

/**
 * Makes a PNG of an SVG, for programs that draw none (位图备份); what draws differs between browsers and Node, so that it is handed in.
 *
 * @returns the bytes; `undefined` where it cannot be drawn
 */
export type Picture = (drawing: ChartDrawing) => Promise<Uint8Array | undefined>;

/** A drawing of a figure with its picture, where there is one. */
export interface DrawnFigure extends ChartDrawing {
  readonly png?: Uint8Array;
}

/** The drawings of a paper's figures by their keys (插图). */
export type Drawings = ReadonlyMap<string, readonly DrawnFigure[]>;

/** Draws the figures of a paper, those in wide sections for the wide side of the page. */
export async function drawFigures(
  { sections }: Pick<Paper, "sections">,
  rooms: { readonly upright: PaperRoom; readonly wide: PaperRoom },
  picture?: Picture,
): Promise<Drawings> {
  const drawings = new Map<string, readonly DrawnFigure[]>();
  for (const { isWide, parts } of sections)
    for (const part of parts) {
      if (part.kind !== "figure") continue;
      const room = isWide === true ? rooms.wide : rooms.upright;
      const drawn: DrawnFigure[] = [];
      for (const drawing of paperDrawings(part.chart, room, `f${drawings.size + 1}`)) {
        const png = await picture?.(drawing);
        drawn.push(png === undefined ? drawing : { ...drawing, png });
      }
      drawings.set(part.key, drawn);
    }
  return drawings;
}
