import type { Evaluation } from "../composite/evaluation";
import { treeOf } from "../composite/tree";
import { openBook, type UnitBook } from "./book";
import type { LiveColumn } from "./column";
import { openData } from "./data";
import { layDerived } from "./derive";
import { openTranslator } from "./formula/translate";
import type { Ground } from "./ground";
import { layImputed } from "./impute";
import { layNormalised } from "./normalise";
import type { LiveStages } from "./parts";
import { layTreated } from "./treat";
import { layUnits } from "./units";

/**
 * Lays out an evaluation from its data to the indicators' scores as formulas (从数据到指标得分的活动工作表).
 *
 * Every cell keeps what the engine found; a spreadsheet that works the formulas out anew finds the same.
 */
export function liveStages(evaluation: Evaluation): LiveStages {
  const opened = openBook(evaluation);
  const units = layUnits(opened);
  const book: UnitBook = { ...opened, units };
  const data = openData(book);
  const formulas = openTranslator(book, data);
  const ground: Ground = { book, data, formulas };
  const normalised = new Map<string, LiveColumn>();
  for (const leaf of treeOf(evaluation.method.indicators).leaves) {
    const { values, references } = layDerived(ground, leaf);
    const treated = layTreated(ground, leaf, layImputed(ground, leaf, values));
    normalised.set(leaf.code, layNormalised(ground, leaf, treated, references).column);
  }
  const { figures, nameOf, sheets } = book;
  return {
    ...{ units, formulas, normalised, figures, nameOf },
    sheets: () => {
      const populations = data.populationSheet();
      const kept = [sheets.data, sheets.variables, sheets.values, sheets.fills, sheets.treated, sheets.scores]
        .filter((sheet) => sheet.count > 0)
        .map((sheet) => sheet.build());
      return [...kept, ...(populations ? [populations] : []), figures.build()];
    },
  };
}
