import type { Indicator, Series } from "../../composite/method";
import type { LiveColumn } from "../column";
import type { Ground } from "../ground";
import { formula, type Text } from "../text";
import { layFill } from "./fill";

/** What is written in the place of an absence that stands in a cell. */
export type FilledBy = (absence: LiveColumn) => Text;

interface Year {
  readonly year: number;
  readonly column: LiveColumn;
}

/**
 * Lays out other years of an indicator, and how a gap is filled from them (按年份填补): the latest before, or the line
 * between the nearest before and after.
 */
export function laySeries(ground: Ground, leaf: Indicator, { year, years, how }: Series): FilledBy {
  const known = years.map((each): Year => {
    const { column } = layFill(ground, leaf, each.value, each.year);
    return { year: each.year, column };
  });
  const before = known.filter((each) => each.year < year).sort((a, b) => b.year - a.year);
  const after = known.filter((each) => each.year > year).sort((a, b) => a.year - b.year);
  if (how === "last") return (x) => first(before, ({ column }) => [column], [x]);
  return (x) => {
    const near = (side: readonly Year[], what: (each: Year) => Text): Text => first(side, what, ["NA()"]);
    const value = ({ column }: Year): Text => [column];
    const time = ({ year: each }: Year): Text => formula`${each}`;
    const onLine = between(
      { value: near(before, value), year: near(before, time) },
      { value: near(after, value), year: near(after, time) },
      year,
    );
    const nearest = first([...before], value, first(after, value, [x]));
    return before.length === 0 || after.length === 0 ? nearest : formula`IFERROR(${onLine},${nearest})`;
  };
}

/** Of the first year that has a number. */
function first(side: readonly Year[], what: (each: Year) => Text, otherwise: Text): Text {
  return side.reduceRight<Text>((rest, each) => formula`IF(ISNUMBER(${each.column}),${what(each)},${rest})`, otherwise);
}

function between(
  before: { readonly value: Text; readonly year: Text },
  after: { readonly value: Text; readonly year: Text },
  year: number,
): Text {
  const way = formula`(${after.year}-${before.year})`;
  return formula`(${after.year}-${year})/${way}*${before.value}+(${year}-${before.year})/${way}*${after.value}`;
}
