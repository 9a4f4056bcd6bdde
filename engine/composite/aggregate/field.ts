import { sum } from "../../stats/sum";
import type { Column } from "../../terms/column";
import { positionsBy } from "../comparison";

/** A child's scores and weights, and what its absences mean to its parent, by the code of their reason. */
export interface Child {
  readonly column: Column;
  readonly weights: Float64Array;
  readonly isSkipped: readonly boolean[];
  readonly instead: readonly (number | undefined)[];
}

/** Who is there, for aggregates that compare units: who is ranked, and the group that each unit counts in. */
export interface Contestants {
  readonly isRanked: Uint8Array;
  readonly groupOf: readonly (string | undefined)[];
}

/**
 * Units that are compared with each other at a node (比较矩阵).
 *
 * Row i of `scores` has one score for each child, NaN where unit i was scored without it; NaN stays in here, where no
 * comparison holds for it.
 */
export interface Field {
  /** Positions among all units. */
  readonly units: readonly number[];
  /** 1 for each of them that is ranked: they are what is compared with. */
  readonly isRanked: Uint8Array;
  /** The children's shares of the weight, the same for all units; 0 for one that takes no part. */
  readonly weights: Float64Array;
  readonly scores: Float64Array;
}

/** The fields of a node, and the units whose weights are not those of the others that they would be compared with. */
export interface Fields {
  readonly fields: readonly Field[];
  readonly differing: readonly number[];
}

/**
 * Puts those who are compared together: all units, or those that count in the same group (比较范围).
 *
 * A comparison needs weights on which both sides agree. Where ranked units of a field differ, there is no field; a
 * reference unit with other weights than the ranked ones is left out.
 *
 * @param column - the node's scores so far: units that have an absence there are in no field
 * @param scope - of the node
 */
export function fieldsOf(
  children: readonly Child[],
  column: Column,
  scope: "all" | "group",
  { isRanked, groupOf }: Contestants,
): Fields {
  const members = positionsBy(isRanked.length, (i) =>
    column.reasons[i] !== 0 ? undefined : scope === "all" ? "" : groupOf[i],
  );
  const fields: Field[] = [];
  const differing: number[] = [];
  for (const all of members.values()) {
    const ranked = all.filter((i) => isRanked[i] === 1);
    const [first] = ranked;
    if (first === undefined) continue;
    const weights = sharesOf(children, first);
    const agrees = (i: number) => sharesOf(children, i).every((share, c) => Math.abs(share - weights[c]!) <= 1e-9);
    const others = all.filter((i) => !agrees(i));
    differing.push(...(others.some((i) => isRanked[i] === 1) ? all : others));
    if (others.some((i) => isRanked[i] === 1)) continue;
    const units = others.length === 0 ? all : all.filter((i) => !others.includes(i));
    fields.push(fieldOf(children, units, isRanked, weights));
  }
  return { fields, differing };
}

function fieldOf(
  children: readonly Child[],
  units: readonly number[],
  isRanked: Uint8Array,
  weights: Float64Array,
): Field {
  const scores = new Float64Array(units.length * children.length).fill(NaN);
  units.forEach((i, row) =>
    children.forEach(({ column, instead }, c) => {
      const reason = column.reasons[i]!;
      const score = reason === 0 ? column.numbers[i] : instead[reason];
      if (score !== undefined) scores[row * children.length + c] = score;
    }),
  );
  return { units, isRanked: Uint8Array.from(units, (i) => isRanked[i]!), weights, scores };
}

/** A unit's weights as shares of all of them (权重份额). */
export function sharesOf(children: readonly Child[], unit: number): Float64Array {
  const own = Float64Array.from(children, ({ weights }) => weights[unit]!);
  const whole = sum(own);
  return own.map((weight) => weight / whole);
}
