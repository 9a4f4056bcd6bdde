import type { CellChoices, CellRules } from "../../engine/index";
import { choiceAlert, isHeld, ruleLook } from "../../files/index";
import { moved, ruleFormula } from "../shared/rules";
import { rangeOn } from "./read-cells";

/**
 * Lays rules over cells (条件格式).
 *
 * @param rows - how far the rules' blocks stand below where they say
 * @returns the conditional formats, whose ids can be loaded
 */
export function writeRules(
  sheet: Excel.Worksheet,
  blocks: readonly CellRules[],
  rows = 0,
  columns = 0,
): Excel.ConditionalFormat[] {
  return blocks.flatMap(({ range, rules }) =>
    // What is added comes before all others: the first of ours is added last.
    [...rules].reverse().map(({ text, style }) => {
      const { conditionalFormats } = rangeOn(sheet, moved(range, rows, columns));
      const added = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      const { font, fill } = ruleLook(style);
      const ground = fill?.type === "pattern" ? fill.fgColor?.rgb : undefined;
      added.cellValue.format.font.color = `#${font?.color?.rgb ?? "000000"}`;
      if (font?.bold === true) added.cellValue.format.font.bold = true;
      if (ground !== undefined) added.cellValue.format.fill.color = `#${ground}`;
      added.cellValue.rule = { formula1: ruleFormula(text), operator: "EqualTo" };
      added.stopIfTrue = true;
      return added;
    }),
  );
}

/** Lists to choose from (下拉选项); those that Excel cannot hold are left out, as in files. */
export function writeChoices(sheet: Excel.Worksheet, lists: readonly CellChoices[]): void {
  for (const { range, choices, isStrict } of lists.filter(isHeld)) {
    const { dataValidation } = rangeOn(sheet, range);
    dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = {
      showAlert: isStrict,
      style: "Stop",
      title: choiceAlert.title,
      message: choiceAlert.message,
    };
  }
}
