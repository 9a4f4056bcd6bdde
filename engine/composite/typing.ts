import { deviation, populationDeviation } from "../stats/deviation";
import { valueAt, columnOf, type Column } from "../terms/column";
import { finite, type Value } from "../terms/value";
import type { Columns } from "./derive";
import type { Method, Typing } from "./method";
import type { Scope } from "./scope";

type Axis = Typing["axes"][number];

/** Where units lie on an axis. */
export interface TypedAxis {
  readonly title: string;
  readonly values: Column;
  /** The titles of its parts, from the lowest up. */
  readonly parts: readonly string[];
  /** The part in which each unit lies; `undefined` where it has no value. */
  readonly partOf: readonly (string | undefined)[];
}

/** Types by two axes (分型结果). */
export interface Typed {
  readonly title: string;
  readonly axes: readonly [TypedAxis, TypedAxis];
  /** The type of each unit, the titles of its two parts put together; `undefined` where it lies nowhere on one axis. */
  readonly types: readonly (string | undefined)[];
}

/**
 * Puts units into types by two axes, such as how high the total is and how even the scores of the dimensions are
 * (两维分型).
 *
 * A part of an axis begins at its `from`; a value that is exactly there is in it, or with `above` in the part below.
 *
 * @param total - as it is compared
 * @param scope - in which scores and the total are known
 */
export function typeUnits({ typing }: Method, total: Column, scores: Columns, scope: Scope): Typed | undefined {
  if (!typing) return undefined;
  const lay = (axis: Axis, i: number): TypedAxis => {
    const values = axisValues(axis, total, scores, scope, `typing.axes.${i}.by.formula`);
    const ascending = [...axis.bands].sort((a, b) => a.from - b.from);
    const partOf = Array.from(values.numbers, (x, unit) =>
      values.reasons[unit] === 0 ? (ascending.findLast((band) => lies(x, band))?.title ?? axis.below) : undefined,
    );
    return { title: axis.title, values, parts: [axis.below, ...ascending.map(({ title }) => title)], partOf };
  };
  const [first, second] = [lay(typing.axes[0], 0), lay(typing.axes[1], 1)];
  const types = first.partOf.map((part, i) => {
    const other = second.partOf[i];
    return part === undefined || other === undefined ? undefined : `${part}${other}`;
  });
  return { title: typing.title, axes: [first, second], types };
}

function lies(x: number, { from, border }: Axis["bands"][number]): boolean {
  return border === "at" ? x >= from : x > from;
}

function axisValues({ by }: Axis, total: Column, scores: Columns, scope: Scope, path: string): Column {
  if (by === "score") return total;
  if ("formula" in by) return scope.evaluate(by.formula, path).numbers();
  if ("node" in by) return scores.get(by.node)!;
  const columns = by.dispersion.map((code) => scores.get(code)!);
  const dispersion = by.deviation === "sample" ? deviation : populationDeviation;
  return columnOf(
    Array.from(total.reasons, (_, i): Value => {
      const own = columns.map((column) => valueAt(column, i));
      const absent = own.find((value) => typeof value !== "number");
      return absent ?? finite(dispersion(own as number[]) ?? NaN);
    }),
  );
}
