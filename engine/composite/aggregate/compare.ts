import { reasonCode, type Column } from "../../terms/column";
import { finite } from "../../terms/value";
import type { Aggregate, Indicator } from "../method";
import { copeland } from "./copeland";
import { fieldsOf, type Child, type Contestants, type Field } from "./field";
import { topsis, type TopsisNorm } from "./topsis";

/** An aggregate that compares units with each other, so that a score depends on who else is there. */
export type Comparing = "copeland" | { readonly topsis: TopsisNorm };

/** The aggregate as one that compares units; `undefined` for a mean or a sum. */
export function comparing(aggregate: Aggregate | undefined): Comparing | undefined {
  if (aggregate === "copeland") return aggregate;
  if (aggregate === "topsis") return { topsis: "vector" };
  return typeof aggregate === "object" && "topsis" in aggregate ? aggregate : undefined;
}

/** A node's scores by comparison, and for how many units they could not be had. */
export interface Compared {
  readonly column: Column;
  /** Units whose weights are not those of the others that they would be compared with; their score is withheld. */
  readonly differing: number;
  /** Units that nothing tells from the others, or for which nothing was compared; TOPSIS gives them no score. */
  readonly flat: number;
}

/**
 * Scores the units of a node by comparing them with each other (比较合成): all of them, or within their groups.
 *
 * A unit that has an absence in `column` takes no part, also not as somebody to be compared with. With scope `group` a
 * unit in no group has no score, and so has a reference unit where nobody is ranked.
 *
 * @param column - 0 for every unit that takes part, else why it does not
 */
export function compareUnits(
  node: Indicator,
  how: Comparing,
  children: readonly Child[],
  column: Column,
  contestants: Contestants,
): Compared {
  const numbers = new Float64Array(column.reasons.length);
  const reasons = column.reasons.map((reason) => (reason === 0 ? reasonCode("not-applicable") : reason));
  const { fields, differing } = fieldsOf(children, column, node.scope ?? "all", contestants);
  let flat = 0;
  for (const field of fields) {
    const scores = scoresOf(field, how);
    field.units.forEach((unit, i) => {
      const score = finite(scores?.[i] ?? NaN);
      if (typeof score === "number") numbers[unit] = score;
      else flat += 1;
      reasons[unit] = typeof score === "number" ? 0 : reasonCode(score);
    });
  }
  for (const unit of differing) reasons[unit] = reasonCode("withheld");
  return { column: { numbers, reasons }, differing: differing.length, flat };
}

function scoresOf(field: Field, how: Comparing): Float64Array | undefined {
  return how === "copeland" ? copeland(field) : topsis(field, how.topsis);
}
