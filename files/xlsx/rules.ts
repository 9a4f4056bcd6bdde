import type { ConditionalRule } from "hucre";
import { cellAddress, type CellRules } from "../../engine/index";
import { ruleLook } from "./looks";

/** How cells look by what they say, as Excel's conditional formats (条件格式): the first rule that holds comes first. */
export function storedRules(blocks: readonly CellRules[]): ConditionalRule[] {
  return blocks
    .flatMap(({ range, rules }) =>
      rules.map(({ text, style }) => ({
        type: "cellIs" as const,
        operator: "equal" as const,
        formula: `"${text.replaceAll('"', '""')}"`,
        style: ruleLook(style),
        stopIfTrue: true,
        range: `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}`,
      })),
    )
    .map((rule, i) => ({ ...rule, priority: i + 1 }));
}
