import type { Column } from "../terms/column";
import type { Sheet } from "../terms/sheet";
import type { LiveColumn } from "./column";
import type { FigureSheet } from "./figure-sheet";
import type { CellName } from "./names";

/** What is known of each unit in cells (参评单位): a unit has the same row on every sheet with one row a unit. */
export interface LiveUnits {
  /** 1 for a unit that is ranked, 0 for a reference unit. */
  readonly isRanked: LiveColumn;
  /** The id of the group that the unit counts in; "" for none. */
  readonly group: LiveColumn;
  /** Of units in several groups: 1 for those that are in the sample of a group, by its id. */
  readonly members: ReadonlyMap<string, LiveColumn>;
}

/** A column that formulas may name, and what the engine has in it. */
export interface NamedColumn {
  readonly column: LiveColumn;
  readonly values: Column;
}

/** A formula of the method as a spreadsheet's, for one unit (公式翻译). */
export interface LiveFormulas {
  /**
   * What a formula asks of whole columns is put on the sheet of figures, and parts of it that need a column of their own
   * on the sheet of data, when it is translated for the first time; so no sheet is built before all formulas are.
   *
   * @param formula - as the method has it
   * @param unit - position among the evaluation's units
   * @param from - the sheet that it is to stand on
   * @param names - columns that go before all names, such as the observation `x` or the scores 得分.A1 (as "得分.A1");
   *   the same map for all units
   * @returns without an equals sign; an absence comes out as its word; `undefined` for what no spreadsheet's formula can say
   */
  translate(formula: string, unit: number, from: string, names?: ReadonlyMap<string, NamedColumn>): string | undefined;
}

/** What the sheets from the data to the normalised indicators hand on to those of scores and places. */
export interface LiveStages {
  readonly units: LiveUnits;
  readonly formulas: LiveFormulas;
  /** The indicators' scores, by their codes. */
  readonly normalised: ReadonlyMap<string, LiveColumn>;
  /** The sheet of figures (参数), for more of them. */
  readonly figures: FigureSheet;
  /** Makes the names of this workbook. */
  readonly nameOf: (kind: string, of: string) => CellName;
  /** The sheets from the data to the normalised indicators, and the figures last; once everything is laid out. */
  sheets(): readonly Sheet[];
}
