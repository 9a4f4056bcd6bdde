import type { Evaluation } from "./evaluation";

/**
 * The position of a unit among the evaluation's units.
 *
 * @throws RangeError when there is no such unit
 */
export function unitPosition({ units }: Pick<Evaluation, "units">, unitCode: string): number {
  const unit = units.findIndex(({ code }) => code === unitCode);
  if (unit < 0) throw new RangeError(`no unit ${unitCode}`);
  return unit;
}

/** The positions of the ranked units (参加排名的单位). */
export function rankedPositions({ units }: Pick<Evaluation, "units">): number[] {
  return units.flatMap(({ isRanked }, i) => (isRanked ? [i] : []));
}

/** 1 for each unit that is ranked, 0 for a reference unit, as the steps of an evaluation take it. */
export function rankedFlags({ units }: Pick<Evaluation, "units">): Uint8Array {
  return Uint8Array.from(units, ({ isRanked }) => Number(isRanked));
}
