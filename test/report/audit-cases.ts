import { audit, checkRules } from "../../engine/audit/audit";
import { comparePublished } from "../../engine/audit/compare";
import { evaluate } from "../../engine/composite/evaluate";
import { checkMethod } from "../../engine/composite/method";
import { readTable } from "../../engine/composite/table";
import type { Issue } from "../../engine/terms/issue";
import type { CellValue } from "../../engine/terms/sheet";
import type { RaisedCase } from "./raised-case";
import { method, sheet, units } from "./raise";

const table: readonly (readonly CellValue[])[] = [
  ["县", "产值", "得分"],
  ["甲县", 10, 50],
  ["乙县", 20, 100],
];

function audited(rules: Record<string, unknown>, rows = table): readonly Issue[] {
  const checked = checkRules({ format: "xianping.audit/1", ...rules });
  return checked.rules ? audit([sheet("公布", rows)], checked.rules, "公布.xlsx").issues : checked.issues;
}

const formula = (written: string, fields: Record<string, unknown> = {}) =>
  audited({ checks: [{ kind: "formula", column: "得分", formula: written }], ...fields });

function compared(rows: readonly (readonly CellValue[])[]): readonly Issue[] {
  const { method: found } = checkMethod(method());
  const read = readTable(sheet("主表", units), found!.tables[0]!, "主表.xlsx");
  return comparePublished(evaluate(found!, [read.table]), sheet("公布", rows), {}, "公布.xlsx").issues;
}

/** Rules for published tables that are wrong, tables that they do not fit, and what a published result lacks. */
export const auditCases: readonly RaisedCase[] = [
  ["rules that are none", () => audited({ checks: [] })],
  ["rules with misspelt words", () => audited({ checks: [{ kind: "formel", colum: "得分" }], tabel: 1 })],
  ["a column that is not there", () => audited({ checks: [{ kind: "place", column: "得份", by: "产值" }] })],
  ["a column like no other", () => audited({ checks: [{ kind: "sum", column: "耕地面积", to: 100 }] })],
  ["a misspelt name", () => formula("产直 * 5")],
  ["a formula that is cut off", () => formula("产值 *")],
  [
    "names that are made of each other",
    () =>
      formula("甲", {
        variables: [
          { name: "甲", formula: "乙 + 1" },
          { name: "乙", formula: "甲 - 1" },
        ],
      }),
  ],
  ["a sheet that is not there", () => formula("产值 * 5", { sheet: "附表" })],
  ["an empty sheet", () => audited({ checks: [{ kind: "order", by: "产值" }] }, [])],
  [
    "no numbers",
    () =>
      audited({ checks: [{ kind: "order", by: "产值" }] }, [
        ["产值", "县"],
        ["无", "甲县"],
      ]),
  ],
  [
    "no rows for which it holds",
    () => formula("产值 * 5", { checks: [{ kind: "order", by: "产值", where: "产值 > 99" }] }),
  ],
  [
    "a published table of other things",
    () =>
      compared([
        ["县", "面积"],
        ["甲县", 5],
      ]),
  ],
  [
    "published rows and units that do not meet",
    () =>
      compared([
        ["县", "综合得分"],
        ["甲县", 10],
        ["丁县", 5],
      ]),
  ],
  [
    "published rows of one name",
    () =>
      compared([
        ["县", "综合得分"],
        ["甲县", 10],
        ["甲县", 20],
        ["乙县", 20],
      ]),
  ],
];
