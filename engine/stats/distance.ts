/** A number, or a word for why there is none. */
type Score = number | string | undefined;

/** From the worst to the best of a column (极差). @returns `undefined` where no unit has a number */
export function rangeOf({
  minimum,
  maximum,
}: {
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}): number | undefined {
  return distanceFrom(maximum, minimum);
}

/**
 * By how much a score lies above another, such as a mean or the best (差距); below 0 where it lies below.
 *
 * @returns `undefined` where one of the two is no number
 */
export function distanceFrom(score: Score, other: Score): number | undefined {
  return typeof score === "number" && typeof other === "number" ? score - other : undefined;
}
