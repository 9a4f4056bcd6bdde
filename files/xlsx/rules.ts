import type { ConditionalRule } from "hucre";
import { cellAddress, type NumberRules, type Sheet } from "../../engine/index";
import { plainReference } from "./defined-names";
import { ruleLook } from "./looks";

/** The bar behind a number: light enough for black digits. */
const barColour = "FF9DC3E6";

/** How cells look by what they say, as Excel's conditional formats (条件格式): the first rule that holds comes first. */
export function storedRules({ rules = [], numberRules = [] }: Pick<Sheet, "rules" | "numberRules">): ConditionalRule[] {
  const byText = rules.flatMap(({ range, rules: blocks }) =>
    blocks.map(({ text, style }) => ({
      type: "cellIs" as const,
      operator: "equal" as const,
      formula: `"${text.replaceAll('"', '""')}"`,
      style: ruleLook(style),
      stopIfTrue: true,
      range: plainReference(range),
    })),
  );
  return [...byText, ...numberRules.flatMap(byNumber)].map((rule, i) => ({ ...rule, priority: i + 1 }));
}

/** A text is greater than every number to a spreadsheet: rules ask for a number first. */
function byNumber({ range, rules, hasBars }: NumberRules): Omit<ConditionalRule, "priority">[] {
  const cell = cellAddress(range.top, range.left);
  const all = plainReference(range);
  const looks = rules.map((rule) => ({
    type: "expression" as const,
    formula: `AND(ISNUMBER(${cell}),${cell}${"above" in rule ? `>${rule.above}` : `<${rule.below}`})`,
    style: ruleLook(rule.style),
    stopIfTrue: true,
    range: all,
  }));
  // Bars lie behind the numbers whatever their looks: before the rules that end the list.
  const bars = {
    type: "dataBar" as const,
    dataBar: { cfvo: [{ type: "min" as const }, { type: "max" as const }], color: barColour },
    range: all,
  };
  return hasBars === true ? [bars, ...looks] : looks;
}
