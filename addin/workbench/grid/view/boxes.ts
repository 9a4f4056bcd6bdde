import type { Axis } from "../layout/axis";

/** A part of a block in one of the canvases, in pixels; `ends` are the sides on which the block ends. */
export interface CanvasBox {
  readonly canvas: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly ends: { readonly top: boolean; readonly bottom: boolean; readonly left: boolean; readonly right: boolean };
}

/** The places of the first and the last that are shown of a stretch of rows or columns. */
export function placesOf(axis: Axis, first: number, last: number): readonly [number, number] {
  const from = axis.placeOf(first);
  let end = last;
  while (end > first && axis.isHidden(end)) end--;
  return [from, Math.max(from, axis.placeOf(end))];
}

/** A stretch of places cut where the frozen ones end; `true` for what scrolls. */
export function halves(first: number, last: number, frozen: number): (readonly [number, number, boolean])[] {
  if (last < first) return [];
  if (first >= frozen) return [[first, last, true]];
  if (last < frozen) return [[first, last, false]];
  return [
    [first, frozen - 1, false],
    [frozen, last, true],
  ];
}
