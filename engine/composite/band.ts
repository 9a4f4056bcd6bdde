import type { Column } from "../terms/column";
import type { Band } from "./method";

/**
 * The verdict that each total earns (等次): the band with the highest `from` that the total reaches.
 *
 * @param total - as it is compared
 * @returns the band's title; `undefined` below all bands, and without a total
 */
export function bandsOf(bands: readonly Band[], total: Column): (string | undefined)[] {
  const descending = [...bands].sort((a, b) => b.from - a.from);
  return Array.from(total.numbers, (score, i) =>
    total.reasons[i] === 0 ? descending.find(({ from }) => score >= from)?.title : undefined,
  );
}
