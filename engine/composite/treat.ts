import type { Column } from "../terms/column";
import type { Indicator } from "./method";

/**
 * Takes the edge off outliers (异常值处理).
 *
 * No treatment is computed yet; the check of a method refuses one that asks for any.
 *
 * @throws RangeError when an indicator asks for one all the same
 */
export function treat(leaf: Indicator, values: Column): Column {
  if (leaf.treat) throw new RangeError(`treatment ${leaf.treat.steps[0]!.kind} is not computed yet`);
  return values;
}
