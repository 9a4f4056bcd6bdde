import type { CellKey, CellStyle } from "../../engine/index";
import { looks } from "../../files/index";

/** One side of how cells look, which is set for all cells that share it, however their other sides differ (样式的一面). */
export type Facet =
  | {
      readonly kind: "font";
      readonly name: string;
      readonly size: number;
      readonly bold: boolean;
      readonly colour: string;
    }
  | { readonly kind: "ground"; readonly colour: string }
  | { readonly kind: "place"; readonly horizontal: "General" | "Left" | "Center" | "Right"; readonly wraps: boolean }
  | { readonly kind: "lines"; readonly colour: string };

const sides = { left: "Left", center: "Center", right: "Right" } as const;

/** What a style looks like, from the same table as in files. */
function facetsOf(style: CellStyle): Facet[] {
  const { font, fill, alignment, border } = looks[style];
  const horizontal = alignment?.horizontal as keyof typeof sides | undefined;
  const ground = fill?.type === "pattern" ? fill.fgColor?.rgb : undefined;
  const line = border?.top?.color?.rgb;
  return [
    {
      kind: "font",
      name: font?.name ?? "等线",
      size: font?.size ?? 11,
      bold: font?.bold === true,
      colour: `#${font?.color?.rgb ?? "000000"}`,
    },
    ...(ground === undefined ? [] : [{ kind: "ground" as const, colour: `#${ground}` }]),
    {
      kind: "place",
      horizontal: horizontal === undefined ? "General" : sides[horizontal],
      wraps: alignment?.wrapText === true,
    },
    ...(line === undefined ? [] : [{ kind: "lines" as const, colour: `#${line}` }]),
  ];
}

/** The cells of every facet. */
export function cellsByFacet(
  styles: ReadonlyMap<CellKey, CellStyle>,
): { readonly facet: Facet; readonly cells: CellKey[] }[] {
  const found = new Map<string, { facet: Facet; cells: CellKey[] }>();
  const known = new Map<CellStyle, { name: string; facet: Facet }[]>();
  for (const [key, style] of styles) {
    let facets = known.get(style);
    if (facets === undefined)
      known.set(style, (facets = facetsOf(style).map((facet) => ({ name: JSON.stringify(facet), facet }))));
    for (const { name, facet } of facets) {
      const group = found.get(name);
      if (group === undefined) found.set(name, { facet, cells: [key] });
      else group.cells.push(key);
    }
  }
  return [...found.values()];
}

/** The number format of a style, for cells that have none of their own. */
export function formatOf(style: CellStyle | undefined): string | undefined {
  return style === undefined ? undefined : looks[style].numFmt;
}
