import type { Column } from "../terms/column";
import type { Issue } from "../terms/issue";
import type { AdjustmentItem } from "./adjust";
import type { Composition } from "./compose";
import type { Dataset } from "./dataset";
import type { Columns } from "./derive";
import type { Lifted } from "./lift";
import type { Method } from "./method";
import type { Yardstick } from "./normalise/scorer";
import type { References } from "./references";
import type { Ranks } from "./rank";
import type { SelectedList } from "./select";
import type { StreakResult } from "./streak";
import type { Typed } from "./typing";
import type { TreatmentRecord } from "./treat";
import type { ExcludedUnit } from "./units";
import type { Weights } from "./weight";
import type { Weightings } from "./weight/weighting";

/** A unit of an evaluation (参评单元). */
export interface EvaluatedUnit {
  readonly code: string;
  readonly name: string;
  /** Its row in the sheet of the first table, from 0. */
  readonly row: number;
  /** All its groups; `group` is the one that it counts in. */
  readonly groups: readonly string[];
  readonly group: string | undefined;
  /** false for a reference unit. */
  readonly isRanked: boolean;
}

/**
 * An evaluation with every stage kept (评价结果), so that any figure can be followed back to the cells that it came from.
 *
 * Columns have one place for each of `units`, in their order. It is plain data and holds no functions.
 */
export interface Evaluation {
  readonly method: Method;
  readonly dataset: Dataset;
  readonly units: readonly EvaluatedUnit[];
  readonly excluded: readonly ExcludedUnit[];
  /** The variables that formulas used as numbers, by their names. */
  readonly variables: Columns;
  /** What indicators were after each step, by their codes. */
  readonly stages: {
    readonly derived: Columns;
    readonly imputed: Columns;
    readonly treated: Columns;
    readonly normalised: Columns;
  };
  /** What the formulas that fill absences gave, by their text. */
  readonly fills: Columns;
  /** What treatment did to the indicators that are treated, by their codes. */
  readonly treatments: ReadonlyMap<string, TreatmentRecord>;
  /** What observations were held against where that may differ by unit, such as targets: by the indicator's code. */
  readonly references: ReadonlyMap<string, References>;
  /** What observations were held against: by the indicator's code, then by group, "" for all units. */
  readonly yardsticks: ReadonlyMap<string, ReadonlyMap<string, Yardstick>>;
  /** Each node's weight within its siblings, for every unit. */
  readonly weights: Weights;
  /** Who chose which indicator or dimension, so that its weight is lifted. */
  readonly lifted: Lifted;
  /** Of nodes some of whose siblings were lifted: their weights before. */
  readonly unlifted: Weights;
  /** How weights that are not written down were worked out, by the code of the parent. */
  readonly weightings: Weightings;
  /** The scores of all nodes, indicators included, before adjustments. */
  readonly scores: Columns;
  /** The units whose score of a node is made of others' scores. */
  readonly compositions: readonly Composition[];
  readonly adjustments: readonly AdjustmentItem[];
  /** The root's score with adjustments (综合得分). */
  readonly total: Column;
  readonly ranks: Ranks;
  /** The place in the last evaluation, and places gained since (positive is a rise), in the ranking's first scope. */
  readonly previous: Column | undefined;
  readonly change: Column | undefined;
  /** The total in the last evaluation, and its growth since, in per cent. */
  readonly previousScore: Column | undefined;
  readonly growth: Column | undefined;
  readonly lists: readonly SelectedList[];
  readonly bands: readonly (string | undefined)[];
  readonly streaks: readonly StreakResult[];
  readonly typing: Typed | undefined;
  readonly issues: readonly Issue[];
}
