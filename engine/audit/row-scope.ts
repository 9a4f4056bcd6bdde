import type { FormulaScope, Operand } from "../composite/formula";

/** What a formula of a rule sees: the columns of one table for some of its rows, and nothing else. */
export function rowScope(size: number, name: (name: string) => Operand): FormulaScope {
  const none = (): never => {
    throw new TypeError("a rule sees one table");
  };
  return { size, isRanked: new Uint8Array(size).fill(1), name, column: none, population: none };
}
