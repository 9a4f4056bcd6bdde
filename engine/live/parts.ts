import type { LiveColumn } from "./column";

/** What is known of each unit in cells (参评单位): a unit has the same row on every sheet with one row a unit. */
export interface LiveUnits {
  /** 1 for a unit that is ranked, 0 for a reference unit. */
  readonly isRanked: LiveColumn;
  /** The id of the group that the unit counts in; "" for none. */
  readonly group: LiveColumn;
  /** Of units in several groups: 1 for those that are in the sample of a group, by its id. */
  readonly members: ReadonlyMap<string, LiveColumn>;
}

/** A formula of the method as a spreadsheet's, for one unit (公式翻译). */
export interface LiveFormulas {
  /**
   * @param formula - as the method has it
   * @param unit - position among the evaluation's units
   * @param from - the sheet that it is to stand on
   * @param names - columns that go before all names, such as the observation `x` or the scores 得分.A1 (as "得分.A1")
   * @returns without an equals sign; an absence comes out as its word; `undefined` for what no spreadsheet's formula can say
   */
  translate(formula: string, unit: number, from: string, names?: ReadonlyMap<string, LiveColumn>): string | undefined;
}

/** What the sheets from the data to the normalised indicators hand on to those of scores and places. */
export interface LiveStages {
  readonly units: LiveUnits;
  readonly formulas: LiveFormulas;
  /** The indicators' scores, by their codes. */
  readonly normalised: ReadonlyMap<string, LiveColumn>;
}
