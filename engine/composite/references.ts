import { valueAt, type Column } from "../terms/column";
import type { Value } from "../terms/value";
import type { Score } from "./schema/score";

/** What a score can hold an observation against that may differ by unit (参照值). */
export type ReferenceName = "target" | "from" | "reference" | "low" | "high" | "above";

/** A formula of a score that is worked out for every unit before the scores are. */
export interface ReferenceFormula {
  readonly name: ReferenceName;
  /** The field of the score that holds it. */
  readonly field: string;
  readonly formula: string;
}

/** What the units of one indicator are held against, by name: one column for each formula of its score. */
export type References = ReadonlyMap<ReferenceName, Column>;

/**
 * The formulas by which a score says what observations are held against (参照值公式).
 *
 * The formula of a score of kind `formula` is not among them: it is the score, and sees the observation.
 */
export function referenceFormulas(score: Score | undefined): ReferenceFormula[] {
  if (!score) return [];
  const found: ReferenceFormula[] = [];
  const add = (name: ReferenceName, field: string, formula: unknown) => {
    if (typeof formula === "string") found.push({ name, field, formula });
    else if (typeof formula === "object" && formula !== null && "formula" in formula)
      found.push({ name, field: `${field}.formula`, formula: formula.formula as string });
  };
  if ("from" in score) add("from", "from", score.from);
  if ("target" in score) add("target", "target", score.target);
  if ("limits" in score && score.limits !== "sample") {
    add("low", "limits.low", objectOf(score.limits.low));
    add("high", "limits.high", objectOf(score.limits.high));
  }
  if ("above" in score) add("above", "above", score.above);
  if ("reference" in score) add("reference", "reference", objectOf(score.reference));
  return found;
}

/** A text such as "sample" is a choice, where a formula would stand in an object. */
function objectOf(value: unknown): unknown {
  return typeof value === "object" ? value : undefined;
}

/**
 * What one unit is held against.
 *
 * @throws RangeError where the score has no formula of that name
 */
export function referenceAt(references: References, name: ReferenceName, unit: number): Value {
  const column = references.get(name);
  if (!column) throw new RangeError(`no column of ${name}`);
  return valueAt(column, unit);
}
