import { deviationFrom } from "../../composite/normalise/around-target";
import type { Value } from "../../terms/value";
import type { LiveColumn } from "../column";
import type { CellName } from "../names";
import type { NamedColumn } from "../parts";
import { formula, wordOf } from "../text";
import { ahead, beside, type Setting } from "./setting";

/** What observations are held against: a column of each unit's own, or a figure. */
export interface Standard {
  readonly cell: LiveColumn | CellName;
  readonly value: (unit: number) => Value;
}

/** How much better than a standard each observation is, in a column of its own (与标准之差). */
export function deviationColumn(
  setting: Setting,
  title: string,
  { cell, value }: Standard,
  per: "unit" | "percent",
): NamedColumn {
  const x = setting.x.column;
  const difference = ahead(setting, x, cell);
  const d = per === "unit" ? difference : formula`IFERROR(100*(${difference})/ABS(${cell}),${wordOf("undefined")})`;
  return beside(setting, {
    title,
    note: `比标准好多少${per === "percent" ? "（占标准的百分数）" : ""}，差的为负；方向已计入。`,
    text: formula`IF(ISNUMBER(${cell}),${d},${cell})`,
    value: (own, unit) => {
      const standard = value(unit);
      return typeof standard === "number" ? deviationFrom(own, standard, setting.orientation, per) : standard;
    },
  });
}
