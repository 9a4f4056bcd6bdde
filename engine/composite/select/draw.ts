import type { ListEntry, PassedOver } from "../select";
import type { Line } from "./line";

/** What a line gave: who is on the list, who was passed over, and who shares a last place that is one too few. */
export interface Drawn {
  readonly entries: readonly ListEntry[];
  readonly passedOver: readonly PassedOver[];
  readonly tied: readonly number[];
  readonly vacancies: number;
}

/** Why a unit is passed over, if it is. */
export type Hindrance = (unit: number) => Omit<PassedOver, "unit"> | undefined;

/**
 * Takes the best of a line until the places are gone (依次入选).
 *
 * Units that nothing tells apart are taken together, whatever the order of the rows: all of them, as long as there was a
 * place left for the first. One that was in line and lost its place uses it up where `fill` is false; one that was never
 * meant to be on the list does not.
 */
export function draw({ units, order }: Line, size: number, fill: boolean, hindrance: Hindrance): Drawn {
  const entries: ListEntry[] = [];
  const passedOver: PassedOver[] = [];
  let tied: readonly number[] = [];
  let left = size;
  for (let from = 0; from < units.length && left > 0;) {
    let to = from + 1;
    while (to < units.length && order(units[from]!, units[to]!) === 0) to += 1;
    const equals = units.slice(from, to);
    const hindrances = equals.map(hindrance);
    const taken = equals.filter((_, i) => hindrances[i] === undefined);
    const place = entries.length + 1;
    entries.push(...taken.map((unit) => ({ unit, place })));
    hindrances.forEach((why, i) => why && passedOver.push({ unit: equals[i]!, ...why }));
    if (taken.length > left) tied = taken;
    const lost = hindrances.filter((why) => why && why.why !== "without" && why.why !== "within");
    left -= taken.length + (fill ? 0 : lost.length);
    from = to;
  }
  return { entries, passedOver, tied, vacancies: Math.max(0, size - entries.length) };
}
